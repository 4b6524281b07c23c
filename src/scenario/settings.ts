/** Changes a scenario by settings from the command line, `path=value`, under the same rules as a file. */

import type { Tier } from '../model/parameter-row.js'
import { type ParameterValue, type PathedRow, parameterRow } from '../model/parameters.js'
import { crossCheck } from './cross-checks.js'
import { checkedText } from './decode.js'
import { Draft } from './draft.js'
import { HEADER_KEYS } from './file-keys.js'
import { makeIssue, type Place } from './issue.js'
import { IssueList } from './issue-list.js'
import { keyHint } from './key-hint.js'
import { type Entry, parseSource } from './parse.js'
import type { DataPath } from './path-text.js'
import type { Resolution, Scenario } from './resolve.js'
import { readTiers } from './scenario-file.js'
import { valueSchema } from './schema.js'
import { type Places, quotedKey, reportSchemaIssues, type SchemaIssue, shortened, valueIssue } from './schema-issues.js'
import type { Setting } from './setting.js'
import { mendSlips } from './slips.js'
import { placeOf, SETTINGS_FILE, sourceText } from './source-text.js'
import { hint, phrase } from './wording.js'

/** The scenario with values laid over it that are known to be sound, such as levels of a design. */
export function withSettings(scenario: Scenario, settings: readonly Setting[]): Scenario {
  const draft = Draft.of(scenario)
  for (const setting of settings) draft.set(setting)
  return { ...scenario, ...draft.finished() }
}

/** The scenario with each setting `path=value` laid over it, or every issue of the settings. */
export function applySettings(scenario: Scenario, settings: readonly string[]): Resolution {
  const issues = new IssueList()
  const draft = Draft.of(scenario)
  const lines = new Map<string, number>()
  settings.forEach((text, index) => {
    // A list for each: a fault of one setting explains nothing about the next.
    const own = new IssueList()
    const setting = readSetting(text, index, lines, draft, own)
    if (setting && own.isEmpty) draft.set(setting)
    issues.addAll(own)
  })
  for (const issue of crossCheck(draft)) issues.add(() => issue)
  if (!issues.isEmpty) return { issues: issues.sorted() }
  return { scenario: { ...scenario, ...draft.finished() } }
}

function readSetting(
  text: string,
  index: number,
  lines: Map<string, number>,
  draft: Draft,
  issues: IssueList
): Setting | undefined {
  const equals = text.indexOf('=')
  const path = text.slice(0, Math.max(0, equals)).trim()
  if (equals < 0 || path === '' || /[\n\r]/.test(text)) {
    issues.add(() => formIssue(text, index))
    return undefined
  }
  const at = placeIn(text, index, 0, equals)
  const row = parameterRow(path)
  if (!row) {
    issues.add(() => unknownPath(path, at))
    return undefined
  }
  const line = lines.get(path)
  if (line !== undefined) {
    issues.add(() => makeIssue('set-twice', { path, at, values: { key: path, line } }))
    return undefined
  }
  lines.set(path, index + 1)
  const value = readValue(row, text, index, equals + 1, issues)
  if (value === undefined) draft.faulty.add(path)
  return value === undefined ? undefined : { path, value, at: placeIn(text, index, equals + 1, text.length) }
}

/** A setting without `=`: most often another sign stands in its place. */
function formIssue(text: string, index: number) {
  const [whole, path, sign, value] = /^\s*([^\s=:：＝]+)\s*([：＝:]|\s)\s*(\S.*)$/u.exec(text) ?? []
  const row = path === undefined ? undefined : parameterRow(path)
  const at = whole !== undefined && row ? text.indexOf(sign as string, path?.length) : 0
  return makeIssue('set-form', {
    at: placeIn(text, index, at, row ? at + 1 : text.length),
    values: { got: quotedKey(text) },
    hint: row ? hint('write-line', { line: `--set ${path}=${value}` }) : hint('set-example')
  })
}

function unknownPath(path: string, at: Place) {
  const isHeader = Object.values(HEADER_KEYS)
    .flat()
    .some((key) => path === key || path.startsWith(`${key}.`))
  const how = isHeader ? hint('file-only') : keyHint(['timetable', 0, 'set'], path)
  return makeIssue('unknown-key', {
    path: shortened(path),
    at,
    values: { expected: phrase('parameter-path'), got: quotedKey(path) },
    hint: how
  })
}

function readValue(
  row: PathedRow,
  text: string,
  index: number,
  start: number,
  issues: IssueList
): ParameterValue | undefined {
  const path = [row.group, row.name]
  if (/^\s*(#|$)/.test(text.slice(start))) {
    const entry: Entry = { form: 'nothing', at: placeIn(text, index, start, start + 1), text: '' }
    issues.add(() => ({ ...valueIssue(path, entry, 'invalid_type'), hint: hint('set-value') }))
    return undefined
  }
  // The value is read as YAML at its own line and column, the path before it being blank; excerpts show it all.
  const blank = '\n'.repeat(index) + ' '.repeat(start)
  const shown = '\n'.repeat(index) + text
  const source = checkedText(SETTINGS_FILE, blank + text.slice(start), issues, shown)
  const parsed = parseSource(mendSlips(source, issues), issues)
  if (!parsed) return undefined
  const places: Places = {
    refused: parsed.refused.map((below) => [...path, ...below]),
    entryAt: (whole: DataPath) => parsed.entryAt(whole.slice(path.length))
  }
  const found = valueSchema(row).safeParse(parsed.value).error?.issues ?? []
  reportSchemaIssues(
    found.map((issue) => ({ ...issue, path: [...path, ...issue.path] }) as SchemaIssue),
    places,
    issues
  )
  if (!issues.isEmpty) return undefined
  if (row.type !== 'tiers') return parsed.value as ParameterValue
  return readTiers(parsed.value as readonly Tier[], path, places, issues)
}

function placeIn(text: string, index: number, start: number, end: number): Place {
  return { ...placeOf(sourceText(SETTINGS_FILE, text), start, end), line: index + 1 }
}
