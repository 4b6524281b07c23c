/** What a design varies: its factors with their levels, and the faults among them. */

import type { Bilingual } from '../model/language.js'
import { type PathedRow, parameterRow } from '../model/parameters.js'
import { expectationOf } from './expectation.js'
import { isFactorName } from './factor-name.js'
import { type DESIGNS, FACTOR_KEYS, RANGE_KEYS, VARY_KEYS } from './file-keys.js'
import { makeIssue, type Place } from './issue.js'
import { pathHint } from './key-hint.js'
import { MAX_LEVELS, MAX_POINTS } from './limits.js'
import type { Entry } from './parse.js'
import { type DataPath, pathText } from './path-text.js'
import type { Level, PointList } from './point-list.js'
import type { Range } from './ranges.js'
import { readRanges } from './read-ranges.js'
import { valueSchema } from './schema.js'
import { missingKey, quotedKey, valueIssue } from './schema-issues.js'
import type { Setting } from './setting.js'
import { inBoth } from './texts.js'
import { type Reading, valueAt } from './timetable.js'
import { hint, phrase } from './wording.js'

/** Parameters that move together, and the values they take: none where a table has them. */
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

/** The plan of a family of worlds: levels, a sample of ranges, or the rows of a table. */
export interface Vary {
  readonly design: (typeof DESIGNS)[number]
  /** Of levels and tables: the factors that the file names. */
  readonly factors: readonly Factor[]
  /** Of a sample. */
  readonly sample?: Sample
  /** Of a table. */
  readonly table?: PointsTable
}

/** Points that are drawn in ranges. */
export interface Sample {
  readonly ranges: readonly Range[]
  readonly points: number
  /** Other seeds give other points. */
  readonly seed: string
  /** What low = high fixes in every point, at that value; absent where nothing is. */
  readonly fixed?: readonly Setting[]
}

/** A file of points, a row for each. */
export interface PointsTable {
  /** The file as the design names it, and where. */
  readonly file: string
  readonly place: Place
  /** Its points; absent until the file is read. */
  readonly points?: PointList
}

/** The seed of a sample that names none. */
const SAMPLE_SEED = 'design'

/** The number of points that a design has: the product of its levels, one for the world as it is and one for each level, or as many as are drawn or listed. */
export function pointCount({ design, factors, sample, table }: Vary): number {
  if (sample !== undefined) return sample.points
  if (table !== undefined) return table.points?.length ?? 0
  const levels = factors.map((factor) => factor.levels.length)
  return design === 'factorial' ? levels.reduce((a, b) => a * b, 1) : levels.reduce((a, b) => a + b, 1)
}

/** Which keys of `vary` and of a factor each sort of design needs and may have. */
const FORMS = {
  levels: {
    needs: ['factors'],
    may: ['factors'],
    ofFactor: { needs: ['label', 'parameters', 'levels'], may: ['label', 'parameters', 'levels'] }
  },
  sample: {
    needs: ['factors', 'points'],
    may: ['factors', 'points', 'seed'],
    ofFactor: { needs: [], may: RANGE_KEYS }
  },
  table: {
    needs: ['file'],
    may: ['factors', 'file'],
    ofFactor: { needs: ['parameters'], may: ['label', 'parameters'] }
  }
} as const satisfies Readonly<Record<string, Form & { readonly ofFactor: Form }>>

interface Form {
  readonly needs: readonly string[]
  readonly may: readonly string[]
}

