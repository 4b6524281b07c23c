/** A sensitivity analysis as a part of a run: its inputs, its points, and the worlds that are played at each. */

import {
  firstReplication,
  pointsOfRow,
  type RowPoint,
  rowPoints,
  type SensitivityDesign,
  type SensitivityMethod
} from '../analysis/sensitivity-design.js'
import { OUTCOME_NAMES, type OutcomeName } from '../model/outcomes.js'
import { parameterAt, parameterRow, withChanges } from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'
import { placeAt, type Range, rangeOfParameter, settingsAt } from '../scenario/ranges.js'
import type { Block, BlockRequest } from './block.js'
import type { PlannedScenario } from './design.js'
import { type Ensemble, type EnsembleInPlan, scenarioInWorld } from './ensemble.js'
import { pooledOutcomes } from './evaluate.js'
import type { Part, Plan } from './plan.js'

/** What a sensitivity analysis is made of; it stands in the plan of the run whose scenarios it compares. */
export interface SensitivityPlan {
  readonly method: SensitivityMethod
  /** The outcome whose level and effects are looked at. */
  readonly outcome: OutcomeName
  /** Base points, rows of A and B, or worlds. */
  readonly rows: number
  /** How many replications each point is played with. */
  readonly replications: number
  /** Whether the inputs of a group of the parameter table are one factor. */
  readonly byGroup?: true
  readonly ranges: readonly Range[]
  /** The worlds of an ensemble in the place of points, as many as rows; of `regression` only. */
  readonly ensemble?: EnsembleInPlan
}

/** An input, or a group of them, whose part is asked for. */
export interface SensitivityFactor {
  /** The name of its range, or of the group of parameters. */
  readonly name: string
  /** Positions of its inputs. */
  readonly inputs: readonly number[]
}

/** The factors of an analysis, in the order of their inputs. */
export function factorsOf({ ranges, byGroup }: SensitivityPlan): readonly SensitivityFactor[] {
  const groups = new Map<string, number[]>()
  for (const [j, { name, parameters }] of ranges.entries()) {
    const group = byGroup ? parameters[0].split('.')[0] : name
    groups.set(group, [...(groups.get(group) ?? []), j])
  }
  return [...groups].map(([name, inputs]) => ({ name, inputs }))
}

/** The design of an analysis under the seed of its run. */
export function designOf({ key }: Pick<Plan, 'key'>, sensitivity: SensitivityPlan): SensitivityDesign {
  const factors = factorsOf(sensitivity).map(({ inputs }) => inputs)
  return { method: sensitivity.method, key, inputs: sensitivity.ranges.length, factors }
}

/** The points of a row; the world of an ensemble stands where its values lie between the smallest and the largest there. */
export function pointsAt(plan: Pick<Plan, 'key'>, sensitivity: SensitivityPlan, row: number): readonly RowPoint[] {
  const { ensemble, ranges } = sensitivity
  if (ensemble === undefined) return rowPoints(designOf(plan, sensitivity), row)
  const { values } = ensemble.worlds[row]
  const valueOf = (path: string) => values[ensemble.varied.indexOf(path)] as number
  return [
    { places: Float64Array.from(ranges, (range) => placeAt(range, valueOf(range.parameters[0]))), isOther: false }
  ]
}

/** What varies over the worlds of an ensemble and is a number: from the smallest to the largest there. */
export function rangesOfEnsemble({ varied, worlds }: Pick<Ensemble, 'varied' | 'worlds'>): readonly Range[] {
  return varied.flatMap((path) => {
    const row = parameterRow(path)
    if (row?.type !== 'number') return []
    const values = worlds.map(({ values: own }) => own[path] as number)
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return [{ ...rangeOfParameter(row, low, high), scale: 'plain' as const }]
  })
}

/** The positions in the plan of the worlds played at every point: the baseline, then the others in their order. */
export function playedWorlds({ scenarios, baseline }: Pick<Plan, 'scenarios' | 'baseline'>): readonly number[] {
  return [baseline, ...scenarios.flatMap((_, scenario) => (scenario === baseline ? [] : [scenario]))]
}

/** The outcomes that are kept of every world: the one asked for, and what a verdict goes by. */
export function keptOutcomes({ outcome }: Pick<SensitivityPlan, 'outcome'>): readonly OutcomeName[] {
  const kept = new Set([outcome, 'afraidRate', 'deterredShare', 'actingShare', 'meanOutput'])
  return OUTCOME_NAMES.filter((name) => kept.has(name))
}

/** The rows of an analysis that belong to a part of its run: a stretch of them, or all without one. */
export function rowsOf({ rows }: Pick<SensitivityPlan, 'rows'>, part?: Part): readonly number[] {
  const { number, of } = part ?? { number: 1, of: 1 }
  const [from, end] = [number - 1, number].map((border) => Math.floor((rows * border) / of))
  return Array.from({ length: end - from }, (_, k) => from + k)
}

/** How many numbers a row leaves: the kept outcomes of every world at every point. */
export function rowSize(plan: Plan, sensitivity: SensitivityPlan): number {
  const points = pointsOfRow(designOf(plan, sensitivity))
  return points * plan.scenarios.length * keptOutcomes(sensitivity).length
}

/** Plays a row and gives its numbers: point by point, world by world, outcome by outcome; NaN where undefined. */
export async function playRow(
  plan: Plan,
  sensitivity: SensitivityPlan,
  row: number,
  play: (request: BlockRequest) => Promise<Block>
): Promise<Float64Array> {
  const { key } = plan
  const { replications: count, ranges, ensemble } = sensitivity
  const names = keptOutcomes(sensitivity)
  const worlds = playedWorlds(plan)
  const base = plan.scenarios[plan.baseline].parameters
  const blocks = pointsAt(plan, sensitivity, row).flatMap(({ places, isOther }) => {
    const settings = settingsAt(ranges, places, base)
    const first = firstReplication(row, count, isOther)
    return worlds.map((world) => {
      const scenario =
        ensemble === undefined
          ? worldAt(plan.scenarios[world], plan.scenarios[plan.baseline], settings)
          : scenarioInWorld(plan.scenarios[world], ensemble, row)
      return play({ scenario, key, first, count })
    })
  })
  const values = await Promise.all(blocks.map(async (block) => pooledOutcomes([await block], names)))
  return Float64Array.from(values.flat(), (value) => value ?? Number.NaN)
}

/** A world at a point: what it sets otherwise than the baseline, from the start or later, stays set. */
export function worldAt(
  { parameters, timetable }: PlannedScenario,
  baseline: PlannedScenario,
  settings: Readonly<Record<string, number>>
): ModelScenario {
  const own = Object.entries(settings).filter(
    ([path]) => parameterAt(parameters, path) === parameterAt(baseline.parameters, path)
  )
  return { parameters: withChanges(parameters, Object.fromEntries(own)), timetable }
}
