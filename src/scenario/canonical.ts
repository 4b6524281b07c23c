/** The canonical form of a scenario: equal forms mean equal models, however the files were written. */

import type { Tier } from '../model/parameter-row.js'
import { PARAMETERS, type ParameterValue, parameterAt } from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { isOfVariant } from '../model/variants.js'

/** A plain value as JSON has it. */
export type Json = number | string | readonly Json[] | { readonly [key: string]: Json }

/** A scenario as a plain object whose keys stand in table order, ready to be hashed. */
export type CanonicalScenario = {
  readonly parameters: { readonly [group: string]: { readonly [name: string]: Json } }
  readonly timetable: readonly { readonly at: number; readonly set: { readonly [path: string]: Json } }[]
}

/**
 * Every parameter with its value and the timetable with one entry a period, in table order.
 *
 * As an earlier version of the model wrote it where one is named: the first had no variants.
 */
export function canonicalScenario(
  { parameters, timetable }: ModelScenario,
  modelVersion = MODEL_VERSION
): CanonicalScenario {
  const groups: Record<string, Record<string, Json>> = {}
  for (const row of PARAMETERS) {
    if (modelVersion < 2 && isOfVariant(row)) continue
    const { path, group, name } = row
    groups[group] ??= {}
    groups[group][name] = canonicalValue(parameterAt(parameters, path))
  }
  const periods = [...new Set(timetable.map(({ at }) => at))].sort((a, b) => a - b)
  return {
    parameters: groups,
    timetable: periods.map((at) => ({
      at,
      set: inTableOrder(Object.assign({}, ...timetable.filter((entry) => entry.at === at).map(({ set }) => set)))
    }))
  }
}

/** Whether two scenarios are one world: equal parameters and timetables, so that every replication is the same. */
export function isSameWorld(a: ModelScenario, b: ModelScenario): boolean {
  // Most worlds differ in a number, which is soon found.
  const differs = ({ type, path }: (typeof PARAMETERS)[number]) =>
    type !== 'tiers' && parameterAt(a.parameters, path) !== parameterAt(b.parameters, path)
  if (PARAMETERS.some(differs)) return false
  return JSON.stringify(canonicalScenario(a)) === JSON.stringify(canonicalScenario(b))
}

function inTableOrder(set: Readonly<Record<string, ParameterValue>>): Record<string, Json> {
  const given = PARAMETERS.filter(({ path }) => Object.hasOwn(set, path))
  return Object.fromEntries(given.map(({ path }) => [path, canonicalValue(set[path])]))
}

function canonicalValue(value: ParameterValue): Json {
  if (typeof value === 'number' || typeof value === 'string') return value
  return value.map(({ id, units, cadresPerUnit, elaboration }: Tier) => ({ id, units, cadresPerUnit, elaboration }))
}
