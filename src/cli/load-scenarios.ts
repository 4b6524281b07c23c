/** From the paths of a command line to checked worlds, or to every fault of every file at once. */

import { basename } from 'node:path'
import { type PlannedScenario, worldsOf } from '../experiment/design.js'
import { baselineOf } from '../experiment/plan.js'
import type { Bilingual } from '../model/language.js'
import { Failure, systemFailure } from '../run/failure.js'
import {
  fileLibrary,
  filesInFolder,
  isFolder,
  LIBRARY,
  nearestPath,
  type ScenarioFile,
  scenarioFile
} from '../run/scenario-library.js'
import { formatIssue } from '../scenario/format-issue.js'
import type { Issue } from '../scenario/issue.js'
import { type Resolution, resolveScenario, type Scenario } from '../scenario/resolve.js'
import { applySettings } from '../scenario/settings.js'
import { worded, wordsOf } from '../words/words.js'
import type { Output } from './output.js'

/** What the paths of a command line are read with. */
export interface Loading {
  /** Settings `path=value`, laid over every scenario. */
  readonly settings: readonly string[]
  /** The baseline, by id, path or library name; one that is not among the paths is loaded too. */
  readonly baseline?: string | undefined
  /** Whether reforms that come without any scenario are joined by the library's baseline. */
  readonly joinBaseline?: boolean
  /** The scenario that reforms are laid over, instead of a baseline among the paths. */
  readonly onto?: Scenario
}

/** The worlds that paths mean: scenarios, points of designs, and reforms laid over the baseline; throws `Failure`. */
export function loadScenarios(paths: readonly string[], loading: Loading, output: Output): readonly PlannedScenario[] {
  const files = withBaseline(
    paths.flatMap((path) => filesAt(path, output)),
    loading,
    output
  )
  refuseEqualIds(files)
  const issues: Issue[] = []
  const load = (file: ScenarioFile, onto?: Scenario): Scenario[] => {
    const result = loadOne(file, loading.settings, onto)
    if ('scenario' in result) return [result.scenario]
    issues.push(...result.issues)
    return []
  }
  const scenarios = new Map(files.filter((file) => !isReform(file)).map((file) => [file, load(file)]))
  const found = [...scenarios.values()].flat()
  const onto = loading.onto ?? (found.length > 0 ? baselineAmong(found, loading.baseline) : undefined)
  const loaded = files.flatMap((file) => scenarios.get(file) ?? load(file, onto))
  if (issues.length > 0) throw issuesFailure(issues, output)
  return loaded.flatMap(worldsOf)
}

/** One scenario, design or reform file, with settings laid over it. */
export function loadOne(file: ScenarioFile, settings: readonly string[], onto?: Scenario): Resolution {
  const resolved = resolveScenario(file.path, fileLibrary(file.root), onto)
  const set = 'scenario' in resolved ? applySettings(resolved.scenario, settings) : resolved
  return 'scenario' in set ? { scenario: { ...set.scenario, id: file.id, file: file.path } } : set
}

/** The file at a path; throws `Failure` if there is none or it is a folder. */
export function fileAt(path: string): ScenarioFile {
  if (!folderAt(path)) return scenarioFile(path)
  throw new Failure('usage', { zh: `${path} 是文件夹；请给一个文件`, en: `${path} is a folder; name a file` })
}

/** Whether a path or library name is a folder; throws `Failure` if it is nothing that can be read. */
export function folderAt(path: string): boolean {
  try {
    return isFolder(path)
  } catch (error) {
    const failure = systemFailure('noInput', path, error)
    const near = nearestPath(path)
    if (near === undefined || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw failure
    const [zh, en] = [worded(wordsOf('zh'), failure.said), worded(wordsOf('en'), failure.said)]
    throw new Failure('noInput', { zh: `${zh}；是否要写 ${near}？`, en: `${en}; did you mean ${near}?` })
  }
}

/** A failure that lists issues; the same fault of a file that several scenarios extend is listed once. */
export function issuesFailure(issues: readonly Issue[], { language }: Output): Failure {
  const texts = [...new Set(issues.map((issue) => formatIssue(issue, language)))]
  const count = texts.length
  const end: Bilingual = {
    zh: `${count} 个问题；没有运行任何情景。`,
    en: `${count} problem${count === 1 ? '' : 's'}; nothing was run.`
  }
  const list = texts.join('\n')
  return new Failure('usage', { zh: `${list}\n${end.zh}`, en: `${list}\n${end.en}` })
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
  output.note({ zh: `改革与 ${library.path} 相比`, en: `The reforms are compared with ${library.path}` })
  return [library, ...files]
}

/** The files that a path means. Of a folder those are its scenarios and designs, or its reforms if it has nothing else. */
function filesAt(path: string, output: Output): readonly ScenarioFile[] {
  if (!folderAt(path)) return [scenarioFile(path)]
  const all = readFolder(path)
  const worlds = all.filter(({ kind }) => kind !== 'reform' && kind !== 'targets')
  const files = worlds.length > 0 ? worlds : all.filter(isReform)
  const passedOver = all.filter((file) => !files.includes(file)).map((file) => basename(file.path))
  if (passedOver.length > 0) {
    output.note({
      zh: `${path}：略过不是情景的文件 ${passedOver.join('、')}`,
      en: `${path}: passed over, being no scenarios: ${passedOver.join(', ')}`
    })
  }
  if (files.length > 0) return files
  throw new Failure('noInput', { zh: `${path} 里没有情景文件`, en: `there are no scenario files in ${path}` })
}

function readFolder(path: string): readonly ScenarioFile[] {
  try {
    return filesInFolder(path)
  } catch (error) {
    throw systemFailure('noInput', path, error)
  }
}

function refuseEqualIds(files: readonly ScenarioFile[]): void {
  const paths = new Map<string, string>()
  for (const { id, path } of files) {
    const other = paths.get(id)
    if (other !== undefined) {
      throw new Failure('usage', {
        zh: `${other} 和 ${path} 的情景名都是 ${id}；请改名或分开运行`,
        en: `${other} and ${path} are both called ${id}; rename one or run them apart`
      })
    }
    paths.set(id, path)
  }
}
