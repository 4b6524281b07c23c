/** One file by itself, of any kind: what it says, and every fault that can be seen without the files it names. */

import type { Bilingual } from '../model/language.js'
import type { Tier } from '../model/parameter-row.js'
import { PARAMETERS, type ParameterValue, type PathedRow } from '../model/parameters.js'
import { HEADER_KEYS, KINDS, type Kind, LANGUAGE_VERSION, type Origin } from './file-keys.js'
import { idIssue } from './identifiers.js'
import { makeIssue, type Place } from './issue.js'
import { IssueList } from './issue-list.js'
import { type Entry, type ParsedText, parseText } from './parse.js'
import { type DataPath, pathText } from './path-text.js'
import type { Range } from './ranges.js'
import { readRanges } from './read-ranges.js'
import { SCHEMAS } from './schema.js'
import { quotedKey, reportSchemaIssues } from './schema-issues.js'
import type { Setting } from './setting.js'
import { wholeFile } from './source-text.js'
import { readTargets, type Targets } from './targets.js'
import { inBoth } from './texts.js'
import { type Reading, readTimetable, valueAt, type WrittenTimetable } from './timetable.js'
import { readVary, type Vary } from './vary.js'
import { hint } from './wording.js'

/** Another file that a file names, and where. */
export interface Reference {
  readonly reference: string
  readonly at: Place
}

/** What a reform costs, in a unit of its author's. */
export interface Cost {
  readonly amount: number
  readonly unit: string
}

/** The valid parts of a file of any kind and its issues. */
export interface ScenarioFile {
  /** What issues call the file. */
  readonly name: string
  /** What the file says it is; a scenario where it says nothing that can be. */
  readonly kind: Kind
  readonly issues: IssueList
  /** False if the file could not be read at all: nothing is known about what it sets. */
  readonly isReadable: boolean
  readonly label?: Bilingual
  readonly question?: Bilingual
  /** The words of the paper that it comes from. */
  readonly source?: Bilingual
  /** Where it comes from. */
  readonly origin?: Origin
  /** Of a structure: why a referee asks for it, and the published fact that it aims at. */
  readonly why?: Bilingual
  readonly aimsAt?: Bilingual
  readonly extends?: Reference
  readonly reforms: readonly Reference[]
  /** True if there is an `extends` or a reform that cannot be followed. */
  readonly hasFaultyReference: boolean
  readonly cost?: Cost
  /** Valid settings in table order. */
  readonly settings: readonly Setting[]
  readonly timetable?: WrittenTimetable
  readonly vary?: Vary
  readonly targets?: Targets
  /** Of a file of ranges: what is uncertain, in order; what is fixed is left out. */
  readonly ranges?: readonly Range[]
  /** Paths of parameters whose setting is at fault. */
  readonly faulty: ReadonlySet<string>
}

/** Reads a file of any kind; `name` is what issues call it. */
export function readScenarioFile(bytes: Uint8Array, name: string): ScenarioFile {
  const issues = new IssueList()
  const parsed = parseText(bytes, name, issues)
  const kind = kindIn(parsed?.value)
  const nothing: ScenarioFile = {
    ...{ name, kind, issues, isReadable: false, reforms: [], hasFaultyReference: false, settings: [] },
    faulty: new Set<string>()
  }
  if (!parsed || isOfLaterVersion(parsed, issues)) return nothing
  const result = SCHEMAS[kind].safeParse(parsed.value)
  const bad = reportSchemaIssues(result.error?.issues ?? [], parsed, issues)
  if (parsed.entryAt([])?.form !== 'mapping') return nothing

  const faults: readonly DataPath[] = [...bad, ...parsed.refused, ...parsed.duplicated]
  const valid: Reading = { parsed, issues, isFaulty: (path) => faults.some((fault) => overlaps(fault, path)) }
  const known = (key: string) => (HEADER_KEYS[kind].includes(key) ? at(valid, [key]) : undefined)
  const texts = TEXT_KEYS.flatMap((key) => {
    const text = known(key)?.value
    return text === undefined ? [] : [[key, inBoth(text)] as const]
  })
  const cost = known('cost')?.value as Cost | undefined
  const origin = known('origin')?.value as Origin | undefined
  const parent = known('extends')
  const timetable = !HEADER_KEYS[kind].includes('timetable') ? undefined : readTimetable(valid, kind === 'reform')
  const settings = PARAMETERS.flatMap((row) => readSetting(valid, row))
  const vary = kind === 'design' ? readVary(valid) : undefined
  const targets = kind === 'targets' ? readTargets(valid) : undefined
  const read = kind === 'ranges' ? readRanges(valid) : undefined
  if (
    (kind === 'reform' || kind === 'structure') &&
    issues.isEmpty &&
    settings.length === 0 &&
    !timetable?.changes.length
  ) {
    issues.add(() => makeIssue(`${kind}-sets-nothing`, { at: wholeFile(name) }))
  }
  return {
    name,
    kind,
    issues,
    isReadable: true,
    ...Object.fromEntries(texts),
    ...(origin && { origin }),
    ...(parent && { extends: { reference: parent.value as string, at: parent.entry.at } }),
    reforms: known('reforms') ? readReforms(valid) : [],
    hasFaultyReference: ['extends', 'reforms'].some((key) => parsed.entryAt([key]) && valid.isFaulty([key])),
    ...(cost && { cost: { amount: cost.amount, unit: cost.unit } }),
    ...(timetable && { timetable }),
    ...(vary && { vary }),
    ...(targets && { targets }),
    ...(read && { ranges: read.ranges }),
    settings: [...settings, ...(read?.fixed ?? vary?.sample?.fixed ?? [])],
    faulty: faultyPaths(parsed, faults, settings)
  }
}

