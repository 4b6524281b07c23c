/** Carries out a run into its folder, without a terminal: clock, progress, notes and cancellation are arguments. */

import { join } from 'node:path'
import { cadrePeriods, workersFor } from '../execution/executor.js'
import { WorkersDieError } from '../execution/pool.js'
import { type Executor, runBatch } from '../experiment/batch.js'
import { isCompared, type Plan } from '../experiment/plan.js'
import type { Settled } from '../experiment/precision.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import { settleRun } from '../findings/settle-worlds.js'
import { grouped } from '../scenario/size.js'
import type { Say } from '../words/words.js'
import { analyseFolder, assumptionRun } from './analyse-folder.js'
import { executorOf } from './executor-of.js'
import { Failure } from './failure.js'
import { hasFigures } from './figure-files.js'
import { finishRunFolder } from './finish-run-folder.js'
import { FollowThread } from './follow-thread.js'
import { Journal } from './journal.js'
import { type LockOptions, openFolder } from './locked-folder.js'
import { type Clock, manifestOf } from './manifest.js'
import { type PlanOfRun, planContent, planHash } from './plan-file.js'
import { playSensitivity } from './play-sensitivity.js'
import { makeInnerFolder } from './regular-file.js'
import { writeRegularly } from './regular-writing.js'
import { outcomeFiles, reportFiles, tableFiles } from './result-files.js'
import { failureOfSome, failureOfSubmitted, interruptionKind, resumeCommand } from './run-failures.js'
import { ASSUMPTIONS_FOLDER, JOURNAL_FILE, type ResultFile, SENSITIVITY_FILE } from './run-files.js'
import { inspectFolder, isWithCluster, writePlan } from './run-folder.js'

/** How a run is to be carried out; its results do not depend on it. */
export interface CarryOutOptions extends LockOptions {
  /** Worker threads, 0 for none; as many as the work is worth by default. */
  readonly workers?: number | undefined
  /** Seconds without a replication after which a worker is taken to hang. */
  readonly stall?: number | undefined
  readonly onFailure?: 'stop' | 'continue'
  /** Times for the manifest; nothing else depends on it. */
  readonly clock: Clock
  /** Leaves off when aborted, by `Failure`; what was played is kept. The reason `terminated` is that kind of failure. */
  readonly signal?: AbortSignal | undefined
  /** Told at the start, and after every block, how many replications are done of all, and of which scenario just now. */
  readonly onProgress?: ((done: number, total: number, scenario?: string) => void) | undefined
  /** Told once, before anything is played, which plan it is and how much of it is left, from 0 to 1. */
  readonly onBegin?: ((plan: Plan, left: number) => void) | undefined
  /** Told what a user should know, such as that damaged lines were dropped. */
  readonly note?: ((said: Say) => void) | undefined
  /** Puts blocks from elsewhere into the journal before anything is played. */
  readonly fill?: ((journal: Journal) => void) | undefined
  /** The run whose place this one takes, where it extends it. */
  readonly replaces?: PlanOfRun | undefined
  /** The folder of the run that this one is a part of: whatever its own folder holds is that run's, which is what resumes. */
  readonly within?: string | undefined
  /** The command that goes on with what was interrupted, where it is not `ganwei resume`. */
  readonly again?: string | undefined
}

/** A run that is complete. */
export interface FinishedRun {
  /** With the number of replications that its rule came to, if it has one. */
  readonly plan: Plan
  /** What its replications say; null for a part of a run, for a record that another run makes its results of, and for too many worlds to compare. */
  readonly analysis: RunAnalysis | null
}

/**
 * Carries out a run into a folder that is free or holds this run already, as far as it came. Throws `Failure`.
 *
 * ```
 * plan → lock → journal → play what it lacks → findings → result files → manifest
 *                  ↑______________|  (again, while a rule of precision asks for more)
 * ```
 *
 * Killed at any arrow, it goes on from the journal, and ends with the same bytes.
 */
export async function carryOut(folder: string, run: PlanOfRun, options: CarryOutOptions): Promise<FinishedRun> {
  const { clock, note, fill } = options
  const started = clock.now()
  const begun = clock.seconds()
  // 1 The engine is one that computes the right bits on this machine.
  const execute = executorOf(run.plan, { engine: run.engine, workers: options.workers, stall: options.stall })
  // 2 The folder is this run's, and nobody else writes there.
  const lock = openFolder(folder, () => makeOurs(folder, run, options), options)
  try {
    // 3 What the journal has need not be played; damaged lines are not there.
    const path = join(folder, JOURNAL_FILE)
    const journal = new Journal(path, run.plan, run.engine, 'append')
    try {
      if (journal.faulty > 0) note?.((words) => words.runs.droppedLines(path, journal.faulty))
      fill?.(journal)
      // 4 The rest is played, and so are the worlds of other assumptions, a run within this one.
      const settled = await playAll(folder, run, journal, { ...options, execute })
      journal.sync()
      const within = assumptionRun(run)
      if (within !== undefined) {
        const inner = { ...options, fill: undefined, replaces: undefined, within: folder }
        await carryOut(makeInnerFolder(folder, ASSUMPTIONS_FOLDER), within, inner)
      }
      await playSensitivity(folder, run, options)
      const analysis = await makeFiles(folder, run, journal, { ...options, plan: settled.plan, started, begun })
      return { plan: settled.plan, analysis }
    } finally {
      journal.close()
    }
  } catch (error) {
    const again = againCommand(folder, options)
    if (error instanceof WorkersDieError) {
      throw new Failure('someFailed', (words) => words.runs.workersDied(words.runs.reason(error.message), again))
    }
    throw error
  } finally {
    lock.release()
  }
}

