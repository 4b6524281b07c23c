/** What a batch says about its reforms: which make more cadres dare to act, which is best, and what cannot be told. */

import { BestSet } from '../analysis/best-set.js'
import type { Estimate } from '../analysis/estimate.js'
import { holmAdjusted } from '../analysis/holm.js'
import { type Bounds, simultaneousBounds, simultaneousHalfWidth } from '../analysis/interval.js'
import type { PairedDifference } from '../analysis/paired.js'
import { PairwiseDifferences } from '../analysis/pairwise.js'
import { IndifferenceZoneSelection } from '../analysis/selection.js'
import { studentTTail } from '../analysis/student-t.js'
import { type ComparisonPlan, USUAL_COMPARISON } from '../experiment/comparison-plan.js'
import {
  type ConstraintCheck,
  checkConstraints,
  type Feasibility,
  feasibleTogether
} from '../experiment/constraints.js'
import type { PlannedScenario } from '../experiment/design.js'
import { isReached, type Look } from '../experiment/precision.js'
import { type BatchResults, outcomesInStep } from '../experiment/results.js'
import { OUTCOME_NAMES, type OutcomeName } from '../model/outcomes.js'
import { groupsOfEqual } from './equal-worlds.js'
import type { ScenarioSummary } from './summary.js'
import { type Judgement, judge, judgeIdentical } from './verdict.js'

export type { Feasibility }

/** One scenario against the baseline. */
export interface ComparedScenario extends Judgement {
  /** Position in the plan. */
  readonly scenario: number
  /** The interval of the family's outcome that holds together with those of all other scenarios. */
  readonly simultaneous: Bounds
  /** Two-sided p-value of no difference in the family's outcome, and by Holm's method; null if identical or without an interval. */
  readonly p: number | null
  readonly holmP: number | null
  /** Places from 1 on by the estimated difference in the 不敢为 rate and in the deterred share, the largest fall first. */
  readonly rankByRate: number
  readonly rankByDeterredShare: number
  /** The constraints of the comparison, held against it, and what they say together. */
  readonly constraints: readonly ConstraintCheck[]
  readonly feasibility: Feasibility
  /** Whether the same cadres stand in both worlds: tiers and shares of leading cadres are equal. */
  readonly sameCadres: boolean
}

/** Which reform is best among those that may be called so, as far as the replications tell. */
export interface Selection {
  /** Positions in the plan of the reforms that may be called best: those whose verdict is `dare` and that keep all constraints. */
  readonly candidates: readonly number[]
  /** Those that Kim & Nelson's procedure has not eliminated; the selected one if it is alone, with any that equal it. */
  readonly survivors: readonly number[]
  /** After how many replications only one was left; null if more are. */
  readonly decidedAfter: number | null
  /** Those that cannot be told apart from the best by multiple comparisons with the best. */
  readonly bestSet: readonly number[]
  /** The difference in the 不敢为 rate that is worth telling apart, as a share. */
  readonly indifference: number
  /** Replications of the procedure's first stage. */
  readonly firstStage: number
}

/** By how much the 不敢为 rate of the runner-up lies above that of the leader, paired by replication. */
export interface Lead extends Bounds {
  /** Positions in the plan: by the estimates the two first of those that may be called best, else of all compared. */
  readonly leader: number
  readonly runnerUp: number
  readonly mean: number
  /** Over how many pairs the interval holds together: each of those compared with each. */
  readonly family: number
}

/** All that a batch says about its reforms. */
export interface Comparison {
  /** The outcome whose intervals hold together over all compared scenarios; all others hold one by one. */
  readonly outcome: OutcomeName
  /** The difference in the 不敢为 rate and in acting that matters, as a share. */
  readonly indifference: number
  /** How many scenarios are compared: the size of the family. */
  readonly family: number
  readonly compared: readonly ComparedScenario[]
  /** Null where no reform may be called best, where too many may, or where there are too few replications. */
  readonly selection: Selection | null
  /** The distance of the first two; null where there are no two, or too many scenarios. */
  readonly lead: Lead | null
  /** Groups of compared scenarios with equal parameters, by positions in the plan. */
  readonly equal: readonly (readonly number[])[]
  /**
   * Pairs of compared scenarios that are not equal, by positions in the plan, whose 不敢为 rates cannot be told apart (simultaneous
   * over all pairs); null where there are too many scenarios to compare each with each.
   */
  readonly untold: readonly (readonly [number, number])[] | null
  readonly looks: readonly Look[]
  /** Whether the precision asked for was reached; null where none was. */
  readonly isPrecise: boolean | null
}

/** Replications of the first stage of selection, from which the variances of differences are taken. */
export const FIRST_STAGE = 20

