/** From the paths of a command line to checked worlds, or to every fault of every file at once. */

import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type PlannedScenario, worldsOf } from '../experiment/design.js'
import { withDistinctLabels } from '../experiment/distinct-labels.js'
import { baselineOf, commonAncestor } from '../experiment/plan.js'
import { joinedWorlds, worldParts } from '../experiment/world-list.js'
import { singleUnitSentences } from '../report/organisation-lines.js'
import { Failure, systemFailure } from '../run/failure.js'
import { absent } from '../run/near-path.js'
import { readPointsFile } from '../run/points-file.js'
import { fileLibrary, filesInFolder, isFolder, type ScenarioFile, scenarioFile } from '../run/scenario-library.js'
import { formatIssue } from '../scenario/format-issue.js'
import { idIssue } from '../scenario/identifiers.js'
import { type Issue, isIssue, makeIssue } from '../scenario/issue.js'
import { LIBRARY } from '../scenario/library-name.js'
import { type Beneath, type Resolution, resolveScenario, type Scenario } from '../scenario/resolve.js'
import type { Setting } from '../scenario/setting.js'
import { applySettings } from '../scenario/settings.js'
import {
  type RangesFile,
  readRangesFile,
  readStructure,
  readTargetsFile,
  type Structure,
  type TargetsFile
} from '../scenario/single-files.js'
import { wholeFile } from '../scenario/source-text.js'
import type { Words } from '../words/words.js'
import { namedByChanges } from './changes.js'
import type { Output } from './output.js'

/** What the paths of a command line are read with. */
export interface Loading {
  /** Settings `path=value`, laid over every scenario. */
  readonly settings: readonly string[]
  /** The structure that lies under every scenario: a file, a name of the library, or what was read before. */
  readonly structure?: string | Structure | undefined
  /** What a file of ranges fixes under every scenario. */
  readonly fixed?: readonly Setting[] | undefined
  /** The baseline, by id, path or library name; one that is not among the paths is loaded too. */
  readonly baseline?: string | undefined
  /** Whether reforms that come without any scenario are joined by the library's baseline. */
  readonly joinBaseline?: boolean
  /** Whether several scenarios are joined by the one that they all extend. */
  readonly joinAncestor?: boolean
  /** The scenario that tables of points are laid over; the library's baseline where it is absent. */
  readonly base?: string | undefined
  /** The scenario that reforms are laid over, instead of a baseline among the paths. */
  readonly onto?: Scenario
}

/** The worlds that paths mean: scenarios, points of designs, and reforms laid over the baseline; throws `Failure`. */
export function loadScenarios(paths: readonly string[], loading: Loading, output: Output): readonly PlannedScenario[] {
  const tables = paths.filter(isTable)
  if (loading.base !== undefined && tables.length === 0) {
    throw new Failure('usage', (w) => w.cli.goesOnlyWith('--base', 'POINTS.csv'))
  }
  const asked = paths.filter((path) => !isTable(path)).flatMap((path) => filesAt(path, output))
  refuseStructures(asked)
  const structure = typeof loading.structure === 'string' ? structureAt(loading.structure, output) : loading.structure
  const issues: Issue[] = []
  const load = (file: ScenarioFile, onto?: Scenario): Scenario[] => {
    const result = loadOne(file, loading.settings, { onto, structure, fixed: loading.fixed })
    if ('scenario' in result) return [result.scenario]
    issues.push(...result.issues)
    return []
  }
  const scenarios = new Map<ScenarioFile, Scenario[]>()
  const loadWorlds = (files: readonly ScenarioFile[]) => {
    for (const file of files) if (!isReform(file) && !scenarios.has(file)) scenarios.set(file, load(file))
    return files.flatMap((file) => scenarios.get(file) ?? [])
  }
  const named = asked.length === 0 ? [] : withBaseline(asked, loading, output)
  const files = withAncestor(named, loadWorlds(named), loading, output)
  refuseEqualIds(files)
  const found = loadWorlds(files)
  const onto = loading.onto ?? (found.length > 0 ? baselineAmong(found, loading.baseline) : undefined)
  const families = tables.flatMap((path) => {
    const result = loadTable(path, loading, structure)
    if ('scenario' in result) return [result.scenario]
    issues.push(...result.issues)
    return []
  })
  const loaded = [...files.flatMap((file) => scenarios.get(file) ?? load(file, onto)), ...families]
  if (issues.length > 0) throw issuesFailure(issues, output)
  noteSingleUnits(loaded, output)
  const worlds = joinedWorlds(loaded.map(worldsOf))
  // Of a large design no label is shown.
  return worldParts(worlds) === worlds ? withDistinctLabels(worlds) : worlds
}

