/** Small multiples: plots of one size beside and below each other, each with a title and its own layers. */

import type { Words } from '../../words/words.js'
import { type Axis, placeOn } from './axes.js'
import { CHART_WIDTH, themed } from './frame.js'
import { type Layer, type Place, texts } from './layers.js'
import { wrapText } from './text-width.js'

/** One plot of several. */
export interface Plot {
  readonly title: string
  readonly isBold?: boolean
  readonly x: Axis
  readonly y: Axis
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
export function plots(words: Words, list: readonly Plot[], layout: PlotLayout) {
  const { columns, height, gap = GAP, rowGap = 34, extra = [] } = layout
  const width = plotWidth(layout)
  const titles = list.map(({ title }) =>
    wrapText(title, { fontSize: TITLE_SIZE, width: width + Math.max(0, gap - 20), lines: 2 })
  )
  const lines = Math.max(...titles.map(({ length }) => length))
  const concat = list.map(({ x, y, layers, isBold = false }, position) => {
    const own = titles[position]
    const heading = texts(
      own.map((text, index) => ({ text, y: -12 - (own.length - 1 - index) * LINE })),
      { fontSize: TITLE_SIZE, fontWeight: isBold ? 'bold' : 'normal' },
      0
    )
    return { width, height, layer: [...layers(placeOn(x), placeOn(y)), heading, ...(position === 0 ? extra : [])] }
  })
  const spacing = { row: rowGap + lines * LINE, column: gap }
  return themed(words, { padding: PADDING, columns, spacing, bounds: 'flush', align: 'all', concat })
}
