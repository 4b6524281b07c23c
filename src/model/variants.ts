/** Variants of the model: mechanisms that are absent where their parameters have the neutral values of the table. */

import { PARAMETERS, type Parameters, parameterAt } from './parameters.js'

/** The parameters of variants that are off their neutral value, in table order. */
export function variantsOn(parameters: Parameters): readonly string[] {
  return PARAMETERS.filter(
    (row) => row.type === 'number' && row.neutral !== undefined && parameterAt(parameters, row.path) !== row.neutral
  ).map(({ path }) => path)
}

/** Whether some variant is off its neutral value. */
export function hasVariants(parameters: Parameters): boolean {
  return variantsOn(parameters).length > 0
}
