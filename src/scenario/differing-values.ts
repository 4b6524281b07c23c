/** The values by which a scenario differs from the defaults, at the start and later. */

import {
  defaultParameters,
  PARAMETERS,
  type ParameterValue,
  type PathedRow,
  parameterAt,
  parameterRow
} from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'

/** One value that is not the default, or no longer. */
export interface DifferingValue {
  /** The quarter from which it holds; 0 is the start. */
  readonly at: number
  readonly row: PathedRow
  /** The default that it is not. */
  readonly usual: ParameterValue
  readonly value: ParameterValue
}

/**
 * Every value at the start that is not its default, in table order, then every change of the timetable in order of quarter. The
 * defaults are today's, or those of an earlier version.
 */
export function differingValues(
  { parameters, timetable }: ModelScenario,
  defaults?: number
): readonly DifferingValue[] {
  const all = defaultParameters(defaults)
  const atStart = PARAMETERS.flatMap((row): DifferingValue[] => {
    const [usual, value] = [parameterAt(all, row.path), parameterAt(parameters, row.path)]
    return JSON.stringify(value) === JSON.stringify(usual) ? [] : [{ at: 0, row, usual, value }]
  })
  const later = timetable.flatMap(({ at, set }) =>
    Object.entries(set).map(([path, value]) => {
      const row = parameterRow(path) as PathedRow
      return { at, row, usual: parameterAt(all, path), value }
    })
  )
  return [...atStart, ...later]
}
