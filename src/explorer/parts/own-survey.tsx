/** The fields of a survey of one's own, beside which the questionnaire is shown. */

import { useState } from 'preact/hooks'
import { outcomeLabel } from '../../model/outcomes.js'
import { SURVEY } from '../../report/charts/questionnaire.js'
import type { OwnSurvey } from '../state/state.js'
import { ANSWERS, sumOf, surveyOf } from '../state/survey.js'
import { useWords } from '../state/words.js'

/** What the fields need. */
export interface OwnSurveyProps {
  readonly survey: OwnSurvey | null
  /** Null for the survey in the paper. */
  setSurvey(survey: OwnSurvey | null): void
}

/** The respondents that stand in the field at first. */
const USUAL_SIZE = 300

/** The fields, folded until one's own survey is shown. */
export function OwnSurveyFields({ survey, setSurvey }: OwnSurveyProps) {
  const { say, explorerAnswers } = useWords()
  const words = explorerAnswers.ownSurvey
  const [typed, setTyped] = useState<readonly string[] | null>(null)
  const shown = survey?.shares ?? SURVEY
  const usual = [
    ...ANSWERS.map((name) => `${Number((shown[name] * 100).toPrecision(10))}`),
    `${survey?.size ?? USUAL_SIZE}`
  ]
  const texts = typed ?? usual
  const numbers = texts.map((text) => (/^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN))
  // Rounded, so that percentages with decimals become the shares that a file would have.
  const shares = numbers.slice(0, -1).map((number) => Number((number / 100).toPrecision(12)))
  const own = surveyOf(shares, numbers[numbers.length - 1])
  const sum = sumOf(shares)
  const names = [...ANSWERS.map((name) => words.share(say(outcomeLabel(name)))), words.size]
  return (
    <details class="own-survey" open={survey !== null}>
      <summary>{words.title}</summary>
      <p class="note">{words.note}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (own === undefined) return
          setTyped(null)
          setSurvey(own)
        }}
      >
        {names.map((name, k) => (
          <label key={name}>
            <span>{name}</span>
            <input
              type="text"
              inputMode="decimal"
              aria-invalid={Number.isNaN(numbers[k])}
              value={texts[k]}
              onInput={(event) => setTyped(texts.map((old, at) => (at === k ? event.currentTarget.value : old)))}
            />
          </label>
        ))}
        <p class="note" role="status">
          {Number.isNaN(sum) ? words.numbers : words.sum(`${Number((100 * sum).toPrecision(6))}`, own !== undefined)}
        </p>
        <button type="submit" disabled={own === undefined || (typed === null && survey !== null)}>
          {words.show}
        </button>{' '}
        {survey !== null && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setTyped(null)
              setSurvey(null)
            }}
          >
            {words.reset}
          </button>
        )}
      </form>
    </details>
  )
}
