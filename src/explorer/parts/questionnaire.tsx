/** The simulated questionnaire beside the survey that the paper reports. */

import { ANSWER_ROWS } from '../../model/outcomes.js'
import { SURVEY } from '../../report/charts/questionnaire.js'
import type { ReportRow } from '../../report/report-rows.js'
import { useWords } from '../state/words.js'
import { DotRows, dotOf } from './dot-rows.js'

/** The answers under one or two worlds. */
export function Questionnaire({ rows }: { rows: readonly ReportRow[] }) {
  const { say, charts, explorerAnswers } = useWords()
  const label = explorerAnswers.given(charts.questionnaire.surveyInPaper)
  const survey = { kind: 'survey', label, isGiven: true } as const
  const worlds = rows.map((row, k) => ({
    row,
    key: { kind: k === 0 ? 'baseline' : 'reform', label: say(row.name) } as const
  }))
  return (
    <DotRows
      keys={[...worlds.map(({ key }) => key), survey]}
      rows={ANSWER_ROWS.map(({ name, label }) => ({
        label: say(label),
        dots: [
          ...worlds.map(({ row, key }) => dotOf(row, name, key)),
          { ...survey, mean: SURVEY[name], low: null, high: null }
        ]
      }))}
    />
  )
}
