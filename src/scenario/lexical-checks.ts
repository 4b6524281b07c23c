/** What can be told from the tokens of a YAML text before it is parsed: nesting, and signs a scenario may not use. */

import { CST, Lexer } from 'yaml'
import { makeIssue } from './issue.js'
import type { IssueList } from './issue-list.js'
import { placeOf, type SourceText } from './source-text.js'
import { type HintCode, hint } from './wording.js'

// A scenario needs five levels; deep nesting can abort the whole process inside the YAML parser.
const MAX_DEPTH = 16

const REFUSED: { readonly [type: string]: { code: 'alias' | 'anchor' | 'tag' | 'directive'; hint: HintCode } } = {
  alias: { code: 'alias', hint: 'write-out' },
  anchor: { code: 'anchor', hint: 'write-out' },
  tag: { code: 'tag', hint: 'plain-value' },
  'directive-line': { code: 'directive', hint: 'delete-line' }
}

const SPACING = new Set(['space', 'newline', 'comment', 'byte-order-mark'])
const MARKERS = new Set(['\u0002', '\u0018', '\u001f'])

/** Reports the faults that tokens show; false if the text must not be parsed because it is nested too deeply. */
export function checkTokens(source: SourceText, issues: IssueList): boolean {
  const depth = new Depth()
  let offset = 0
  let lineStart = 0
  let previous = ''
  for (const token of new Lexer().lex(source.text)) {
    if (MARKERS.has(token)) {
      // The lexer's own marks: they take no room in the text.
      previous = token
      continue
    }
    const type = previous === '\u001f' ? 'plain' : (CST.tokenType(token) ?? 'plain')
    const refused = REFUSED[type]
    const [start, end] = [offset, offset + token.length]
    if (refused) {
      issues.add(() => makeIssue(refused.code, { at: placeOf(source, start, end), hint: hint(refused.hint) }))
    }
    if (type !== 'comment') reportTabs(source, token, offset, issues)
    if (depth.after(type, offset - lineStart) > MAX_DEPTH) {
      issues.add(() => makeIssue('too-deep', { at: placeOf(source, start, end), hint: hint('few-levels') }))
      return false
    }
    const lineEnd = token.lastIndexOf('\n')
    if (lineEnd >= 0) lineStart = offset + lineEnd + 1
    offset += token.length
    previous = token
  }
  return true
}

/** Counts levels so that the parser's own depth is at most about twice as much. */
class Depth {
  readonly #columns: number[] = []
  #brackets = 0
  #colons = 0
  #startsItem = true

  /** The depth after a token of a type that begins at a column of its line. */
  after(type: string, column: number): number {
    if (type === 'newline' || type === 'comma') this.#colons = 0
    if (type === 'newline') this.#startsItem = true
    if (!SPACING.has(type)) this.#enter(type, column)
    return this.#columns.length + this.#brackets + this.#colons
  }

  #enter(type: string, column: number): void {
    if (this.#brackets === 0 && this.#startsItem) {
      while (this.#columns.length > 0 && this.#columns[this.#columns.length - 1] > column) this.#columns.pop()
      if (this.#columns[this.#columns.length - 1] !== column) this.#columns.push(column)
    }
    this.#startsItem = type === 'seq-item-ind' || type === 'explicit-key-ind'
    if (type === 'map-value-ind') this.#colons++
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#brackets++
    if (type === 'flow-map-end' || type === 'flow-seq-end') this.#brackets = Math.max(0, this.#brackets - 1)
  }
}

function reportTabs(source: SourceText, token: string, offset: number, issues: IssueList): void {
  // One issue for each run of tabs.
  for (const run of token.matchAll(/\t+/g)) {
    const start = offset + run.index
    issues.add(() => makeIssue('tab', { at: placeOf(source, start, start + run[0].length), hint: hint('use-spaces') }))
  }
}
