/** `ganwei scenario check`: every fault of scenario files; silent where there is none. */

import { organisationSentences } from '../report/organisation-lines.js'
import { Failure, systemFailure } from '../run/failure.js'
import { fileLibrary, filesInFolder, foldersIn, type ScenarioFile, scenarioFile } from '../run/scenario-library.js'
import { formatIssue } from '../scenario/format-issue.js'
import type { Issue } from '../scenario/issue.js'
import { readScenarioFile } from '../scenario/scenario-file.js'
import { folderAt, loadOne } from './load-scenarios.js'
import type { Output } from './output.js'

/** What `ganwei scenario check` is given. */
export interface CheckArguments {
  readonly paths: readonly string[]
  readonly json: boolean
}

/** Prints every issue of every file on stdout; throws `Failure` if there is one. */
export function checkScenarios({ paths, json }: CheckArguments, output: Output): void {
  const files = paths.flatMap((path) => (folderAt(path) ? allBelow(path, path) : [scenarioFile(path)]))
  if (files.length === 0) {
    throw new Failure('noInput', (w) => w.printed.noYaml)
  }
  const issues = [...new Map(files.flatMap(issuesOf).map((issue) => [formatIssue(issue, output.language), issue]))]
  if (json) output.result(JSON.stringify(issues.map(([, issue]) => issue)))
  else for (const [text] of issues) output.result(text)
  if (issues.length === 0) {
    // Of a whole folder nothing is said but faults.
    if (!json) for (const path of paths) if (!folderAt(path)) noteOrganisation(scenarioFile(path), output)
    return
  }
  const count = issues.length
  throw new Failure('usage', (w) => w.printed.faults(count, files.length))
}

/** Says of an organisation of one's own what is easily got wrong: who leads in it, and that it is a single unit. */
function noteOrganisation(file: ScenarioFile, output: Output): void {
  const result = file.kind === 'targets' || file.kind === 'ranges' ? undefined : loadOne(file, [])
  if (result === undefined || !('scenario' in result)) return
  const { places } = result.scenario
  if (!['organisation.tiers', 'organisation.leaderShare'].some((path) => places.has(path))) return
  for (const text of organisationSentences(result.scenario, output.words)) output.note(() => `${file.path}: ${text}`)
}

function issuesOf(file: ScenarioFile): readonly Issue[] {
  if (file.kind === 'targets' || file.kind === 'ranges') {
    const found = fileLibrary(file.root).read(file.path)
    return 'issue' in found ? [found.issue] : readScenarioFile(found.bytes, found.name ?? file.path).issues.sorted()
  }
  const result = loadOne(file, [])
  return 'issues' in result ? result.issues : []
}

/** Every file of a folder and of those below it; references may not leave the folder that was given. */
function allBelow(folder: string, root: string): readonly ScenarioFile[] {
  try {
    const own = filesInFolder(folder).map((file) => ({ ...file, root }))
    return [...own, ...foldersIn(folder).flatMap((below) => allBelow(below, root))]
  } catch (error) {
    throw systemFailure('noInput', folder, error)
  }
}
