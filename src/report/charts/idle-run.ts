/** The chart of local idling (局部空转): the share of units with cases but without one grant, in every scenario. */

import { percent2 } from '../../words/format.js'
import { shownRows } from '../shown-rows.js'
import { placeOn, shareAxis, shareDomain } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { estimateCells, estimateColumns, estimateText, left } from './chart.js'
import { scenarioRows } from './frame.js'
import { layer, pixels, rects, texts, to } from './layers.js'
import { INK, NEUTRAL } from './palette.js'

/** The share of idle units; null where no unit had a case. */
export const IDLE_RUN = { name: 'idle-run', isByScenario: true, draw } satisfies ChartKind

function draw({ rows: all, words }: ChartInput): Drawing | null {
  const { idleRun: t } = words.charts
  const known = all
    .map(({ name, summary }) => ({ name: words.say(name), share: summary.estimates.idleRunShare }))
    .filter(({ share }) => share.mean !== null)
  if (known.length === 0) return null
  const rows = shownRows(all)
  const plot = scenarioRows(words, rows, { right: 164, top: 8, bottom: 28 })
  const estimates = rows.map(({ summary }) => summary.estimates.idleRunShare)
  const [, most] = shareDomain(estimates.flatMap(({ mean, high }) => [mean, high]))
  const x = placeOn(shareAxis([0, most]))
  const bars = estimates.flatMap(({ mean, low, high }, k) => {
    const y = plot.middle(k)
    return mean === null ? [] : [{ mean, low: Math.max(0, low ?? mean), high: Math.min(1, high ?? mean), y }]
  })
  const lowest = known.reduce((best, next) => ((next.share.mean ?? 1) < (best.share.mean ?? 1) ? next : best))
  const said = ({ name, share }: (typeof known)[number]) => ({ name, share: share.mean })
  return {
    title: t.title,
    spec: plot.spec([
      rects(
        bars.map(({ mean, y }) => ({ x: 0, x2: mean, y: y - 7, y2: y + 7 })),
        { color: NEUTRAL },
        { x }
      ),
      layer(bars, { type: 'rule', color: INK, strokeWidth: 2 }, { x: x('low'), x2: to('high'), y: pixels('y') }),
      plot.names,
      texts(
        estimates.map((estimate, k) => ({ text: estimateText(estimate, percent2), y: plot.middle(k) })),
        { fontSize: 11 },
        plot.width + 12
      )
    ]),
    caption: words.sentences([
      t.caption(said(known[0]), known.length > 1 ? said(lowest) : null),
      words.charts.bars(known.some(({ share }) => share.low !== null))
    ]),
    table: {
      columns: [left(words.findings.scenario), ...estimateColumns(t.share, words.numbers.interval)],
      rows: rows.map(({ name }, k) => [words.say(name), ...estimateCells(estimates[k], percent2)])
    }
  }
}
