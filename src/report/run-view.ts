/** A run as it is shown in one language: its plan, what it shows, and what its scenarios are called. */

import { isListed, levelsText } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import type { ComparedScenario } from '../findings/comparison.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
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
  /** A bundle by the letters of its members, one that is alone with its name. */
  bundle(members: readonly string[]): string
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
  const labels = labelsOf(plan, analysis, words)
  const letters = lettersOf(plan, labels)
  const bundleName = (members: readonly string[]) => {
    const own = members.map((id) => letters.get(id) ?? id).join(' + ')
    return members.length === 1 ? `${own} ${labels.get(members[0]) ?? ''}`.trim() : own
  }
  const name = (scenario: number) => names[scenario]
  const quoted = (scenario: number) => words.quoted(names[scenario])
  return {
    ...{ plan, analysis, words, rows, name, quoted },
    ranked: [...analysis.comparison.compared].sort((a, b) => a.rankByRate - b.rankByRate || a.scenario - b.scenario),
    quotedList: (scenarios) => words.list(scenarios.map(quoted)),
    short(scenario) {
      const { bundle, factors } = plan.scenarios[scenario]
      if (factors && !isListed(plan.scenarios[scenario])) return levelsText(factors)
      return bundle === undefined || letters.size === 0 ? names[scenario] : bundleName(bundle)
    },
    bundle: bundleName,
    letters: [...letters].map(([id, letter]) => `${letter} ${labels.get(id)}`).join(words.semicolon)
  }
}

/** A letter for each reform of a plan's bundles; none where no bundle has several. */
function lettersOf({ scenarios }: Plan, labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (scenarios.every(({ bundle = [] }) => bundle.length < 2)) return new Map()
  return new Map([...labels.keys()].map((id, k) => [id, String.fromCharCode(65 + k)]))
}

/** What the reforms of bundles are called, by their ids: of all that were searched among, where a search was made. */
function labelsOf({ scenarios }: Plan, { search }: RunAnalysis, words: Words): ReadonlyMap<string, string> {
  const searched = Object.entries(search?.labels ?? {}).map(([id, label]) => [id, words.say(label)] as const)
  const joined = scenarios.flatMap(({ bundle = [], label }) => {
    const names = words.say(label).split(' + ')
    return bundle.map((id, k) => [id, names[k] ?? id] as const)
  })
  return new Map([...joined, ...searched].sort(([a], [b]) => order(searched, a) - order(searched, b)))
}

function order(searched: readonly (readonly [string, string])[], id: string): number {
  const place = searched.findIndex(([one]) => one === id)
  return place < 0 ? searched.length : place
}
