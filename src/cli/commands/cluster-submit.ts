/** `ganwei cluster submit`: a batch as a job array of Slurm, a part an index, and the merge after it. */

import { CLUSTER_BATCH_OPTIONS, FOLLOW_OPTIONS, SLURM_OPTIONS } from '../cluster-options.js'
import { command } from '../command.js'
import { required, text, whole } from '../option.js'
import { bom, json, paths, takeOver } from '../options.js'

/** The most parts: the merge names their folders in one command line, which Linux lets have two million bytes. */
const MOST_PARTS = 50_000

export const clusterSubmit = command({
  name: 'cluster submit',
  summary: (w) => w.command.clusterSubmit.summary,
  positionals: { paths: paths((w) => w.command.batch.paths) },
  options: {
    ...CLUSTER_BATCH_OPTIONS,
    parts: required(
      whole((w) => w.command.clusterSubmit.parts, [1, MOST_PARTS]),
      (w) => w.command.clusterSubmit.lacksParts
    ),
    out: required(
      text(
        (w) => w.placeholder.folder,
        (w) => w.command.clusterSubmit.out
      ),
      (w) => w.command.clusterSubmit.lacksOut
    ),
    ...SLURM_OPTIONS,
    ...FOLLOW_OPTIONS,
    takeOver,
    bom,
    json
  },
  examples: [
    {
      command:
        'ganwei cluster submit ganwei:reforms --replications 200000 --parts 100 --time 2:00:00 --out outputs/big',
      says: (w) => w.command.clusterSubmit.example
    }
  ],
  run: async (argv, output) => (await import('../submit-batch.js')).submitBatch(argv, output)
})
