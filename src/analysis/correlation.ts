/** Pearson's correlation with its interval. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { normalQuantile } from '../numeric/normal-quantile.js'

export interface Correlation {
  readonly n: number
  readonly r: number
  /** Bounds of the 95 % interval. */
  readonly low: number
  readonly high: number
}

/**
 * The correlation of two equally long lists of at least four numbers, with the 95 % interval of Fisher's z.
 *
 * Fisher, R. A. (1921). On the probable error of a coefficient of correlation. Metron 1. Throws RangeError for fewer
 * numbers or different lengths; NaN where one list does not vary.
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): Correlation {
  const n = x.length
  if (n !== y.length || n < 4)
    throw new RangeError('a correlation needs two equally long lists of at least four numbers')
  const meanX = mean(x)
  const meanY = mean(y)
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < n; i++) {
    xx += (x[i] - meanX) * (x[i] - meanX)
    yy += (y[i] - meanY) * (y[i] - meanY)
    xy += (x[i] - meanX) * (y[i] - meanY)
  }
  const r = xy / Math.sqrt(xx * yy)
  const half = normalQuantile(0.975) / Math.sqrt(n - 3)
  const z = 0.5 * log((1 + r) / (1 - r))
  return { n, r, low: hyperbolicTangent(z - half), high: hyperbolicTangent(z + half) }
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

function hyperbolicTangent(z: number): number {
  const e = exp(-2 * Math.abs(z))
  const size = (1 - e) / (1 + e)
  return z < 0 ? -size : size
}
