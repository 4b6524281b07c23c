/** `ganwei explain`: who changed between two worlds, and what moved the decision. */

import type { PlannedScenario } from '../experiment/design.js'
import { CHOICES, explain, FLIP_KINDS, NotTheSameCadresError } from '../findings/explanation/explanation.js'
import { MARGIN_PLAYERS } from '../findings/explanation/margin-inputs.js'
import { cadreStory } from '../findings/explanation/story.js'
import { streamKey } from '../random/key.js'
import { explanationLines } from '../report/explanation-lines.js'
import { explanationTable } from '../report/explanation-table.js'
import { storyLines } from '../report/story-lines.js'
import { structureSentences } from '../report/structure-lines.js'
import { wrapColumns } from '../report/wrap-columns.js'
import { Failure, systemFailure } from '../run/failure.js'
import { writeNamed } from '../run/named-file.js'
import { cadreCount } from '../scenario/size.js'
import { changesInJson } from './changes.js'
import { interruptible } from './interruption.js'
import { loadScenarios } from './load-scenarios.js'
import { wholeNumber } from './option.js'
import { USUAL_REPLICATIONS, USUAL_SEED } from './options.js'
import type { Output } from './output.js'
import { ofStructures } from './print-comparison.js'
import { startProgress } from './progress.js'
import { worldsAsked } from './under-ensemble.js'

/** Worlds of an ensemble where no number is asked for: every one is followed by the reference, cadre by cadre. */
const USUAL_EXPLAINED = 8

/** What `ganwei explain` is given. */
export interface ExplainArguments {
  readonly a: string
  readonly b: string
  readonly replications: number | undefined
  readonly seed: string | undefined
  readonly set: readonly string[]
  readonly structure: string | undefined
  readonly cadre: number | undefined
  readonly ensemble: string | undefined
  readonly worlds: number | undefined
  readonly replication: number | undefined
  readonly csv: string | undefined
  readonly json: boolean
}

/** Follows the cadres from one world into the other; throws `Failure`. */
export async function explainChange(argv: ExplainArguments, output: Output): Promise<void> {
  const seed = argv.seed ?? USUAL_SEED
  const [a, b] = worldsOf(argv, output)
  try {
    if (argv.cadre !== undefined) return tellStory(a, b, seed, argv, output)
    const worlds = worldsAsked(argv, USUAL_EXPLAINED)
    if (argv.ensemble === undefined) return await explainAll(a, b, seed, argv, output)
    const { explainInWorlds } = await import('./explain-in-worlds.js')
    const { ensemble, replications = USUAL_REPLICATIONS.explain, json } = argv
    const write = (table: string) => writeTables(argv.csv, table, output)
    await explainInWorlds([a, b], { ensemble, worlds, seed, replications, json, write }, output)
  } catch (error) {
    if (!(error instanceof NotTheSameCadresError)) throw error
    throw new Failure('usage', (w) => w.printed.otherCadres(a.id, b.id))
  }
}

async function explainAll(
  a: PlannedScenario,
  b: PlannedScenario,
  seed: string,
  argv: ExplainArguments,
  output: Output
): Promise<void> {
  const count = argv.replications ?? USUAL_REPLICATIONS.explain
  const progress = startProgress(output)
  progress.update(0, count)
  const explanation = await interruptible((signal) =>
    explain(a, b, streamKey(seed), { first: 0, count }, async (done) => {
      progress.update(done, count)
      await new Promise((resolve) => setImmediate(resolve))
      if (signal.aborted) throw new Failure(signal.reason, (w) => w.cli.interrupted(undefined))
    })
  ).finally(() => progress.stop())
  writeTables(argv.csv, explanationTable(explanation), output)
  if (argv.json) {
    output.result(
      JSON.stringify({
        ...{ a: a.id, b: b.id, seed, choices: CHOICES, players: MARGIN_PLAYERS, kinds: FLIP_KINDS },
        ...ofStructures({ scenarios: [a, b] }),
        ...changesInJson(a),
        ...explanation,
        flips: [...explanation.flips],
        groups: explanation.groups.map(({ flips, ...group }) => ({ ...group, flips: [...flips] }))
      })
    )
    return
  }
  for (const text of structureSentences({ scenarios: [a, b] }, output.words)) {
    for (const line of wrapColumns(text, output.textWidth)) output.result(line)
  }
  for (const line of explanationLines([a, b], explanation, {
    seed,
    first: 0,
    words: output.words,
    width: output.textWidth
  }))
    output.result(line)
}

/** Writes tables to the file that is named, if one is. */
function writeTables(path: string | undefined, table: string, output: Output): void {
  if (path === undefined) return
  try {
    writeNamed(path, table)
  } catch (error) {
    throw systemFailure('ioError', path, error)
  }
  output.note((w) => w.printed.tablesWritten(path))
}

function tellStory(a: PlannedScenario, b: PlannedScenario, seed: string, argv: ExplainArguments, output: Output): void {
  const cadre = wholeNumber('--cadre', `${argv.cadre}`, 0, cadreCount(a) - 1)
  const replication = argv.replication ?? 0
  const story = cadreStory(a, b, streamKey(seed), replication, cadre)
  if (argv.json)
    output.result(
      JSON.stringify({ a: a.id, b: b.id, seed, ...ofStructures({ scenarios: [a, b] }), ...changesInJson(a), ...story })
    )
  else {
    for (const text of structureSentences({ scenarios: [a, b] }, output.words)) {
      for (const line of wrapColumns(text, output.textWidth)) output.result(line)
    }
    for (const line of storyLines({ worlds: [a, b], seed, width: output.textWidth }, story, output.words))
      output.result(line)
  }
}

/** The two worlds; a reform as the second is laid over the first. */
function worldsOf(argv: ExplainArguments, output: Output): readonly [PlannedScenario, PlannedScenario] {
  const loaded = loadScenarios(
    [argv.a, argv.b],
    { settings: argv.set, structure: argv.structure, joinBaseline: true },
    output
  )
  const worlds = loaded.slice(-2)
  if (worlds.length === 2 && loaded.every(({ factors }) => factors === undefined)) return [worlds[0], worlds[1]]
  throw new Failure('usage', (w) => w.printed.explainsTwo)
}
