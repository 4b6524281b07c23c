/** Carries out a calibration into a folder: its plan, a journal of its steps, the ensemble, and last the manifest. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Calibrated,
  type CalibrationPlan,
  type CalibrationStep,
  CHANCE_REPLICATIONS,
  calibration,
  type EnsembleMember,
  type PlayWorlds,
  replicationSets
} from '../experiment/calibration.js'
import type { EngineName } from '../experiment/engine-names.js'
import { inOrder, pooledOutcomes } from '../experiment/evaluate.js'
import type { Shown } from '../experiment/fit.js'
import { ANSWER_ROWS, type OutcomeName, RATE_ROWS } from '../model/outcomes.js'
import { PARAMETERS, parameterAt, withChanges } from '../model/parameters.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { csvLines } from '../report/tables/csv.js'
import { canonicalScenario } from '../scenario/canonical.js'
import type { Scenario } from '../scenario/resolve.js'
import type { Say } from '../words/words.js'
import { buildInfo } from './build-info.js'
import { isSystemError, sha256, writeDurably } from './durable-file.js'
import { warmPlayerOf } from './executor-of.js'
import { Failure, systemFailure } from './failure.js'
import { lockFolder } from './lock.js'
import type { Clock } from './manifest.js'
import { makeFolder, sha256OfFile } from './regular-file.js'
import { interruptionKind } from './run-failures.js'
import { ENSEMBLE_FILE, JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE } from './run-files.js'
import { readRunFile } from './run-folder.js'
import { sealedText } from './sealed-json.js'
import { StepJournal } from './step-journal.js'

/** A calibration with all else that decides its files. */
export interface CalibrationRun {
  readonly plan: CalibrationPlan
  /** The base as a scenario, whose timetable holds for every world. */
  readonly base: Scenario
  readonly seed: string
  readonly engine: EngineName
}

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
}

/** What is played of every world, in the order of the file's columns. */
const OUTCOMES: readonly OutcomeName[] = [...ANSWER_ROWS, ...RATE_ROWS].map(({ name }) => name)

/**
 * Calibrates into a folder that is free or holds this calibration already, as far as it came, and gives its worlds. Killed at
 * any moment, it goes on from the last step that was written, to the same bytes. Throws `Failure`.
 */
