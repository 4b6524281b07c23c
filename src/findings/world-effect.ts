/** What a scenario does in one world: its paired differences from the baseline there, and the verdict by pointwise intervals. */

import { estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import type { Block } from '../experiment/block.js'
import { outcomeRows } from '../experiment/results.js'
import { OUTCOME_NAMES, type OutcomeName } from '../model/outcomes.js'
import { OUTPUT_MARGIN } from './summary.js'
import { type Judgement, judge, judgeIdentical } from './verdict.js'

/** The outcomes that are looked at in other worlds. */
export const ASSUMPTION_OUTCOMES = ['afraidRate', 'deterredShare', 'actingShare', 'meanOutput', 'meanHarm'] as const
export type AssumptionOutcome = (typeof ASSUMPTION_OUTCOMES)[number]

/** The effect of a scenario in a world. */
export interface WorldEffect extends Pick<Judgement, 'verdict'> {
  readonly means: Readonly<Record<AssumptionOutcome, number | null>>
  /** The mean difference in harm as a share of the baseline’s in this world; null where there is none. */
  readonly harm: number | null
  /** The change in harm per acting cadre as a share of the baseline’s in this world; null where either has none who acts. */
  readonly harmPerAct: number | null
  /** The standard deviation of the difference in the 不敢为 rate over the replications of this world. */
  readonly sd: number | null
  /** The difference in the 不敢为 rate in every replication, in order. */
  readonly differences: Float64Array
}

/** The outcomes of a scenario that are judged, a row for each of its first replications. */
export function judgedRows(blocks: Iterable<Block>, most = Number.POSITIVE_INFINITY): readonly Float64Array[] {
  const rows: Float64Array[] = []
  for (const outcomes of outcomeRows(blocks)) {
    if (rows.length === most) break
    rows.push(Float64Array.from(POSITIONS, (position) => outcomes[position]))
  }
  return rows
}

/** The effect that the rows of a scenario and of its baseline show, paired as far as both go. */
export function effectOf(
  before: readonly Float64Array[],
  after: readonly Float64Array[],
  { indifference, isSame }: { readonly indifference: number; readonly isSame: boolean }
): WorldEffect {
  const n = Math.min(before.length, after.length)
  const moments = MEASURES.map(({ column, of }) => {
    const own = new Moments()
    for (let r = 0; r < n; r++) {
      const difference = after[r][column] - of * before[r][column]
      if (!Number.isNaN(difference)) own.add(difference)
    }
    return own
  })
  const [fear, , acting, , harm, outputFloor, outputCeiling] = moments.map(estimateFrom)
  const harmBefore = meanIn(before, HARM, n)
  const perActBefore = harmBefore / meanIn(before, ACTING, n)
  const perAct = meanIn(after, HARM, n) / meanIn(after, ACTING, n) / perActBefore - 1
  const { verdict } = isSame ? judgeIdentical() : judge({ fear, acting, outputFloor, outputCeiling }, indifference)
  return {
    verdict,
    means: Object.fromEntries(ASSUMPTION_OUTCOMES.map((name, k) => [name, moments[k].mean])) as WorldEffect['means'],
    harm: harm.mean !== null && harmBefore > 0 ? harm.mean / harmBefore : null,
    harmPerAct: Number.isFinite(perAct) ? perAct : null,
    sd: fear.sd,
    differences: Float64Array.from({ length: n }, (_, r) => after[r][0] - before[r][0])
  }
}

/** The mean 不敢为 rate of a world; null of none. */
export function levelOf(rows: readonly Float64Array[]): number | null {
  return rows.length === 0 ? null : meanIn(rows, ASSUMPTION_OUTCOMES.indexOf('afraidRate'), rows.length)
}

/** The mean of a column over its first rows; 0 of none. */
function meanIn(rows: readonly Float64Array[], column: number, n: number): number {
  const moments = new Moments()
  for (let r = 0; r < n; r++) moments.add(rows[r][column])
  return moments.mean ?? 0
}

const ACTING = ASSUMPTION_OUTCOMES.indexOf('actingShare')
const HARM = ASSUMPTION_OUTCOMES.indexOf('meanHarm')

const POSITIONS = ASSUMPTION_OUTCOMES.map((name) => OUTCOME_NAMES.indexOf(name satisfies OutcomeName))

/** What is measured: an outcome less so many times the baseline's. */
const MEASURES = [
  ...ASSUMPTION_OUTCOMES.map((_, column) => ({ column, of: 1 })),
  { column: ASSUMPTION_OUTCOMES.indexOf('meanOutput'), of: 1 - OUTPUT_MARGIN },
  { column: ASSUMPTION_OUTCOMES.indexOf('meanOutput'), of: 1 + OUTPUT_MARGIN }
]
