/** Parts of a report on the page: paragraphs, tables and commands. */

import type { Block } from '../../report/document/block.js'
import { numeric, Table } from './table.js'

/** The parts in their order; figures are left to those that draw them. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, k) => (
        <Part key={k} block={block} />
      ))}
    </>
  )
}

function Part({ block }: { block: Block }) {
  if (block.kind === 'paragraph') return <p class={block.isNote ? 'note' : undefined}>{block.text}</p>
  if (block.kind === 'command') return <pre>{block.text}</pre>
  if (block.kind === 'figure') return null
  const { columns, rows } = block.table
  return (
    <Table
      columns={columns.map(({ heading, align }) => (align === 'right' ? numeric(heading) : { heading }))}
      rows={rows.map((cells, row) => [String(row), ...cells])}
    />
  )
}
