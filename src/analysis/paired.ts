/** Differences between two worlds that share their draws, paired by replication. */

import { type Estimate, estimateFrom } from './estimate.js'
import { Moments } from './moments.js'

/** The estimate of a mean difference, and what pairing gained. */
export interface PairedDifference extends Estimate {
  /** True if the two agree in every replication, also in where they are undefined: the difference is then exactly 0. */
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
 */
export function pairedDifference(baseline: ArrayLike<number>, other: ArrayLike<number>): PairedDifference {
  if (baseline.length !== other.length) {
    throw new RangeError(`paired lists must be equally long, got ${baseline.length} and ${other.length}`)
  }
  const a = new Moments()
  const b = new Moments()
  const difference = new Moments()
  let identical = true
  for (let r = 0; r < baseline.length; r++) {
    if (Number.isNaN(baseline[r]) || Number.isNaN(other[r])) {
      identical &&= Number.isNaN(baseline[r]) && Number.isNaN(other[r])
      continue
    }
    identical &&= baseline[r] === other[r]
    a.add(baseline[r])
    b.add(other[r])
    difference.add(other[r] - baseline[r])
  }
  return {
    ...estimateFrom(difference),
    identical: identical && difference.n > 0,
    varianceRatio: varianceRatio(a.variance, b.variance, difference.variance)
  }
}

function varianceRatio(ofA: number | null, ofB: number | null, ofDifference: number | null): number | null {
  if (ofA === null || ofB === null || ofDifference === null || ofDifference === 0) return null
  return (ofA + ofB) / ofDifference
}
