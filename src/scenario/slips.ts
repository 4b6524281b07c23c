/** Mends slips of the keyboard in the signs of YAML: full-width signs, a missing space, text without quotes. */

import { codePointName } from './characters.js'
import { makeIssue } from './issue.js'
import type { IssueList } from './issue-list.js'
import { type Slip, slipsIn } from './slip-scanner.js'
import { edited, placeOf, type SourceText } from './source-text.js'
import { hint, listed, same } from './wording.js'

/**
 * The text with its slips mended, each line's told once with the line as it should be; the text itself where there is none.
 * Only signs where YAML expects a key, a bracket, a comma, a comment or the end of a text are looked at: a full-width sign
 * inside a text is the author's.
 */
export function mendSlips(source: SourceText, issues: IssueList): SourceText {
  const slips = slipsIn(source.text)
  const mended = edited(source, slips)
  for (let first = 0, next = 0; first < slips.length; first = next) {
    const line = placeOf(source, slips[first].start, slips[first].start).line
    while (next < slips.length && placeOf(source, slips[next].start, slips[next].start).line === line) next++
    issues.add(() => slipIssue(source, mended, slips.slice(first, next), line))
  }
  return mended
}

function slipIssue(source: SourceText, mended: SourceText, slips: readonly Slip[], line: number) {
  const { kind, start, end } = slips.find((slip) => slip.kind === 'look-alike') ?? slips[0]
  const signs = slips.filter((slip) => slip.kind === 'look-alike')
  const names = [...new Set(signs.map((slip) => signName(source.text.slice(slip.start, slip.end))))]
  const text = mended.text.split('\n', line).pop() as string
  const values = { character: listed(names) }
  const at = placeOf(source, start, Math.max(end, start + 1))
  const indent = text.length - text.trimStart().length
  // A hint shows no blanks at its beginning.
  const isIndent = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start).trim() === '' && indent > 0
  const written = same(text.trim())
  return makeIssue(kind, {
    at,
    values,
    hint:
      isIndent && /^\s/.test(source.text.slice(start))
        ? hint('write-indented', { count: indent, line: written })
        : hint('write-line', { line: written })
  })
}

function signName(text: string): string {
  const [sign] = text.trim() === '' ? text : text.trim()
  return sign.trim() === '' ? codePointName(sign) : `${sign} (${codePointName(sign)})`
}
