/** The answer of a batch to the paper's question, by rules that never say more than an interval allows. */

import type { Bounds } from '../analysis/interval.js'
import type { Plan } from '../experiment/plan.js'
import { type Comparison, differencesOf } from '../findings/comparison.js'
import type { ScenarioSummary } from '../findings/summary.js'
import { VERDICTS } from '../findings/verdict.js'
import { percent, points } from '../words/format.js'
import type { Words } from '../words/words.js'
import { standingSentences } from './matrix.js'
import { nameOf } from './report-rows.js'
import type { RunView } from './run-view.js'
import { limitsText } from './search.js'
import { bestSentences, constraintSentences } from './selection.js'
import { hangsOnSentences } from './structure-lines.js'
import { priceOf } from './worsening.js'

/** What an answer is made from. */
export interface Answered {
  readonly plan: Plan
  readonly summaries: readonly ScenarioSummary[]
  /** Absent for a scenario alone. */
  readonly comparison?: Pick<Comparison, 'compared' | 'outcome' | 'family'>
}

/**
 * The answer of a run: what survives other assumptions first, where these were looked at; then, where its scenarios were found by a search, or must keep constraints, that, with what may be
 * called best.
 */
export function answerOf(view: RunView): string {
  const { plan, analysis, words } = view
  const { search, comparison } = analysis
  const { answer } = words.report
  const isBound = comparison.compared.some(({ constraints }) => constraints.length > 0)
  const found = search === null ? [] : [answer.searched(limitsText(search, words), search, view.ranked.length)]
  const verdict = search !== null || isBound ? bestSentences(view) : []
  return words.sentences([
    ...standingSentences(view),
    ...found,
    ...verdict,
    ...constraintSentences(view),
    answerText({ plan, summaries: analysis.summaries, comparison }, words)
  ])
}

/** Which scenarios make more cadres dare to act, what the others do, and where the baseline stands. */
export function answerText({ plan, summaries, comparison }: Answered, words: Words): string {
  const { answer } = words.report
  const { interval } = words.numbers
  const name = (scenario: number) => words.quoted(words.say(nameOf(plan.scenarios[scenario])))
  const baseline = summaries[plan.baseline].estimates.afraidRate
  if (baseline.mean === null) return answer.nothing
  const within = (label: string, { low, high }: Bounds) =>
    low === null || high === null ? '' : answer.within(label, fine(low), fine(high))
  const { low, high } = baseline
  const { numbers } = words
  const bounds = low === null || high === null ? numbers.without : numbers.within(interval, percent(low), percent(high))
  const level = words.sentences([answer.level(name(plan.baseline), percent(baseline.mean), bounds), answer.ground])
  if (comparison === undefined || comparison.compared.length === 0) return level
  const { compared } = comparison
  const [largest] = compared.filter(({ verdict }) => verdict === 'dare').sort((a, b) => a.rankByRate - b.rankByRate)
  const effect = () => {
    const { mean, low, high } = differencesOf(summaries[largest.scenario]).afraidRate
    const isTogether = comparison.outcome === 'afraidRate' && comparison.family > 1
    const label = isTogether ? words.numbers.simultaneousInterval : interval
    const bounds = within(label, isTogether ? largest.simultaneous : { low, high })
    return compared.length === 1
      ? answer.effect(fine(mean), bounds)
      : answer.largest(name(largest.scenario), fine(mean), bounds)
  }
  const parts = VERDICTS.flatMap((verdict) => {
    const count = compared.filter((one) => one.verdict === verdict).length
    if (count === 0) return verdict === 'dare' && compared.length > 1 ? [answer.noneDare] : []
    const called = words.findings.verdicts[verdict]
    return (compared.length === 1 ? called : answer.counted(called, count)) + (verdict === 'dare' ? effect() : '')
  })
  const names = compared.map(({ scenario }) => name(scenario))
  return words.sentences([
    answer.compared(name(plan.baseline), names, parts.join(words.semicolon)),
    ...(largest === undefined
      ? []
      : [answer.price(name(largest.scenario), priceOf({ summaries, comparison }, largest.scenario, words))]),
    ...hangsOnSentences(plan, largest === undefined ? [] : [largest.scenario], words),
    level
  ])
}

function fine(difference: number | null): string {
  return points(difference, 1)
}
