/** The chart of a factorial of two or three levers: the 不敢为 rate as a surface with contours, one plot a level of the third. */

import { decimal, percent2 } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import type { ReportRow } from '../report-rows.js'
import { shownRows } from '../shown-rows.js'
import type { Axis } from './axes.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { contourLines, type GridPoint } from './contours.js'
import { type Grid, type GridFactor, gridOf } from './factorial.js'
import { inOrder, type Layer, layer, named, type Place, rects } from './layers.js'
import { INK, OUTCOME_COLOURS, PAPER } from './palette.js'
import { type Plot, plots } from './panels.js'

/** The surface of the 不敢为 rate; null where the rows make up no factorial. */
export const SURFACE = { name: 'surface', isByScenario: true, draw } satisfies ChartKind

/** Contours are drawn at every multiple of this share. */
const EVERY = 0.02
/** The most plots; of a factor with more levels the middle ones are left to the table. */
const MOST_PLOTS = 9

/** What all plots have in common: the lowest and the highest rate, the contours between, and half the baseline's rate. */
interface Heights {
  readonly low: number
  readonly high: number
  readonly levels: readonly number[]
  readonly half: number | null
}

function draw({ rows, words }: ChartInput): Drawing | null {
  const grid = gridOf(rows)
  if (grid === null) return null
  const { factors, rowAt } = grid
  const [a, b, c] = factors
  const panels = spread(c?.levels ?? [Number.NaN], MOST_PLOTS).map((third) => ({
    title: c === undefined ? '' : `${words.say(c.label)} ${short(c.levels[third])}`,
    rates: b.levels.map((_, j) => a.levels.map((__, i) => rateOf(rowAt(c ? [i, j, third] : [i, j])) ?? Number.NaN))
  }))
  const heights = heightsOf(
    panels.flatMap(({ rates }) => rates.flat()),
    rateOf(rows[0])
  )
  if (heights === null) return null
  const columns = Math.min(3, panels.length)
  const shown = new Set(shownRows(rows))
  return {
    title: words.charts.surface.title(factors.map(({ label }) => words.say(label))),
    spec: plots(
      words,
      panels.map(({ title, rates }) => plotOf(title, { grid, rates, heights, words })),
      {
        ...{ columns, height: panels.length === 1 ? 320 : 150, gap: 56, rowGap: 46, left: 56 },
        right: columns === 1 ? 160 : 0
      }
    ),
    caption: captionOf(rows, { grid, heights, left: (c?.levels.length ?? 1) - panels.length, words }),
    table: {
      columns: [...factors.map(({ label }) => left(words.say(label))), right(words.charts.surface.rate)],
      rows: combinations(grid)
        .filter((positions) => shown.has(rowAt(positions)))
        .map((positions) => [
          ...positions.map((position, k) => String(short(factors[k].levels[position]))),
          percent2(rateOf(rowAt(positions)))
        ])
    }
  }
}

function heightsOf(rates: readonly number[], baseline: number | null): Heights | null {
  const known = rates.filter(Number.isFinite)
  if (known.length === 0) return null
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const isBetween = (rate: number) => rate > low && rate < high
  const levels = Array.from({ length: Math.floor(high / EVERY) + 1 }, (_, k) => k * EVERY).filter(isBetween)
  const half = baseline === null ? null : baseline / 2
  return { low, high, levels, half: half !== null && isBetween(half) ? half : null }
}

