/** `ganwei cluster status`: how far a submitted run is, and why parts of it failed. */

import { clusterState } from '../cluster/cluster-state.js'
import { readRunIn } from '../run/read-run.js'
import { submissionIn, tasksOf } from './cluster-submission.js'
import { followCluster } from './follow-cluster.js'
import type { Output } from './output.js'
import { printState } from './print-cluster.js'

/** What `ganwei cluster status` is given. */
export interface StatusArguments {
  readonly run: string
  readonly wait: boolean
  readonly json: boolean
}

/** Says how a submitted run is getting on; throws `Failure`, with `--wait` also where parts failed. */
export async function sayStatus(argv: StatusArguments, output: Output): Promise<void> {
  const submission = submissionIn(argv.run)
  const run = readRunIn(argv.run)
  if (argv.wait) return followCluster(argv.run, run, argv, output)
  printState(argv.run, clusterState(argv.run, run.plan, submission, tasksOf(submission)), argv.json, output)
}
