/** `--dry-run` of `batch` and `compare`: what would be run and what it costs, and the plan as a file to be registered beforehand. */

import { existsSync } from 'node:fs'
import { cadrePeriods } from '../execution/executor.js'
import { assumptionPlan } from '../experiment/assumed-worlds.js'
import type { BundleSearch, ComparisonPlan } from '../experiment/comparison-plan.js'
import type { Plan } from '../experiment/plan.js'
import { nameOf } from '../report/report-rows.js'
import { limitsText } from '../report/search.js'
import { constraintText } from '../report/selection.js'
import { commandLine } from '../run/command-line.js'
import { writeDurably } from '../run/durable-file.js'
import { Failure, systemFailure } from '../run/failure.js'
import { type PlanOfRun, planHash, registeredPlan } from '../run/plan-file.js'
import { sha256OfFile } from '../run/regular-file.js'
import { memoryPhrase, timePhrase } from '../scenario/size.js'
import type { Say } from '../words/words.js'
import { settingsInJson } from './changes.js'
import { allPlays, measuredCost, secondsOfFiles } from './cost.js'
import type { Output } from './output.js'

/** What the options say of a dry run. */
export interface DryRunArguments {
  readonly workers?: number | undefined
  /** The file that the plan is to be written into. */
  readonly plan?: string | undefined
  readonly json: boolean
  /** What is compared once a search has ended: at most these, with these replications. */
  readonly afterwards?: {
    readonly plan: Plan
    readonly comparison: ComparisonPlan
    /** What the search is limited to. */
    readonly limits: Limits
  }
}

type Limits = Pick<BundleSearch, 'budget' | 'atMost' | 'unit'>

/** Says what would be run, and writes the plan where that is asked for; throws `Failure`. */
export function describePlan(run: PlanOfRun, argv: DryRunArguments, output: Output): void {
  const { plan, engine } = run
  const cost = measuredCost(allPlays(run), engine, argv.workers)
  const later = laterParts(run, argv.afterwards).map((part) => ({
    ...part,
    seconds: part.cadrePeriods * (cost.seconds / cost.cadrePeriods)
  }))
  const ofFiles = secondsOfFiles(argv.afterwards?.plan ?? plan)
  const planSha256 = planHash(run)
  const { constraints = [] } = argv.afterwards?.comparison ?? run.comparison ?? {}
  if (argv.plan !== undefined) registerPlan(argv.plan, run)
  if (argv.json) {
    const { seed, replications, baseline } = plan
    const scenarios = plan.scenarios.map(({ id, factors, cost }) => ({
      id,
      ...(factors && { factors }),
      ...(cost && { cost })
    }))
    const asked = { ...argv.afterwards?.limits, ...(constraints.length > 0 && { constraints }) }
    const own = {
      seed,
      replications,
      baseline: scenarios[baseline].id,
      planSha256,
      ...settingsInJson(plan),
      ...asked,
      ...cost,
      secondsOfFiles: ofFiles
    }
    output.result(JSON.stringify({ ...own, ...(later.length > 0 && { afterwards: later }), scenarios }))
    return
  }
  const { printed } = output.words
  for (const { id, label, cost: price } of plan.scenarios) {
    const amount = price === undefined ? '' : `  ${price.amount} ${price.unit}`.trimEnd()
    output.result(`${id}  ${output.say(nameOf({ id, label }))}${amount}`)
  }
  const designs = plan.scenarios.filter(({ factors }) => factors).length
  output.result('')
  output.result(printed.planned(plan.scenarios.length, plan.replications, designs, cost.cadrePeriods))
  if (argv.afterwards) output.result(printed.searched(limitsText(argv.afterwards.limits, output.words)))
  if (constraints.length > 0) {
    const texts = constraints.map((one) => constraintText(one, output.words))
    output.result(printed.boundBy(texts.join(output.words.semicolon)))
  }
  if (plan.rule) output.result(printed.mayAdd(plan.rule.cap))
  for (const { is, scenarios, replications, cap, seconds } of later) {
    const most =
      cap === undefined
        ? undefined
        : { replications: cap, time: output.say(timePhrase((seconds * cap) / replications)) }
    output.result(
      is === 'comparison'
        ? printed.thenPlanned.comparison(scenarios, replications)
        : printed.thenPlanned.assumptions(scenarios, replications, most)
    )
  }
  const seconds = [cost, ...later].reduce((sum, each) => sum + each.seconds, ofFiles)
  const [time, memory] = [timePhrase(seconds), memoryPhrase(cost.bytes)].map(output.words.say)
  output.result(printed.takes(time, cost.workers, memory))
  const { plan: path } = argv
  if (path === undefined) return
  output.result(output.say(registered(path, run)))
}

/** Says where a plan was written, and what plays it. */
export function registered(path: string, run: PlanOfRun): Say {
  const { comparison } = run
  const name = comparison === undefined || comparison.sensitivity ? 'batch' : 'compare'
  return (w) => w.printed.registered(path, planHash(run), commandLine('ganwei', name, path))
}

/** What is played after a plan: the comparison that a search leads to, and the worlds of other assumptions. */
function laterParts({ plan, comparison }: PlanOfRun, afterwards: DryRunArguments['afterwards']) {
  const { assumptions } = afterwards?.comparison ?? comparison ?? {}
  const drawn = assumptions && assumptionPlan(afterwards?.plan ?? plan, assumptions)
  const part = (is: 'comparison' | 'assumptions', { scenarios, replications, ...rest }: Plan) => ({
    ...{ is, scenarios: scenarios.length, replications, cap: rest.openRule?.cap },
    cadrePeriods: cadrePeriods({ ...rest, scenarios, replications })
  })
  return [...(afterwards ? [part('comparison', afterwards.plan)] : []), ...(drawn ? [part('assumptions', drawn)] : [])]
}

/** Writes the plan into a file that is new, or has it already. */
export function registerPlan(path: string, run: PlanOfRun): void {
  const plan = registeredPlan(run)
  if (existsSync(path) && !holds(path, plan.sha256))
    throw new Failure('cannotCreate', (w) => w.printed.holdsOtherPlan(path))
  try {
    writeDurably(path, plan.pieces())
  } catch (error) {
    throw systemFailure('cannotCreate', path, error)
  }
}

function holds(path: string, sha256: string): boolean {
  try {
    return sha256OfFile(path) === sha256
  } catch {
    return false
  }
}
