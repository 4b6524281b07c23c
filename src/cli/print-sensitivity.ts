/** What `ganwei sensitivity` prints: the largest inputs of every effect, or one JSON object of all. */

import { join } from 'node:path'
import type { FactorFinding } from '../findings/sensitivity-target.js'
import { runView } from '../report/run-view.js'
import { sensitivityLines } from '../report/sensitivity-view.js'
import { settingsInJson } from './changes.js'
import type { Output } from './output.js'
import { figuresHint, type PrintedRun } from './print-comparison.js'

/** Prints the sensitivity analysis of a run. */
export function printSensitivity({ folder, run, finished, json }: PrintedRun, output: Output): void {
  const { plan, analysis } = finished
  const study = analysis?.sensitivity
  if (!analysis || !study) throw new RangeError('a run without a sensitivity analysis')
  if (!json) {
    for (const line of sensitivityLines(runView(plan, analysis, output.words), output.textWidth)) output.result(line)
    output.result('')
    const report = join(folder, 'report.html')
    output.result(output.say((w) => w.printed.dataAndReport(folder, report)))
    output.result(output.say(figuresHint(folder)))
    return
  }
  const { targets, ranges, best, ...facts } = study
  const id = (scenario: number) => plan.scenarios[scenario].id
  const named = ({ factor, ...own }: FactorFinding) => ({ factor: factor?.name ?? 'chance', ...own })
  output.result(
    JSON.stringify({
      ...{
        folder,
        engine: run.engine,
        seed: plan.seed,
        ...settingsInJson(plan),
        ...facts,
        inputs: ranges.map(({ name }) => name)
      },
      targets: targets.map(({ target: { kind, scenario }, factors, chance, order, ...rest }) => ({
        ...{
          target: kind,
          scenario: id(scenario),
          ...rest,
          factors: factors.map(named),
          chance: chance && named(chance)
        },
        order: order && { ...order, first: factors.slice(0, order.first.length).map(({ factor }) => factor?.name) }
      })),
      best: best.map(({ scenarios, points }) => ({ scenarios: scenarios.map(id), points }))
    })
  )
}