/** What is known of a run once all is played, beside how it is carried out. */
interface Played extends CarryOutOptions {
  /** With the number of replications that its rule came to. */
  readonly plan: Plan
  /** When it began: the time, and the clock's seconds. */
  readonly started: string
  readonly begun: number
}

/** Makes and writes the files of a run; gives what its replications say. */
async function makeFiles(
  folder: string,
  run: PlanOfRun,
  journal: Journal,
  { plan, started, begun, clock, workers, signal, note }: Played
): Promise<RunAnalysis | null> {
  // Single cadres are followed by a thread of their own, where replications had some.
  const thread = (workers ?? workersFor(cadrePeriods(plan))) > 0 ? new FollowThread() : undefined
  try {
    // 5 Replications → findings → result files. A part has none, nor has a record.
    const done = { ...run, plan }
    const isWhole = run.part === undefined && !run.isRecord
    const analysis = isWhole && isCompared(run.plan) ? analyseFolder(folder, run, journal, thread?.follow) : null
    const { first, later } = isWhole ? filesOf(folder, done, journal, { analysis, started }) : NO_FILES
    const make = async () => {
      const files = await later(thread?.settled())
      return { files, manifest: manifestOf(done, { started, seconds: clock.seconds() - begun }) }
    }
    // 6 The files, and last the manifest with all their hashes: only now is the run complete.
    await finishRunFolder(folder, make, {
      ...{ first, signal, note, inner: assumptionRun(run) === undefined ? [] : [ASSUMPTIONS_FOLDER] },
      records: run.comparison?.sensitivity === undefined || run.isRecord ? [] : [SENSITIVITY_FILE]
    })
    return analysis
  } finally {
    await thread?.end()
  }
}

/** The files of a run: those that are written first, and those that are made only then. */
interface FilesInTurn {
  readonly first: readonly ResultFile[]
  readonly later: (followed?: Promise<void>) => Promise<readonly ResultFile[]>
}

const NO_FILES: FilesInTurn = { first: [], later: async () => [] }

function filesOf(
  folder: string,
  run: PlanOfRun,
  journal: Journal,
  { analysis, started }: { readonly analysis: RunAnalysis | null; readonly started: string }
): FilesInTurn {
  const results = { ...run, blocks: (scenario: number) => journal.blocks(scenario) }
  const date = started.slice(0, 10)
  if (analysis === null) return { ...NO_FILES, first: outcomeFiles(results, { ...run, date }) }
  const options = { ...run, date, planSha256: planHash(run), withFigures: hasFigures(folder) }
  return {
    first: tableFiles(results, analysis, options),
    later: (followed) => reportFiles(results, analysis, { ...options, followed })
  }
}

function againCommand(folder: string, { within, again }: CarryOutOptions): string {
  return again ?? resumeCommand(within ?? folder)
}

/** Makes a folder that is locked this run's; throws `Failure` if it holds anything else. */
function makeOurs(folder: string, run: PlanOfRun, { replaces, within, fill }: CarryOutOptions): void {
  const content = planContent(run)
  // Its parts are of the plan that it has, and only the merge may write beside it.
  if (fill === undefined && isWithCluster(folder)) throw failureOfSubmitted(folder)
  // Looked at again now that nobody else can write: what was free before may hold another run.
  const { state } = inspectFolder(folder, content)
  const isReplaced =
    within !== undefined || (replaces !== undefined && inspectFolder(folder, planContent(replaces)).state !== 'other')
  if (state === 'other' && !isReplaced) {
    throw new Failure('cannotCreate', (words) => words.runs.justTaken(folder))
  }
  if (state === 'free' || state === 'other') writePlan(folder, content)
}

type PlayOptions = CarryOutOptions & { readonly execute: Executor }

/** Plays what the journal lacks, look by look where the plan has a rule. */
async function playAll(folder: string, run: PlanOfRun, journal: Journal, options: PlayOptions): Promise<Settled> {
  if (run.plan.rule === undefined && run.plan.openRule === undefined) {
    await play(folder, run, journal, options)
    return { plan: run.plan, looks: [], isComplete: true }
  }
  let settled = settleRun(run.plan, journal)
  while (!settled.isComplete) {
    await play(folder, { ...run, plan: settled.plan }, journal, options)
    settled = settleRun(run.plan, journal)
  }
  return settled
}

/** Plays what the journal lacks of a plan whose number of replications is fixed. */
async function play(folder: string, run: PlanOfRun, journal: Journal, options: PlayOptions): Promise<void> {
  const { plan, part } = run
  const { execute, signal, onBegin, onProgress, onFailure = 'continue' } = options
  // A part's journal lies on a disk that many share.
  if (part !== undefined) journal.gather()
  const writing = writeRegularly(journal)
  let isFirst = true
  try {
    const { done, total, failed } = await runBatch(plan, journal, execute, {
      part,
      signal: signal === undefined ? writing.signal : AbortSignal.any([signal, writing.signal]),
      onFailure,
      onProgress(done, total, scenario) {
        if (isFirst) onBegin?.(plan, (total - done) / plan.replications / plan.scenarios.length)
        isFirst = false
        writing.check()
        const isWorth = done < total || scenario !== undefined
        if (isWorth) onProgress?.(done, total, scenario === undefined ? undefined : plan.scenarios[scenario].id)
      }
    })
    writing.check()
    const again = againCommand(folder, options)
    if (failed.length > 0) throw failureOfSome({ folder, plan, failed, done, total, again })
    if (done < total) throw interruption(signal, grouped(done), grouped(total), again)
  } finally {
    writing.stop()
  }
}

function interruption(signal: AbortSignal | undefined, done: string, total: string, again: string): Failure {
  const kind = signal === undefined ? 'interrupted' : interruptionKind(signal)
  return new Failure(kind, (words) => words.runs.interrupted(done, total, again))
}
