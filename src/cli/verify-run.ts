/** `ganwei verify`: whether a run is what its manifest says, and whether this machine computes the same numbers. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { missing, requestsOf } from '../experiment/batch.js'
import type { ReplicationRange } from '../experiment/block.js'
import { type BlockDifference, firstDifference } from '../experiment/block-difference.js'
import { asOfVersion } from '../experiment/block-of-version.js'
import { isCompared } from '../experiment/plan.js'
import { settleRun } from '../findings/settle-worlds.js'
import { analyseFolder, assumptionRun } from '../run/analyse-folder.js'
import { buildInfo } from '../run/build-info.js'
import { sha256OfFiles } from '../run/durable-file.js'
import { executorOf } from '../run/executor-of.js'
import { Failure } from '../run/failure.js'
import { FIGURES_FOLDER } from '../run/figure-files.js'
import { Journal } from '../run/journal.js'
import { PlanError, type PlanOfRun, planHash } from '../run/plan-file.js'
import { replayRows } from '../run/play-sensitivity.js'
import { isCalibration } from '../run/read-calibration.js'
import { readPlan } from '../run/read-plan.js'
import { noRunIn } from '../run/read-run.js'
import { outcomeFiles, resultFiles } from '../run/result-files.js'
import { failureOfDamaged, resumeCommand } from '../run/run-failures.js'
import { ASSUMPTIONS_FOLDER, JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE, SENSITIVITY_FILE } from '../run/run-files.js'
import { filesAmiss, readManifest, readRunFile } from '../run/run-folder.js'
import { dayOf } from '../run/supplement-crate.js'
import { grouped } from '../scenario/size.js'
import type { Say } from '../words/words.js'
import { holderText } from './failures.js'
import { writerOf } from './folder-lock.js'
import { noteOtherModel } from './other-model.js'
import type { Output } from './output.js'
import { type Progress, withProgress } from './progress.js'

/** Blocks that are played again where not all are asked for, spread over the whole run. */
const SAMPLE = 16

/** What `ganwei verify` is given. */
export interface VerifyArguments {
  readonly run: string
  readonly all: boolean
  readonly workers: number | undefined
  readonly json: boolean
}

/** Checks a run; throws `Failure` with exit code 4 at the first thing that is not as it should be. */
export async function verifyRun(argv: VerifyArguments, output: Output): Promise<void> {
  const folder = argv.run
  if (isCalibration(folder)) return (await import('./verify-calibration.js')).verifyCalibration(argv, output)
  const isFinished = checkFiles(folder, output)
  const run = planOf(folder, output)
  if (run === null) return
  const { done, total, played } = await checkRecords(folder, run, isFinished, argv, output)
  const of = isFinished ? total : done
  noteOtherModel(run.plan, output)
  if (argv.json) {
    const planSha256 = planHash(run)
    output.result(JSON.stringify({ folder, finished: isFinished, replications: of, computedAgain: played, planSha256 }))
    return
  }
  const { verify } = output.words.printed
  output.result(verify.same(grouped(played), grouped(of)))
  output.result(output.words.report.methods.plan(planHash(run)))
  if (isFinished) return
  const holder = writerOf(folder)
  if (holder) {
    output.note((words) => words.runs.isWriting(folder, holderText(holder)(words)))
  }
  output.result(verify.unfinished(grouped(done), grouped(total), resumeCommand(folder)))
}

/** How much of a record is there, and how much of it was computed again. */
interface Checked {
  readonly done: number
  readonly total: number
  readonly played: number
}

/** Checks the journal of a run, its result files, and the run within it if it has one. */
async function checkRecords(
  folder: string,
  run: PlanOfRun,
  isFinished: boolean,
  argv: VerifyArguments,
  output: Output
): Promise<Checked> {
  const path = join(folder, JOURNAL_FILE)
  const journal = new Journal(path, run.plan, run.engine, 'read')
  try {
    const { done, total } = missing(settleRun(run.plan, journal).plan, journal, run.part)
    // A run that was killed, or is being written just now, may end in half a line; it is played again.
    const damaged = journal.faulty - (!isFinished && journal.isTorn ? 1 : 0)
    if (damaged > 0 || (isFinished && done < total)) {
      const [whole, all] = [grouped(done), grouped(total)]
      throw mismatch((w) => w.printed.verify.damagedLines(path, damaged, whole, all, resumeCommand(folder)))
    }
    const own = { done, total, played: await playAgain(run, journal, argv, output) }
    if (!isFinished || run.part !== undefined || run.isRecord) return own
    const within = assumptionRun(run)
    const inner = within && (await checkRecords(join(folder, ASSUMPTIONS_FOLDER), within, true, argv, output))
    const points = await checkPoints(folder, run, argv)
    await checkResults(folder, run, journal, output)
    const { done: ofInner, total: allOfInner, played } = inner ?? { done: 0, total: 0, played: 0 }
    return {
      ...{ done: done + ofInner + points.total, total: total + allOfInner + points.total },
      played: own.played + played + points.played
    }
  } finally {
    journal.close()
  }
}

/** Plays points of a sensitivity analysis again; throws `Failure` where they are not the same. */
async function checkPoints(
  folder: string,
  run: PlanOfRun,
  { all, workers }: VerifyArguments
): Promise<{ readonly total: number; readonly played: number }> {
  const { differs, played, total } = await replayRows(folder, run, { all, workers })
  if (differs === null) return { total, played }
  const path = join(folder, SENSITIVITY_FILE)
  throw mismatch((w) => w.printed.verify.otherRow(path, differs))
}

