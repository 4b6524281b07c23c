/** A CSV file of points, read row by row and checked whole. */

import { closeSync, readSync } from 'node:fs'
import { type Issue, makeIssue, type Place } from '../scenario/issue.js'
import { MAX_POINTS } from '../scenario/limits.js'
import { PointList } from '../scenario/point-list.js'
import { type Point, type PointColumns, PointTable } from '../scenario/points.js'
import type { Scenario } from '../scenario/resolve.js'
import { wholeFile } from '../scenario/source-text.js'
import type { Factor } from '../scenario/vary.js'
import { hint } from '../scenario/wording.js'
import { systemFailure } from './failure.js'
import { openNamed } from './named-file.js'

/** Bytes read at a time, and the longest line in characters. */
const PIECE = 1 << 16
const LONGEST_LINE = 1 << 20

/** The points of a file, or every fault of every row; `at` is where the file is named, for faults of the whole. */
export function readPointsFile(
  path: string,
  base: Scenario,
  factors: readonly Factor[],
  at: Place = wholeFile(path)
): { readonly points: PointList } | { readonly issues: readonly Issue[] } {
  const points = new PointList()
  const keep = ({ id, levels, values }: Point) => points.add({ id, levels, values })
  const issues = readRows(path, base, { columns: { factors, areNames: true }, at, keep })
  return issues === undefined ? { points } : { issues }
}

/** How a table of points is read: its columns, where it is named, and what is kept of each point. */
export interface TableReading<Kept> {
  readonly columns: PointColumns
  /** What faults call the file; its path where it is absent. */
  readonly name?: string
  readonly at: Place
  readonly keep: (point: Point) => Kept
}

/** What is kept of the points of a file, or every fault of every row. */
export function readTable<Kept>(
  path: string,
  base: Scenario,
  { keep, ...reading }: TableReading<Kept>
): { readonly points: readonly Kept[] } | { readonly issues: readonly Issue[] } {
  const points: Kept[] = []
  const issues = readRows(path, base, { ...reading, keep: (point) => points.push(keep(point)) })
  return issues === undefined ? { points } : { issues }
}

/** Hands on the points of a file, one after the other; every fault of every row, or undefined where there is none. */
function readRows(
  path: string,
  base: Scenario,
  { columns, name = path, at, keep }: TableReading<unknown>
): readonly Issue[] | undefined {
  let count = 0
  let table: PointTable | undefined
  let line = 0
  for (const text of linesOf(path)) {
    line += 1
    if (text === null) return [makeIssue('not-utf8', { at, hint: hint('csv-utf8') })]
    if (table === undefined) table = new PointTable(name, text, base, columns)
    else {
      const point = table.read(text, line)
      if (point === undefined) continue
      count += 1
      keep(point)
    }
  }
  table ??= new PointTable(name, '', base, columns)
  if (!table.isSound) return table.issues
  if (count === 0) return [makeIssue('no-points', { at })]
  if (count <= MAX_POINTS) return undefined
  return [makeIssue('too-many-points', { at, values: { limit: MAX_POINTS, got: count } })]
}

/** The lines of a file of UTF-8, without their ends; null, and no more, for other bytes or a line without end. */
export function* linesOf(path: string): Generator<string | null> {
  const file = openNamed(path)
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const bytes = new Uint8Array(PIECE)
    let rest = ''
    for (let read = 1; read > 0; ) {
      read = readSync(file, bytes)
      try {
        rest += decoder.decode(bytes.subarray(0, read), { stream: read > 0 })
      } catch {
        yield null
        return
      }
      const lines = rest.split('\n')
      rest = lines.pop() as string
      if (rest.length > LONGEST_LINE) {
        yield null
        return
      }
      for (const text of lines) yield text.replace(/\r$/, '')
    }
    if (rest !== '') yield rest.replace(/\r$/, '')
  } catch (error) {
    throw systemFailure('noInput', path, error)
  } finally {
    closeSync(file)
  }
}
