/** Worlds of other assumptions: the scenarios of a plan at other values of what is uncertain. */

import { latinHypercube } from '../analysis/latin-hypercube.js'
import { defaultParameters, type PathedRow, parameterAt, parameterRow, withChanges } from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'
import { isSameWorld } from '../scenario/canonical.js'
import { type Range, settingsAt, valueAt } from '../scenario/ranges.js'
import type { AssumedParameter, AssumptionPlan, PlannedStructure } from './comparison-plan.js'
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

/** Worlds of one structure: those of the model as it is, or of another. */
export interface Stretch {
  /** Null for the model as it is. */
  readonly structure: PlannedStructure | null
  /** What is asked for in these worlds. */
  readonly asked: AssumptionPlan
}

/** The worlds that are asked for, structure by structure, the model as it is first. */
export function stretchesOf({ structures = [], cap: _, ...asked }: AssumptionPlan): readonly Stretch[] {
  return [
    { structure: null, asked },
    ...structures.map((structure) => {
      const { draws, replications, ensemble = asked.ensemble } = structure
      return { structure, asked: { ...asked, draws, replications, ...(ensemble && { ensemble }) } }
    })
  ]
}

/**
 * The plan of all worlds: in each the baseline first, then the other scenarios in their order, named `id@draw`, in other
 * structures `id@structure@draw`. What is set later wins: defaults, draw, structure, scenario, reform.
 */
export function assumptionPlan(plan: Plan, asked: AssumptionPlan, indifference = 0): Plan {
  const order = [plan.baseline, ...othersOf(plan)]
  const stretches = stretchesOf(asked)
  const scenarios = stretches.flatMap(({ structure, asked: own }) => {
    const inDraw = drawn(plan, own)
    const name = structure === null ? '' : `@${structure.id}`
    return Array.from({ length: own.draws }).flatMap((_, draw) =>
      order.map((position): PlannedScenario => {
        const scenario = plan.scenarios[position]
        const world = inDraw(scenario, draw)
        const under = structure === null ? world : underStructure(world, structure, { scenario, plan })
        return { ...scenario, ...under, id: `${scenario.id}${name}@${draw + 1}` }
      })
    )
  })
  const { seed, key, first, modelVersion, defaults } = plan
  const ofVersion = { ...(modelVersion && { modelVersion }), ...(defaults && { defaults }) }
  const { replications, cap } = asked
  const counts = stretches.flatMap(({ asked: own }) => Array<number>(own.draws * order.length).fill(own.replications))
  return {
    ...{ ...ofVersion, seed, key, first, replications, scenarios, baseline: 0, baselineReason: 'first' },
    ...(counts.some((count) => count !== replications) && { counts }),
    ...(cap !== undefined && { openRule: { size: order.length, indifference, cap } })
  }
}

/** Whether a structure changes nothing in its worlds, since all of it is so already; one with sets of its own changes them. */
export function isIdleStructure(plan: Plan, { structure, asked }: Stretch): boolean {
  if (structure === null || structure.isCalibrated) return false
  const inDraw = drawn(plan, asked)
  return plan.scenarios.every((scenario) =>
    Array.from({ length: asked.draws }).every((_, draw) => {
      const world = inDraw(scenario, draw)
      return isSameWorld(world, underStructure(world, structure, { scenario, plan }))
    })
  )
}

/** A scenario of a plan in each of its draws. */
function drawn(plan: Plan, asked: AssumptionPlan): (scenario: PlannedScenario, draw: number) => ModelScenario {
  const { ensemble } = asked
  if (ensemble) return (scenario, draw) => scenarioInWorld(scenario, ensemble, draw)
  const usual = plan.scenarios[plan.baseline]
  const settings = settingsOf(plan, asked)
  return (scenario, draw) => worldAt(scenario, usual, settings[draw])
}

/** A world under another structure, which sets what the scenario leaves at the default. */
function underStructure(
  world: ModelScenario,
  { set }: PlannedStructure,
  { scenario, plan }: { readonly scenario: PlannedScenario; readonly plan: Plan }
): ModelScenario {
  const usual = defaultParameters(plan.defaults)
  const own = Object.entries(set).filter(
    ([path]) => parameterAt(scenario.parameters, path) === parameterAt(usual, path)
  )
  return { ...world, parameters: withChanges(world.parameters, Object.fromEntries(own)) }
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
