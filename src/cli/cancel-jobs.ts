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
  const list = jobs.join(', ')
  const again = `ganwei cluster retry ${shellWord(argv.run)}`
  output.result(
    output.say(
      jobs.length === 0
        ? { zh: '队列里没有它的作业', en: 'Nothing of it is in the queue' }
        : {
            zh: `已取消作业 ${list}；算过的都留着。接着算：${again}`,
            en: `Cancelled: job ${list}; what was played is kept. Go on with: ${again}`
          }
    )
  )
}