/** Of more scenarios, such as the points of a large design, the best is not selected and pairs are not compared. */
const MOST_CANDIDATES = 64

/** Compares every scenario of a batch with its baseline. */
export function compare(
  results: BatchResults,
  summaries: readonly ScenarioSummary[],
  looks: readonly Look[] = [],
  { indifference, constraints = [] }: Pick<ComparisonPlan, 'indifference' | 'constraints'> = USUAL_COMPARISON
): Comparison {
  const { plan } = results
  const outcome = plan.rule?.outcome ?? 'afraidRate'
  const others = plan.scenarios.flatMap((_, scenario) => (scenario === plan.baseline ? [] : [scenario]))
  const family = others.length
  const differences = others.map((scenario) => differencesOf(summaries[scenario]))
  const intervals = differences.map((difference) => simultaneousBounds(difference[outcome], family))
  const pValues = differences.map((difference) => pValue(difference[outcome]))
  const holm = holmOfDefined(pValues)
  const [byRate, byShare] = (['afraidRate', 'deterredShare'] as const).map((name) =>
    ranks(differences.map((difference) => difference[name].mean))
  )
  const checked = { constraints, family: family * constraints.length }
  const compared = others.map((scenario, k): ComparedScenario => {
    const checks = checkConstraints(results, scenario, checked)
    return {
      scenario,
      ...{ constraints: checks, feasibility: feasibleTogether(checks) },
      ...judgementOf(summaries[scenario], family, indifference),
      simultaneous: intervals[k],
      p: pValues[k],
      holmP: holm[k],
      rankByRate: byRate[k],
      rankByDeterredShare: byShare[k],
      sameCadres: haveSameCadres(plan.scenarios[plan.baseline], plan.scenarios[scenario])
    }
  })
  const candidates = compared.flatMap(({ verdict, feasibility, scenario }) =>
    verdict === 'dare' && feasibility === 'feasible' ? [scenario] : []
  )
  const equal = groupsOfEqual(plan.scenarios, others)
  const pairs = pairwiseOf(results, others)
  return {
    outcome,
    indifference,
    family,
    compared,
    selection: selectBest(results, candidates, family, indifference),
    lead: pairs && leadOf(compared, candidates, { pairs, equal }),
    equal: equal.filter(({ length }) => length > 1),
    untold: pairs && untoldPairs(others, pairs, equal),
    looks,
    isPrecise: plan.rule === undefined ? null : isReached(plan.rule, looks)
  }
}

/** Whether two worlds are peopled by the same cadres, who can be followed from one into the other. */
export function haveSameCadres(a: PlannedScenario, b: PlannedScenario): boolean {
  const [one, other] = [a.parameters.organisation, b.parameters.organisation]
  const sizes = ({ tiers }: typeof one) => tiers.map(({ units, cadresPerUnit }) => `${units}×${cadresPerUnit}`).join()
  return sizes(one) === sizes(other) && one.leaderShare === other.leaderShare
}

/** The differences of a scenario that is not the baseline. */
export function differencesOf({ differences }: ScenarioSummary): Readonly<Record<OutcomeName, PairedDifference>> {
  if (differences === undefined) throw new RangeError('the baseline has no difference from itself')
  return differences
}

function pValue({ mean, n, sd, low, identical }: PairedDifference): number | null {
  if (identical || mean === null || sd === null || low === null) return null
  return Math.min(1, 2 * studentTTail(Math.abs(mean) / (sd / Math.sqrt(n)), n - 1))
}

function holmOfDefined(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const adjusted = holmAdjusted(pValues.filter((p): p is number => p !== null))
  let next = 0
  return pValues.map((p) => {
    if (p === null) return null
    next += 1
    return adjusted[next - 1]
  })
}

/** Places from 1 on, smallest first; equal ones share the better place, the undefined come last. */
export function ranks(values: readonly (number | null)[]): readonly number[] {
  const sizes = values.map((value) => value ?? Number.POSITIVE_INFINITY)
  return sizes.map((size) => 1 + sizes.filter((other) => other < size).length)
}

/** The judgement of a scenario by intervals that hold together over all scenarios. */
function judgementOf(summary: ScenarioSummary, family: number, indifference: number): Judgement {
  const { afraidRate, actingShare } = differencesOf(summary)
  const { outputFloor, outputCeiling } = summary
  if (afraidRate.identical) return judgeIdentical()
  const bounds = (difference: Estimate | undefined) =>
    difference === undefined ? { low: null, high: null } : simultaneousBounds(difference, family)
  return judge(
    {
      fear: bounds(afraidRate),
      acting: bounds(actingShare),
      outputFloor: bounds(outputFloor),
      outputCeiling: bounds(outputCeiling)
    },
    indifference
  )
}

