/** Labels by which the worlds of a run can be told apart wherever they are shown. */

import { inEach, LANGUAGES, type Language } from '../model/language.js'
import type { PlannedScenario } from './design.js'

/** Characters of a label that every table and chart shows. */
const SHOWN = 40

/**
 * The worlds with labels that differ within what is shown of them: one that is like another's goes by its id too, behind a short
 * label and before a long one. A world without a label goes by its id. Labels that differ already stay as they are.
 */
export function withDistinctLabels(worlds: readonly PlannedScenario[]): readonly PlannedScenario[] {
  const names = inEach((language) => distinct(worlds, language))
  return worlds.map((world, k) => {
    const label = inEach((language) => names[language][k])
    return LANGUAGES.every((language) => label[language] === world.label[language]) ? world : { ...world, label }
  })
}

function distinct(worlds: readonly PlannedScenario[], language: Language): readonly string[] {
  const names = worlds.map(({ label, id }) => label[language] || id)
  const counts = new Map<string, number>()
  for (const name of names) counts.set(shown(name), (counts.get(shown(name)) ?? 0) + 1)
  return names.map((name, k) => {
    if (counts.get(shown(name)) === 1) return name
    const { id } = worlds[k]
    const behind = `${name} (${id})`
    return behind.length <= SHOWN ? behind : `${id}: ${name}`
  })
}

function shown(name: string): string {
  return Array.from(name.normalize('NFKC').trim()).slice(0, SHOWN).join('')
}
