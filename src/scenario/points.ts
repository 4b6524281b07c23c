/** Points: worlds by their parameters, one a row of a table or one an object, laid over a scenario. */

import { type ParameterValue, type PathedRow, parameterRow, withChanges } from '../model/parameters.js'
import { visible } from './characters.js'
import { crossCheck } from './cross-checks.js'
import { type Cell, cellsOf } from './csv-line.js'
import { Draft } from './draft.js'
import { idIssue } from './identifiers.js'
import { type Issue, makeIssue, type Place } from './issue.js'
import { IssueList } from './issue-list.js'
import { keyHint } from './key-hint.js'
import { nearestName } from './nearest-name.js'
import { readNumber } from './number-text.js'
import type { Level, TablePoint } from './point-list.js'
import type { Scenario } from './resolve.js'
import { valueSchema } from './schema.js'
import { quotedKey, shortened, valueIssue } from './schema-issues.js'
import type { Setting } from './setting.js'
import { placeOf, sourceText, wholeFile } from './source-text.js'
import type { Factor } from './vary.js'
import { hint, message, phrase } from './wording.js'

/** A row of a table, and the world that it is laid over a scenario. */
export interface Point extends TablePoint {
  readonly scenario: Scenario
  /** Cells of the columns beside the parameters, and where its row begins. */
  readonly beside: Readonly<Record<string, string>>
  readonly at: Place
}

/** What a table of points may have beside parameters. */
export interface PointColumns {
  /** Factors that columns may name: all their parameters take the cell’s value. */
  readonly factors?: readonly Factor[]
  /** Whether ids are names of worlds, so that each must be one and none may come twice. */
  readonly areNames?: boolean
  /** What the column is called that names a point; `id` where it is absent. */
  readonly idColumn?: string
  /** Columns that are no parameters: their cells are given as they stand, or passed over. */
  readonly beside?: ReadonlySet<string>
}

/** A column: a parameter’s or a factor’s; of no rows where it stands beside them. */
interface Column {
  readonly name: string
  readonly rows: readonly PathedRow[]
}

/** The column that names a point. */
const ID = 'id'

/** Reads the rows of a table of points, one by one, and collects every fault of all of them. */
export class PointTable {
  readonly #file: string
  readonly #base: Scenario
  readonly #issues = new IssueList()
  readonly #columns: readonly (Column | typeof ID | undefined)[]
  readonly #factors: ReadonlyMap<string, Factor>
  readonly #ids: Map<string, number> | undefined
  readonly #idColumn: string
  readonly #beside: ReadonlySet<string>
  #rows = 0

  /** Reads the first line, which names a parameter for each column, and may have a column `id`. */
  constructor(file: string, header: string, base: Scenario, columns: PointColumns = {}) {
    const { factors = [], areNames = false, idColumn = ID, beside = new Set() } = columns
    this.#idColumn = idColumn
    this.#beside = beside
    this.#file = file
    this.#base = base
    this.#factors = new Map(factors.map((factor) => [factor.name, factor]))
    this.#ids = areNames ? new Map() : undefined
    this.#columns = this.#readHeader(header.replace(/^\uFEFF/, ''))
  }

  /** Every fault of the lines read so far. */
  get issues(): readonly Issue[] {
    return this.#issues.sorted()
  }

  get isSound(): boolean {
    return this.#issues.isEmpty
  }

  /** How many points were read. */
  get rows(): number {
    return this.#rows
  }

