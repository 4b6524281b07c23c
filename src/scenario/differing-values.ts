/** The values by which a scenario differs from the defaults, at the start and later. */

import { PARAMETERS, type ParameterValue, type PathedRow, parameterAt, parameterRow } from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'

/** One value that is not the default, or no longer. */
export interface DifferingValue {
  /** The quarter from which it holds; 0 is the start. */
  readonly at: number
  readonly row: PathedRow
  readonly value: ParameterValue
}

/** Every value at the start that is not its default, in table order, then every change of the timetable in order of quarter. */
export function differingValues({ parameters, timetable }: ModelScenario): readonly DifferingValue[] {
  const atStart = PARAMETERS.flatMap((row): DifferingValue[] => {
    const value = parameterAt(parameters, row.path)
    return JSON.stringify(value) === JSON.stringify(row.default) ? [] : [{ at: 0, row, value }]
  })
  const later = timetable.flatMap(({ at, set }) =>
    Object.entries(set).map(([path, value]) => ({ at, row: parameterRow(path) as PathedRow, value }))
  )
  return [...atStart, ...later]
}
