/** What a calibration shows, in sentences and a table. */

import type { CalibrationFindings, WeightedRange } from '../findings/calibration.js'
import type { Bilingual } from '../model/language.js'
import { outcomeLabel } from '../model/outcomes.js'
import { percent } from '../words/format.js'
import { formatOutcome } from '../words/format-outcome.js'
import type { Words } from '../words/words.js'
import { displayText } from './display-text.js'
import { tableLines } from './tables/table.js'
import { wrapColumns } from './wrap-columns.js'

/** How many inputs are named of those that became narrower, and of ridges. */
const MOST_NAMED = 8

/** Lines of so many columns: how well the worlds fit, what they can be, what the targets say nothing about. */
export function calibrationLines(
  findings: CalibrationFindings,
  label: Bilingual,
  words: Words,
  width: number
): readonly string[] {
  const { calibration: t } = words
  const { contractions, ridges, answers, outcomes, afraidRate, leastContraction: least } = findings
  const wrapped = (text: string) => wrapColumns(text, width)
  const told = contractions.filter(({ contraction }) => contraction >= least).slice(0, MOST_NAMED)
  const untold = contractions.filter(({ contraction }) => contraction < least)
  const names = (list: typeof contractions) => list.map(({ range }) => words.say(range.label))
  const columns = [
    { heading: t.columns.answer, align: 'left' as const },
    ...[t.columns.target, t.columns.found].map((heading) => ({ heading, align: 'right' as const }))
  ]
  const ofAnswers = answers.map(({ name, target, found }) => [
    words.say(outcomeLabel(name)),
    percent(target),
    `${percent(found.low, 0)} – ${percent(found.high, 0)}`
  ])
  const ofRates = outcomes.map(({ target, found }) => {
    const format = (value: number) => formatOutcome(target.name, value)
    const wanted =
      'value' in target
        ? `${format(target.value)} ± ${format(target.error)}`
        : `${format(target.low)} – ${format(target.high)}`
    return [words.say(outcomeLabel(target.name)), wanted, `${format(found.low)} – ${format(found.high)}`]
  })
  const isLoose = findings.chanceError > findings.surveyError
  return [
    ...wrapped(t.fits(displayText(words.say(label)), findings)),
    ...(findings.isOutOfReach ? wrapped(t.outOfReach) : []),
    ...(isLoose ? wrapped(t.loose(findings.chanceError)) : []),
    '',
    ...tableLines(columns, [...ofAnswers, ...ofRates], width),
    '',
    ...wrapped(t.level(shares(afraidRate))),
    ...(told.length > 0
      ? wrapped(t.narrower(told.map(({ range, contraction }) => [words.say(range.label), contraction])))
      : []),
    ...(untold.length > 0
      ? wrapped(
          t.saysNothing({
            count: untold.length,
            all: contractions.length,
            least,
            worlds: findings.worlds,
            labels: names(untold)
          })
        )
      : []),
    ...(ridges.length > 0
      ? wrapped(
          t.ridges(
            ridges
              .slice(0, MOST_NAMED)
              .map(({ first, second, correlation }) => [words.say(first.label), words.say(second.label), correlation])
          )
        )
      : [])
  ]
}

function shares({ low, median, high }: WeightedRange): readonly [string, string, string] {
  return [percent(low, 0), percent(median, 0), percent(high, 0)]
}
