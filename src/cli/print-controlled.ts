/** `--control-variates`: the differences of a finished run with control variates, beside those without. */

import { join } from 'node:path'
import type { Plan } from '../experiment/plan.js'
import { differencesOf } from '../findings/comparison.js'
import { type ControlledDifference, controlledDifferences, FEWEST_CONTROLLED } from '../findings/control-variates.js'
import { runView } from '../report/run-view.js'
import { tableLines } from '../report/tables/table.js'
import { wrapColumns } from '../report/wrap-columns.js'
import { Failure } from '../run/failure.js'
import { Journal } from '../run/journal.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { JOURNAL_FILE } from '../run/run-files.js'
import { DASH, decimal } from '../words/format.js'
import { plusMinus, readDifference } from '../words/format-outcome.js'
import type { Say } from '../words/words.js'
import type { FinishedRun } from './carry-out.js'
import type { Output } from './output.js'

/** Refuses control variates for too few replications, where their number is fixed; throws `Failure`. */
export function refuseTooFewControlled({ plan }: PlanOfRun, isAsked: boolean): void {
  if (isAsked && plan.rule === undefined && plan.replications < FEWEST_CONTROLLED)
    throw new Failure('usage', tooFew(plan))
}

/** Prints the differences of a run that is complete in its folder, or notes that its rule came to too few replications. */
export function printControlled(folder: string, run: PlanOfRun, finished: FinishedRun, output: Output): void {
  const { plan, analysis } = finished
  if (analysis === null) return
  if (plan.replications < FEWEST_CONTROLLED) {
    output.note(tooFew(plan))
    return
  }
  const { words, textWidth } = output
  const view = runView(plan, analysis, words)
  const journal = new Journal(join(folder, JOURNAL_FILE), run.plan, run.engine, 'read')
  let controlled: readonly ControlledDifference[]
  try {
    controlled = controlledDifferences({ plan, blocks: (scenario) => journal.blocks(scenario) })
  } finally {
    journal.close()
  }
  const { heading, without, withControls, fewer, note } = words.printed.controlled
  const rows = controlled.map(({ scenario, difference }) => {
    const plain = differencesOf(analysis.summaries[scenario]).afraidRate
    const written = (one: Parameters<typeof plusMinus>[0]) => plusMinus(readDifference('afraidRate', one))
    if (difference === null || plain.low === null || plain.high === null)
      return [view.short(scenario), written(plain), DASH, DASH]
    const ratio = (plain.high - plain.low) / (difference.high - difference.low)
    return [view.short(scenario), written(plain), written(difference), decimal(ratio * ratio, 2)]
  })
  const columns = [heading, without, withControls, fewer].map((text, k) => ({
    heading: text,
    align: k === 0 ? ('left' as const) : ('right' as const),
    ...(k === 0 && { maxWidth: 40 })
  }))
  output.result('')
  for (const line of tableLines(columns, rows, textWidth)) output.result(line)
  for (const line of wrapColumns(note, textWidth)) output.result(line)
}

function tooFew({ replications }: Plan): Say {
  return (w) => w.printed.controlled.tooFew(FEWEST_CONTROLLED, replications)
}
