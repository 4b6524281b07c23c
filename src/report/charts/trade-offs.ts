/** The chart of what a lower 不敢为 rate costs: fear against recklessness, harm and output, with the Pareto front. */

import { type Bounds, falls, rises } from '../../analysis/interval.js'
import { COST, type FrontAxis } from '../../experiment/comparison-plan.js'
import type { TradeOffs } from '../../findings/trade-offs.js'
import type { OutcomeName } from '../../model/outcomes.js'
import { DASH, decimal, percent2 } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import { axisLabel } from '../front.js'
import type { ReportRow } from '../report-rows.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { asIs, inOrder, type Layer, layer, named, pixels, texts } from './layers.js'
import { INK, OUTCOME_COLOURS, PAPER } from './palette.js'
import { type Plot, plots, plotWidth } from './panels.js'
import { type LabelRoom, type PlotPoint, placedLabels } from './placed-labels.js'
import { cutText, textWidth } from './text-width.js'

/** Every scenario as a point, numbered where there is room; null where there is only one. */
export const TRADE_OFFS = { name: 'trade-offs', isByScenario: true, draw } satisfies ChartKind

/** The neutral tone of amounts, which does not turn with the page because numbers stand on it. */
const AMOUNT = '#546879'

/** What fear is set against. */
interface Against {
  readonly axis: FrontAxis
  readonly colour: string
  readonly format: string
  readonly text: (value: number | null) => string
  readonly value: (row: ReportRow) => number | null
}

/** The outcomes that fear is set against, and the colour of their meaning. */
const AGAINST: readonly Against[] = [
  {
    axis: 'recklessShare',
    colour: OUTCOME_COLOURS.reckless,
    format: '%',
    text: percent2,
    value: meanOf('recklessShare')
  },
  { axis: 'meanHarm', colour: AMOUNT, format: 'f', text: fourDecimals, value: meanOf('meanHarm') },
  { axis: 'meanOutput', colour: AMOUNT, format: 'f', text: fourDecimals, value: meanOf('meanOutput') }
]

/** What reforms cost, where every one of them says so. */
const AGAINST_COST: Against = { axis: COST, colour: AMOUNT, format: '~g', text: amount, value: costOfRow }

/** The most scenarios with a number, so that the key of numbers stays short. */
const MOST_NUMBERED = 24
const LAYOUT = { columns: 3, height: 230, gap: 54 }
/** The room of labels, in pixels. */
const ROOM: LabelRoom = { width: plotWidth(LAYOUT), height: LAYOUT.height, radius: 3.5, line: 10 }
const LABEL_SIZE = 9.5
const KEY_SIZE = 11
const KEY_STEP = 18
const KEY_COLUMN = 340
/** The height of a second row of plots with what stands between, in pixels. */
const ROW = LAYOUT.height + 62

/** The 不敢为 rate, on every x-axis. */
const RATE = { axis: 'afraidRate', text: percent2, value: meanOf('afraidRate') } as const

/** A scenario in one plot, with its place in pixels. */
interface Dot extends PlotPoint {
  /** Position in report order, which is its number. */
  readonly k: number
  readonly rate: number
  readonly other: number
  readonly isFront: boolean
  readonly ring: string
}

