/** Multiple comparisons with the best: which systems cannot be told apart from the one with the smallest mean. */

import { Moments } from './moments.js'
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
  readonly #count: number
  readonly #options: BestSetOptions
  /** Of X_i − X_l at `i·count + l`, i < l. */
  readonly #moments: readonly Moments[]
  #seen = 0

  constructor(count: number, options: BestSetOptions) {
    this.#count = count
    this.#options = options
    this.#moments = Array.from({ length: count * count }, () => new Moments())
  }

  /** Takes in the next observation of every system. */
  add(observations: ArrayLike<number>): void {
    this.#seen += 1
    for (let i = 0; i < this.#count; i++) {
      for (let l = i + 1; l < this.#count; l++) {
        this.#moments[i * this.#count + l].add(observations[i] - observations[l])
      }
    }
  }

  /** The systems that cannot be told apart from the best, in order: all of them below two observations. */
  get members(): readonly number[] {
    const all = Array.from({ length: this.#count }, (_, system) => system)
    if (this.#seen < 2) return all
    const { confidence, comparedInAll = this.#count } = this.#options
    const t = studentTQuantile(1 - (1 - confidence) / Math.max(1, comparedInAll - 1), this.#seen - 1)
    return all.filter((i) =>
      all.every((l) => {
        if (i === l) return true
        const { mean, sd } = this.#moments[Math.min(i, l) * this.#count + Math.max(i, l)]
        const difference = (i < l ? 1 : -1) * (mean as number)
        return difference <= (t * (sd as number)) / Math.sqrt(this.#seen)
      })
    )
  }
}
