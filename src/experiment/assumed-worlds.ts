/** Worlds of other assumptions: the scenarios of a plan at other values of what was assumed or tuned. */

import { latinHypercube } from '../analysis/latin-hypercube.js'
import type { Basis } from '../model/parameter-row.js'
import { PARAMETERS, parameterAt, withChanges } from '../model/parameters.js'
import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import type { AssumptionPlan } from './comparison-plan.js'
import type { PlannedScenario } from './design.js'
import type { Plan } from './plan.js'

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
  const { seed, key, first, modelVersion, recordVersion } = plan
  const ofVersion = { ...(modelVersion && { modelVersion }), ...(recordVersion && { recordVersion }) }
  return { ...ofVersion, seed, key, first, replications, scenarios, baseline: 0, baselineReason: 'first' }
}

/** The positions of a plan's scenarios other than its baseline. */
export function othersOf(plan: Plan): readonly number[] {
  return plan.scenarios.flatMap((_, scenario) => (scenario === plan.baseline ? [] : [scenario]))
}

/** The values of the parameters in each draw. */
export function drawsOf(
  plan: Plan,
  draws: number,
  parameters: readonly AssumedParameter[]
): readonly (readonly number[])[] {
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
