/** The engines by name. */

import type { Simulate } from '../model/record.js'
import { simulate as reference } from '../model/simulate.js'

export const ENGINE_NAMES = ['reference'] as const
export type EngineName = (typeof ENGINE_NAMES)[number]

const ENGINES: { readonly [Name in EngineName]: Simulate } = { reference }

/** The engine of a name; it is chosen explicitly and never swapped. */
export function engine(name: EngineName): Simulate {
  return ENGINES[name]
}