/** Whether a run is finished, with every file as its manifest says; throws `Failure` if one is not. */
function checkFiles(folder: string, output: Output): boolean {
  if (!existsSync(join(folder, PLAN_FILE))) throw noRunIn(folder)
  if (!existsSync(join(folder, MANIFEST_FILE))) return false
  const manifest = readManifest(folder)
  if (manifest === null) throw failureOfDamaged(folder, [MANIFEST_FILE])
  const amiss = filesAmiss(folder)
  // A run that is being extended has a new plan, and its other files, some of them new already, are not of its manifest.
  if (amiss.includes(PLAN_FILE) && isPlan(folder)) return false
  const path = join(folder, PLAN_FILE)
  if (amiss.includes(PLAN_FILE)) throw mismatch((w) => w.runs.damagedFile(path, w.runs.damage.seal))
  if (amiss.length > 0) throw failureOfDamaged(folder, amiss)
  const count = Object.keys(manifest.files).length
  output.note((w) => w.printed.verify.filesMatch(count, MANIFEST_FILE))
  return true
}

function isPlan(folder: string): boolean {
  try {
    readPlan(readRunFile(folder, PLAN_FILE))
    return true
  } catch {
    return false
  }
}

/** The plan of a run; null, and said so, if another version made it. */
function planOf(folder: string, output: Output): PlanOfRun | null {
  try {
    return readPlan(readRunFile(folder, PLAN_FILE))
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    const { why, isOtherVersion } = error
    const path = join(folder, PLAN_FILE)
    if (!isOtherVersion) throw new Failure('mismatch', (words) => words.runs.damagedFile(path, why(words)))
    output.result(output.say((words) => words.runs.cannotRecompute(why(words))))
    return null
  }
}

/** Plays blocks of the journal again and compares every bit; gives the number of replications played. */
async function playAgain(
  { plan, engine }: PlanOfRun,
  journal: Journal,
  argv: VerifyArguments,
  output: Output
): Promise<number> {
  const worlds = plan.scenarios.flatMap((_, scenario) => (journal.worldOf(scenario) === scenario ? [scenario] : []))
  const all = worlds.flatMap((scenario) => journal.kept(scenario).map((range) => ({ scenario, ...range })))
  const chosen = argv.all ? all : spread(all, SAMPLE)
  const requests = requestsOf(plan, chosen)
  const total = chosen.reduce((sum, { count }) => sum + count, 0)
  const execute = executorOf(plan, { engine, workers: argv.workers })
  let played = 0
  let found: (BlockDifference & { readonly scenario: number }) | undefined
  const work = (signal: AbortSignal, progress: Pick<Progress, 'update'>) =>
    execute(requests, {
      signal,
      onBlock({ scenario }, computed) {
        const own = asOfVersion(computed, plan.recordVersion)
        const difference = firstDifference(journal.block(scenario, computed), own)
        if (difference !== null && isBefore({ scenario, ...difference }, found)) found = { scenario, ...difference }
        played += computed.count
        progress.update(played, total, plan.scenarios[scenario].id)
      },
      onFailure({ scenario, replication, reason }) {
        const { id } = plan.scenarios[scenario]
        throw new Failure('someFailed', (w) => w.printed.verify.cannotRecompute(id, replication, w.runs.reason(reason)))
      }
    })
  await withProgress(output, (progress) => {
    progress.update(0, total)
    return work(new AbortController().signal, progress)
  })
  if (found === undefined) return played
  const { scenario, replication, outcome, kept, computed } = found
  const { id } = plan.scenarios[scenario]
  throw mismatch((w) => w.printed.verify.differs(id, replication, outcome, `${kept}`, `${computed}`))
}

function isBefore(
  a: { readonly scenario: number; readonly replication: number },
  b: { readonly scenario: number; readonly replication: number } | undefined
): boolean {
  return b === undefined || a.scenario < b.scenario || (a.scenario === b.scenario && a.replication < b.replication)
}

/** At most so many of a list, evenly spread from the first to the last. */
function spread<Item extends ReplicationRange>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items
  return Array.from({ length: most }, (_, k) => items[Math.round((k * (items.length - 1)) / (most - 1))])
}

/** Makes every result file again from the journal, if this version wrote them, and compares it with the one that is there. */
async function checkResults(folder: string, run: PlanOfRun, journal: Journal, output: Output): Promise<void> {
  const manifest = readManifest(folder)
  const hashes = manifest?.files ?? {}
  const { version } = buildInfo()
  const ganwei = manifest?.filesBy ?? manifest?.ganwei
  if (run.plan.recordVersion !== undefined) {
    output.note((w) => w.printed.verify.filesOfRecords)
    return
  }
  if (ganwei !== version) {
    output.note((w) => w.printed.verify.filesOfVersion(`${ganwei}`, version))
    return
  }
  const { plan } = settleRun(run.plan, journal)
  const results = { plan, engine: run.engine, blocks: (scenario: number) => journal.blocks(scenario) }
  const withFigures = Object.keys(hashes).some((name) => name.startsWith(`${FIGURES_FOLDER}/`))
  const asked = { ...run, date: manifest === null ? undefined : dayOf(manifest) }
  const files = isCompared(plan)
    ? await resultFiles(results, analyseFolder(folder, run, journal), {
        ...{ ...asked, planSha256: planHash(run), withFigures }
      })
    : outcomeFiles(results, asked)
  for (const [name, hash] of Object.entries(sha256OfFiles(files))) {
    if (hashes[name] === hash) continue
    const path = join(folder, name)
    throw mismatch((w) => w.printed.verify.otherFile(path))
  }
}

function mismatch(said: Say): Failure {
  return new Failure('mismatch', said)
}
