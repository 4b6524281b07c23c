/** Twins: worlds whose survey is drawn from the likelihood's own model, and what a calibration finds from it. */

import type { WarmPlayer } from '../../src/execution/warm-workers.js'
import {
  type Calibrated,
  type CalibrationPlan,
  calibration,
  type PlayWorlds
} from '../../src/experiment/calibration.js'
import { pooledOutcomes } from '../../src/experiment/evaluate.js'
import { SHOWN_NAMES, type Shown, shownOf } from '../../src/experiment/fit.js'
import { withChanges } from '../../src/model/parameters.js'
import { normal } from '../../src/random/draws.js'
import { type StreamKey, streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'
import type { CalibrationRun } from '../../src/run/calibration-plan.js'
import type { Targets } from '../../src/scenario/targets.js'

/** Plays worlds over the base of a calibration, under a key of one's own. */
export function playing({ base, plan }: CalibrationRun, player: WarmPlayer, key: StreamKey): PlayWorlds {
  return async (worlds, { first, count }) => {
    const shown: Shown[] = []
    for (const settings of worlds) {
      const scenario = { ...base, parameters: withChanges(plan.base, settings) }
      const block = await player.play({ scenario, key, first, count })
      shown.push(shownOf(pooledOutcomes([block], SHOWN_NAMES).map((value) => value ?? Number.NaN)))
    }
    return shown
  }
}

/** What a calibration comes to. */
export async function calibrated(plan: CalibrationPlan, play: PlayWorlds): Promise<Calibrated> {
  const steps = calibration(plan, play)
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}

/** Keyed words of a seed: a word for three numbers. */
export function keyedWords(seed: string): (a: number, b: number, c: number) => number {
  const key = streamKey(`twins ${seed}`)
  const words = new Uint32Array(4)
  return (a, b, c) => {
    philox(a, b, c, 11, key.k0, key.k1, words)
    return words[0]
  }
}

/** Shares of answers as a survey finds them: errors whose parts add up to nothing, of the survey and of the model itself. */
export function surveyed(
  answers: Targets['questionnaire'],
  errors: { readonly error: number; readonly discrepancy: number },
  words: readonly number[]
): Targets['questionnaire'] {
  const z = words.map(normal)
  const mean = z.reduce((sum, one) => sum + one, 0) / 4
  const scale = Math.sqrt((4 / 3) * (errors.error ** 2 + errors.discrepancy ** 2))
  const names = ['many', 'few', 'none', 'dontKnow'] as const
  const noisy = names.map((name, k) => [name, answers[name] + scale * (z[k] - mean)] as const)
  return Object.fromEntries(noisy) as Targets['questionnaire']
}
