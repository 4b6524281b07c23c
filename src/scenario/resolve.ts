/** A file's name → the scenario with all it extends and all reforms, or every issue of the files involved. */

import type { Bilingual } from '../model/language.js'
import type { ParameterValue } from '../model/parameters.js'
import { crossCheck } from './cross-checks.js'
import { Draft, type Finished } from './draft.js'
import { type Kind, LANGUAGE_VERSION, type Origin } from './file-keys.js'
import { type Issue, isIssue, makeIssue, type Place } from './issue.js'
import type { IssueList } from './issue-list.js'
import type { Range } from './ranges.js'
import { conflictsOf } from './reforms.js'
import { type Cost, type Reference, readScenarioFile, type ScenarioFile } from './scenario-file.js'
import type { Setting } from './setting.js'
import { wholeFile } from './source-text.js'
import type { Targets } from './targets.js'
import type { Vary } from './vary.js'
import { hint, phrase } from './wording.js'

/** The most files a scenario may extend, one through the other. */
export const MAX_EXTENDS = 16

/** A reform that holds in a scenario. */
export interface ReformInForce {
  /** The file's name without folder and ending. */
  readonly id: string
  /** What places call the file. */
  readonly file: string
  readonly label: Bilingual
  readonly cost?: Cost
}

/** A structure of the model, to lie under scenarios. */
export interface Structure {
  /** The file's name without folder and ending. */
  readonly id: string
  /** The name under which the library knows the file. */
  readonly file: string
  readonly label: Bilingual
  /** What it sets, in table order. */
  readonly settings: readonly Setting[]
}

/** A structure that lies under a scenario, as a plan keeps it. */
export interface StructureBeneath extends Omit<Structure, 'settings'> {
  /** What it sets; absent in plans that did not keep it. */
  readonly set?: Readonly<Record<string, ParameterValue>>
}

/** A checked scenario: the model's input with its names and where its values come from. */
export interface Scenario extends Finished {
  /** The file's name without folder and ending, such as `clear-standards`. */
  readonly id: string
  /** The name under which the library knows the file. */
  readonly file: string
  readonly label: Bilingual
  readonly question: Bilingual
  /** The words of the paper that it comes from. */
  readonly source?: Bilingual
  /** Where it comes from: the paper, an assumption, or this software; absent where its author does not say. */
  readonly origin?: Origin
  /** Library names of the files it extends, the nearest first. */
  readonly extends: readonly string[]
  /** The reforms that hold in it, in the order in which they are laid over each other. */
  readonly reforms: readonly ReformInForce[]
  /** Set if the file is a design: what its points vary of this scenario. */
  readonly vary?: Vary
  /** The structure that lies under it; absent where that is the model's own. */
  readonly structure?: StructureBeneath
  /** What the command line set in it, by path; absent where nothing. */
  readonly set?: Readonly<Record<string, ParameterValue>>
  /** Of a structure shown by itself: why a referee asks for it, and the published fact that it aims at. */
  readonly why?: Bilingual
  readonly aimsAt?: Bilingual
}

/** A file of ranges. */
export interface RangesFile {
  readonly label: Bilingual
  readonly question?: Bilingual
  readonly source?: Bilingual
  /** What is uncertain, in the order of the file. */
  readonly ranges: readonly Range[]
  /** What its low = high fixes, at that value. */
  readonly fixed: readonly Setting[]
}

/** A file of targets. */
export interface TargetsFile {
  readonly label: Bilingual
  readonly targets: Targets
}

/** What a scenario is resolved with. */
export interface Beneath {
  /** The scenario that a reform asked for by itself is laid over, instead of the defaults. */
  readonly onto?: Scenario | undefined
  /** What lies under the scenario and all it extends. */
  readonly structure?: Structure | undefined
  /** What a file of ranges fixes: it lies under the structure too. */
  readonly fixed?: readonly Setting[] | undefined
}

