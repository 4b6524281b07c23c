/** A parameter's value as a file gives it. */

import type { ParameterValue } from '../model/parameters.js'
import type { Place } from './issue.js'

/** A parameter that a file sets, and where. */
export interface Setting {
  readonly path: string
  readonly value: ParameterValue
  readonly at: Place
}
