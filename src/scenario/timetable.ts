/** The timetable of one file: its changes, and the faults among them. */

import { PARAMETERS, type ParameterValue, parameterRow } from '../model/parameters.js'
import { expectationOf, GROUPS } from './expectation.js'
import { isLever } from './file-keys.js'
import { makeIssue, type Place } from './issue.js'
import type { IssueList } from './issue-list.js'
import { pathHint } from './key-hint.js'
import type { Entry, ParsedText } from './parse.js'
import { type DataPath, pathText } from './path-text.js'
import { gotPhrase, missingKey, quotedKey } from './schema-issues.js'
import { numberHint } from './value-hint.js'
import { hint, phrase } from './wording.js'

/** One parameter's change: at once in period `at`, or by equal steps from `at` to `to`. */
export interface Change {
  readonly path: string
  readonly value: ParameterValue
  readonly at: number
  /** Set for a ramp: the period in which the value is reached. */
  readonly to?: number
  readonly place: Place
}

/** A period that a file names, with the path and the place of the number. */
export interface WrittenPeriod {
  readonly period: number
  readonly path: string
  readonly place: Place
}

/** A timetable as a file gives it; `[]` is one too. */
export interface WrittenTimetable {
  readonly place: Place
  readonly periods: readonly WrittenPeriod[]
  /** Valid changes in the order of the file. */
  readonly changes: readonly Change[]
}

/** What is read of a file: where things stand, which of them are faulty, and where issues go. */
export interface Reading {
  readonly parsed: ParsedText
  isFaulty(path: DataPath): boolean
  readonly issues: IssueList
}

/** The timetable of a file, or undefined if it gives none; faults of order and repetition go to `issues`. */
export function readTimetable(reading: Reading, onlyLevers: boolean): WrittenTimetable | undefined {
  const { parsed } = reading
  const whole = parsed.entryAt(['timetable'])
  if (!whole) return undefined
  const place = whole.keyAt ?? whole.at
  // A faulty timetable still takes the place of the inherited one.
  if (whole.form !== 'list') return { place, periods: [], changes: [] }
  const periods: WrittenPeriod[] = []
  const changes: Change[] = []
  let previous = 0
  for (let index = 0; parsed.entryAt(['timetable', index]); index++) {
    const path = ['timetable', index]
    const start = parsed.entryAt([...path, 'ramp']) ? readRamp(reading, path, onlyLevers) : readEntry(reading, path)
    if (!start) continue
    const [first] = start.periods
    if (first.period < previous) {
      const details = { path: first.path, at: first.place, values: { previous, got: first.period } }
      reading.issues.add(() => makeIssue('timetable-order', details))
    }
    previous = Math.max(previous, first.period)
    periods.push(...start.periods)
    changes.push(...start.changes)
  }
  refuseOverlaps(changes, reading.issues)
  return { place, periods, changes }
}

interface Start {
  /** At least one. */
  readonly periods: readonly WrittenPeriod[]
  readonly changes: readonly Change[]
}

/** `{at, set}`. */
function readEntry(reading: Reading, path: DataPath): Start | undefined {
  const { parsed, isFaulty, issues } = reading
  if (parsed.entryAt(path)?.form !== 'mapping') return undefined
  // Parameters beside `set` have their own issue, which says where they belong.
  const keys = Object.keys(valueAt(parsed, path) as object)
  const isBeside = keys.some((key) => parameterRow(key) !== undefined || GROUPS.includes(key))
  for (const name of ['at', 'set']) {
    if (!(name === 'set' && isBeside) && !parsed.entryAt([...path, name]))
      issues.add(() => missingKey([...path, name], parsed))
  }
  const period = periodAt(reading, [...path, 'at'])
  const setPath = [...path, 'set']
  const mapping = parsed.entryAt(setPath)
  if (mapping?.form === 'mapping' && Object.keys(valueAt(parsed, setPath) as object).length === 0) {
    issues.add(() => makeIssue('timetable-sets-nothing', { path: pathText(setPath), at: mapping.at }))
  }
  if (!period) return undefined
  const changes = PARAMETERS.flatMap(({ path: name }): Change[] => {
    const valuePath = [...setPath, name]
    const entry = parsed.entryAt(valuePath)
    if (!entry || isFaulty(valuePath)) return []
    const value = valueAt(parsed, valuePath) as ParameterValue
    return [{ path: name, value, at: period.period, place: entry.keyAt as Place }]
  })
  return { periods: [period], changes }
}

