/** `ganwei cluster retry`: submits again what is missing of a run, and the merge. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { partFolder } from '../cluster/cluster-folder.js'
import { type ClusterState, clusterState, partsThatAre } from '../cluster/cluster-state.js'
import { readRunIn } from '../run/read-run.js'
import { CLUSTER_FOLDER } from '../run/run-files.js'
import type { SlurmArguments } from './cluster-submission.js'
import { keepSubmission, requestOf, scriptsOf, send, submissionIn, tasksOf } from './cluster-submission.js'
import { lockForWriting } from './folder-lock.js'
import { followCluster } from './follow-cluster.js'
import type { Output } from './output.js'
import { printScripts, printSent } from './print-cluster.js'

/** What `ganwei cluster retry` is given. */
export interface RetryArguments extends SlurmArguments {
  readonly run: string
  readonly takeOver: boolean
  readonly dryRun: boolean
  readonly wait: boolean
  readonly json: boolean
}

/** Submits the parts that are neither done nor in the queue, with other options where these are given; throws `Failure`. */
export async function retryParts(argv: RetryArguments, output: Output): Promise<void> {
  const before = submissionIn(argv.run)
  const run = readRunIn(argv.run)
  const submission = { ...before, request: requestOf(argv, before.request) }
  if (argv.dryRun) return printScripts(scriptsOf(submission), argv.run, argv.json, output)
  const lock = lockForWriting(join(argv.run, CLUSTER_FOLDER), argv.takeOver)
  try {
    const queue = tasksOf(submission)
    const state = clusterState(argv.run, run.plan, submission, queue)
    if (state.merge.state === 'done') {
      output.note((w) => w.printed.submittedAlready(argv.run))
    } else {
      const lacking = partsThatAre(state, 'failed', 'missing')
      if (argv.takeOver) breakLocks(argv.run, state, lacking)
      keepSubmission(argv.run, submission)
      printSent(argv.run, lacking, send(argv.run, submission, lacking, queue), argv.json && !argv.wait, output)
    }
  } finally {
    lock.release()
  }
  if (argv.wait) await followCluster(argv.run, run, argv, output)
}

/** Breaks the locks in the way of what is submitted again, none of which the queue knows to be at work. */
function breakLocks(run: string, { merge }: ClusterState, lacking: readonly number[]): void {
  const folders = [...(merge.state === 'running' ? [] : [run]), ...lacking.map((part) => partFolder(run, part))]
  for (const folder of folders) if (existsSync(folder)) lockForWriting(folder, true).release()
}
