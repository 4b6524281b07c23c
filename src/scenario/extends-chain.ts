/** What a scenario is made of: the files that it extends, one through the other, and the reforms of each. */

import type { Bilingual } from '../model/language.js'
import type { Kind } from './file-keys.js'
import { type Issue, isIssue, makeIssue, type Place } from './issue.js'
import { type Reference, readScenarioFile, type ScenarioFile } from './scenario-file.js'
import type { ScenarioLibrary } from './single-files.js'
import { hint, phrase } from './wording.js'

/** The most files a scenario may extend, one through the other. */
const MAX_EXTENDS = 16

/** A file of the chain, with its reforms in their order. */
export interface Link {
  readonly id: string
  readonly file: ScenarioFile
  readonly reforms: readonly { readonly id: string; readonly file: ScenarioFile; readonly at: Place }[]
}

/**
 * Follows `extends` from the file asked for to the one that extends nothing. Issues without a file to stand in are loose; whole is
 * the chain where every reference led to a file that may stand there.
 */
export function readChain(
  ref: string,
  library: ScenarioLibrary
): { readonly links: readonly Link[]; readonly loose: readonly Issue[]; readonly isWhole: boolean } {
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
export function filesOf(links: readonly Link[]): ScenarioFile[] {
  const all = links.flatMap(({ file, reforms }) => [file, ...reforms.map((reform) => reform.file)])
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index)
}
