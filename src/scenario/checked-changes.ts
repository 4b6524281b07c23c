/** Parameters changed by a program, under the same rules as by a file. */

import { defaultParameters, type ParameterChanges, type Parameters, type ParameterValue } from '../model/parameters.js'
import { formatIssue } from './format-issue.js'
import type { Issue } from './issue.js'
import type { Scenario } from './resolve.js'
import { applySettings } from './settings.js'
import { same } from './wording.js'

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
 * tolerant.public.communication // → 0.2
 */
export function withChanges(parameters: Parameters, changes: ParameterChanges): Parameters {
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
  return changed({ ...UNNAMED, id, label: same(id), parameters: defaultParameters() }, changes)
}

function changed(scenario: Scenario, changes: ParameterChanges): Scenario {
  const settings = Object.entries(changes).map(([path, value]) => `${path}=${textOf(value)}`)
  const result = applySettings(scenario, settings)
  if ('issues' in result) throw new ScenarioError(result.issues)
  return result.scenario
}

/** A value as a file would hold it; what no file can hold stays what it is, and is refused. */
function textOf(value: ParameterValue): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

const UNNAMED: Scenario = {
  ...{ id: '', file: '', label: same(''), question: same(''), extends: [], reforms: [] },
  ...{ parameters: defaultParameters(), timetable: [], places: new Map(), changes: [] }
}
