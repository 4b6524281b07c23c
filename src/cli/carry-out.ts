/** Carries out a run into its folder: locks it, plays what its journal lacks, makes the result files, then the manifest. */

import { join } from 'node:path'
import { isWithCluster } from '../cluster/cluster-folder.js'
import { kernelModule } from '../execution/kernel-module.js'
import { WorkersDieError } from '../execution/pool.js'
import { runBatch } from '../experiment/batch.js'
import type { Plan } from '../experiment/plan.js'
import { type Settled, settle } from '../experiment/precision.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import { analyseFolder, assumptionRun } from '../run/analyse-folder.js'
import { isSystemError } from '../run/durable-file.js'
import { Failure, systemFailure } from '../run/failure.js'
import { hasFigures } from '../run/figure-files.js'
import { Journal } from '../run/journal.js'
import type { Lock } from '../run/lock.js'
import { manifestOf } from '../run/manifest.js'
import { type PlanOfRun, planText } from '../run/plan-file.js'
import { writeRegularly } from '../run/regular-writing.js'
import { resultFiles } from '../run/result-files.js'
import {
  failureOfAllWorkers,
  failureOfSome,
  failureOfSubmitted,
  failureOfUnfinished,
  resumeCommand
} from '../run/run-failures.js'
import { ASSUMPTIONS_FOLDER, JOURNAL_FILE, type ResultFile } from '../run/run-files.js'
import { finishRunFolder, inspectFolder, makeFolder, writePlan } from '../run/run-folder.js'
import { grouped, memoryPhrase, timePhrase } from '../scenario/size.js'
import { reckonedCost } from './cost.js'
import { executorOf, workersAsked } from './executor-of.js'
import { lockForWriting, sweepLocks } from './folder-lock.js'
import { hintWhenInterrupted, interruptible } from './interruption.js'
import type { Output } from './output.js'
import { startProgress } from './progress.js'

/** How a run is to be carried out, as the options say; its results do not depend on it. */
export interface CarryOutOptions {
  readonly workers?: string | undefined
  readonly stall?: string | undefined
  readonly onFailure: 'stop' | 'continue'
  readonly takeOver: boolean
  readonly quiet: boolean
  /** Puts blocks from elsewhere into the journal before anything is played. */
  readonly fill?: ((journal: Journal) => void) | undefined
  /** The run whose place this one takes, where it extends it. */
  readonly replaces?: PlanOfRun | undefined
  /** The folder of the run that this one is a part of: whatever its own folder holds is that run's, which is what resumes. */
  readonly within?: string
  /** The command that goes on with what was interrupted, where it is not `ganwei resume`. */
  readonly again?: string
}

/** A run that is complete. */
export interface FinishedRun {
  /** With the number of replications that its rule came to, if it has one. */
  readonly plan: Plan
  /** What its replications say; null for a part of a run, and for a record that another run makes its results of. */
  readonly analysis: RunAnalysis | null
}

/** Carries out a run into a folder that is free or holds this run already, as far as it came. Throws `Failure`. */
export async function carryOut(
  folder: string,
  run: PlanOfRun,
  options: CarryOutOptions,
  output: Output
): Promise<FinishedRun> {
  const started = new Date()
  const execute = executorOf(run.plan, { engine: run.engine, workers: options.workers, stall: options.stall })
  const lock = openFolder(folder, run, options)
  try {
    const journal = new Journal(join(folder, JOURNAL_FILE), run.plan, run.engine, 'append')
    try {
      if (journal.faulty > 0) {
        output.note({
          zh: `${join(folder, JOURNAL_FILE)}：${journal.faulty} 行不完整或损坏，已弃去，将重算`,
          en: `${join(folder, JOURNAL_FILE)}: ${journal.faulty} torn or damaged lines were dropped and are computed again`
        })
      }
      options.fill?.(journal)
      const settled = await interruptible((signal) => playAll(folder, run, journal, execute, signal, options, output))
      journal.sync()
      const again = againCommand(folder, options)
      hintWhenInterrupted({ zh: `继续：${again}`, en: `continue with: ${again}` })
      if (run.part !== undefined || run.isRecord) {
        await finish(folder, run, [], started)
        return { plan: run.plan, analysis: null }
      }
      const drawn = assumptionRun(run)
      if (drawn !== undefined) {
        const inner = { ...options, fill: undefined, replaces: undefined, within: folder }
        await carryOut(join(folder, ASSUMPTIONS_FOLDER), drawn, inner, output)
      }
      const done = { ...run, plan: settled.plan }
      const analysis = analyseFolder(folder, run, journal)
      const results = { ...done, blocks: (scenario: number) => journal.blocks(scenario) }
      await finish(
        folder,
        done,
        await resultFiles(results, analysis, { ...run, withFigures: hasFigures(folder) }),
        started
      )
      return { plan: settled.plan, analysis }
    } finally {
      journal.close()
    }
  } finally {
    lock.release()
  }
}

/** Says that a folder holds an unfinished run, which is now completed. */
export function noteUnfinished(folder: string, amiss: readonly string[], output: Output): void {
  output.note({
    zh: `${folder} 里的这次运行不完整（${amiss.join('、')}）；现在补全`,
    en: `${folder} holds this run unfinished (${amiss.join(', ')}); completing it`
  })
}

