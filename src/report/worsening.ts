/** What a report says of which outcomes beside fear get worse in which scenarios, and of which it cannot tell. */

import { relativeDifference } from '../analysis/fieller.js'
import { simultaneousBounds } from '../analysis/interval.js'
import { type Comparison, differencesOf } from '../findings/comparison.js'
import type { ScenarioSummary } from '../findings/summary.js'
import { worseningOf } from '../findings/worsening.js'
import { outcomeLabel, outcomeRow } from '../model/outcomes.js'
import { plusMinus, readDifference } from '../words/format-outcome.js'
import type { Words } from '../words/words.js'
import type { RunView } from './run-view.js'

/** Scenarios that are named in a sentence. */
const MOST_NAMED = 6

/** Of each outcome beside fear, in how many scenarios it surely gets worse and where most; and where nothing was seen to. */
export function worseningSentences({ plan, analysis, words, quoted, quotedList }: RunView): string[] {
  const { beside } = words.report
  const { family, worse, safe, open } = worseningOf(analysis.summaries, analysis.comparison)
  const count = analysis.comparison.compared.length
  const unseen = beside.unseen(plan.replications)
  if (worse.length === 0) return [beside.nothingWorse(unseen)]
  const parts = worse.map(({ outcome, scenarios }) => {
    const label = words.say(outcomeLabel(outcome))
    return count === 1 ? label : beside.worseIn(label, scenarios.length, quoted(scenarios[0]))
  })
  const list = (some: readonly number[]) =>
    some.length > MOST_NAMED ? beside.scenarios(some.length) : quotedList(some)
  return [
    beside.worse(count, family, parts.join(words.semicolon)),
    ...(safe.length > 0 ? [beside.safe(list(safe))] : []),
    ...(open.length > 0 ? [beside.open(list(open), unseen)] : [])
  ]
}

interface Judged {
  readonly summaries: readonly ScenarioSummary[]
  readonly comparison: Pick<Comparison, 'compared'>
}

/** What surely gets worse under a reform, and by how much, by intervals that hold together over all comparisons. */
export function priceOf(judged: Judged, scenario: number, words: Words): readonly string[] {
  return pricesOf(judged, scenario, words).map(({ text }) => text)
}

/** The same of harm alone; empty where it is not seen to rise. */
export function harmOf(judged: Judged, scenario: number, words: Words): string {
  return pricesOf(judged, scenario, words).find(({ outcome }) => outcome === 'meanHarm')?.text ?? ''
}

function pricesOf({ summaries, comparison }: Judged, scenario: number, words: Words) {
  const { family, worse } = worseningOf(summaries, comparison)
  const differences = differencesOf(summaries[scenario])
  return worse.flatMap(({ outcome, scenarios }) => {
    const difference = differences[outcome]
    if (!scenarios.includes(scenario)) return []
    const measured = { mean: difference.mean, ...simultaneousBounds(difference, family) }
    const read = readDifference(outcome, measured, relativeDifference(difference, family))
    const label = words.say(outcomeLabel(outcome))
    if (read.mean === null) return [{ outcome, text: label }]
    const change = plusMinus(read)
    const unit = { share: words.numbers.points(change), ratio: change, amount: `${change}%` }[outcomeRow(outcome).scale]
    return [{ outcome, text: words.report.answer.change(label, unit) }]
  })
}
