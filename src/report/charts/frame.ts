/** The frame of charts: their theme, their size, and rows with a name each. */

import type { TopLevelSpec } from 'vega-lite'
import type { Language } from '../../model/language.js'
import type { Words } from '../../words/words.js'
import type { ReportRow } from '../report-rows.js'
import { type Layer, texts } from './layers.js'
import { GRID, INK, LINE, MUTED, PAPER } from './palette.js'
import { textWidth, wrapText } from './text-width.js'

/** The width of every chart, in pixels. */
export const CHART_WIDTH = 720
/** The size of names and legends in charts, in pixels. */
export const FONT_SIZE = 12

const LATIN = '"Helvetica Neue", Arial'
const CHINESE = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"'
/** Every one holds Chinese families, since the paper's terms stand in any language. */
const LATIN_FIRST = `${LATIN}, ${CHINESE}, sans-serif`
const FONTS: Readonly<Partial<Record<Language, string>>> = { zh: `${CHINESE}, ${LATIN}, sans-serif` }

/** A specification with the theme that all charts share. */
export function themed({ language }: Words, body: Layer): TopLevelSpec {
  const font = FONTS[language] ?? LATIN_FIRST
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

/** Pixels around a plot. */
export interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A plot of fixed size with fixed room around it, so that all charts stand in line; total width `CHART_WIDTH`. */
export function framed(words: Words, { room, height }: { room: Room; height: number }, layer: readonly Layer[]) {
  const width = CHART_WIDTH - room.left - room.right
  return themed(words, { width, height, padding: room, autosize: { type: 'none' }, layer })
}

/** Rows of a chart, each with a name to the left of the plot. */
export interface NamedRows {
  /** The width of the plot, in pixels. */
  readonly width: number
  /** The room to the left of the plot, which the names need. */
  readonly left: number
  /** The layer that writes the names. */
  readonly names: Layer
  /** The middle of each row, in pixels from the top of the plot. */
  readonly middle: (position: number) => number
  /** The chart of some layers. */
  readonly spec: (layers: readonly Layer[]) => TopLevelSpec
}

/** What rows are called, and how they are laid out. */
export interface RowLayout {
  readonly words: Words
  readonly rows: readonly { readonly name: string; readonly isBaseline?: boolean }[]
  readonly room: Omit<Room, 'left'>
  /** The height of a row; as high as its name needs where absent. */
  readonly step?: number
  /** The most width of a line of a name, in pixels. */
  readonly mostWidth?: number
}

/** Lays out a row for each scenario. */
export function scenarioRows(words: Words, rows: readonly ReportRow[], room: Omit<Room, 'left'>): NamedRows {
  return namedRows({ words, room, rows: rows.map(({ name, isBaseline }) => ({ name: words.say(name), isBaseline })) })
}

/** Lays out the rows of a chart; many rows are set closer. */
export function namedRows({ words, rows, room, mostWidth = 190, ...given }: RowLayout): NamedRows {
  const lines = rows.map(({ name }) => wrapText(name, { fontSize: FONT_SIZE, width: mostWidth, lines: 2 }))
  const left = Math.ceil(Math.max(60, ...lines.flat().map((line) => textWidth(line, FONT_SIZE)))) + 26
  const usual = (lines.some(({ length }) => length > 1) ? 36 : 28) - (rows.length > 24 ? 4 : 0)
  const { step = usual } = given
  const middle = (position: number) => (position + 0.5) * step
  const values = lines.flatMap((own, position) =>
    own.map((text, line) => ({
      text,
      y: middle(position) + (line - (own.length - 1) / 2) * 15,
      weight: rows[position].isBaseline ? 'bold' : 'normal'
    }))
  )
  return {
    width: CHART_WIDTH - left - room.right,
    left,
    names: texts(values, { align: 'right', fontWeight: { expr: 'datum.weight' } }, -14),
    middle,
    spec: (layers) => framed(words, { room: { ...room, left }, height: rows.length * step }, layers)
  }
}
