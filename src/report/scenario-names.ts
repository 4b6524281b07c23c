/** What tables and sentences about a comparison call its scenarios. */

import type { Plan } from '../experiment/plan.js'
import type { Language } from '../model/language.js'
import { nameOf } from './sentences.js'
import { wrapColumns } from './wrap-columns.js'

/** What a line of a table calls a scenario: a bundle goes by the letters of its members, which stand before single ones. */
export function rowName(plan: Plan, scenario: number, language: Language): string {
  const world = plan.scenarios[scenario]
  const letters = lettersOf(plan)
  const name = nameOf(world)[language]
  if (letters.size === 0 || world.bundle === undefined) return name
  const own = world.bundle.map((id) => letters.get(id)).join(' + ')
  return world.bundle.length === 1 ? `${own} ${name}` : own
}

/** What the letters of bundles stand for, in lines; none where no bundle has several members. */
export function letterLines(plan: Plan, language: Language, width: number): string[] {
  const letters = [...lettersOf(plan)]
  if (letters.length === 0) return []
  const labels = new Map(
    plan.scenarios.flatMap(({ bundle, label }) => {
      if (bundle === undefined) return []
      const names = label[language].split(' + ')
      return bundle.map((id, k) => [id, names[k] ?? id] as const)
    })
  )
  const text = letters.map(([id, letter]) => `${letter} ${labels.get(id)}`).join(language === 'zh' ? '；' : '; ')
  return wrapColumns(text, width)
}

/** What sentences call a scenario: its name in quotation marks. */
export function quotedName({ scenarios }: Plan, language: Language): (scenario: number) => string {
  return (scenario) => `“${nameOf(scenarios[scenario])[language]}”`
}

/** A letter for each reform of a plan's bundles; none where no bundle has several. */
function lettersOf({ scenarios }: Plan): ReadonlyMap<string, string> {
  const bundles = scenarios.flatMap(({ bundle }) => (bundle ? [bundle] : []))
  const ids = [...new Set(bundles.flat())]
  if (bundles.every(({ length }) => length === 1)) return new Map()
  return new Map(ids.map((id, k) => [id, String.fromCharCode(65 + k)]))
}
