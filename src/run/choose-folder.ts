/** Which folder a run goes into. */

import { Failure, systemFailure } from './failure.js'
import { type PlanOfRun, planText } from './plan-file.js'
import { type FolderState, inspectFolder } from './run-folder.js'

/** Numbered names that are tried before it is given up. */
const MOST_NAMES = 10_000

/**
 * The folder for a run and what it holds; with `nextFree` the next free name if it holds anything else. Throws `Failure` if
 * it holds anything else.
 */
export function chooseFolder(
  wanted: string,
  run: PlanOfRun,
  nextFree: boolean
): { folder: string; state: FolderState } {
  const text = planText(run)
  for (let number = 1; number <= MOST_NAMES; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`
    const state = inspect(folder, text)
    if (state.state !== 'other') return { folder, state }
    if (nextFree) continue
    const free = chooseFolder(wanted, run, true).folder
    throw new Failure('cannotCreate', ({ runs }) => runs.occupied[state.what](wanted, free))
  }
  throw new Failure('cannotCreate', ({ runs }) => runs.noFreeName(wanted))
}

function inspect(folder: string, planText: string): FolderState {
  try {
    return inspectFolder(folder, planText)
  } catch (error) {
    throw error instanceof Failure ? error : systemFailure('cannotCreate', folder, error)
  }
}
