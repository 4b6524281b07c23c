/** Rates whose denominator varies between replications: ratios of sums, as levels and as paired differences. */

import type { Estimate } from '../analysis/estimate.js'
import type { PairedDifference } from '../analysis/paired.js'
import {
  FEWEST_EVENTS,
  PairedRatioJackknife,
  type RatioEstimate,
  RatioJackknife,
  type RatioKind,
  RatioSpread
} from '../analysis/ratio.js'
import {
  FIRST_SUM,
  isRatioOfSums,
  type PartColumns,
  RATE_ROWS,
  type RateName,
  ratePartColumns,
  rateParts,
  TOTAL,
  TOTAL_COUNT,
  type TotalName
} from '../model/outcomes.js'
import type { Columns } from './results.js'

/** What the replications of one world, or of some of its cadres, add up to. */
export interface WorldSums {
  readonly units: number
  readonly replications: number
  /** Sums of totals over the replications. */
  readonly totals: ArrayLike<number>
}

/** The replications of one world. */
export interface World extends WorldSums {
  /** Totals, then whatever else, of some replications at a time in order, as many as of the other world; read anew each time. */
  columns(): Iterable<Columns>
}

/** Every rate whose denominator varies, or which counts events, that may be rare. */
const NAMES: readonly RateName[] = RATE_ROWS.map(({ name }) => name)

/** What replications say of rates whose denominator varies, and of others that count fewer than 20 events. */
export interface RatioEstimates {
  readonly levels: ReadonlyMap<RateName, Estimate>
  /** Against the baseline, paired by replication; empty without one. */
  readonly differences: ReadonlyMap<RateName, PairedDifference>
}

/** Takes in the replications of a world, and of a baseline beside it, whose sums are known. */
export class RatioTally {
  readonly #own: WorldSums
  readonly #baseline: WorldSums | undefined
  readonly #names: readonly RateName[]
  readonly #factors: readonly number[]
  readonly #levels: readonly RatioJackknife[]
  readonly #before: readonly RatioSpread[]
  readonly #pairs: readonly PairedRatioJackknife[]

