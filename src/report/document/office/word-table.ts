/** A table of a Word document with three rules, and paragraphs that carry nothing but the name of their style. */

import * as docx from 'docx'
import { columnWidth } from '../../../scenario/column-width.js'
import { displayText } from '../../display-text.js'
import { groupedRows, type Table } from '../../tables/table.js'
import { STYLE } from './word-styles.data.js'

/** What a page has between its margins, in twentieths of a point. */
export const TEXT_WIDTH = 11906 - 2 * 1418

/** A paragraph of one text. */
export function paragraphOf(style: string, text: string, isStrong = false): docx.Paragraph {
  const run = { text: displayText(text), ...(isStrong && { style: STYLE.emphasised }) }
  return new docx.Paragraph({ style, children: [new docx.TextRun(run)] })
}

/** A table: its heading is repeated on every page, its rows are not torn; a dense one has smaller letters. */
export function wordTable(table: Table, isDense = false): docx.Table {
  const { columns, emphasised } = table
  const cells = (texts: readonly string[], style: (column: number) => readonly [string, string], isStrong = false) =>
    texts.map((text, column) => {
      const [value, note] = text.split('\n')
      const [own, small] = style(column)
      return new docx.TableCell({
        children: [
          paragraphOf(own, value, isStrong),
          ...(note === undefined ? [] : [paragraphOf(small, note, isStrong)])
        ]
      })
    })
  const body = groupedRows(table).flatMap(({ title, row }, position) => [
    ...(title === undefined ? [] : [groupRow(title, columns.length)]),
    new docx.TableRow({
      cantSplit: true,
      children: cells(row, (column) => styleOf(columns[column].align, isDense), position === emphasised)
    })
  ])
  const headings = columns.map(({ heading }) => heading)
  return new docx.Table({
    style: STYLE.table,
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    columnWidths: [...columnWidths(table)],
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(headings, () => [STYLE.heads, STYLE.heads])
      }),
      ...body
    ]
  })
}

function styleOf(align: 'left' | 'right', isDense: boolean): readonly [string, string] {
  if (isDense) return align === 'right' ? [STYLE.pageNumber, STYLE.pageNumber] : [STYLE.pageCell, STYLE.pageCell]
  return align === 'right' ? [STYLE.number, STYLE.numberNote] : [STYLE.cell, STYLE.cellNote]
}

function groupRow(title: string, columnSpan: number): docx.TableRow {
  return new docx.TableRow({
    cantSplit: true,
    children: [new docx.TableCell({ columnSpan, children: [paragraphOf(STYLE.group, title)] })]
  })
}

/** Columns of numbers as wide as what stands in them, those of texts by its length; together as wide as the page. */
function columnWidths({ columns, rows }: Table): readonly number[] {
  const needed = columns.map(({ heading, align }, column) => {
    const cells = rows.map((row) => row[column].split('\n'))
    const longest = Math.max(
      ...cells.map(([value, note = '']) => Math.max(columnWidth(value), SMALL * columnWidth(note)))
    )
    const words = heading.split(/[\s\p{Script=Han}\p{P}]+/u).map((word) => columnWidth(word) * BOLD)
    const headed = Math.max(...words, ...heading.split('\n').map((line) => columnWidth(line) / MOST_LINES))
    const wide = Math.max(longest, headed, LEAST_CHARACTERS) + PADDING
    return align === 'right' ? wide : Math.min(MOST_CHARACTERS, wide)
  })
  const isRigid = needed.map((wide, column) => columns[column].align === 'right' || wide <= SHORT)
  const rigid = sum(needed.filter((_, column) => isRigid[column]))
  const free = Math.max(PAGE_CHARACTERS - rigid, PAGE_CHARACTERS / 5)
  const given = needed.map((wide, column) => (isRigid[column] ? wide : (wide / (sum(needed) - rigid)) * free))
  return given.map((wide) => Math.floor((wide / sum(given)) * TEXT_WIDTH))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** A column of texts that asks for no more gets it. */
const SHORT = 14
/** One that asks for more than this is wrapped. */
const MOST_CHARACTERS = 60
/** Two Chinese characters stand beside each other in every column, and what is left free beside them. */
const LEAST_CHARACTERS = 4
const PADDING = 1.4
/** Letters of headings are wider. */
const BOLD = 1.15
/** Lines that a heading may take. */
const MOST_LINES = 3
/** A note below a value in parts of its size. */
const SMALL = 15 / 18
/** What the width of a page holds of letters half as wide as they are tall, in the size of a table. */
const PAGE_CHARACTERS = TEXT_WIDTH / 90
