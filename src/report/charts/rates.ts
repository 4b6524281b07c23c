/** The chart of the 不敢为 rate and the deterred share of every scenario, with intervals. */

import { isWholeSpread } from '../../analysis/spread.js'
import { percent2 } from '../../words/format.js'
import { formatSpread } from '../../words/format-outcome.js'
import type { Words } from '../../words/words.js'
import type { ReportRow } from '../report-rows.js'
import { shownRows } from '../shown-rows.js'
import { placeOn, shareAxis, shareDomain } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { estimateCells, estimateColumns, estimateText, left, right } from './chart.js'
import { markLayers, markOf, within } from './estimate-marks.js'
import { scenarioRows } from './frame.js'
import { layer, pixels, to } from './layers.js'
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
    fill: one.outcome === 'afraidRate' ? COLOUR : PAPER,
    spreads: rows.map(({ summary }) => summary.spreads[one.outcome])
  }))
  const domain = shareDomain(
    pair.flatMap(({ values, spreads }) =>
      [...values, ...spreads].flatMap(({ low, high }) => [low, high]).concat(values.map(({ mean }) => mean))
    )
  )
  const marks = pair.flatMap(({ values, offset, shape, fill }) =>
    values.flatMap((estimate, k) => markOf(estimate, { y: plot.middle(k) + offset, shape, fill }))
  )
  const spans = pair.flatMap(({ spreads, offset }) =>
    spreads.flatMap(({ low, high }, k) =>
      low === null || high === null ? [] : [{ low, high, y: plot.middle(k) + offset }]
    )
  )
  const x = placeOn(shareAxis(domain))
  const baseline = rows[0].summary.estimates.afraidRate.mean
  return {
    title: t.title,
    spec: plot.spec([
      ...(rows.length > 1 && baseline !== null
        ? [layer([{ baseline }], { type: 'rule', strokeDash: [3, 3], color: MUTED }, { x: x('baseline') })]
        : []),
      layer(spans, { type: 'rule', strokeWidth: 1, color: MUTED }, { x: x('low'), x2: to('high'), y: pixels('y') }),
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
        ...pair.flatMap(({ label }) => [
          ...estimateColumns(label, words.numbers.interval),
          right(`${label}${words.comma}${words.numbers.spread(isWholeSpread(rows[0].summary.spreads.afraidRate))}`)
        ]),
        right(words.charts.replications)
      ],
      rows: rows.map(({ name, summary }, k) => [
        words.say(name),
        ...pair.flatMap(({ values, outcome, spreads }) => [
          ...estimateCells(values[k], percent2),
          formatSpread(outcome, spreads[k])
        ]),
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
    words.charts.spans(words.numbers.spread(isWholeSpread(rows[0].summary.spreads.afraidRate))),
    words.findings.levelNote
  ])
}
