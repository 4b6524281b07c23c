/** What the first page of a run says, as data: measures by their effect, what holds, what depends, what cannot be told, and at what price. */

import { type Bounds, simultaneousBounds } from '../analysis/interval.js'
import { othersOf } from '../experiment/assumed-worlds.js'
import { type Move, movesOf, partsAmong } from '../experiment/bundle.js'
import type { Plan } from '../experiment/plan.js'
import type { Bilingual } from '../model/language.js'
import { type OutcomeName, outcomeRow } from '../model/outcomes.js'
import { LIBRARY } from '../scenario/library-name.js'
import type { Origin } from '../scenario/schema.js'
import { differencesOf } from './comparison.js'
import { FEWEST_FOR_SHARE, type MatrixRow, type Standing } from './matrix.js'
import { groundsOf, leaderOf, type MeasureGrounds, type PageLeader } from './page-grounds.js'
import type { RunAnalysis } from './run-analysis.js'
import type { ScenarioSummary } from './summary.js'
import type { WorldKind } from './survival.js'
import type { Judged, Verdict } from './verdict.js'
import { besideFearFamily, type Worsening, worseningOf } from './worsening.js'

/** A size with what it spreads over: over worlds, or by chance where no other world was played. */
export interface PageRange extends Bounds {
  readonly middle: number | null
}

/** What gets worse under a measure: shares in points, amounts as a share of the baseline’s. */
export interface PagePrice {
  readonly outcome: OutcomeName
  readonly change: number
  /** What it spreads over where it was looked at over worlds; null where it is of the run’s own world. */
  readonly range: Bounds | null
  /** The same over all structures. */
  readonly across: Bounds | null
  /** The change of harm per acting cadre, likewise; null for all else. */
  readonly perAct: number | null
}

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

/** The first page of a run that compares something. */
export interface FirstPage {
  readonly baseline: Bilingual
  /** The 不敢为 rate of the baseline in the run’s own world, as a share, and over worlds of the model as it is. */
  readonly level: number | null
  readonly levels: Bounds
  readonly seed: string
  readonly replications: number
  /** Null where the model was played in one world only. */
  readonly worlds: {
    readonly count: number
    readonly replications: number
    readonly isCalibrated: boolean
    /** The user’s own ensemble that they are drawn from, by its name; null where it is shipped or there is none. */
    readonly own: string | null
    /** Whether they are enough to speak of 95 % of them. */
    readonly isMany: boolean
    /** Worlds that are unlike all others, and those that it takes to tell which inputs matter. */
    readonly distinct: number
    readonly needed: number
  } | null
  /** Structures that change nothing here, which are not counted. */
  readonly idleStructures: number
  /** Other structures of the model, the most worlds of any, and the replications that each of these begins with. */
  readonly structures: number
  readonly structureWorlds: number
  readonly structureReplications: number
  /** Structures that the survey is out of reach of, though their nearest worlds count among the others. */
  readonly beyond: readonly Bilingual[]
  /** Whether there are too few worlds of some structure to speak of 95 % of them. */
  readonly isFew: boolean
  /** The question of the one scenario compared; null where there are several. */
  readonly question: Bilingual | null
  /** What a difference must exceed to be shown, as a share. */
  readonly indifference: number
  /** Whether measures are the user’s own files, shipped ones, or both. */
  readonly files: 'own' | 'shipped' | 'both'
  /** The largest fall of the 不敢为 rate first. */
  readonly measures: readonly PageMeasure[]
  /** The measure that comes first in the model as it is; null where none does. */
  readonly leader: PageLeader | null
}

/** What stands on the first page; null where nothing is compared. */
export function firstPageOf(plan: Plan, analysis: Omit<RunAnalysis, 'firstPage' | 'closerLook'>): FirstPage | null {
  const { summaries, comparison, assumptions, matrix } = analysis
  if (comparison.compared.length === 0) return null
  const others = othersOf(plan).map((k) => plan.scenarios[k])
  const shared = {
    ...{ plan, analysis, worsening: worseningOf(summaries, comparison) },
    partsOf: partsAmong(others, plan.scenarios[plan.baseline])
  }
  const measures = othersOf(plan).flatMap((scenario) => measureOf(shared, scenario))
  const effect = ({ effect: { middle } }: PageMeasure) => middle ?? 0
  const [only] = othersOf(plan)
  const structures = matrix?.structures.length ?? 1
  const draws = assumptions?.studies.slice(1).map((study) => study.draws) ?? []
  const distinct = assumptions?.studies.map((study) => study.distinct) ?? [0]
  return {
    baseline: plan.scenarios[plan.baseline].label,
    level: summaries[plan.baseline].estimates.afraidRate.mean,
    levels: bare(assumptions?.studies[0].level ?? { low: null, high: null }),
    seed: plan.seed,
    replications: plan.replications,
    worlds: assumptions && {
      count: assumptions.draws,
      replications: assumptions.replications,
      isCalibrated: assumptions.ensemble !== undefined,
      own: ownName(assumptions.ensemble?.name),
      isMany: assumptions.studies[0].distinct >= FEWEST_FOR_SHARE,
      distinct: assumptions.studies[0].distinct,
      needed: Math.max(0, ...analysis.assumptionEffects.map((one) => one.worldsNeeded))
    },
    idleStructures: matrix?.equal.length ?? 0,
    structures: structures - 1,
    structureWorlds: Math.max(0, ...draws),
    structureReplications: assumptions?.studies[1]?.replications ?? 0,
    beyond: matrix?.structures.flatMap((one) => (one?.isOutOfReach ? [one.label] : [])) ?? [],
    isFew: Math.min(...distinct) < FEWEST_FOR_SHARE,
    question: measures.length === 1 ? (plan.scenarios[only].question ?? null) : null,
    indifference: comparison.indifference,
    files: filesOf(measures),
    measures: measures.sort((a, b) => effect(a) - effect(b)),
    leader: leaderOf(plan, matrix)
  }
}

