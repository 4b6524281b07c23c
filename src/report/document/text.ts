/** Blocks as lines of a terminal. */

import { textTable, USUAL_WIDTH } from '../tables/table.js'
import { wrapColumns } from '../wrap-columns.js'
import type { Block } from './block.js'

/** Lines of at most so many columns; an empty line stands between parts. */
export function textLines(parts: readonly (readonly Block[])[], width = USUAL_WIDTH): string[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, k) => [...(k === 0 ? [] : ['']), ...part.flatMap((block) => blockLines(block, width))])
}

function blockLines(block: Block, width: number): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrapColumns(block.text, width)
    case 'table':
      return textTable(block.table, width)
    case 'command':
      return [block.text]
    case 'figure':
      return []
  }
}
