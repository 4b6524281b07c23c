/** Differences between two worlds that share their draws, paired by replication. */

import { type Estimate, estimate } from './estimate.js'

export interface PairedDifference extends Estimate {
  /** True if the two agree in every replication: the difference is then exactly 0. */
  readonly identical: boolean
  /**
   * How many times more replications independent sampling would need for the same interval,
   * (var a + var b) / var(b − a); null where the difference does not vary or cannot be judged.
   */
  readonly varianceRatio: number | null
}

/**
 * The mean of other − baseline with its 95 % t-interval; element r of both is replication r.
 *
 * Pairs with a NaN are left out. Throws RangeError if the lengths differ.
 */
export function pairedDifference(baseline: ArrayLike<number>, other: ArrayLike<number>): PairedDifference {
  if (baseline.length !== other.length) throw new RangeError('paired numbers must be equally many')
  const kept: [number, number][] = []
  for (let r = 0; r < baseline.length; r++) {
    if (!Number.isNaN(baseline[r]) && !Number.isNaN(other[r])) kept.push([baseline[r], other[r]])
  }
  const difference = estimate(kept.map(([a, b]) => b - a))
  const identical = kept.length > 0 && kept.every(([a, b]) => a === b)
  return { ...difference, identical, varianceRatio: varianceRatio(kept, difference) }
}

function varianceRatio(pairs: readonly [number, number][], { sd }: Estimate): number | null {
  const sdA = estimate(pairs.map(([a]) => a)).sd
  const sdB = estimate(pairs.map(([, b]) => b)).sd
  if (sd === null || sdA === null || sdB === null || sd === 0) return null
  return (sdA * sdA + sdB * sdB) / (sd * sd)
}
