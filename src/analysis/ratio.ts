/** Ratios of sums over replications, such as the share of grants that are wrong: levels and paired differences. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { betaQuantile } from './beta.js'
import { Moments } from './moments.js'
import { studentTQuantile } from './student-t.js'

/**
 * What a ratio's interval rests on: resampling, or exact counts of rare events; or why it has none: there are too few events, or
 * nothing shows an error, as no replication differs or the ratio is no share after all.
 */
export type RatioMethod = 'jackknife' | 'exact' | 'too-few' | 'none'

/** A ratio of sums with its 95 % interval. */
export interface RatioEstimate {
  /** Replications. */
  readonly n: number
  /** Sum of numerators over sum of denominators; null where the denominators add up to 0. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** The jackknife standard error of `value`; null where it is undefined. */
  readonly se: number | null
  readonly method: RatioMethod
  /** The sum of numerators: events, where these are counted. */
  readonly events: number
}

/** How a ratio's numerator and denominator hang together. */
export type RatioKind =
  /** Events among trials: 0 to 1. */
  | 'share'
  /** Events of one kind over events of another: at least 0. */
  | 'odds'
  /** Amounts between 0 and 1 that are no counts. */
  | 'amount-share'

/** Under so many events, or non-events of a share, the exact interval takes the place of the jackknife's. */
export const FEWEST_EVENTS = 20

/** The exact interval is given only where what is rare, events or non-events, falls in at least as many replications. */
export const FEWEST_REPLICATIONS = 5

/** Sums of a first pass over replications: what the jackknife leaves one out of. */
export interface RatioSums {
  readonly n: number
  readonly numerator: number
  readonly denominator: number
}

/**
 * The ratio of sums with an interval by the jackknife [1], of shares on the logit scale, with t of n − 1. Under 20 events
 * (of shares: or non-events) by Clopper and Pearson [2], on events and trials divided by the design effect
 * max(1, jackknife variance/binomial variance)·(t/1.96)², and only where these events (or non-events) fall in at least five
 * replications. Takes replications in a second pass, once their sums are known.
 *
 * [1] Miller, R. G. (1974). The jackknife: a review. Biometrika 61(1), 1–15.
 * [2] Clopper, C. J. & Pearson, E. S. (1934). The use of confidence or fiducial limits. Biometrika 26(4), 404–413; with
 *     effective counts: Korn, E. L. & Graubard, B. I. (1998). Survey Methodology 24(2), 193–201.
 */
export class RatioJackknife {
  readonly #sums: RatioSums
  readonly #kind: RatioKind
  readonly #spread: RatioSpread
  readonly #logit = new Moments()
  #withEvents = 0
  #withOthers = 0

  constructor(sums: RatioSums, kind: RatioKind) {
    this.#sums = sums
    this.#kind = kind
    this.#spread = new RatioSpread(sums, kind)
  }

