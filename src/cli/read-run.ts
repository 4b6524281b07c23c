/** Runs that are there already: their plans read from a folder or a file. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withPath } from '../store/durable-file.js'
import { OtherVersionError, PlanError, type PlanOfRun, readPlan } from '../store/plan-file.js'
import { PLAN_FILE } from '../store/run-folder.js'
import { EXIT, Failure, systemFailure } from './exit.js'

/** The run in a folder; throws `Failure` if there is none, or if another version made it. */
export function readRunIn(folder: string): PlanOfRun {
  return readRunAt(join(folder, PLAN_FILE))
}

/** The run whose plan is at a path; throws `Failure`. */
export function readRunAt(path: string): PlanOfRun {
  let text: string
  try {
    text = withPath(path, () => readFileSync(path, 'utf8'))
  } catch (error) {
    throw systemFailure(EXIT.noInput, path, error)
  }
  try {
    return readPlan(text)
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    const code = error instanceof OtherVersionError ? EXIT.usage : EXIT.mismatch
    throw new Failure(code, { zh: `${path}：${error.zh}`, en: `${path}: ${error.en}` })
  }
}
