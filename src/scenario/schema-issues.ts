/** Turns what the schema refuses into issues with places, in the words of the field. */

import type { z } from 'zod'
import type { Bilingual } from '../model/language.js'
import { parameterRow } from '../model/parameters.js'
import { hiddenCharacters, visible } from './characters.js'
import { type Expectation, expectationAt, GROUPS } from './expectation.js'
import { type Issue, makeIssue, type Place } from './issue.js'
import type { IssueList } from './issue-list.js'
import { keyHint } from './key-hint.js'
import { MAX_TEXT_LENGTH } from './limits.js'
import { nearestName } from './nearest-name.js'
import type { Entry, ParsedText } from './parse.js'
import { type DataPath, pathText } from './path-text.js'
import { HEADER_KEYS, KINDS } from './schema.js'
import { characterCount } from './source-text.js'
import { numberHint, textHint } from './value-hint.js'
import { hint, type MessageCode, phrase, same } from './wording.js'

/** What the schema says about one fault. */
export type SchemaIssue = z.core.$ZodIssue

/** What of a parsed file is needed to place an issue. */
export type Places = Pick<ParsedText, 'entryAt' | 'refused'>

/** Adds an issue for each fault the schema found; returns the paths that are at fault. */
export function reportSchemaIssues(found: readonly SchemaIssue[], parsed: Places, issues: IssueList): DataPath[] {
  const faulty: DataPath[] = []
  const told = issues.found.flatMap(({ at }) => (at ? [at] : []))
  const refused = new Set(parsed.refused.map((path) => JSON.stringify(path)))
  for (const issue of found) {
    const path = issue.path as DataPath
    if (path.some((_, index) => refused.has(JSON.stringify(path.slice(0, index + 1))))) continue
    const entry = parsed.entryAt(path)
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const at = parsed.entryAt([...path, key])?.keyAt
        faulty.push([...path, key])
        if (!isTold(at, told)) issues.add(() => unknownKey(path, key, at))
      }
      continue
    }
    faulty.push(path)
    if (!entry) issues.add(() => missingKey(path, parsed))
    else if (!isTold(entry.at, told)) issues.add(() => valueIssue(path, entry, issue.code))
  }
  return faulty
}

/** The issue of a value that is not what its path, or `expectation`, expects; `code` is the schema's word for it. */
export function valueIssue(
  path: DataPath,
  entry: Entry,
  code: SchemaIssue['code'],
  expectation = expectationAt(path)
): Issue {
  const emptyList = entry.form === 'list' && code === 'too_small'
  const values = { expected: expectation.phrase, got: emptyList ? phrase('empty-list') : gotPhrase(entry) }
  const how = valueHint(expectation, entry, code)
  return makeIssue(messageCode(path, entry, expectation, code), {
    path: pathText(path),
    at: entry.at,
    values,
    hint: how
  })
}

/** A value as an issue shows it: as written, on one line, not too long. */
export function gotPhrase({ form, text }: Pick<Entry, 'form' | 'text'>): Bilingual {
  if (form === 'nothing' || form === 'refused') return phrase('nothing')
  if (form === 'mapping') return phrase('mapping')
  if (form === 'list') return phrase('list')
  return same(form === 'plain' ? shortened(text) : `"${shortened(text)}"`)
}

/** A user's text on one line and not too long. */
export function shortened(text: string): string {
  const characters = Array.from(visible(text))
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('')
}

function messageCode(path: DataPath, entry: Entry, expectation: Expectation, code: SchemaIssue['code']): MessageCode {
  if (path.length === 0) return 'not-a-mapping'
  if (entry.fault && expectation.number) return 'bad-number'
  if (code === 'too_small' || code === 'too_big') return 'out-of-range'
  if (code === 'invalid_value') return 'not-a-choice'
  return code === 'custom' || code === 'invalid_format' ? 'bad-text' : 'wrong-type'
}

function valueHint(expectation: Expectation, entry: Entry, code: SchemaIssue['code']): Bilingual | undefined {
  if (expectation.number) return numberHint(entry, expectation.number)
  if (code === 'invalid_value') return choiceHint(expectation, entry)
  if (!expectation.text) return entry.form === 'nothing' ? hint('remove-or-fill') : undefined
  if (code === 'invalid_type') return textHint(entry)
  const [hidden] = hiddenCharacters(entry.text)
  if (hidden) return hint('text-hidden', { character: hidden.name })
  if (/[\t\n]/.test(entry.text)) return hint('one-line')
  const count = characterCount(entry.text)
  return count > MAX_TEXT_LENGTH ? hint('text-length', { count }) : undefined
}

function choiceHint({ choices = [] }: Expectation, { form, text }: Entry): Bilingual | undefined {
  if (form === 'nothing') return hint('remove-or-fill')
  // `version: "1"`
  if (form === 'quoted' && choices.includes(text) && /^\d+$/.test(text)) return hint('no-quotes', { value: text })
  const near = nearestName(text, choices)
  return near === undefined ? undefined : hint('did-you-mean', { name: near })
}

function unknownKey(path: DataPath, key: string, at: Place | undefined): Issue {
  const where = { path: pathText([...path, key]), at }
  const inSet = path[0] === 'timetable'
  const row = inSet || path.length === 1 ? parameterRow(inSet ? key : pathText([...path, key])) : undefined
  if (row?.fixed && inSet) {
    const how = hint('from-start', { group: row.group })
    return makeIssue('timetable-fixed', { ...where, values: { key: row.path }, hint: how })
  }
  // Only the schema of reforms lacks parameters and groups that there are.
  if (row || (path.length === 0 && GROUPS.includes(key))) {
    return makeIssue('reform-not-lever', { ...where, values: { key: row?.path ?? key }, hint: hint('in-a-scenario') })
  }
  const { keys = [] } = expectationAt(path)
  const how = kindHint(path, key) ?? keyHint(path, key)
  const values = { expected: keysPhrase(path, keys, how !== undefined), got: shortened(key) }
  return makeIssue('unknown-key', { ...where, values, hint: how })
}

// A key that files of another kind have.
function kindHint(path: DataPath, key: string): Bilingual | undefined {
  const kinds = KINDS.filter((kind) => HEADER_KEYS[kind].includes(key))
  return path.length === 0 && kinds.length > 0
    ? hint('of-another-kind', { key, kinds: kinds.map((kind) => `kind: ${kind}`).join(', ') })
    : undefined
}

// A long list of names helps only where there is no better guess.
function keysPhrase(path: DataPath, keys: readonly string[], hasHint: boolean): Bilingual {
  if (path[2] === 'set') return phrase('parameter-path')
  return hasHint && keys.length > 8 ? phrase('known-key') : phrase('one-of', { names: keys.join(', ') })
}

// A missing key is shown at the key of the mapping it is missing from, or where the file begins.
export function missingKey(path: DataPath, parsed: Pick<Places, 'entryAt'>): Issue {
  const parent = parsed.entryAt(path.slice(0, -1))
  const at = parent?.keyAt ?? parent?.at
  const values = { key: pathText(path), expected: expectationAt(path).phrase, got: phrase('nothing') }
  return makeIssue('missing-key', { path: pathText(path), at, values })
}

function isTold(at: Place | undefined, told: readonly Place[]): boolean {
  return (
    at !== undefined &&
    told.some(
      ({ line, column, length }) => line === at.line && column < at.column + at.length && at.column < column + length
    )
  )
}
