/** `ganwei explain --ensemble`: the explanation in each of some worlds that agree with a survey. */

import type { PlannedScenario } from '../experiment/design.js'
import { ensembleInPlan, scenarioInWorld } from '../experiment/ensemble.js'
import { type Explanation, explain } from '../findings/explanation/explanation.js'
import { MARGIN_PLAYERS } from '../findings/explanation/margin-inputs.js'
import { explanationOverWorlds } from '../findings/explanation/over-worlds.js'
import { streamKey } from '../random/key.js'
import { explanationOverWorldsLines } from '../report/explanation-over-worlds.js'
import { explanationsTable } from '../report/explanation-table.js'
import { Failure } from '../run/failure.js'
import { interruptible } from './interruption.js'
import type { Output } from './output.js'
import { startProgress } from './progress.js'
import { ensembleAt } from './under-ensemble.js'

/** Two scenarios in the worlds of an ensemble. */
export interface WorldsToExplain {
  readonly ensemble: string
  readonly worlds: number
  readonly seed: string
  readonly replications: number
  readonly json: boolean
  /** Writes the tables of every world, if they are asked for. */
  readonly write: (table: string) => void
}

/** Explains the change in each world and prints the middle and the range of every part; throws `Failure`. */
export async function explainInWorlds(
  [a, b]: readonly [PlannedScenario, PlannedScenario],
  { ensemble: name, worlds: count, seed, replications, json, write }: WorldsToExplain,
  output: Output
): Promise<void> {
  const whole = ensembleAt(name, output)
  const ensemble = ensembleInPlan(whole, count, { scenarios: [a, b], baseline: 0 })
  output.note((w) => w.calibration.resampled(name, whole.worlds.length, ensemble.worlds))
  const progress = startProgress(output)
  const key = streamKey(seed)
  const found: Explanation[] = []
  await interruptible(async (signal) => {
    for (const [world, { id }] of ensemble.worlds.entries()) {
      const [inA, inB] = [a, b].map((scenario) => scenarioInWorld(scenario, ensemble, world))
      found.push(
        await explain(inA, inB, key, { first: 0, count: replications }, async (done) => {
          progress.update(world * replications + done, count * replications, id)
          await new Promise((resolve) => setImmediate(resolve))
          if (signal.aborted) throw new Failure(signal.reason, (w) => w.cli.interrupted(undefined))
        })
      )
    }
  }).finally(() => progress.stop())
  const ids = ensemble.worlds.map(({ id }) => id)
  write(explanationsTable(found.map((explanation, k) => ({ world: ids[k], explanation }))))
  const over = explanationOverWorlds(found)
  if (json) {
    const own = found.map(({ change, all, afraidDifference }, k) => ({
      ...{ world: ids[k], change, afraidDifference, margin: all.change.mean },
      parts: all.parts.map(({ mean }) => mean)
    }))
    const played = { a: a.id, b: b.id, ensemble: name, seed, replications, players: MARGIN_PLAYERS }
    return output.result(JSON.stringify({ ...played, ...over, byWorld: own }))
  }
  const played = { ensemble: name, replications, seed }
  const lines = explanationOverWorldsLines([a, b], over, played, { words: output.words, width: output.textWidth })
  for (const line of lines) output.result(line)
}
