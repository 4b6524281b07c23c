/** Which files are plans, told without what reads one: a scenario is asked it too. */

import { basename } from 'node:path'
import { regularStart } from './regular-file.js'
import { PLAN_FILE } from './run-files.js'

/** Bytes within which a plan says its versions. */
export const START_OF_PLAN = 400

/** Whether a path is that of a plan, whatever its name: by a word at its beginning that no scenario has. */
export function isPlanFile(path: string): boolean {
  if (basename(path) === PLAN_FILE) return true
  try {
    return regularStart(path, START_OF_PLAN).includes('"randomNumberVersion"')
  } catch {
    return false
  }
}
