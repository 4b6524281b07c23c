/** `ganwei run --ensemble`: one scenario in worlds that agree with a survey, and what its outcomes can be there. */

import type { EngineName } from '../experiment/engine-names.js'
import { resultsInMemory } from '../experiment/memory.js'
import { planBatch } from '../experiment/plan.js'
import { type ScenarioSummary, summarise } from '../findings/summary.js'
import { middleOf } from '../findings/survival.js'
import { ANSWER_ROWS, type OutcomeName, RATE_ROWS } from '../model/outcomes.js'
import { nameOf } from '../report/report-rows.js'
import { tableLines } from '../report/tables/table.js'
import { executorOf } from '../run/executor-of.js'
import { Failure } from '../run/failure.js'
import { formatOutcome } from '../words/format-outcome.js'
import { loadScenarios } from './load-scenarios.js'
import { USUAL_ENGINE, USUAL_SEED } from './options.js'
import type { Output } from './output.js'
import { startProgress } from './progress.js'
import { type EnsembleArguments, scenariosUnder } from './under-ensemble.js'

/** Replications of each world where none are asked for. */
const WORLD_REPLICATIONS = 8

/** What a scenario is played by, in one world or in several. */
export interface PlayArguments extends EnsembleArguments {
  readonly scenario: string
  readonly replications: number | undefined
  readonly seed: string | undefined
  readonly set: readonly string[]
  readonly structure: string | undefined
  readonly engine: EngineName | undefined
  readonly workers: number | undefined
  readonly json: boolean
}

/** Plays a scenario in every world and prints the median and the range of each outcome over them; throws `Failure`. */
export async function runInWorlds(argv: PlayArguments, output: Output): Promise<void> {
  const loaded = loadScenarios([argv.scenario], { settings: argv.set, structure: argv.structure }, output)
  if (loaded.length !== 1) {
    throw new Failure('usage', (w) => w.printed.holdsSeveral(argv.scenario, loaded.length, 'ganwei batch'))
  }
  const [, ...worlds] = scenariosUnder(loaded, argv, output)
  const plan = planBatch(worlds, argv.seed ?? USUAL_SEED, argv.replications ?? WORLD_REPLICATIONS)
  const engine = argv.engine ?? USUAL_ENGINE
  const progress = startProgress(output)
  const onProgress = (done: number, total: number) => progress.update(done, total)
  const results = await resultsInMemory(plan, engine, executorOf(plan, { engine, workers: argv.workers }), {
    onProgress
  }).finally(() => progress.stop())
  const found = outcomesOver(summarise(results))
  if (argv.json) {
    const { seed, replications } = plan
    const own = { scenario: loaded[0].id, ensemble: argv.ensemble, worlds: worlds.length, seed, replications }
    return output.result(JSON.stringify({ ...own, outcomes: Object.fromEntries(found) }))
  }
  const { words } = output
  const t = words.calibration
  output.result(words.printed.titled(output.say(nameOf(loaded[0])), loaded[0].id))
  output.result(t.inWorlds(argv.ensemble ?? '', worlds.length, plan.replications, plan.seed))
  output.result('')
  const columns = [
    { heading: words.printed.outcome, align: 'left' as const },
    ...[t.columns.median, t.columns.spread].map((heading) => ({ heading, align: 'right' as const }))
  ]
  const format = (name: OutcomeName, value: number | null) => (value === null ? '–' : formatOutcome(name, value))
  const rows = [...RATE_ROWS, ...ANSWER_ROWS].map(({ name, label }) => {
    const { low, median, high } = found.get(name) ?? { low: null, median: null, high: null }
    return [output.say(label), format(name, median), words.numbers.range(format(name, low), format(name, high))]
  })
  for (const line of tableLines(columns, rows, output.terminalWidth)) output.result(line)
  output.result('')
  output.result(t.inWorldsNote)
}

function outcomesOver(summaries: readonly ScenarioSummary[]): ReadonlyMap<OutcomeName, ReturnType<typeof middleOf>> {
  return new Map(
    [...RATE_ROWS, ...ANSWER_ROWS].map(({ name }) => [
      name,
      middleOf(summaries.map(({ estimates }) => estimates[name].mean))
    ])
  )
}
