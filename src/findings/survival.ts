/** Whether a comparison survives its assumptions: the same scenarios at other values of what was assumed or tuned. */

import { Moments } from '../analysis/moments.js'
import {
  type AssumedParameter,
  assumedParameters,
  assumptionPlan,
  drawsOf,
  othersOf
} from '../experiment/assumed-worlds.js'
import type { AssumptionPlan } from '../experiment/comparison-plan.js'
import type { Plan } from '../experiment/plan.js'
import { type BatchResults, outcomesInStep } from '../experiment/results.js'
import { OUTCOME_NAMES, type OutcomeName } from '../model/outcomes.js'

/** What became of one scenario in all worlds of other assumptions, by the estimates of few replications in each. */
export interface Survival {
  /** Position in the plan. */
  readonly scenario: number
  /** In how many worlds the 不敢为 rate and the deterred share fall and neither the share acting nor output does. */
  readonly dares: number
  /** In how many of these it lowers the rate the most. */
  readonly best: number
}

/** One draw: the values of the assumed parameters, and each scenario's mean differences from the baseline there. */
export interface AssumedWorld {
  readonly values: readonly number[]
  /** In order of the compared scenarios. */
  readonly differences: readonly Readonly<Record<AssumptionOutcome, number | null>>[]
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

/** What the played draws of a plan say. */
export function studyAssumptions(
  plan: Plan,
  asked: AssumptionPlan,
  drawn: Pick<BatchResults, 'blocks'>
): AssumptionStudy {
  const parameters = assumedParameters(plan)
  const scenarios = othersOf(plan)
  const size = scenarios.length + 1
  const values = drawsOf(plan, asked.draws, parameters)
  const { scenarios: all } = assumptionPlan(plan, asked)
  const worlds = values.map((drawnValues, draw): AssumedWorld => {
    const from = draw * size
    const world: Plan = { ...plan, scenarios: all.slice(from, from + size), baseline: 0 }
    return { values: drawnValues, differences: meanDifferences({ plan: world, blocks: (k) => drawn.blocks(from + k) }) }
  })
  const bests = worlds.map(({ differences }) => bestOf(differences))
  const survival = scenarios.map((scenario, k) => ({
    scenario,
    dares: worlds.filter(({ differences }) => makesDare(differences[k])).length,
    best: bests.filter((best) => best === k).length
  }))
  return { ...asked, parameters, scenarios, worlds, survival }
}

function meanDifferences(results: Pick<BatchResults, 'plan' | 'blocks'>): AssumedWorld['differences'] {
  const positions = ASSUMPTION_OUTCOMES.map((name: OutcomeName) => OUTCOME_NAMES.indexOf(name))
  const others = results.plan.scenarios.length - 1
  const moments = Array.from({ length: others }, () => positions.map(() => new Moments()))
  for (const outcomes of outcomesInStep(results)) {
    for (let k = 0; k < others; k++) {
      for (const [j, position] of positions.entries()) {
        const difference = outcomes[k + 1][position] - outcomes[0][position]
        if (!Number.isNaN(difference)) moments[k][j].add(difference)
      }
    }
  }
  return moments.map(
    (own) =>
      Object.fromEntries(
        ASSUMPTION_OUTCOMES.map((name, j) => [name, own[j].mean])
      ) as AssumedWorld['differences'][number]
  )
}

function makesDare({
  afraidRate,
  deterredShare,
  actingShare,
  meanOutput
}: AssumedWorld['differences'][number]): boolean {
  if (afraidRate === null || deterredShare === null) return false
  return afraidRate < 0 && deterredShare < 0 && (actingShare ?? 0) >= 0 && (meanOutput ?? 0) >= 0
}

/** The scenario that lowers the rate the most among those that make more cadres dare to act; −1 if none does. */
function bestOf(differences: AssumedWorld['differences']): number {
  return differences.reduce((best, difference, k) => {
    if (!makesDare(difference)) return best
    return best < 0 || (difference.afraidRate as number) < (differences[best].afraidRate as number) ? k : best
  }, -1)
}
