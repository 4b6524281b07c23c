/** Which inputs move the effects of reforms, and how much of that is chance. */

import type { BootstrapEstimate } from '../analysis/bootstrap.js'
import { estimate } from '../analysis/estimate.js'
import type { Bounds } from '../analysis/interval.js'
import type { LeadingOrder } from '../analysis/leading-order.js'
import { screen } from '../analysis/morris.js'
import { rankStudy } from '../analysis/rank-regression.js'
import { type RowPoint, rowPoints } from '../analysis/sensitivity-design.js'
import { chanceShare, sobolIndices } from '../analysis/sobol-indices.js'
import type { Plan } from '../experiment/plan.js'
import {
  designOf,
  factorsOf,
  keptOutcomes,
  playedWorlds,
  type SensitivityFactor,
  type SensitivityPlan
} from '../experiment/sensitivity-plan.js'
import { outcomeRow } from '../model/outcomes.js'

/** What is looked at: a reform's effect, the lead of the best reform over the others, or the level of the baseline. */
export interface SensitivityTarget {
  readonly kind: 'effect' | 'lead' | 'level'
  /** Position in the plan of the reform, of the one that leads, or of the baseline. */
  readonly scenario: number
}

/** What one factor has to do with a target. */
export interface FactorFinding {
  /** The factor; null for chance. */
  readonly factor: SensitivityFactor | null
  /** What factors are ordered by: total index, μ*, or the size of a rank correlation. */
  readonly size: { readonly value: number; readonly low: number | null; readonly high: number | null }
  /** Whether it tells anything: a total index from 0.01 on, any effect at all, a correlation that stands out. */
  readonly tells: boolean
  /** The first-order index; of `sobol` only. */
  readonly first?: BootstrapEstimate
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
  /** How many of the first have intervals above those of all after them: three at most, and never all. */
  readonly apart: number
  /** Null of `regression`, which has no place for it. */
  readonly chance: FactorFinding | null
  /** Null of `regression`. */
  readonly order: LeadingOrder | null
  /** The share of variance in which chance has a part, of one replication and of the run's; null but of `sobol`. */
  readonly chanceShares: { readonly one: number; readonly run: number } | null
  /** What the regression explains and how many worlds it needs; null but of `regression`. */
  readonly regression: { readonly rSquared: number | null; readonly worldsNeeded: number } | null
}

/** What a sensitivity analysis shows. */
export interface SensitivityStudy extends SensitivityPlan {
  /** Effects in the plan's order, then the lead where there are several, then the level. */
  readonly targets: readonly TargetFinding[]
  /** Replications of the run's own scenarios, which `chanceShares.run` is about. */
  readonly runReplications: number
  /** At how many of the points each reform lowers the outcome most, by position in the plan; none without reforms. */
  readonly best: readonly { readonly scenario: number; readonly points: number }[]
  readonly points: number
}

/** The share of variance below which a total index tells nothing. */
const LEAST_TOTAL = 0.01

/** Makes a study of the numbers of every row. */
export function studySensitivity(
  plan: Plan,
  sensitivity: SensitivityPlan,
  numbersOf: (row: number) => Float64Array
): SensitivityStudy {
  const played = playedPoints(plan, sensitivity, numbersOf)
  const { effects, level } = played
  const worlds = playedWorlds(plan)
  const reforms = worlds.slice(1)
  // The smallest is the best, or the largest turned round.
  const sign = outcomeRow(sensitivity.outcome).better === 'more' ? -1 : 1
  const turned = effects.map((rows) => rows.map((values) => values.map((value) => sign * value)))
  const best = bestCounts(turned)
  const leader = best.indexOf(Math.max(...best))
  const study = (target: SensitivityTarget, values: readonly Float64Array[]) =>
    studyTarget(plan, sensitivity, { target, values, rows: played.rows })
  return {
    ...sensitivity,
    targets: [
      ...effects.map((values, k) => study({ kind: 'effect', scenario: reforms[k] }, values)),
      ...(effects.length > 1 ? [study({ kind: 'lead', scenario: reforms[leader] }, leadOf(turned, leader))] : []),
      study({ kind: 'level', scenario: plan.baseline }, level)
    ],
    runReplications: plan.replications,
    best: reforms.map((scenario, k) => ({ scenario, points: best[k] })),
    points: level.reduce((sum, row) => sum + row.length, 0)
  }
}

