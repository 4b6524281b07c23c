/** Carries out a calibration into a folder: its plan, a journal of its steps, its result files, and last the manifest. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Calibrated,
  type CalibrationPlan,
  calibration,
  isThin,
  type PlayWorlds,
  replicationsNeeded
} from '../experiment/calibration.js'
import type { StepOf } from '../experiment/calibration-steps.js'
import { inOrder, pooledOutcomes } from '../experiment/evaluate.js'
import { SHOWN_NAMES, type Shown, shownOf } from '../experiment/fit.js'
import { DEFAULTS_VERSION, withChanges } from '../model/parameters.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { grouped } from '../scenario/size.js'
import type { Say } from '../words/words.js'
import { buildInfo } from './build-info.js'
import { calibrationFiles, type ShownCalibration, shownCalibration } from './calibration-files.js'
import { type CalibrationRun, calibrationPlanText } from './calibration-plan.js'
import { type Doing, doingAfter, playsAfter } from './calibration-plays.js'
import { writeDurably } from './durable-file.js'
import { warmPlayerOf } from './executor-of.js'
import { Failure } from './failure.js'
import { finishRunFolder } from './finish-run-folder.js'
import { type LockOptions, openFolder } from './locked-folder.js'
import type { Clock } from './manifest.js'
import { readCalibration, stepJournalOf } from './read-calibration.js'
import { interruptionKind } from './run-failures.js'
import { MANIFEST_FILE, PLAN_FILE, type ResultFile } from './run-files.js'
import { filesAmiss, type Manifest, readManifest, readRunFile } from './run-folder.js'

/** How a calibration is to be carried out; its results do not depend on it. */
export interface CalibrationOptions extends Pick<LockOptions, 'takeOver'> {
  readonly workers: number
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  /** Told how many replications are played since the start, and what for just now. */
  readonly onPlayed?: ((plays: number, doing: Doing) => void) | undefined
  /** Told what a user should know, such as that damaged lines were dropped. */
  readonly note?: ((said: Say) => void) | undefined
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
    const lock = openFolder(folder, () => makeOurs(folder, text), options)
    try {
      const journal = stepJournalOf(folder, run, 'append')
      try {
        const { done, dropped } = journal
        if (dropped > 0) options.note?.((words) => words.calibration.dropped(dropped))
        let doing = doingAfter(done[done.length - 1], run.plan)
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
          doing = doingAfter(step.value, run.plan)
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

/**
 * Writes the result files of a finished calibration anew, with figures as files of their own, and gives both. `note` is told which
 * files beside them were removed because they showed something else. Throws `Failure`.
 */
export async function rewriteCalibration(
  folder: string,
  note?: CalibrationOptions['note']
): Promise<{ readonly files: readonly ResultFile[]; readonly shown: ShownCalibration }> {
  const { run, calibrated } = await readCalibration(folder)
  if (calibrated === null) throw new Failure('mismatch', (words) => words.calibration.unfinished(folder))
  const { files: _, filesBy: __, ...rest } = readManifest(folder) as Manifest
  const { version } = buildInfo()
  const shown = await shownCalibration(run, calibrated)
  const files = await calibrationFiles(shown, { withFigures: true })
  const manifest = { ...rest, ...(rest.ganwei !== version && { filesBy: version }) }
  await finishRunFolder(folder, async () => ({ files, manifest }), { note })
  return { files, shown }
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

function isComplete(folder: string, text: string): boolean {
  if (!existsSync(join(folder, MANIFEST_FILE)) || !existsSync(join(folder, PLAN_FILE))) return false
  return readRunFile(folder, PLAN_FILE) === text && filesAmiss(folder).length === 0
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

/** Makes a folder that is locked this calibration's; throws `Failure` if it holds anything else. */
function makeOurs(folder: string, text: string): void {
  const names = readdirSync(folder).filter((name) => !/^lock(\.|$)/.test(name) && name !== `${PLAN_FILE}.tmp`)
  const isThere = existsSync(join(folder, PLAN_FILE))
  if (isThere ? readRunFile(folder, PLAN_FILE) !== text : names.length > 0) {
    throw new Failure('cannotCreate', (words) => words.calibration.occupied(folder))
  }
  if (!isThere) writeDurably(join(folder, PLAN_FILE), text)
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
  const files = await calibrationFiles(await shownCalibration(run, calibrated))
  await finishRunFolder(folder, async () => ({ files, manifest }), { signal })
}
