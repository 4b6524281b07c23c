/** What all inputs have to do with one target, an effect or the level, by whatever method. */

import { estimate } from '../analysis/estimate.js'
import type { Bounds } from '../analysis/interval.js'
import type { LeadingOrder } from '../analysis/leading-order.js'
import { screen } from '../analysis/morris.js'
import { rankStudy } from '../analysis/rank-regression.js'
import { chanceShare, sobolIndices } from '../analysis/sobol-indices.js'
import type { Plan } from '../experiment/plan.js'
import { factorsOf, type SensitivityFactor, type SensitivityPlan } from '../experiment/sensitivity-plan.js'
import { meanOf, type Played } from './sensitivity-effects.js'

/** What is looked at: a reform's effect, the lead of the best reform over the others, or the level of the baseline. */
export interface SensitivityTarget {
  readonly kind: 'effect' | 'lead' | 'level'
  /** Position in the plan of the reform, of the one that leads, or of the baseline. */
  readonly scenario: number
}

/** An estimate with its interval; without one where rows are too few, or where it would have no width. */
export interface SizedEstimate extends Bounds {
  readonly value: number
}

/** What one factor has to do with a target. */
export interface FactorFinding {
  /** The factor; null for chance. */
  readonly factor: SensitivityFactor | null
  /** What factors are ordered by: total index, μ*, or the size of a rank correlation. */
  readonly size: SizedEstimate
  /** Whether it tells anything: a total index from 0.01 on, any effect at all, a correlation that stands out. */
  readonly tells: boolean
  /** The first-order index, and whether its interval lies above 0; of `sobol` only. */
  readonly first?: SizedEstimate & { readonly tells: boolean }
  /** Mean effect with its sign, and standard deviation of the effects; of `morris` only. */
  readonly mu?: number
  readonly sigma?: number
  /** The correlation with its sign, and the coefficient of the regression; of `regression` only. */
  readonly correlation?: number
  readonly coefficient?: number | null
}

/** What all factors have to do with one target. */
export interface TargetFinding {
  readonly target: SensitivityTarget
  /** The mean of the target over the rows' points. */
  readonly mean: number
  /** The 95 % interval of the mean, by t over the means of rows; none where these are all the same. */
  readonly meanInterval: Bounds
  /** Rows that count: those where it is defined at every point. */
  readonly rows: number
  /** The factors, the largest first. */
  readonly factors: readonly FactorFinding[]
  /** How many of the first exceed chance and have intervals above those of all after them: three at most, and never all. */
  readonly apart: number
  /** Null of `regression`, which has no place for it. */
  readonly chance: FactorFinding | null
  /** Null of `regression`, of one factor, of too few rows, and where none tells anything. */
  readonly order: LeadingOrder | null
  /** The share of variance in which chance has a part, of one replication and of the run's; null but of `sobol` that varies. */
  readonly chanceShares: { readonly one: SizedEstimate; readonly run: SizedEstimate } | null
  /** What the regression explains and how many worlds it needs; null but of `regression`. */
  readonly regression: { readonly rSquared: number | null; readonly worldsNeeded: number } | null
}

/** The share of variance below which a total index tells nothing. */
const LEAST_TOTAL = 0.01

/** Rows below which nothing is said but the estimates. */
export const LEAST_ROWS = 8

/** Studies one target in the rows in which it is defined. */
export function studyTarget(
  plan: Plan,
  sensitivity: SensitivityPlan,
  {
    target,
    values: all,
    rows: allRows
  }: {
    readonly target: SensitivityTarget
    readonly values: readonly Float64Array[]
    readonly rows: Played['rows']
  }
): TargetFinding {
  const kept = all.flatMap((values, row) => (values.some(Number.isNaN) ? [] : [row]))
  const values = kept.map((row) => all[row])
  const columns = Array.from({ length: all[0].length }, (_, point) => Float64Array.from(values, (own) => own[point]))
  const found = {
    morris: () =>
      morrisFinding(
        plan,
        sensitivity,
        columns,
        kept.map((row) => allRows[row])
      ),
    sobol: () => sobolFinding(plan, sensitivity, columns),
    regression: () =>
      regressionFinding(
        plan,
        sensitivity,
        columns[0],
        kept.map((row) => allRows[row][0].places)
      )
  }[sensitivity.method]()
  const isEnough = kept.length >= LEAST_ROWS
  const factors = found.factors
    .map((own) => (isEnough ? own : withoutIntervals(own)))
    .sort((a, b) => b.size.value - a.size.value)
  const { chance: ofChance = null, order = null, chanceShares = null, regression = null } = found
  const chance = ofChance && !isEnough ? withoutIntervals(ofChance) : ofChance
  const { low, high, sd } = estimate(values.map((row) => meanOf([row])))
  return {
    ...{ target, rows: kept.length, mean: meanOf(values) },
    meanInterval: sd === 0 || !isEnough ? NO_BOUNDS : { low, high },
    ...{ factors, chance, regression, apart: apartOf(factors, chance?.size.value) },
    order: factors.length > 1 && factors.some(({ tells }) => tells) ? order : null,
    chanceShares: isEnough ? chanceShares : null
  }
}

