/** `--dry-run` of `batch` and `compare`: what would be run and what it costs, and the plan as a file to be registered beforehand. */

import { existsSync } from 'node:fs'
import { nameOf } from '../report/report-rows.js'
import { commandLine } from '../run/command-line.js'
import { writeDurably } from '../run/durable-file.js'
import { Failure, systemFailure } from '../run/failure.js'
import { type PlanOfRun, planHash, registeredPlan } from '../run/plan-file.js'
import { readRegular } from '../run/regular-file.js'
import { memoryPhrase, timePhrase } from '../scenario/size.js'
import { measuredCost } from './cost.js'
import type { Output } from './output.js'

/** What the options say of a dry run. */
export interface DryRunArguments {
  readonly workers?: number | undefined
  /** The file that the plan is to be written into. */
  readonly plan?: string | undefined
  readonly json: boolean
}

/** Says what would be run, and writes the plan where that is asked for; throws `Failure`. */
export function describePlan(run: PlanOfRun, argv: DryRunArguments, output: Output): void {
  const { plan, engine } = run
  const cost = measuredCost(plan, engine, argv.workers)
  const designs = plan.scenarios.filter(({ factors }) => factors).length
  const planSha256 = planHash(run)
  if (argv.plan !== undefined) register(argv.plan, run)
  if (argv.json) {
    const { seed, replications, baseline } = plan
    const scenarios = plan.scenarios.map(({ id, factors }) => ({ id, ...(factors && { factors }) }))
    output.result(
      JSON.stringify({ seed, replications, baseline: scenarios[baseline].id, planSha256, ...cost, scenarios })
    )
    return
  }
  for (const scenario of plan.scenarios) output.result(`${scenario.id}  ${output.say(nameOf(scenario))}`)
  const count = plan.scenarios.length
  const [time, memory] = [timePhrase(cost.seconds), memoryPhrase(cost.bytes)]
  output.result('')
  output.result(output.say((w) => w.printed.planned(count, plan.replications, designs, cost.cadrePeriods)))
  output.result(output.say((w) => w.printed.takes(w.say(time), cost.workers, w.say(memory))))
  const { plan: path } = argv
  if (path === undefined) return
  output.result(output.say((w) => w.printed.registered(path, planSha256, commandLine('ganwei', 'batch', path))))
}

/** Writes the plan into a file that is new, or has it already. */
function register(path: string, run: PlanOfRun): void {
  const text = registeredPlan(run)
  if (existsSync(path) && !holds(path, text)) throw new Failure('cannotCreate', (w) => w.printed.holdsOtherPlan(path))
  try {
    writeDurably(path, text)
  } catch (error) {
    throw systemFailure('cannotCreate', path, error)
  }
}

function holds(path: string, text: string): boolean {
  try {
    return readRegular(path) === text
  } catch {
    return false
  }
}
