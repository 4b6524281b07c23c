/** Carries out a calibration into a folder: its plan, a journal of its steps, its result files, and last the manifest. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { nextTemperature } from '../analysis/tempered-smc.js'
import {
  type Calibrated,
  type CalibrationPlan,
  CHANCE_REPLICATIONS,
  calibration,
  FIRST_FRESH_GENERATION,
  isThin,
  type PlayWorlds,
  replicationSets,
  replicationsNeeded
} from '../experiment/calibration.js'
import {
  type CalibrationStep,
  EFFECT_WORLDS,
  isStep,
  lastOf,
  PRIOR_WORLDS,
  type StepOf
} from '../experiment/calibration-steps.js'
import { inOrder, pooledOutcomes } from '../experiment/evaluate.js'
import { distanceFrom, SHOWN_NAMES, type Shown, shownOf, unpacked } from '../experiment/fit.js'
import { isOutOfReach } from '../findings/calibration.js'
import { DEFAULTS_VERSION, withChanges } from '../model/parameters.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { log } from '../numeric/log.js'
import { type Structure, structureKept } from '../scenario/resolve.js'
import { grouped } from '../scenario/size.js'
import type { Targets } from '../scenario/targets.js'
import type { Say } from '../words/words.js'
import { buildInfo } from './build-info.js'
import { calibrationFiles } from './calibration-files.js'
import { type CalibrationRun, calibrationPlanText, isCalibrationPlan, readCalibrationPlan } from './calibration-plan.js'
import { isSystemError, sha256, writeDurably } from './durable-file.js'
import { warmPlayerOf } from './executor-of.js'
import { Failure, systemFailure } from './failure.js'
import { lockFolder } from './lock.js'
import type { Clock } from './manifest.js'
import { PlanError } from './plan-file.js'
import { makeFolder } from './regular-file.js'
import { failureOfDamaged, interruptionKind } from './run-failures.js'
import { JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE, type ResultFile } from './run-files.js'
import { filesAmiss, finishRunFolder, type Manifest, readManifest, readRunFile } from './run-folder.js'
import { mostInFolder, refuseLarger } from './run-size.js'
import { StepJournal } from './step-journal.js'

/** How a calibration is to be carried out; its results do not depend on it. */
export interface CalibrationOptions {
  readonly workers: number
  readonly takeOver?: boolean
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  /** Told how many replications are played since the start, and what for just now. */
  readonly onPlayed?: ((plays: number, doing: Doing) => void) | undefined
  /** Told what a user should know, such as that damaged lines were dropped. */
  readonly note?: ((said: Say) => void) | undefined
}

/** What is being played, and in which generation. */
export interface Doing {
  readonly stage: 'chance' | 'fixed' | 'fresh' | 'third'
  readonly generation: number
  /** About how many replications are left, from where this began. */
  readonly ahead: number
  /** How the last generation went: the weight of the targets, the share of moves accepted, the median distance. */
  readonly last?: { readonly temperature: number; readonly acceptance: number; readonly distance: number }
}

/** A calibration in a folder, as far as it came. */
export interface CalibrationFound {
  readonly run: CalibrationRun
  readonly steps: readonly CalibrationStep[]
  /** What it came to; null where it is unfinished. */
  readonly calibrated: Calibrated | null
}

/**
 * Calibrates into a folder that is free or holds this calibration already, as far as it came, and gives its worlds. Killed at
 * any moment, it goes on from the last step that was written, to the same bytes; where it is complete, nothing is played.
 * Throws `Failure`.
 */