/** Where scenario files come from: a folder, an archive, a page. */
export interface ScenarioLibrary {
  /** The content of a file; `name` is what issues call it, by default its id. */
  read(id: string): { readonly bytes: Uint8Array; readonly name?: string } | { readonly issue: Issue }
  /** The id of the file that `reference` means inside the file `fromId`, or the issue of a reference that may not be. */
  resolve(fromId: string, reference: string): string | Issue
}

export type Resolution = { readonly scenario: Scenario } | { readonly issues: readonly Issue[] }

interface Link {
  readonly id: string
  readonly file: ScenarioFile
  readonly reforms: readonly { readonly id: string; readonly file: ScenarioFile; readonly at: Place }[]
}

/**
 * The scenario of a library file. Files that it extends come first, then its reforms in their order, and what it sets itself
 * goes over them; a timetable replaces the inherited one as a whole. A reform asked for by itself is laid over `onto`, or over
 * the defaults. All issues of all files are given at once, its own first.
 *
 * @example
 * const text = 'version: 1\nkind: scenario\nlabel: {zh: 甲, en: A}\nquestion: {zh: 问, en: Why?}\npublic: {tolerance: 0.9}\n'
 * const library = { read: () => ({ bytes: new TextEncoder().encode(text) }), resolve: (_, reference) => reference }
 * const { scenario } = resolveScenario('mine.yaml', library)
 * scenario.parameters.public.tolerance // → 0.9
 */
export function resolveScenario(ref: string, library: ScenarioLibrary, beneath: Beneath = {}): Resolution {
  const { onto, structure, fixed = [] } = beneath
  const { links, loose, isWhole } = readChain(ref, library)
  const root = links[0]?.file
  if (root?.kind === 'targets' || root?.kind === 'ranges') {
    const code = root.kind === 'targets' ? 'not-a-world' : 'ranges-no-world'
    root.issues.add(() => makeIssue(code, { at: wholeFile(root.name), values: { file: root.name } }))
  }
  const draft = root?.kind === 'reform' && onto ? Draft.of(onto) : new Draft()
  const isLaidOver = root?.kind === 'reform' && onto
  if (!isLaidOver) for (const setting of [...fixed, ...(structure?.settings ?? [])]) draft.set(setting)
  draft.isIncomplete = !isWhole
  // Each file must also be sound as a scenario of its own; one fault that lasts down the chain is told once.
  const merged = new Map<string, Issue>()
  for (const { file, reforms } of [...links].reverse()) {
    draft.add(
      file,
      reforms.map((reform) => reform.file)
    )
    for (const issue of [...conflictsOf(reforms, file), ...crossCheck(draft)]) merged.set(keyOf(issue), issue)
  }
  const files = filesOf(links)
  for (const issue of merged.values()) listOf(issue, files)?.add(() => issue)
  const issues = [...files.flatMap((file) => file.issues.sorted()), ...loose]
  if (issues.length > 0) return { issues }
  return { scenario: { ...namesOf(ref, links, beneath), ...draft.finished() } }
}

/** The structure of a library file, or every issue of it. */
export function readStructure(
  ref: string,
  library: ScenarioLibrary
): { readonly structure: Structure } | { readonly issues: readonly Issue[] } {
  const found = library.read(ref)
  if ('issue' in found) return { issues: [found.issue] }
  const content = readScenarioFile(found.bytes, found.name ?? ref)
  const { name, kind, issues, isReadable, label } = content
  if (isReadable && kind !== 'structure') {
    issues.add(() => makeIssue('not-a-structure', { at: wholeFile(name), values: { file: name } }))
  }
  if (!issues.isEmpty) return { issues: issues.sorted() }
  return { structure: { id: shortName(ref), file: ref, label: label as Bilingual, settings: content.settings } }
}

