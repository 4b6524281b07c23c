/** A table of a Word document with three rules, and paragraphs that carry nothing but the name of their style. */

import * as docx from 'docx'
import { columnWidth } from '../../../scenario/column-width.js'
import { displayText } from '../../display-text.js'
import { groupedRows, type Table } from '../../tables/table.js'
import { STYLE } from './word-styles.data.js'

/** What a page has between its margins, in twentieths of a point. */
export const TEXT_WIDTH = 11906 - 2 * 1418
/** The same of the first page, whose margins are narrower. */
const SHEET_WIDTH = 11906 - 2 * 1134

/** A paragraph of one text. */
export function paragraphOf(style: string, text: string, isStrong = false): docx.Paragraph {
  const run = { text: displayText(text), ...(isStrong && { style: STYLE.emphasised }) }
  return new docx.Paragraph({ style, children: [new docx.TextRun(run)] })
}

/** A table: its heading is repeated on every page, its rows are not torn; that of the first page has smaller letters. */
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
    width: { size: isDense ? SHEET_WIDTH : TEXT_WIDTH, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    columnWidths: [...(isDense ? onPage(DENSE_WIDTHS, SHEET_WIDTH) : columnWidths(table))],
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

/**
 * Columns as wide as what stands in them where the page is wide enough; else those of numbers by that, those of texts by its
 * length; and where not even that fits, headings give way first, so that no number is broken.
 */
function columnWidths({ columns, rows, emphasised }: Table): readonly number[] {
  const longest = columns.map((_, column) =>
    Math.max(
      ...rows.map((row, position) => {
        const [value, note = ''] = row[column].split('\n')
        return Math.max((position === emphasised ? BOLD : 1) * columnWidth(value), SMALL * columnWidth(note))
      })
    )
  )
  const needed = columns.map(({ heading, align }, column) => {
    const words = heading.split(/[\s\p{Script=Han}\p{P}]+/u).map((word) => columnWidth(word) * BOLD)
    const headed = Math.max(...words, ...heading.split('\n').map((line) => columnWidth(line) / MOST_LINES))
    const wide = Math.max(longest[column], headed, LEAST_CHARACTERS) + PADDING
    return align === 'right' ? wide : Math.min(MOST_CHARACTERS, wide)
  })
  const comfortable = columns.map(({ heading }, column) =>
    Math.max(needed[column], ...heading.split('\n').map((line) => BOLD * columnWidth(line) + PADDING))
  )
  if (sum(comfortable) <= PAGE_CHARACTERS) return onPage(comfortable)
  const isRigid = needed.map((wide, column) => columns[column].align === 'right' || wide <= SHORT)
  const rigid = sum(needed.filter((_, column) => isRigid[column]))
  const texts = sum(needed) - rigid
  const least = columns.map(({ align }, column) =>
    align === 'right' ? Math.max(longest[column], LEAST_CHARACTERS) + PADDING : Math.min(needed[column], SHORT)
  )
  const free = PAGE_CHARACTERS - rigid
  if (free >= sum(least.filter((_, column) => !isRigid[column])))
    return onPage(needed.map((wide, column) => (isRigid[column] || texts === 0 ? wide : (wide / texts) * free)))
  const part = Math.max(0, (PAGE_CHARACTERS - sum(least)) / (sum(needed) - sum(least)))
  return onPage(least.map((few, column) => few + Math.min(1, part) * (needed[column] - few)))
}

function onPage(widths: readonly number[], page = TEXT_WIDTH): readonly number[] {
  return widths.map((wide) => Math.floor((wide / sum(widths)) * page))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** The columns of the first page's table: a name, a size, what gets worse, and the ground. */
const DENSE_WIDTHS = [17, 16, 25, 42]
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
