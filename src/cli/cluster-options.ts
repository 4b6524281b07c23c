/** Options that the commands of `ganwei cluster …` share. */

import type { Positional } from './command.js'
import { flag, list, text, whole } from './option.js'
import { baseline, pointsBase, RUN_OPTIONS, replicationsOption, USUAL_REPLICATIONS } from './options.js'

export const MOST_CPUS = 1024

/** What is played, as `ganwei batch` has it; a rule of precision is taken only to be refused in words. */
export const CLUSTER_BATCH_OPTIONS = {
  replications: replicationsOption(USUAL_REPLICATIONS.batch),
  ...RUN_OPTIONS,
  baseline,
  base: pointsBase,
  precision: text(
    (w) => w.placeholder.precision,
    (w) => w.option.precision,
    { isHidden: true }
  )
}

/** What is asked of Slurm for each job. */
export const SLURM_OPTIONS = {
  cpus: whole((w) => w.command.clusterSubmit.cpus, [1, MOST_CPUS], { usual: () => '1' }),
  partition: text(
    (w) => w.placeholder.name,
    (w) => w.command.clusterSubmit.partition
  ),
  account: text(
    (w) => w.placeholder.name,
    (w) => w.command.clusterSubmit.account
  ),
  time: text(
    (w) => w.placeholder.duration,
    (w) => w.command.clusterSubmit.time
  ),
  mem: text(
    (w) => w.placeholder.memory,
    (w) => w.command.clusterSubmit.mem
  ),
  sbatchOption: list(
    (w) => w.placeholder.sbatchOption,
    (w) => w.command.clusterSubmit.sbatchOption
  )
}

/** Whether jobs are followed, or only shown. */
export const FOLLOW_OPTIONS = {
  wait: flag((w) => w.command.clusterSubmit.wait),
  dryRun: flag((w) => w.command.clusterSubmit.dryRun)
}

/** A run that was submitted. */
export const submittedRun: Positional<'one'> = {
  value: (w) => w.placeholder.run,
  says: (w) => w.command.clusterSubmit.submitted,
  count: 'one',
  isInput: true
}
