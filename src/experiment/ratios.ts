/** Rates whose denominator varies between replications: ratios of sums, as levels and as paired differences. */

import type { Estimate } from '../analysis/estimate.js'
import type { PairedDifference } from '../analysis/paired.js'
import { PairedRatioJackknife, type RatioEstimate, RatioJackknife, type RatioKind } from '../analysis/ratio.js'
import {
  FIRST_SUM,
  isRatioOfSums,
  RATE_ROWS,
  type RateName,
  rateParts,
  TOTAL,
  TOTAL_COUNT,
  type TotalName
} from '../model/outcomes.js'

/** The replications of one world. */
export interface World {
  readonly units: number
  readonly replications: number
  /** Sums of totals over the replications. */
  readonly totals: ArrayLike<number>
  /** Totals, then whatever else, of each replication in order; read anew each time. */
  rows(): Iterable<ArrayLike<number>>
}

/** Every rate whose denominator varies. */
export const RATIO_NAMES: readonly RateName[] = RATE_ROWS.map(({ name }) => name).filter(isRatioOfSums)

/** What replications say of those rates. */
export interface RatioEstimates {
  readonly levels: ReadonlyMap<RateName, Estimate>
  /** Against the baseline, paired by replication; empty without one. */
  readonly differences: ReadonlyMap<RateName, PairedDifference>
}

/** The levels of some of those rates in a world, and their differences from a baseline: other − baseline. */
export function ratioEstimates(own: World, baseline?: World, names = RATIO_NAMES): RatioEstimates {
  const levels = names.map((name) => new RatioJackknife(sumsOf(name, own), kindOf(name)))
  const before = baseline && names.map((name) => new RatioJackknife(sumsOf(name, baseline), kindOf(name)))
  const pairs =
    baseline &&
    names.map(
      (name) => new PairedRatioJackknife({ baseline: sumsOf(name, baseline), other: sumsOf(name, own) }, kindOf(name))
    )
  const others = baseline?.rows()[Symbol.iterator]()
  for (const totals of own.rows()) {
    const other = others?.next().value as ArrayLike<number>
    for (let k = 0; k < names.length; k++) {
      const parts = rateParts(names[k], totals, own.units)
      levels[k].add(...parts)
      if (baseline === undefined || before === undefined || pairs === undefined) continue
      const partsBefore = rateParts(names[k], other, baseline.units)
      before[k].add(...partsBefore)
      pairs[k].add(partsBefore, parts)
    }
  }
  const estimates = levels.map((level) => level.estimate)
  return {
    levels: new Map(names.map((name, k) => [name, estimateOf(estimates[k])])),
    differences: new Map(
      names.flatMap((name, k) => {
        const difference = pairs?.[k].difference()
        if (difference === undefined) return []
        const varianceRatio = ratioOfVariances(estimates[k].se, before?.[k].estimate.se, difference.se)
        return [[name, { ...estimateOf(difference), identical: false, varianceRatio, pair: null }] as const]
      })
    )
  }
}

/** How many times more replications independent sampling would need; null where an error is not known or 0. */
function ratioOfVariances(...errors: readonly (number | null | undefined)[]): number | null {
  const [own, other, difference] = errors.map((error) => (error ?? 0) * (error ?? 0))
  return own > 0 && other > 0 && difference > 0 ? (own + other) / difference : null
}

/** The standard deviation is that whose error of a mean is the jackknife's: se·√n. */
function estimateOf({ n, value, low, high, se, events }: RatioEstimate): Estimate {
  return {
    n,
    mean: value,
    sd: se === null ? null : se * Math.sqrt(n),
    low,
    high,
    level: 0.95,
    estimator: 'ratio',
    events
  }
}

function sumsOf(name: RateName, { totals, units, replications: n }: World) {
  const [numerator, denominator] = rateParts(name, totals, units * n)
  return { n, numerator, denominator }
}

/** Counts among counts are shares of trials; counts over other counts are odds; the rest are amounts. */
function kindOf(name: RateName): RatioKind {
  const { scale, numerator } = RATE_ROWS.find((row) => row.name === name) as (typeof RATE_ROWS)[number]
  if (scale !== 'share') return 'odds'
  const isCount = numerator
    .split(/[-+]/)
    .every((part) => (TOTAL[part as TotalName] ?? TOTAL_COUNT) < FIRST_SUM || part === 'units')
  return isCount ? 'share' : 'amount-share'
}
