/** Worlds of other assumptions: the scenarios of a plan at other values of what is uncertain. */

import { latinHypercube } from '../analysis/latin-hypercube.js'
import { type Parameters, parameterAt, parameterRow, withChanges } from '../model/parameters.js'
import { type Range, settingsAt, valueAt } from '../scenario/ranges.js'
import type { AssumedParameter, AssumptionPlan } from './comparison-plan.js'
import type { PlannedScenario } from './design.js'
import { earlierParameters, earlierValues } from './earlier-assumptions.js'
import type { Plan } from './plan.js'

/** What is drawn anew: the plan's ranges, whatever its scenarios set; in plans of earlier versions what these left alone. */
export function assumedParameters(plan: Plan, { ranges }: AssumptionPlan): readonly AssumedParameter[] {
  return ranges === undefined ? earlierParameters(plan) : ranges.map(parameterOf)
}

/** The plan of all draws: in each the baseline first, then the other scenarios in their order, named `id@draw`. */
export function assumptionPlan(plan: Plan, asked: AssumptionPlan): Plan {
  const usual = plan.scenarios[plan.baseline].parameters
  const order = [plan.baseline, ...othersOf(plan)]
  const scenarios = settingsOf(plan, asked).flatMap((settings, draw) =>
    order.map((scenario) => drawnWorld(plan.scenarios[scenario], draw, settings, usual))
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
export function drawsOf(plan: Plan, { draws, ranges }: AssumptionPlan): readonly (readonly number[])[] {
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

/** A scenario in a draw; what it sets otherwise than the baseline stays set. */
function drawnWorld(
  scenario: PlannedScenario,
  draw: number,
  settings: Readonly<Record<string, number>>,
  usual: Parameters
): PlannedScenario {
  const own = Object.entries(settings).filter(
    ([path]) => parameterAt(scenario.parameters, path) === parameterAt(usual, path)
  )
  const parameters = withChanges(scenario.parameters, Object.fromEntries(own))
  return { ...scenario, parameters, id: `${scenario.id}@${draw + 1}` }
}

function parameterOf({ name, label, parameters, low, high }: Range): AssumedParameter {
  return { path: name, label, basis: parameterRow(parameters[0])?.basis ?? 'A', low, high }
}
