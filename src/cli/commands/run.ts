/** `ganwei run`: one scenario, its estimates on stdout. */

import { estimate } from '../../analysis/estimate.js'
import { runBatch } from '../../experiment/batch.js'
import { planBatch } from '../../experiment/plan.js'
import { type BatchResults, ratesOf } from '../../experiment/results.js'
import { summarise } from '../../experiment/summary.js'
import { ANSWER_ROWS, RATE_ROWS, TOTAL_COUNT, TOTAL_ROWS } from '../../model/outcomes.js'
import { MODEL_VERSION } from '../../model/simulate.js'
import { DASH, decimal, percent } from '../../report/format-number.js'
import { answerSentence, INTERVAL, nameOf } from '../../report/sentences.js'
import { tableLines } from '../../report/table.js'
import { once, seedText, wholeNumber } from '../arguments.js'
import { executorOf } from '../executor-of.js'
import { EXIT, Failure } from '../exit.js'
import type { Language } from '../language.js'
import { loadScenarios } from '../load-scenarios.js'
import { MOST_REPLICATIONS } from '../options.js'
import { makeOutput, type Output } from '../output.js'
import { startProgress } from '../progress.js'
import { writeTrace } from '../trace.js'
import { DEFAULT_REPLICATIONS, type RunArguments } from './run-options.js'

/** Runs one scenario and prints its estimates; throws `Failure`. */
export async function run(argv: RunArguments, language: Language): Promise<void> {
  const output = makeOutput(language, argv.quiet)
  const seed = seedText(once('--seed', argv.seed))
  const { first, replications } = replicationsOf(argv)
  const scenarios = loadScenarios([argv.scenario], { settings: argv.set }, output)
  if (scenarios.length !== 1) {
    throw new Failure(EXIT.usage, {
      zh: `${argv.scenario} 里有 ${scenarios.length} 个情景；run 只运行一个，多个请用 batch`,
      en: `${argv.scenario} holds ${scenarios.length} scenarios; run takes one, batch takes many`
    })
  }
  const plan = planBatch(scenarios, seed, replications, { first })
  const executor = executorOf(plan, argv)
  if (argv.trace !== undefined && argv.cadre !== undefined) writeTrace(argv.trace, argv.cadre, plan, output)

  const progress = startProgress(replications, output, argv.quiet)
  const results = await runBatch(plan, argv.engine, executor, (done) => progress.update(done, scenarios[0].id)).finally(
    () => progress.stop()
  )
  if (argv.json) output.result(JSON.stringify(jsonOf(results)))
  else printEstimates(results, output)
}

function replicationsOf(argv: RunArguments): { first: number; replications: number } {
  if (argv.replication !== undefined) {
    return {
      first: wholeNumber('--replication', once('--replication', argv.replication), 0, 0xffffffff),
      replications: 1
    }
  }
  const text = once('--replications', argv.replications ?? DEFAULT_REPLICATIONS)
  return { first: 0, replications: wholeNumber('--replications', text, 1, MOST_REPLICATIONS) }
}

/** The one object of `--json`: totals over all replications, mean questionnaire, and the headline with its interval. */
function jsonOf({ plan, engine: engineName, scenarios: [results] }: BatchResults) {
  const [scenario] = plan.scenarios
  const { time } = scenario.parameters
  const { mean, sd, low, high } = estimate(ratesOf(results, 'afraidRate'))
  return {
    scenario: scenario.id,
    seed: plan.seed,
    key: [plan.key.k0, plan.key.k1],
    replications: plan.replications,
    ...(plan.first > 0 && { first: plan.first }),
    periods: time.periods,
    burnIn: time.burnIn,
    engine: engineName,
    modelVersion: MODEL_VERSION,
    totals: Object.fromEntries(TOTAL_ROWS.map(({ name }, k) => [name, columnSum(results.totals, TOTAL_COUNT, k)])),
    questionnaire: Object.fromEntries(
      ANSWER_ROWS.map(({ name }, k) => [name, columnSum(results.answers, ANSWER_ROWS.length, k) / plan.replications])
    ),
    afraidRate: { mean, sd, ci95: low === null ? null : [low, high] }
  }
}

function columnSum(rows: Float64Array, width: number, column: number): number {
  let sum = 0
  for (let at = column; at < rows.length; at += width) sum += rows[at]
  return sum
}

function printEstimates(results: BatchResults, output: Output): void {
  const { plan } = results
  const [summary] = summarise(results)
  const [scenario] = plan.scenarios
  const rows = [...RATE_ROWS, ...ANSWER_ROWS].map(({ name, label }) => {
    const { mean, low, high } = summary.estimates[name]
    const format = (value: number) => (isShare(name) ? percent(value, 2) : decimal(value, 4))
    const interval = low === null || high === null ? DASH : `${format(low)} – ${format(high)}`
    return [output.say(label), mean === null ? DASH : format(mean), interval]
  })
  const { periods, burnIn } = scenario.parameters.time
  output.result(`${output.say(nameOf(scenario))} (${scenario.id})`)
  output.result(
    output.say({
      zh: `种子 ${plan.seed}，${plan.replications} 次重复，${periods} 个季度，其中前 ${burnIn} 个不计`,
      en: `seed ${plan.seed}, ${plan.replications} replications, ${periods} quarters, the first ${burnIn} not counted`
    })
  )
  output.result('')
  const headings = [
    output.say({ zh: '结果', en: 'outcome' }),
    output.say({ zh: '均值', en: 'mean' }),
    output.say(INTERVAL)
  ]
  const columns = headings.map((heading, c) => ({ heading, align: c === 0 ? ('left' as const) : ('right' as const) }))
  for (const line of tableLines(columns, rows)) output.result(line)
  output.result('')
  output.result(output.say(answerSentence(results, [summary])))
}

/** Whether an outcome is printed as a percentage: a share of something, not an amount per cadre. */
function isShare(name: string): boolean {
  return !name.startsWith('mean') && name !== 'grantsPerSanction'
}
