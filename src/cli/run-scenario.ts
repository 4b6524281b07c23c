/** `ganwei run`: one scenario, its estimates on stdout. */

import { FEWEST_EVENTS } from '../analysis/ratio.js'
import { isWholeSpread } from '../analysis/spread.js'
import { ReplicationsFailedError, resultsInMemory } from '../experiment/memory.js'
import { type Plan, planBatch } from '../experiment/plan.js'
import type { BatchResults } from '../experiment/results.js'
import { type ScenarioSummary, summarise } from '../findings/summary.js'
import { ANSWER_ROWS, RATE_ROWS, TOTAL_ROWS, totalsOfVersion, UNIT_RATE_ROWS } from '../model/outcomes.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { answerText } from '../report/answer.js'
import { displayText } from '../report/display-text.js'
import { nameOf } from '../report/report-rows.js'
import { changedValues, valueText } from '../report/scenario-text.js'
import { tableLines } from '../report/tables/table.js'
import { commandLine, optionWords } from '../run/command-line.js'
import { executorOf } from '../run/executor-of.js'
import { Failure } from '../run/failure.js'
import { isPlanFile } from '../run/is-plan-file.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { nearestNamed } from '../scenario/nearest-name.js'
import { DASH, decimal, percent } from '../words/format.js'
import { changesInJson, MOST_NAMED } from './changes.js'
import { loadScenarios } from './load-scenarios.js'
import { USUAL_ENGINE, USUAL_REPLICATIONS, USUAL_SEED } from './options.js'
import type { Output } from './output.js'
import { startProgress } from './progress.js'
import type { PlayArguments } from './run-in-worlds.js'
import { writeTrace } from './trace.js'
import { worldsAsked } from './under-ensemble.js'

/** What `ganwei run` is given. */
export interface RunArguments extends PlayArguments {
  readonly only: string | undefined
  readonly replication: number | undefined
  readonly trace: string | undefined
  readonly cadre: string | undefined
  /** A survey to hold the result against. */
  readonly targets?: string | undefined
}

/** Runs one scenario and prints its estimates; throws `Failure`. */
export async function runScenario(argv: RunArguments, output: Output): Promise<void> {
  if (argv.ensemble !== undefined) return (await import('./run-in-worlds.js')).runInWorlds(argv, output)
  worldsAsked(argv)
  const { plan, engine } = isPlanFile(argv.scenario) ? await planAgain(argv) : planOf(argv, output)
  const survey = argv.targets === undefined ? undefined : await surveyOf(argv.targets, plan.replications, output)
  const executor = executorOf(plan, { engine, workers: argv.workers })
  if (argv.trace !== undefined && argv.cadre !== undefined) writeTrace(argv.trace, argv.cadre, plan, output)

  const progress = startProgress(output)
  const onProgress = (done: number, total: number) => progress.update(done, total, plan.scenarios[0].id)
  const results = await resultsInMemory(plan, engine, executor, { onProgress })
    .catch((error) => {
      throw error instanceof ReplicationsFailedError ? failedFailure(error, argv) : error
    })
    .finally(() => progress.stop())
  const [summary] = summarise(results)
  const far = survey?.distanceOf(results)
  if (argv.json) {
    const { distance, degrees, threshold } = far ?? {}
    output.result(JSON.stringify({ ...jsonOf(plan, engine, summary), ...(far && { distance, degrees, threshold }) }))
    return
  }
  printEstimates(plan, summary, output)
  for (const line of far === undefined ? [] : ['', ...far.lines]) output.result(line)
}

/** A survey and what tells how far results are from it: loaded only where a survey is given. */
async function surveyOf(path: string, replications: number, output: Output) {
  const { distanceOf, surveyAt } = await import('./say-distance.js')
  const survey = surveyAt(path, replications, output)
  return { distanceOf: (results: BatchResults) => distanceOf(survey, results, output) }
}

function planOf(argv: RunArguments, output: Output): PlanOfRun {
  if (argv.only !== undefined) {
    throw new Failure('usage', (w) => w.printed.onlyOfPlan(argv.scenario))
  }
  const seed = argv.seed ?? USUAL_SEED
  const { first, replications } = replicationsOf(argv)
  const scenarios = loadScenarios([argv.scenario], { settings: argv.set, structure: argv.structure }, output)
  if (scenarios.length !== 1) {
    throw new Failure('usage', (w) => w.printed.holdsSeveral(argv.scenario, scenarios.length, 'ganwei batch'))
  }
  return { plan: planBatch(scenarios, seed, replications, { first }), engine: argv.engine ?? USUAL_ENGINE }
}

/** One scenario of an earlier run's plan, under its seed and engine. */
async function planAgain(argv: RunArguments): Promise<PlanOfRun> {
  const { readRunAt, refuseOtherDraws } = await import('../run/read-run.js')
  const earlier = readRunAt(argv.scenario)
  refuseOtherDraws(argv.scenario, earlier, argv)
  const { plan, engine } = earlier
  const ids = plan.scenarios.map(({ id }) => id)
  const named = plan.scenarios.map(({ id, label }) => ({ name: id, label }))
  const scenario = argv.only === undefined && ids.length === 1 ? 0 : ids.indexOf(argv.only ?? '')
  if (scenario < 0) {
    throw new Failure('usage', (w) => w.printed.onlyNeeds(argv.scenario, ids, nearestNamed(argv.only ?? '', named)))
  }
  const asked = argv.replications ?? argv.replication
  const { first, replications } = asked === undefined ? plan : replicationsOf(argv)
  return { plan: planBatch([plan.scenarios[scenario]], plan.seed, replications, { first }), engine }
}

