/** Which scenarios nothing surpasses in some outcomes, and by what the others are surpassed, in a paragraph. */

import { COST, type FrontAxis } from '../experiment/comparison-plan.js'
import { outcomeLabel } from '../model/outcomes.js'
import type { Words } from '../words/words.js'
import type { RunView } from './run-view.js'

/** More dominated scenarios than this are counted, not named. */
const MOST_NAMED = 4

/** The Pareto front of a run; nothing where there is none. */
export function frontSentences({ analysis, words, quoted }: RunView): string[] {
  if (analysis.tradeOffs === null) return []
  const { outcomes, front, dominated, leftOut, unpriced } = analysis.tradeOffs
  const text = words.report.front
  const list = (items: readonly string[]) => (items.length === 0 ? text.none : items.join(words.semicolon))
  const behind = dominated.map(({ scenario, by, isSure }) => text.by(quoted(scenario), quoted(by), isSure))
  const surpassed =
    behind.length <= MOST_NAMED
      ? list(behind)
      : text.counted(behind.length, dominated.filter(({ isSure }) => isSure).length)
  const axes = words.list(outcomes.map((axis) => axisLabel(axis, words)))
  const apart =
    leftOut.length === 0 ? '' : text.leftOut(words.findings.verdicts['fewer-act'], list(leftOut.map(quoted)))
  const unknown = unpriced.length === 0 ? '' : text.unpriced(list(unpriced.map(quoted)))
  return [text.sentence(axes, list(front.map(quoted)), surpassed) + apart + unknown]
}

/** What an axis of a Pareto front is called. */
export function axisLabel(axis: FrontAxis, words: Words): string {
  return axis === COST ? words.report.costs.heading : words.say(outcomeLabel(axis))
}
