/** Made by scripts/command-list.mjs of the files in commands/; do not edit. */

import type { Command } from './command.js'
import { batch } from './commands/batch.js'
import { bench } from './commands/bench.js'
import { calibrate } from './commands/calibrate.js'
import { clusterCancel } from './commands/cluster-cancel.js'
import { clusterPlan } from './commands/cluster-plan.js'
import { clusterRetry } from './commands/cluster-retry.js'
import { clusterStatus } from './commands/cluster-status.js'
import { clusterSubmit } from './commands/cluster-submit.js'
import { compare } from './commands/compare.js'
import { decide } from './commands/decide.js'
import { diff } from './commands/diff.js'
import { evaluate } from './commands/evaluate.js'
import { explain } from './commands/explain.js'
import { explore } from './commands/explore.js'
import { extend } from './commands/extend.js'
import { merge } from './commands/merge.js'
import { paper } from './commands/paper.js'
import { report } from './commands/report.js'
import { resume } from './commands/resume.js'
import { run } from './commands/run.js'
import { scenarioCheck } from './commands/scenario-check.js'
import { scenarioList } from './commands/scenario-list.js'
import { scenarioNew } from './commands/scenario-new.js'
import { scenarioSchema } from './commands/scenario-schema.js'
import { scenarioShow } from './commands/scenario-show.js'
import { scenarioTest } from './commands/scenario-test.js'
import { sensitivity } from './commands/sensitivity.js'
import { targets } from './commands/targets.js'
import { verify } from './commands/verify.js'

/** Every command, in the order of help. */
export const COMMANDS: readonly Command[] = [
  batch,
  bench,
  calibrate,
  compare,
  decide,
  diff,
  evaluate,
  explain,
  explore,
  extend,
  merge,
  paper,
  report,
  resume,
  run,
  sensitivity,
  targets,
  verify,
  clusterCancel,
  clusterPlan,
  clusterRetry,
  clusterStatus,
  clusterSubmit,
  scenarioCheck,
  scenarioList,
  scenarioNew,
  scenarioSchema,
  scenarioShow,
  scenarioTest
]
