/** Multiple comparisons with the best: which systems cannot be told apart from the one with the smallest mean. */

import { PairwiseDifferences } from './pairwise.js'
import { studentTQuantile } from './student-t.js'

/** What the set promises. */
export interface BestSetOptions {
  /** The probability with which the best is in the set. */
  readonly confidence: number
  /** The number of systems that the error is shared among, where these were picked out of more by the same observations. */
  readonly comparedInAll?: number
}

/**
 * The systems whose mean is not shown to be larger than another's.
 *
 * Multiple comparisons with the best [1], by Bonferroni's inequality, so that observations may be correlated between systems
 * and differ in variance [2]: i stays if for every l mean_i − mean_l ≤ t(1 − α/(k − 1), n − 1)·sd(X_i − X_l)/√n. The best is
 * in the set with at least `confidence` at a number of observations fixed beforehand.
 *
 * [1] Hsu, J. C. (1984). Constrained simultaneous confidence intervals for multiple comparisons with the best. Ann. Statist.
 *     12(3), 1136–1144.
 * [2] Nelson, B. L. & Matejcik, F. J. (1995). Using common random numbers for indifference-zone selection and multiple
 *     comparisons in simulation. Management Science 41(12), 1935–1945.
 */
export class BestSet {
  readonly #options: BestSetOptions
  readonly #differences: PairwiseDifferences

  constructor(count: number, options: BestSetOptions) {
    this.#options = options
    this.#differences = new PairwiseDifferences(count)
  }

  /** Takes in the next observation of every system. */
  add(observations: ArrayLike<number>): void {
    this.#differences.add(observations)
  }

  /** The systems that cannot be told apart from the best, in order: all of them below two observations. */
  get members(): readonly number[] {
    const { count, seen } = this.#differences
    const all = Array.from({ length: count }, (_, system) => system)
    if (seen < 2) return all
    const { confidence, comparedInAll = count } = this.#options
    const t = studentTQuantile(1 - (1 - confidence) / Math.max(1, comparedInAll - 1), seen - 1)
    return all.filter((i) =>
      all.every((l) => {
        if (i === l) return true
        const { mean, sd } = this.#differences.of(i, l)
        return (mean as number) <= (t * (sd as number)) / Math.sqrt(seen)
      })
    )
  }
}
