/** The chart of what cadres do: the shares acting, afraid, unable and unwilling in every scenario, stacked. */

import { percent, percent2 } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { shownRows } from '../shown-rows.js'
import { placeOn } from './axes.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { scenarioRows } from './frame.js'
import { asIs, layer, named, pixels, rects, texts } from './layers.js'
import { squareLegend, squareLegendWidth } from './legends.js'
import { OUTCOME_COLOURS, PAPER } from './palette.js'
import { textWidth } from './text-width.js'

/** The composition of all scenarios, in report order. */
export const COMPOSITION = {
  name: 'composition',
  isByScenario: true,
  isWithoutIntervals: true,
  draw
} satisfies ChartKind

/** Not the white of the page, which turns dark with it. */
const ON_DARK = '#fffffe'
const ON_LIGHT = '#10202c'

/** What cadres do, as the parts of a bar from left to right; `count` is the outcome that counts it. */
export const PARTS = [
  { choice: 'properly', count: 'acted', ink: ON_DARK },
  { choice: 'recklessly', count: 'reckless', ink: ON_LIGHT },
  { choice: 'afraid', count: 'afraid', ink: ON_DARK },
  { choice: 'unable', count: 'unable', ink: ON_LIGHT },
  { choice: 'unwilling', count: 'unwilling', ink: ON_LIGHT }
] as const

/** The share of each part in all cadre-quarters, in the order of `PARTS`; null where none was played. */
export function partShares({ estimates }: ReportRow['summary']): readonly (number | null)[] {
  const steps = estimates.steps.mean
  return PARTS.map(({ count }) => {
    const own = estimates[count].mean
    const reckless = count === 'acted' ? estimates.reckless.mean : 0
    return steps && own !== null && reckless !== null ? (own - reckless) / steps : null
  })
}

const ROOM = { right: 20, top: 40, bottom: 28 }

function draw({ rows: all, words }: ChartInput): Drawing {
  const { composition: t } = words.charts
  const rows = shownRows(all)
  const plot = scenarioRows(words, rows, ROOM)
  const shares = rows.map(({ summary }) => partShares(summary))
  const bars = shares.flatMap((own, k) => {
    let from = 0
    return own.flatMap((share, part) => {
      if (share === null || share <= 0) return []
      const label = percent(share, 0)
      const y = plot.middle(k)
      const bar = {
        ...{ x: from, x2: from + share, y: y - 8, y2: y + 8, colour: OUTCOME_COLOURS[PARTS[part].count] },
        ...{ centre: (from + share / 2) * plot.width, middle: y, ink: PARTS[part].ink },
        text: share * plot.width > textWidth(label, 11) + 4 ? label : ''
      }
      from += share
      return [bar]
    })
  })
  const choices = PARTS.map(({ choice }) => words.choices[choice])
  const items = PARTS.map(({ count }, k) => ({ colour: OUTCOME_COLOURS[count], text: choices[k] }))
  const empty = shares.flatMap(([first], k) => (first === null ? [{ text: '–', y: plot.middle(k) }] : []))
  return {
    title: t.title,
    spec: plot.spec([
      rects(
        bars,
        { stroke: PAPER, strokeWidth: 1 },
        { x: placeOn({ domain: [0, 1], format: '.0%', ticks: 5 }), color: asIs('colour') }
      ),
      layer(
        bars.filter(({ text }) => text !== ''),
        { type: 'text', align: 'center', baseline: 'middle', fontSize: 11 },
        { x: pixels('centre'), y: pixels('middle'), text: named('text'), color: asIs('ink') }
      ),
      plot.names,
      ...squareLegend(items, Math.min(0, plot.width - squareLegendWidth(items)), -20),
      ...(empty.length > 0 ? [texts(empty, {}, 4)] : [])
    ]),
    caption: t.caption(
      words.say(rows[0].name),
      PARTS.map(({ choice }, k) => ({ choice, share: shares[0][k] }))
    ),
    table: {
      columns: [left(words.findings.scenario), ...choices.map(right)],
      rows: rows.map(({ name }, k) => [words.say(name), ...shares[k].map(percent2)])
    }
  }
}
