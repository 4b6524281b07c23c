/** Intervals as bounds: which side of 0 they lie on, and intervals that hold together. */

import type { Estimate } from './estimate.js'
import { studentTQuantile } from './student-t.js'

/** Bounds of a simulation interval, in the outcome's unit; null where there are too few replications or no spread is seen. */
export interface Bounds {
  readonly low: number | null
  readonly high: number | null
}

/** Whether an interval lies wholly below 0. */
export function falls({ high }: Bounds): boolean {
  return high !== null && high < 0
}

/** Whether an interval lies wholly above 0. */
export function rises({ low }: Bounds): boolean {
  return low !== null && low > 0
}

/**
 * Half the width of each of `family` intervals that hold together with 95 %: Bonferroni's inequality, the quantile at
 * 1 − 0.05/(2·family), times the standard error. Null below two observations.
 *
 * Dunn, O. J. (1961). Multiple comparisons among means. JASA 56(293), 52–64.
 */
export function simultaneousHalfWidth({ n, sd }: Pick<Estimate, 'n' | 'sd'>, family: number): number | null {
  if (sd === null) return null
  return (studentTQuantile(1 - 0.025 / family, n - 1) * sd) / Math.sqrt(n)
}

/** The bounds of an estimate that hold together with those of `family` in all; null where it has no interval. */
export function simultaneousBounds({ mean, n, sd, low }: Estimate, family: number): Bounds {
  const half = low === null ? null : simultaneousHalfWidth({ n, sd }, family)
  return half === null || mean === null ? { low: null, high: null } : { low: mean - half, high: mean + half }
}
