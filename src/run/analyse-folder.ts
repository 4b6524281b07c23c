/** The analysis of a run from its folder: of its own journal, and of the runs that lie in folders of its own. */

import { join } from 'node:path'
import { assumptionPlan } from '../experiment/assumed-worlds.js'
import { settle } from '../experiment/precision.js'
import { analyse, type RunAnalysis } from '../findings/run-analysis.js'
import { Journal } from './journal.js'
import type { PlanOfRun } from './plan-file.js'
import { ASSUMPTIONS_FOLDER, JOURNAL_FILE } from './run-files.js'

/** The run of the worlds of other assumptions, which follows from a run's plan; undefined if it asks for none or is a part. */
export function assumptionRun({ plan, engine, comparison, part }: PlanOfRun): PlanOfRun | undefined {
  if (comparison?.assumptions === undefined || part !== undefined) return undefined
  return { plan: assumptionPlan(plan, comparison.assumptions), engine, isRecord: true }
}

/** Analyses a run whose replications are all there, its own and those of other assumptions. */
export function analyseFolder(folder: string, run: PlanOfRun, journal: Journal): RunAnalysis {
  const { plan, looks } = settle(run.plan, journal)
  const results = { plan, engine: run.engine, blocks: (scenario: number) => journal.blocks(scenario) }
  const drawn = assumptionRun(run)
  if (drawn === undefined) return analyse(results, { looks, comparison: run.comparison })
  const record = new Journal(join(folder, ASSUMPTIONS_FOLDER, JOURNAL_FILE), drawn.plan, drawn.engine, 'read')
  try {
    return analyse(results, { looks, comparison: run.comparison, drawn: record })
  } finally {
    record.close()
  }
}
