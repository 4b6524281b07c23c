/** The first sheet of a workbook: what a reader takes away, in sentences, and tables of numbers that carry their formats. */

import type { Cell, SheetData } from 'write-excel-file/universal'
import { columnWidth } from '../../../scenario/column-width.js'
import { displayText } from '../../display-text.js'

/** A number with how it is written. */
export interface Formatted {
  readonly value: number | null
  readonly format: string
}

/** A table of the sheet. */
export interface FrontTable {
  readonly title?: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | Formatted)[])[]
}

/** What stands on the sheet, from top to bottom. */
export interface Front {
  readonly title: string
  readonly texts: readonly FrontText[]
  readonly tables: readonly FrontTable[]
  readonly notes: readonly string[]
}

/** A sentence or more below a heading of its own, if it has one. */
export interface FrontText {
  readonly heading?: string
  readonly text: string
}

/** The sheet as the writer wants it. */
export function frontSheet({ title, texts, tables, notes }: Front, name: string) {
  const columns = Math.max(...tables.map(({ headings }) => headings.length), NARROW_COLUMNS)
  const widths = Array.from({ length: columns }, (_, k) => widthOf(tables, k))
  // Sentences are as long as is read with ease, whatever the table beside them.
  const span = widths.findIndex((_, k) => sum(widths.slice(0, k + 1)) >= LINE)
  const across = span < 0 ? columns : span + 1
  const wide = sum(widths.slice(0, across))
  const row = (text: string, style: object): Cell[] => [
    {
      ...{ value: displayText(text), type: String, format: '@', columnSpan: across, wrap: true, alignVertical: 'top' },
      ...{ height: POINTS * Math.ceil((columnWidth(text) * LOOSE) / wide) + 3, ...style }
    } as Cell,
    ...Array.from({ length: across - 1 }, () => null)
  ]
  const data: SheetData = [
    row(title, { fontWeight: 'bold', fontSize: 15, height: 26 }),
    ...texts.flatMap(({ heading, text }) => [
      ...(heading === undefined
        ? []
        : [row(heading, { fontWeight: 'bold', height: POINTS + 8, alignVertical: 'bottom' })]),
      row(text, {})
    ]),
    ...tables.flatMap((table) => [[], ...tableRows(table, widths)]),
    [],
    ...notes.map((text) => row(text, { textColor: '#444444' }))
  ]
  return { data, sheet: name, columns: widths.map((width) => ({ width })), orientation: 'landscape' as const }
}

function tableRows({ title, headings, rows }: FrontTable, widths: readonly number[]): SheetData {
  const lines = (texts: readonly (string | Formatted)[]) =>
    Math.max(
      ...texts.map((cell, k) =>
        typeof cell === 'string'
          ? sum(cell.split('\n').map((line) => Math.max(1, Math.ceil((columnWidth(line) * LOOSE) / widths[k]))))
          : 1
      )
    )
  const height = (texts: readonly (string | Formatted)[]) => POINTS * lines(texts) + 3
  return [
    ...(title === undefined ? [] : [[{ value: title, fontWeight: 'bold' } as Cell]]),
    headings.map((value, k) => {
      const align = typeof rows[0]?.[k] === 'object' ? 'right' : 'left'
      const look = { ...HEADING, align, height: height(headings) }
      return { ...look, value: displayText(value), type: String, format: '@' } as Cell
    }),
    ...rows.map((row) =>
      row.map((cell): Cell => {
        const look = { alignVertical: 'top', wrap: true, height: height(row) } as const
        if (typeof cell === 'string') return { ...look, value: displayText(cell), type: String, format: '@' }
        const { value, format } = cell
        return value === null || !Number.isFinite(value) ? null : { ...look, value, type: Number, format }
      })
    )
  ]
}

const HEADING = {
  ...{ fontWeight: 'bold', wrap: true, alignVertical: 'bottom' },
  ...{ backgroundColor: '#f2f2f2', bottomBorderStyle: 'thin' }
} as const

/** As wide as what stands in a column, of numbers as their heading in two lines. */
function widthOf(tables: readonly FrontTable[], column: number): number {
  const cells = tables.flatMap(({ headings, rows }) => [
    columnWidth(headings[column] ?? '') / 2,
    ...rows.map((row) => {
      const cell = row[column]
      return typeof cell === 'string' ? columnWidth(cell) : NARROWEST
    })
  ])
  return Math.min(WIDEST, Math.max(NARROWEST, ...cells.map((width) => Math.ceil(width) + 2)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** In columns of a digit's width: the least and the most of a column, and a line of text. */
const [NARROWEST, WIDEST, LINE] = [9, 44, 100]
/** A line's height in points, and what words that are not broken take beside their letters. */
const [POINTS, LOOSE] = [15, 1.12]
/** Columns that a sheet without a wide table has all the same. */
const NARROW_COLUMNS = 9
