/** The analysis of a run from its folder: of its own journal, and of the runs that lie in folders of its own. */

import { join } from 'node:path'
import { assumptionPlan } from '../experiment/assumed-worlds.js'
import { analyse, type FollowBeside, type RunAnalysis } from '../findings/run-analysis.js'
import { settleRun } from '../findings/settle-worlds.js'
import { Journal } from './journal.js'
import type { PlanOfRun } from './plan-file.js'
import { failureOfUnfinished } from './run-failures.js'
import { ASSUMPTIONS_FOLDER, JOURNAL_FILE } from './run-files.js'
import { SensitivityRecord } from './sensitivity-record.js'

/** The run of the worlds of other assumptions, which follows from a run's plan; undefined if it asks for none or is a part. */
export function assumptionRun({ plan, engine, comparison, part }: PlanOfRun): PlanOfRun | undefined {
  if (comparison?.assumptions === undefined || part !== undefined) return undefined
  return { plan: assumptionPlan(plan, comparison.assumptions, comparison.indifference), engine, isRecord: true }
}

/** Analyses a run, with the worlds of other assumptions; throws `Failure` where replications of either are not there. */
export function analyseFolder(
  folder: string,
  run: PlanOfRun,
  journal: Journal,
  followBeside?: FollowBeside
): RunAnalysis {
  const { plan, looks, isComplete } = settleRun(run.plan, journal)
  if (!isComplete) throw failureOfUnfinished(folder)
  const results = { plan, engine: run.engine, blocks: (scenario: number) => journal.blocks(scenario) }
  const sensitivityRow = sensitivityRows(folder, run)
  const { comparison, controlVariates: isControlled, survey } = run
  const input = { looks, comparison, sensitivityRow, isControlled, survey, followBeside }
  const drawn = assumptionRun(run)
  if (drawn === undefined) return analyse(results, input)
  const record = new Journal(join(folder, ASSUMPTIONS_FOLDER, JOURNAL_FILE), drawn.plan, drawn.engine, 'read')
  try {
    if (!settleRun(drawn.plan, record).isComplete) throw failureOfUnfinished(folder)
    return analyse(results, { ...input, drawn: record })
  } finally {
    record.close()
  }
}

/** The rows of the sensitivity analysis; undefined if the run asks for none. Throws `Failure` if some are not there. */
function sensitivityRows(folder: string, run: PlanOfRun): ((row: number) => Float64Array) | undefined {
  const sensitivity = run.comparison?.sensitivity
  if (sensitivity === undefined || run.part !== undefined) return undefined
  const record = new SensitivityRecord(folder, run, sensitivity, 'read')
  if (record.playedOf(sensitivity.rows) < sensitivity.rows) throw failureOfUnfinished(folder)
  return (row) => record.row(row)
}