const TEXT_KEYS = ['label', 'question', 'source', 'why', 'aimsAt'] as const

function kindIn(value: unknown): Kind {
  const said = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined
  return KINDS.find((kind) => kind === said) ?? 'scenario'
}

/** A file of a later version may hold anything, so nothing else is said about it. */
function isOfLaterVersion(parsed: ParsedText, issues: IssueList): boolean {
  const entry = parsed.entryAt(['version'])
  const got = entry && (parsed.value as { version: unknown }).version
  if (typeof got !== 'number' || !Number.isInteger(got) || got <= LANGUAGE_VERSION) return false
  const reads = LANGUAGE_VERSION
  const details = { path: 'version', at: entry?.at, values: { got, reads }, hint: hint('newer-program', { reads }) }
  issues.add(() => makeIssue('later-version', details))
  return true
}

function readReforms(valid: Reading): Reference[] {
  const references = (at(valid, ['reforms'])?.value ?? []) as readonly string[]
  const lines = new Set<string>()
  return references.map((reference, index) => {
    const { at } = valid.parsed.entryAt(['reforms', index]) as Entry
    if (lines.has(reference)) {
      const details = { path: pathText(['reforms', index]), at, values: { got: quotedKey(reference) } }
      valid.issues.add(() => makeIssue('reform-twice', details))
    }
    lines.add(reference)
    return { reference, at }
  })
}

/** The tiers as they are kept, or undefined with an issue if two have one id or one cannot be a name. */
export function readTiers(
  tiers: readonly Tier[],
  path: DataPath,
  parsed: Pick<ParsedText, 'entryAt'>,
  issues: IssueList
): readonly Tier[] | undefined {
  const lines = new Map<string, number>()
  let isSound = true
  tiers.forEach(({ id }, index) => {
    const idPath = [...path, index, 'id']
    const { at } = parsed.entryAt(idPath) as Entry
    const line = lines.get(id)
    const fault = idIssue(id, at, pathText(idPath), 'other-name')
    if (fault) {
      isSound = false
      issues.add(() => fault)
    } else if (line === undefined) lines.set(id, at.line)
    else {
      isSound = false
      issues.add(() => makeIssue('tier-id-twice', { path: pathText(idPath), at, values: { got: id, line } }))
    }
  })
  if (!isSound) return undefined
  return tiers.map(({ id, units, cadresPerUnit, elaboration }) => ({ id, units, cadresPerUnit, elaboration }))
}

function readSetting(valid: Reading, { path, group, name, type }: PathedRow): Setting[] {
  const found = at(valid, [group, name])
  if (!found) return []
  const value =
    type === 'tiers'
      ? readTiers(found.value as readonly Tier[], [group, name], valid.parsed, valid.issues)
      : (found.value as ParameterValue)
  return value === undefined ? [] : [{ path, value, at: found.entry.at }]
}

// Given but not among the valid settings, by itself or because its whole group is at fault.
function faultyPaths(parsed: ParsedText, faults: readonly DataPath[], settings: readonly Setting[]): Set<string> {
  const set = new Set(settings.map(({ path }) => path))
  const faultyGroups = new Set(faults.filter((fault) => fault.length === 1).map(([group]) => group))
  const faulty = PARAMETERS.filter(({ path, group, name }) => {
    const isGiven = parsed.entryAt([group, name]) !== undefined || faultyGroups.has(group)
    return isGiven && !set.has(path)
  })
  return new Set(faulty.map(({ path }) => path))
}

function at({ parsed, isFaulty }: Reading, path: DataPath): { value: unknown; entry: Entry } | undefined {
  const entry = parsed.entryAt(path)
  return entry && !isFaulty(path) ? { value: valueAt(parsed, path), entry } : undefined
}

// A fault below a path spoils it, and so does one above.
function overlaps(a: DataPath, b: DataPath): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length).every((step, index) => step === b[index])
}