/** `{ramp: {from, to, path, value}}`. */
function readRamp(reading: Reading, path: DataPath, onlyLevers: boolean): Start | undefined {
  const { parsed, isFaulty, issues } = reading
  const ramp = [...path, 'ramp']
  for (const other of ['at', 'set']) {
    const entry = parsed.entryAt([...path, other])
    if (entry) {
      issues.add(() => makeIssue('ramp-and-entry', { path: pathText([...path, other]), at: entry.keyAt }))
    }
  }
  const from = periodAt(reading, [...ramp, 'from'])
  const to = periodAt(reading, [...ramp, 'to'])
  const isOrdered = from && to && from.period <= to.period
  if (from && to && !isOrdered) {
    const values = { from: from.period, got: to.period }
    issues.add(() => makeIssue('ramp-backwards', { path: to.path, at: to.place, values }))
  }
  const name = [...ramp, 'path']
  const written = parsed.entryAt(name)
  const value = [...ramp, 'value']
  const isKnown = written && !isFaulty(name) && checkRamped(reading, name, written, onlyLevers)
  const isSound = isKnown && !isFaulty(value) && checkValue(reading, value, written.text)
  if (!from) return undefined
  const place = written?.at ?? from.place
  const changes =
    isSound && isOrdered
      ? [
          {
            path: written.text,
            value: valueAt(parsed, value) as ParameterValue,
            at: from.period,
            to: to.period,
            place
          }
        ]
      : []
  return { periods: to ? [from, to] : [from], changes }
}

/** Whether a ramp may move the parameter that it names. */
function checkRamped({ issues }: Reading, path: DataPath, { text, at }: Entry, onlyLevers: boolean): boolean {
  const row = parameterRow(text)
  const where = { path: pathText(path), at }
  if (!row) {
    const values = { expected: phrase('parameter-path'), got: quotedKey(text) }
    issues.add(() => makeIssue('unknown-parameter', { ...where, values, hint: pathHint(text) }))
  } else if (row.type !== 'number' || row.fixed) {
    const how = hint('from-start', { group: row.group })
    issues.add(() => makeIssue('timetable-fixed', { ...where, values: { key: text }, hint: how }))
  } else if (onlyLevers && !isLever(row)) {
    issues.add(() => makeIssue('reform-not-lever', { ...where, values: { key: text }, hint: hint('in-a-scenario') }))
  } else return true
  return false
}

function checkValue({ parsed, issues }: Reading, path: DataPath, name: string): boolean {
  const row = parameterRow(name)
  const value = valueAt(parsed, path) as number
  if (row?.type !== 'number' || (value >= row.min && value <= row.max)) return true
  const entry = parsed.entryAt(path) as Entry
  const expectation = expectationOf(row)
  issues.add(() =>
    makeIssue('out-of-range', {
      path: pathText(path),
      at: entry.at,
      values: { expected: expectation.phrase, got: gotPhrase(entry) },
      hint: expectation.number && numberHint(entry, expectation.number)
    })
  )
  return false
}

/** No parameter changes twice in a period. */
function refuseOverlaps(changes: readonly Change[], issues: IssueList): void {
  const last = new Map<string, Change>()
  for (const change of changes) {
    const { path, at, place } = change
    const before = last.get(path)
    // Entries out of order have their own issue; the overlap is looked for all the same.
    if (before && at <= (before.to ?? before.at) && (change.to ?? at) >= before.at) {
      const values = { key: path, period: Math.max(at, before.at), line: before.place.line }
      issues.add(() => makeIssue('timetable-twice', { path, at: place, values }))
    }
    if (!before || (change.to ?? at) > (before.to ?? before.at)) last.set(path, change)
  }
}

function periodAt({ parsed, isFaulty }: Reading, path: DataPath): WrittenPeriod | undefined {
  const entry = parsed.entryAt(path)
  if (!entry || isFaulty(path)) return undefined
  return { period: valueAt(parsed, path) as number, path: pathText(path), place: entry.at }
}

/** The value that a file has at a path. */
export function valueAt(parsed: Pick<ParsedText, 'value'>, path: DataPath): unknown {
  return path.reduce<unknown>((data, step) => (data as Record<string | number, unknown>)[step], parsed.value)
}

/** Says that what stands at a path names no parameter. */
export function refusePath({ parsed, issues }: Reading, path: DataPath, got: string): void {
  const values = { expected: phrase('parameter-path'), got: quotedKey(got) }
  const at = parsed.entryAt(path)?.at
  issues.add(() => makeIssue('unknown-parameter', { path: pathText(path), at, values, hint: pathHint(got) }))
}
