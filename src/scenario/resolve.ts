/** A scenario's name → the scenario with all it extends, or every issue of the files involved. */

import type { Bilingual } from '../model/parameter-row.js'
import type { ModelScenario } from '../model/scenario.js'
import { Draft } from './draft.js'
import { type Issue, isIssue, makeIssue, type Place } from './issue.js'
import type { IssueList } from './issue-list.js'
import { mergedIssues } from './merged-checks.js'
import { readScenarioFile, type ScenarioFile } from './scenario-file.js'

/** The most files a scenario may extend, one through the other. */
export const MAX_EXTENDS = 16

/** A checked scenario: the model's input with its names and where its values come from. */
export interface Scenario extends ModelScenario {
  /** The file's name without folder and ending, such as `clear-standards`. */
  readonly id: string
  /** The name under which the library knows the file. */
  readonly file: string
  readonly label: Bilingual
  readonly question: Bilingual
  /** Library names of the files it extends, the nearest first. */
  readonly extends: readonly string[]
  /** Where each path that is not at its default was set; `timetable` stands for the timetable. */
  readonly origin: ReadonlyMap<string, Place>
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
}

/**
 * The scenario of a library file. Files that it extends come first and what it sets itself goes over them;
 * a timetable replaces the inherited one as a whole. All issues of all files are given at once, its own first.
 */
export function resolveScenario(ref: string, library: ScenarioLibrary): Resolution {
  const { links, loose, isWhole } = readChain(ref, library)
  const draft = new Draft()
  draft.isIncomplete = !isWhole
  // Each file must also be sound as a scenario of its own; one fault that lasts down the chain is told once.
  const merged = new Map<string, Issue>()
  for (const { file } of [...links].reverse()) {
    draft.add(file)
    for (const issue of mergedIssues(draft)) merged.set(keyOf(issue), issue)
  }
  for (const issue of merged.values()) listOf(issue, links)?.add(() => issue)
  const issues = [...links.flatMap(({ file }) => file.issues.sorted()), ...loose]
  if (issues.length > 0) return { issues }
  const { label, question } = links[0].file as Required<Pick<ScenarioFile, 'label' | 'question'>>
  const names = { id: shortName(ref), file: ref, label: textOf(label), question: textOf(question) }
  return { scenario: { ...names, extends: links.slice(1).map(({ id }) => id), ...draft.finished() } }
}

// Follows `extends` from the file asked for to the one that extends nothing.
function readChain(ref: string, library: ScenarioLibrary): { links: Link[]; loose: Issue[]; isWhole: boolean } {
  const links: Link[] = []
  const loose: Issue[] = []
  let id = ref
  let from: ScenarioFile | undefined
  for (;;) {
    const found = library.read(id)
    if ('issue' in found) {
      tell(found.issue, from, loose)
      return { links, loose, isWhole: false }
    }
    const file = readScenarioFile(found.bytes, found.name ?? id)
    links.push({ id, file })
    from = file
    const reference = file.extends
    if (!reference) return { links, loose, isWhole: !file.hasFaultyExtends }
    const next = library.resolve(id, reference.reference)
    const fault = isIssue(next) ? next : chainFault(links, next, reference.at)
    if (fault) {
      tell(fault, file, loose)
      return { links, loose, isWhole: false }
    }
    id = next as string
  }
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

// An issue of the library that has no place of its own belongs to the `extends` that led there.
function tell(issue: Issue, from: ScenarioFile | undefined, loose: Issue[]): void {
  const at = issue.at ?? from?.extends?.at
  if (!from || !at) loose.push(issue)
  else from.issues.add(() => ({ ...issue, path: issue.path || 'extends', at }))
}

function listOf({ at }: Issue, links: readonly Link[]): IssueList | undefined {
  return links.find(({ file }) => file.name === at?.file)?.file.issues
}

function keyOf({ code, at }: Issue): string {
  return [code, at?.file, at?.line, at?.column].join(' ')
}

function shortName(id: string): string {
  return (id.split(/[\\/]/).pop() as string).replace(/\.(ya?ml|json)$/i, '')
}

function textOf({ zh, en }: Bilingual): Bilingual {
  return { zh, en }
}
