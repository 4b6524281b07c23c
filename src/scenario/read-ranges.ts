/** The ranges of one file: what is uncertain, where it lies, and the faults among them. */

import { alike } from '../model/language.js'
import { type PathedRow, parameterRow } from '../model/parameters.js'
import { expectationOf } from './expectation.js'
import { isFactorName } from './factor-name.js'
import { makeIssue, type Place } from './issue.js'
import { pathHint } from './key-hint.js'
import type { Entry } from './parse.js'
import { type DataPath, pathText } from './path-text.js'
import { type Range, scaleOf } from './ranges.js'
import { valueSchema } from './schema.js'
import { quotedKey, valueIssue } from './schema-issues.js'
import type { Setting } from './setting.js'
import { inBoth } from './texts.js'
import { type Reading, valueAt } from './timetable.js'
import { hint, phrase } from './wording.js'

type NumberPath = PathedRow & { readonly type: 'number' }

/** What a mapping of ranges says: what is uncertain, and what low = high fixes, at that value. */
export interface RangesRead {
  readonly ranges: readonly Range[]
  readonly fixed: readonly Setting[]
}

/** What a mapping of ranges says, or undefined if it is at fault. Faults go to `issues`. */
export function readRanges(
  reading: Reading,
  path: DataPath = ['ranges'],
  ofNone: 'ranges-nothing' | 'design-varies-nothing' = 'ranges-nothing'
): RangesRead | undefined {
  const { parsed, issues } = reading
  const whole = parsed.entryAt(path)
  if (whole?.form !== 'mapping') return undefined
  const names = Object.keys(valueAt(parsed, path) as object)
  if (names.length === 0) issues.add(() => makeIssue(ofNone, { path: pathText(path), at: whole.at }))
  const owners = new Map<string, string>()
  const ranges = names.flatMap((name) => readRange(reading, path, name, owners) ?? [])
  if (ranges.length < names.length) return undefined
  const points = ranges.filter(({ kind, low, high }) => kind === 'value' && low === high)
  return {
    ranges: ranges.filter(({ low, high }) => low < high),
    fixed: points.flatMap(({ name, parameters, low }) =>
      parameters.map((own) => ({
        path: own,
        value: low,
        at: (parsed.entryAt([...path, name]) as Entry).keyAt as Place
      }))
    )
  }
}

/** One entry, by the path of its parameter or with a list of `parameters`. */
function readRange(reading: Reading, above: DataPath, name: string, owners: Map<string, string>): Range | undefined {
  const { parsed, isFaulty } = reading
  const path = [...above, name]
  const { keyAt, form } = parsed.entryAt(path) as Entry
  if (form !== 'mapping' || isFaulty(path)) return undefined
  const isGroup = parsed.entryAt([...path, 'parameters']) !== undefined
  if (isGroup && !isFactorName(reading, name, path, keyAt as Place)) return undefined
  const places = isGroup
    ? (valueAt(parsed, [...path, 'parameters']) as string[]).map((_, index) => [...path, 'parameters', index])
    : [path]
  const rows = places.map((place) => readParameter(reading, place, isGroup, { name, owners }))
  if (rows.some((row) => row === undefined)) return undefined
  return readEnds(reading, path, name, rows as NumberPath[])
}

function readParameter(
  { parsed, issues }: Reading,
  path: DataPath,
  isListed: boolean,
  { name, owners }: { readonly name: string; readonly owners: Map<string, string> }
): NumberPath | undefined {
  const entry = parsed.entryAt(path) as Entry
  const key = isListed ? entry.text : name
  const where = { path: pathText(path), at: isListed ? entry.at : (entry.keyAt as Place) }
  const row = parameterRow(key)
  const owner = owners.get(key)
  if (!row) {
    const values = { expected: phrase('parameter-path'), got: quotedKey(key) }
    issues.add(() => makeIssue('unknown-parameter', { ...where, values, hint: pathHint(key) }))
  } else if (row.group === 'time' || row.type === 'tiers') {
    issues.add(() => makeIssue('not-to-vary', { ...where, values: { key }, hint: hint('one-file-each') }))
  } else if (row.type !== 'number') {
    issues.add(() => makeIssue('range-not-a-number', { ...where, values: { key } }))
  } else if (owner !== undefined) {
    issues.add(() => makeIssue('range-twice', { ...where, values: { key, factor: owner } }))
  } else {
    owners.set(key, name)
    return row
  }
  return undefined
}

function readEnds(reading: Reading, path: DataPath, name: string, rows: readonly NumberPath[]): Range | undefined {
  const { parsed, issues } = reading
  const given = valueAt(parsed, path) as Readonly<Record<string, unknown>>
  const { low, high, shift } = given as Readonly<Record<'low' | 'high' | 'shift', number | undefined>>
  const at = (parsed.entryAt(path) as Entry).keyAt
  const [row] = rows
  const label = given.label === undefined ? labelOf(name, row) : inBoth(given.label)
  const head = { name, label, parameters: rows.map((each) => each.path) }
  if (shift !== undefined && low === undefined && high === undefined) {
    const unbound = rows.find(({ min, max, integer }) => min < 0 || max > 1 || integer === true)
    if (!unbound) return { ...head, kind: 'shift', low: -shift, high: shift, scale: 'plain', isInteger: false }
    issues.add(() => makeIssue('shift-not-a-share', { path: pathText(path), at, values: { key: unbound.path } }))
    return undefined
  }
  if (shift !== undefined || low === undefined || high === undefined) {
    issues.add(() => makeIssue('range-form', { path: pathText(path), at }))
    return undefined
  }
  const isAllowed = (['low', 'high'] as const).map((key) => isEnd(reading, [...path, key], rows))
  if (isAllowed.includes(false)) return undefined
  if (high < low) {
    const where = { path: pathText([...path, 'high']), at: parsed.entryAt([...path, 'high'])?.at }
    issues.add(() => makeIssue('range-backwards', { ...where, values: { low, got: high } }))
    return undefined
  }
  return { ...head, kind: 'value', low, high, scale: scaleOf(row, low, high), isInteger: row.integer === true }
}

/** Whether an end is a value that every parameter of a range may have. */
function isEnd({ parsed, issues }: Reading, path: DataPath, rows: readonly NumberPath[]): boolean {
  for (const row of rows) {
    const [fault] = valueSchema(row).safeParse(valueAt(parsed, path)).error?.issues ?? []
    if (!fault) continue
    issues.add(() => valueIssue(path, parsed.entryAt(path) as Entry, fault.code, expectationOf(row)))
    return false
  }
  return true
}

function labelOf(name: string, row: PathedRow) {
  return row.path === name ? row.label : alike(name)
}
