/** Blocks as lines of a terminal. */

import { textTable } from '../tables/table.js'
import { wrapColumns } from '../wrap-columns.js'
import type { Block } from './block.js'

/** The width of a terminal that everything fits into. */
const WIDTH = 100

/** Lines of at most 100 columns; an empty line stands between parts. */
export function textLines(parts: readonly (readonly Block[])[]): string[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, k) => [...(k === 0 ? [] : ['']), ...part.flatMap(blockLines)])
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrapColumns(block.text, WIDTH)
    case 'table':
      return textTable(block.table, WIDTH)
    case 'command':
      return [block.text]
    case 'figure':
      return []
  }
}
