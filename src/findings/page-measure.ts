/** One measure of the first page: its sizes over worlds and by chance, where it stands, and what it hangs on. */

import { type Bounds, simultaneousBounds } from '../analysis/interval.js'
import { type Move, movesOf, type partsAmong } from '../experiment/bundle.js'
import type { Plan } from '../experiment/plan.js'
import type { Bilingual } from '../model/language.js'
import type { Origin } from '../scenario/file-keys.js'
import { differencesOf } from './comparison.js'
import type { MatrixRow, Standing } from './matrix.js'
import { groundsOf, type MeasureGrounds } from './page-grounds.js'
import { harmPerActOf, type PagePrice, type PageRange, pricesOver, seenWorse } from './page-prices.js'
import type { RunAnalysis } from './run-analysis.js'
import type { WorldKind } from './survival.js'
import type { Judged, Verdict } from './verdict.js'
import { besideFearFamily, type Worsening } from './worsening.js'

/** What is said of a measure, in the order in which findings stand. */
export const PAGE_FINDINGS = ['holds', 'depends', 'untold'] as const
export type PageFinding = (typeof PAGE_FINDINGS)[number]

/** Where an effect goes that is too small to be written in numbers. */
export type SmallEffect = 'down' | 'up' | 'either'

/** One measure. */
export interface PageMeasure extends MeasureGrounds {
  /** Its position in the plan. */
  readonly scenario: number
  readonly label: Bilingual
  readonly origin: Origin | null
  /** The other measures that it is made of; none unless these make up all of it. */
  readonly parts: readonly Bilingual[]
  /** What it changes from the start, against the run’s own baseline, and the quarters in which its timetable changes more. */
  readonly moves: readonly Move[]
  readonly moments: readonly number[]
  readonly finding: PageFinding
  /** Over all structures; null where only chance was looked at. */
  readonly standing: Standing | null
  /** In the run’s own world, and what leaves it open there. */
  readonly verdict: Verdict
  readonly unsettled: readonly Judged[]
  /** The difference in the 不敢为 rate, as a share, and harm as a share of the baseline’s: in the model as it is. */
  readonly effect: PageRange
  readonly harm: PageRange
  /** Harm per acting cadre, likewise. */
  readonly harmPerAct: number | null
  /** The same over all structures, and in the run’s own world, where chance alone is at work. */
  readonly effectAcross: Bounds
  readonly harmAcross: Bounds
  readonly effectByChance: PageRange
  /** Where an effect is below half a point at both ends, and so little counts as no difference: where it goes; null elsewhere. */
  readonly small: SmallEffect | null
  readonly smallAcross: SmallEffect | null
  readonly harmByChance: PageRange
  /** What is seen to get worse in the run’s own world, and whether it is ruled out that anything else does. */
  readonly prices: readonly PagePrice[]
  readonly isPriceOpen: boolean
  /** Worlds of the model as it is in which it is shown, and all of them; structures in which it holds as it does there. */
  readonly shown: number
  readonly draws: number
  /** The same over all worlds of other structures. */
  readonly elsewhere: { readonly shown: number; readonly draws: number }
  /** Worlds of all structures in which it helps only in part, and in which it makes no difference that matters. */
  readonly partly: number
  readonly negligible: number
  /** Whether it holds in the model as it is, whatever becomes of it elsewhere. */
  readonly isUsual: boolean
  /** Worlds of all structures in which it is told to do the opposite. */
  readonly reverse: number
  /** Other structures in which it is open. */
  readonly openStructures: number
}

/** What all measures share. */
export interface SharedByMeasures {
  readonly plan: Plan
  readonly analysis: Omit<RunAnalysis, 'closerLook'>
  readonly worsening: Worsening
  /** What a measure is made of. */
  readonly partsOf: ReturnType<typeof partsAmong>
}

