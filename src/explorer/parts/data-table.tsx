/** A table of the report on the page. */

import type { DataTable as Table } from '../../report/charts/chart.js'

/** The table; its first column heads the rows. */
export function DataTable({ table: { columns, rows } }: { table: Table }) {
  const classOf = (k: number) => (columns[k].align === 'right' ? 'number' : undefined)
  return (
    <div class="wide">
      <table>
        <thead>
          <tr>
            {columns.map(({ heading }, k) => (
              <th key={heading} scope="col" class={classOf(k)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('|')}>
              <th scope="row">{cells[0]}</th>
              {cells.slice(1).map((cell, k) => (
                <td key={columns[k + 1].heading} class={classOf(k + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
