/** What can be said of a reform against the baseline: one rule, with a size. */

import type { Bounds } from '../analysis/interval.js'

/**
 * What can be said, in the order in which the rule tries it:
 *
 * - `identical`: the two worlds have equal parameters;
 * - `more-afraid`: fear goes up;
 * - `dare`: fear goes down, more act, and output does not fall by one per cent or more: more cadres dare to act;
 * - `dare-less-done`: fear goes down and more act, but output goes down;
 * - `fewer-act`: fewer act; where fear is level or down, fewer want to, not fewer are afraid;
 * - `fewer-afraid`: fear goes down, and acting is level;
 * - `more-act`: fear is level, and more act;
 * - `no-difference`, `too-small`: fear and acting are level; `too-small` where fear's interval still excludes 0;
 * - `not-told`: none of these can be told.
 */
export const VERDICTS = [
  'dare',
  'dare-less-done',
  'fewer-afraid',
  'more-act',
  'fewer-act',
  'more-afraid',
  'too-small',
  'no-difference',
  'not-told',
  'identical'
] as const

export type Verdict = (typeof VERDICTS)[number]

/** Where an outcome goes, by its interval and by what difference matters. */
export type Direction = 'down' | 'up' | 'level' | 'unsettled'

/** What a verdict is judged by: three outcomes, each with an interval that holds together over all scenarios. */
export const JUDGED = ['fear', 'acting', 'output'] as const
export type Judged = (typeof JUDGED)[number]

/** The intervals of a verdict; bounds are null where there is no interval. */
export interface Evidence {
  /** The difference in the 不敢为 rate, as a share. */
  readonly fear: Bounds
  /** The difference in the share acting. */
  readonly acting: Bounds
  /** Output less 99 % of the baseline's: above 0 where output falls by less than one per cent. */
  readonly outputFloor: Bounds
  /** Output less 101 % of the baseline's: below 0 where it rises by less than one per cent. */
  readonly outputCeiling: Bounds
}

/** A verdict with what it rests on. */
export interface Judgement {
  readonly verdict: Verdict
  readonly directions: Readonly<Record<Judged, Direction>>
  /** The outcomes whose intervals leave the verdict open; empty for all verdicts but `not-told`. */
  readonly unsettled: readonly Judged[]
  readonly evidence: Evidence
}

/**
 * Judges a reform. Fear and acting are *down* where the interval lies below −δ, *up* above δ, *level* within ±δ (two one-sided
 * tests [1]), else *unsettled*; for output ± 1 % of the baseline's stands for ±δ. `indifference` is δ, as a share.
 *
 * [1] Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach. J. Pharmacokinet.
 *     Biopharm. 15(6), 657–680.
 */
export function judge(evidence: Evidence, indifference: number): Judgement {
  const { fear, acting, outputFloor, outputCeiling } = evidence
  const directions = {
    fear: direction(fear, fear, indifference),
    acting: direction(acting, acting, indifference),
    output: direction(outputFloor, outputCeiling, 0)
  }
  const verdict = verdictOf(evidence, directions)
  return { verdict, directions, unsettled: verdict === 'not-told' ? openOutcomes(evidence, directions) : [], evidence }
}

/** What is said of two worlds with equal parameters. */
export function judgeIdentical(): Judgement {
  const none = { low: null, high: null }
  return {
    verdict: 'identical',
    directions: { fear: 'level', acting: 'level', output: 'level' },
    unsettled: [],
    evidence: { fear: none, acting: none, outputFloor: none, outputCeiling: none }
  }
}

function verdictOf({ fear, acting, outputFloor }: Evidence, directions: Judgement['directions']): Verdict {
  const isFearDown = directions.fear === 'down'
  const doMoreAct = acting.low !== null && acting.low > 0
  if (directions.fear === 'up') return 'more-afraid'
  if (isFearDown && doMoreAct && outputFloor.low !== null && outputFloor.low > 0) return 'dare'
  if (isFearDown && doMoreAct && directions.output === 'down') return 'dare-less-done'
  if (directions.acting === 'down') return 'fewer-act'
  if (isFearDown && directions.acting === 'level') return 'fewer-afraid'
  if (directions.fear === 'level' && directions.acting === 'up') return 'more-act'
  if (directions.fear === 'level' && directions.acting === 'level')
    return excludes0(fear) ? 'too-small' : 'no-difference'
  return 'not-told'
}

/** Down below −δ, up above δ, level between; of output by its floor and its ceiling, with δ in them. */
function direction(floor: Bounds, ceiling: Bounds, indifference: number): Direction {
  if (floor.low === null || floor.high === null || ceiling.low === null || ceiling.high === null) return 'unsettled'
  if (floor.high < -indifference) return 'down'
  if (ceiling.low > indifference) return 'up'
  return floor.low >= -indifference && ceiling.high <= indifference ? 'level' : 'unsettled'
}

/** The outcomes that would have to be settled for a verdict. */
function openOutcomes({ acting }: Evidence, { fear, ...directions }: Judgement['directions']): readonly Judged[] {
  if (fear === 'unsettled') return directions.acting === 'unsettled' ? ['fear', 'acting'] : ['fear']
  const isOutputAsked = fear === 'down' && acting.low !== null && acting.low > 0
  return isOutputAsked ? ['output'] : ['acting']
}

function excludes0({ low, high }: Bounds): boolean {
  return low !== null && high !== null && (low > 0 || high < 0)
}
