/** What a design varies: its factors with their levels, and the faults among them. */

import type { Bilingual } from '../model/language.js'
import { RATE_ROWS, TOTAL_ROWS } from '../model/outcomes.js'
import { type PathedRow, parameterRow } from '../model/parameters.js'
import { expectationOf } from './expectation.js'
import { makeIssue, type Place } from './issue.js'
import { pathHint } from './key-hint.js'
import type { Entry } from './parse.js'
import { type DataPath, pathText } from './path-text.js'
import { type DESIGNS, valueSchema } from './schema.js'
import { shortened, valueIssue } from './schema-issues.js'
import { type Reading, valueAt } from './timetable.js'
import { hint, phrase } from './wording.js'

/** The most points of a design. */
export const MAX_POINTS = 20_000

/** A level: the value that all parameters of a factor take. */
export type Level = number | string

/** Parameters that move together, and the values they take. */
export interface Factor {
  /** An identifier, the name of its column in data files. */
  readonly name: string
  readonly label: Bilingual
  /** Paths of its parameters. */
  readonly parameters: readonly string[]
  readonly levels: readonly Level[]
  /** Where it stands. */
  readonly place: Place
}

/** The plan of a family of worlds: all combinations of levels, or one factor after the other. */
export interface Vary {
  readonly design: (typeof DESIGNS)[number]
  readonly factors: readonly Factor[]
}

/** The number of points that a design has: the product of its levels, or one for the world as it is and one for each level. */
export function pointCount({ design, factors }: Vary): number {
  const levels = factors.map((factor) => factor.levels.length)
  return design === 'factorial' ? levels.reduce((a, b) => a * b, 1) : levels.reduce((a, b) => a + b, 1)
}

/** What a design file varies, or undefined if it is at fault; faults go to `issues`. */
export function readVary(reading: Reading): Vary | undefined {
  const { parsed, isFaulty, issues } = reading
  const path = ['vary', 'factors']
  const whole = parsed.entryAt(path)
  if (whole?.form !== 'mapping') return undefined
  const owners = new Map<string, string>()
  const names = Object.keys(valueAt(parsed, path) as object)
  if (names.length === 0) issues.add(() => makeIssue('design-varies-nothing', { path: 'vary.factors', at: whole.at }))
  const factors = names.flatMap((name) => readFactor(reading, name, owners) ?? [])
  if (isFaulty(['vary', 'design']) || !parsed.entryAt(['vary', 'design']) || factors.length < names.length) {
    return undefined
  }
  const vary = { design: valueAt(parsed, ['vary', 'design']) as Vary['design'], factors }
  const count = pointCount(vary)
  if (count > MAX_POINTS) {
    const at = parsed.entryAt(['vary'])?.keyAt
    issues.add(() => makeIssue('too-many-points', { path: 'vary', at, values: { limit: MAX_POINTS, got: count } }))
  }
  return vary
}

function readFactor(reading: Reading, name: string, owners: Map<string, string>): Factor | undefined {
  const { parsed, isFaulty, issues } = reading
  const path = ['vary', 'factors', name]
  const place = (parsed.entryAt(path) as Entry).keyAt as Place
  if (!/^[A-Za-z]\w{0,39}$/.test(name) || TAKEN.has(name)) {
    const how = TAKEN.has(name) ? hint('column-taken') : undefined
    const values = { expected: phrase('factor-name'), got: shortened(name) }
    issues.add(() => makeIssue('factor-name', { path: pathText(path), at: place, values, hint: how }))
    return undefined
  }
  if (['label', 'parameters', 'levels'].some((key) => isFaulty([...path, key]) || !parsed.entryAt([...path, key]))) {
    return undefined
  }
  const rows = (valueAt(parsed, [...path, 'parameters']) as string[]).map((_, index) =>
    readParameter(reading, [...path, 'parameters', index], name, owners)
  )
  const sound = rows.filter((row): row is PathedRow => row !== undefined)
  const levels = readLevels(reading, [...path, 'levels'], sound)
  if (sound.length < rows.length || !levels) return undefined
  const { zh, en } = valueAt(parsed, [...path, 'label']) as Bilingual
  return { name, label: { zh, en }, parameters: sound.map((row) => row.path), levels, place }
}

function readParameter(
  { parsed, issues }: Reading,
  path: DataPath,
  factor: string,
  owners: Map<string, string>
): PathedRow | undefined {
  const { text, at } = parsed.entryAt(path) as Entry
  const row = parameterRow(text)
  const where = { path: pathText(path), at }
  if (!row) {
    const values = { expected: phrase('parameter-path'), got: shortened(text) }
    issues.add(() => makeIssue('unknown-parameter', { ...where, values, hint: pathHint(text) }))
  } else if (row.type === 'tiers' || row.group === 'time') {
    issues.add(() => makeIssue('not-to-vary', { ...where, values: { key: text }, hint: hint('one-file-each') }))
  } else if (owners.has(text)) {
    issues.add(() => makeIssue('varied-twice', { ...where, values: { key: text, factor: owners.get(text) } }))
  } else {
    owners.set(text, factor)
    return row
  }
  return undefined
}

/** The levels of a factor, each allowed for all its parameters and none twice. */
function readLevels(
  { parsed, issues }: Reading,
  path: DataPath,
  rows: readonly PathedRow[]
): readonly Level[] | undefined {
  const levels = valueAt(parsed, path) as readonly Level[]
  let isSound = true
  levels.forEach((level, index) => {
    const levelPath = [...path, index]
    const entry = parsed.entryAt(levelPath) as Entry
    for (const row of rows) {
      const [fault] = valueSchema(row).safeParse(level).error?.issues ?? []
      if (!fault) continue
      isSound = false
      issues.add(() => valueIssue(levelPath, entry, fault.code, expectationOf(row)))
      break
    }
    if (levels.indexOf(level) < index) {
      isSound = false
      issues.add(() => makeIssue('level-twice', { path: pathText(levelPath), at: entry.at, values: { got: level } }))
    }
  })
  return isSound ? levels : undefined
}

// Columns that data files have beside those of factors.
const TAKEN: ReadonlySet<string> = new Set([
  ...['scenario', 'replication', 'period', 'outcome', 'baseline', 'tier', 'rank', 'unit', 'cadre', 'design', 'n'],
  ...['mean', 'sd', 'low', 'high', 'meanPerCadre', 'varianceRatio', 'identical'],
  ...[...TOTAL_ROWS, ...RATE_ROWS].map(({ name }) => name)
])
