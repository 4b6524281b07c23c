/** Reads the conformance cases: exact answers of an independent implementation of the model. */

import { readdirSync, readFileSync } from 'node:fs'
import {
  defaultParameters,
  PARAMETERS,
  type ParameterValue,
  parameterAt,
  withChanges
} from '../../src/model/parameters.js'
import type { ModelScenario, TimetableEntry } from '../../src/model/scenario.js'

export interface ConformanceCase {
  readonly name: string
  readonly seed: string
  readonly key: readonly [number, number]
  readonly replications: number
  readonly scenario: ModelScenario
  readonly expect: {
    readonly totals: Readonly<Record<string, number>>
    readonly questionnaire: Readonly<Record<string, number>>
    readonly afraidRate: { readonly mean: number; readonly sd: number }
  }
}

/** Every case of this folder, in order of file name. */
export function conformanceCases(): ConformanceCase[] {
  const folder = new URL('.', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.sort().map((name) => {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const changes: Record<string, ParameterValue> = {
      'time.periods': file.periods,
      'time.burnIn': file.burnIn,
      ...file.set
    }
    if (file.tiers) changes['organisation.tiers'] = file.tiers
    const timetable = (file.timetable ?? []) as TimetableEntry[]
    return { ...file, scenario: { parameters: withChanges(defaultParameters(1), changes), timetable } }
  })
}

/** What the command line sets for a case to be played over any baseline. */
export function settingsOf({ scenario: { parameters } }: ConformanceCase): readonly string[] {
  return PARAMETERS.flatMap(({ path, type }) =>
    type === 'tiers' ? [] : ['--set', `${path}=${parameterAt(parameters, path)}`]
  )
}
