/** What a document consists of, whatever it is written as: paragraphs, tables, figures, commands. */

import type { Table } from '../tables/table.js'

/** A part of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly isNote?: boolean }
  | { readonly kind: 'table'; readonly table: Table; readonly title?: string }
  | { readonly kind: 'figure'; readonly name: string }
  | { readonly kind: 'command'; readonly text: string }

/** A section of a document in one language. */
export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Texts as paragraphs. */
export function paragraphs(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }))
}

/** A paragraph that is set small. */
export function note(text: string): Block {
  return { kind: 'paragraph', text, isNote: true }
}

/** A table as a block, with what it is called where tables have captions; otherwise by its section. */
export function tableBlock(table: Table, title?: string): Block {
  return { kind: 'table', table, ...(title !== undefined && { title }) }
}
