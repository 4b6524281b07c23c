/** Relative differences: how much larger one mean is than another, in parts of the other. */

import type { PairedDifference } from './paired.js'
import { studentTQuantile } from './student-t.js'

/** A relative difference with its interval, as parts of the baseline's mean; all null where it cannot be said. */
export interface RelativeDifference {
  /** (mean of other − mean of baseline) / mean of baseline. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

const NONE: RelativeDifference = { mean: null, low: null, high: null }

/**
 * The ratio of two means of pairs, less 1, with Fieller's interval, which heeds that the baseline's mean is an estimate too
 * and that pairs are correlated; it holds together with those of `family` in all (Bonferroni).
 *
 * With ā, b̄ the means of baseline and other, s² and s_ab their variances and covariance, the bounds are the roots ρ of
 * (b̄ − ρā)² = t²·(s²_b − 2ρ·s_ab + ρ²·s²_a)/n, less 1 [1]. Nothing is said where the baseline's own interval covers 0
 * (t²·s²_a/n ≥ ā²), nor of a difference that has no interval.
 *
 * [1] Fieller, E. C. (1954). Some problems in interval estimation. JRSS B 16(2), 175–185.
 *
 * @example
 * const { mean, low, high } = relativeDifference(pairedDifference([10, 11, 12], [11, 12.2, 13.1]))
 * Math.round(100 * mean) // → 10
 * low < 0.1 && high > 0.1 // → true
 */
export function relativeDifference(difference: PairedDifference, family = 1): RelativeDifference {
  const { n, mean: d, sd, low, pair } = difference
  if (pair === null || d === null || sd === null) return NONE
  const { baselineMean: a, baselineVariance: va, otherVariance: vb } = pair
  const t = studentTQuantile(1 - 0.025 / family, n - 1)
  const q = (t * t) / n
  const square = a * a - q * va
  if (low === null || !(square > 0)) return NONE
  const b = a + d
  const middle = a * b - (q * (va + vb - sd * sd)) / 2
  const root = Math.sqrt(Math.max(0, middle * middle - square * (b * b - q * vb)))
  const [one, two] = [(middle - root) / square - 1, (middle + root) / square - 1]
  // Of no width is what has not been seen to vary.
  return root === 0 ? NONE : { mean: d / a, low: one, high: two }
}
