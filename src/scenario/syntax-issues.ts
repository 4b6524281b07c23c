/** Turns the YAML parser's errors into issues. */

import type { Bilingual } from '../model/language.js'
import { type Issue, makeIssue, type Place } from './issue.js'
import type { IssueList } from './issue-list.js'
import { SYNTAX_REASONS } from './messages.data.js'
import { placeOf, type SourceText } from './source-text.js'
import { type HintCode, hint } from './wording.js'

// A wrong sign is usually why the parser stumbled on its line or on the next one.
const STUMBLING = new Set([
  'tab',
  'look-alike',
  'space-missing',
  'not-a-colon',
  'text-unquoted',
  'control-character',
  'invisible-character',
  'bidi-control',
  'directive'
])

/** Adds an issue for each line on which the parser stumbled for no other reason that is already told. */
export function reportSyntax(
  source: SourceText,
  errors: readonly { code: string; pos: [number, number] }[],
  issues: IssueList
): void {
  const causes = issues.found.filter(({ code }) => STUMBLING.has(code))
  const explained = new Set(causes.flatMap(({ at }) => (at ? [at.line, at.line + 1] : [])))
  for (const { code, pos } of errors) {
    const at = placeOf(source, Math.min(pos[0], source.text.length), pos[1])
    if (explained.has(at.line)) continue
    explained.add(at.line)
    issues.add(() => syntaxIssue(code, at))
  }
}

const SYNTAX_REMEDIES: Readonly<Record<string, HintCode>> = {
  BAD_SCALAR_START: 'quote-text',
  BLOCK_AS_IMPLICIT_KEY: 'space-after-colon',
  MULTILINE_IMPLICIT_KEY: 'space-after-colon'
}

function syntaxIssue(code: string, at: Place): Issue {
  const reasons: Readonly<Record<string, Bilingual>> = SYNTAX_REASONS
  const reason = reasons[code] ?? SYNTAX_REASONS.IMPOSSIBLE
  // Where every colon has its space, it is not that.
  const isSpaced = !/:[^\s]/.test(at.excerpt)
  const usual = SYNTAX_REMEDIES[code]
  const remedy = usual === 'space-after-colon' && isSpaced ? 'key-a-line' : usual
  return makeIssue('yaml-syntax', { at, values: { reason }, hint: remedy && hint(remedy) })
}
