/** `--control-variates`: the differences of a finished run with control variates, beside those without. */

import type { Plan } from '../experiment/plan.js'
import { FEWEST_CONTROLLED } from '../findings/control-variates.js'
import { runView } from '../report/run-view.js'
import { controlledTable } from '../report/tables/controlled-table.js'
import { tableLines } from '../report/tables/table.js'
import { wrapColumns } from '../report/wrap-columns.js'
import { Failure } from '../run/failure.js'
import type { PlanOfRun } from '../run/plan-file.js'
import type { Say } from '../words/words.js'
import type { FinishedRun } from './carry-out.js'
import type { Output } from './output.js'

/** Refuses control variates for too few replications, where their number is fixed; throws `Failure`. */
export function refuseTooFewControlled({ plan, controlVariates }: PlanOfRun): void {
  if (controlVariates && plan.rule === undefined && plan.replications < FEWEST_CONTROLLED)
    throw new Failure('usage', tooFew(plan))
}

/** Prints the differences of a complete run where these are asked for, or notes that its rule came to too few replications. */
export function printControlled(run: PlanOfRun, { plan, analysis }: FinishedRun, output: Output): void {
  if (analysis === null || !run.controlVariates) return
  if (plan.replications < FEWEST_CONTROLLED) {
    output.note(tooFew(plan))
    return
  }
  const { words, textWidth } = output
  const table = controlledTable(runView(plan, analysis, words))
  if (table === null) return
  output.result('')
  for (const line of tableLines(table.columns, table.rows, textWidth)) output.result(line)
  for (const line of wrapColumns(words.printed.controlled.note, textWidth)) output.result(line)
}

function tooFew({ replications }: Plan): Say {
  return ({ printed }) => printed.controlled.tooFew(FEWEST_CONTROLLED, replications)
}
