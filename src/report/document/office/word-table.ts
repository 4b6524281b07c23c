/** A table of a Word document with three rules, and paragraphs that carry nothing but the name of their style. */

import * as docx from 'docx'
import { displayText } from '../../display-text.js'
import { groupedRows, type Table } from '../../tables/table.js'
import { tableShares } from '../../tables/table-shares.js'
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
    columnWidths: [...(isDense ? widthsOf(DENSE_WIDTHS, SHEET_WIDTH) : widthsOf(tableShares(table), TEXT_WIDTH))],
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

function widthsOf(shares: readonly number[], page: number): readonly number[] {
  return shares.map((share) => Math.floor(share * page))
}

/** The columns of the first page's table: a name, a size, what gets worse, and the ground. */
const DENSE_WIDTHS = [0.17, 0.16, 0.25, 0.42]
