/** How large the files of a run can be by its plan, so that a file of a stranger without end is refused and not read. */

import { lstatSync } from 'node:fs'
import type { Plan } from '../experiment/plan.js'
import { Failure } from './failure.js'

/** Bytes of reports, charts and tables that every run may have, whatever its plan. */
const ALWAYS = 1 << 28
/** Bytes that a replication, a period or a row leaves in all files together, with ample room: records take some kilobytes. */
const EACH = 1 << 16
/** Bytes that a particle of a calibration leaves, over all its generations. */
const PARTICLE = 1 << 21

/** How much a plan asks for: scenarios, the most replications of one, and its most periods. */
interface Asked {
  readonly scenarios: number
  readonly replications: number
  readonly periods: number
}

/** The most bytes that the record of a plan can have. */
export function mostRecorded({ first, replications, rule, openRule, scenarios }: Plan): number {
  return mostBytes({
    scenarios: scenarios.length,
    replications: first + Math.max(replications, rule?.cap ?? 0, openRule?.cap ?? 0),
    periods: scenarios.reduce((most, { parameters }) => Math.max(most, parameters.time.periods), 0)
  })
}

/**
 * The most bytes that all files of a run or of a calibration can have together, from the text of its plan: every scenario,
 * world, structure and row that it names, each with the most replications of any of them.
 */
export function mostInFolder(planText: string): number {
  const plan = contentOf(planText)
  const { assumptions, sensitivity } = plan.comparison ?? {}
  const structures = listed(assumptions?.structures)
  const scenarios = listed(plan.scenarios)
  const worlds = scenarios.reduce((sum: number, one) => sum + most(one?.points?.count ?? 1), 0)
  const draws = [assumptions, ...structures].reduce((sum, one) => sum + most(one?.draws), 0)
  const rows = most(sensitivity?.rows) * (2 + listed(sensitivity?.ranges).length)
  const counts = [plan, plan.rule, plan.openRule, assumptions, sensitivity, ...structures]
  const replications = Math.max(0, ...counts.map((one) => most(one?.replications, one?.cap)))
  return (
    PARTICLE * most(plan.particles) +
    mostBytes({
      scenarios: worlds * (1 + draws + rows),
      replications: most(plan.first) + listed(plan.counts).reduce((high: number, one) => most(high, one), replications),
      periods: scenarios.reduce(
        (high: number, one) => most(high, one?.changes?.['time.periods'], ...periodsOf(one?.points)),
        most(plan.parameters?.time?.periods)
      )
    })
  )
}

/** Throws `Failure` for a file that is larger than it can be. */
export function refuseLarger(path: string, most: number): void {
  if ((lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) <= most) return
  throw new Failure('mismatch', ({ runs }) => runs.damagedFile(path, runs.damage.tooLarge))
}

function mostBytes({ scenarios, replications, periods }: Asked): number {
  return ALWAYS + scenarios * (replications + periods) * EACH
}

/** The content of a plan before it is checked: any value may be absent, or be another than it should. */
// biome-ignore lint/suspicious/noExplicitAny: whatever a stranger wrote.
function contentOf(text: string): any {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}

/** The periods of points, where these differ from those of their scenario. */
// biome-ignore lint/suspicious/noExplicitAny: whatever a stranger wrote.
function periodsOf(points: any): readonly number[] {
  const { 'time.periods': own } = points?.values ?? {}
  const column = typeof own === 'string' && own.startsWith('=') ? points.levels?.[own.slice(1)] : own
  return typeof column === 'string' ? column.split(' ').map(Number) : []
}

/** The largest of some values that are numbers; 0 if none is. */
function most(...values: readonly unknown[]): number {
  return values.reduce((high: number, one) => (typeof one === 'number' && one > high ? one : high), 0)
}

// biome-ignore lint/suspicious/noExplicitAny: whatever a stranger wrote.
function listed(value: unknown): readonly any[] {
  return Array.isArray(value) ? value : []
}
