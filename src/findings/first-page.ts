/** What the first page of a run says, as data: measures by their effect, what holds, what depends, what cannot be told, and at what price. */

import type { Bounds } from '../analysis/interval.js'
import { othersOf } from '../experiment/assumed-worlds.js'
import { partsAmong } from '../experiment/bundle.js'
import type { Plan } from '../experiment/plan.js'
import type { Bilingual } from '../model/language.js'
import { LIBRARY } from '../scenario/library-name.js'
import { differencesOf } from './comparison.js'
import { FEWEST_FOR_SHARE } from './matrix.js'
import { leaderOf, type PageLeader } from './page-grounds.js'
import { bare, measureOf, type PageMeasure } from './page-measure.js'
import type { RunAnalysis } from './run-analysis.js'
import { worseningOf } from './worsening.js'

/** Outcomes that lenience may make worse, and that may be too rare to tell. */
export const RARE_OUTCOMES = ['recklessShare', 'wrongGrantShare'] as const
export type RareOutcome = (typeof RARE_OUTCOMES)[number]

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
  /** Of recklessness and wrong grants, what is too rare under some measure for a difference to be told. */
  readonly tooRare: readonly RareOutcome[]
  /** The measure that comes first in the model as it is; null where none does. */
  readonly leader: PageLeader | null
}

/** What stands on the first page; null where nothing is compared. Worked out once for a run, whoever shows it. */
export function firstPageOf(plan: Plan, analysis: Findings): FirstPage | null {
  const known = pages.get(analysis)
  if (known?.plan === plan) return known.page
  const page = workedOut(plan, analysis)
  pages.set(analysis, { plan, page })
  return page
}

type Findings = Omit<RunAnalysis, 'closerLook'>

const pages = new WeakMap<Findings, { readonly plan: Plan; readonly page: FirstPage | null }>()

function workedOut(plan: Plan, analysis: Findings): FirstPage | null {
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
    tooRare: RARE_OUTCOMES.filter((outcome) =>
      comparison.compared.some(({ scenario }) => differencesOf(summaries[scenario])[outcome].estimator === 'too-few')
    ),
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
