/** A rule of precision for a run that is there: it takes up where the run ended, and the plan keeps what came before. */

import { join } from 'node:path'
import type { Plan } from '../experiment/plan.js'
import { settle } from '../experiment/precision.js'
import { FIRST_LOOK, type PrecisionRule } from '../experiment/precision-rule.js'
import { Journal } from '../run/journal.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { failureOfUnfinished } from '../run/run-failures.js'
import { JOURNAL_FILE } from '../run/run-files.js'

/**
 * The rule that comes after a run with so many replications, with those before it; throws `Failure` if the run is unfinished,
 * for where it would end is not known then. Like any rule it first looks after `FIRST_LOOK` replications: intervals that stop
 * at fewer hold less often than they say.
 */
export function laterRule(
  folder: string,
  run: PlanOfRun,
  after: (replications: number) => PrecisionRule
): Pick<Plan, 'rule' | 'earlierRules'> {
  const { rule = null, earlierRules = [] } = run.plan
  const replications = replicationsIn(folder, run)
  const later = after(replications)
  const first = Math.min(Math.max(FIRST_LOOK, replications), later.cap)
  return { rule: { ...later, first }, earlierRules: [...earlierRules, { rule, replications }] }
}

/** How many replications of each scenario a run came to. */
function replicationsIn(folder: string, run: PlanOfRun): number {
  const journal = new Journal(join(folder, JOURNAL_FILE), run.plan, run.engine, 'read')
  try {
    const { plan, isComplete } = settle(run.plan, journal)
    if (!isComplete) throw failureOfUnfinished(folder)
    return plan.replications
  } finally {
    journal.close()
  }
}
