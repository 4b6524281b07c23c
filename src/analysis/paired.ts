/** Differences between two worlds that share their draws, paired by replication. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
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
  /** What a relative difference needs beside it; null where n is below 2, and for ratios of sums. */
  readonly pair: PairSides | null
}

/**
 * Whether no pair was seen to differ, however unequal the two worlds are. At 95 % at most `mostDiffering(n)` of replications
 * do then.
 */
export function neverDiffered({ n, mean, sd }: Pick<Estimate, 'n' | 'mean' | 'sd'>): boolean {
  return n > 0 && mean === 0 && (sd === 0 || n === 1)
}

/**
 * The largest share of replications that may differ where none of n did, at 95 %: 1 − 0.05^(1/n) [1].
 *
 * [1] Clopper, C. J. & Pearson, E. S. (1934). The use of confidence or fiducial limits. Biometrika 26(4), 404–413.
 *
 * @example
 * Math.round(1000 * mostDiffering(40)) // → 72
 */
export function mostDiffering(n: number): number {
  return 1 - exp(log(0.05) / n)
}

/** The baseline's mean, and the variances of both, over the pairs that are defined. */
export interface PairSides {
  readonly baselineMean: number
  readonly baselineVariance: number
  readonly otherVariance: number
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

  /** Takes in the next replications of both worlds, as many as the other has. */
  addColumns(baseline: Float64Array, other: Float64Array): void {
    for (let r = 0; r < other.length; r++) this.add(baseline[r], other[r])
  }

  /** The difference of the pairs taken in so far. */
  get difference(): PairedDifference {
    const estimate = estimateFrom(this.#difference)
    const [a, b] = [this.#baseline, this.#other]
    return {
      ...estimate,
      ...(isConstant(estimate) ? { low: null, high: null } : {}),
      identical: this.#isIdentical && this.#difference.n > 0,
      varianceRatio: varianceRatio(a.variance, b.variance, this.#difference.variance),
      pair: pairOf(a, b)
    }
  }
}

function pairOf({ mean: baselineMean, variance: baselineVariance }: Moments, other: Moments): PairSides | null {
  const { variance: otherVariance } = other
  if (baselineMean === null || baselineVariance === null || otherVariance === null) return null
  return { baselineMean, baselineVariance, otherVariance }
}

/** Whether observations differ by no more than the rounding of their subtraction. */
function isConstant({ mean, sd }: Estimate): boolean {
  return mean !== null && sd !== null && sd <= 1e-12 * Math.abs(mean)
}

function varianceRatio(ofA: number | null, ofB: number | null, ofDifference: number | null): number | null {
  if (ofA === null || ofB === null || ofDifference === null || ofDifference === 0) return null
  return (ofA + ofB) / ofDifference
}
