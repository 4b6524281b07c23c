/** What the model runs on: one set of parameters, and the changes a timetable makes to it. */

import type { Parameters, ParameterValue } from './parameters.js'

/** From the start of period `at` on, each path of `set` has its new value; the rest keeps its present one. */
export interface TimetableEntry {
  /** Period from which the entry holds, 1 to periods − 1; entries are in order of period. */
  readonly at: number
  readonly set: Readonly<Record<string, ParameterValue>>
}

/** A checked model input: every parameter has a value within its bounds. */
export interface ModelScenario {
  readonly parameters: Parameters
  readonly timetable: readonly TimetableEntry[]
}
