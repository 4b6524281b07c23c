/** Files that are read by themselves: structures, ranges and targets; and where files come from. */

import type { Bilingual } from '../model/language.js'
import type { ParameterValue } from '../model/parameters.js'
import { LANGUAGE_VERSION } from './file-keys.js'
import { type Issue, makeIssue } from './issue.js'
import { shortName } from './library-name.js'
import type { Range } from './ranges.js'
import { readScenarioFile, type ScenarioFile } from './scenario-file.js'
import type { Setting } from './setting.js'
import { wholeFile } from './source-text.js'
import type { Targets } from './targets.js'
import { hint } from './wording.js'

/** Where scenario files come from: a folder, an archive, a page. */
export interface ScenarioLibrary {
  /** The content of a file; `name` is what issues call it, by default its id. */
  read(id: string): { readonly bytes: Uint8Array; readonly name?: string } | { readonly issue: Issue }
  /** The id of the file that `reference` means inside the file `fromId`, or the issue of a reference that may not be. */
  resolve(fromId: string, reference: string): string | Issue
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

/** The structure of a library file, or every issue of it. */
export function readStructure(
  ref: string,
  library: ScenarioLibrary
): { readonly structure: Structure } | { readonly issues: readonly Issue[] } {
  const found = fileOf('structure', ref, library)
  if ('issues' in found) return found
  const { label, settings } = found.content
  return { structure: { id: shortName(ref), file: ref, label: label as Bilingual, settings } }
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
  const found = fileOf('ranges', ref, library)
  if ('issues' in found) return found
  const { label, question, source, ranges, settings, issues } = found.content
  if (!ranges) return { issues: issues.sorted() }
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
  const found = fileOf('targets', ref, library)
  if ('issues' in found) return found
  const { label, targets, issues } = found.content
  return targets ? { label: label as Bilingual, targets } : { issues: issues.sorted() }
}

const NOT_OF_KIND = { structure: 'not-a-structure', ranges: 'not-ranges', targets: 'not-targets' } as const

/** A sound file of a kind, or every issue of it; a scenario in the place of targets has a hint of its own. */
function fileOf(
  wanted: keyof typeof NOT_OF_KIND,
  ref: string,
  library: ScenarioLibrary
): { readonly content: ScenarioFile } | { readonly issues: readonly Issue[] } {
  const found = library.read(ref)
  if ('issue' in found) return { issues: [found.issue] }
  const content = readScenarioFile(found.bytes, found.name ?? ref)
  const { name, kind, issues, isReadable } = content
  if (isReadable && kind !== wanted) {
    const how = wanted === 'targets' && kind === 'scenario' ? hint('scenario-as-base') : undefined
    issues.add(() => makeIssue(NOT_OF_KIND[wanted], { at: wholeFile(name), values: { file: name }, hint: how }))
  }
  return issues.isEmpty ? { content } : { issues: issues.sorted() }
}
