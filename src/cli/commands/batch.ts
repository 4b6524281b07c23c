/** `ganwei batch`: the main job, every scenario under common random numbers into one run folder, with a report. */

import { command } from '../command.js'
import { text } from '../option.js'
import { BATCH_OPTIONS, paths, pointsBase, targets } from '../options.js'

export const batch = command({
  name: 'batch',
  summary: (w) => w.command.batch.summary,
  positionals: { paths: paths((w) => w.command.batch.paths) },
  options: {
    ...BATCH_OPTIONS,
    base: pointsBase,
    targets,
    shard: text(
      () => 'k/N',
      (w) => w.command.batch.shard
    )
  },
  needs: [['plan', 'dryRun']],
  excludes: [
    ['ensemble', 'assumptions'],
    ['ensemble', 'structures']
  ],
  examples: [
    {
      command: 'ganwei batch scenarios --replications 20 --out outputs/try',
      says: (w) => w.command.batch.example
    }
  ],
  run: async (argv, output) => (await import('../run-batch.js')).runBatchCommand(argv, output)
})