/** A structure that a plan keeps, to lie under further scenarios with the plan's own values; undefined if it has none, or faulty ones. */
export function structureKept({ id, file, label, set }: StructureBeneath, name: string): Structure | undefined {
  if (set === undefined) return undefined
  const groups: Record<string, Record<string, ParameterValue>> = {}
  for (const [path, value] of Object.entries(set)) {
    const [group, key = ''] = path.split('.')
    groups[group] = { ...groups[group], [key]: value }
  }
  const texts = { label, question: label, why: label, aimsAt: label }
  const source = JSON.stringify({ version: LANGUAGE_VERSION, kind: 'structure', ...texts, ...groups })
  const { issues, settings } = readScenarioFile(new TextEncoder().encode(source), name)
  return issues.isEmpty ? { id, file, label, settings } : undefined
}

/** The ranges of a library file, or every issue of it. */
export function readRangesFile(
  ref: string,
  library: ScenarioLibrary
): RangesFile | { readonly issues: readonly Issue[] } {
  const found = library.read(ref)
  if ('issue' in found) return { issues: [found.issue] }
  const { name, kind, issues, isReadable, label, question, source, ranges, settings } = readScenarioFile(
    found.bytes,
    found.name ?? ref
  )
  if (isReadable && kind !== 'ranges') {
    issues.add(() => makeIssue('not-ranges', { at: wholeFile(name), values: { file: name } }))
  }
  if (!issues.isEmpty || !ranges) return { issues: issues.sorted() }
  return {
    label: label as Bilingual,
    ...(question && { question }),
    ...(source && { source }),
    ranges,
    fixed: settings
  }
}

/** The targets of a library file with their label, or every issue of it. */
export function readTargetsFile(
  ref: string,
  library: ScenarioLibrary
): TargetsFile | { readonly issues: readonly Issue[] } {
  const found = library.read(ref)
  if ('issue' in found) return { issues: [found.issue] }
  const { name, kind, issues, isReadable, label, targets } = readScenarioFile(found.bytes, found.name ?? ref)
  if (isReadable && kind !== 'targets') {
    const how = kind === 'scenario' ? hint('scenario-as-base') : undefined
    issues.add(() => makeIssue('not-targets', { at: wholeFile(name), values: { file: name }, hint: how }))
  }
  if (!issues.isEmpty || !targets) return { issues: issues.sorted() }
  return { label: label as Bilingual, targets }
}

function namesOf(ref: string, links: readonly Link[], { onto, structure }: Beneath): Omit<Scenario, keyof Finished> {
  const { label, question, source, origin, vary, kind, why, aimsAt } = links[0].file
  const under = structure ? beneathOf(structure) : onto?.structure
  const listed = [...links].reverse().flatMap(({ reforms }) => reforms)
  const inForce = (kind === 'reform' ? [links[0]] : listed).map(reformInForce)
  return {
    id: shortName(ref),
    file: ref,
    label: label as Bilingual,
    question: question as Bilingual,
    ...(source && { source }),
    ...(origin && { origin }),
    ...(why && { why }),
    ...(aimsAt && { aimsAt }),
    ...(under && { structure: under }),
    extends: kind === 'reform' && onto ? [onto.file, ...onto.extends] : links.slice(1).map(({ id }) => id),
    reforms: kind === 'reform' && onto ? [...onto.reforms, ...inForce] : inForce,
    ...(vary && { vary })
  }
}

function beneathOf({ id, file, label, settings }: Structure): StructureBeneath {
  return { id, file, label, set: Object.fromEntries(settings.map(({ path, value }) => [path, value])) }
}

function reformInForce({ id, file }: { readonly id: string; readonly file: ScenarioFile }): ReformInForce {
  const { name, label, cost } = file
  return { id: shortName(id), file: name, label: label as Bilingual, ...(cost && { cost }) }
}