function draw({ rows, analysis: { tradeOffs }, words }: ChartInput): Drawing | null {
  if (rows.length < 2) return null
  const { tradeOffs: t } = words.charts
  const labelOf = ({ axis }: Pick<Against, 'axis'>) => axisLabel(axis, words)
  const isPriced = rows.every((row) => costOfRow(row) !== null)
  const against = isPriced ? [...AGAINST, AGAINST_COST] : AGAINST
  const rateDomain = around(rows.map(RATE.value))
  const plotted = against.map((one) => {
    const domain = around(rows.map(one.value))
    return { ...one, domain, dots: dotsOf(rows, { against: one, domain, rateDomain, tradeOffs }) }
  })
  const mayBeNumbered = foremost(plotted.map(({ dots }) => dots)).slice(0, MOST_NUMBERED)
  const panels = plotted.map((one) => ({ ...one, labels: labelsOf(one.dots, mayBeNumbered) }))
  const numbered = new Set(panels.flatMap(({ labels }) => labels.map(({ text }) => Number(text))))
  const x = { domain: rateDomain, format: '%', title: labelOf(RATE) }
  return {
    title: t.title,
    spec: plots(
      words,
      panels.map((panel): Plot => {
        const y = { domain: panel.domain, format: panel.format, ticks: 5, grid: true }
        return { title: labelOf(panel), x, y, layers: (toX, toY) => layersOf(panel, toX('rate'), toY('other')) }
      }),
      { ...LAYOUT, extra: keyLayers(rows, numbered, { below: isPriced ? ROW : 0, words }) }
    ),
    caption: captionOf(rows, { tradeOffs, numbered: numbered.size, words }),
    table: {
      columns: [...['#', words.findings.scenario].map(left), ...[RATE, ...against].map((one) => right(labelOf(one)))],
      rows: rows.map((row, k) => [
        ...[String(k), words.say(row.name)],
        ...[RATE, ...against].map(({ text, value }) => text(value(row)))
      ])
    }
  }
}

/** The dots, the numbers beside them, and the line through those on the front. */
function layersOf(
  { dots, labels, colour }: { dots: readonly Dot[]; labels: readonly object[]; colour: string },
  x: Layer,
  y: Layer
): readonly Layer[] {
  const front = dots.filter(({ isFront }) => isFront).sort((a, b) => a.rate - b.rate)
  const line = { type: 'line', color: INK, strokeWidth: 1, strokeDash: [3, 2] }
  const point = { type: 'point', fill: colour, opacity: 1, size: 42, strokeWidth: 1.2 }
  // The baseline last, so that no other covers it.
  const values = [...dots].reverse().map(({ rate, other, ring }) => ({ rate, other, ring }))
  return [
    ...(front.length > 1 ? [layer(front, line, { x, y, order: inOrder('rate') })] : []),
    layer(values, point, { x, y, stroke: asIs('ring') }),
    texts(labels, { fontSize: LABEL_SIZE, fontWeight: 'bold', align: 'center' })
  ]
}

function dotsOf(
  rows: readonly ReportRow[],
  {
    against,
    domain,
    rateDomain,
    tradeOffs
  }: {
    readonly against: Against
    readonly domain: readonly [number, number]
    readonly rateDomain: readonly [number, number]
    readonly tradeOffs: TradeOffs | null
  }
): readonly Dot[] {
  return rows.flatMap((row, k) => {
    const { index, isBaseline } = row
    const [rate, other] = [RATE.value(row), against.value(row)]
    if (rate === null || other === null) return []
    const x = partOf(rate, rateDomain) * ROOM.width
    const y = (1 - partOf(other, domain)) * ROOM.height
    const isFront = tradeOffs?.outcomes.includes(against.axis) === true && tradeOffs.front.includes(index)
    return [{ k, rate, other, x, y, isFront, ring: isBaseline ? INK : PAPER }]
  })
}

/** Scenarios in the order in which they are given numbers: the baseline, the front, then by how far apart they stand. */
function foremost(panels: readonly (readonly Dot[])[]): readonly number[] {
  const scores = new Map<number, number>()
  for (const dots of panels) {
    for (const { k, x, y, isFront } of dots) {
      const apart = dots.reduce(
        (least, other) =>
          other.k === k ? least : Math.min(least, Math.max(Math.abs(other.x - x), Math.abs(other.y - y))),
        FAR
      )
      const score = k === 0 ? 3 * FAR : isFront ? 2 * FAR : apart
      scores.set(k, Math.max(scores.get(k) ?? 0, score))
    }
  }
  return [...scores].sort(([a, one], [b, two]) => two - one || a - b).map(([k]) => k)
}

