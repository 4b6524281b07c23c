/** A mean over independent replications with its 95 % interval. */

import { Moments } from './moments.js'
import { studentTQuantile } from './student-t.js'

/** A mean with its interval, all in the unit of the observations; what cannot be said of so few is null. */
export interface Estimate {
  /** How many observations count: those that are not NaN. */
  readonly n: number
  /** The arithmetic mean; null if n is 0. */
  readonly mean: number | null
  /** The standard deviation between observations, with n − 1; null if n is below 2. */
  readonly sd: number | null
  /** The lower bound of the t-interval of the mean; null if n is below 2. */
  readonly low: number | null
  /** The upper bound of the t-interval of the mean; null if n is below 2. */
  readonly high: number | null
  /** The level of confidence of the interval. */
  readonly level: 0.95
  /**
   * A mean where absent. Otherwise `mean` is a ratio of sums over all observations and `sd` is √n times its jackknife error;
   * the interval is the jackknife's (`ratio`), that of rare events (`exact`), or there is none for want of events (`too-few`).
   */
  readonly estimator?: 'ratio' | 'exact' | 'too-few'
  /** What a ratio counts: the sum of its numerators. */
  readonly events?: number
}

/**
 * The mean of independent observations with its two-sided 95 % t-interval, mean ± t(0.975, n − 1)·sd/√n [1].
 *
 * NaN stands for "undefined in this replication", such as a ratio over no cases: it is left out, and the estimate is then
 * of the mean where defined. Other observations must be finite. The interval is exact for normal observations and close
 * for others the less skewed and the more numerous they are; it covers chance alone, and n must be fixed beforehand: it
 * does not hold if observations were added until it looked right.
 *
 * [1] Student (1908). The probable error of a mean. Biometrika 6(1), 1–25.
 *
 * @example
 * estimate([1, 2, 3]).mean // → 2
 * estimate([1, 2, Number.NaN]).n // → 2
 * estimate([5]).low // → null
 */
export function estimate(observations: ArrayLike<number>): Estimate {
  const moments = new Moments()
  for (let i = 0; i < observations.length; i++) if (!Number.isNaN(observations[i])) moments.add(observations[i])
  return estimateFrom(moments)
}

/** The estimate of observations that were taken in one by one; the same bits as `estimate` of their list. */
export function estimateFrom({ n, mean, sd }: Moments): Estimate {
  if (mean === null || sd === null) return { n, mean, sd, low: null, high: null, level: 0.95 }
  const half = (studentTQuantile(0.975, n - 1) * sd) / Math.sqrt(n)
  return { n, mean, sd, low: mean - half, high: mean + half, level: 0.95 }
}

/** The standard error of an estimate's mean, sd/√n, in the unit of the observations; null if n is below 2. */
export function standardError({ n, sd }: Estimate): number | null {
  return sd === null ? null : sd / Math.sqrt(n)
}