const NO_BOUNDS: Bounds = { low: null, high: null }

/** An estimate of too few rows. */
function withoutIntervals(own: FactorFinding): FactorFinding {
  const { size, first } = own
  return {
    ...own,
    ...{ size: { ...size, ...NO_BOUNDS }, tells: false },
    ...(first && { first: { ...first, ...NO_BOUNDS, tells: false } })
  }
}

/** An estimate with its interval, if that has a width. */
function sized({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }) {
  return { value, ...(high > low ? { low, high } : NO_BOUNDS) }
}

/** The most factors that are set apart from the rest. */
const MOST_APART = 3

/** The most of the first factors that all exceed chance and whose intervals all lie above those of all the others. */
export function apartOf(ordered: readonly Pick<FactorFinding, 'size' | 'tells'>[], chance = 0): number {
  const most = Math.min(MOST_APART, ordered.length - 1)
  const isApart = (count: number) => {
    const least = Math.min(...ordered.slice(0, count).map(({ size }) => size.low ?? Number.NEGATIVE_INFINITY))
    // What does nothing has no interval, and is 0.
    const rest = Math.max(
      ...ordered.slice(count).map(({ size }) => size.high ?? (size.value === 0 ? 0 : Number.POSITIVE_INFINITY))
    )
    const { tells, size } = ordered[count - 1]
    return tells && size.value > chance && least > rest
  }
  for (let count = most; count > 0; count--) if (isApart(count)) return count
  return 0
}

type Found = Partial<TargetFinding> & Pick<TargetFinding, 'factors'>

function morrisFinding(
  { key }: Plan,
  sensitivity: SensitivityPlan,
  [base, ...others]: readonly Float64Array[],
  rows: Played['rows']
): Found {
  const factors = factorsOf(sensitivity)
  const steps = factors.map(({ inputs: [j] }, k) =>
    Float64Array.from(rows, (points) => points[k + 1].places[j] - points[0].places[j])
  )
  const stepped = others.slice(0, -1)
  const screening = screen({ base, stepped, steps, again: others[stepped.length] }, key)
  return {
    factors: screening.factors.map(({ muStar, mu, sigma }, k) => ({
      ...{ factor: factors[k], size: sized(muStar), tells: muStar.value > 0, mu, sigma }
    })),
    chance: { factor: null, size: sized(screening.chance), tells: screening.chance.value > 0 },
    order: screening.order
  }
}

function sobolFinding(plan: Plan, sensitivity: SensitivityPlan, [a, b, ...others]: readonly Float64Array[]): Found {
  const mixed = others.slice(0, -1)
  const indices = sobolIndices({ a, b, mixed, chance: others[mixed.length] }, plan.key)
  const factors = factorsOf(sensitivity)
  const finding = (factor: SensitivityFactor | null, { first, total }: (typeof indices)['chance']): FactorFinding => {
    const alone = { ...sized(first), tells: first.low > 0 }
    return { factor, size: sized(total), first: alone, tells: total.high >= LEAST_TOTAL }
  }
  const { value, low, high } = indices.chance.total
  const { replications: m } = sensitivity
  const share = (n: number) =>
    sized({ value: chanceShare(value, m, n), low: chanceShare(low, m, n), high: chanceShare(high, m, n) })
  return {
    factors: indices.factors.map((index, k) => finding(factors[k], index)),
    chance: finding(null, indices.chance),
    order: indices.order,
    chanceShares: Number.isNaN(value) ? null : { one: share(1), run: share(plan.replications) }
  }
}

function regressionFinding(
  { key }: Plan,
  sensitivity: SensitivityPlan,
  outcome: Float64Array,
  places: readonly Float64Array[]
): Found {
  const inputs = sensitivity.ranges.map((_, j) => Float64Array.from(places, (own) => own[j]))
  const { rSquared, worldsNeeded, inputs: found } = rankStudy(inputs, outcome, key)
  const factors = sensitivity.ranges.map(({ name }, j) => ({ name, inputs: [j] }))
  return {
    factors: found.map(({ correlation, coefficient, low, high, standsOut }, j) => {
      const [one, other] = correlation < 0 ? [high, low] : [low, high]
      const size = {
        value: Math.abs(correlation),
        low: one === null ? null : Math.sign(correlation) * one,
        high: other === null ? null : Math.sign(correlation) * other
      }
      return { factor: factors[j], size, tells: standsOut, correlation, coefficient }
    }),
    regression: { rSquared, worldsNeeded }
  }
}