/** One measure, at a position of the plan; none where it is not compared. */
export function measureOf(
  { plan, analysis, worsening, partsOf }: SharedByMeasures,
  scenario: number
): readonly PageMeasure[] {
  const { summaries, comparison, assumptions, matrix } = analysis
  const compared = comparison.compared.find((one) => one.scenario === scenario)
  if (compared === undefined) return []
  const { label, origin } = plan.scenarios[scenario]
  const { afraidRate, meanHarm } = differencesOf(summaries[scenario])
  const base = summaries[plan.baseline].estimates.meanHarm.mean ?? 0
  const ofBase = (value: number | null) => (value === null || base <= 0 ? null : value / base)
  const family = besideFearFamily(comparison)
  const harmBounds = simultaneousBounds(meanHarm, family)
  const effectByChance = {
    middle: afraidRate.mean,
    ...(comparison.outcome === 'afraidRate' ? compared.simultaneous : bare(afraidRate))
  }
  const harmByChance = { middle: ofBase(meanHarm.mean), low: ofBase(harmBounds.low), high: ofBase(harmBounds.high) }
  const row = matrix?.rows.find((one) => one.scenario === scenario)
  const sizes = inWorlds(row, { effectByChance, harmByChance })
  const harmPerAct = row?.cells[0].harmPerAct.median ?? harmPerActOf(summaries[plan.baseline], summaries[scenario])
  const seen = seenWorse(worsening, { summary: summaries[scenario], baseline: summaries[plan.baseline], scenario })
  const prices = pricesOver(seen, row, { ...sizes, harmPerAct })
  const { verdict, unsettled } = compared
  return [
    {
      ...{ scenario, label, origin: origin ?? null, verdict, unsettled, prices, effectByChance, harmByChance },
      parts: partsOf(plan.scenarios[scenario]).map((part) => part.label),
      ...movesOf(plan.scenarios[scenario], plan.scenarios[plan.baseline]),
      isPriceOpen: prices.length === 0 && !worsening.safe.includes(scenario),
      ...sizes,
      small: smallOf(sizes.effect, comparison.indifference),
      smallAcross: smallOf(sizes.effectAcross, comparison.indifference),
      harmPerAct,
      standing: row?.standing ?? null,
      openStructures: row?.cells.slice(1).filter(({ fate }) => fate === 'open').length ?? 0,
      finding: findingOf(verdict, row),
      ...groundsOf(row, matrix?.structures.map((one) => one?.label ?? null) ?? [], assumptions)
    }
  ]
}

/** Sizes over worlds; by chance where there are none. */
function inWorlds(
  row: MatrixRow | undefined,
  { effectByChance, harmByChance }: Pick<PageMeasure, 'effectByChance' | 'harmByChance'>
): Pick<
  PageMeasure,
  | 'effect'
  | 'harm'
  | 'effectAcross'
  | 'harmAcross'
  | 'shown'
  | 'draws'
  | 'elsewhere'
  | 'partly'
  | 'negligible'
  | 'isUsual'
  | 'reverse'
> {
  if (row === undefined) {
    return {
      ...{ effect: effectByChance, harm: harmByChance, effectAcross: bare(effectByChance) },
      ...{ harmAcross: bare(harmByChance), shown: 0, draws: 0, elsewhere: { shown: 0, draws: 0 } },
      ...{ partly: 0, negligible: 0, isUsual: false, reverse: 0 }
    }
  }
  const [{ effect, harm, counts, draws, fate }, ...others] = row.cells
  return {
    effect: { middle: effect.median, ...bare(effect) },
    harm: { middle: harm.median, ...bare(harm) },
    effectAcross: across(row.cells.map((cell) => cell.effect)),
    harmAcross: across(row.cells.map((cell) => cell.harm)),
    ...{ shown: counts.shown, draws },
    partly: countOf(row, 'partly'),
    negligible: countOf(row, 'negligible'),
    isUsual: fate === 'holds',
    reverse: countOf(row, 'other-way'),
    elsewhere: {
      shown: others.reduce((sum, cell) => sum + cell.counts.shown, 0),
      draws: others.reduce((sum, cell) => sum + cell.draws, 0)
    }
  }
}

function smallOf({ low, high }: Bounds, indifference: number): SmallEffect | null {
  if (low === null || high === null || Math.max(-low, high) >= HALF_A_POINT || indifference < HALF_A_POINT) return null
  return low > 0 ? 'up' : high < 0 ? 'down' : 'either'
}

const HALF_A_POINT = 0.005

/** Worlds of all structures of a kind. */
function countOf({ cells }: MatrixRow, kind: WorldKind): number {
  return cells.reduce((sum, { counts }) => sum + counts[kind], 0)
}

/** Where a measure stands on the page: by its standing over all structures or, with one world only, by chance. */
function findingOf(verdict: Verdict, row: MatrixRow | undefined): PageFinding {
  if (row === undefined) return verdict === 'not-told' ? 'untold' : 'holds'
  return ({ holds: 'holds', partly: 'holds', never: 'holds', depends: 'depends', untold: 'untold' } as const)[
    row.standing
  ]
}

function across(all: readonly Bounds[]): Bounds {
  const known = all.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]))
  return known.length === 0 ? { low: null, high: null } : { low: Math.min(...known), high: Math.max(...known) }
}

/** Bounds without what else goes with them. */
export function bare({ low, high }: Bounds): Bounds {
  return { low, high }
}
