/** A table of long texts for a terminal: each cell is wrapped within its column. */

import { columnWidth } from '../../scenario/column-width.js'
import { wrapColumns } from '../wrap-columns.js'
import { pad, type Table } from './table.js'

/** The lines of a table whose columns are as wide as they are given to be, in terminal columns. */
export function wrappedTable({ columns, rows }: Table, widths: readonly number[]): string[] {
  const linesOf = (cells: readonly string[]) => {
    const wrapped = cells.map((cell, c) => (cell === '' ? [] : wrapColumns(cell, widths[c])))
    const height = Math.max(1, ...wrapped.map(({ length }) => length))
    return Array.from({ length: height }, (_, k) =>
      wrapped
        .map((lines, c) => pad(lines[k] ?? '', Math.max(widths[c], columnWidth(lines[k] ?? '')), columns[c].align))
        .join('  ')
        .trimEnd()
    )
  }
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [...linesOf(columns.map(({ heading }) => heading)), rule, ...rows.flatMap(linesOf)]
}
