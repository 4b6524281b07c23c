/** The parameter table: the one source of names, defaults, bounds, meanings and kinds of every parameter. */

import { EARLIER_DEFAULTS } from './earlier-defaults.data.js'
import { alike, type Bilingual } from './language.js'
import type { ParameterRow, Tier } from './parameter-row.js'
import { PARAMETER_TABLE } from './parameters.data.js'

export { PARAMETER_TABLE }

type Table = typeof PARAMETER_TABLE

type ValueOf<Row> = Row extends { readonly type: 'choice'; readonly choices: readonly (infer Choice)[] }
  ? Choice
  : Row extends { readonly type: 'tiers' }
    ? readonly Tier[]
    : number

/** One value for every parameter of the table, in its groups: what a scenario amounts to. */
export type Parameters = {
  readonly [Group in keyof Table]: {
    readonly [Name in keyof Table[Group]['parameters']]: ValueOf<Table[Group]['parameters'][Name]>
  }
}

/** The path of a parameter, such as `standards.scopeClarity`. */
export type ParameterPath = {
  [Group in keyof Table & string]: `${Group}.${keyof Table[Group]['parameters'] & string}`
}[keyof Table & string]

/** New values by path, each of its parameter's own type. */
export type ParameterChanges = {
  readonly [Path in ParameterPath]?: Path extends `${infer Group}.${infer Name}`
    ? Group extends keyof Parameters
      ? Name extends keyof Parameters[Group]
        ? Parameters[Group][Name]
        : never
      : never
    : never
}

export type ParameterValue = number | string | readonly Tier[]

/** A parameter's row together with its path, such as `standards.scopeClarity`. */
export type PathedRow = ParameterRow & { readonly path: string; readonly group: string; readonly name: string }

/** Every parameter in table order. */
export const PARAMETERS: readonly PathedRow[] = Object.entries(PARAMETER_TABLE).flatMap(([group, { parameters }]) =>
  Object.entries(parameters).map(([name, row]) => ({ ...(row as ParameterRow), path: `${group}.${name}`, group, name }))
)

const BY_PATH: ReadonlyMap<string, PathedRow> = new Map(PARAMETERS.map((row) => [row.path, row]))

/** The row of a path such as `public.tolerance`, or undefined if there is none. */
export function parameterRow(path: string): PathedRow | undefined {
  return BY_PATH.get(path)
}

/** What readers call the parameter of a path; its path if there is none. */
export function parameterLabel(path: string): Bilingual {
  return parameterRow(path)?.label ?? alike(path)
}

/** The version of the defaults in the table: those of the first are kept for plans that were made with them. */
export const DEFAULTS_VERSION = 2

/**
 * The defaults of the table as one set of parameters: today's, or those of an earlier version. They are the reference world.
 * Throws RangeError for a version that there is not.
 *
 * @example
 * defaultParameters(1).standards.scopeClarity // → 0.4194
 */
export function defaultParameters(version = DEFAULTS_VERSION): Parameters {
  if (!(Number.isInteger(version) && version >= 1 && version <= DEFAULTS_VERSION))
    throw new RangeError(`defaults ${version}`)
  const earlier = EARLIER_DEFAULTS[version] ?? {}
  return buildParameters((row) => earlier[row.path] ?? row.default)
}

/**
 * The value a set of parameters has at a path of the table; throws RangeError for a path that is not in it.
 *
 * @example
 * parameterAt(defaultParameters(), 'time.periods') // → 60
 */
export function parameterAt(parameters: Parameters, path: string): ParameterValue {
  // The table's own strings: splitting the path takes longer than reading the value.
  const row = parameterRow(path)
  if (row === undefined) throw new RangeError(path)
  const { group, name } = row
  return (parameters[group as keyof Parameters] as Record<string, ParameterValue>)[name] as ParameterValue
}

/**
 * A copy of `parameters` in which each path of `changes` has its new value; groups without a change are shared.
 * Values are taken as they are: they have been checked where they came in.
 *
 * @example
 * const tolerant = withChanges(defaultParameters(), { 'public.tolerance': 0.9 })
 * tolerant.public.tolerance // → 0.9
 */
export function withChanges(parameters: Parameters, changes: Readonly<Record<string, ParameterValue>>): Parameters {
  const groups: Record<string, Record<string, ParameterValue>> = { ...parameters }
  for (const [path, value] of Object.entries(changes)) {
    const row = parameterRow(path)
    if (row === undefined) continue
    if (groups[row.group] === parameters[row.group as keyof Parameters]) groups[row.group] = { ...groups[row.group] }
    groups[row.group][row.name] = value
  }
  return groups as unknown as Parameters
}

function buildParameters(valueOf: (row: PathedRow) => ParameterValue): Parameters {
  const groups: Record<string, Record<string, ParameterValue>> = {}
  for (const row of PARAMETERS) {
    groups[row.group] ??= {}
    ;(groups[row.group] as Record<string, ParameterValue>)[row.name] = valueOf(row)
  }
  return groups as unknown as Parameters
}