  /** The point of a line (`line` counts from 1, the header included); undefined for a blank or faulty one. */
  read(text: string, line: number): Point | undefined {
    if (text.trim() === '' || this.#columns.length === 0) return undefined
    this.#rows += 1
    const row = this.#rows
    const issues = new IssueList()
    const at = (cell: Cell) => ({ ...placeOf(sourceText(this.#file, text), cell.start, cell.end), line })
    const whole = { text, start: 0, end: text.length }
    const cells = cellsOf(text)
    if (cells === null) issues.add(() => makeIssue('csv-quotes', { at: at(whole) }))
    else if (cells.length !== this.#columns.length) {
      const count = this.#columns.length
      const values = { expected: count === 1 ? phrase('cell') : phrase('cells', { count }), got: cells.length }
      issues.add(() => makeIssue('row-length', { at: at(whole), values }))
    }
    let id = String(row)
    const levels: Record<string, Level> = {}
    const values: Record<string, Level> = {}
    const beside: Record<string, string> = {}
    for (const [k, column] of this.#columns.entries()) {
      const cell = cells?.[k]
      if (cell === undefined || column === undefined || !issues.isEmpty) continue
      if (column === ID) {
        id = cell.text
        const fault = this.#idIssue(id, row, at(cell))
        if (fault) this.#issues.add(() => inRow(row, fault))
        continue
      }
      if (column.rows.length === 0) {
        beside[column.name] = cell.text
        continue
      }
      const bad = column.rows.find((each) => cellValue(each, cell.text) === undefined)
      if (bad) this.#issues.add(() => inRow(row, cellIssue(bad, cell.text, at(cell))))
      else {
        levels[column.name] = cellValue(column.rows[0], cell.text) as Level
        for (const { path } of column.rows) values[path] = levels[column.name]
      }
    }
    for (const issue of issues.found) this.#issues.add(() => inRow(row, issue))
    if (!issues.isEmpty || !this.isSound) return undefined
    const laid = layOver(
      this.#base,
      Object.entries(values).map(([path, value]) => ({ path, value, at: wholeFile(this.#file) }))
    )
    if ('scenario' in laid) return { id, levels, values, beside, at: at(whole), scenario: { ...laid.scenario, id } }
    for (const issue of laid.issues) this.#issues.add(() => inRow(row, { ...issue, at: at(whole) }))
    return undefined
  }

  /** Why a name of a world cannot be one. */
  #idIssue(id: string, row: number, at: Place): Issue | undefined {
    // Given back as it came, where it steers no terminal.
    if (this.#ids === undefined) return visible(id) === id ? undefined : idIssue(id, at, ID, 'other-name')
    const before = this.#ids.get(id)
    this.#ids.set(id, row)
    if (before !== undefined) return makeIssue('point-twice', { at, values: { got: quotedKey(id), row: before } })
    // A number is a name here: it stands behind that of the design.
    return id === '' || Number.isNaN(Number(id)) ? idIssue(id, at, ID, 'other-name') : undefined
  }

  #readHeader(header: string): readonly (Column | typeof ID | undefined)[] {
    const source = sourceText(this.#file, header)
    const cells = cellsOf(header)
    if (cells === null || header.trim() === '') {
      const at = placeOf(source, 0, header.length)
      this.#issues.add(() => makeIssue(header.trim() === '' ? 'file-empty' : 'csv-quotes', { at }))
      return []
    }
    if (cells.length === 1 && /[;\t]/.test(header)) {
      const how = { at: placeOf(source, 0, header.length), hint: hint('cells-by-commas') }
      const values = { expected: phrase('parameter-path'), got: quotedKey(header) }
      this.#issues.add(() => makeIssue('unknown-key', { path: shortened(header), values, ...how }))
      return []
    }
    const seen = new Map<string, number>()
    const owners = new Map<string, string>()
    return cells.map((cell, k) => {
      const name = cell.text
      const at = placeOf(source, cell.start, cell.end)
      const before = seen.get(name)
      seen.set(name, k + 1)
      if (before !== undefined) {
        this.#issues.add(() => makeIssue('column-twice', { at, values: { key: shortened(name), column: before } }))
        return undefined
      }
      if (name === this.#idColumn) return ID
      if (this.#beside.has(name)) return { name, rows: [] }
      const row = parameterRow(name)
      const factor = this.#factors.get(name)
      const paths = factor?.parameters ?? (row !== undefined && row.type !== 'tiers' ? [row.path] : [])
      if (paths.length === 0) {
        this.#issues.add(() => unknownColumn(name, row, at, [this.#idColumn, ...this.#factors.keys()]))
        return undefined
      }
      const taken = paths.find((path) => owners.has(path))
      if (taken !== undefined) {
        const values = { key: taken, factor: factor ? name : (owners.get(taken) as string) }
        this.#issues.add(() => makeIssue('varied-twice', { path: taken, at, values }))
        return undefined
      }
      for (const path of paths) owners.set(path, name)
      return { name, rows: paths.map((path) => parameterRow(path) as PathedRow) }
    })
  }
}

/** A point as an object: parameters by path, and an `id` if it has one; or every fault of it. */
export function pointOfObject(
  point: unknown,
  base: Scenario
): { readonly scenario: Scenario } | { readonly issues: readonly Issue[] } {
  if (typeof point !== 'object' || point === null || Array.isArray(point)) {
    return { issues: [makeIssue('not-a-mapping', { values: { expected: phrase('mapping'), got: phrase('nothing') } })] }
  }
  const issues: Issue[] = []
  const settings: Setting[] = []
  for (const [path, value] of Object.entries(point)) {
    if (path === ID) continue
    const row = parameterRow(path)
    const at = wholeFile('')
    if (row === undefined) issues.push(unknownColumn(path, undefined, at))
    else if (!valueSchema(row).safeParse(value).success) issues.push(cellIssue(row, textOf(value), at))
    else settings.push({ path, value: value as ParameterValue, at })
  }
  return issues.length > 0 ? { issues } : layOver(base, settings)
}

/** Whether sound values go together where they are laid over a scenario. */
export function isSoundPoint(base: Scenario, values: TablePoint['values']): boolean {
  return (
    'scenario' in
    layOver(
      base,
      Object.entries(values).map(([path, value]) => ({ path, value, at: wholeFile('') }))
    )
  )
}

/** The scenario with sound values laid over it, or how these do not go together. */
function layOver(
  base: Scenario,
  settings: readonly Setting[]
): { readonly scenario: Scenario } | { readonly issues: readonly Issue[] } {
  // Only sizes, times and timetables can be at odds with each other.
  if (base.changes.length === 0 && settings.every(({ path }) => parameterRow(path)?.group !== 'time')) {
    const values = Object.fromEntries(settings.map(({ path, value }) => [path, value]))
    return { scenario: { ...base, parameters: withChanges(base.parameters, values) } }
  }
  const draft = Draft.of(base)
  for (const setting of settings) draft.set(setting)
  const issues = crossCheck(draft)
  return issues.length > 0 ? { issues } : { scenario: { ...base, ...draft.finished() } }
}

/** The value of a cell; undefined where it is none that the parameter may have. */
function cellValue(row: PathedRow, text: string): ParameterValue | undefined {
  if (row.type === 'choice') return row.choices.includes(text) ? text : undefined
  if (row.type !== 'number') return undefined
  const reading = readNumber(text)
  if (reading === undefined || 'fault' in reading) return undefined
  const { value } = reading
  return value >= row.min && value <= row.max && (row.integer !== true || Number.isInteger(value)) ? value : undefined
}

function cellIssue(row: PathedRow, text: string, at: Issue['at']): Issue {
  const reading = readNumber(text)
  const fault = reading !== undefined && 'fault' in reading ? reading.fault : undefined
  const isNumber = reading !== undefined && 'value' in reading
  const entry = {
    form: text.trim() === '' ? ('nothing' as const) : ('plain' as const),
    at: at ?? wholeFile(''),
    text,
    ...(fault !== undefined && { fault })
  }
  const code = row.type === 'choice' ? 'invalid_value' : isNumber ? 'too_big' : 'invalid_type'
  const issue = valueIssue([row.group, row.name], entry, code)
  return entry.form === 'nothing' ? { ...issue, hint: hint('fill-cell') } : issue
}

function unknownColumn(
  name: string,
  row: PathedRow | undefined,
  at: Issue['at'],
  others: readonly string[] = []
): Issue {
  if (row !== undefined) return makeIssue('column-not-a-number', { path: row.path, at, values: { key: row.path } })
  const values = { expected: phrase('parameter-path'), got: quotedKey(name) }
  const other = others.find((each) => each.toLowerCase() === name.toLowerCase()) ?? nearestName(name, others)
  const meant = keyHint(['timetable', 0, 'set'], name)
  const named = other === undefined ? meant : hint('did-you-mean', { name: other })
  const how = name === '' ? hint('row-names') : named
  return makeIssue('unknown-key', { path: shortened(name), at, values, hint: how })
}

function inRow(row: number, issue: Issue): Issue {
  return { ...issue, message: message('in-row', { row, what: issue.message }) }
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? '' : String(value)
}
