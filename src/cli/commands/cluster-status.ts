/** `ganwei cluster status`: how far a submitted run is, and why parts of it failed. */

import { FOLLOW_OPTIONS, submittedRun } from '../cluster-options.js'
import { command } from '../command.js'
import { json } from '../options.js'

export const clusterStatus = command({
  name: 'cluster status',
  summary: (w) => w.command.clusterStatus.summary,
  positionals: { run: submittedRun },
  options: { wait: FOLLOW_OPTIONS.wait, json },
  examples: [{ command: 'ganwei cluster status outputs/big --wait', says: (w) => w.command.clusterStatus.example }],
  run: async (argv, output) => (await import('../say-status.js')).sayStatus(argv, output)
})
