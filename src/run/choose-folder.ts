/** Which folder a run goes into. */

import { commandLine, optionWords } from './command-line.js'
import { sha256 } from './durable-file.js'
import { Failure, systemFailure } from './failure.js'
import { type PlanContent, type PlanOfRun, planContent } from './plan-file.js'
import { readPlan } from './read-plan.js'
import { PLAN_FILE } from './run-files.js'
import { type FolderState, inspectFolder, readRunFile } from './run-folder.js'

/** Numbered names that are tried before it is given up. */
const MOST_NAMES = 10_000

/** Whether tables begin with a byte order mark, and whether there are control variates. */
const LOOKS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true]
] as const

/** The folder for a run, and what it holds of it. */
export interface ChosenFolder {
  readonly folder: string
  readonly state: FolderState
  /** The run, looking as the folder's does where nothing else was asked for. */
  readonly run: PlanOfRun
  /** The same run in its former look, where it is there and takes on another. */
  readonly replaces?: PlanOfRun
}

/**
 * The folder for a run and what it holds; with `nextFree` the next free name if it holds anything else. A byte order mark in
 * tables or control variates do not make it another run. Throws `Failure` if it holds anything else.
 */
export function chooseFolder(wanted: string, run: PlanOfRun, nextFree: boolean): ChosenFolder {
  for (let number = 1; number <= MOST_NAMES; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`
    const state = inspect(folder, planContent(run))
    if (state.state !== 'other') return { folder, state, run }
    for (const [bom, controlVariates] of LOOKS) {
      const other = { ...run, bom, controlVariates }
      const same = inspect(folder, planContent(other))
      if (same.state === 'other') continue
      const both = { ...run, bom: bom || run.bom, controlVariates: controlVariates || run.controlVariates }
      const isAll = planContent(both).sha256 === planContent(other).sha256
      return { folder, state: same, run: both, ...(!isAll && { replaces: other }) }
    }
    if (nextFree) continue
    const { folder: free } = chooseFolder(wanted, run, true)
    const fewer = state.what === 'run' ? fewerReplicationsIn(folder, run) : undefined
    if (fewer === undefined) throw new Failure('cannotCreate', ({ runs }) => runs.occupied[state.what](wanted, free))
    const more = optionWords('--replications', `${run.plan.replications}`)
    const extend = commandLine('ganwei', 'extend', wanted, ...more)
    throw new Failure('cannotCreate', ({ runs }) => runs.occupied.fewer(wanted, fewer, extend, free))
  }
  throw new Failure('cannotCreate', ({ runs }) => runs.noFreeName(wanted))
}

/** How many replications a folder has of a run that asks for more; undefined if it holds anything else. */
function fewerReplicationsIn(folder: string, run: PlanOfRun): number | undefined {
  try {
    const text = readRunFile(folder, PLAN_FILE)
    const { bom, controlVariates, plan } = readPlan(text)
    const { replications } = plan
    const isFewer = plan.rule === undefined && run.plan.rule === undefined && replications < run.plan.replications
    const same = { ...run, bom, controlVariates, plan: { ...run.plan, replications } }
    return isFewer && run.part === undefined && planContent(same).sha256 === sha256(text) ? replications : undefined
  } catch {
    return undefined
  }
}

function inspect(folder: string, plan: PlanContent): FolderState {
  try {
    return inspectFolder(folder, plan)
  } catch (error) {
    throw error instanceof Failure ? error : systemFailure('cannotCreate', folder, error)
  }
}
