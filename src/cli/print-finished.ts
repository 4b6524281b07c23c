/** What a command that completed a run prints: the table, the answer, and where the report is. */

import { join } from 'node:path'
import type { Part, Plan } from '../experiment/plan.js'
import { structuresInJson } from '../findings/structures.js'
import { answerText } from '../report/answer.js'
import { batchLines } from '../report/batch.js'
import { precisionSentences } from '../report/precision.js'
import { runView } from '../report/run-view.js'
import { sensitivityLines } from '../report/sensitivity-view.js'
import { commandLine } from '../run/command-line.js'
import type { PlanOfRun } from '../run/plan-file.js'
import type { Say } from '../words/words.js'
import { wordsOf } from '../words/words.js'
import type { FinishedRun } from './carry-out.js'
import type { Output } from './output.js'

/** Prints a run that is complete in its folder, or one JSON object of it. */
export function printFinished(
  folder: string,
  { engine, part }: PlanOfRun,
  { plan, analysis }: FinishedRun,
  json: boolean,
  output: Output
): void {
  if (analysis === null) {
    if (json) output.result(JSON.stringify({ folder, engine, seed: plan.seed, part }))
    else output.result(output.say(part === undefined ? ofRecord(folder) : ofPart(folder, part)))
    return
  }
  const { summaries } = analysis
  if (json) {
    const scenarios = summaries.map(({ id, estimates, differences }) => ({ id, estimates, differences }))
    output.result(JSON.stringify({ folder, engine, seed: plan.seed, ...ofStructures(plan), scenarios }))
    return
  }
  const words = wordsOf(output.language)
  const view = runView(plan, analysis, words)
  for (const line of batchLines(view)) output.result(line)
  output.result('')
  output.result(answerText({ plan, ...analysis }, words))
  for (const line of precisionSentences(view)) output.result(line)
  const depends = sensitivityLines(view)
  for (const line of depends.length > 0 ? ['', ...depends, ''] : []) output.result(line)
  const report = join(folder, 'report.html')
  output.result(output.say((w) => w.printed.report(report)))
  output.result(output.say(figuresHint(folder)))
}

/** The part of a JSON result that says under which structures its scenarios were played; nothing where under none. */
export function ofStructures(plan: Plan) {
  const structures = structuresInJson(plan)
  return structures.length === 0 ? {} : { structures }
}

/** How one gets the charts of a run as files. */
export function figuresHint(folder: string): Say {
  return (w) => w.printed.figuresHint(commandLine('ganwei', 'report', folder))
}

function ofPart(folder: string, { number, of }: Part): Say {
  return (w) => w.printed.partDone(folder, number, of)
}

function ofRecord(folder: string): Say {
  return (w) => w.printed.recordDone(folder)
}
