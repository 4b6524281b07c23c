/** The gate by which every command reads a run: none, unfinished, damaged or complete, by its plan and its hashes. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { missing } from '../experiment/batch.js'
import { MOST_COMPARED } from '../experiment/limits.js'
import { isCompared, isInWorlds } from '../experiment/plan.js'
import { settleRun } from '../findings/settle-worlds.js'
import { displayText } from '../report/display-text.js'
import { analyseFolder } from './analyse-folder.js'
import { isCalibrationPlan } from './calibration-plan.js'
import type { FinishedRun } from './carry-out.js'
import { isSystemError } from './durable-file.js'
import { Failure, systemFailure } from './failure.js'
import { START_OF_PLAN } from './is-plan-file.js'
import { Journal } from './journal.js'
import { type JobHasEnded, sweepDeadLock } from './lock.js'
import { absent } from './near-path.js'
import { PlanError, type PlanFile, type PlanOfRun } from './plan-file.js'
import { rawPlan, readPlan } from './read-plan.js'
import { readRegular, regularStart } from './regular-file.js'
import { failureOfDamaged, failureOfUnfinished } from './run-failures.js'
import { JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE } from './run-files.js'
import { filesAmiss, type Manifest, readManifest } from './run-folder.js'

/** What a folder holds of a run. */
export interface FoundRun {
  /** The plan as its file holds it, of whatever version of the model; whole, by its own checksum. */
  readonly plan: PlanFile
  /**
   * Complete: every file is as the manifest says. Unfinished: there is no manifest yet, or it is that of an earlier plan which
   * this one extends. Damaged: files were changed or removed since.
   */
  readonly state: 'complete' | 'unfinished' | 'damaged'
  /** Null unless the run is complete or damaged in other files than this. */
  readonly manifest: Manifest | null
  /** Files that are absent or not as they should be. */
  readonly amiss: readonly string[]
}

/** Looks at the run in a folder; throws `Failure` if there is none, or if its plan was changed. */
export function lookAtRun(folder: string): FoundRun {
  const path = join(folder, PLAN_FILE)
  if (!existsSync(path)) throw noRunIn(folder)
  const text = planAt(path)
  refuseCalibration(folder, text)
  const plan = rawPlan(text)
  if (plan === null) throw new Failure('mismatch', ({ runs }) => runs.damagedFile(path, runs.damage.seal))
  if (!existsSync(join(folder, MANIFEST_FILE))) {
    return { plan, state: 'unfinished', manifest: null, amiss: [MANIFEST_FILE] }
  }
  const manifest = readManifest(folder)
  const amiss = filesAmiss(folder, manifest)
  // A run that is being extended has a new plan, and its other files, some of them new already, are not of its manifest.
  if (manifest !== null && amiss.includes(PLAN_FILE)) return { plan, state: 'unfinished', manifest: null, amiss }
  return { plan, state: amiss.length === 0 ? 'complete' : 'damaged', manifest, amiss }
}

/** The run in a folder, in whatever state; throws `Failure` if there is none, or if another version made it. */
export function readRunIn(folder: string): PlanOfRun {
  const plan = join(folder, PLAN_FILE)
  if (existsSync(plan)) return readRunAt(plan)
  throw noRunIn(folder)
}

/** What is said of a folder without a run. */
export function noRunIn(folder: string): Failure {
  if (!existsSync(folder)) return absent(folder, Object.assign(new Error(), { code: 'ENOENT' }))
  return new Failure('noInput', (words) => words.runs.noRun(folder, PLAN_FILE))
}

/** The run in a folder, whole with every file as its manifest says; throws `Failure` if it is not, or a part of one. */
export function readCompleteRun(folder: string): PlanOfRun {
  const run = readRunIn(folder)
  refuseParts(folder, run)
  refuseUncompared(folder, run)
  if (soundState(folder) === 'unfinished') throw failureOfUnfinished(folder)
  return run
}

/** The run in a folder, complete or unfinished; throws `Failure` if files of it were changed, which `resume` mends. */
export function readSoundRun(folder: string): PlanOfRun {
  const run = readRunIn(folder)
  soundState(folder)
  return run
}

