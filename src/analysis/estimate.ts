/** A mean over independent replications with its 95 % interval. */

import { Moments } from './moments.js'
import { studentTQuantile } from './student-t.js'

/** A mean with its interval; what cannot be said of so few numbers is null. */
export interface Estimate {
  /** Numbers that count: those that are not NaN. */
  readonly n: number
  readonly mean: number | null
  /** Standard deviation between replications, with n − 1. */
  readonly sd: number | null
  /** Bounds of the 95 % t-interval of the mean. */
  readonly low: number | null
  readonly high: number | null
}

/** The standard error of an estimate's mean, or null below two numbers. */
export function standardError({ n, sd }: Estimate): number | null {
  return sd === null ? null : sd / Math.sqrt(n)
}

/** The mean of independent numbers with its two-sided 95 % t-interval; NaN stands for "undefined here" and is left out. */
export function estimate(values: ArrayLike<number>): Estimate {
  const moments = new Moments()
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) moments.add(values[i])
  const { n, mean, sd } = moments
  if (mean === null || sd === null) return { n, mean, sd, low: null, high: null }
  const half = (studentTQuantile(0.975, n - 1) * sd) / Math.sqrt(n)
  return { n, mean, sd, low: mean - half, high: mean + half }
}
