/** Whether a comparison survives its assumptions: the same scenarios at other values of what was assumed or tuned. */

import { estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import { Spread, type SpreadRange } from '../analysis/spread.js'
import { assumedParameters, assumptionPlan, drawsOf, othersOf } from '../experiment/assumed-worlds.js'
import type { AssumedParameter, AssumptionPlan, ComparisonPlan } from '../experiment/comparison-plan.js'
import { type Constraint, checkConstraints, type Feasibility, feasibleTogether } from '../experiment/constraints.js'
import type { Plan } from '../experiment/plan.js'
import { type BatchResults, outcomesInStep } from '../experiment/results.js'
import { OUTCOME_NAMES, type OutcomeName } from '../model/outcomes.js'
import { isSameWorld } from '../scenario/canonical.js'
import { ranks } from './comparison.js'
import { OUTPUT_MARGIN } from './summary.js'
import { type Judgement, judge, judgeIdentical, type Verdict } from './verdict.js'

/**
 * What a verdict says of a world: more cadres dare there; something is gained, but not all that this asks; nothing that
 * matters; fewer act or more are afraid; or it is open.
 */
export const WORLD_KINDS = ['shown', 'partly', 'negligible', 'other-way', 'open'] as const
export type WorldKind = (typeof WORLD_KINDS)[number]

/** The kind of world that each verdict makes. */
export const KIND_OF_VERDICT: Readonly<Record<Verdict, WorldKind>> = {
  dare: 'shown',
  'dare-less-done': 'partly',
  'fewer-afraid': 'partly',
  'more-act': 'partly',
  'fewer-act': 'other-way',
  'more-afraid': 'other-way',
  'too-small': 'negligible',
  'no-difference': 'negligible',
  'not-told': 'open',
  identical: 'negligible'
}

/** What became of one scenario in all worlds of other assumptions. */
export interface Survival {
  /** Position in the plan. */
  readonly scenario: number
  /** The worlds of each kind. */
  readonly counts: Readonly<Record<WorldKind, number>>
  /** The median over worlds of the mean difference in the 不敢为 rate, and what the worlds spread over. */
  readonly effect: SpreadRange & { readonly median: number | null }
  /** The place by the estimates among the scenarios compared: its lower median, and what the worlds spread over. */
  readonly rank: SpreadRange & { readonly median: number | null }
  /** In how many worlds every constraint is shown to be kept. */
  readonly kept: number
  /** In how many worlds it is shown, keeps every constraint, and lowers the rate by no less than any other such; ties are shared. */
  readonly best: number
}

/** One scenario in one world: its mean differences from the baseline there, and the verdict by pointwise intervals. */
export interface AssumedEffect extends Pick<Judgement, 'verdict'> {
  readonly means: Readonly<Record<AssumptionOutcome, number | null>>
  /** The standard deviation of the difference in the 不敢为 rate over the replications of this world. */
  readonly sd: number | null
  readonly rank: number
  /** Whether it keeps the constraints there, by pointwise intervals. */
  readonly feasibility: Feasibility
}

/** One draw: the values of the assumed parameters, and each scenario's effect there. */
export interface AssumedWorld {
  readonly values: readonly number[]
  /** In order of the compared scenarios. */
  readonly effects: readonly AssumedEffect[]
}

/** The outcomes that are looked at in other worlds. */
export const ASSUMPTION_OUTCOMES = ['afraidRate', 'deterredShare', 'actingShare', 'meanOutput'] as const
export type AssumptionOutcome = (typeof ASSUMPTION_OUTCOMES)[number]

/** What all draws together say. */
export interface AssumptionStudy extends AssumptionPlan {
  readonly parameters: readonly AssumedParameter[]
  /** Positions of the compared scenarios in the plan of the run. */
  readonly scenarios: readonly number[]
  readonly worlds: readonly AssumedWorld[]
  readonly survival: readonly Survival[]
}

/** What the played draws of a plan say, by the one rule of verdicts; the intervals of each world hold one by one. */
export function studyAssumptions(
  plan: Plan,
  { indifference, constraints = [], ...asked }: AssumptionPlan & Pick<ComparisonPlan, 'indifference' | 'constraints'>,
  drawn: Pick<BatchResults, 'blocks'>
): AssumptionStudy {
  const parameters = assumedParameters(plan, asked)
  const scenarios = othersOf(plan)
  const size = scenarios.length + 1
  const { scenarios: all } = assumptionPlan(plan, asked)
  const worlds = drawsOf(plan, asked).map((values, draw): AssumedWorld => {
    const from = draw * size
    const world: Plan = { ...plan, scenarios: all.slice(from, from + size), baseline: 0 }
    return {
      values,
      effects: effectsIn({ plan: world, blocks: (k) => drawn.blocks(from + k) }, { indifference, constraints })
    }
  })
  const bests = worlds.map(({ effects }) => bestOf(effects))
  const survival = scenarios.map((scenario, k): Survival => {
    const own = worlds.map(({ effects }) => effects[k])
    return {
      scenario,
      counts: countsOf(own),
      effect: middleOf(own.map(({ means }) => means.afraidRate)),
      rank: middleOf(
        own.map(({ rank }) => rank),
        'lower'
      ),
      kept: own.filter(({ feasibility }) => feasibility === 'feasible').length,
      best: bests.filter((best) => best.includes(k)).length
    }
  })
  return { ...asked, parameters, scenarios, worlds, survival }
}

/** The baseline is the first scenario of the world. */
function effectsIn(
  results: Pick<BatchResults, 'plan' | 'blocks'>,
  { indifference, constraints }: { readonly indifference: number; readonly constraints: readonly Constraint[] }
): readonly AssumedEffect[] {
  const [baseline, ...others] = results.plan.scenarios
  const moments = others.map(() => MEASURES.map(() => new Moments()))
  for (const [before, ...rows] of outcomesInStep(results)) {
    for (const [k, outcomes] of rows.entries()) {
      for (const [j, { position, of }] of MEASURES.entries()) {
        const difference = outcomes[position] - of * before[position]
        if (!Number.isNaN(difference)) moments[k][j].add(difference)
      }
    }
  }
  const means = moments.map((own) => ASSUMPTION_OUTCOMES.map((_, j) => own[j].mean))
  const places = ranks(means.map(([rate]) => rate))
  return moments.map((own, k) => {
    const [fear, , acting, , outputFloor, outputCeiling] = own.map(estimateFrom)
    const { verdict } = isSameWorld(baseline, others[k])
      ? judgeIdentical()
      : judge({ fear, acting, outputFloor, outputCeiling }, indifference)
    return {
      verdict,
      means: Object.fromEntries(ASSUMPTION_OUTCOMES.map((name, j) => [name, means[k][j]])) as AssumedEffect['means'],
      sd: fear.sd,
      rank: places[k],
      feasibility: feasibleTogether(checkConstraints(results, k + 1, { constraints, family: 1 }))
    }
  })
}

/** What is measured: an outcome less so many times the baseline's. */
const MEASURES = [
  ...ASSUMPTION_OUTCOMES.map((name) => ({ name, of: 1 })),
  { name: 'meanOutput' as const, of: 1 - OUTPUT_MARGIN },
  { name: 'meanOutput' as const, of: 1 + OUTPUT_MARGIN }
].map(({ name, of }) => ({ position: OUTCOME_NAMES.indexOf(name satisfies OutcomeName), of }))

function countsOf(effects: readonly AssumedEffect[]): Survival['counts'] {
  const count = (kind: WorldKind) => effects.filter(({ verdict }) => KIND_OF_VERDICT[verdict] === kind).length
  return Object.fromEntries(WORLD_KINDS.map((kind) => [kind, count(kind)])) as Record<WorldKind, number>
}

/** The scenarios that are shown to make more cadres dare and to keep the constraints, and lower the rate the most; several if they tie. */
function bestOf(effects: readonly AssumedEffect[]): readonly number[] {
  const rates = effects.map(({ verdict, feasibility, means }) =>
    verdict === 'dare' && feasibility === 'feasible' ? (means.afraidRate ?? 0) : 0
  )
  const least = Math.min(...rates)
  return least < 0 ? rates.flatMap((rate, k) => (rate === least ? [k] : [])) : []
}

function middleOf(values: readonly (number | null)[], median: 'mean' | 'lower' = 'mean'): Survival['effect'] {
  const spread = new Spread()
  const known = values.filter((value): value is number => value !== null).sort((a, b) => a - b)
  for (const value of known) spread.add(value)
  if (known.length === 0) return { median: null, ...spread.range }
  const [lower, upper] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]]
  return { median: median === 'lower' ? lower : (lower + upper) / 2, ...spread.range }
}