/** The analysis of a run that is there already, whole and of this very plan; throws `Failure` if its replications are not all there. */
export function readFinished(folder: string, run: PlanOfRun): FinishedRun {
  sweepLocks(folder)
  if (run.part !== undefined || run.isRecord) return { plan: run.plan, analysis: null }
  const journal = new Journal(join(folder, JOURNAL_FILE), run.plan, run.engine, 'read')
  try {
    const { plan, isComplete } = settle(run.plan, journal)
    if (!isComplete) throw failureOfUnfinished(folder)
    return { plan, analysis: analyseFolder(folder, run, journal) }
  } finally {
    journal.close()
  }
}

function againCommand(folder: string, { within, again }: CarryOutOptions): string {
  return again ?? resumeCommand(within ?? folder)
}

function openFolder(folder: string, run: PlanOfRun, { takeOver, replaces, within, fill }: CarryOutOptions): Lock {
  const text = planText(run)
  try {
    makeFolder(folder)
    const lock = lockForWriting(folder, takeOver)
    try {
      // Its parts are of the plan that it has, and only the merge may write beside it.
      if (fill === undefined && isWithCluster(folder)) throw failureOfSubmitted(folder)
      // Looked at again now that nobody else can write: what was free before may hold another run.
      const { state } = inspectFolder(folder, text)
      const isReplaced =
        within !== undefined || (replaces !== undefined && inspectFolder(folder, planText(replaces)).state !== 'other')
      if (state === 'other' && !isReplaced) {
        throw new Failure('cannotCreate', {
          zh: `${folder} 里刚刚放进了另一次运行；没有改动`,
          en: `${folder} has just come to hold another run; nothing was changed`
        })
      }
      if (state === 'free' || state === 'other') writePlan(folder, text)
      return lock
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw isSystemError(error) ? systemFailure('cannotCreate', error.path ?? folder, error) : error
  }
}

/** Plays what the journal lacks, look by look where the plan has a rule. */
async function playAll(
  folder: string,
  run: PlanOfRun,
  journal: Journal,
  execute: ReturnType<typeof executorOf>,
  signal: AbortSignal,
  options: CarryOutOptions,
  output: Output
): Promise<Settled> {
  if (run.plan.rule === undefined) {
    await play(folder, run, journal, execute, signal, options, output)
    return { plan: run.plan, looks: [], isComplete: true }
  }
  let settled = settle(run.plan, journal)
  while (!settled.isComplete) {
    await play(folder, { ...run, plan: settled.plan }, journal, execute, signal, options, output)
    settled = settle(run.plan, journal)
  }
  return settled
}

async function play(
  folder: string,
  { plan, part }: PlanOfRun,
  journal: Journal,
  execute: ReturnType<typeof executorOf>,
  signal: AbortSignal,
  options: CarryOutOptions,
  output: Output
): Promise<void> {
  const again = againCommand(folder, options)
  const progress = startProgress(output, options.quiet)
  // A part's journal lies on a disk that many share.
  if (part !== undefined) journal.gather()
  const writing = writeRegularly(journal)
  let isFirst = true
  const { done, total, failed } = await runBatch(plan, journal, execute, {
    part,
    signal,
    onFailure: options.onFailure,
    onProgress(done, total, scenario) {
      if (isFirst) warnOfCost(plan, (total - done) / plan.replications / plan.scenarios.length, options, output)
      isFirst = false
      writing.check()
      if (done < total || scenario !== undefined)
        progress.update(done, total, scenario === undefined ? '' : plan.scenarios[scenario].id)
    }
  })
    .catch((error) => {
      throw error instanceof WorkersDieError ? failureOfAllWorkers(again, error) : error
    })
    .finally(() => {
      writing.stop()
      progress.stop()
    })
  writing.check()
  if (failed.length > 0) throw failureOfSome(folder, plan, failed, done, total, again)
  if (done === total) return
  const so = `${grouped(done)} / ${grouped(total)}`
  throw new Failure(signal.reason, {
    zh: `已中断：完成 ${so} 次重复，都已保存；继续：${again}`,
    en: `Interrupted: ${so} replications are done and kept; continue with: ${again}`
  })
}

/** Says beforehand what takes more than a minute; `share` of the plan is left to do. */
function warnOfCost(plan: Plan, share: number, { workers }: CarryOutOptions, output: Output): void {
  const { seconds, bytes } = reckonedCost(plan, workersAsked(workers))
  if (seconds * share < 60 && bytes < 1e9) return
  const [time, memory] = [timePhrase(seconds * share), memoryPhrase(bytes)]
  output.note({
    zh: `大约需要 ${time.zh}和 ${memory.zh} 内存；可随时 Ctrl-C，以后接着算`,
    en: `This takes about ${time.en} and ${memory.en} of memory; Ctrl-C at any time, it can be continued`
  })
}

async function finish(folder: string, run: PlanOfRun, files: readonly ResultFile[], started: Date): Promise<void> {
  await finishRunFolder(
    folder,
    files,
    manifestOf(run, {
      started: started.toISOString(),
      seconds: (Date.now() - started.getTime()) / 1000,
      kernelSha256: run.engine === 'kernel' ? kernelModule().sha256 : null
    }),
    assumptionRun(run) === undefined ? [] : [ASSUMPTIONS_FOLDER]
  )
}
