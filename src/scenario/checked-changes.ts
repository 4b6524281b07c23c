/** Parameters changed by a program, under the same rules as by a file. */

import {
  defaultParameters,
  PARAMETERS,
  type ParameterChanges,
  type Parameters,
  type ParameterValue,
  parameterAt,
  parameterRow
} from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'
import { formatIssue } from './format-issue.js'
import { idFault } from './identifiers.js'
import { type Issue, makeIssue } from './issue.js'
import type { Scenario } from './resolve.js'
import { valueSchema } from './schema.js'
import { quotedKey } from './schema-issues.js'
import { applySettings } from './settings.js'
import { hint, phrase, quoted, same } from './wording.js'

/** Thrown for a scenario, or for changes of one, that is refused; the message says every fault, in English. */
export class ScenarioError extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map((issue) => formatIssue(issue, 'en')).join('\n'))
    this.name = 'ScenarioError'
  }
}

/**
 * A copy of `parameters` in which each path of `changes` has its new value, refused as in a scenario file where there is no
 * such path or its value is out of bounds. Throws `ScenarioError`.
 *
 * @example
 * const tolerant = withChanges(defaultParameters(), { 'public.tolerance': 0.9 })
 * tolerant.public.tolerance // → 0.9
 * tolerant.time.periods // → 60
 */
export function withChanges(parameters: Parameters, changes: ParameterChanges): Parameters {
  refuseUnsound({ parameters, timetable: [] })
  return changed({ ...UNNAMED, parameters }, changes).parameters
}

/**
 * A scenario of the defaults with changes laid over them, as it would stand in a file. Throws `ScenarioError`.
 *
 * @example
 * const clear = scenarioOf('clear', { 'standards.scopeClarity': 0.9 })
 * clear.parameters.standards.scopeClarity // → 0.9
 */
export function scenarioOf(id: string, changes: ParameterChanges): Scenario {
  refuseId(id)
  return changed({ ...UNNAMED, id, label: same(id), parameters: defaultParameters() }, changes)
}

/** Refuses the name of a scenario that files, shells or readers of data would misread; throws `ScenarioError` or TypeError. */
export function refuseId(id: string): void {
  if (typeof id !== 'string') throw new TypeError('id')
  const reason = idFault(id)
  if (reason === undefined) return
  const values = { got: quoted(id.slice(0, 60)), reason: phrase(reason) }
  throw new ScenarioError([makeIssue('bad-id', { path: 'id', values, hint: hint('other-name') })])
}

/** Refuses a scenario that no file could hold; throws `ScenarioError`, and TypeError for what is no scenario. */
export function refuseUnsound(scenario: ModelScenario): void {
  if (!isObject(scenario) || !isObject(scenario.parameters)) throw new TypeError('parameters')
  const { parameters, timetable } = scenario
  const values: Record<string, ParameterValue> = {}
  for (const row of PARAMETERS) {
    if (!isObject(parameters[row.group as keyof Parameters])) throw new TypeError(`parameters.${row.group}`)
    const value = parameterAt(parameters, row.path)
    const isTogether = row.group === 'time' || row.type === 'tiers'
    if (isTogether || !valueSchema(row).safeParse(value).success) values[row.path] = value
  }
  for (const [group, own] of Object.entries(parameters)) {
    const unknown = Object.keys(own).filter((name) => parameterRow(`${group}.${name}`) === undefined)
    for (const name of unknown) values[`${group}.${name}`] = 0
    if (!isObject(own)) values[group] = 0
  }
  changed({ ...UNNAMED, parameters: defaultParameters() }, values)
  if (!Array.isArray(timetable)) throw new TypeError('timetable')
  for (const { at, set } of timetable as ModelScenario['timetable']) {
    if (!Number.isInteger(at) || at < 1 || at >= parameters.time.periods) throw new RangeError(`timetable.at: ${at}`)
    changed({ ...UNNAMED, parameters }, set)
  }
}

function changed(scenario: Scenario, changes: ParameterChanges): Scenario {
  if (!isPlain(changes)) throw new TypeError('changes')
  const unknown = Object.keys(changes).filter((path) => /[\s=#]/.test(path))
  if (unknown.length > 0) throw new ScenarioError(unknown.map(unknownPath))
  const settings = Object.entries(changes).map(([path, value]) => `${path}=${textOf(path, value)}`)
  const result = applySettings(scenario, settings)
  if ('issues' in result) throw new ScenarioError(result.issues.map(inProgram))
  return result.scenario
}

/** Nothing that could be taken for another path, or for a value behind one. */
function unknownPath(path: string): Issue {
  return makeIssue('unknown-key', { path, values: { expected: phrase('parameter-path'), got: quotedKey(path) } })
}

/** An issue of a program's changes, which are not written on a command line. */
function inProgram(issue: Issue): Issue {
  return issue.at === undefined ? issue : { ...issue, at: { ...issue.at, file: 'changes' } }
}

/** A value as a file would hold it; what no file can hold, or only as a text, stays what it is, and is refused. */
function textOf(path: string, value: ParameterValue): string {
  if (typeof value === 'string' && parameterRow(path)?.type === 'choice') return value
  if (['string', 'bigint', 'symbol', 'function'].includes(typeof value)) return JSON.stringify(String(value))
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isPlain(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Object]'
}

const UNNAMED: Scenario = {
  ...{ id: '', file: '', label: same(''), question: same(''), extends: [], reforms: [] },
  ...{ parameters: defaultParameters(), timetable: [], places: new Map(), changes: [] }
}
