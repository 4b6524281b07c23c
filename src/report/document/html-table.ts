/** A table as HTML. */

import { proseHtml } from '../display-text.js'
import { groupedRows, type Table } from '../tables/table.js'

/** A table as HTML; a note in a cell stands small below its value. */
export function dataTable(table: Table): string {
  const { columns, emphasised } = table
  const cell = (tag: 'th' | 'td', text: string, column: number, scope: string) => {
    const [value, note] = text.split('\n')
    const small = note === undefined ? '' : `<small>${proseHtml(note)}</small>`
    const open = `<${tag}${scope}${columns[column].align === 'right' ? ' class="number"' : ''}>`
    return `${open}${proseHtml(value)}${small}</${tag}>`
  }
  const head = columns.map(({ heading }, column) => cell('th', heading, column, ' scope="col"')).join('')
  const body = groupedRows(table).map(({ title, row }, position) => {
    const cells = row.map((text, column) =>
      column === 0 ? cell('th', text, 0, ' scope="row"') : cell('td', text, column, '')
    )
    const group =
      title === undefined
        ? ''
        : `<tr class="group"><th colspan="${columns.length}" scope="rowgroup">${proseHtml(title)}</th></tr>\n`
    return `${group}<tr${position === emphasised ? ' class="baseline"' : ''}>${cells.join('')}</tr>`
  })
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}
