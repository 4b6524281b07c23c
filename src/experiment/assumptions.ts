/** Whether a comparison survives its assumptions: the same scenarios at other values of what was assumed or tuned. */

import { latinHypercube } from '../analysis/latin-hypercube.js'
import { Moments } from '../analysis/moments.js'
import type { Basis } from '../model/parameter-row.js'
import { PARAMETERS, parameterAt, withChanges } from '../model/parameters.js'
import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import type { AssumptionPlan } from './comparison-plan.js'
import type { PlannedScenario } from './design.js'
import type { Plan } from './plan.js'
import { type BatchResults, OUTCOME_NAMES, type OutcomeName, outcomesInStep } from './results.js'

/** How far a share moves to either side, on the logit scale. */
export const LOGIT_REACH = 0.7
/** By what factor any other number is divided or multiplied at most. */
const FACTOR_REACH = 2

/** A parameter that is drawn anew, with the range of its values. */
export interface AssumedParameter {
  readonly path: string
  readonly basis: Basis
  readonly usual: number
  readonly low: number
  readonly high: number
}

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

/**
 * The parameters that are drawn anew, in table order: every number whose basis is assumed or calibrated and that no scenario
 * of the plan sets otherwise than the baseline, at the start or later. Of what only sizes the experiment, times and tiers,
 * nothing is drawn. Shares of 0 and 1 and numbers that are 0 stay, and are left out.
 */
export function assumedParameters(plan: Plan): readonly AssumedParameter[] {
  const { parameters } = plan.scenarios[plan.baseline]
  const inTimetables = new Set(
    plan.scenarios.flatMap(({ timetable }) => timetable.flatMap(({ set }) => Object.keys(set)))
  )
  return PARAMETERS.flatMap((row) => {
    const { path, group, type, basis } = row
    if (type !== 'number' || group === 'time' || (basis !== 'A' && basis !== 'C') || inTimetables.has(path)) return []
    const usual = parameterAt(parameters, path) as number
    if (plan.scenarios.some((other) => parameterAt(other.parameters, path) !== usual)) return []
    const [low, high] = [valueAt(row, usual, 0), valueAt(row, usual, 1)]
    return low === high ? [] : [{ path, basis, usual, low, high }]
  })
}

/** The plan of all draws: in each the baseline first, then the other scenarios in their order, named `id@draw`. */
export function assumptionPlan(plan: Plan, { draws, replications }: AssumptionPlan): Plan {
  const parameters = assumedParameters(plan)
  const order = [plan.baseline, ...othersOf(plan)]
  const scenarios = drawsOf(plan, draws, parameters).flatMap((values, draw) =>
    order.map((scenario) => drawnWorld(plan.scenarios[scenario], draw, parameters, values))
  )
  const { seed, key, first } = plan
  return { seed, key, first, replications, scenarios, baseline: 0, baselineReason: 'first' }
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

function othersOf(plan: Plan): readonly number[] {
  return plan.scenarios.flatMap((_, scenario) => (scenario === plan.baseline ? [] : [scenario]))
}

function drawsOf(plan: Plan, draws: number, parameters: readonly AssumedParameter[]): readonly (readonly number[])[] {
  const rows = parameters.map(({ path }) => PARAMETERS.find((row) => row.path === path) as (typeof PARAMETERS)[number])
  return latinHypercube(plan.seed, draws, parameters.length).map((point) =>
    rows.map((row, k) => valueAt(row, parameters[k].usual, point[k]))
  )
}

/** The value at a place from 0 to 1 of a parameter's range. */
function valueAt(row: (typeof PARAMETERS)[number], usual: number, place: number): number {
  if (row.type !== 'number') throw new TypeError(`${row.path} is no number`)
  const side = 2 * place - 1
  const isShare = row.min === 0 && row.max <= 1
  const value = isShare ? shift(usual, LOGIT_REACH * side) : usual * exp(log(FACTOR_REACH) * side)
  const kept = Math.min(row.max, Math.max(row.min, value))
  return row.integer === true ? Math.round(kept) : kept
}

function shift(share: number, logits: number): number {
  const odds = share * exp(logits)
  return odds / (1 - share + odds)
}

function drawnWorld(
  scenario: PlannedScenario,
  draw: number,
  parameters: readonly AssumedParameter[],
  values: readonly number[]
): PlannedScenario {
  const settings = Object.fromEntries(parameters.map(({ path }, k) => [path, values[k]]))
  return { ...scenario, parameters: withChanges(scenario.parameters, settings), id: `${scenario.id}@${draw + 1}` }
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
