/** Texts and tables as Markdown, in which nothing that a user wrote is anything but text. */

import { displayText } from '../display-text.js'
import { groupedRows, type Table } from '../tables/table.js'

/** A text within a line of Markdown: no markup, no HTML, no link that would be made of it, no bar that would end a cell. */
export function markdownText(text: string): string {
  return displayText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/(?<=www)\./gi, '&#46;')
    .replace(/[\\`*_[\]|~$#]/g, (character) => `\\${character}`)
}

/** A table; its cells are Markdown already. Columns are aligned as named, or as the reader's program likes. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly ('left' | 'right')[] = []
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = heading.map((_, column) => ({ left: ':--', right: '--:', none: '---' })[aligns[column] ?? 'none'])
  return [line(heading), line(rule), ...rows.map(line)].join('\n')
}

/** A table of texts as Markdown; the note in a cell stands behind its value. */
export function tableText(table: Table): string {
  const { columns } = table
  const cell = (text: string) => text.split('\n').map(markdownText).join(' · ')
  const bold = (title: string) => columns.map((_, column) => (column === 0 ? `__${markdownText(title)}__` : ''))
  return markdownTable(
    columns.map(({ heading }) => cell(heading)),
    groupedRows(table).flatMap(({ title, row }) => [...(title === undefined ? [] : [bold(title)]), row.map(cell)]),
    columns.map(({ align }) => align)
  )
}
