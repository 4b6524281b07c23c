/** Turns an issue into the lines that people read, with carets under the place. */

import type { Language } from '../model/language.js'
import { visible } from './characters.js'
import { columnWidth } from './column-width.js'
import type { Issue, Place } from './issue.js'
import { HINT_MARK } from './messages.data.js'

/**
 * The text of an issue, several lines without a line end after the last.
 *
 *     scenarios/clear.yaml:14:19  standards.scopeClarity
 *       expected a share from 0 to 1, got 70
 *         scopeClarity: 70
 *                       ^^
 *       hint: shares are written 0 to 1; did you mean 0.7?
 *
 * @example
 * const text = 'version: 1\nkind: scenario\nlabel: {zh: 甲, en: A}\nquestion: {zh: 问, en: Why?}\npublic: {tolerance: 40}\n'
 * const library = { read: () => ({ bytes: new TextEncoder().encode(text) }), resolve: (_, reference) => reference }
 * const { issues } = resolveScenario('mine.yaml', library)
 * issues.map((issue) => formatIssue(issue, 'en').split('\n')[0]) // → ['mine.yaml:5:21  public.tolerance']
 */
export function formatIssue(issue: Issue, language: Language): string {
  const { at, hint } = issue
  const place = at ? `${visible(at.file)}:${at.line}:${at.column}` : ''
  const header = [place, visible(issue.path)].filter(Boolean).join('  ')
  return [
    ...(header ? [header] : []),
    `  ${visible(issue.message[language])}`,
    ...(at ? excerptLines(at) : []),
    ...(hint ? [`  ${HINT_MARK[language]}${visible(hint[language])}`] : [])
  ].join('\n')
}

// The excerpt loses its indentation, and what cannot be seen is shown as escapes: carets are placed by display width.
function excerptLines({ excerpt, excerptStart, column, length }: Place): string[] {
  const characters = Array.from(excerpt)
  const from = column - excerptStart
  const indentation = characters.findIndex((character) => character !== ' ')
  if (indentation < 0) return []
  const first = Math.min(indentation, from)
  const width = (start: number, end: number) => columnWidth(visible(characters.slice(start, end).join('')))
  const carets = '^'.repeat(Math.max(1, width(from, from + length)))
  return [`    ${visible(characters.slice(first).join(''))}`, `    ${' '.repeat(width(first, from))}${carets}`]
}
