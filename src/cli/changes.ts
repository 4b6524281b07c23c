/** What `--set` changed, said wherever the result is. */

import { type ParameterValue, parameterAt, parameterLabel } from '../model/parameters.js'
import { changedValues } from '../report/scenario-text.js'
import type { Scenario } from '../scenario/resolve.js'
import { inAllLanguages, type Words } from '../words/words.js'

/** The part of a JSON result that says what was changed; nothing where nothing was. */
export function changesInJson(scenario: Scenario): object {
  const changes = {
    ...Object.fromEntries(changedValues(scenario).map(({ path, value }) => [path, value])),
    ...scenario.set
  }
  return Object.keys(changes).length === 0 ? {} : { changes }
}

/** The part of a JSON result of a plan that says what the command line set in its scenarios; nothing where nothing was. */
export function settingsInJson({ scenarios }: { readonly scenarios: readonly Pick<Scenario, 'set'>[] }): object {
  const changes = Object.assign({}, ...scenarios.map(({ set }) => set))
  return Object.keys(changes).length === 0 ? {} : { changes }
}

/** The scenario under a label that names what settings changed: it is no longer what its file says. */
export function namedByChanges(scenario: Scenario, settings: readonly string[]): Scenario {
  if (settings.length === 0) return scenario
  const { label, id } = scenario
  const named = (words: Words) => {
    const changes = pathsOf(settings).map((path) => {
      const value = parameterAt(scenario.parameters, path)
      return `${words.say(parameterLabel(path))} ${typeof value === 'object' ? '…' : value}`
    })
    return words.printed.changed(
      label ? words.say(label) : id,
      changes.slice(0, MOST_NAMED),
      changes.length - MOST_NAMED
    )
  }
  const set = Object.fromEntries(
    pathsOf(settings).map((path) => [path, parameterAt(scenario.parameters, path) as ParameterValue])
  )
  return { ...scenario, label: inAllLanguages(named), set }
}

/** Changes that a label names; the others are counted. */
export const MOST_NAMED = 3

function pathsOf(settings: readonly string[]): readonly string[] {
  return settings.map((setting) => setting.slice(0, setting.indexOf('=')).trim())
}
