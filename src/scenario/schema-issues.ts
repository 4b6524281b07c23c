/** Turns what the schema refuses into issues with places, in the words of the field. */

import type { z } from 'zod'
import type { Bilingual } from '../model/language.js'
import { PARAMETERS, parameterRow } from '../model/parameters.js'
import { hiddenCharacters, visible } from './characters.js'
import { type Expectation, expectationAt, GROUPS, type NumberBounds } from './expectation.js'
import { HEADER_KEYS, KINDS } from './file-keys.js'
import { type Issue, makeIssue, type Place } from './issue.js'
import type { IssueList } from './issue-list.js'
import { keyHint } from './key-hint.js'
import { MAX_TEXT_LENGTH } from './limits.js'
import { CHOICE_NAMES } from './messages.data.js'
import { nearestName } from './nearest-name.js'
import type { Entry, ParsedText } from './parse.js'
import { type DataPath, pathText } from './path-text.js'
import { characterCount } from './source-text.js'
import { numberHint, quarterHint, textHint } from './value-hint.js'
import { hint, listed, type MessageCode, phrase, quoted, same } from './wording.js'

/** What the schema says about one fault. */
export type SchemaIssue = z.core.$ZodIssue

/** What of a parsed file is needed to place an issue. */
export type Places = Pick<ParsedText, 'entryAt' | 'refused'>

/** Adds an issue for each fault the schema found; returns the paths that are at fault. */
export function reportSchemaIssues(found: readonly SchemaIssue[], parsed: Places, issues: IssueList): DataPath[] {
  const faulty: DataPath[] = []
  const told = issues.found.flatMap(({ at }) => (at ? [at] : []))
  const refused = new Set(parsed.refused.map((path) => JSON.stringify(path)))
  for (const issue of found.flatMap((each) => ofOneForm(each, parsed))) {
    const path = issue.path as DataPath
    if (path.some((_, index) => refused.has(JSON.stringify(path.slice(0, index + 1))))) continue
    const entry = parsed.entryAt(path)
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const at = parsed.entryAt([...path, key])?.keyAt
        faulty.push([...path, key])
        if (!isTold(at, told)) issues.add(() => unknownKey(path, key, at, kindOf(parsed)))
      }
      continue
    }
    faulty.push(path)
    if (!entry) issues.add(() => missingKey(path, parsed))
    else if (!isTold(entry.at, told)) issues.add(() => valueIssue(path, entry, issue.code))
  }
  return faulty
}

// Where a value may have several forms, the faults of the form that it was meant to have: the last where it is a mapping.
function ofOneForm(issue: SchemaIssue, parsed: Places): SchemaIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const isMapping = parsed.entryAt(issue.path as DataPath)?.form === 'mapping'
  const faults = issue.errors[isMapping ? issue.errors.length - 1 : 0]
  return faults.flatMap((each) => ofOneForm({ ...each, path: [...issue.path, ...each.path] } as SchemaIssue, parsed))
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
  return form === 'plain' && !/[\p{Script=Han} ]/u.test(text) ? same(shortened(text)) : quoted(shortened(text))
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
  if (expectation.period) return quarterHint(entry.text) ?? numberHint(entry, expectation.number as NumberBounds)
  if (expectation.number) return numberHint(entry, expectation.number)
  if (code === 'invalid_value') return choiceHint(expectation, entry)
  if (expectation.listed && entry.form === 'mapping') return expectation.listed
  if (!expectation.text) return entry.form === 'nothing' ? hint('remove-or-fill') : undefined
  if (code === 'invalid_type') return textHint(entry)
  const [hidden] = hiddenCharacters(entry.text)
  if (hidden) return hint('text-hidden', { character: hidden.name })
  if (/[\t\n]/.test(entry.text)) return hint('one-line')
  const count = characterCount(entry.text)
  return count > (expectation.longest ?? MAX_TEXT_LENGTH) ? hint('text-length', { count }) : undefined
}

function choiceHint({ choices = [] }: Expectation, { form, text }: Entry): Bilingual | undefined {
  if (form === 'nothing') return hint('remove-or-fill')
  // `version: "1"`
  if (form === 'quoted' && choices.includes(text) && /^\d+$/.test(text)) return hint('no-quotes', { value: text })
  const named = CHOICE_NAMES[text]
  if (named !== undefined && choices.includes(named)) return hint('did-you-mean-label', { name: named, label: text })
  const near = nearestName(text, choices)
  return near === undefined ? undefined : hint('did-you-mean', { name: near })
}

function unknownKey(path: DataPath, key: string, at: Place | undefined, kind: unknown): Issue {
  const where = { path: pathText([...path, key]), at }
  if (path[0] === 'timetable' && path.length === 2) return unknownInEntry(where, key)
  const inSet = path[0] === 'timetable'
  const row = inSet || path.length === 1 ? parameterRow(inSet ? key : pathText([...path, key])) : undefined
  if (row?.fixed && inSet) {
    const how = hint('from-start', { group: row.group })
    return makeIssue('timetable-fixed', { ...where, values: { key: row.path }, hint: how })
  }
  // Only the schemas of reforms and structures lack parameters and groups that there are.
  if (row || (path.length === 0 && GROUPS.includes(key))) {
    const code = kind === 'structure' ? 'structure-not-size' : 'reform-not-lever'
    return makeIssue(code, { ...where, values: { key: row?.path ?? key }, hint: hint('in-a-scenario') })
  }
  const { keys = [] } = expectationAt(path)
  const how = kindHint(path, key) ?? keyHint(path, key)
  const values = { expected: keysPhrase(path, keys, how !== undefined), got: quotedKey(key) }
  return makeIssue('unknown-key', { ...where, values, hint: how })
}

// A key of a timetable's entry: most often a parameter that belongs into `set`, or an end.
function unknownInEntry(where: { readonly path: string; readonly at: Place | undefined }, key: string): Issue {
  const row = parameterRow(key)
  if (row || GROUPS.includes(key)) {
    const name = row?.path ?? PARAMETERS.find(({ group }) => group === key)?.path
    return makeIssue('beside-set', { ...where, hint: hint('under-set', { name }) })
  }
  const { keys = [] } = expectationAt(['timetable', 0])
  const how = END_WORDS.test(key) ? hint('until-when') : keyHint(['timetable', 0], key)
  const values = { expected: phrase('one-of', { names: listed(keys) }), got: quotedKey(key) }
  return makeIssue('unknown-key', { ...where, values, hint: how })
}

const END_WORDS = /^(until|till|end|ends|endsAt|for|duration)$/i

// A key that files of another kind have.
function kindHint(path: DataPath, key: string): Bilingual | undefined {
  const kinds = KINDS.filter((kind) => HEADER_KEYS[kind].includes(key))
  return path.length === 0 && kinds.length > 0
    ? hint('of-another-kind', { key, kinds: listed(kinds.map((kind) => `kind: ${kind}`)) })
    : undefined
}

/** A user's text, set apart where it would run into our own words. */
export function quotedKey(key: string): Bilingual {
  return /^[\w.-]+$/.test(key) ? same(shortened(key)) : quoted(shortened(key))
}

function kindOf(parsed: Places): unknown {
  return parsed.entryAt(['kind'])?.text
}

// A long list of names helps only where there is no better guess.
function keysPhrase(path: DataPath, keys: readonly string[], hasHint: boolean): Bilingual {
  if (path[2] === 'set') return phrase('parameter-path')
  return hasHint && keys.length > 8 ? phrase('known-key') : phrase('one-of', { names: listed(keys) })
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
