/** Worlds of other assumptions: the scenarios of a plan at other values of what is uncertain. */

import { latinHypercube } from '../analysis/latin-hypercube.js'
import { type PathedRow, parameterRow } from '../model/parameters.js'
import { type Range, settingsAt, valueAt } from '../scenario/ranges.js'
import type { AssumedParameter, AssumptionPlan } from './comparison-plan.js'
import type { PlannedScenario } from './design.js'
import { earlierParameters, earlierValues } from './earlier-assumptions.js'
import { type EnsembleInPlan, scenarioInWorld } from './ensemble.js'
import type { Plan } from './plan.js'
import { worldAt } from './sensitivity-plan.js'

/** What is drawn anew: the plan's ranges, whatever its scenarios set; in plans of earlier versions what these left alone. */
export function assumedParameters(plan: Plan, { ranges, ensemble }: AssumptionPlan): readonly AssumedParameter[] {
  if (ensemble) return numbersOf(ensemble).map(({ row, column }) => parameterIn(row, column))
  return ranges === undefined ? earlierParameters(plan) : ranges.map(parameterOf)
}

/** The plan of all draws: in each the baseline first, then the other scenarios in their order, named `id@draw`. */
export function assumptionPlan(plan: Plan, asked: AssumptionPlan): Plan {
  const usual = plan.scenarios[plan.baseline]
  const order = [plan.baseline, ...othersOf(plan)]
  const { ensemble } = asked
  const settings = ensemble ? [] : settingsOf(plan, asked)
  const inDraw = (scenario: PlannedScenario, draw: number) =>
    ensemble ? scenarioInWorld(scenario, ensemble, draw) : worldAt(scenario, usual, settings[draw])
  const scenarios = Array.from({ length: asked.draws }).flatMap((_, draw) =>
    order.map((scenario) => ({
      ...plan.scenarios[scenario],
      ...inDraw(plan.scenarios[scenario], draw),
      id: `${plan.scenarios[scenario].id}@${draw + 1}`
    }))
  )
  const { seed, key, first, modelVersion } = plan
  const ofVersion = modelVersion && { modelVersion }
  const { replications } = asked
  return { ...ofVersion, seed, key, first, replications, scenarios, baseline: 0, baselineReason: 'first' }
}

/** The positions of a plan's scenarios other than its baseline. */
export function othersOf(plan: Plan): readonly number[] {
  return plan.scenarios.flatMap((_, scenario) => (scenario === plan.baseline ? [] : [scenario]))
}

/** The values of what is drawn anew, in each draw; of parameters that shift together, the shift in logits. */
export function drawsOf(plan: Plan, { draws, ranges, ensemble }: AssumptionPlan): readonly (readonly number[])[] {
  if (ensemble) {
    const columns = numbersOf(ensemble).map(({ column }) => column)
    return ensemble.worlds.map((_, k) => columns.map((column) => column[k]))
  }
  if (ranges === undefined) return earlierValues(plan, draws)
  return latinHypercube(plan.seed, draws, ranges.length).map((point) =>
    ranges.map((range, k) => valueAt(range, point[k]))
  )
}

/** The settings, by path, of each draw. */
function settingsOf(plan: Plan, asked: AssumptionPlan): readonly Readonly<Record<string, number>>[] {
  const { draws, ranges } = asked
  if (ranges === undefined) {
    const paths = earlierParameters(plan).map(({ path }) => path)
    return earlierValues(plan, draws).map((values) => Object.fromEntries(paths.map((path, k) => [path, values[k]])))
  }
  const usual = plan.scenarios[plan.baseline].parameters
  return latinHypercube(plan.seed, draws, ranges.length).map((point) => settingsAt(ranges, point, usual))
}

function parameterOf({ name, label, parameters, low, high }: Range): AssumedParameter {
  return { path: name, label, basis: parameterRow(parameters[0])?.basis ?? 'A', low, high }
}

/** What varies among the worlds of an ensemble and is a number. */
function numbersOf({ varied, worlds }: EnsembleInPlan) {
  return varied.flatMap((path, k) => {
    const row = parameterRow(path)
    if (row?.type !== 'number') return []
    return [{ row, column: worlds.map(({ values }) => values[k] as number) }]
  })
}

function parameterIn({ path, label, basis }: PathedRow, column: readonly number[]): AssumedParameter {
  return { path, label, basis, low: Math.min(...column), high: Math.max(...column) }
}
