/** The chart of the 不敢为 rate and the deterred share of every scenario, with intervals. */

import type { Language } from '../../model/language.js'
import { outcomeLabel } from '../../model/outcomes.js'
import { ends, percent2 } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { INTERVAL } from '../sentences.js'
import { shownRows } from '../shown-rows.js'
import { CHART_WIDTH, type Chart, framed, type Layer, namedRows, shareDomain, texts } from './chart.js'
import { markLayers, markLegend, markOf } from './estimate-marks.js'
import { intervalNote } from './interval-note.js'
import { INK, MUTED, OUTCOME_COLOURS, PAPER } from './palette.js'

/** Draws the rates of rows in report order. */
export function ratesChart(all: readonly ReportRow[], language: Language): Chart {
  const rows = shownRows(all)
  const { height, left, names, middle } = namedRows(rows, language)
  const width = CHART_WIDTH - left - ROOM.right
  const rates = rows.map(({ summary }) => summary.estimates.afraidRate)
  const shares = rows.map(({ summary }) => summary.estimates.deterredShare)
  const domain = shareDomain([...rates, ...shares].flatMap(({ mean, low, high }) => [mean, low, high]))
  const values = [...marksOf(rates, -HALF, 'circle', COLOUR), ...marksOf(shares, HALF, 'diamond', PAPER)].map(
    (mark) => ({ ...mark, low: Math.max(domain[0], mark.low), high: Math.min(domain[1], mark.high) })
  )
  const x = (field: string): Layer => ({
    field,
    type: 'quantitative',
    scale: { domain, nice: 6, zero: false },
    axis: { format: '~%', tickCount: 6, title: null }
  })
  const baseline = rates[0].mean
  const label = { rate: outcomeLabel('afraidRate')[language], share: outcomeLabel('deterredShare')[language] }
  const written = (estimates: typeof rates, offset: number, color: string) =>
    texts(
      estimates.map((estimate, k) => ({
        text: `${percent2(estimate.mean)} ${ends(estimate, percent2)}`.trim(),
        y: middle(k) + offset
      })),
      { fontSize: 10.5, color },
      width + 12
    )
  const layers: Layer[] = [
    ...markLayers(values, x, COLOUR),
    names,
    written(rates, -HALF, INK),
    written(shares, HALF, MUTED),
    ...markLegend(
      [
        { text: label.rate, shape: 'circle', fill: COLOUR },
        { text: label.share, shape: 'diamond', fill: PAPER }
      ],
      -14,
      COLOUR
    )
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
    title: zh ? '各情景的不敢为率与被吓阻份额' : '不敢为 rate and deterred share by scenario',
    spec: framed(language, { ...ROOM, left }, height, layers),
    caption: captionOf(all, language),
    table: {
      columns: [
        { heading: zh ? '情景' : 'scenario', align: 'left' },
        ...[label.rate, label.share].flatMap((heading) => [
          { heading, align: 'right' as const },
          { heading: INTERVAL[language], align: 'right' as const }
        ]),
        { heading: zh ? '重复次数' : 'replications', align: 'right' }
      ],
      rows: rows.map(({ name }, k) => [
        name[language],
        ...[rates[k], shares[k]].flatMap((estimate) => [percent2(estimate.mean), ends(estimate, percent2)]),
        String(rates[k].n)
      ])
    }
  }

  function marksOf(estimates: typeof rates, offset: number, shape: 'circle' | 'diamond', fill: string) {
    return estimates.flatMap((estimate, k) => markOf(estimate, { y: middle(k) + offset, shape, fill }))
  }
}

const ROOM = { right: 164, top: 30, bottom: 28 }
/** Half the distance between the two lines of a row, in pixels. */
const HALF = 6
const COLOUR = OUTCOME_COLOURS.afraid

function captionOf(rows: readonly ReportRow[], language: Language): string {
  const zh = language === 'zh'
  const known = rows.filter(({ summary }) => summary.estimates.afraidRate.mean !== null)
  if (known.length === 0) return zh ? '没有可以计算的不敢为率。' : 'No rate can be computed.'
  const rate = ({ summary }: ReportRow) => percent2(summary.estimates.afraidRate.mean)
  const share = ({ summary }: ReportRow) => percent2(summary.estimates.deterredShare.mean)
  const bars = intervalNote(
    known.some(({ summary }) => summary.estimates.afraidRate.low !== null),
    language
  )
  const first = known[0]
  if (known.length === 1) {
    return zh
      ? `“${first.name.zh}”的不敢为率为 ${rate(first)}，被吓阻份额为 ${share(first)}。${bars}`
      : `Under “${first.name.en}” the rate is ${rate(first)} and the deterred share ${share(first)}. ${bars}`
  }
  const sorted = [...known].sort((a, b) => meanOf(a) - meanOf(b))
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]]
  return zh
    ? `不敢为率从“${lowest.name.zh}”的 ${rate(lowest)}（被吓阻份额 ${share(lowest)}）到“${highest.name.zh}”的 ${rate(highest)}（${share(highest)}）；虚线为基线情景“${rows[0].name.zh}”的不敢为率 ${rate(rows[0])}。${bars}`
    : `The rate goes from ${rate(lowest)} under “${lowest.name.en}” (deterred share ${share(lowest)}) to ${rate(highest)} under “${highest.name.en}” (${share(highest)}); the dashed line is the rate of the baseline “${rows[0].name.en}”, ${rate(rows[0])}. ${bars}`
}

function meanOf({ summary }: ReportRow): number {
  return summary.estimates.afraidRate.mean ?? 0
}
