/** What a design varies: its factors with their levels, and the faults among them. */

import type { Bilingual } from '../model/language.js'
import { RATE_ROWS, TOTAL_ROWS } from '../model/outcomes.js'
import { type PathedRow, parameterRow } from '../model/parameters.js'
import { expectationOf } from './expectation.js'
import { idIssue } from './identifiers.js'
import { makeIssue, type Place } from './issue.js'
import { pathHint } from './key-hint.js'
import { MAX_LEVELS } from './limits.js'
import type { Entry } from './parse.js'
import { type DataPath, pathText } from './path-text.js'
import { type DESIGNS, valueSchema } from './schema.js'
import { shortened, valueIssue } from './schema-issues.js'
import { inBoth } from './texts.js'
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
  const { parsed, isFaulty } = reading
  const path = ['vary', 'factors', name]
  const place = (parsed.entryAt(path) as Entry).keyAt as Place
  if (!isFactorName(reading, name, path, place)) return undefined
  if (['label', 'parameters', 'levels'].some((key) => isFaulty([...path, key]) || !parsed.entryAt([...path, key]))) {
    return undefined
  }
  const rows = (valueAt(parsed, [...path, 'parameters']) as string[]).map((_, index) =>
    readParameter(reading, [...path, 'parameters', index], name, owners)
  )
  const sound = rows.filter((row): row is PathedRow => row !== undefined)
  const levels = readLevels(reading, [...path, 'levels'], sound)
  if (sound.length < rows.length || !levels) return undefined
  const label = inBoth(valueAt(parsed, [...path, 'label']))
  return { name, label, parameters: sound.map((row) => row.path), levels, place }
}

/** Whether a name can be that of a column, beside those that data files have; readers of data do not tell case apart. */
export function isFactorName({ parsed, issues }: Reading, name: string, path: DataPath, at: Place): boolean {
  const where = { path: pathText(path), at }
  const isTaken = TAKEN.has(name.toLowerCase())
  if (!/^[A-Za-z]\w{0,39}$/.test(name) || isTaken) {
    const values = { expected: phrase('factor-name'), got: shortened(name) }
    issues.add(() => makeIssue('factor-name', { ...where, values, hint: isTaken ? hint('column-taken') : undefined }))
    return false
  }
  const fault = idIssue(name, at, where.path, 'other-name')
  if (fault) {
    issues.add(() => fault)
    return false
  }
  const names = Object.keys(valueAt(parsed, path.slice(0, -1)) as object)
  const other = names.slice(0, names.indexOf(name)).find((each) => each.toLowerCase() === name.toLowerCase())
  if (other !== undefined) {
    issues.add(() => makeIssue('factor-twice', { ...where, values: { got: name, other }, hint: hint('other-name') }))
  }
  return other === undefined
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
function readLevels(reading: Reading, path: DataPath, rows: readonly PathedRow[]): readonly Level[] | undefined {
  const { parsed, issues } = reading
  const isRange = parsed.entryAt(path)?.form === 'mapping'
  const levels = isRange ? levelsOfRange(reading, path) : (valueAt(parsed, path) as readonly Level[])
  if (levels === undefined) return undefined
  let isSound = true
  levels.forEach((level, index) => {
    if (isRange && !isSound) return
    const levelPath = isRange ? path : [...path, index]
    const written = parsed.entryAt(levelPath) as Entry
    const entry: Entry = isRange ? { form: 'plain', at: written.at, text: String(level) } : written
    for (const row of rows) {
      const [fault] = valueSchema(row).safeParse(level).error?.issues ?? []
      if (!fault) continue
      isSound = false
      issues.add(() => valueIssue(levelPath, entry, fault.code, expectationOf(row)))
      break
    }
    if (isSound && levels.indexOf(level) < index) {
      isSound = false
      issues.add(() => makeIssue('level-twice', { path: pathText(levelPath), at: entry.at, values: { got: level } }))
    }
  })
  return isSound ? levels : undefined
}

/** The levels that a range `{from, to, step}` or `{from, to, count}` means, to twelve digits. */
function levelsOfRange({ parsed, issues }: Reading, path: DataPath): readonly number[] | undefined {
  const { from, to, step, count } = valueAt(parsed, path) as Readonly<Record<string, number>>
  const where = { path: pathText(path), at: (parsed.entryAt(path) as Entry).at }
  if ((step === undefined) === (count === undefined)) {
    issues.add(() => makeIssue('step-or-count', where))
    return undefined
  }
  const steps = count === undefined ? (to - from) / step : count - 1
  const whole = Math.round(steps)
  if (!(whole >= 0 && Math.abs(steps - whole) < 1e-6)) {
    issues.add(() => makeIssue('levels-end', { ...where, values: { from, to, step } }))
    return undefined
  }
  if (whole >= MAX_LEVELS) {
    issues.add(() => makeIssue('too-many-levels', { ...where, values: { limit: MAX_LEVELS, got: whole + 1 } }))
    return undefined
  }
  return Array.from({ length: whole + 1 }, (_, index) =>
    index === whole ? to : Number((from + ((to - from) * index) / Math.max(1, whole)).toPrecision(12))
  )
}

/** Columns that data files have beside those of factors, in lower case. */
const TAKEN: ReadonlySet<string> = new Set(
  [
    ...['scenario', 'replication', 'period', 'outcome', 'baseline', 'tier', 'rank', 'unit', 'cadre', 'design', 'n'],
    ...[
      'mean',
      'sd',
      'low',
      'high',
      'meanPerCadre',
      'varianceRatio',
      'identical',
      'estimator',
      'spreadLow',
      'spreadHigh'
    ],
    ...[...TOTAL_ROWS, ...RATE_ROWS].map(({ name }) => name)
  ].map((name) => name.toLowerCase())
)
