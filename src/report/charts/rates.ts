/** The chart of the 不敢为 rate and the deterred share of every scenario, with intervals. */

import { percent2 } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import type { ReportRow } from '../report-rows.js'
import { shownRows } from '../shown-rows.js'
import { placeOn, shareAxis, shareDomain } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { estimateCells, estimateColumns, estimateText, left, right } from './chart.js'
import { markLayers, markOf, within } from './estimate-marks.js'
import { scenarioRows } from './frame.js'
import { layer } from './layers.js'
import { markLegend } from './legends.js'
import { COLOUR, numberColumn, paired } from './paired-outcomes.js'
import { MUTED, PAPER } from './palette.js'

/** The rates of all scenarios, in report order. */
export const RATES = { name: 'afraid-rate', isByScenario: true, draw } satisfies ChartKind

function draw({ rows: all, words }: ChartInput): Drawing {
  const { rates: t } = words.charts
  const rows = shownRows(all)
  const plot = scenarioRows(words, rows, { right: 164, top: 30, bottom: 28 })
  const pair = paired(words, (outcome) => rows.map(({ summary }) => summary.estimates[outcome])).map((one) => ({
    ...one,
    fill: one.outcome === 'afraidRate' ? COLOUR : PAPER
  }))
  const domain = shareDomain(pair.flatMap(({ values }) => values.flatMap(({ mean, low, high }) => [mean, low, high])))
  const marks = pair.flatMap(({ values, offset, shape, fill }) =>
    values.flatMap((estimate, k) => markOf(estimate, { y: plot.middle(k) + offset, shape, fill }))
  )
  const x = placeOn(shareAxis(domain))
  const baseline = rows[0].summary.estimates.afraidRate.mean
  return {
    title: t.title,
    spec: plot.spec([
      ...(rows.length > 1 && baseline !== null
        ? [layer([{ baseline }], { type: 'rule', strokeDash: [3, 3], color: MUTED }, { x: x('baseline') })]
        : []),
      ...markLayers(within(domain, marks), x, COLOUR),
      plot.names,
      ...pair.map(({ values, offset, ink }) =>
        numberColumn(
          values.map((estimate, k) => ({ text: estimateText(estimate, percent2), y: plot.middle(k) + offset })),
          ink,
          plot.width + 12
        )
      ),
      ...markLegend(
        pair.map(({ label, shape, fill }) => ({ text: label, shape, fill })),
        -14,
        COLOUR
      )
    ]),
    caption: captionOf(all, words),
    table: {
      columns: [
        left(words.findings.scenario),
        ...pair.flatMap(({ label }) => estimateColumns(label, words.numbers.interval)),
        right(words.charts.replications)
      ],
      rows: rows.map(({ name, summary }, k) => [
        words.say(name),
        ...pair.flatMap(({ values }) => estimateCells(values[k], percent2)),
        String(summary.estimates.afraidRate.n)
      ])
    }
  }
}

function captionOf(rows: readonly ReportRow[], words: Words): string {
  const { rates: t } = words.charts
  const known = rows
    .map(({ name, summary: { estimates } }) => ({
      name: words.say(name),
      rate: estimates.afraidRate.mean,
      share: estimates.deterredShare.mean,
      hasInterval: estimates.afraidRate.low !== null
    }))
    .filter(({ rate }) => rate !== null)
  if (known.length === 0) return t.none
  const sorted = [...known].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
  return words.sentences([
    known.length === 1 ? t.one(known[0]) : t.many(sorted[0], sorted[sorted.length - 1], known[0]),
    words.charts.bars(known.some(({ hasInterval }) => hasInterval)),
    words.findings.levelNote
  ])
}