/** Says once that an organisation is a single unit, which hears of nobody elsewhere. */
export function noteSingleUnits(scenarios: readonly Scenario[], output: Output): void {
  const single = scenarios.find((scenario) => singleUnitSentences(scenario, output.words).length > 0)
  if (single !== undefined) for (const text of singleUnitSentences(single, output.words)) output.note(() => text)
}

/** One scenario, design, reform or structure file, with settings laid over it. */
export function loadOne(file: ScenarioFile, settings: readonly string[], beneath: Beneath = {}): Resolution {
  const badName = idIssue(file.id, wholeFile(file.path), '', 'rename-file')
  const resolved = resolveScenario(file.path, fileLibrary(file.root), beneath)
  if (badName) return { issues: [badName, ...('issues' in resolved ? resolved.issues : [])] }
  const set = 'scenario' in resolved ? applySettings(resolved.scenario, settings) : resolved
  const read = 'scenario' in set ? withTable(set.scenario, file) : set
  if (!('scenario' in read)) return read
  return { scenario: namedByChanges({ ...read.scenario, id: file.id, file: file.path }, settings) }
}

/** The design whose points are the rows of a table, with these rows; any other scenario as it is. */
function withTable(scenario: Scenario, { path, root }: ScenarioFile): Resolution {
  const { table, factors = [] } = scenario.vary ?? {}
  if (!scenario.vary || !table) return { scenario }
  const target = fileLibrary(root).resolve(path, table.file)
  if (isIssue(target)) return { issues: [{ ...target, path: 'vary.file', at: table.place }] }
  if (!existsSync(target)) {
    const values = { got: target }
    return { issues: [makeIssue('file-missing', { path: 'vary.file', at: table.place, values })] }
  }
  const read = readPointsFile(target, scenario, factors, table.place)
  if ('issues' in read) return read
  return { scenario: { ...scenario, vary: { ...scenario.vary, table: { ...table, points: read.points } } } }
}

/** A table of points as a design of its own, laid over the base. */
function loadTable(
  path: string,
  { base = `${LIBRARY}baseline`, settings }: Loading,
  structure?: Structure
): Resolution {
  const id = basename(path).replace(TABLE, '')
  const badName = idIssue(id, wholeFile(path), '', 'rename-file')
  if (badName) return { issues: [badName] }
  const under = loadOne(fileAt(base), settings, { structure })
  if ('issues' in under) return under
  const read = readPointsFile(path, under.scenario, [])
  if ('issues' in read) return read
  const table = { file: path, place: wholeFile(path), points: read.points }
  return { scenario: { ...under.scenario, id, vary: { design: 'table', factors: [], table } } }
}

const TABLE = /\.csv$/i

function isTable(path: string): boolean {
  return TABLE.test(path)
}

/** The structure that a path or a name of the library means; throws `Failure`. */
export function structureAt(path: string, output: Output): Structure {
  const { root, path: id } = fileAt(path)
  const result = readStructure(id, fileLibrary(root))
  if ('structure' in result) return result.structure
  throw issuesFailure(result.issues, output)
}

/** The file of ranges that a path or a name of the library means; throws `Failure`. */
export function rangesAt(path: string, output: Output): RangesFile {
  const { root, path: id } = fileAt(path)
  const result = readRangesFile(id, fileLibrary(root))
  if ('ranges' in result) return result
  throw issuesFailure(result.issues, output)
}

/** The file of targets that a path or a name of the library means; throws `Failure`. */
export function targetsAt(path: string, output: Output): TargetsFile {
  const { root, path: id } = fileAt(path)
  const result = readTargetsFile(id, fileLibrary(root))
  if ('targets' in result) return result
  throw issuesFailure(result.issues, output)
}

/** The file at a path; throws `Failure` if there is none or it is a folder. */
export function fileAt(path: string): ScenarioFile {
  if (!folderAt(path)) return scenarioFile(path)
  throw new Failure('usage', ({ scenarios }) => scenarios.isFolder(path))
}