export async function carryOutCalibration(
  folder: string,
  run: CalibrationRun,
  options: CalibrationOptions
): Promise<Calibrated> {
  const { clock } = options
  const [started, begun] = [clock.now(), clock.seconds()]
  const text = calibrationPlanText(run)
  const player = warmPlayerOf(run.engine, options.workers)
  try {
    const lock = openFolder(folder, text, options.takeOver ?? false)
    try {
      const journal = new StepJournal<CalibrationStep>(join(folder, JOURNAL_FILE), sha256(text))
      try {
        const { done, dropped } = journal
        if (dropped > 0) options.note?.((words) => words.calibration.dropped(dropped))
        let doing = after(done[done.length - 1])
        const steps = calibration(
          run.plan,
          playing(run, player, options, () => doing),
          done
        )
        for (;;) {
          const step = await steps.next().catch(explained)
          if (step.done) return finish(folder, run, step.value, { started, seconds: clock.seconds() - begun })
          journal.append(step.value)
          doing = after(step.value)
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

/** About how many replications a calibration takes: some 45 sweeps in all, as the paper's survey does. */
export function expectedPlays({ particles, replications }: CalibrationPlan): number {
  const { fresh, third } = replicationSets({ replications })
  return CHANCE_REPLICATIONS + particles * (replications * (1 + EXPECTED_SWEEPS) + fresh.count + third.count)
}

const EXPECTED_SWEEPS = 45

/** What the sampler refuses as a failure that says why. */
function explained(error: unknown): never {
  if (error instanceof RangeError) throw new Failure('usage', (words) => words.calibration.allRuledOut)
  throw error
}

/** What comes after a step. */
function after(step: CalibrationStep | undefined): Doing {
  if (step === undefined) return { stage: 'chance', generation: 0 }
  if (step.stage === 'weights') return { stage: 'third', generation: 0 }
  if (step.stage === 'chance' || step.stage === 'start')
    return { stage: 'fixed', generation: step.stage === 'start' ? 1 : 0 }
  const { number, temperature } = step.generation
  if (step.stage === 'fixed') return { stage: temperature < 1 ? 'fixed' : 'fresh', generation: number + 1 }
  return { stage: temperature < 1 ? 'fresh' : 'third', generation: number + 1 }
}

/** The text of the plan: equal texts mean equal calibrations. */
export function calibrationPlanText({ plan, base, seed, engine }: CalibrationRun): string {
  const { targets, ranges, key, particles, replications } = plan
  const { parameters, timetable } = canonicalScenario(base)
  return sealedText({
    ...{ format: 1, kind: 'calibration', modelVersion: MODEL_VERSION, randomNumberVersion: RANDOM_NUMBER_VERSION },
    ...{ engine, seed, key: [key.k0, key.k1], particles, replications, targets, ranges, parameters, timetable }
  })
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

/** Plays worlds on the player, in order, and gives their outcomes. */
function playing(
  { plan, base }: CalibrationRun,
  player: ReturnType<typeof warmPlayerOf>,
  { signal, onPlayed }: CalibrationOptions,
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
      return shownOf(pooledOutcomes([block], OUTCOMES))
    }
    for await (const one of inOrder(asyncOf(worlds), player.ahead, work)) shown.push(one)
    return shown
  }
}

async function* asyncOf<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

function shownOf(values: readonly (number | null)[]): Shown {
  const named = Object.fromEntries(OUTCOMES.map((name, k) => [name, values[k] ?? Number.NaN]))
  const of = (rows: readonly { readonly name: string }[]) =>
    Object.fromEntries(rows.map(({ name }) => [name, named[name]]))
  return { answers: of(ANSWER_ROWS) as Shown['answers'], rates: of(RATE_ROWS) }
}

function finish(
  folder: string,
  run: CalibrationRun,
  calibrated: Calibrated,
  made: { readonly started: string; readonly seconds: number }
): Calibrated {
  const files = {
    [PLAN_FILE]: sha256OfFile(join(folder, PLAN_FILE)),
    [JOURNAL_FILE]: sha256OfFile(join(folder, JOURNAL_FILE)),
    [ENSEMBLE_FILE]: writeDurably(join(folder, ENSEMBLE_FILE), ensembleLines(run, calibrated.members))
  }
  const { version, commit, programSha256, lockFileSha256 } = buildInfo()
  const manifest = {
    ...{ ganwei: version, kind: 'calibration', modelVersion: MODEL_VERSION, engine: run.engine, node: process.version },
    ...{ platform: `${process.platform} ${process.arch}`, lockFileSha256, commit, programSha256, ...made, files }
  }
  writeDurably(join(folder, MANIFEST_FILE), sealedText(manifest))
  return calibrated
}

/** A line for each world: weight, distance, every parameter by its path whether it varied or not, what it shows. */
function ensembleLines({ plan }: CalibrationRun, members: readonly EnsembleMember[]): Iterable<string> {
  const rows = PARAMETERS.filter(({ type }) => type !== 'tiers')
  const columns = ['particle', 'weight', 'distance', ...rows.map(({ path }) => path), ...OUTCOMES]
  return csvLines(
    columns,
    members.map(({ settings, weight, shown, distance }, particle) => {
      const parameters = withChanges(plan.base, settings)
      const values = { ...shown.answers, ...shown.rates } as Readonly<Record<string, number>>
      return [
        ...[particle, weight, distance.whole],
        ...rows.map(({ path }) => parameterAt(parameters, path) as number | string),
        ...OUTCOMES.map((name) => values[name])
      ]
    })
  )
}
