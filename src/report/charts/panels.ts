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
export const PADDING = 8
const GAP = 14
export const TITLE_SIZE = 11
const LINE = 14

/** The width of every plot of a layout, in pixels. */
export function plotWidth({ columns, gap = GAP, left = 40, right = 0 }: PlotLayout): number {
  return Math.floor((CHART_WIDTH - 2 * PADDING - left - right - (columns - 1) * gap) / columns)
}

/** The titles of plots, broken into lines: the texts with their places above a plot, and how many lines the longest takes. */
export function headings(list: readonly Pick<Plot, 'title'>[], layout: PlotLayout) {
  const { gap = GAP } = layout
  const width = plotWidth(layout) + Math.max(0, gap - 20)
  const titles = list.map(({ title }) => wrapText(title, { fontSize: TITLE_SIZE, width, lines: 2 }))
  const texts = titles.map((own) => own.map((text, index) => ({ text, y: -12 - (own.length - 1 - index) * LINE })))
  return { texts, lines: Math.max(...titles.map(({ length }) => length)) }
}

/** Pixels between rows and columns of plots with titles of so many lines. */
export function spacingOf(lines: number, { gap = GAP, rowGap = 34 }: PlotLayout) {
  return { row: rowGap + lines * LINE, column: gap }
}

/** A specification of plots in rows; the width of a chart is shared among the columns. */
export function plots(words: Words, list: readonly Plot[], layout: PlotLayout) {
  const { columns, height, extra = [] } = layout
  const width = plotWidth(layout)
  const { lines, texts: titles } = headings(list, layout)
  const concat = list.map(({ x, y, layers, isBold = false }, position) => {
    const heading = texts(titles[position], { fontSize: TITLE_SIZE, fontWeight: isBold ? 'bold' : 'normal' }, 0)
    return { width, height, layer: [...layers(placeOn(x), placeOn(y)), heading, ...(position === 0 ? extra : [])] }
  })
  return themed(words, {
    ...{ padding: PADDING, columns, spacing: spacingOf(lines, layout), bounds: 'flush', align: 'all', concat }
  })
}
