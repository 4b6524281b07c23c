/** From changes to a timetable: ramps step by step, one entry a period. */

import { PARAMETERS, type Parameters, type ParameterValue, parameterAt } from '../model/parameters.js'
import type { TimetableEntry } from '../model/scenario.js'
import type { Change } from './timetable.js'

/**
 * The timetable that changes amount to, in order of period and of the parameter table. A ramp from `at` to `to` has in
 * period t the value v₀ + (value − v₀)·((t − at + 1)/(to − at + 1)), v₀ being in force in period at − 1, and exactly
 * `value` at `to`. Changes of one parameter may not overlap.
 */
export function expandChanges(parameters: Parameters, changes: Iterable<Change>): readonly TimetableEntry[] {
  const periods = new Map<number, Map<string, ParameterValue>>()
  const inForce = new Map<string, ParameterValue>()
  const note = (period: number, path: string, value: ParameterValue) => {
    if (!periods.has(period)) periods.set(period, new Map())
    periods.get(period)?.set(path, value)
    inForce.set(path, value)
  }
  for (const { path, value, at, to = at } of [...changes].sort((a, b) => a.at - b.at)) {
    const before = (inForce.get(path) ?? parameterAt(parameters, path)) as number
    for (let t = at; t < to; t++) note(t, path, before + ((value as number) - before) * ((t - at + 1) / (to - at + 1)))
    note(to, path, value)
  }
  const inOrder = [...periods].sort(([a], [b]) => a - b)
  return inOrder.map(([at, set]) => ({
    at,
    set: Object.fromEntries(
      PARAMETERS.flatMap(({ path }) => (set.has(path) ? [[path, set.get(path) as ParameterValue]] : []))
    )
  }))
}
