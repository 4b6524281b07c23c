/** Differences between all pairs of systems that are observed side by side. */

import { Moments } from './moments.js'
import { studentTQuantile } from './student-t.js'

/** The mean and standard deviation of a difference, in the unit of the observations; null below one and two of them. */
export type PairMoments = Pick<Moments, 'mean' | 'sd'>

/** Takes in one observation of every system at a time, and keeps the moments of the difference of each pair. */
export class PairwiseDifferences {
  /** Of X_i − X_l at `i·count + l`, i < l. */
  readonly #moments: readonly Moments[]
  #seen = 0

  constructor(readonly count: number) {
    this.#moments = Array.from({ length: count * count }, () => new Moments())
  }

  /** Takes in the next observation of every system. */
  add(observations: ArrayLike<number>): void {
    this.#seen += 1
    for (let i = 0; i < this.count; i++) {
      for (let l = i + 1; l < this.count; l++) {
        this.#moments[i * this.count + l].add(observations[i] - observations[l])
      }
    }
  }

  /** How many observations of every system were taken in. */
  get seen(): number {
    return this.#seen
  }

  /** The moments of X_i − X_l, i and l different. */
  of(i: number, l: number): PairMoments {
    const { mean, sd } = this.#moments[Math.min(i, l) * this.count + Math.max(i, l)]
    return { mean: mean === null || i < l ? mean : -mean, sd }
  }

  /**
   * The pairs (i, l), i < l, whose means are not shown to differ: all those whose simultaneous two-sided interval holds 0.
   *
   * Bonferroni's inequality over all k(k − 1)/2 pairs [1], so that observations may be correlated between systems: with at least
   * `confidence` no pair of equal means is told apart, at a number of observations fixed beforehand. Below two observations no
   * pair is told apart.
   *
   * [1] Dunn, O. J. (1961). Multiple comparisons among means. JASA 56(293), 52–64.
   */
  untold(confidence: number): readonly (readonly [number, number])[] {
    const pairs = Array.from({ length: this.count }, (_, i) => i).flatMap((i) =>
      Array.from({ length: this.count - i - 1 }, (_, k) => [i, i + 1 + k] as const)
    )
    if (this.#seen < 2) return pairs
    const t = studentTQuantile(1 - (1 - confidence) / 2 / pairs.length, this.#seen - 1)
    return pairs.filter(([i, l]) => {
      const { mean, sd } = this.of(i, l)
      return Math.abs(mean as number) <= (t * (sd as number)) / Math.sqrt(this.#seen)
    })
  }
}
