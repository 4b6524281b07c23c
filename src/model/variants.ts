/** Variants of the model: mechanisms that are absent where their parameters have the neutral values of the table. */

import { PARAMETERS, type Parameters, parameterAt } from './parameters.js'

/** Whether some variant is off its neutral value. */
export function hasVariants(parameters: Parameters): boolean {
  return PARAMETERS.some(
    (row) => row.type === 'number' && row.neutral !== undefined && parameterAt(parameters, row.path) !== row.neutral
  )
}
