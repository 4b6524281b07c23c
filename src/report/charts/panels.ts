/** Small multiples: plots of one size beside and below each other, each with a title and its own layers. */

import type { Language } from '../../model/language.js'
import { CHART_WIDTH, type Layer, texts, themed } from './chart.js'
import { wrapText } from './text-width.js'

/** An axis of a plot. */
export interface PlotAxis {
  readonly domain: readonly [number, number]
  /** A d3 format of its labels, such as `~%`; numbers in full where absent. */
  readonly format?: string
  readonly title?: string
  readonly ticks?: number
  /** The values that are labelled, where they are not left to be chosen. */
  readonly values?: readonly number[]
  readonly nice?: number
  readonly grid?: boolean
}

/** Encodes a field on an axis. */
export type Place = (field: string) => Layer

/** One plot of several. */
export interface Plot {
  readonly title: string
  readonly isBold?: boolean
  readonly x: PlotAxis
  readonly y: PlotAxis
  readonly layers: (x: Place, y: Place) => readonly Layer[]
}

/** How plots are laid out. */
export interface PlotLayout {
  readonly columns: number
  readonly height: number
  /** Pixels between two columns; labels of axes and names behind lines stand there. */
  readonly gap?: number
  /** Pixels between two rows beside titles. */
  readonly rowGap?: number
  /** Pixels that the labels of the first column's axes take, and what else stands beside the plots on the right. */
  readonly left?: number
  readonly right?: number
  /** Layers in pixels of the first plot, such as a legend. */
  readonly extra?: readonly Layer[]
}

/** Room around all plots, in pixels. */
const PADDING = 8
const GAP = 14
const TITLE_SIZE = 11
const LINE = 14

/** The width of every plot of a layout, in pixels. */
export function plotWidth({ columns, gap = GAP, left = 40, right = 0 }: PlotLayout): number {
  return Math.floor((CHART_WIDTH - 2 * PADDING - left - right - (columns - 1) * gap) / columns)
}

/** A specification of plots in rows; the width of a chart is shared among the columns. */
export function plots(language: Language, list: readonly Plot[], layout: PlotLayout) {
  const { columns, height, gap = GAP, rowGap = 34, extra = [] } = layout
  const width = plotWidth(layout)
  const titles = list.map(({ title }) => wrapText(title, TITLE_SIZE, width + Math.max(0, gap - 20), 2))
  const lines = Math.max(...titles.map(({ length }) => length))
  const concat = list.map(({ x, y, layers, isBold = false }, position) => {
    const place = (axis: PlotAxis): Place => {
      const { domain, format, title, ticks = 4, values, nice, grid = false } = axis
      const scale = { domain, zero: false, nice: nice ?? false }
      const labels = format === undefined ? { labelExpr: 'toString(datum.value)' } : { format }
      // With a count, vega would leave out some of the values.
      const which = values
        ? { values, labelOverlap: false }
        : { tickCount: ticks, labelOverlap: 'greedy', labelSeparation: 6 }
      return (field) => ({
        field,
        type: 'quantitative',
        scale,
        axis: { title: title ?? null, grid, ...labels, ...which }
      })
    }
    const heading = texts(
      titles[position].map((text, index) => ({ text, y: -12 - (titles[position].length - 1 - index) * LINE })),
      { fontSize: TITLE_SIZE, fontWeight: isBold ? 'bold' : 'normal' },
      0
    )
    return { width, height, layer: [...layers(place(x), place(y)), heading, ...(position === 0 ? extra : [])] }
  })
  return themed(language, {
    padding: PADDING,
    columns,
    spacing: { row: rowGap + lines * LINE, column: gap },
    bounds: 'flush',
    align: 'all',
    concat
  })
}