/** One plot: a cell for every point played, and the contours between them. */
function plotOf(
  title: string,
  { grid, rates, heights, words }: { grid: Grid; rates: readonly (readonly number[])[]; heights: Heights; words: Words }
): Plot {
  const [a, b] = grid.factors
  const [edgesA, edgesB] = [edgesOf(a.levels), edgesOf(b.levels)]
  const cells = rates.flatMap((row, j) =>
    row.flatMap((rate, i) =>
      Number.isFinite(rate)
        ? [{ x: edgesA[i], x2: edgesA[i + 1], y: edgesB[j], y2: edgesB[j + 1], depth: depthOf(rate, heights) }]
        : []
    )
  )
  const values = { xs: a.levels, ys: b.levels, values: rates }
  const contours = heights.levels.flatMap((level) => contourLines(values, level).map((line) => ({ level, line })))
  const halves = heights.half === null ? [] : contourLines(values, heights.half)
  const labels = contours
    .filter(({ line }) => line.length > 2)
    .map(({ level, line }) => ({ ...line[Math.floor(line.length / 2)], text: decimal(100 * level, 0) }))
  return {
    title,
    x: levelAxis(a, edgesA, words),
    y: levelAxis(b, edgesB, words),
    layers: (x, y) => [
      rects(
        cells,
        { color: OUTCOME_COLOURS.afraid },
        { x, y, fillOpacity: { field: 'depth', type: 'quantitative', scale: null } }
      ),
      lineLayer(
        contours.map(({ line }) => line),
        { color: INK, strokeWidth: 0.9, opacity: 0.75 },
        { x, y }
      ),
      ...(halves.length > 0 ? [lineLayer(halves, { color: INK, strokeWidth: 2.6, strokeDash: [5, 2] }, { x, y })] : []),
      // Each label over a ground of its own, so that it can be read on the line.
      ...[{ color: PAPER, stroke: PAPER, strokeWidth: 3, opacity: 0.8 }, { color: INK }].map((mark) =>
        layer(
          labels,
          { type: 'text', fontSize: 9, baseline: 'middle', ...mark },
          { x: x('x'), y: y('y'), text: named('text') }
        )
      )
    ]
  }
}

function lineLayer(lines: readonly (readonly GridPoint[])[], mark: Layer, { x, y }: { x: Place; y: Place }): Layer {
  const values = lines.flatMap((line, k) =>
    line.map((point, order) => ({ line: k, order, x: short(point.x), y: short(point.y) }))
  )
  return layer(
    values,
    { type: 'line', ...mark },
    { x: x('x'), y: y('y'), detail: named('line'), order: inOrder('order') }
  )
}

/** The axis of a factor: its levels, all with as many decimals. */
function levelAxis({ levels, label }: GridFactor, edges: readonly number[], words: Words): Axis {
  const decimals = Math.max(...levels.map((level) => String(short(level)).split('.')[1]?.length ?? 0))
  return {
    domain: [edges[0], edges[edges.length - 1]],
    values: levels,
    format: `.${decimals}f`,
    title: words.say(label)
  }
}

/** The borders between neighbouring levels, halfway, and as far beyond the outermost. */
function edgesOf(levels: readonly number[]): readonly number[] {
  const middles = levels.slice(1).map((level, k) => (level + levels[k]) / 2)
  const [first, last] = [levels[0], levels[levels.length - 1]]
  return [first - (middles[0] - first), ...middles, last + (last - middles[middles.length - 1])].map(short)
}

function rateOf({ summary }: ReportRow): number | null {
  return summary.estimates.afraidRate.mean
}

function depthOf(rate: number, { low, high }: Heights): number {
  return Number((0.06 + 0.64 * ((rate - low) / Math.max(1e-9, high - low))).toFixed(3))
}

function short(value: number): number {
  return Number(value.toPrecision(6))
}

/** At most so many positions of a list, evenly spread. */
function spread(items: readonly unknown[], most: number): readonly number[] {
  if (items.length <= most) return items.map((_, k) => k)
  return Array.from({ length: most }, (_, k) => Math.round((k * (items.length - 1)) / (most - 1)))
}

function combinations({ factors }: Grid): readonly (readonly number[])[] {
  return factors.reduce<readonly (readonly number[])[]>(
    (before, { levels }) => before.flatMap((positions) => levels.map((_, k) => [...positions, k])),
    [[]]
  )
}

function captionOf(
  rows: readonly ReportRow[],
  { grid, heights, left, words }: { grid: Grid; heights: Heights; left: number; words: Words }
): string {
  const { surface: t } = words.charts
  const corner = grid.rowAt(grid.factors.map(({ levels }) => levels.length - 1))
  const halfWidths = rows
    .filter(({ scenario }) => scenario.factors !== undefined)
    .flatMap(({ summary: { estimates } }) => {
      const { low, high } = estimates.afraidRate
      return low === null || high === null ? [] : [(high - low) / 2]
    })
    .sort((x, y) => x - y)
  const typical = halfWidths.at(Math.floor(halfWidths.length / 2)) ?? null
  return words.sentences([
    t.caption({ low: heights.low, high: heights.high, top: rateOf(corner) }),
    t.half(heights.half, rateOf(rows[0])),
    t.cells,
    typical === null ? t.noIntervals : t.intervals(typical, typical > EVERY / 2),
    left > 0 ? t.left(left) : ''
  ])
}
