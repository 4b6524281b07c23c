/** Whether a comparison survives other parameter values, in the sentences that stand under every ranking. */

import { LOGIT_REACH } from '../experiment/assumed-worlds.js'
import { parameterLabel } from '../model/parameters.js'
import type { RunView } from './run-view.js'

/** In how many other parameter sets each reform makes more cadres dare to act. */
export function survivalSentences({ analysis, words, ranked, quoted }: RunView, folder = 'RUN'): string[] {
  const { assumptions } = analysis
  const { survival } = words.report
  if (ranked.length === 0) return []
  if (assumptions === null) return [survival.notDone(`ganwei compare ${folder} --assumptions 64`)]
  const each = ranked.flatMap(({ scenario }) =>
    assumptions.survival
      .filter((own) => own.scenario === scenario)
      .map(({ dares, best }) => survival.each(quoted(scenario), dares, best))
  )
  return [survival.counts(assumptions.draws, assumptions.replications, each.join(words.semicolon))]
}

/** The parameters that were given other values, with their ranges; none where none were. */
export function drawnSentences({ analysis, words }: RunView): string[] {
  if (analysis.assumptions === null) return []
  const { draws, parameters } = analysis.assumptions
  const ranges = parameters.map(
    ({ path, low, high }) => `${words.say(parameterLabel(path))} ${words.numbers.range(short(low), short(high))}`
  )
  return [words.report.survival.drawn(draws, parameters.length, LOGIT_REACH, ranges.join(words.comma))]
}

/** A number in at most three significant digits. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}
