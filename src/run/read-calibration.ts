/** Reads a calibration from its folder: its plan and steps, checked, and what they came to. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Calibrated, type CalibrationPlan, calibration } from '../experiment/calibration.js'
import { type CalibrationStep, isStep, lastOf } from '../experiment/calibration-steps.js'
import { distanceFrom, unpacked } from '../experiment/fit.js'
import { isOutOfReach } from '../findings/calibration.js'
import { type Structure, structureKept } from '../scenario/single-files.js'
import type { Targets } from '../scenario/targets.js'
import { type CalibrationRun, calibrationPlanText, isCalibrationPlan, readCalibrationPlan } from './calibration-plan.js'
import { isSystemError, sha256 } from './durable-file.js'
import { Failure, systemFailure } from './failure.js'
import { PlanError } from './plan-file.js'
import { failureOfDamaged } from './run-failures.js'
import { JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE } from './run-files.js'
import { filesAmiss, readRunFile } from './run-folder.js'
import { mostInFolder, refuseLarger } from './run-size.js'
import { StepJournal } from './step-journal.js'

/** A calibration in a folder, as far as it came. */
export interface CalibrationFound {
  readonly run: CalibrationRun
  readonly steps: readonly CalibrationStep[]
  /** What it came to; null where it is unfinished. */
  readonly calibrated: Calibrated | null
}

/** A finished calibration under another structure of the model. */
export interface CalibratedStructure {
  readonly structure: Structure
  readonly targets: Targets
  /** Whether the targets are out of its reach. */
  readonly isOutOfReach: boolean
}

/** Whether a folder holds a calibration, finished or not. */
export function isCalibration(folder: string): boolean {
  try {
    return isCalibrationPlan(readRunFile(folder, PLAN_FILE))
  } catch {
    return false
  }
}

/** The calibration in a folder; throws `Failure` where files of a finished one were changed. */
export async function readCalibration(folder: string): Promise<CalibrationFound> {
  const { isFinished, ...found } = stepsIn(folder)
  return { ...found, calibrated: isFinished ? await replayed(found.run.plan, found.steps) : null }
}

/** The structure that a finished calibration lies over; undefined where it lies over none. Throws `Failure`. */
export function calibratedStructure(folder: string): CalibratedStructure | undefined {
  const { run, steps } = stepsIn(folder)
  const [kept, { targets }] = [run.base.structure, run.plan]
  const structure = kept && structureKept(kept, folder)
  if (structure === undefined) return undefined
  const [third, first] = [lastOf(steps, 'third'), lastOf(steps, 'chance')]
  if (!third || !first) throw new Failure('mismatch', (words) => words.calibration.unfinished(folder))
  const distance = distanceFrom(targets, first.chance)
  const distances = unpacked(third.shown).map((shown) => distance(shown).whole)
  return { structure, targets, isOutOfReach: isOutOfReach(distances, targets) }
}

/** The folder itself, if it holds a calibration, or those in it that do, as `ganwei calibrate --structures` leaves them. */
export function calibrationsIn(folder: string): readonly string[] {
  if (isCalibration(folder)) return [folder]
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isCalibration)
}

/** The plan of the calibration in a folder; throws `Failure`. */
export function planIn(folder: string): CalibrationRun {
  const path = join(folder, PLAN_FILE)
  try {
    return readCalibrationPlan(readRunFile(folder, PLAN_FILE))
  } catch (error) {
    if (isSystemError(error)) throw systemFailure('noInput', path, error)
    if (!(error instanceof PlanError)) throw error
    const { why, isOtherVersion } = error
    throw new Failure(isOtherVersion ? 'usage' : 'mismatch', (words) => words.runs.damagedFile(path, why(words)))
  }
}

/** The journal of a calibration, each step judged by those before it. */
export function stepJournalOf(
  folder: string,
  run: CalibrationRun,
  access: 'read' | 'append'
): StepJournal<CalibrationStep> {
  const isSound = (step: unknown, before: readonly CalibrationStep[]): step is CalibrationStep =>
    isStep(step, before, run.plan)
  const [path, text] = [join(folder, JOURNAL_FILE), calibrationPlanText(run)]
  refuseLarger(path, mostInFolder(text))
  return new StepJournal(path, sha256(text), { access, isSound })
}

function stepsIn(folder: string): Omit<CalibrationFound, 'calibrated'> & { readonly isFinished: boolean } {
  const run = planIn(folder)
  const isFinished = existsSync(join(folder, MANIFEST_FILE))
  const amiss = isFinished ? filesAmiss(folder) : []
  if (amiss.length > 0) throw failureOfDamaged(folder, amiss)
  const { done: steps } = stepJournalOf(folder, run, 'read')
  if (isFinished && lastOf(steps, 'third') === undefined) throw failureOfDamaged(folder, [JOURNAL_FILE])
  return { run, steps, isFinished }
}

/** What is said of the worlds, from the steps alone. */
async function replayed(plan: CalibrationPlan, done: readonly CalibrationStep[]): Promise<Calibrated> {
  const play = () => Promise.reject(new Error('a finished calibration is not played'))
  const step = await calibration(plan, play, done).next()
  return step.value as Calibrated
}
