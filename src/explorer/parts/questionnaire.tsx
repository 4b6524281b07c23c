/** The simulated questionnaire beside the survey that the paper reports, or beside one's own. */

import { ANSWER_ROWS } from '../../model/outcomes.js'
import { SURVEY } from '../../report/charts/questionnaire.js'
import type { ReportRow } from '../../report/report-rows.js'
import type { OwnSurvey } from '../state/state.js'
import { useWords } from '../state/words.js'
import { DotRows, dotOf } from './dot-rows.js'

/** The answers under one or two worlds. */
export function Questionnaire({ rows, own }: { rows: readonly ReportRow[]; own: OwnSurvey | null }) {
  const { say, charts, explorerAnswers } = useWords()
  const { ownSurvey, given } = explorerAnswers
  const label = own === null ? given(charts.questionnaire.surveyInPaper, true) : given(ownSurvey.label, false)
  const shares = own?.shares ?? SURVEY
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
          { ...survey, mean: shares[name], low: null, high: null }
        ]
      }))}
    />
  )
}
