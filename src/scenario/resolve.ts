/** A file's name → the scenario with all it extends and all reforms, or every issue of the files involved. */

import type { Bilingual } from '../model/language.js'
import type { ParameterValue } from '../model/parameters.js'
import { crossCheck } from './cross-checks.js'
import { Draft, type Finished } from './draft.js'
import { filesOf, type Link, readChain } from './extends-chain.js'
import type { Origin } from './file-keys.js'
import { type Issue, makeIssue } from './issue.js'
import type { IssueList } from './issue-list.js'
import { shortName } from './library-name.js'
import { conflictsOf } from './reforms.js'
import type { Cost, ScenarioFile } from './scenario-file.js'
import type { Setting } from './setting.js'
import type { ScenarioLibrary, Structure, StructureBeneath } from './single-files.js'
import { wholeFile } from './source-text.js'
import type { Vary } from './vary.js'

/** A reform that holds in a scenario. */
export interface ReformInForce {
  /** The file's name without folder and ending. */
  readonly id: string
  /** What places call the file. */
  readonly file: string
  readonly label: Bilingual
  readonly cost?: Cost
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

/** What a scenario is resolved with. */
export interface Beneath {
  /** The scenario that a reform asked for by itself is laid over, instead of the defaults. */
  readonly onto?: Scenario | undefined
  /** What lies under the scenario and all it extends. */
  readonly structure?: Structure | undefined
  /** What a file of ranges fixes: it lies under the structure too. */
  readonly fixed?: readonly Setting[] | undefined
}

export type Resolution = { readonly scenario: Scenario } | { readonly issues: readonly Issue[] }

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

function listOf({ at }: Issue, files: readonly ScenarioFile[]): IssueList | undefined {
  return files.find(({ name }) => name === at?.file)?.issues
}

function keyOf({ code, at }: Issue): string {
  return [code, at?.file, at?.line, at?.column].join(' ')
}
