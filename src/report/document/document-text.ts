/** A document in one language, whatever it is written as: title, a line about it, the answer, sections. */

import type { PageText } from '../first-page.js'
import type { Block, Section } from './block.js'

/** What stands at the head of a document, and its sections. */
export interface DocumentText {
  /** A first page, on a sheet of its own; null where there is none. */
  readonly page: PageText | null
  readonly title: string
  readonly about: string
  /** What is said before the answer. */
  readonly preface: readonly Block[]
  /** The answer, set off from the rest, in paragraphs. */
  readonly answer: readonly string[]
  readonly sections: readonly Section[]
}
