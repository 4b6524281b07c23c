/** Constraints on outcomes, such as output not falling by more than one per cent, and by how much a world keeps them. */

import { estimateFrom } from '../analysis/estimate.js'
import { type Bounds, simultaneousBounds } from '../analysis/interval.js'
import { Moments } from '../analysis/moments.js'
import {
  isRatioOfSums,
  OUTCOME_NAMES,
  type OutcomeName,
  RATE_ROWS,
  type RateName,
  TOTAL_COUNT
} from '../model/outcomes.js'
import { isSameWorld } from '../scenario/canonical.js'
import { shapeOf } from './block.js'
import { ratioEstimates, type World } from './ratios.js'
import { addToSums, type BatchResults, type Columns, outcomeColumns } from './results.js'

/** A bound on an outcome. */
export interface Constraint {
  readonly outcome: OutcomeName
  readonly is: 'at-least' | 'at-most'
  /** What is bounded: the outcome itself, its change against the baseline, or that as a part of the baseline's. */
  readonly of: 'level' | 'change' | 'part'
  /** In the outcome's own unit, shares from 0 to 1; of a part −0.01 for −1 %. */
  readonly bound: number
}

/** Whether a constraint is kept: surely, surely not, or it cannot be told. */
export const FEASIBILITIES = ['feasible', 'infeasible', 'open'] as const
export type Feasibility = (typeof FEASIBILITIES)[number]

/** A constraint held against a world. */
export interface ConstraintCheck extends Bounds {
  readonly constraint: Constraint
  readonly feasibility: Feasibility
  /** By how much it is kept, in the outcome's unit: 0 at the bound, less where it is broken; with bounds that hold together. */
  readonly mean: number | null
}

/** A constraint as `--subject-to` takes it, such as `meanOutput>=-1%`. */
export function constraintCode({ outcome, is, of, bound }: Constraint): string {
  // Rounded to what can be written, so that −0.07 of a part reads −7.
  const value = of === 'part' ? Number((100 * bound).toPrecision(12)) : bound
  const direction = of === 'level' || bound < 0 || Object.is(bound, -0) ? '' : '+'
  return `${outcome}${is === 'at-least' ? '>=' : '<='}${direction}${value}${of === 'part' ? '%' : ''}`
}

/** Holds the constraints against the scenario at a position; the intervals hold together over `family` of them. */
export function checkConstraints(
  results: Pick<BatchResults, 'plan' | 'blocks'>,
  scenario: number,
  { constraints, family }: { readonly constraints: readonly Constraint[]; readonly family: number }
): readonly ConstraintCheck[] {
  const { scenarios, baseline } = results.plan
  const isEqual = isSameWorld(scenarios[baseline], scenarios[scenario])
  return constraints.map((constraint): ConstraintCheck => {
    const isUnchanged = isEqual && constraint.of !== 'level'
    const { mean, low, high } = (isUnchanged ? slackUnchanged : slackOf)(results, scenario, { constraint, family })
    // A world equal to the baseline does not change, and no interval is needed to see that.
    const feasibility = feasibilityOf(isUnchanged ? { low: mean, high: mean } : { low, high })
    return { constraint, feasibility, mean, low, high }
  })
}

/** What constraints say together: feasible if all are kept, infeasible if one is broken. */
export function feasibleTogether(checks: readonly Pick<ConstraintCheck, 'feasibility'>[]): Feasibility {
  if (checks.some(({ feasibility }) => feasibility === 'infeasible')) return 'infeasible'
  return checks.every(({ feasibility }) => feasibility === 'feasible') ? 'feasible' : 'open'
}

function feasibilityOf({ low, high }: Bounds): Feasibility {
  if (low === null || high === null) return 'open'
  return low >= 0 ? 'feasible' : high < 0 ? 'infeasible' : 'open'
}

type Slack = Bounds & { readonly mean: number | null }

interface Held {
  readonly constraint: Constraint
  readonly family: number
}