/**
 * Selects among candidates in the order of replications. The constants are those of all scenarios compared, since the candidates
 * were found on the same replications: the best of those that truly qualify is eliminated by none of the others, whichever of
 * them are candidates, with at least 95 %.
 */
function selectBest(
  results: BatchResults,
  candidates: readonly number[],
  family: number,
  indifference: number
): Selection | null {
  const { plan } = results
  if (candidates.length === 0 || candidates.length > MOST_CANDIDATES || plan.replications < FIRST_STAGE) return null
  // Equal worlds are one system: they share whatever place it has.
  const groups = groupsOfEqual(plan.scenarios, candidates)
  const options = { indifference, confidence: 0.95, firstStage: FIRST_STAGE, comparedInAll: Math.max(2, family) }
  const procedure = new IndifferenceZoneSelection(groups.length, options)
  const best = new BestSet(groups.length, { confidence: 0.95, comparedInAll: Math.max(2, family) })
  const systems = groups.map(([first]) => first)
  for (const row of ratesInStep(results, systems)) {
    procedure.add(row)
    best.add(row)
  }
  const { survivors, decidedAfter } = procedure
  const inPlan = (some: readonly number[]) => some.flatMap((k) => groups[k]).sort((a, b) => a - b)
  return {
    candidates,
    survivors: inPlan(survivors),
    decidedAfter,
    bestSet: inPlan(best.members),
    indifference,
    firstStage: FIRST_STAGE
  }
}

/** The differences in the 不敢为 rate between all pairs of some scenarios; null for too many of them. */
function pairwiseOf(results: BatchResults, scenarios: readonly number[]): PairwiseDifferences | null {
  if (scenarios.length > MOST_CANDIDATES) return null
  const differences = new PairwiseDifferences(scenarios.length)
  for (const row of ratesInStep(results, scenarios)) differences.add(row)
  return differences
}

interface Pairs {
  readonly pairs: PairwiseDifferences
  /** Groups of scenarios of equal parameters; of each only the first counts. */
  readonly equal: readonly (readonly number[])[]
}

/** The first two by the estimates of those that may be called best; of all compared, where these are no two. */
function leadOf(
  compared: readonly ComparedScenario[],
  candidates: readonly number[],
  { pairs, equal }: Pairs
): Lead | null {
  const ranked = [...compared]
    .filter(({ scenario }) => equal.some(([first]) => first === scenario))
    .sort((a, b) => a.rankByRate - b.rankByRate || a.scenario - b.scenario)
  const first = ranked.filter(({ scenario }) => candidates.includes(scenario))
  const [leader, runnerUp] = [...first, ...ranked.filter((one) => !first.includes(one))]
  if (runnerUp === undefined || first.length === 0) return null
  const position = ({ scenario }: ComparedScenario) => compared.findIndex((one) => one.scenario === scenario)
  const { mean, sd } = pairs.of(position(runnerUp), position(leader))
  if (mean === null) return null
  const family = (compared.length * (compared.length - 1)) / 2
  const half = sd === null || sd === 0 ? null : simultaneousHalfWidth({ n: pairs.seen, sd }, family)
  const bounds = half === null ? { low: null, high: null } : { low: mean - half, high: mean + half }
  return { leader: leader.scenario, runnerUp: runnerUp.scenario, mean, ...bounds, family }
}

/** The pairs of some scenarios, not equal, whose 不敢为 rates cannot be told apart. */
function untoldPairs(
  scenarios: readonly number[],
  differences: PairwiseDifferences,
  equal: Pairs['equal']
): NonNullable<Comparison['untold']> {
  if (scenarios.length < 2) return []
  const pairs = differences.untold(0.95).map(([a, b]) => [scenarios[a], scenarios[b]] as const)
  return pairs.filter(([a, b]) => !equal.some((group) => group.includes(a) && group.includes(b)))
}

/** Replication after replication the 不敢为 rates of some scenarios, in one array that is written over. */
function* ratesInStep(results: BatchResults, scenarios: readonly number[]): Generator<Float64Array, void> {
  const { plan } = results
  const position = OUTCOME_NAMES.indexOf('afraidRate')
  const only = { ...plan, scenarios: scenarios.map((scenario) => plan.scenarios[scenario]), baseline: 0 }
  const row = new Float64Array(scenarios.length)
  for (const outcomes of outcomesInStep({ plan: only, blocks: (k) => results.blocks(scenarios[k]) })) {
    for (let k = 0; k < row.length; k++) row[k] = outcomes[k][position]
    yield row
  }
}
