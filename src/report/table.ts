/** Tables of plain text whose columns align, whatever mixture of Chinese and Latin they hold. */

import stringWidth from 'string-width'

export interface Column {
  readonly heading: string
  readonly align: 'left' | 'right'
  /** Cells wider than this are cut and end in an ellipsis. */
  readonly maxWidth?: number
}

/** Lines of a table: a heading, a rule, and one line a row; no line ends in blanks. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((cell, c) => cut(cell, columns[c].maxWidth)))
  const widths = columns.map(({ heading }, c) =>
    Math.max(stringWidth(heading), ...cells.map((row) => stringWidth(row[c])))
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, c) => pad(cell, widths[c], columns[c].align))
      .join('  ')
      .trimEnd()
  return [
    line(columns.map(({ heading }) => heading)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...cells.map(line)
  ]
}

/** A text filled up with blanks to a width in terminal columns. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return align === 'left' ? text + blanks : blanks + text
}

function cut(text: string, maxWidth = Number.POSITIVE_INFINITY): string {
  if (stringWidth(text) <= maxWidth) return text
  let kept = ''
  for (const character of text) {
    if (stringWidth(kept + character) > maxWidth - 1) break
    kept += character
  }
  return `${kept}…`
}