/** By how much a constraint is kept: the outcome, less a multiple of the baseline's, less a bound; turned where it is a most. */
function slackOf(
  results: Pick<BatchResults, 'plan' | 'blocks'>,
  scenario: number,
  { constraint: { outcome, is, of, bound }, family }: Held
): Slack {
  const times = of === 'level' ? 0 : of === 'change' ? 1 : 1 + bound
  return scaled(
    lessBaseline(results, scenario, { outcome, times, family }),
    is === 'at-least' ? 1 : -1,
    of === 'part' ? 0 : bound
  )
}

/** The same of a world equal to the baseline: nothing, less the bound; of a part that times the baseline's level. */
function slackUnchanged(
  results: Pick<BatchResults, 'plan' | 'blocks'>,
  scenario: number,
  { constraint: { outcome, is, of, bound }, family }: Held
): Slack {
  const sign = is === 'at-least' ? 1 : -1
  if (of === 'change') return scaled({ mean: 0, low: 0, high: 0 }, sign, bound)
  return scaled(lessBaseline(results, scenario, { outcome, times: 0, family }), -sign * bound)
}

/** A slack less a shift, times a factor. */
function scaled({ mean, low, high }: Slack, factor: number, shift = 0): Slack {
  const of = (value: number | null) => (value === null ? null : factor * (value - shift))
  return factor < 0
    ? { mean: of(mean), low: of(high), high: of(low) }
    : { mean: of(mean), low: of(low), high: of(high) }
}

interface Asked {
  readonly outcome: OutcomeName
  readonly times: number
  readonly family: number
}

/** An outcome less a multiple of the baseline's, as levels and differences are estimated everywhere. */
function lessBaseline(results: Pick<BatchResults, 'plan' | 'blocks'>, scenario: number, asked: Asked): Slack {
  return ratioLess(results, scenario, asked) ?? meanLess(results, scenario, asked)
}

/** The mean of an outcome less a multiple of the baseline's in the same replication. */
function meanLess(
  { plan, blocks }: Pick<BatchResults, 'plan' | 'blocks'>,
  scenario: number,
  { outcome, times, family }: Asked
): Slack {
  const position = OUTCOME_NAMES.indexOf(outcome)
  const moments = new Moments()
  const baseline = outcomeColumns(blocks(plan.baseline))
  for (const { [position]: own } of outcomeColumns(blocks(scenario))) {
    const { [position]: before } = baseline.next().value as Columns
    moments.addColumn(times === 0 ? own : own.map((value, r) => value - times * before[r]))
  }
  return boundsOf(moments, moments.mean, family)
}

/**
 * A rate that is judged as a ratio of sums, less a multiple of the baseline's, by the same jackknife as a difference: a part of
 * the baseline's is bounded as by Fieller's interval of the quotient, and a change by 0 % is a difference of 0.
 */
function ratioLess(
  { plan, blocks }: Pick<BatchResults, 'plan' | 'blocks'>,
  scenario: number,
  { outcome, times, family }: Asked
): Slack | undefined {
  if (!RATE_ROWS.some(({ name }) => name === outcome)) return undefined
  const name = outcome as RateName
  // Differences of rates whose denominator is fixed are those of means, as verdicts take them.
  if (times !== 0 && !isRatioOfSums(name)) return undefined
  const worldOf = (position: number): World => {
    const { units } = shapeOf(plan.scenarios[position])
    const totals = new Float64Array(TOTAL_COUNT)
    let replications = 0
    for (const columns of outcomeColumns(blocks(position))) {
      replications += columns[0].length
      addToSums(totals, columns)
    }
    return { units, replications, totals, columns: () => outcomeColumns(blocks(position)) }
  }
  const own = worldOf(scenario)
  const how = { names: [name], quantile: 1 - 0.025 / family }
  if (times === 0) return ratioEstimates(own, undefined, how).levels.get(name)
  return ratioEstimates(own, worldOf(plan.baseline), { ...how, times }).differences.get(name)
}

/** A mean with the bounds that the spread of its parts gives; what has not been seen to vary has none. */
function boundsOf(parts: Moments, mean: number | null, family: number): Slack {
  const estimate = estimateFrom(parts)
  const isKnown = estimate.sd !== null && estimate.sd > 0
  return { mean, ...(isKnown ? simultaneousBounds({ ...estimate, mean }, family) : { low: null, high: null }) }
}
