/** A table on the page: columns, rows of cells, and the cell that heads each row. */

import type { ComponentChildren } from 'preact'
import { Scroll } from './scroll.js'

/** A column; its class aligns all of its cells. */
export interface Column {
  readonly heading: ComponentChildren
  readonly class?: string | undefined
}

/** What a table needs. */
export interface TableProps {
  readonly columns: readonly Column[]
  /** Of each row its key and its cells, one for each column. */
  readonly rows: readonly (readonly [key: string, ...cells: ComponentChildren[]])[]
  readonly caption?: string
  /** The column that heads the rows. */
  readonly head?: number
  readonly class?: string | undefined
}

/** A column of numbers. */
export function numeric(heading: ComponentChildren, more = ''): Column {
  return { heading, class: `number ${more}`.trim() }
}

/** The table; it scrolls by itself where it is wider than the page. */
export function Table({ columns, rows, caption, head = 0, class: name }: TableProps) {
  return (
    <Scroll class="wide">
      <table class={name}>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column, k) => (
              <th key={k} scope="col" class={column.class}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, ...cells]) => (
            <tr key={key}>
              {cells.map((cell, k) =>
                k === head && cell !== '' ? (
                  <th key={k} scope="row" class={columns[k].class}>
                    {cell}
                  </th>
                ) : (
                  <td key={k} class={columns[k].class}>
                    {cell}
                  </td>
                )
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
