/** `ganwei cluster cancel`: takes what waits or runs of a submitted run out of the queue. */

import { cancelJobs, isActive, jobsOf } from '../cluster/slurm.js'
import { shellWord } from '../run/command-line.js'
import { submissionIn, tasksOf } from './cluster-submission.js'
import type { Output } from './output.js'

/** What `ganwei cluster cancel` is given. */
export interface CancelArguments {
  readonly run: string
  readonly json: boolean
}

/** Cancels the jobs of a run; what its parts have played stays. Throws `Failure`. */
export async function cancelJobsOf(argv: CancelArguments, output: Output): Promise<void> {
  const jobs = jobsOf(tasksOf(submissionIn(argv.run)).filter(isActive))
  if (jobs.length > 0) cancelJobs(jobs)
  if (argv.json) {
    output.result(JSON.stringify({ folder: argv.run, cancelled: jobs }))
    return
  }
  const { cluster } = output.words
  const again = `ganwei cluster retry ${shellWord(argv.run)}`
  output.result(jobs.length === 0 ? cluster.nothingQueued : cluster.cancelled(jobs, again))
}
