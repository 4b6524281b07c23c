/** The bootstrap with keyed draws: what an estimate would have been on other rows of the same kind. */

import { uniform } from '../random/draws.js'
import type { StreamKey } from '../random/key.js'
import { philox } from '../random/philox.js'

/** The third counter word of these draws: apart from all of the model's. */
const BOOTSTRAP = 0x424f4f

/** How many samples an interval is made from. */
const SAMPLES = 1000

/** An estimate with its 95 % interval by the bootstrap, in the estimate's unit. */
export interface BootstrapEstimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * What an estimate is on each sample: as many rows as there are, each drawn from all with replacement [1]. A draw is keyed by
 * (sample, place).
 *
 * [1] Efron, B. (1979). Bootstrap methods: another look at the jackknife. Ann. Statist. 7(1), 1–26.
 */
export function bootstrap<Result>(
  key: StreamKey,
  rows: number,
  estimate: (rows: Uint32Array) => Result
): readonly Result[] {
  const chosen = new Uint32Array(rows)
  const words = new Uint32Array(4)
  return Array.from({ length: SAMPLES }, (_, sample) => {
    for (let place = 0; place < rows; place += 4) {
      philox(place, sample, BOOTSTRAP, 0, key.k0, key.k1, words)
      for (let k = 0; k < 4 && place + k < rows; k++) chosen[place + k] = Math.floor(uniform(words[k]) * rows)
    }
    return estimate(chosen)
  })
}

/** A value with the range of the middle 95 % of its samples; NaN among these makes the bounds NaN. */
export function percentileInterval(value: number, samples: readonly number[]): BootstrapEstimate {
  if (samples.some(Number.isNaN)) return { value, low: Number.NaN, high: Number.NaN }
  const sorted = Float64Array.from(samples).sort()
  return { value, low: quantileOf(sorted, 0.025), high: quantileOf(sorted, 0.975) }
}

/** The quantile of sorted numbers, between two of them by their distance; NaN of none. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted.length === 0 ? Number.NaN : sorted[below] + (at - below) * (sorted[above] - sorted[below])
}
