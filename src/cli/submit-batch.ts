/** `ganwei cluster submit`: a batch as a job array of Slurm, a part an index, and the merge after it. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readSubmission } from '../cluster/cluster-folder.js'
import { isActive, jobsOf, largestTask } from '../cluster/slurm.js'
import type { Submission } from '../cluster/slurm-scripts.js'
import { chooseFolder } from '../run/choose-folder.js'
import { isSystemError } from '../run/durable-file.js'
import { Failure, systemFailure } from '../run/failure.js'
import { isPlanFile } from '../run/is-plan-file.js'
import { type PlanOfRun, planContent } from '../run/plan-file.js'
import { makeFolder } from '../run/regular-file.js'
import { failureOfSubmitted, resumeCommand } from '../run/run-failures.js'
import { CLUSTER_FOLDER, JOURNAL_FILE } from '../run/run-files.js'
import { writePlan } from '../run/run-folder.js'
import type { SlurmArguments } from './cluster-submission.js'
import { jobName, keepSubmission, requestOf, scriptsOf, send, tasksOf } from './cluster-submission.js'
import { lockForWriting } from './folder-lock.js'
import { followCluster } from './follow-cluster.js'
import { USUAL_ENGINE } from './options.js'
import type { Output } from './output.js'
import { type NewRunArguments, planOfArguments } from './plan-of-arguments.js'
import { printScripts, printSent } from './print-cluster.js'
import { planAgain } from './run-batch.js'

/** What `ganwei cluster submit` is given. */
export interface SubmitArguments extends NewRunArguments, SlurmArguments {
  readonly parts: number
  readonly out: string
  readonly takeOver: boolean
  readonly bom: boolean
  readonly dryRun: boolean
  readonly wait: boolean
  readonly json: boolean
}

/** Submits a batch; throws `Failure`. */
export async function submitBatch(argv: SubmitArguments, output: Output): Promise<void> {
  const { parts, out: folder } = argv
  const submission = { name: jobName(folder), parts, request: requestOf(argv) }
  const run = { ...fixedRunOf(argv, output), ...(argv.bom && { bom: true }) }
  if (argv.dryRun) return printScripts(scriptsOf(submission), folder, argv.json, output)
  refuseTooMany(parts)
  const { state } = chooseFolder(folder, run, false)
  if (state.state === 'complete') {
    output.note((w) => w.printed.submittedAlready(folder))
    return
  }
  try {
    prepare(folder, run, submission, argv.takeOver)
  } catch (error) {
    throw isSystemError(error) ? systemFailure('cannotCreate', error.path ?? folder, error) : error
  }
  const lock = lockForWriting(join(folder, CLUSTER_FOLDER), argv.takeOver)
  try {
    const all = Array.from({ length: parts }, (_, k) => k + 1)
    printSent(folder, all, send(folder, submission, all, []), argv.json && !argv.wait, output)
  } finally {
    lock.release()
  }
  if (argv.wait) await followCluster(folder, run, argv, output)
}

/** The batch that options ask for, whose number of replications must be known beforehand; throws `Failure`. */
export function fixedRunOf(argv: NewRunArguments, output: Output): PlanOfRun {
  const [only] = argv.paths
  const isPlan = argv.paths.length === 1 && isPlanFile(only)
  if (argv.precision !== undefined) throw ruleRefused()
  const { part: _, ...run } = isPlan
    ? planAgain(only, argv)
    : { plan: planOfArguments(argv, output), engine: argv.engine ?? USUAL_ENGINE, part: undefined }
  if (run.plan.rule !== undefined) throw ruleRefused()
  return run
}

function ruleRefused(): Failure {
  return new Failure('usage', (w) => w.printed.clusterNeedsNumber)
}

function refuseTooMany(parts: number): void {
  const most = largestTask()
  if (parts <= most) return
  throw new Failure('usage', (w) => w.cluster.tooManyParts(parts, most))
}

/** Writes the plan and the scripts, unless the folder is taken by another submission or a run on one machine. */
function prepare(folder: string, run: PlanOfRun, submission: Submission, takeOver: boolean): void {
  const inner = join(folder, CLUSTER_FOLDER)
  makeFolder(folder)
  const lock = lockForWriting(folder, takeOver)
  try {
    const { state } = chooseFolder(folder, run, false)
    if (readSubmission(folder) !== null) throw failureOfSubmitted(folder)
    if (existsSync(join(folder, JOURNAL_FILE))) {
      throw new Failure('cannotCreate', (w) => w.cluster.begunHere(folder, resumeCommand(folder)))
    }
    const left = tasksOf(submission).filter(isActive)
    if (left.length > 0) {
      const jobs = jobsOf(left).join(' ')
      throw new Failure('locked', (w) => w.cluster.stillQueued(folder, jobs))
    }
    if (state.state === 'free') writePlan(folder, planContent(run))
    makeFolder(inner)
    keepSubmission(folder, submission)
  } finally {
    lock.release()
  }
}
