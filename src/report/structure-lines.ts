/** What is said of the assumptions of structure that a run stands on: the structure it was played under, and what an effect hangs on. */

import type { Plan } from '../experiment/plan.js'
import { hangsOn } from '../findings/hangs-on.js'
import { structuresOf } from '../findings/structures.js'
import { parameterRow } from '../model/parameters.js'
import { LIBRARY } from '../scenario/library-name.js'
import type { Words } from '../words/words.js'
import { nameOf } from './report-rows.js'
import { valueText } from './scenario-text.js'

/** One sentence for each structure that lies under scenarios of a plan; none where the model's own is played. */
export function structureSentences(plan: Pick<Plan, 'scenarios'>, words: Words): readonly string[] {
  const { underAll, underSome } = words.report.structures
  return structuresOf(plan).map(({ structure: { label, set = {} }, scenarios, isUnderAll }) => {
    const name = words.quoted(words.say(label))
    const settings = Object.entries(set)
    const values =
      settings.length > MOST_NAMED
        ? []
        : settings.map(([path, value]) => `${labelOf(path, words)} ${valueText(value, words)}`)
    if (isUnderAll) return underAll(name, words.list(values))
    const names = scenarios.map((position) => words.quoted(words.say(nameOf(plan.scenarios[position]))))
    return underSome(name, words.list(values), words.list(names))
  })
}

/** Structures that set more are named without their values. */
const MOST_NAMED = 12

/** What the effects of some scenarios hang on, to stand near what is said of them. */
export function hangsOnSentences(
  plan: Pick<Plan, 'scenarios' | 'baseline'>,
  among: readonly number[],
  words: Words
): readonly string[] {
  return hangsOn(plan, among).map(({ row: { assumption, structures, without, caution }, scenarios }) => {
    const names = words.list(scenarios.map((position) => words.quoted(words.say(nameOf(plan.scenarios[position])))))
    const options = structures.map((id) => `--structure ${LIBRARY_OF_STRUCTURES}${id}`)
    return words.report.structures.hangsOn(names, words.say(assumption), {
      options,
      without: words.say(without),
      caution: words.say(caution)
    })
  })
}

const LIBRARY_OF_STRUCTURES = `${LIBRARY}structures/`

function labelOf(path: string, words: Words): string {
  const row = parameterRow(path)
  return row === undefined ? path : words.say(row.label)
}
