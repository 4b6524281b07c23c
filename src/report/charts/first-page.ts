/** The chart of the first page: effect and harm of each measure, with what worlds spread over, and chance as a hairline. */

import type { Bounds } from '../../analysis/interval.js'
import { firstPageOf } from '../../findings/first-page.js'
import type { PageRange } from '../../findings/page-prices.js'
import { shownMeasures } from '../first-page.js'
import { differenceAxis, zeroLine } from './axes.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { FONT_SIZE } from './frame.js'
import { type Layer, layer, pixels, rects, texts } from './layers.js'
import { INK, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'
import { type Plot, plots } from './panels.js'
import { textWidth, wrapText } from './text-width.js'

/** Strips of worlds; null where the model was played in one world only. */
export const FIRST_PAGE = { name: 'first-page', draw } satisfies ChartKind

/** Pixels of a row, half a strip’s height, and the most width of a name. */
const STEP = 26
const [WIDE, NARROW] = [7, 4]
const NAME_WIDTH = 190
const GAP = 34

/** A measure’s sizes in one panel. */
interface Strips {
  readonly usual: PageRange
  readonly across: Bounds
  readonly chance: Bounds
}

function draw({ analysis, plan, words }: ChartInput): Drawing | null {
  const page = plan === undefined ? null : firstPageOf(plan, analysis)
  if (page === null || page.worlds === null) return null
  const { page: text } = words.report
  const measures = shownMeasures(page)
  const names = measures.map(({ label }) =>
    wrapText(words.say(label), { fontSize: FONT_SIZE, width: NAME_WIDTH, lines: 2 })
  )
  const room = Math.ceil(Math.max(60, ...names.flat().map((line) => textWidth(line, FONT_SIZE)))) + 18
  const middle = (k: number) => (k + 0.5) * STEP
  const panel = (title: string, strips: readonly Strips[]): Plot => {
    const bars = (of: (one: Strips) => Bounds, half: number) =>
      strips.flatMap((one, k) => {
        const { low, high } = of(one)
        if (low === null || high === null) return []
        return [{ x: 100 * low, x2: 100 * high, y: middle(k) - half, y2: middle(k) + half }]
      })
    const wide = page.structures === 0 ? [] : bars(({ across }) => across, WIDE)
    const narrow = bars(({ usual }) => usual, NARROW)
    const chance = bars(({ chance: own }) => own, 0)
    const points = strips.flatMap(({ usual: { middle: value } }, k) =>
      value === null ? [] : [{ value: 100 * value, y: middle(k) }]
    )
    const reach = [...wide, ...narrow, ...chance].map(({ x, x2 }) => ({ low: x, high: x2 }))
    return {
      title,
      x: differenceAxis(reach, ''),
      y: { domain: [0, 1], format: 'f' },
      layers: (x) => [
        rects(wide, { color: NEUTRAL_LIGHT }, { x }),
        rects(narrow, { color: NEUTRAL }, { x }),
        zeroLine(x),
        layer(chance, { type: 'rule', color: INK, strokeWidth: 1 }, { x: x('x'), x2: { field: 'x2' }, y: pixels('y') }),
        layer(
          points,
          { type: 'tick', color: INK, thickness: 2, height: 2 * WIDE, orient: 'vertical' },
          { x: x('value'), y: pixels('y') }
        )
      ]
    }
  }
  const labels: Layer = texts(
    names.flatMap((own, k) => own.map((line, at) => ({ text: line, y: middle(k) + (at - (own.length - 1) / 2) * 13 }))),
    { align: 'right' },
    -10
  )
  const spec = plots(
    words,
    [
      panel(
        text.effect,
        measures.map(({ effect, effectAcross, effectByChance }) => ({
          usual: effect,
          across: effectAcross,
          chance: effectByChance
        }))
      ),
      panel(
        text.harm,
        measures.map(({ harm, harmAcross, harmByChance }) => ({
          usual: harm,
          across: harmAcross,
          chance: harmByChance
        }))
      )
    ],
    { columns: 2, height: measures.length * STEP, gap: GAP, left: room, right: 12, extra: [labels] }
  )
  /** What stands only where other structures were played. */
  const over = (one: string) => (page.structures === 0 ? [] : [one])
  const effects = ({ middle: value, ...bounds }: PageRange, all: Bounds) => [
    text.number(value),
    text.effects(bounds),
    ...over(text.effects(all))
  ]
  const harms = ({ middle: value, ...bounds }: PageRange, all: Bounds) => [
    text.harms(value),
    text.range(bounds),
    ...over(text.range(all))
  ]
  return {
    title: text.chart,
    spec,
    caption: text.caption(page.structures),
    table: {
      columns: [
        left(text.measure),
        ...[text.effect, text.worlds, ...over(text.across), text.harm, text.worlds, ...over(text.across)].map(right)
      ],
      rows: measures.map(({ label, effect, effectAcross, harm, harmAcross }) => [
        words.say(label),
        ...effects(effect, effectAcross),
        ...harms(harm, harmAcross)
      ])
    }
  }
}
