/** Pearson's correlation with its 95 % interval. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { normalQuantile } from '../numeric/normal-quantile.js'

/** A correlation with its interval, dimensionless, each from −1 to 1; what cannot be said of so few pairs is null. */
export interface Correlation {
  /** How many pairs count: those without a NaN. */
  readonly n: number
  /** The product-moment correlation; null if n is below 2 or one side does not vary. */
  readonly r: number | null
  /** The lower bound of the interval; null if r is, or n is below 4. */
  readonly low: number | null
  /** The upper bound of the interval; null if r is, or n is below 4. */
  readonly high: number | null
  /** The level of confidence of the interval. */
  readonly level: 0.95
}

/**
 * The product-moment correlation [1] of pairs (x, y) with its 95 % interval, tanh(artanh r ± Φ⁻¹(0.975)/√(n − 3)) [2].
 *
 * Pairs with a NaN are left out; deviations from the mean must be 0 or between 1e-70 and 1e70 in size. The interval holds
 * for independent pairs that are about jointly normal: units of one replication influence each other, and it is then too
 * narrow. A correlation of ±1 has an interval of no width. Throws RangeError if the lengths differ.
 *
 * [1] Pearson, K. (1895). Notes on regression and inheritance in the case of two parents. Proc. R. Soc. Lond. 58, 240–242.
 * [2] Fisher, R. A. (1921). On the "probable error" of a coefficient of correlation deduced from a small sample.
 *     Metron 1, 3–32.
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): Correlation {
  if (x.length !== y.length) {
    throw new RangeError(`correlated lists must be equally long, got ${x.length} and ${y.length}`)
  }
  const keptX: number[] = []
  const keptY: number[] = []
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]) || Number.isNaN(y[i])) continue
    keptX.push(x[i])
    keptY.push(y[i])
  }
  const n = keptX.length
  const r = coefficient(keptX, keptY)
  if (r === null || n < 4) return { n, r, low: null, high: null, level: 0.95 }
  return { n, r, ...fisherBounds(r, normalQuantile(0.975) / Math.sqrt(n - 3)), level: 0.95 }
}

/** The bounds of a correlation that lie so far to either side on the scale of artanh. */
export function fisherBounds(r: number, half: number): { readonly low: number; readonly high: number } {
  const z = inverseHyperbolicTangent(r)
  return { low: hyperbolicTangent(z - half), high: hyperbolicTangent(z + half) }
}

/** Two passes, the means first; kept within ±1, which rounding may overstep. */
function coefficient(x: readonly number[], y: readonly number[]): number | null {
  const meanX = mean(x)
  const meanY = mean(y)
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    xx += (x[i] - meanX) * (x[i] - meanX)
    yy += (y[i] - meanY) * (y[i] - meanY)
    xy += (x[i] - meanX) * (y[i] - meanY)
  }
  const scale = Math.sqrt(xx * yy)
  return scale === 0 ? null : Math.max(-1, Math.min(1, xy / scale))
}

/** The mean about the first element, so that equal numbers have exactly their value as mean. */
function mean(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value - values[0]
  return values[0] + sum / values.length
}

/** artanh r, ±Infinity at ±1. */
function inverseHyperbolicTangent(r: number): number {
  return 0.5 * log((1 + r) / (1 - r))
}

/** tanh z. */
export function hyperbolicTangent(z: number): number {
  const e = exp(-2 * Math.abs(z))
  const size = (1 - e) / (1 + e)
  return z < 0 ? -size : size
}