/** How far a run came; throws `Failure` if it is damaged. */
export function soundState(folder: string): 'complete' | 'unfinished' {
  const { state, amiss } = lookAtRun(folder)
  if (state === 'damaged') throw failureOfDamaged(folder, amiss)
  return state
}

/** Refuses, by `Failure`, a part of a run and a record, which have no results of their own. */
export function refuseParts(folder: string, { part, isRecord }: PlanOfRun): void {
  if (part !== undefined) throw new Failure('usage', ({ printed }) => printed.onlyPart(folder))
  if (isRecord) throw new Failure('usage', ({ printed }) => printed.onlyRecord(folder))
}

/** Refuses, by `Failure`, a run of so many worlds that they are not compared. */
export function refuseUncompared(folder: string, { plan }: PlanOfRun): void {
  if (isCompared(plan)) return
  throw new Failure('usage', ({ printed }) =>
    printed.onlyTables(folder, plan.scenarios.length, isInWorlds(plan) ? null : MOST_COMPARED)
  )
}

/** The analysis of a run that is there already, whole and of this very plan; throws `Failure` if its replications are not all there. */
export function readFinished(folder: string, run: PlanOfRun, jobHasEnded?: JobHasEnded): FinishedRun {
  sweepDeadLock(folder, jobHasEnded)
  if (run.part !== undefined || run.isRecord) return { plan: run.plan, analysis: null }
  const journal = new Journal(join(folder, JOURNAL_FILE), run.plan, run.engine, 'read')
  try {
    const { plan, isComplete } = settleRun(run.plan, journal)
    if (!isComplete) throw failureOfUnfinished(folder)
    return { plan, analysis: isCompared(plan) ? analyseFolder(folder, run, journal) : null }
  } finally {
    journal.close()
  }
}

/** Whether the journal of a run holds every replication that its plan asks for, whatever its manifest says. */
export function holdsEveryReplication(folder: string, { plan, engine, part }: PlanOfRun): boolean {
  const journal = new Journal(join(folder, JOURNAL_FILE), plan, engine, 'read')
  try {
    const { done, total } = missing(settleRun(plan, journal).plan, journal, part)
    return done === total
  } finally {
    journal.close()
  }
}

/** Refuses, by `Failure`, options that say otherwise than the run whose plan is at a path. */
export function refuseOtherDraws(
  path: string,
  { plan, engine }: PlanOfRun,
  given: {
    readonly seed?: string | undefined
    readonly engine?: string | undefined
    readonly set: readonly string[]
    readonly structure?: string | undefined
  }
): void {
  const other = [
    ...(given.seed === undefined || given.seed === plan.seed ? [] : ['--seed']),
    ...(given.engine === undefined || given.engine === engine ? [] : ['--engine']),
    ...(given.set.length === 0 ? [] : ['--set']),
    ...(given.structure === undefined ? [] : ['--structure'])
  ]
  if (other.length > 0)
    throw new Failure('usage', (words) => words.runs.planHolds(path, displayText(plan.seed), engine, other))
}

/** Whether a path is that of a calibration's plan, whatever its name. */
export function isCalibrationPlanFile(path: string): boolean {
  try {
    return isCalibrationPlan(regularStart(path, START_OF_PLAN))
  } catch {
    return false
  }
}

/** Refuses, by `Failure`, what is a calibration: the command reads runs of scenarios. */
function refuseCalibration(folder: string, text: string): void {
  if (isCalibrationPlan(text)) throw new Failure('usage', ({ calibration }) => calibration.notForCalibrations(folder))
}

/** The run whose plan is at a path; throws `Failure`. */
export function readRunAt(path: string): PlanOfRun {
  const text = planAt(path)
  refuseCalibration(path, text)
  try {
    return readPlan(text)
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    const { why, isOtherVersion } = error
    throw new Failure(isOtherVersion ? 'usage' : 'mismatch', (words) => words.runs.damagedFile(path, why(words)))
  }
}

/** The text of a plan, of a regular file alone; throws `Failure`. */
export function planAt(path: string): string {
  try {
    return readRegular(path)
  } catch (error) {
    throw isSystemError(error) ? systemFailure('noInput', path, error) : error
  }
}
