/** The scenarios of a batch in the one order in which every table and chart of the report shows them. */

import type { PlannedScenario } from '../experiment/design.js'
import type { BatchResults } from '../experiment/results.js'
import type { ScenarioSummary } from '../findings/summary.js'
import { type Bilingual, inEach, type Language } from '../model/language.js'
import { displayText } from './display-text.js'

/** One scenario with all that the report says about it. */
export interface ReportRow {
  /** Position in the plan. */
  readonly index: number
  readonly id: string
  /** Its name, fit to be shown; where two scenarios share a name the id stands behind it. */
  readonly name: Bilingual
  readonly isBaseline: boolean
  readonly scenario: PlannedScenario
  readonly summary: ScenarioSummary
}

/** The baseline first, then the others from the lowest 不敢为 rate to the highest; those without a rate last. */
export function reportRows({ plan }: Pick<BatchResults, 'plan'>, summaries: readonly ScenarioSummary[]): ReportRow[] {
  const names = inEach((language) => shownNames(plan.scenarios, language))
  const rows = plan.scenarios.map((scenario, index) => ({
    index,
    id: displayText(scenario.id),
    name: inEach((language) => names[language][index]),
    isBaseline: index === plan.baseline,
    scenario,
    summary: summaries[index]
  }))
  const rateOf = ({ summary }: ReportRow) => summary.estimates.afraidRate.mean ?? Number.POSITIVE_INFINITY
  return rows.sort((a, b) => {
    if (a.isBaseline !== b.isBaseline) return a.isBaseline ? -1 : 1
    const [left, right] = [rateOf(a), rateOf(b)]
    return left === right ? a.index - b.index : left < right ? -1 : 1
  })
}

function shownNames(scenarios: readonly PlannedScenario[], language: Language): readonly string[] {
  const names = scenarios.map((scenario) => displayText(nameOf(scenario)[language]))
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return names.map((name, index) => (shared.has(name) ? `${name} (${displayText(scenarios[index].id)})` : name))
}

/** A scenario's label, or its id where it has none. */
export function nameOf({ label, id }: Pick<PlannedScenario, 'label' | 'id'>): Bilingual {
  return inEach((language) => label[language] || id)
}
