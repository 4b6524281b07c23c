/** A scenario beside a survey, as a table and a sentence. */

import type { SurveyFit } from '../findings/survey-fit.js'
import { outcomeLabel } from '../model/outcomes.js'
import { percent } from '../words/format.js'
import { formatOutcome } from '../words/format-outcome.js'
import type { Words } from '../words/words.js'
import { displayText } from './display-text.js'
import type { Table } from './tables/table.js'

/** What is wanted of each answer and rate, and what is there. */
export function surveyTable({ targets, shown }: SurveyFit, words: Words): Table {
  const { columns: t } = words.calibration
  const answers = Object.entries(targets.questionnaire) as [keyof typeof targets.questionnaire, number][]
  return {
    columns: [
      { heading: t.name, align: 'left' },
      ...[t.target, t.here].map((heading) => ({ heading, align: 'right' as const }))
    ],
    rows: [
      ...answers.map(([name, target]) => [
        words.say(outcomeLabel(name)),
        percent(target),
        percent(shown.answers[name])
      ]),
      ...targets.outcomes.map((target) => {
        const format = (value: number) => formatOutcome(target.name, value)
        const wanted =
          'value' in target
            ? `${format(target.value)} ± ${format(target.error)}`
            : words.numbers.range(format(target.low), format(target.high))
        const value = shown.rates[target.name] as number
        return [words.say(outcomeLabel(target.name)), wanted, Number.isNaN(value) ? '–' : format(value)]
      })
    ]
  }
}

/** The distance, and whether it fits. */
export function surveySentence(fit: SurveyFit, words: Words): string {
  const { label, missed, chanceError, surveyError } = fit
  const t = words.calibration
  const sentence = t.distance(displayText(words.say(label)), {
    ...fit,
    missed: missed.map((name) => words.say(outcomeLabel(name)))
  })
  return chanceError > surveyError ? words.sentences([sentence, t.loose(chanceError, surveyError)]) : sentence
}