/** Farther apart than two points of a plot can be, in pixels. */
const FAR = ROOM.width + ROOM.height

/** The numbers of a plot's points that find room. */
function labelsOf(
  dots: readonly Dot[],
  foremost: readonly number[]
): readonly (PlotPoint & { readonly text: string })[] {
  const order = foremost.map((k) => dots.findIndex((dot) => dot.k === k)).filter((position) => position >= 0)
  const widths = dots.map(({ k }) => textWidth(String(k), LABEL_SIZE) + 1)
  return placedLabels(dots, { widths, order, room: ROOM }).flatMap((place, position) =>
    place === null ? [] : [{ x: short(place.x), y: short(place.y), text: String(dots[position].k) }]
  )
}

function partOf(value: number, [low, high]: readonly [number, number]): number {
  return (value - low) / (high - low)
}

function short(pixels: number): number {
  return Number(pixels.toFixed(2))
}

/** The key of the numbers, below the plots in two columns. */
function keyLayers(
  rows: readonly ReportRow[],
  numbered: ReadonlySet<number>,
  { below, words }: { readonly below: number; readonly words: Words }
): Layer[] {
  const shown = rows.flatMap((row, k) => (numbered.has(k) ? [{ ...row, k }] : []))
  const perColumn = Math.ceil(shown.length / 2)
  const values = shown.map(({ k, name, isBaseline }, place) => ({
    number: String(k),
    text: cutText(words.say(name), KEY_SIZE, KEY_COLUMN - 40),
    x: -16 + Math.floor(place / perColumn) * KEY_COLUMN,
    y: 286 + below + (place % perColumn) * KEY_STEP,
    weight: isBaseline ? 'bold' : 'normal'
  }))
  const label = (field: string, mark: Layer): Layer =>
    layer(
      values,
      { type: 'text', baseline: 'middle', fontSize: KEY_SIZE, ...mark },
      { x: pixels('x'), y: pixels('y'), text: named(field) }
    )
  return [
    label('number', { align: 'right', dx: 8, fontWeight: 'bold' }),
    label('text', { align: 'left', dx: 14, fontWeight: { expr: 'datum.weight' } })
  ]
}

function around(values: readonly (number | null)[]): readonly [number, number] {
  const means = values.filter((value): value is number => value !== null)
  if (means.length === 0) return [0, 1]
  const [low, high] = [Math.min(...means), Math.max(...means)]
  const margin = Math.max((high - low) * 0.1, Math.abs(high) * 0.02, 1e-6)
  return [low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin]
}

function meanOf(outcome: OutcomeName): Against['value'] {
  return ({ summary }) => summary.estimates[outcome].mean
}

function costOfRow({ isBaseline, scenario }: ReportRow): number | null {
  return isBaseline ? 0 : (scenario.cost?.amount ?? null)
}

function amount(value: number | null): string {
  return value === null ? DASH : String(value)
}

function fourDecimals(value: number | null): string {
  return value === null ? DASH : decimal(value, 4)
}

function captionOf(
  rows: readonly ReportRow[],
  { tradeOffs, numbered, words }: { tradeOffs: TradeOffs | null; numbered: number; words: Words }
): string {
  const { tradeOffs: t } = words.charts
  const [baseline, ...others] = rows
  const count = (outcome: OutcomeName, isWorse: (bounds: Bounds) => boolean) =>
    others.filter(({ summary: { differences } }) => differences !== undefined && isWorse(differences[outcome])).length
  return words.sentences([
    t.caption({
      baseline: words.say(baseline.name),
      count: others.length,
      reckless: count('recklessShare', rises),
      harm: count('meanHarm', rises),
      output: count('meanOutput', falls)
    }),
    t.numbers(rows.length - numbered),
    tradeOffs !== null && tradeOffs.front.length > 1
      ? t.front(tradeOffs.outcomes.map((axis) => axisLabel(axis, words)))
      : ''
  ])
}
