/** Tables of plain text whose columns align, whatever mixture of Chinese and Latin they hold. */

import { columnWidth } from '../../scenario/column-width.js'
import { wrapColumns } from '../wrap-columns.js'

/** A column of a table. */
export interface Column {
  readonly heading: string
  readonly align: 'left' | 'right'
  /** In a terminal, cells wider than this are cut, with an ellipsis. */
  readonly maxWidth?: number
}

/** A table of texts, whatever it is written as; a line break in a cell begins a note below its value. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** The row that is set off from the others, such as the baseline's. */
  readonly emphasised?: number
  /** Headings between rows, in order. */
  readonly groups?: readonly TableGroup[]
}

/** A heading that stands before the row at a position. */
export interface TableGroup {
  readonly title: string
  readonly from: number
}

/** Columns of a line where no terminal says otherwise: everything that is printed fits into them. */
export const USUAL_WIDTH = 100

/** The rows of a table with the heading before each, if there is one. */
export function groupedRows({
  rows,
  groups = []
}: Table): readonly { readonly title?: string; readonly row: readonly string[] }[] {
  return rows.map((row, position) => {
    const title = groups.find(({ from }) => from === position)?.title
    return { row, ...(title !== undefined && { title }) }
  })
}

/** Lines of a table with its headings between rows, at most `width` columns wide. */
export function textTable(table: Table, width = Number.POSITIVE_INFINITY): string[] {
  const rows = groupedRows(table)
  return joined(partsOf(table.columns, table.rows, width), (k) => {
    const { title } = rows[k]
    return title === undefined ? [] : wrapColumns(title, width)
  })
}

/**
 * Lines of a table: a heading, a rule, and one line a row; no line ends in blanks. Where a table would be wider than `width`
 * columns, its first column that may be cut is cut further, down to eight; what is still too wide follows in tables of its own,
 * with the first column before it again. Where not even that fits, each row is a list of its own.
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY
): string[] {
  return joined(partsOf(columns, rows, width), () => [])
}

type Rows = readonly (readonly string[])[]

/** A table, or as many of its columns as fit: what stands above its rows, and the lines of each row. */
interface Part {
  readonly head: readonly string[]
  readonly rows: Rows
}

function joined(parts: readonly Part[], before: (row: number) => readonly string[]): string[] {
  return parts.flatMap(({ head, rows }, part) => [
    ...(part === 0 ? [] : ['']),
    ...head,
    ...rows.flatMap((lines, k) => [...before(k), ...lines])
  ])
}

function partsOf(columns: readonly Column[], rows: Rows, width: number): readonly Part[] {
  const lines = fittedLines(columns, rows, width)
  if (columnWidth(lines[1]) <= width) return [partOf(lines)]
  const widths = lines[1].split('  ').map(columnWidth)
  const parts: number[][] = []
  let used = Number.POSITIVE_INFINITY
  for (let c = 1; c < columns.length; c++) {
    if (used + 2 + widths[c] > width) {
      parts.push([0])
      used = widths[0]
    }
    parts.at(-1)?.push(c)
    used += 2 + widths[c]
  }
  const tables = parts.map((part) =>
    fittedLines(
      part.map((c) => columns[c]),
      rows.map((row) => part.map((c) => row[c])),
      width
    )
  )
  const isWithin = tables.length > 0 && tables.every(([, rule]) => columnWidth(rule) <= width)
  return isWithin ? tables.map(partOf) : [{ head: [], rows: rows.map((row) => listOf(columns, row, width)) }]
}

function partOf([heading, rule, ...lines]: readonly string[]): Part {
  return { head: [heading, rule], rows: lines.map((line) => [line]) }
}

/** A row as a list: its first cell, and each other cell behind the heading of its column, or below where there is no room. */
function listOf(columns: readonly Column[], [first, ...cells]: readonly string[], width: number): readonly string[] {
  const named = cells.flatMap((cell, k) => {
    const { heading } = columns[k + 1]
    if (cell.trim() === '') return []
    const line = `  ${heading}  ${cell}`
    if (columnWidth(line) <= width) return [line]
    return [
      ...wrapColumns(heading, width - 2).map((each) => `  ${each}`),
      ...wrapColumns(cell, width - 4).map((each) => `    ${each}`)
    ]
  })
  return [...wrapColumns(first, width), ...named]
}

function fittedLines(columns: readonly Column[], rows: Rows, width: number): string[] {
  const lines = linesOf(columns, rows)
  const [, rule] = lines
  const over = columnWidth(rule) - width
  const flexible = columns.findIndex(({ maxWidth }) => maxWidth !== undefined)
  if (over <= 0 || flexible < 0) return lines
  const present = columnWidth(rule.split('  ')[flexible])
  const fitted = columns.map((column, c) =>
    c === flexible ? { ...column, maxWidth: Math.max(LEAST_WIDTH, present - over) } : column
  )
  return linesOf(fitted, rows)
}

/** A column is not cut further than this. */
const LEAST_WIDTH = 8

function linesOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cutColumns = columns.map(({ maxWidth }, c) =>
    cutApart(
      rows.map((row) => row[c]),
      maxWidth
    )
  )
  const cells = rows.map((_, r) => cutColumns.map((column) => column[r]))
  const headings = columns.map(({ heading, maxWidth }) => cut(heading, maxWidth))
  const widths = headings.map((heading, c) =>
    Math.max(columnWidth(heading), ...cells.map((row) => columnWidth(row[c])))
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, c) => pad(cell, widths[c], columns[c].align))
      .join('  ')
      .trimEnd()
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(line)]
}

/** A text filled up with blanks to a width in terminal columns. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - columnWidth(text)))
  return align === 'left' ? text + blanks : blanks + text
}

/** Texts cut so that no two that differ look the same: those are cut in the middle, or where that does not help not at all. */
function cutApart(texts: readonly string[], maxWidth?: number): readonly string[] {
  const apart = (shown: readonly string[], otherwise: (text: string) => string) =>
    shown.map((text, k) =>
      shown.some((other, j) => other === text && texts[j] !== texts[k]) ? otherwise(texts[k]) : text
    )
  const atEnd = texts.map((text) => cut(text, maxWidth))
  return apart(
    apart(atEnd, (text) => cutInside(text, maxWidth)),
    (text) => text
  )
}

function cut(text: string, maxWidth = Number.POSITIVE_INFINITY): string {
  return columnWidth(text) <= maxWidth ? text : `${beginning([...text], maxWidth - 1)}…`
}

function cutInside(text: string, maxWidth = Number.POSITIVE_INFINITY): string {
  if (columnWidth(text) <= maxWidth) return text
  const end = [...beginning([...text].reverse(), Math.floor((maxWidth - 1) / 2))].reverse().join('')
  return `${beginning([...text], maxWidth - 1 - columnWidth(end))}…${end}`
}

/** As many of the first characters as fit. */
function beginning(characters: readonly string[], width: number): string {
  let kept = ''
  for (const character of characters) {
    if (columnWidth(kept + character) > width) break
    kept += character
  }
  return kept
}