  /** Takes in the next replication; gives the ratio of the others, as `RatioSpread` does. */
  add(numerator: number, denominator: number): number {
    const value = this.#spread.add(numerator, denominator)
    if (numerator > 0) this.#withEvents += 1
    if (denominator > numerator) this.#withOthers += 1
    if (this.#kind !== 'odds' && isInside(value)) this.#logit.add(logit(value))
    return value
  }

  /** Takes in the next replications; puts the ratio of the others of each, as `RatioSpread` does. */
  addColumns(numerators: Float64Array, denominators: Float64Array, leftOut: Float64Array): void {
    for (let r = 0; r < leftOut.length; r++) leftOut[r] = this.add(numerators[r], denominators[r])
  }

  /** The ratio; `quantile` is that of t, for intervals that hold together with others. */
  estimate(quantile = 0.975): RatioEstimate {
    const { n, numerator: events, denominator } = this.#sums
    // Sums that were not counted are NaN, and so is what is made of them.
    const value = Number.isFinite(events / denominator) ? events / denominator : null
    const { se } = this.#spread
    const common = { n, value, se, events }
    const none = { ...common, low: null, high: null, method: 'too-few' as const }
    if (value === null || n < 2) return none
    // Fewer events than none, or more than trials, are no share.
    if (events < 0 || (this.#kind === 'share' && events > denominator)) return { ...none, method: 'none' }
    const others = this.#kind === 'share' ? denominator - events : Number.POSITIVE_INFINITY
    const isRare = this.#kind !== 'amount-share' && Math.min(events, others) < FEWEST_EVENTS
    if (isRare) {
      const eventful = events <= others ? this.#withEvents : this.#withOthers
      return eventful < FEWEST_REPLICATIONS ? none : { ...common, ...this.#exact(se, quantile), method: 'exact' }
    }
    const t = studentTQuantile(quantile, n - 1)
    if (se === null || se === 0) return { ...none, method: 'none' }
    if (this.#kind === 'odds') {
      return { ...common, low: Math.max(0, value - t * se), high: value + t * se, method: 'jackknife' }
    }
    const error = jackknifeError(this.#logit, n)
    if (error === null || this.#logit.n < n) return { ...none, method: 'none' }
    const centre = logit(value)
    return {
      ...common,
      low: sigma(centre - t * error),
      high: sigma(centre + t * error),
      method: 'jackknife'
    }
  }

  /** Clopper and Pearson's bounds on effective counts; of odds by the share of both kinds of events. */
  #exact(se: number | null, quantile: number): { low: number; high: number } {
    const { n, numerator, denominator } = this.#sums
    const trials = this.#kind === 'odds' ? numerator + denominator : denominator
    const share = numerator / trials
    // Of odds o = p/(1 − p) the error is that of p, times (1 + o)².
    const stretch = this.#kind === 'odds' ? (1 + numerator / denominator) * (1 + numerator / denominator) : 1
    const binomial = (share * (1 - share)) / trials
    const seen = se === null ? 0 : (se / stretch) * (se / stretch)
    const t = studentTQuantile(quantile, n - 1) / studentTQuantile(quantile, Number.POSITIVE_INFINITY)
    const effect = Math.max(1, binomial > 0 ? seen / binomial : 1) * t * t
    const [x, m] = [numerator / effect, trials / effect]
    const low = x <= 0 ? 0 : betaQuantile(1 - quantile, x, m - x + 1)
    const high = x >= m ? 1 : betaQuantile(quantile, x + 1, m - x)
    return this.#kind === 'odds' ? { low: low / (1 - low), high: high / (1 - high) } : { low, high }
  }
}

/** The jackknife error of a ratio of sums, and no more of it. Takes replications in a second pass, once their sums are known. */
export class RatioSpread {
  readonly #sums: RatioSums
  readonly #kind: RatioKind
  readonly #values = new Moments()
  #isUndefined = false

  constructor(sums: RatioSums, kind: RatioKind) {
    this.#sums = sums
    this.#kind = kind
  }

  /** Takes in the next replication; gives the ratio of the others, NaN where their denominators add up to 0. */
  add(numerator: number, denominator: number): number {
    const value = leftOut(this.#sums, numerator, denominator)
    if (Number.isNaN(value) || (this.#kind === 'amount-share' && !isInside(value))) this.#isUndefined = true
    else this.#values.add(value)
    return value
  }

  /** Takes in the next replications; puts the ratio of the others of each, as `add` gives it. */
  addColumns(numerators: Float64Array, denominators: Float64Array, leftOut: Float64Array): void {
    for (let r = 0; r < leftOut.length; r++) leftOut[r] = this.add(numerators[r], denominators[r])
  }

  /** The standard error; null where it is undefined. */
  get se(): number | null {
    return this.#isUndefined ? null : jackknifeError(this.#values, this.#sums.n)
  }
}

/** The sums of a ratio in two worlds. */
export interface PairedRatioSums {
  readonly baseline: RatioSums
  readonly other: RatioSums
}

/**
 * The difference of two ratios of sums, other − baseline, paired by replication: a jackknife that leaves the same
 * replication out of both, with t of n − 1. It needs 20 events on both sides (of counts), else it has no interval.
 *
 * With `times` it is other − times·baseline: where its interval is above 0, so is that of the quotient less `times`, for Fieller's
 * bounds of a quotient are the multiples at which this interval ends at 0.
 */
export class PairedRatioJackknife {
  readonly #sums: PairedRatioSums
  readonly #kind: RatioKind
  readonly #differences = new Moments()
  #isUndefined = false

  constructor(
    sums: PairedRatioSums,
    kind: RatioKind,
    readonly times = 1
  ) {
    this.#sums = sums
    this.#kind = kind
  }

  /** Takes in the next replication of both worlds: numerators and denominators. */
  add(baseline: readonly [number, number], other: readonly [number, number]): void {
    this.addLeftOut(leftOut(this.#sums.baseline, ...baseline), leftOut(this.#sums.other, ...other))
  }

  /** As `add`, where the ratios of all other replications are known: those of the baseline and of the other world. */
  addLeftOut(a: number, b: number): void {
    if (Number.isNaN(a) || Number.isNaN(b)) this.#isUndefined = true
    else this.#differences.add(b - this.times * a)
  }

  /** As `addLeftOut`, for the next replications. */
  addColumns(a: Float64Array, b: Float64Array): void {
    for (let r = 0; r < b.length; r++) this.addLeftOut(a[r], b[r])
  }

  /** The difference; `quantile` is that of t, for intervals that hold together with others. */
  difference(quantile = 0.975): RatioEstimate {
    const { baseline, other } = this.#sums
    const { n } = other
    const [a, b] = [baseline, other].map(({ numerator, denominator }) => numerator / denominator)
    const value = Number.isFinite(a) && Number.isFinite(b) ? b - this.times * a : null
    const se = this.#isUndefined ? null : jackknifeError(this.#differences, n)
    const events = Math.min(baseline.numerator, other.numerator)
    const common = { n, value, se, events }
    const isRare = this.#kind !== 'amount-share' && events < FEWEST_EVENTS
    // Differences that are the same but for rounding have shown no spread.
    const isWithout = se === null || se <= 1e-12 * Math.max(Math.abs(this.times * a), Math.abs(b))
    if (value === null || n < 2 || isRare) return { ...common, low: null, high: null, method: 'too-few' }
    if (isWithout) return { ...common, low: null, high: null, method: 'none' }
    const half = studentTQuantile(quantile, n - 1) * se
    return { ...common, low: value - half, high: value + half, method: 'jackknife' }
  }
}

function leftOut(sums: RatioSums, numerator: number, denominator: number): number {
  const rest = sums.denominator - denominator
  return rest > 0 ? (sums.numerator - numerator) / rest : Number.NaN
}

/** √((n − 1)/n · Σ(θ₍₋ᵢ₎ − θ̄)²), from the moments of the left-out values. */
function jackknifeError(values: Moments, n: number): number | null {
  const { sd } = values
  return sd === null ? null : ((n - 1) / Math.sqrt(n)) * sd
}

function isInside(share: number): boolean {
  return share > 0 && share < 1
}

function logit(share: number): number {
  return log(share / (1 - share))
}

function sigma(x: number): number {
  return 1 / (1 + exp(-x))
}