/** What a design file varies, or undefined if it is at fault; faults go to `issues`. */
export function readVary(reading: Reading): Vary | undefined {
  const { parsed, isFaulty, issues } = reading
  if (parsed.entryAt(['vary'])?.form !== 'mapping') return undefined
  const isNamed = parsed.entryAt(['vary', 'design']) !== undefined && !isFaulty(['vary', 'design'])
  const design = isNamed ? (valueAt(parsed, ['vary', 'design']) as Vary['design']) : 'factorial'
  const sort = design === 'table' ? 'table' : design === 'latin-hypercube' || design === 'sobol' ? 'sample' : 'levels'
  const form = FORMS[sort]
  const isWhole = isOfForm(reading, ['vary'], form, design)
  const names = factorNamesOf(reading)
  const isEach = names.filter((name) => isOfForm(reading, ['vary', 'factors', name], form.ofFactor, design))
  if (sort === 'sample') {
    const read =
      isEach.length === names.length ? readRanges(reading, ['vary', 'factors'], 'design-varies-nothing') : undefined
    if (!isNamed || !isWhole || !read || isFaulty(['vary', 'points']) || isFaulty(['vary', 'seed'])) return undefined
    const { ranges, fixed } = read
    const { points, seed = SAMPLE_SEED } = valueAt(parsed, ['vary']) as Partial<Sample>
    return {
      design,
      factors: [],
      sample: { ranges, ...(fixed.length > 0 && { fixed }), points: points as number, seed }
    }
  }
  const whole = parsed.entryAt(['vary', 'factors'])
  if (names.length === 0 && whole?.form === 'mapping') {
    issues.add(() => makeIssue('design-varies-nothing', { path: 'vary.factors', at: whole.at }))
  }
  const owners = new Map<string, string>()
  const factors = isEach.flatMap((name) => readFactor(reading, name, owners, sort === 'levels') ?? [])
  if (!isNamed || !isWhole || factors.length < names.length) return undefined
  if (sort === 'table') {
    const { text, at } = parsed.entryAt(['vary', 'file']) as Entry
    return isFaulty(['vary', 'file']) ? undefined : { design, factors, table: { file: text, place: at } }
  }
  if (names.length === 0) return undefined
  const vary = { design, factors }
  const count = pointCount(vary)
  if (count > MAX_POINTS) {
    const at = parsed.entryAt(['vary'])?.keyAt
    issues.add(() => makeIssue('too-many-points', { path: 'vary', at, values: { limit: MAX_POINTS, got: count } }))
  }
  return vary
}

function factorNamesOf({ parsed, isFaulty }: Reading): readonly string[] {
  const path = ['vary', 'factors']
  if (parsed.entryAt(path)?.form !== 'mapping') return []
  return Object.keys(valueAt(parsed, path) as object).filter(
    (name) => parsed.entryAt([...path, name])?.form === 'mapping' || !isFaulty([...path, name])
  )
}

/** Whether a mapping has the keys that its sort of design needs, and no others that some design has. */
function isOfForm({ parsed, issues }: Reading, path: DataPath, { needs, may }: Form, design: string): boolean {
  const known: readonly string[] = path.length === 1 ? VARY_KEYS : FACTOR_KEYS
  const given = Object.keys(valueAt(parsed, path) as object)
  const missing = needs.filter((key) => !given.includes(key))
  const alien = given.filter((key) => known.includes(key) && key !== 'design' && !may.includes(key))
  for (const key of missing) issues.add(() => missingKey([...path, key], parsed))
  for (const key of alien) {
    const at = parsed.entryAt([...path, key])?.keyAt
    issues.add(() => makeIssue('not-of-design', { path: pathText([...path, key]), at, values: { key, design } }))
  }
  return missing.length + alien.length === 0
}

function readFactor(
  reading: Reading,
  name: string,
  owners: Map<string, string>,
  hasLevels: boolean
): Factor | undefined {
  const { parsed, isFaulty } = reading
  const path = ['vary', 'factors', name]
  const place = (parsed.entryAt(path) as Entry).keyAt as Place
  if (!isFactorName(reading, name, path, place)) return undefined
  if (['label', 'parameters', 'levels'].some((key) => isFaulty([...path, key]))) return undefined
  const rows = (valueAt(parsed, [...path, 'parameters']) as string[]).map((_, index) =>
    readParameter(reading, [...path, 'parameters', index], name, owners)
  )
  const sound = rows.filter((row): row is PathedRow => row !== undefined)
  const levels = hasLevels ? readLevels(reading, [...path, 'levels'], sound) : []
  if (sound.length < rows.length || !levels) return undefined
  const written = parsed.entryAt([...path, 'label']) && valueAt(parsed, [...path, 'label'])
  const label = inBoth(written ?? name)
  return { name, label, parameters: sound.map((row) => row.path), levels, place }
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
    const values = { expected: phrase('parameter-path'), got: quotedKey(text) }
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