/** Whether a path or library name is a folder; throws `Failure` if it is nothing that can be read. */
export function folderAt(path: string): boolean {
  try {
    return isFolder(path)
  } catch (error) {
    throw absent(path, error)
  }
}

/** A failure that lists issues; the same fault of a file that several scenarios extend is listed once. */
export function issuesFailure(
  issues: readonly Issue[],
  { language }: Output,
  outcome: (words: Words) => (count: number) => string = ({ scenarios }) => scenarios.nothingRun
): Failure {
  const texts = [...new Set(issues.map((issue) => formatIssue(issue, language)))]
  return new Failure('usage', (words) => `${texts.join('\n')}\n${outcome(words)(texts.length)}`)
}

function isReform({ kind }: ScenarioFile): boolean {
  return kind === 'reform'
}

function baselineAmong(scenarios: readonly Scenario[], named: string | undefined): Scenario {
  return scenarios.find(({ id, file }) => id === named || file === named) ?? scenarios[baselineOf(scenarios).index]
}

/** The files with the named baseline before them if it is not among them, or the library's before reforms alone. */
function withBaseline(files: readonly ScenarioFile[], loading: Loading, output: Output): readonly ScenarioFile[] {
  const { baseline, joinBaseline = false } = loading
  if (baseline !== undefined) {
    const isAmong = files.some(({ id, path }) => id === baseline || path === baseline)
    const isPath = baseline.startsWith(LIBRARY) || /[/\\]|\.ya?ml$/.test(baseline)
    return isAmong || !isPath ? files : [fileAt(baseline), ...files]
  }
  if (!joinBaseline || !files.every(isReform)) return files
  const library = scenarioFile(`${LIBRARY}baseline`)
  output.note(({ scenarios }) => scenarios.reformsJoined(library.path))
  return [library, ...files]
}

/** The files with the scenario before them that all extend, if there are several and it is not among them. */
function withAncestor(
  files: readonly ScenarioFile[],
  worlds: readonly Scenario[],
  { baseline, joinAncestor = false }: Loading,
  output: Output
): readonly ScenarioFile[] {
  if (!joinAncestor || baseline !== undefined || worlds.length < 2) return files
  const ancestor = commonAncestor(worlds)
  if (ancestor === undefined || worlds.some(({ file }) => file === ancestor)) return files
  const root = files.find((file) => worlds[0].file === file.path)?.root
  const joined = { ...scenarioFile(ancestor), ...(root !== undefined && !ancestor.startsWith(LIBRARY) && { root }) }
  if (files.some(({ id }) => id === joined.id)) return files
  output.note(({ scenarios }) => scenarios.ancestorJoined(joined.path))
  return [joined, ...files]
}

/** The files that a path means. Of a folder those are its scenarios and designs, or its reforms if it has nothing else. */
function filesAt(path: string, output: Output): readonly ScenarioFile[] {
  if (!folderAt(path)) return [scenarioFile(path)]
  const all = readFolder(path)
  const worlds = all.filter(({ kind = '' }) => !NO_WORLDS.includes(kind))
  const files = worlds.length > 0 ? worlds : all.filter(isReform)
  const passedOver = all.filter((file) => !files.includes(file)).map((file) => basename(file.path))
  if (passedOver.length > 0) output.note(({ scenarios }) => scenarios.passedOver(path, passedOver))
  if (files.length > 0) return files
  throw new Failure('noInput', ({ scenarios }) => scenarios.noneIn(path))
}

/** Kinds of files that are no worlds by themselves. */
const NO_WORLDS = ['reform', 'targets', 'structure', 'ranges']

function readFolder(path: string): readonly ScenarioFile[] {
  try {
    return filesInFolder(path)
  } catch (error) {
    throw systemFailure('noInput', path, error)
  }
}

function refuseStructures(files: readonly ScenarioFile[]): void {
  const structure = files.find(({ kind }) => kind === 'structure')
  if (structure) throw new Failure('usage', ({ scenarios }) => scenarios.structureAlone(structure.path))
}

function refuseEqualIds(files: readonly ScenarioFile[]): void {
  const paths = new Map<string, string>()
  for (const { id, path } of files) {
    const other = paths.get(id)
    if (other !== undefined) {
      const isSame = resolve(other) === resolve(path)
      throw new Failure('usage', ({ scenarios }) =>
        isSame ? scenarios.sameFile(path) : scenarios.equalIds(other, path, id)
      )
    }
    paths.set(id, path)
  }
}
