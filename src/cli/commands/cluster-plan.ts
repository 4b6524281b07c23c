/** `ganwei cluster plan`: what a batch costs in core-hours, memory and files, by the speed of this machine. */

import { CLUSTER_BATCH_OPTIONS, MOST_CPUS } from '../cluster-options.js'
import { command } from '../command.js'
import { whole } from '../option.js'
import { json, paths } from '../options.js'

const MOST_PARTS = 50_000

export const clusterPlan = command({
  name: 'cluster plan',
  summary: (w) => w.command.clusterPlan.summary,
  positionals: { paths: paths((w) => w.command.batch.paths) },
  options: {
    ...CLUSTER_BATCH_OPTIONS,
    parts: whole((w) => w.command.clusterPlan.parts, [1, MOST_PARTS]),
    cpus: whole((w) => w.command.clusterSubmit.cpus, [1, MOST_CPUS], { usual: () => '1' }),
    json
  },
  examples: [
    {
      command: 'ganwei cluster plan ganwei:reforms --replications 200000',
      says: (w) => w.command.clusterPlan.example
    }
  ],
  run: async (argv, output) => (await import('../estimate-batch.js')).estimateBatch(argv, output)
})
