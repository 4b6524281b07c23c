/** `ganwei cluster status`: how far a submitted run is, and why parts of it failed. */

import { clusterState } from '../cluster/cluster-state.js'
import type { Language } from '../model/language.js'
import { readRunIn } from '../run/read-run.js'
import { submissionIn, tasksOf } from './cluster-submission.js'
import type { StatusArguments } from './commands/cluster-options.js'
import { followCluster } from './follow-cluster.js'
import { makeOutput } from './output.js'
import { printState } from './print-cluster.js'

/** Says how a submitted run is getting on; throws `Failure`, with `--wait` also where parts failed. */
export async function status(argv: StatusArguments, language: Language): Promise<void> {
  const output = makeOutput(language, argv.quiet)
  const submission = submissionIn(argv.run)
  const run = readRunIn(argv.run)
  if (argv.wait) return followCluster(argv.run, run, argv, output)
  printState(argv.run, clusterState(argv.run, run.plan, submission, tasksOf(submission)), argv.json, output)
}
