/** Variants of the model: mechanisms that are absent where their parameters have the neutral values of the table. */

import { PARAMETERS, type Parameters, type PathedRow, parameterAt } from './parameters.js'

/** Whether a parameter belongs to a variant; the first version of the model had none. */
export function isOfVariant(row: PathedRow): row is PathedRow & { readonly neutral: number } {
  return row.type === 'number' && row.neutral !== undefined
}

/** The parameters of variants that are off their neutral value, in table order. */
export function variantsOn(parameters: Parameters): readonly string[] {
  const ofVariants = PARAMETERS.filter(isOfVariant)
  return ofVariants.filter(({ path, neutral }) => parameterAt(parameters, path) !== neutral).map(({ path }) => path)
}

/** Whether some variant is off its neutral value. */
export function hasVariants(parameters: Parameters): boolean {
  return variantsOn(parameters).length > 0
}
