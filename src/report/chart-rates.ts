/** The chart of the 不敢为 rate of every scenario, with intervals. */

import {
  CHART_WIDTH,
  type Chart,
  framed,
  type Language,
  type Layer,
  namedRows,
  pixels,
  shareDomain,
  texts
} from './chart.js'
import { ends, percent2 } from './format-number.js'
import { intervalNote } from './interval-note.js'
import { MUTED, OUTCOME_COLOURS } from './palette.js'
import type { ReportRow } from './report-rows.js'
import { INTERVAL } from './sentences.js'

/** Draws the rates of rows in report order. */
export function ratesChart(rows: readonly ReportRow[], language: Language): Chart {
  const { height, left, names, middle } = namedRows(rows, language)
  const width = CHART_WIDTH - left - ROOM.right
  const estimates = rows.map(({ summary }) => summary.estimates.afraidRate)
  const domain = shareDomain(estimates.flatMap(({ mean, low, high }) => [mean, low, high]))
  const values = estimates.flatMap(({ mean, low, high }, position) =>
    mean === null
      ? []
      : [{ mean, low: Math.max(domain[0], low ?? mean), high: Math.min(domain[1], high ?? mean), y: middle(position) }]
  )
  const written = estimates.map((estimate, position) => ({
    text: `${percent2(estimate.mean)} ${ends(estimate, percent2)}`.trim(),
    y: middle(position)
  }))
  const scale = { domain, nice: 6, zero: false }
  const axis = { format: '~%', tickCount: 6, title: null }
  const x = (field: string): Layer => ({ field, type: 'quantitative', scale, axis })
  const color = OUTCOME_COLOURS.afraid
  const baseline = estimates[0].mean
  const layers: Layer[] = [
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: 2, color, opacity: 0.6 },
      encoding: { x: x('low'), x2: { field: 'high' }, y: pixels('y') }
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, size: 50, opacity: 1, color },
      encoding: { x: x('mean'), y: pixels('y') }
    },
    names,
    texts(written, { fontSize: 11 }, width + 12)
  ]
  if (rows.length > 1 && baseline !== null) {
    layers.unshift({
      data: { values: [{ baseline }] },
      mark: { type: 'rule', strokeDash: [3, 3], color: MUTED },
      encoding: { x: x('baseline') }
    })
  }
  const zh = language === 'zh'
  return {
    name: 'afraid-rate',
    title: zh ? '各情景的不敢为率' : '不敢为 rate by scenario',
    spec: framed(language, { ...ROOM, left }, height, layers),
    caption: captionOf(rows, language),
    table: {
      columns: [
        { heading: zh ? '情景' : 'scenario', align: 'left' },
        { heading: zh ? '不敢为率' : '不敢为 rate', align: 'right' },
        { heading: INTERVAL[language], align: 'right' },
        { heading: zh ? '重复次数' : 'replications', align: 'right' }
      ],
      rows: rows.map(({ name }, position) => [
        name[language],
        percent2(estimates[position].mean),
        ends(estimates[position], percent2),
        String(estimates[position].n)
      ])
    }
  }
}

const ROOM = { right: 164, top: 8, bottom: 28 }

function captionOf(rows: readonly ReportRow[], language: Language): string {
  const zh = language === 'zh'
  const known = rows.filter(({ summary }) => summary.estimates.afraidRate.mean !== null)
  if (known.length === 0) return zh ? '没有可以计算的不敢为率。' : 'No rate can be computed.'
  const rate = ({ summary }: ReportRow) => percent2(summary.estimates.afraidRate.mean)
  const bars = intervalNote(
    known.some(({ summary }) => summary.estimates.afraidRate.low !== null),
    language
  )
  const first = known[0]
  if (known.length === 1) {
    return zh
      ? `“${first.name.zh}”的不敢为率为 ${rate(first)}。${bars}`
      : `Under “${first.name.en}” the rate is ${rate(first)}. ${bars}`
  }
  const sorted = [...known].sort((a, b) => meanOf(a) - meanOf(b))
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]]
  return zh
    ? `从“${lowest.name.zh}”的 ${rate(lowest)} 到“${highest.name.zh}”的 ${rate(highest)}；虚线为基线情景“${rows[0].name.zh}”（${rate(rows[0])}）。${bars}`
    : `From ${rate(lowest)} under “${lowest.name.en}” to ${rate(highest)} under “${highest.name.en}”; the dashed line is the baseline “${rows[0].name.en}” (${rate(rows[0])}). ${bars}`
}

function meanOf({ summary }: ReportRow): number {
  return summary.estimates.afraidRate.mean ?? 0
}