/** What was played, row by row. */
interface Played {
  readonly rows: readonly (readonly RowPoint[])[]
  /** For each reform, the paired differences at the points of each row. */
  readonly effects: readonly (readonly Float64Array[])[]
  readonly level: readonly Float64Array[]
}

function playedPoints(plan: Plan, sensitivity: SensitivityPlan, numbersOf: (row: number) => Float64Array): Played {
  const design = designOf(plan, sensitivity)
  const names = keptOutcomes(sensitivity)
  const at = names.indexOf(sensitivity.outcome)
  const worlds = plan.scenarios.length
  const every = Array.from({ length: sensitivity.rows }, (_, row) => row)
  const rows = every.map((row) => rowPoints(design, row))
  const valuesOf = (world: number) =>
    every.map((row) => {
      const numbers = numbersOf(row)
      return Float64Array.from(rows[row], (_, point) => numbers[(point * worlds + world) * names.length + at])
    })
  const level = valuesOf(0)
  const effects = Array.from({ length: worlds - 1 }, (_, k) =>
    valuesOf(k + 1).map((values, row) => values.map((value, point) => value - level[row][point]))
  )
  return { rows, effects, level }
}

/** At how many points each effect is the smallest; undefined ones are passed over. */
function bestCounts(effects: Played['effects']): number[] {
  const counts = effects.map(() => 0)
  for (const [row, values] of (effects[0] ?? []).entries()) {
    for (let point = 0; point < values.length; point++) {
      const here = effects.map((own) => own[row][point])
      const least = Math.min(...here)
      const best = here.indexOf(least)
      if (best >= 0) counts[best] += 1
    }
  }
  return counts
}

/** The leader's effect less the best of the others', the smallest being the best: below 0 where it is the best. */
function leadOf(effects: Played['effects'], leader: number): readonly Float64Array[] {
  return effects[leader].map((values, row) =>
    values.map(
      (value, point) => value - Math.min(...effects.flatMap((own, k) => (k === leader ? [] : [own[row][point]])))
    )
  )
}

function studyTarget(
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
  const factors = [...found.factors].sort((a, b) => b.size.value - a.size.value)
  const { low, high, sd } = estimate(values.map((row) => meanOf([row])))
  const meanInterval = sd === 0 ? { low: null, high: null } : { low, high }
  return {
    ...{ target, rows: kept.length, mean: meanOf(values), meanInterval, apart: apartOf(factors) },
    ...{ chance: null, order: null, chanceShares: null, regression: null },
    ...found,
    factors
  }
}

/** The most factors that are set apart from the rest. */
const MOST_APART = 3

/** The most of the first factors whose intervals all lie above those of all the others. */
export function apartOf(ordered: readonly Pick<FactorFinding, 'size' | 'tells'>[]): number {
  const most = Math.min(MOST_APART, ordered.length - 1)
  const isApart = (count: number) => {
    const least = Math.min(...ordered.slice(0, count).map(({ size }) => size.low ?? Number.NEGATIVE_INFINITY))
    const rest = Math.max(...ordered.slice(count).map(({ size }) => size.high ?? Number.POSITIVE_INFINITY))
    return ordered[count - 1].tells && least > rest
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
      ...{ factor: factors[k], size: muStar, tells: muStar.value > 0, mu, sigma }
    })),
    chance: { factor: null, size: screening.chance, tells: screening.chance.value > 0 },
    order: screening.order
  }
}

function sobolFinding(plan: Plan, sensitivity: SensitivityPlan, [a, b, ...others]: readonly Float64Array[]): Found {
  const mixed = others.slice(0, -1)
  const indices = sobolIndices({ a, b, mixed, chance: others[mixed.length] }, plan.key)
  const factors = factorsOf(sensitivity)
  const finding = (factor: SensitivityFactor | null, { first, total }: (typeof indices)['chance']): FactorFinding => {
    return { factor, size: total, first, tells: total.high >= LEAST_TOTAL }
  }
  const total = indices.chance.total.value
  const { replications: m } = sensitivity
  return {
    factors: indices.factors.map((index, k) => finding(factors[k], index)),
    chance: finding(null, indices.chance),
    order: indices.order,
    chanceShares: { one: chanceShare(total, m, 1), run: chanceShare(total, m, plan.replications) }
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

function meanOf(values: readonly Float64Array[]): number {
  let [sum, count] = [0, 0]
  for (const row of values) {
    for (const value of row) {
      sum += value
      count += 1
    }
  }
  return sum / count
}
