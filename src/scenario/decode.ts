/** Bytes → text: UTF-8 only, of a modest size, without hidden characters; BOM and CRLF make no difference. */

import { hiddenCharacters, withoutHidden } from './characters.js'
import { makeIssue } from './issue.js'
import type { IssueList } from './issue-list.js'
import { placeOf, type SourceText, sourceText, wholeFile } from './source-text.js'
import { firstBadByte, guessEncoding, looksLikeUtf16 } from './utf8.js'
import { hint } from './wording.js'

/** The largest scenario file, in bytes. */
export const MAX_FILE_BYTES = 65_536

/**
 * The text of a file, or undefined if it cannot be read as text; faults go to `issues`.
 * Hidden characters are reported and replaced, so that the rest of the file can still be checked.
 */
export function decodeText(bytes: Uint8Array, file: string, issues: IssueList): SourceText | undefined {
  const whole = wholeFile(file)
  if (bytes.length > MAX_FILE_BYTES) {
    const values = { limit: MAX_FILE_BYTES, got: bytes.length }
    issues.add(() => makeIssue('file-too-large', { at: whole, values }))
    return undefined
  }
  if (looksLikeUtf16(bytes)) {
    issues.add(() => makeIssue('not-utf8', { at: whole, hint: hint('utf16') }))
    return undefined
  }
  const bad = firstBadByte(bytes)
  if (bad >= 0) {
    const start = normalised(bytes.subarray(0, bad)).length
    const at = placeOf(sourceText(file, normalised(bytes)), start, start + 1)
    issues.add(() => makeIssue('not-utf8', { at, hint: hint(guessEncoding(bytes, bad)) }))
    return undefined
  }
  return checkedText(file, normalised(bytes), issues)
}

/** A text whose hidden characters have been reported and replaced; places count and show `shown`, which is as long. */
export function checkedText(file: string, text: string, issues: IssueList, shown = text): SourceText {
  const written = sourceText(file, text, shown)
  for (const { kind, index, name } of hiddenCharacters(text)) {
    const how = text[index] === '\r' ? hint('line-ends') : hint('delete-character')
    issues.add(() =>
      makeIssue(kind, { at: placeOf(written, index, index + 1), values: { character: name }, hint: how })
    )
  }
  return sourceText(file, withoutHidden(text), shown)
}

// The decoder drops a BOM; CRLF becomes LF, which moves no line and no column.
function normalised(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n/g, '\n')
}