function failedFailure({ failed }: ReplicationsFailedError, argv: RunArguments): Failure {
  const [{ replication, reason }] = failed
  const { scenario, only, set } = argv
  const which =
    only === undefined
      ? [
          ...optionWords('--seed', argv.seed ?? USUAL_SEED),
          '--engine',
          argv.engine ?? USUAL_ENGINE,
          ...set.flatMap((text) => optionWords('--set', text)),
          ...(argv.structure === undefined ? [] : optionWords('--structure', argv.structure))
        ]
      : optionWords('--only', only)
  const again = commandLine('ganwei', 'run', scenario, ...which, '--replication', `${replication}`)
  return new Failure('someFailed', (w) => w.printed.someFailed(failed.length, replication, reason, again))
}

function replicationsOf(argv: RunArguments): { first: number; replications: number } {
  if (argv.replication !== undefined) return { first: argv.replication, replications: 1 }
  return { first: 0, replications: argv.replications ?? USUAL_REPLICATIONS.run }
}

/** Columns of a label at most. */
const MOST_LABEL = 60

/** The one object of `--json`: totals over all replications, mean questionnaire, and the headline with its interval. */
function jsonOf(plan: Plan, engineName: string, { estimates, pooled }: ScenarioSummary) {
  const [scenario] = plan.scenarios
  const { time } = scenario.parameters
  const { mean, sd, low, high } = estimates.afraidRate
  return {
    scenario: scenario.id,
    ...(scenario.structure && { structure: scenario.structure.id }),
    ...changesInJson(scenario),
    seed: plan.seed,
    key: [plan.key.k0, plan.key.k1],
    replications: plan.replications,
    ...(plan.first > 0 && { first: plan.first }),
    periods: time.periods,
    burnIn: time.burnIn,
    engine: engineName,
    modelVersion: MODEL_VERSION,
    // Those of the model's page: what records hold besides serves control variates.
    totals: Object.fromEntries(totalsOfVersion(MODEL_VERSION).map((k) => [TOTAL_ROWS[k].name, pooled.totals[k]])),
    questionnaire: Object.fromEntries(ANSWER_ROWS.map(({ name }, k) => [name, pooled.answers[k] / plan.replications])),
    afraidRate: { mean, sd, ci95: low === null ? null : [low, high] }
  }
}

function printEstimates(plan: Plan, summary: ScenarioSummary, output: Output): void {
  const [scenario] = plan.scenarios
  const { words } = output
  const isWhole = isWholeSpread(summary.spreads.afraidRate)
  const rows = [...RATE_ROWS, ...ANSWER_ROWS, ...UNIT_RATE_ROWS].map(({ name, label, scale }) => {
    const { mean, low, high, estimator, events = 0 } = summary.estimates[name]
    const spread = summary.spreads[name]
    const format = (value: number) => (scale === 'share' ? percent(value, 2) : decimal(value, 4))
    const none =
      mean !== null && estimator === 'too-few' && events < FEWEST_EVENTS
        ? words.numbers.fewEvents(events)
        : plan.replications === 1 && mean !== null
          ? words.numbers.oneReplication
          : DASH
    const range = (ends: { readonly low: number | null; readonly high: number | null }, missing: string) =>
      ends.low === null || ends.high === null ? missing : `${format(ends.low)} – ${format(ends.high)}`
    const others = spread.n > 0 && isWholeSpread(spread) !== isWhole ? ` ${words.numbers.shortSpread(!isWhole)}` : ''
    // Of no width is what does not vary, or one replication alone.
    const spreadOver = spread.low === spread.high ? DASH : `${range(spread, DASH)}${others}`
    return [output.say(label), mean === null ? DASH : format(mean), range({ low, high }, none), spreadOver]
  })
  const { periods, burnIn } = scenario.parameters.time
  output.result(words.printed.titled(output.say(nameOf(scenario)), scenario.id))
  const structure = scenario.structure ? output.say(scenario.structure.label) : ''
  if (scenario.structure) output.result(words.scenarios.underneath(structure))
  // What the structure's own name says is not said again.
  const changes = changedValues(scenario)
    .map(({ row, value }) => `${output.say(row.label)} ${valueText(value, words)}`)
    .filter((change) => change !== structure)
  // The title names some of what options changed.
  if (changes.length > (scenario.structure ? 0 : MOST_NAMED)) output.result(words.scenarios.changed(changes))
  output.result(
    words.printed.played(
      displayText(plan.seed),
      { first: plan.first, replications: plan.replications },
      periods,
      burnIn
    )
  )
  output.result('')
  const { interval, spread } = words.numbers
  const headings = [words.printed.outcome, words.printed.mean, interval, spread(isWhole)]
  const columns = headings.map((heading, c) => ({
    heading,
    align: c === 0 ? ('left' as const) : ('right' as const),
    // In a narrow terminal the labels are cut.
    ...(c === 0 && { maxWidth: MOST_LABEL })
  }))
  for (const line of tableLines(columns, rows, output.terminalWidth)) output.result(line)
  output.result('')
  output.result(answerText({ plan, summaries: [summary] }, words))
}