  constructor(
    own: WorldSums,
    baseline?: WorldSums,
    {
      names: asked = NAMES,
      times = 1
    }: { readonly names?: readonly RateName[] | undefined; readonly times?: number | undefined } = {}
  ) {
    this.#own = own
    this.#baseline = baseline
    this.#names = asked.filter((name) => isRatio(name, own) || (baseline !== undefined && isRatio(name, baseline)))
    this.#factors = this.#names.map(factorOf)
    this.#levels = this.#names.map((name) => new RatioJackknife(sumsOf(name, own), kindOf(name)))
    this.#before =
      baseline === undefined ? [] : this.#names.map((name) => new RatioSpread(sumsOf(name, baseline), kindOf(name)))
    this.#pairs =
      baseline === undefined
        ? []
        : this.#names.map((name) => {
            const sums = { baseline: sumsOf(name, baseline), other: sumsOf(name, own) }
            return new PairedRatioJackknife(sums, kindOf(name), times)
          })
  }

  /** Takes in the totals of the next replications in both worlds. */
  add(own: Columns, baseline?: Columns): void {
    const [left, leftBefore] = [new Float64Array(own[0].length), new Float64Array(own[0].length)]
    for (let k = 0; k < this.#names.length; k++) {
      const parts = this.#partsOf(k, own, this.#own.units)
      this.#levels[k].addColumns(parts.numerators, parts.denominators, left)
      if (this.#baseline === undefined || baseline === undefined) continue
      const before = this.#partsOf(k, baseline, this.#baseline.units)
      this.#before[k].addColumns(before.numerators, before.denominators, leftBefore)
      this.#pairs[k].addColumns(leftBefore, left)
    }
  }

  /** Numerators and denominators of a rate as counts, as those of its sums. */
  #partsOf(k: number, totals: Columns, units: number): PartColumns {
    const parts = ratePartColumns(this.#names[k], totals, units)
    const factor = this.#factors[k]
    if (factor !== 1) for (let r = 0; r < parts.numerators.length; r++) parts.numerators[r] /= factor
    return parts
  }

  /** Whether its estimates hold the level of a rate, and the difference from a baseline. */
  holds(name: RateName): { readonly level: boolean; readonly difference: boolean } {
    const isTaken = this.#names.includes(name)
    return { level: isTaken && isRatio(name, this.#own), difference: isTaken && this.#baseline !== undefined }
  }

  /** What the replications taken in say; `quantile` is that of t, for intervals that hold together with others. */
  estimates(quantile?: number): RatioEstimates {
    const estimates = this.#levels.map((level) => level.estimate(quantile))
    return {
      levels: new Map(
        this.#names.flatMap((name, k) =>
          isRatio(name, this.#own) ? [[name, estimateOf(estimates[k], factorOf(name))] as const] : []
        )
      ),
      differences: new Map(
        this.#pairs.map((pair, k) => {
          const difference = pair.difference(quantile)
          const varianceRatio = ratioOfVariances(estimates[k].se, this.#before[k].se, difference.se)
          const name = this.#names[k]
          return [name, { ...estimateOf(difference, factorOf(name)), identical: false, varianceRatio, pair: null }]
        })
      )
    }
  }
}

/**
 * The levels of some rates in a world, and their differences from a baseline, other − baseline; of rates whose denominator is
 * fixed only where fewer than 20 events (or non-events of a share) are counted, in the world or in the baseline. `quantile` is
 * that of t, for intervals that hold together with others; with `times` differences are other − times·baseline.
 */
export function ratioEstimates(
  own: World,
  baseline?: World,
  {
    names,
    quantile,
    times
  }: { readonly names?: readonly RateName[]; readonly quantile?: number; readonly times?: number } = {}
): RatioEstimates {
  const tally = new RatioTally(own, baseline, { names, times })
  const others = baseline?.columns()[Symbol.iterator]()
  for (const totals of own.columns()) tally.add(totals, others?.next().value as Columns | undefined)
  return tally.estimates(quantile)
}

/** How many times more replications independent sampling would need; null where an error is not known or 0. */
function ratioOfVariances(...errors: readonly (number | null | undefined)[]): number | null {
  const [own, other, difference] = errors.map((error) => (error ?? 0) * (error ?? 0))
  return own > 0 && other > 0 && difference > 0 ? (own + other) / difference : null
}

/** The standard deviation is that whose error of a mean is the jackknife's: se·√n. */
function estimateOf({ n, value, low, high, se, events, method }: RatioEstimate, factor: number): Estimate {
  const times = (part: number | null) => (part === null ? null : factor * part)
  return {
    n,
    mean: times(value),
    sd: se === null ? null : factor * se * Math.sqrt(n),
    low: times(low),
    high: times(high),
    level: 0.95,
    estimator: method === 'exact' || method === 'too-few' ? method : 'ratio',
    events
  }
}

function sumsOf(name: RateName, { totals, units, replications: n }: WorldSums) {
  const [numerator, denominator] = partsOf(name, totals, units * n)
  return { n, numerator, denominator }
}

/** Numerator and denominator of a rate as counts: four times a year are once. */
function partsOf(name: RateName, totals: ArrayLike<number>, units: number): readonly [number, number] {
  const [numerator, denominator] = rateParts(name, totals, units)
  return [numerator / factorOf(name), denominator]
}

/** What a rate's whole numerator is multiplied by. */
function factorOf(name: RateName): number {
  return FACTORS.get(name) as number
}

const FACTORS: ReadonlyMap<RateName, number> = new Map(
  RATE_ROWS.map(({ name, numerator }) => [name, Number(/^(\d+)\*/.exec(numerator)?.[1] ?? 1)])
)

/** Whether a rate of a world is judged as a ratio of sums: its denominator varies, or what it counts is rare. */
function isRatio(name: RateName, world: WorldSums): boolean {
  if (isRatioOfSums(name)) return true
  const { numerator, denominator } = sumsOf(name, world)
  return kindOf(name) === 'share' && Math.min(numerator, denominator - numerator) < FEWEST_EVENTS
}

/** Counts among counts are shares of trials; counts over other counts are odds; the rest are amounts. */
function kindOf(name: RateName): RatioKind {
  return KINDS.get(name) as RatioKind
}

const KINDS: ReadonlyMap<RateName, RatioKind> = new Map(
  RATE_ROWS.map(({ name, scale, numerator, denominator }) => {
    const isCount = numerator
      .split(/[-+]/)
      .map((part) => part.replace(/^\d+\*/, ''))
      .every((part) => (TOTAL[part as TotalName] ?? TOTAL_COUNT) < FIRST_SUM || part === 'units')
    // Events per cadre-period are events among trials, though times a year are written as a ratio.
    if (scale === 'share' || denominator === 'steps') return [name, isCount ? 'share' : 'amount-share']
    return [name, 'odds']
  })
)
