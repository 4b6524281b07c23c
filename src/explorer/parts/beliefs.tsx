/** What cadres believe beside what happens. */

import type { RateName } from '../../model/outcomes.js'
import { type Chart, left, right } from '../../report/charts/chart.js'
import { CHART_WIDTH, themed } from '../../report/charts/frame.js'
import { NEUTRAL, OUTCOME_COLOURS } from '../../report/charts/palette.js'
import type { ReportRow } from '../../report/report-rows.js'
import { boundedShare } from '../../words/format-outcome.js'
import type { Words } from '../../words/words.js'
import { useWords } from '../state/words.js'
import { DotRows, dotOf } from './dot-rows.js'

/** Beliefs with what they are about. */
const PAIRS = [
  { name: 'accountability', belief: 'meanPerceivedAccountability', reality: 'casesPerError' },
  { name: 'tolerance', belief: 'meanPerceivedTolerance', reality: 'grantsPerCase' }
] as const satisfies readonly { name: string; belief: RateName; reality: RateName }[]

const KINDS = ['belief', 'reality'] as const

/** The beliefs of some worlds. */
export function Beliefs({ rows }: { rows: readonly ReportRow[] }) {
  const words = useWords()
  const { beliefs } = words.explorerAnswers
  const keys = [
    { kind: 'belief', label: beliefs.expected },
    { kind: 'reality', label: beliefs.actual }
  ] as const
  return (
    <DotRows
      keys={keys}
      rows={rows.flatMap((row) =>
        PAIRS.map((pair) => ({
          label: words.say(row.name) + words.colon + beliefs[pair.name],
          dots: keys.map((key) => dotOf(row, pair[key.kind], key))
        }))
      )}
    />
  )
}

/** The same as a figure that goes along as a file. */
export function beliefsChart(rows: readonly ReportRow[], words: Words): Chart {
  const { beliefs } = words.explorerAnswers
  const { title, what, expected, actual } = beliefs
  const value = (row: ReportRow, name: RateName) => row.summary.estimates[name].mean
  const pairs = rows.flatMap((row) => PAIRS.map((pair) => ({ row, pair })))
  const values = pairs.flatMap(({ row, pair }) =>
    KINDS.map((kind) => ({
      what: words.say(row.name) + words.colon + beliefs[pair.name],
      kind: kind === 'belief' ? expected : actual,
      value: value(row, pair[kind])
    }))
  )
  const kind = { field: 'kind', type: 'nominal', sort: null, legend: { title: null, orient: 'top' } }
  const percents = (row: ReportRow, { belief, reality }: (typeof PAIRS)[number]) =>
    [belief, reality].map((name) => boundedShare(row.summary.estimates[name], words)) as [string, string]
  return {
    name: 'beliefs-and-reality',
    title,
    spec: themed(words, {
      width: CHART_WIDTH - 300,
      height: { step: 30 },
      data: { values },
      mark: { type: 'point', filled: true, size: 90, opacity: 1 },
      encoding: {
        x: { field: 'value', type: 'quantitative', axis: { format: '%', title: null }, scale: { zero: true } },
        y: { field: 'what', type: 'nominal', sort: null, axis: { title: null, labelLimit: 320 } },
        color: { ...kind, scale: { range: [OUTCOME_COLOURS.afraid, NEUTRAL] } },
        shape: kind
      }
    }),
    caption: beliefs.caption(words.say(rows[0].name), percents(rows[0], PAIRS[0]), percents(rows[0], PAIRS[1])),
    table: {
      columns: [...[words.findings.scenario, what].map(left), ...[expected, actual].map(right)],
      rows: pairs.map(({ row, pair }) => [words.say(row.name), beliefs[pair.name], ...percents(row, pair)])
    }
  }
}
