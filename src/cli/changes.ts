/** What `--set` changed, said wherever the result is. */

import type { Language } from '../model/language.js'
import { parameterAt, parameterRow } from '../model/parameters.js'
import { changedValues } from '../report/scenario-text.js'
import type { Scenario } from '../scenario/resolve.js'
import { wordsOf } from '../words/words.js'

/** The part of a JSON result that says what was changed; nothing where nothing was. */
export function changesInJson(scenario: Scenario): object {
  const changes = changedValues(scenario)
  return changes.length === 0 ? {} : { changes: Object.fromEntries(changes.map(({ path, value }) => [path, value])) }
}

/** The scenario under a label that names what settings changed: it is no longer what its file says. */
export function namedByChanges(scenario: Scenario, settings: readonly string[]): Scenario {
  if (settings.length === 0) return scenario
  const { label, id } = scenario
  const named = (language: Language) => {
    const words = wordsOf(language)
    const changes = pathsOf(settings).map((path) => {
      const value = parameterAt(scenario.parameters, path)
      return `${words.say(parameterRow(path)?.label ?? { zh: path, en: path })} ${typeof value === 'object' ? '…' : value}`
    })
    return words.printed.changed(
      label ? words.say(label) : id,
      changes.slice(0, MOST_NAMED),
      changes.length - MOST_NAMED
    )
  }
  return { ...scenario, label: { zh: named('zh'), en: named('en') } }
}

/** Changes that a label names; the others are counted. */
export const MOST_NAMED = 3

function pathsOf(settings: readonly string[]): readonly string[] {
  return settings.map((setting) => setting.slice(0, setting.indexOf('=')).trim())
}
