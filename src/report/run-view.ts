/** A run as it is shown in one language: its plan, what it shows, and what its scenarios are called. */

import type { Plan } from '../experiment/plan.js'
import type { ComparedScenario } from '../findings/comparison.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import { DASH } from '../words/format.js'
import type { Words } from '../words/words.js'
import { type ReportRow, reportRows } from './report-rows.js'

/** What every table and sentence of a run is made from. */
export interface RunView {
  readonly plan: Plan
  readonly analysis: RunAnalysis
  readonly words: Words
  /** The scenarios in report order. */
  readonly rows: readonly ReportRow[]
  /** The compared scenarios, the largest estimated fall of the 不敢为 rate first. */
  readonly ranked: readonly ComparedScenario[]
  /** The name of the scenario at a position of the plan. */
  name(scenario: number): string
  /** Its name in quotation marks. */
  quoted(scenario: number): string
  /** Several quoted names as one list. */
  quotedList(scenarios: readonly number[]): string
  /** What a narrow table calls it: a bundle goes by the letters of its members, a point of a design by its levels. */
  short(scenario: number): string
  /** What the letters of bundles stand for; empty where no bundle has several members. */
  readonly letters: string
}

/** A run in the words of one language. */
export function runView(plan: Plan, analysis: RunAnalysis, words: Words): RunView {
  const rows = reportRows({ plan }, analysis.summaries)
  const names = rows.reduce<string[]>((all, { index, name }) => {
    all[index] = words.say(name)
    return all
  }, [])
  const letters = lettersOf(plan)
  const name = (scenario: number) => names[scenario]
  const quoted = (scenario: number) => words.quoted(names[scenario])
  return {
    ...{ plan, analysis, words, rows, name, quoted },
    ranked: [...analysis.comparison.compared].sort((a, b) => a.rankByRate - b.rankByRate || a.scenario - b.scenario),
    quotedList: (scenarios) => words.list(scenarios.map(quoted)),
    short(scenario) {
      const { bundle, factors = {} } = plan.scenarios[scenario]
      const levels = Object.values(factors).map((level) => String(level ?? DASH))
      if (levels.length > 0) return levels.join(' · ')
      if (letters.size === 0 || bundle === undefined) return names[scenario]
      const own = bundle.map((id) => letters.get(id)).join(' + ')
      return bundle.length === 1 ? `${own} ${names[scenario]}` : own
    },
    letters: letterText(plan, letters, words)
  }
}

/** A letter for each reform of a plan's bundles; none where no bundle has several. */
function lettersOf({ scenarios }: Plan): ReadonlyMap<string, string> {
  const bundles = scenarios.flatMap(({ bundle }) => (bundle ? [bundle] : []))
  const ids = [...new Set(bundles.flat())]
  if (bundles.every(({ length }) => length === 1)) return new Map()
  return new Map(ids.map((id, k) => [id, String.fromCharCode(65 + k)]))
}

function letterText({ scenarios }: Plan, letters: ReadonlyMap<string, string>, words: Words): string {
  const labels = new Map(
    scenarios.flatMap(({ bundle = [], label }) => {
      const names = words.say(label).split(' + ')
      return bundle.map((id, k) => [id, names[k] ?? id] as const)
    })
  )
  return [...letters].map(([id, letter]) => `${letter} ${labels.get(id)}`).join(words.semicolon)
}
