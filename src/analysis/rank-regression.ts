/** Which inputs of worlds already played go with an outcome, by ranks: regression, partial correlations, or one by one. */

import { normalQuantile } from '../numeric/normal-quantile.js'
import type { StreamKey } from '../random/key.js'
import { philox } from '../random/philox.js'
import { quantileOf } from './bootstrap.js'
import { fisherBounds, hyperbolicTangent } from './correlation.js'

/** What ranks say of one input. */
export interface RankEffect {
  /** The standardised coefficient of the rank regression; null where there are too few worlds, or the inputs are dependent. */
  readonly coefficient: number | null
  /** The partial rank correlation, or the plain one where there are too few worlds for it. */
  readonly correlation: number
  /** Its 95 % interval; null of plain correlations. */
  readonly low: number | null
  readonly high: number | null
  /** Whether it stands out from all inputs together. */
  readonly standsOut: boolean
}

/** What ranks say of all inputs. */
export interface RankStudy {
  /** `regression`, with partial correlations, from 2k + 10 worlds on; below, correlations one by one. */
  readonly kind: 'regression' | 'one-by-one'
  readonly worlds: number
  /** The worlds that a regression needs. */
  readonly worldsNeeded: number
  /** The share of the ranks' variance that the regression explains; null without one. */
  readonly rSquared: number | null
  /** The size from which a correlation stands out among so many. */
  readonly threshold: number
  readonly inputs: readonly RankEffect[]
}

/** Shuffles from which the largest of k correlations by chance alone is known. */
const SHUFFLES = 1000

/** The third counter word of these draws: apart from all of the model's. */
const SHUFFLE = 0x534855

/**
 * Ranks an outcome and its inputs, a column of one value a world each, and says which inputs go with it.
 *
 * From 2k + 10 worlds on: the linear regression of ranks with its R², and partial rank correlations [1], each with Fisher's
 * interval on n − k − 2; an input stands out where the interval that holds for all k together leaves out 0. Below, plain rank
 * correlations, of which those stand out that exceed the 95 % quantile of the largest of all k under shuffling. With
 * correlated inputs a coefficient is no share of variance.
 *
 * [1] Saltelli, A. & Marivoet, J. (1990). Non-parametric statistics in sensitivity analysis for model output. Reliab. Eng.
 *     Syst. Saf. 28(2), 229–253.
 */
export function rankStudy(inputs: readonly ArrayLike<number>[], outcome: ArrayLike<number>, key: StreamKey): RankStudy {
  const ranked = inputs.map(standardRanks)
  // What does not vary says nothing, and would leave the regression without a solution.
  const x = ranked.filter((own) => product(own, own) > 0)
  const y = standardRanks(outcome)
  const k = x.length
  const n = outcome.length
  const common = { worlds: n, worldsNeeded: 2 * k + 10 }
  const precision = n >= common.worldsNeeded ? inverse(correlations([...x, y])) : null
  const study = precision === null ? oneByOne(x, y, key) : regression(precision, n)
  return { ...common, ...study, inputs: ranked.map((own) => study.inputs[x.indexOf(own)] ?? NOTHING) }
}

/** What is said of an input that does not vary. */
const NOTHING: RankEffect = { coefficient: null, correlation: 0, low: null, high: null, standsOut: false }

type Found = Pick<RankStudy, 'kind' | 'rSquared' | 'threshold' | 'inputs'>

function oneByOne(x: readonly Float64Array[], y: Float64Array, key: StreamKey): Found {
  const threshold = largestByChance(x, y, key)
  const inputs = x.map((own) => {
    const correlation = product(own, y)
    return { ...NOTHING, correlation, standsOut: Math.abs(correlation) > threshold }
  })
  return { kind: 'one-by-one', rSquared: null, threshold, inputs }
}

/** All that the inverse of the correlations of ranks says, the outcome's last, of n worlds. */
function regression(precision: readonly (readonly number[])[], n: number): Found {
  const k = precision.length - 1
  const own = precision[k][k]
  const error = 1 / Math.sqrt(n - k - 2)
  const threshold = hyperbolicTangent(normalQuantile(1 - 0.025 / Math.max(1, k)) * error)
  const half = normalQuantile(0.975) * error
  const inputs = precision.slice(0, k).map((row, j) => {
    const correlation = -row[k] / Math.sqrt(row[j] * own)
    const standsOut = Math.abs(correlation) > threshold
    return { coefficient: -row[k] / own, correlation, ...fisherBounds(correlation, half), standsOut }
  })
  return { kind: 'regression', rSquared: 1 - 1 / own, threshold, inputs }
}

/** Ranks with ties shared, less their mean and divided by the root of their sum of squares: all 0 where nothing varies. */
export function standardRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b])
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to]] === values[order[from]]) to++
    for (let i = from; i < to; i++) ranks[order[i]] = (from + to - 1) / 2 - (order.length - 1) / 2
    from = to
  }
  const length = Math.sqrt(product(ranks, ranks))
  return length === 0 ? ranks : ranks.map((rank) => rank / length)
}

/** The sum of products, place by place: of two lists of standard ranks their rank correlation. */
export function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

function correlations(columns: readonly Float64Array[]): number[][] {
  return columns.map((a) => columns.map((b) => product(a, b)))
}

/** A symmetric matrix's inverse by Gauss and Jordan; null where it has none, to rounding. */
function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let r = i + 1; r < size; r++) if (Math.abs(rows[r][i]) > Math.abs(rows[pivot][i])) pivot = r
    if (Math.abs(rows[pivot][i]) < 1e-10) return null
    ;[rows[i], rows[pivot]] = [rows[pivot], rows[i]]
    const by = rows[i][i]
    for (let c = i; c < 2 * size; c++) rows[i][c] /= by
    for (let r = 0; r < size; r++) {
      const times = rows[r][i]
      if (r === i || times === 0) continue
      for (let c = i; c < 2 * size; c++) rows[r][c] -= times * rows[i][c]
    }
  }
  return rows.map((row) => row.slice(size))
}

/** The 95 % quantile of the largest of all correlations, were the worlds' outcomes in any other order. */
function largestByChance(x: readonly Float64Array[], y: Float64Array, { k0, k1 }: StreamKey): number {
  const words = new Uint32Array(4)
  const largest = new Float64Array(SHUFFLES)
  const weights = new Uint32Array(y.length)
  const places = Array.from(y, (_, i) => i)
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle++) {
    for (let i = 0; i < y.length; i++) {
      philox(i, shuffle, SHUFFLE, 0, k0, k1, words)
      weights[i] = words[0]
    }
    const order = [...places].sort((a, b) => weights[a] - weights[b] || a - b)
    const shuffled = y.map((_, i) => y[order[i]])
    largest[shuffle] = Math.max(0, ...x.map((own) => Math.abs(product(own, shuffled))))
  }
  return quantileOf(largest.sort(), 0.95)
}
