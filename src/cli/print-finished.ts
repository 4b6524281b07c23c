/** What a command that completed a run prints: the table, the answer, and where the report is. */

import { join } from 'node:path'
import { MOST_COMPARED } from '../experiment/limits.js'
import { isInWorlds, type Part, type Plan } from '../experiment/plan.js'
import { answerOf } from '../report/answer.js'
import { batchLines } from '../report/batch.js'
import { precisionSentences } from '../report/precision.js'
import { runView } from '../report/run-view.js'
import { grouped } from '../scenario/size.js'
import type { Say } from '../words/words.js'
import { wordsOf } from '../words/words.js'
import { settingsInJson } from './changes.js'
import type { Output } from './output.js'
import {
  controlledOf,
  figuresHint,
  ofStructures,
  type PrintedRun,
  printComparison,
  printPage
} from './print-comparison.js'
import { printControlled } from './print-controlled.js'
import { printSensitivity } from './print-sensitivity.js'
import { distanceInJson, surveyLines } from './say-distance.js'

/** Prints a run; of a comparison or a sensitivity analysis what its own command prints. */
export function printFinished(printed: PrintedRun, output: Output): void {
  const { folder, run, finished, json } = printed
  const { engine, part, comparison } = run
  const { plan, analysis } = finished
  if (analysis !== null && comparison !== undefined) {
    const print = comparison.sensitivity ? printSensitivity : printComparison
    print(printed, output)
    return
  }
  if (analysis === null) {
    if (json) output.result(JSON.stringify({ folder, engine, seed: plan.seed, ...settingsInJson(plan), part }))
    else if (part !== undefined) output.result(output.say(ofPart(folder, part)))
    else output.result(output.say(run.isRecord ? ofRecord(folder) : ofTables(folder, plan)))
    return
  }
  const { summaries } = analysis
  if (json) {
    const scenarios = summaries.map(({ id, estimates, differences }, index) => ({
      ...{ id, estimates, differences },
      ...controlledOf(analysis, index)
    }))
    output.result(
      JSON.stringify({
        folder,
        engine,
        seed: plan.seed,
        ...ofStructures(plan),
        ...settingsInJson(plan),
        ...distanceInJson(analysis.survey),
        scenarios
      })
    )
    return
  }
  const words = wordsOf(output.language)
  const view = runView(plan, analysis, words)
  for (const line of batchLines(view, output.terminalWidth)) output.result(line)
  output.result('')
  output.result(answerOf(view))
  for (const line of precisionSentences(view)) output.result(line)
  if (analysis.survey !== null)
    for (const line of ['', ...surveyLines(analysis.survey, output), '']) output.result(line)
  printPage(view, output)
  const report = join(folder, 'report.html')
  output.result(output.say((w) => w.printed.report(report)))
  output.result(output.say(figuresHint(folder)))
  printControlled(run, finished, output)
}

function ofPart(folder: string, { number, of }: Part): Say {
  return (w) => w.printed.partDone(folder, number, of)
}

function ofTables(folder: string, plan: Plan): Say {
  const { scenarios, replications } = plan
  const files = ['outcomes.csv', 'replications.csv'].map((name) => join(folder, name))
  return (w) =>
    w.printed.tablesDone(grouped(scenarios.length), replications, isInWorlds(plan) ? null : MOST_COMPARED, files)
}

function ofRecord(folder: string): Say {
  return (w) => w.printed.recordDone(folder)
}
