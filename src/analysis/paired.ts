/** Differences between two worlds that share their draws, paired by replication. */

import { type Estimate, estimateFrom } from './estimate.js'
import { Moments } from './moments.js'

/**
 * The estimate of a mean difference, and what pairing gained. A difference that is the same in every replication, 0 or not,
 * has no bounds: its spread has not been seen, and an interval of no width would claim certainty.
 */
export interface PairedDifference extends Estimate {
  /** True if the two are defined and agree in every replication seen; others may differ still. */
  readonly identical: boolean
  /**
   * How many times more replications independent sampling would need for an interval of the same width,
   * (var a + var b) / var(b − a); below 1 where pairing harms, null where the difference does not vary or n is below 2.
   */
  readonly varianceRatio: number | null
}

/**
 * The mean of other − baseline with its 95 % t-interval; element r of both lists is replication r.
 *
 * The t-interval is of the differences, so that what both worlds owe to common random numbers cancels [1]. Pairs with a
 * NaN on either side are left out, n counts the others, and the variances of the ratio are of the others too. Throws
 * RangeError if the lengths differ.
 *
 * [1] Law, A. M. (2015). Simulation Modeling and Analysis, 5th ed., 10.2.1 and 11.2. McGraw-Hill.
 *
 * @example
 * const difference = pairedDifference([0.3, 0.5, 0.4], [0.2, 0.4, 0.3])
 * difference.n // → 3
 * difference.identical // → false
 * Math.round(100 * difference.mean) // → -10
 */
export function pairedDifference(baseline: ArrayLike<number>, other: ArrayLike<number>): PairedDifference {
  if (baseline.length !== other.length) {
    throw new RangeError(`paired lists must be equally long, got ${baseline.length} and ${other.length}`)
  }
  const pairs = new PairedMoments()
  for (let r = 0; r < baseline.length; r++) pairs.add(baseline[r], other[r])
  return pairs.difference
}

/** Takes in pairs one by one, in constant memory; the same bits as `pairedDifference` of their lists. */
export class PairedMoments {
  readonly #baseline = new Moments()
  readonly #other = new Moments()
  readonly #difference = new Moments()
  #isIdentical = true

  /** Takes in the next replication of both worlds. */
  add(baseline: number, other: number): void {
    this.#isIdentical &&= baseline === other
    if (Number.isNaN(baseline) || Number.isNaN(other)) return
    this.#baseline.add(baseline)
    this.#other.add(other)
    this.#difference.add(other - baseline)
  }

  /** The difference of the pairs taken in so far. */
  get difference(): PairedDifference {
    const estimate = estimateFrom(this.#difference)
    return {
      ...estimate,
      ...(isConstant(estimate) ? { low: null, high: null } : {}),
      identical: this.#isIdentical && this.#difference.n > 0,
      varianceRatio: varianceRatio(this.#baseline.variance, this.#other.variance, this.#difference.variance)
    }
  }
}

/** Whether observations differ by no more than the rounding of their subtraction. */
function isConstant({ mean, sd }: Estimate): boolean {
  return mean !== null && sd !== null && sd <= 1e-12 * Math.abs(mean)
}

function varianceRatio(ofA: number | null, ofB: number | null, ofDifference: number | null): number | null {
  if (ofA === null || ofB === null || ofDifference === null || ofDifference === 0) return null
  return (ofA + ofB) / ofDifference
}
