/** Relative differences: how much larger one mean is than another, in parts of the other. */

import { Moments } from './moments.js'
import { studentTQuantile } from './student-t.js'

/** A relative difference with its interval, as parts of the baseline's mean; null where it cannot be said. */
export interface RelativeDifference {
  readonly n: number
  /** (mean of other − mean of baseline) / mean of baseline. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * The ratio of two means of pairs, less 1, with Fieller's interval at some level (95 % by default), which heeds that the
 * baseline's mean is an estimate too and that pairs are correlated.
 *
 * With g = t²·s²_a/(n·ā²), the bounds are the roots of (b̄ − ρā)² = t²·(s²_b − 2ρ·s_ab + ρ²·s²_a)/n [1]. Where g ≥ 1, the
 * baseline's own interval covers 0, nothing can be said, and bounds and mean are null. Takes pairs one by one.
 *
 * [1] Fieller, E. C. (1954). Some problems in interval estimation. JRSS B 16(2), 175–185.
 */
export class RelativeMoments {
  readonly #baseline = new Moments()
  readonly #other = new Moments()
  /** Of b + a, whose variance holds the covariance. */
  readonly #sum = new Moments()

  /** Takes in the next pair; a pair with a NaN is left out. */
  add(baseline: number, other: number): void {
    if (Number.isNaN(baseline) || Number.isNaN(other)) return
    this.#baseline.add(baseline)
    this.#other.add(other)
    this.#sum.add(baseline + other)
  }

  /** The relative difference; `level` is that of its interval. */
  relative(level = 0.95): RelativeDifference {
    const { n, mean: a, variance: va } = this.#baseline
    const { mean: b, variance: vb } = this.#other
    const none = { n, mean: null, low: null, high: null }
    if (a === null || b === null || va === null || vb === null) return none
    const t = studentTQuantile((1 + level) / 2, n - 1)
    const q = (t * t) / n
    const square = a * a - q * va
    if (!(square > 0)) return none
    const covariance = ((this.#sum.variance as number) - va - vb) / 2
    const middle = a * b - q * covariance
    const root = Math.sqrt(Math.max(0, middle * middle - square * (b * b - q * vb)))
    const mean = b / a - 1
    const [one, two] = [(middle - root) / square - 1, (middle + root) / square - 1]
    // Of no width is what has not been seen to vary.
    return root === 0 ? { n, mean, low: null, high: null } : { n, mean, low: one, high: two }
  }
}
