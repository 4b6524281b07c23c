/** One scenario file by itself: what it says, and every fault that can be seen without the files it extends. */

import type { Bilingual, Tier } from '../model/parameter-row.js'
import { PARAMETERS, type ParameterValue, type PathedRow } from '../model/parameters.js'
import { makeIssue, type Place } from './issue.js'
import { IssueList } from './issue-list.js'
import { type Entry, type ParsedText, parseText } from './parse.js'
import { type DataPath, pathText } from './path-text.js'
import { scenarioSchema } from './schema.js'
import { reportSchemaIssues } from './schema-issues.js'
import { readTimetable, type WrittenTimetable } from './timetable.js'

/** A parameter that a file sets, and where. */
export interface Setting {
  readonly path: string
  readonly value: ParameterValue
  readonly at: Place
}

/** The valid parts of a scenario file and its issues. */
export interface ScenarioFile {
  /** What issues call the file. */
  readonly name: string
  readonly issues: IssueList
  /** False if the file could not be read at all: nothing is known about what it sets. */
  readonly isReadable: boolean
  readonly label?: Bilingual
  readonly question?: Bilingual
  readonly extends?: { readonly reference: string; readonly at: Place }
  /** True if there is an `extends` that cannot be followed. */
  readonly hasFaultyExtends: boolean
  /** Valid settings in table order. */
  readonly settings: readonly Setting[]
  readonly timetable?: WrittenTimetable
  /** Paths of parameters whose setting is at fault. */
  readonly faulty: ReadonlySet<string>
}

/** Reads a scenario file; `name` is what issues call it. */
export function readScenarioFile(bytes: Uint8Array, name: string): ScenarioFile {
  const issues = new IssueList()
  const parsed = parseText(bytes, name, issues)
  const nothing = { name, issues, isReadable: false, hasFaultyExtends: false, settings: [], faulty: new Set<string>() }
  if (!parsed) return nothing
  const result = scenarioSchema.safeParse(parsed.value)
  const bad = reportSchemaIssues(result.error?.issues ?? [], parsed, issues)
  if (parsed.entryAt([])?.form !== 'mapping') return nothing

  const faults: readonly DataPath[] = [...bad, ...parsed.refused, ...parsed.duplicated]
  const valid: ValidParts = { parsed, isFaulty: (path) => faults.some((fault) => overlaps(fault, path)) }
  const [label, question, reference] = [at(valid, ['label']), at(valid, ['question']), at(valid, ['extends'])]
  const timetable = readTimetable(parsed, valid.isFaulty, issues)
  const settings = PARAMETERS.flatMap((row) => readSetting(valid, row, issues))
  return {
    name,
    issues,
    isReadable: true,
    ...(label && { label: label.value as Bilingual }),
    ...(question && { question: question.value as Bilingual }),
    ...(reference && { extends: { reference: reference.value as string, at: reference.entry.at } }),
    hasFaultyExtends: !reference && parsed.entryAt(['extends']) !== undefined,
    ...(timetable && { timetable }),
    settings,
    faulty: faultyPaths(parsed, faults, settings)
  }
}

/** The tiers as they are kept, or undefined with an issue if two have one id. */
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
    if (line === undefined) lines.set(id, at.line)
    else {
      isSound = false
      issues.add(() => makeIssue('tier-id-twice', { path: pathText(idPath), at, values: { got: id, line } }))
    }
  })
  if (!isSound) return undefined
  return tiers.map(({ id, units, cadresPerUnit, elaboration }) => ({ id, units, cadresPerUnit, elaboration }))
}

interface ValidParts {
  readonly parsed: ParsedText
  isFaulty(path: DataPath): boolean
}

function readSetting(valid: ValidParts, { path, group, name, type }: PathedRow, issues: IssueList): Setting[] {
  const found = at(valid, [group, name])
  if (!found) return []
  const value =
    type === 'tiers'
      ? readTiers(found.value as readonly Tier[], [group, name], valid.parsed, issues)
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

function at({ parsed, isFaulty }: ValidParts, path: DataPath): { value: unknown; entry: Entry } | undefined {
  const entry = parsed.entryAt(path)
  if (!entry || isFaulty(path)) return undefined
  const value = path.reduce<unknown>((data, step) => (data as Record<string, unknown>)[step], parsed.value)
  return { value, entry }
}

// A fault below a path spoils it, and so does one above.
function overlaps(a: DataPath, b: DataPath): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length).every((step, index) => step === b[index])
}
