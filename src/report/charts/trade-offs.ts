/** The chart of what a lower 不敢为 rate costs: fear against recklessness, harm and output, with the Pareto front. */

import { type Bounds, falls, rises } from '../../analysis/interval.js'
import type { TradeOffs } from '../../findings/trade-offs.js'
import type { OutcomeName } from '../../model/outcomes.js'
import { outcomeLabel } from '../../model/outcomes.js'
import { DASH, decimal, percent2 } from '../../words/format.js'
import type { Words } from '../../words/words.js'
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

/** What fear is set against, and the colour of its meaning. */
const AGAINST = [
  { name: 'recklessShare', colour: OUTCOME_COLOURS.reckless, format: '%', text: percent2 },
  { name: 'meanHarm', colour: AMOUNT, format: 'f', text: fourDecimals },
  { name: 'meanOutput', colour: AMOUNT, format: 'f', text: fourDecimals }
] as const

/** The most scenarios with a number, so that the key of numbers stays short. */
const MOST_NUMBERED = 24
const LAYOUT = { columns: 3, height: 230, gap: 54 }
/** The room of labels, in pixels. */
const ROOM: LabelRoom = { width: plotWidth(LAYOUT), height: LAYOUT.height, radius: 3.5, line: 10 }
const LABEL_SIZE = 9.5
const KEY_SIZE = 11
const KEY_STEP = 18
const KEY_COLUMN = 340

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
  const labelOf = (name: (typeof AGAINST)[number]['name'] | 'afraidRate') => words.say(outcomeLabel(name))
  const rateDomain = around(rows, 'afraidRate')
  const plotted = AGAINST.map((against) => {
    const domain = around(rows, against.name)
    return { ...against, domain, dots: dotsOf(rows, { outcome: against.name, domain, rateDomain, tradeOffs }) }
  })
  const mayBeNumbered = foremost(plotted.map(({ dots }) => dots)).slice(0, MOST_NUMBERED)
  const panels = plotted.map((one) => ({ ...one, labels: labelsOf(one.dots, mayBeNumbered) }))
  const numbered = new Set(panels.flatMap(({ labels }) => labels.map(({ text }) => Number(text))))
  const x = { domain: rateDomain, format: '%', title: labelOf('afraidRate') }
  return {
    title: t.title,
    spec: plots(
      words,
      panels.map((panel): Plot => {
        const y = { domain: panel.domain, format: panel.format, ticks: 5, grid: true }
        return { title: labelOf(panel.name), x, y, layers: (toX, toY) => layersOf(panel, toX('rate'), toY('other')) }
      }),
      { ...LAYOUT, extra: keyLayers(rows, numbered, words) }
    ),
    caption: captionOf(rows, { tradeOffs, numbered: numbered.size, words }),
    table: {
      columns: [
        ...['#', words.findings.scenario].map(left),
        ...['afraidRate' as const, ...AGAINST.map(({ name }) => name)].map((name) => right(labelOf(name)))
      ],
      rows: rows.map(({ name, summary: { estimates } }, k) => [
        ...[String(k), words.say(name), percent2(estimates.afraidRate.mean)],
        ...AGAINST.map(({ name, text }) => text(estimates[name].mean))
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
    outcome,
    domain,
    rateDomain,
    tradeOffs
  }: {
    readonly outcome: OutcomeName
    readonly domain: readonly [number, number]
    readonly rateDomain: readonly [number, number]
    readonly tradeOffs: TradeOffs | null
  }
): readonly Dot[] {
  return rows.flatMap(({ index, isBaseline, summary: { estimates } }, k) => {
    const [rate, other] = [estimates.afraidRate.mean, estimates[outcome].mean]
    if (rate === null || other === null) return []
    const x = partOf(rate, rateDomain) * ROOM.width
    const y = (1 - partOf(other, domain)) * ROOM.height
    const isFront = tradeOffs?.outcomes.includes(outcome) === true && tradeOffs.front.includes(index)
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
function keyLayers(rows: readonly ReportRow[], numbered: ReadonlySet<number>, words: Words): Layer[] {
  const shown = rows.flatMap((row, k) => (numbered.has(k) ? [{ ...row, k }] : []))
  const perColumn = Math.ceil(shown.length / 2)
  const values = shown.map(({ k, name, isBaseline }, place) => ({
    number: String(k),
    text: cutText(words.say(name), KEY_SIZE, KEY_COLUMN - 40),
    x: -16 + Math.floor(place / perColumn) * KEY_COLUMN,
    y: 286 + (place % perColumn) * KEY_STEP,
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

function around(rows: readonly ReportRow[], outcome: OutcomeName): readonly [number, number] {
  const means = rows.flatMap(({ summary }) => summary.estimates[outcome].mean ?? [])
  if (means.length === 0) return [0, 1]
  const [low, high] = [Math.min(...means), Math.max(...means)]
  const margin = Math.max((high - low) * 0.1, Math.abs(high) * 0.02, 1e-6)
  return [low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin]
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
      ? t.front(tradeOffs.outcomes.map((name) => words.say(outcomeLabel(name))))
      : ''
  ])
}
