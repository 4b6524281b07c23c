/** `ganwei cluster retry`: submits again what is missing of a run, and the merge. */

import { FOLLOW_OPTIONS, SLURM_OPTIONS, submittedRun } from '../cluster-options.js'
import { command } from '../command.js'
import { json, takeOver } from '../options.js'

export const clusterRetry = command({
  name: 'cluster retry',
  summary: (w) => w.command.clusterRetry.summary,
  positionals: { run: submittedRun },
  options: { ...SLURM_OPTIONS, ...FOLLOW_OPTIONS, takeOver, json },
  examples: [
    { command: 'ganwei cluster retry outputs/big --time 4:00:00', says: (w) => w.command.clusterRetry.example }
  ],
  run: async (argv, output) => (await import('../retry-parts.js')).retryParts(argv, output)
})
