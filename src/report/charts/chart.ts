/** What a chart of the report consists of, and the parts that several charts are put together from. */

import type { TopLevelSpec } from 'vega-lite'
import type { Language } from '../../model/language.js'
import type { ReportRow } from '../report-rows.js'
import { GRID, INK, LINE, MUTED, PAPER } from './palette.js'
import { textWidth, wrapText } from './text-width.js'

/** A table of texts, such as the data behind a chart; a line break in a cell begins a note below its value. */
export interface DataTable {
  readonly columns: readonly { readonly heading: string; readonly align: 'left' | 'right' }[]
  readonly rows: readonly (readonly string[])[]
  /** The row that is set off from the others, such as the baseline's. */
  readonly emphasised?: number
}

/** A chart in one language. */
export interface Chart {
  /** Its name in file names and addresses, such as `afraid-rate`. */
  readonly name: string
  readonly title: string
  readonly spec: TopLevelSpec
  /** What the chart shows, made from the numbers. */
  readonly caption: string
  readonly table: DataTable
}

/** A layer of a vega-lite specification. */
export type Layer = Readonly<Record<string, unknown>>

/** The width of every chart with one plot, in pixels. */
export const CHART_WIDTH = 720
/** The width of charts of several plots within their axes, in pixels. */
export const CONTENT_WIDTH = 664
/** The most width of the column that holds the names of scenarios, and the room it leaves free. */
const NAME_WIDTH = 216
const NAME_ROOM = 26
/** The size of names and legends in charts, in pixels. */
export const FONT_SIZE = 12

const LATIN = '"Helvetica Neue", Arial'
const CHINESE = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"'

/** The font stack of a language; both hold Chinese families. */
export function fontStack(language: Language): string {
  return language === 'zh' ? `${CHINESE}, ${LATIN}, sans-serif` : `${LATIN}, ${CHINESE}, sans-serif`
}

/** A specification with the theme that all charts share. */
export function themed(language: Language, body: Layer): TopLevelSpec {
  const font = fontStack(language)
  const text = { labelFont: font, titleFont: font, labelFontSize: 11, titleFontSize: 11 }
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: PAPER,
    ...body,
    config: {
      aria: false,
      font,
      text: { fontSize: FONT_SIZE, color: INK, font },
      axis: {
        ...text,
        labelColor: MUTED,
        titleColor: MUTED,
        titleFontWeight: 'normal',
        gridColor: GRID,
        tickColor: LINE,
        domain: false,
        ticks: false,
        labelPadding: 6,
        labelFlush: false
      },
      view: { stroke: null }
    }
  } as unknown as TopLevelSpec
}

/** A plot of fixed size with fixed room around it, so that all charts stand in line; total width `CHART_WIDTH`. */
export function framed(
  language: Language,
  room: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  height: number,
  layer: readonly Layer[]
) {
  const width = CHART_WIDTH - room.left - room.right
  return themed(language, { width, height, padding: room, autosize: { type: 'none' }, layer })
}

/** Rows of a chart, one a scenario: how high each is, and the lines of its name. */
export interface NamedRows {
  readonly height: number
  /** The room that the names need to the left of the plot. */
  readonly left: number
  /** The layer that writes the names to the left of the plot. */
  readonly names: Layer
  /** The middle of each row, in pixels from the top of the plot. */
  readonly middle: (position: number) => number
}

/** Lays out the rows of a chart; many rows are set closer. */
export function namedRows(rows: readonly ReportRow[], language: Language): NamedRows {
  const lines = rows.map(({ name }) => wrapText(name[language], FONT_SIZE, NAME_WIDTH - NAME_ROOM, 2))
  const widest = Math.max(60, ...lines.flat().map((line) => textWidth(line, FONT_SIZE)))
  const step = (lines.some(({ length }) => length > 1) ? 36 : 28) - (rows.length > 24 ? 4 : 0)
  const middle = (position: number) => (position + 0.5) * step
  const values = lines.flatMap((texts, position) =>
    texts.map((text, line) => ({
      text,
      y: middle(position) + (line - (texts.length - 1) / 2) * 15,
      isBaseline: rows[position].isBaseline
    }))
  )
  const fontWeight = { expr: "datum.isBaseline ? 'bold' : 'normal'" }
  const names = texts(values, { align: 'right', fontWeight }, -14)
  return { height: rows.length * step, left: Math.ceil(widest) + NAME_ROOM, middle, names }
}

/** A layer of texts, each at its own `y` in pixels, and at `x` or at its own `x` in pixels. */
export function texts(values: readonly object[], mark: Layer, x?: number): Layer {
  return {
    data: { values },
    mark: { type: 'text', baseline: 'middle', align: 'left', ...mark },
    encoding: {
      x: x === undefined ? pixels('x') : { value: x },
      y: pixels('y'),
      text: { field: 'text', type: 'nominal' }
    }
  }
}

/** An encoding of a field that holds pixels. */
export function pixels(field: string): Layer {
  return { field, type: 'quantitative', scale: null, axis: null }
}

/** A legend on one line: squares of colour with their names, from `x` on, around `y`. */
export function legend(
  items: readonly { readonly colour: string; readonly text: string }[],
  x: number,
  y: number
): Layer[] {
  let left = x
  const values = items.map(({ colour, text }) => {
    const item = { x: left, y, colour, text }
    left += 17 + textWidth(text, FONT_SIZE) + 18
    return item
  })
  const squares = {
    data: { values },
    mark: { type: 'point', shape: 'square', size: 100, filled: true, opacity: 1, xOffset: 5 },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      color: { field: 'colour', type: 'nominal', scale: null }
    }
  }
  return [
    squares,
    texts(
      values.map((item) => ({ ...item, x: item.x + 17 })),
      {}
    )
  ]
}

/** An axis domain around some shares, at least two percentage points wide; from 0 on where the lowest is near it. */
export function shareDomain(shares: readonly (number | null)[]): [number, number] {
  const known = shares.filter((share): share is number => share !== null && Number.isFinite(share))
  if (known.length === 0) return [0, 1]
  const low = Math.min(...known)
  const high = Math.max(...known)
  const margin = Math.max(0.01, (high - low) * 0.06)
  return [low < 0.4 * high ? 0 : Math.max(0, low - margin), Math.min(1, high + margin)]
}
