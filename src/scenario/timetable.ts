/** The timetable of one scenario file: its valid entries, and the faults among them. */

import { PARAMETERS, type ParameterValue } from '../model/parameters.js'
import type { TimetableEntry } from '../model/scenario.js'
import { makeIssue, type Place } from './issue.js'
import type { IssueList } from './issue-list.js'
import type { ParsedText } from './parse.js'
import { type DataPath, pathText } from './path-text.js'

/** One entry with the path and the place of its period. */
export interface WrittenEntry extends TimetableEntry {
  readonly path: string
  readonly place: Place
}

/** A timetable as a file gives it; `[]` is one too. */
export interface WrittenTimetable {
  readonly place: Place
  /** Entries whose period is valid, in the order of the file. */
  readonly entries: readonly WrittenEntry[]
}

/** The timetable of a file, or undefined if it gives none; faults of order and repetition go to `issues`. */
export function readTimetable(
  parsed: ParsedText,
  isFaulty: (path: DataPath) => boolean,
  issues: IssueList
): WrittenTimetable | undefined {
  const whole = parsed.entryAt(['timetable'])
  if (!whole) return undefined
  const place = whole.keyAt ?? whole.at
  // A faulty timetable still takes the place of the inherited one.
  if (whole.form !== 'list') return { place, entries: [] }
  const entries: WrittenEntry[] = []
  const lines = new Map<string, number>()
  let previous = 0
  for (let index = 0; ; index++) {
    if (!parsed.entryAt(['timetable', index])) break
    const atPath = ['timetable', index, 'at']
    const period = parsed.entryAt(atPath)
    if (!period || isFaulty(atPath)) continue
    const at = valueAt(parsed, atPath) as number
    if (at < previous) {
      const details = { path: pathText(atPath), at: period.at, values: { previous, got: at } }
      issues.add(() => makeIssue('timetable-order', details))
    }
    previous = Math.max(previous, at)
    entries.push({
      at,
      path: pathText(atPath),
      place: period.at,
      set: readSet(parsed, index, at, isFaulty, lines, issues)
    })
  }
  return { place, entries }
}

function readSet(
  parsed: ParsedText,
  index: number,
  period: number,
  isFaulty: (path: DataPath) => boolean,
  lines: Map<string, number>,
  issues: IssueList
): Record<string, ParameterValue> {
  const set: Record<string, ParameterValue> = {}
  const setPath = ['timetable', index, 'set']
  const mapping = parsed.entryAt(setPath)
  if (mapping?.form !== 'mapping') return set
  if (Object.keys(valueAt(parsed, setPath) as object).length === 0) {
    issues.add(() => makeIssue('timetable-sets-nothing', { path: pathText(setPath), at: mapping.at }))
  }
  for (const { path } of PARAMETERS) {
    const valuePath = [...setPath, path]
    const entry = parsed.entryAt(valuePath)
    if (!entry) continue
    const key = `${period} ${path}`
    const line = lines.get(key)
    const at = entry.keyAt as Place
    if (line !== undefined) {
      const details = { path: pathText(valuePath), at, values: { key: path, period, line } }
      issues.add(() => makeIssue('timetable-twice', details))
    }
    lines.set(key, line ?? at.line)
    if (!isFaulty(valuePath)) set[path] = valueAt(parsed, valuePath) as ParameterValue
  }
  return set
}

function valueAt(parsed: ParsedText, path: DataPath): unknown {
  return path.reduce<unknown>((data, step) => (data as Record<string, unknown>)[step], parsed.value)
}