export async function carryOutCalibration(
  folder: string,
  run: CalibrationRun,
  options: CalibrationOptions
): Promise<Calibrated> {
  const { clock } = options
  const [started, begun] = [clock.now(), clock.seconds()]
  const text = calibrationPlanText(run)
  if (isComplete(folder, text)) {
    options.note?.((words) => words.printed.holdsAlready(folder))
    return (await readCalibration(folder)).calibrated as Calibrated
  }
  const player = warmPlayerOf(run.engine, options.workers)
  try {
    const lock = openFolder(folder, text, options.takeOver ?? false)
    try {
      const journal = journalOf(folder, run, 'append')
      try {
        const { done, dropped } = journal
        if (dropped > 0) options.note?.((words) => words.calibration.dropped(dropped))
        let doing = after(done[done.length - 1], run.plan)
        const onPlayed: CalibrationOptions['onPlayed'] = (...played) => {
          // A step may take an hour, and would be written to nowhere.
          journal.checkPlace()
          options.onPlayed?.(...played)
        }
        const play = playing(run, player, { ...options, onPlayed }, () => doing)
        const steps = calibration(run.plan, play, done)
        for (;;) {
          const step = await steps.next().catch(explained)
          if (step.done) {
            await finish(folder, run, step.value, { started, seconds: clock.seconds() - begun, signal: options.signal })
            return step.value
          }
          journal.append(step.value)
          if (step.value.stage === 'weights' && isThin(step.value, run.plan.particles)) {
            options.note?.(thinNote(step.value, run.plan))
          }
          doing = after(step.value, run.plan)
        }
      } finally {
        journal.close()
      }
    } finally {
      lock.release()
    }
  } finally {
    await player.close()
  }
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

function stepsIn(folder: string): Omit<CalibrationFound, 'calibrated'> & { readonly isFinished: boolean } {
  const run = planIn(folder)
  const isFinished = existsSync(join(folder, MANIFEST_FILE))
  const amiss = isFinished ? filesAmiss(folder) : []
  if (amiss.length > 0) throw failureOfDamaged(folder, amiss)
  const { done: steps } = journalOf(folder, run, 'read')
  if (isFinished && lastOf(steps, 'third') === undefined) throw failureOfDamaged(folder, [JOURNAL_FILE])
  return { run, steps, isFinished }
}

/** A finished calibration under another structure of the model. */
export interface CalibratedStructure {
  readonly structure: Structure
  readonly targets: Targets
  /** Whether the targets are out of its reach. */
  readonly isOutOfReach: boolean
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

/** Writes the result files of a finished calibration anew, with figures as files of their own; throws `Failure`. */
export async function rewriteCalibration(folder: string): Promise<readonly ResultFile[]> {
  const { run, calibrated } = await readCalibration(folder)
  if (calibrated === null) throw new Failure('mismatch', (words) => words.calibration.unfinished(folder))
  const { files: _, filesBy: __, ...rest } = readManifest(folder) as Manifest
  const { version } = buildInfo()
  const files = await calibrationFiles(run, calibrated, { withFigures: true })
  const manifest = { ...rest, ...(rest.ganwei !== version && { filesBy: version }) }
  await finishRunFolder(folder, async () => ({ files, manifest }))
  return files
}

/** Plays worlds on a player, in order, and gives their outcomes. */
export function playing(
  { plan, base }: CalibrationRun,
  player: Pick<ReturnType<typeof warmPlayerOf>, 'play' | 'ahead'>,
  { signal, onPlayed }: Pick<CalibrationOptions, 'signal' | 'onPlayed'>,
  doing: () => Doing
): PlayWorlds {
  let plays = 0
  return async (worlds, { first, count }) => {
    const shown: Shown[] = []
    const work = async (settings: (typeof worlds)[number]) => {
      if (signal?.aborted) throw new Failure(interruptionKind(signal), (words) => words.calibration.interrupted)
      const scenario = { ...base, parameters: withChanges(plan.base, settings) }
      const block = await player.play({ scenario, key: plan.key, first, count })
      plays += count
      onPlayed?.(plays, doing())
      return shownOf(pooledOutcomes([block], SHOWN_NAMES).map((value) => value ?? Number.NaN))
    }
    for await (const one of inOrder(asyncOf(worlds), player.ahead, work)) shown.push(one)
    return shown
  }
}

/** About how many replications a calibration takes: some 45 sweeps in all, as the paper's survey does. */
export function expectedPlays(plan: CalibrationPlan): number {
  return CHANCE_REPLICATIONS + plan.particles * plan.replications + playsAfter('start', plan)
}

/** About how many replications it may take where the fixed set says too little of a world: some generations on the fresh one. */
export function mostExpectedPlays(plan: CalibrationPlan): number {
  return expectedPlays(plan) + FRESH_GENERATIONS * playsOfFreshGeneration(plan)
}

/** About how many replications a generation of moves on the fresh set takes. */
function playsOfFreshGeneration({ particles, replications }: CalibrationPlan): number {
  return SWEEPS_OF_GENERATION * particles * (replications + replicationSets({ replications }).fresh.count)
}

/** Tells at any moment how many replications it may take in all: those done at the last step, and what that leaves; never fewer than are done. */
export function expectation(): (done: number, doing: Doing) => number {
  let [total, now]: [number, Doing | undefined] = [0, undefined]
  return (done, doing) => {
    if (doing !== now) total = done + doing.ahead
    now = doing
    // By steps, so that a bar does not begin anew with every replication.
    if (done > total) total = Math.ceil(done * 1.1)
    return total
  }
}

/** About how many replications are left after a step. */
function playsAfter(step: CalibrationStep | 'start' | undefined, plan: CalibrationPlan): number {
  const { particles, replications, reforms } = plan
  const { fresh, third } = replicationSets({ replications })
  const shown = Math.min(particles, PRIOR_WORLDS) + Math.min(particles, EFFECT_WORLDS) * reforms.length
  const atLast = (particles + shown) * third.count
  const weighing = particles * fresh.count
  const start = particles * replications * EXPECTED_SWEEPS + weighing + atLast
  if (step === undefined) return expectedPlays(plan)
  if (step === 'start' || step.stage === 'start') return start
  switch (step.stage) {
    case 'chance':
      return particles * replications + start
    case 'fixed': {
      // Temperature rises by about the same factor with each generation.
      const left = Math.ceil(log(1 / step.generation.temperature) / log(USUAL_RISE))
      return left * SWEEPS_OF_GENERATION * particles * replications + weighing + atLast
    }
    case 'weights':
      if (!isThin(step, particles)) return atLast
      return Math.ceil(1 / nextTemperature(step.particles, 0)) * playsOfFreshGeneration(plan) + atLast
    case 'fresh': {
      // What the two sets differ by stays, and so do the steps from one to the other.
      const { temperature, number } = step.generation
      const left = Math.ceil(((1 - temperature) / temperature) * (number - FIRST_FRESH_GENERATION + 1))
      return left * playsOfFreshGeneration(plan) + atLast
    }
    default:
      return 0
  }
}

const EXPECTED_SWEEPS = 45
const SWEEPS_OF_GENERATION = 15
const USUAL_RISE = 4
/** Generations on the fresh set that are reckoned with at most. */
const FRESH_GENERATIONS = 3

/** What is said of the worlds, from the steps alone. */
async function replayed(plan: CalibrationPlan, done: readonly CalibrationStep[]): Promise<Calibrated> {
  const play = () => Promise.reject(new Error('a finished calibration is not played'))
  const step = await calibration(plan, play, done).next()
  return step.value as Calibrated
}

function isComplete(folder: string, text: string): boolean {
  if (!existsSync(join(folder, MANIFEST_FILE)) || !existsSync(join(folder, PLAN_FILE))) return false
  return readRunFile(folder, PLAN_FILE) === text && filesAmiss(folder).length === 0
}

function journalOf(folder: string, run: CalibrationRun, access: 'read' | 'append'): StepJournal<CalibrationStep> {
  const isSound = (step: unknown, before: readonly CalibrationStep[]): step is CalibrationStep =>
    isStep(step, before, run.plan)
  const [path, text] = [join(folder, JOURNAL_FILE), calibrationPlanText(run)]
  refuseLarger(path, mostInFolder(text))
  return new StepJournal(path, sha256(text), { access, isSound })
}

/** What the sampler refuses as a failure that says why. */
function explained(error: unknown): never {
  if (error instanceof RangeError) throw new Failure('usage', (words) => words.calibration.allRuledOut)
  throw error
}

/** Where the fixed set said too little: what follows, what it takes, and what would have spared it. */
function thinNote(step: StepOf<'weights'>, plan: CalibrationPlan): Say {
  const { particles, replications } = plan
  const enough = replicationsNeeded(step, plan)
  const plays = grouped(playsAfter(step, plan))
  return (words) =>
    words.calibration.thin({ effectiveSize: step.effectiveSize, particles, replications, enough, plays })
}

/** What comes after a step. */
function after(step: CalibrationStep | undefined, plan: CalibrationPlan): Doing {
  const ahead = playsAfter(step, plan)
  if (step === undefined) return { stage: 'chance', generation: 0, ahead }
  if (step.stage === 'chance') return { stage: 'fixed', generation: 0, ahead }
  if (step.stage === 'start') return { stage: 'fixed', generation: 1, ahead }
  if (step.stage === 'weights') return { stage: isThin(step, plan.particles) ? 'fresh' : 'third', generation: 0, ahead }
  if (step.stage === 'third') return { stage: 'third', generation: 0, ahead }
  const { number, temperature, acceptance, particles } = step.generation
  const logs = [...particles.to].sort((a, b) => a - b)
  const last = { temperature, acceptance, distance: -2 * logs[Math.floor(logs.length / 2)] }
  const next = step.stage === 'fixed' ? 'fresh' : 'third'
  return { stage: temperature < 1 ? step.stage : next, generation: number + 1, last, ahead }
}

function openFolder(folder: string, text: string, takeOver: boolean) {
  try {
    makeFolder(folder)
    const lock = lockFolder(folder, { takeOver })
    try {
      const names = readdirSync(folder).filter((name) => !/^lock(\.|$)/.test(name) && name !== `${PLAN_FILE}.tmp`)
      const isThere = existsSync(join(folder, PLAN_FILE))
      if (isThere ? readRunFile(folder, PLAN_FILE) !== text : names.length > 0) {
        throw new Failure('cannotCreate', (words) => words.calibration.occupied(folder))
      }
      if (!isThere) writeDurably(join(folder, PLAN_FILE), text)
      return lock
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw isSystemError(error) ? systemFailure('cannotCreate', error.path ?? folder, error) : error
  }
}

async function* asyncOf<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

async function finish(
  folder: string,
  run: CalibrationRun,
  calibrated: Calibrated,
  made: { readonly started: string; readonly seconds: number; readonly signal?: AbortSignal | undefined }
): Promise<void> {
  const { started, seconds, signal } = made
  const { version, commit, programSha256, lockFileSha256 } = buildInfo()
  const manifest = {
    ...{ ganwei: version, kind: 'calibration', modelVersion: MODEL_VERSION, engine: run.engine, node: process.version },
    defaults: run.defaults ?? DEFAULTS_VERSION,
    ...{ platform: `${process.platform} ${process.arch}`, lockFileSha256, commit, programSha256, started, seconds }
  }
  const files = await calibrationFiles(run, calibrated)
  await finishRunFolder(folder, async () => ({ files, manifest }), { signal })
}
