/** From the paths of a command line to checked scenarios, or to every fault of every file at once. */

import { statSync } from 'node:fs'
import type { Bilingual } from '../model/parameter-row.js'
import { formatIssue } from '../scenario/format-issue.js'
import type { Issue } from '../scenario/issue.js'
import { resolveScenario, type Scenario } from '../scenario/resolve.js'
import { applySettings } from '../scenario/settings.js'
import { fileLibrary, type ScenarioFile, scenarioFile, scenariosInFolder } from '../store/scenario-library.js'
import { EXIT, Failure, systemFailure } from './exit.js'
import type { Output } from './output.js'

/** The scenarios that paths mean, with `--set` applied to each; throws `Failure`. */
export function loadScenarios(paths: readonly string[], settings: readonly string[], output: Output): Scenario[] {
  const files = paths.flatMap((path) => filesAt(path, output))
  refuseEqualIds(files)
  const issues: Issue[] = []
  const scenarios = files.flatMap((file) => {
    const resolved = resolveScenario(file.path, fileLibrary(file.root))
    const set = 'scenario' in resolved ? applySettings(resolved.scenario, settings) : resolved
    if ('scenario' in set) return [{ ...set.scenario, id: file.id, file: file.path }]
    issues.push(...set.issues)
    return []
  })
  if (issues.length > 0) throw issuesFailure(issues, output)
  return scenarios
}

function filesAt(path: string, output: Output): ScenarioFile[] {
  const isFolder = existing(path)
  if (!isFolder) return [scenarioFile(path)]
  const { files, passedOver } = readFolder(path)
  if (passedOver.length > 0) {
    output.note({
      zh: `${path}：略过不是情景的文件 ${passedOver.join('、')}`,
      en: `${path}: passed over, being no scenarios: ${passedOver.join(', ')}`
    })
  }
  if (files.length > 0) return files
  throw new Failure(EXIT.noInput, { zh: `${path} 里没有情景文件`, en: `there are no scenario files in ${path}` })
}

function readFolder(path: string) {
  try {
    return scenariosInFolder(path)
  } catch (error) {
    throw systemFailure(EXIT.noInput, path, error)
  }
}

/** Whether an existing path is a folder; throws `Failure` if it does not exist or is nothing that can be read. */
function existing(path: string): boolean {
  let stats: ReturnType<typeof statSync>
  try {
    stats = statSync(path)
  } catch (error) {
    throw systemFailure(EXIT.noInput, path, error)
  }
  if (stats.isFile() || stats.isDirectory()) return stats.isDirectory()
  throw new Failure(EXIT.noInput, {
    zh: `${path} 既不是文件也不是文件夹`,
    en: `${path} is neither a file nor a folder`
  })
}

function refuseEqualIds(files: readonly ScenarioFile[]): void {
  const paths = new Map<string, string>()
  for (const { id, path } of files) {
    const other = paths.get(id)
    if (other !== undefined) {
      throw new Failure(EXIT.usage, {
        zh: `${other} 和 ${path} 的情景名都是 ${id}；请改名或分开运行`,
        en: `${other} and ${path} are both called ${id}; rename one or run them apart`
      })
    }
    paths.set(id, path)
  }
}

/** A failure that lists issues; the same fault of a file that several scenarios extend is listed once. */
function issuesFailure(issues: readonly Issue[], { language }: Output): Failure {
  const texts = [...new Set(issues.map((issue) => formatIssue(issue, language)))]
  const count = texts.length
  const end: Bilingual = {
    zh: `${count} 个问题；没有运行任何情景。`,
    en: `${count} problem${count === 1 ? '' : 's'}; nothing was run.`
  }
  const list = texts.join('\n')
  return new Failure(EXIT.usage, { zh: `${list}\n${end.zh}`, en: `${list}\n${end.en}` })
}
