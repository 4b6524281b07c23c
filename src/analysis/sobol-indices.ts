/** Sobol’ indices: which share of an outcome's variance comes from which input, and from chance. */

import type { StreamKey } from '../random/key.js'
import { type BootstrapEstimate, bootstrap, percentileInterval } from './bootstrap.js'
import { type LeadingOrder, leadingOrder } from './leading-order.js'

/** The shares of one factor, dimensionless. */
export interface SobolIndex {
  /** The share that it explains alone: S, which may be estimated below 0. */
  readonly first: BootstrapEstimate
  /** The share in which it has a part at all: T. */
  readonly total: BootstrapEstimate
}

/** All indices of one outcome. */
export interface SobolIndices {
  readonly factors: readonly SobolIndex[]
  /** The indices of chance, as a factor of its own. */
  readonly chance: SobolIndex
  /** The variance of the outcome over inputs and chance, at the replications of a point. */
  readonly variance: number
  readonly mean: number
  readonly order: LeadingOrder
}

/** The values of an outcome on the rows of a design. */
export interface SobolRows {
  readonly a: Float64Array
  readonly b: Float64Array
  /** For each factor, the rows of A with that factor from B and the replications of A. */
  readonly mixed: readonly Float64Array[]
  /** The rows of A with the replications of B. */
  readonly chance: Float64Array
}

/**
 * First-order indices after Saltelli et al. [1] and total ones after Jansen [2], on values that are centred by the mean of A
 * and B; the variance is that of these. With the replications of A throughout, an inert input has indices of exactly 0.
 *
 * Intervals are percentiles of a bootstrap over rows. Rows of Sobol’ points are not independent, so that these are wider than
 * need be. All indices are NaN where nothing varies.
 *
 * [1] Saltelli, A., Annoni, P., Azzini, I. et al. (2010). Variance based sensitivity analysis of model output. Design and
 *     estimator for the total sensitivity index. Comput. Phys. Commun. 181(2), 259–270.
 * [2] Jansen, M. J. W. (1999). Analysis of variance designs for model output. Comput. Phys. Commun. 117(1–2), 35–43.
 */
export function sobolIndices({ a, b, mixed, chance }: SobolRows, key: StreamKey): SobolIndices {
  const columns = [...mixed, chance]
  const products = columns.map((own) => own.map((value, i) => b[i] * (value - a[i])))
  const changes = columns.map((own) => own.map((value, i) => value - a[i]))
  const estimateOn = (rows: ArrayLike<number>) => {
    const { mean, variance } = spreadOn(a, b, rows)
    const first = new Array<number>(columns.length)
    const total = new Array<number>(columns.length)
    for (let j = 0; j < columns.length; j++) {
      let [product, change, square] = [0, 0, 0]
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]
        const d = changes[j][row]
        product += products[j][row]
        change += d
        square += d * d
      }
      first[j] = (product - mean * change) / rows.length / variance
      total[j] = square / rows.length / (2 * variance)
    }
    return { mean, variance, first, total }
  }
  const { mean, variance, first, total } = estimateOn(a.map((_, i) => i))
  const samples = bootstrap(key, a.length, estimateOn)
  const indices = columns.map((_, j) => ({
    first: percentileInterval(
      first[j],
      samples.map((sample) => sample.first[j])
    ),
    total: percentileInterval(
      total[j],
      samples.map((sample) => sample.total[j])
    )
  }))
  const inputs = (totals: readonly number[]) => totals.slice(0, -1)
  return {
    factors: indices.slice(0, -1),
    chance: indices[mixed.length],
    ...{ mean, variance },
    order: leadingOrder(
      inputs(total),
      samples.map((sample) => inputs(sample.total)),
      a.length
    )
  }
}

/**
 * The share of variance in which chance has a part, were every point played with `n` replications instead of `m`: all that
 * contains chance goes as one over the replications. An estimate of the index above 1 counts as 1. As the share rises with the
 * index, the bounds of the one are those of the other.
 */
export function chanceShare(total: number, m: number, n: number): number {
  const index = Math.min(1, Math.max(0, total))
  const chance = (m / n) * index
  return chance / (1 - index + chance)
}

/** Mean and variance of the values on some rows of A and B. */
function spreadOn(a: Float64Array, b: Float64Array, rows: ArrayLike<number>) {
  const count = 2 * rows.length
  // About the first value, so that equal values have a variance of exactly 0.
  const [origin] = a
  let [sum, squares] = [0, 0]
  for (let i = 0; i < rows.length; i++) {
    const [one, other] = [a[rows[i]] - origin, b[rows[i]] - origin]
    sum += one + other
    squares += one * one + other * other
  }
  const mean = sum / count
  return { mean: origin + mean, variance: Math.max(0, squares / count - mean * mean) }
}
