/** A scenario as plain JSON and back: what one page, file or program hands to another. */

import type { Bilingual } from '../model/language.js'
import {
  DEFAULTS_VERSION,
  defaultParameters,
  PARAMETERS,
  type ParameterValue,
  parameterAt,
  withChanges
} from '../model/parameters.js'
import { expandChanges } from './expand-changes.js'
import type { Place } from './issue.js'
import type { Scenario } from './resolve.js'

/** A parameter's change at a quarter, or by equal steps until `to`. */
export interface PackedChange {
  readonly path: string
  readonly value: ParameterValue
  readonly at: number
  readonly to?: number
}

/** What a scenario amounts to beside the defaults. */
export interface PackedScenario {
  readonly id: string
  /** The path or library name that the command line knows it by. */
  readonly file: string
  readonly label: Bilingual
  readonly question: Bilingual
  /** The values that are written, or are not the defaults. */
  readonly set: Readonly<Record<string, ParameterValue>>
  readonly changes: readonly PackedChange[]
}

/** Packs a checked scenario; of where its values come from only that they are written is kept. */
export function packScenario({ id, file, label, question, parameters, changes, places }: Scenario): PackedScenario {
  const usual = defaultParameters()
  const set = PARAMETERS.flatMap(({ path }) => {
    const value = parameterAt(parameters, path)
    const isUsual = JSON.stringify(value) === JSON.stringify(parameterAt(usual, path))
    return isUsual && !places.has(path) ? [] : [[path, value] as const]
  })
  return {
    ...{ id, file, label, question, set: Object.fromEntries(set) },
    changes: changes.map(({ place: _, ...change }) => change)
  }
}

/** Unpacks what `packScenario` made: the same model, or what its file meant under earlier defaults. */
export function unpackScenario(packed: PackedScenario, defaults = DEFAULTS_VERSION): Scenario {
  const { id, file, label, question, set, changes } = packed
  const parameters = withChanges(defaultParameters(defaults), set)
  const placed = changes.map((change) => ({ ...change, place: NOWHERE }))
  return {
    ...{ id, file, label, question, parameters, changes: placed },
    timetable: expandChanges(parameters, placed),
    places: new Map(),
    extends: [],
    reforms: []
  }
}

/** The place of what stands in no file. */
export const NOWHERE: Place = { file: '', line: 1, column: 1, length: 0, excerpt: '', excerptStart: 1 }