/** Whose files measures are, by their origins, which shipped ones say; bundles say none. */
function filesOf(measures: readonly PageMeasure[]): FirstPage['files'] {
  const single = measures.filter(({ parts }) => parts.length === 0)
  const shipped = single.filter(({ origin }) => origin !== null).length
  if (single.length === 0) return 'both'
  return shipped === 0 ? 'own' : shipped === single.length ? 'shipped' : 'both'
}

/** The name of an ensemble that is not shipped. */
function ownName(name: string | undefined): string | null {
  return name === undefined || name.startsWith(LIBRARY) ? null : name
}

/** What all measures share. */
interface Shared {
  readonly plan: Plan
  readonly analysis: Omit<RunAnalysis, 'firstPage' | 'closerLook'>
  readonly worsening: Worsening
  /** What a measure is made of. */
  readonly partsOf: ReturnType<typeof partsAmong>
}

function measureOf({ plan, analysis, worsening, partsOf }: Shared, scenario: number): readonly PageMeasure[] {
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
  const { worse, safe } = worsening
  const seen = worse.flatMap(({ outcome, scenarios }): PagePrice[] => {
    const mean = differencesOf(summaries[scenario])[outcome].mean
    if (!scenarios.includes(scenario) || mean === null) return []
    const level = summaries[plan.baseline].estimates[outcome].mean
    const isAmount = outcomeRow(outcome).scale === 'amount'
    return isAmount && !level
      ? []
      : [{ outcome, change: isAmount ? mean / (level as number) : mean, range: null, across: null, perAct: null }]
  })
  const harmPerAct = row?.cells[0].harmPerAct.median ?? harmPerActOf(summaries[plan.baseline], summaries[scenario])
  const sizes = inWorlds(row, { effectByChance, harmByChance })
  const harmful = harmOver(row, sizes, harmPerAct)
  const prices =
    harmful === null
      ? seen.map((one) => (one.outcome === 'meanHarm' ? { ...one, perAct: harmPerAct } : one))
      : [...harmful, ...seen.filter(({ outcome }) => outcome !== 'meanHarm')]
  const { verdict, unsettled } = compared
  return [
    {
      ...{ scenario, label, origin: origin ?? null, verdict, unsettled, prices, effectByChance, harmByChance },
      parts: partsOf(plan.scenarios[scenario]).map((part) => part.label),
      ...movesOf(plan.scenarios[scenario], plan.scenarios[plan.baseline]),
      isPriceOpen: prices.length === 0 && !safe.includes(scenario),
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

/** The rise of harm over worlds, where that is not nothing in each; null where no other world was played. */
function harmOver(
  row: MatrixRow | undefined,
  { harm: { middle, low, high }, harmAcross }: Pick<PageMeasure, 'harm' | 'harmAcross'>,
  perAct: number | null
): readonly PagePrice[] | null {
  if (row === undefined || middle === null) return null
  const most = Math.max(middle, high ?? middle)
  return most < LEAST_HARM
    ? []
    : [
        {
          outcome: 'meanHarm',
          change: middle,
          range: { low, high },
          across: row.cells.length === 1 ? null : harmAcross,
          perAct
        }
      ]
}

/** The change of harm per acting cadre in the run’s own world, as a share of the baseline’s; null where either has none who acts. */
export function harmPerActOf(...[before, after]: readonly ScenarioSummary[]): number | null {
  const [was, is] = [before, after].map(
    ({ estimates: { meanHarm, actingShare } }) => (meanHarm.mean ?? 0) / (actingShare.mean ?? 0)
  )
  return Number.isFinite(is / was) ? is / was - 1 : null
}

/** Less harm than this, as a share of the baseline’s, reads as none. */
const LEAST_HARM = 0.005

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

function bare({ low, high }: Bounds): Bounds {
  return { low, high }
}