// Follows `extends` from the file asked for to the one that extends nothing.
function readChain(ref: string, library: ScenarioLibrary): { links: Link[]; loose: Issue[]; isWhole: boolean } {
  const links: Link[] = []
  const loose: Issue[] = []
  let id = ref
  let from: { readonly file: ScenarioFile; readonly reference: Reference } | undefined
  let isWhole = true
  for (;;) {
    const found = library.read(id)
    if ('issue' in found) {
      tell(found.issue, from, loose)
      return { links, loose, isWhole: false }
    }
    const file = readScenarioFile(found.bytes, found.name ?? id)
    if (from && !isOfKind(file, 'scenario', from)) return { links, loose, isWhole: false }
    const reforms = readReforms(id, file, library, loose)
    isWhole &&= reforms.length === file.reforms.length && !file.hasFaultyReference
    links.push({ id, file, reforms })
    if (!file.extends) return { links, loose, isWhole }
    from = { file, reference: file.extends }
    const next = library.resolve(id, file.extends.reference)
    const fault = isIssue(next) ? next : chainFault(links, next, file.extends.at)
    if (fault) {
      tell(fault, from, loose)
      return { links, loose, isWhole: false }
    }
    id = next as string
  }
}

function readReforms(id: string, from: ScenarioFile, library: ScenarioLibrary, loose: Issue[]): Link['reforms'] {
  return from.reforms.flatMap((reference) => {
    const target = library.resolve(id, reference.reference)
    const found = isIssue(target) ? { issue: target } : library.read(target)
    if ('issue' in found) {
      tell({ ...found.issue, path: 'reforms' }, { file: from, reference }, loose)
      return []
    }
    const file = readScenarioFile(found.bytes, found.name ?? (target as string))
    return isOfKind(file, 'reform', { file: from, reference }) ? [{ id: target as string, file, at: reference.at }] : []
  })
}

const KIND_HINTS: Readonly<Partial<Record<Kind, Bilingual>>> = {
  reform: hint('list-as-reform'),
  scenario: hint('extend-scenario'),
  structure: hint('use-structure')
}

/** Whether a file is of the kind that a reference expects; if not, an issue stands at the reference. A file that cannot be read has issues of its own. */
function isOfKind(
  { kind, name, isReadable }: ScenarioFile,
  expected: Kind,
  { file, reference }: { readonly file: ScenarioFile; readonly reference: Reference }
): boolean {
  if (kind === expected || !isReadable) return true
  const values = { expected: phrase(expected === 'reform' ? 'a-reform' : 'a-scenario'), file: name, got: kind }
  const how = KIND_HINTS[kind]
  const path = expected === 'reform' ? 'reforms' : 'extends'
  file.issues.add(() => makeIssue('wrong-kind', { path, at: reference.at, values, hint: how }))
  return false
}

function chainFault(links: readonly Link[], next: string, at: Place): Issue | undefined {
  const ids = links.map((link) => link.id)
  if (ids.includes(next)) {
    const chain = [...ids.slice(ids.indexOf(next)), next].join(' → ')
    return makeIssue('extends-ring', { path: 'extends', at, values: { chain } })
  }
  const values = { limit: MAX_EXTENDS }
  return links.length > MAX_EXTENDS ? makeIssue('extends-too-deep', { path: 'extends', at, values }) : undefined
}

// An issue of the library that has no place of its own belongs to the reference that led there.
function tell(
  issue: Issue,
  from: { readonly file: ScenarioFile; readonly reference: Reference } | undefined,
  loose: Issue[]
): void {
  const at = issue.at ?? from?.reference.at
  if (!from || !at) loose.push(issue)
  else from.file.issues.add(() => ({ ...issue, path: issue.path || 'extends', at }))
}

/** Every file once, each scenario before its reforms. */
function filesOf(links: readonly Link[]): ScenarioFile[] {
  const all = links.flatMap(({ file, reforms }) => [file, ...reforms.map((reform) => reform.file)])
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index)
}

function listOf({ at }: Issue, files: readonly ScenarioFile[]): IssueList | undefined {
  return files.find(({ name }) => name === at?.file)?.issues
}

function keyOf({ code, at }: Issue): string {
  return [code, at?.file, at?.line, at?.column].join(' ')
}

function shortName(id: string): string {
  return (id.split(/[\\/]/).pop() as string).replace(/\.(ya?ml|json)$/i, '')
}
