/** `ganwei cluster cancel`: takes what waits or runs of a submitted run out of the queue. */

import { submittedRun } from '../cluster-options.js'
import { command } from '../command.js'
import { json } from '../options.js'

export const clusterCancel = command({
  name: 'cluster cancel',
  summary: (w) => w.command.clusterCancel.summary,
  positionals: { run: submittedRun },
  options: { json },
  examples: [{ command: 'ganwei cluster cancel outputs/big', says: (w) => w.command.clusterCancel.example }],
  run: async (argv, output) => (await import('../cancel-jobs.js')).cancelJobsOf(argv, output)
})
