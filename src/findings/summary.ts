/** The results of a batch as estimates: every outcome of every scenario, and its paired difference from the baseline. */

import { type Estimate, estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import { type PairedDifference, PairedMoments } from '../analysis/paired.js'
import { Spread, type SpreadRange } from '../analysis/spread.js'
import { shapeOf } from '../experiment/block.js'
import { ratioEstimates, type World } from '../experiment/ratios.js'
import { addToSums, type BatchResults, type Columns, outcomeColumns } from '../experiment/results.js'
import {
  FIRST_SUM,
  isRatioOfSums,
  OUTCOME_NAMES,
  type OutcomeName,
  outcomeRow,
  type RateName,
  TOTAL,
  TOTAL_COUNT,
  type TotalName
} from '../model/outcomes.js'
import { isSameWorld } from '../scenario/canonical.js'
import { type Pooled, Pooling } from './pooled.js'

/** One scenario's estimates. */
export interface ScenarioSummary {
  readonly id: string
  readonly estimates: Readonly<Record<OutcomeName, Estimate>>
  /** Against the baseline, paired by replication; absent for the baseline itself. */
  readonly differences?: Readonly<Record<OutcomeName, PairedDifference>>
  /**
   * Output less 99 % and less 101 % of the baseline's, paired by replication: by how much it falls or rises by one per cent
   * or more; absent for the baseline and for a world equal to it.
   */
  readonly outputFloor?: Estimate
  readonly outputCeiling?: Estimate
  /** What replications spread over: 5 to 95 % of them, of fewer than 40 all. */
  readonly spreads: Readonly<Record<OutcomeName, SpreadRange>>
  readonly pooled: Pooled
}

/** Estimates and paired differences of a batch, in the order of the plan's scenarios; takes the replications as they pass. */
export function summarise(results: BatchResults): readonly ScenarioSummary[] {
  return results.plan.scenarios.map((_, scenario) => summaryOf(results, scenario))
}

const OUTPUT = OUTCOME_NAMES.indexOf('meanOutput')

/** Positions of the outcomes that may be means over replications: all others are ratios of sums. */
const MEANS: readonly number[] = OUTCOME_NAMES.flatMap((name, k) => (isRatioOfSums(name) ? [] : [k]))

/** A change of output that does not matter, as a part of the baseline's. */
export const OUTPUT_MARGIN = 0.01

function summaryOf({ plan, blocks }: BatchResults, scenario: number): ScenarioSummary {
  const pooling = new Pooling(shapeOf(plan.scenarios[scenario]))
  const moments = OUTCOME_NAMES.map(() => new Moments())
  const spreads = OUTCOME_NAMES.map(() => new Spread())
  const isBaseline = scenario === plan.baseline
  const pairs = OUTCOME_NAMES.map(() => new PairedMoments())
  const isSame = !isBaseline && isSameWorld(plan.scenarios[plan.baseline], plan.scenarios[scenario])
  const [floor, ceiling] = [new Moments(), new Moments()]
  const baseline = isBaseline ? undefined : outcomeColumns(blocks(plan.baseline))
  const baselineTotals = new Float64Array(TOTAL_COUNT)
  for (const outcomes of outcomeColumns(blocks(scenario), (block) => pooling.add(block))) {
    for (const k of MEANS) moments[k].addColumn(outcomes[k])
    for (let k = 0; k < outcomes.length; k++) spreads[k].addColumn(outcomes[k])
    if (baseline === undefined) continue
    const others = baseline.next().value as Columns
    for (const k of MEANS) pairs[k].addColumns(others[k], outcomes[k])
    addToSums(baselineTotals, others)
    floor.addColumn(lessTimes(outcomes[OUTPUT], 1 - OUTPUT_MARGIN, others[OUTPUT]))
    ceiling.addColumn(lessTimes(outcomes[OUTPUT], 1 + OUTPUT_MARGIN, others[OUTPUT]))
  }
  const { pooled } = pooling
  const world = (position: number, totals: ArrayLike<number>): World => ({
    units: shapeOf(plan.scenarios[position]).units,
    replications: pooled.replications,
    totals,
    columns: () => outcomeColumns(blocks(position))
  })
  const { levels, differences } = ratioEstimates(
    world(scenario, pooled.totals),
    isBaseline ? undefined : world(plan.baseline, baselineTotals)
  )
  return {
    id: plan.scenarios[scenario].id,
    estimates: forEveryOutcome(
      (name, k) => levels.get(name as RateName) ?? withinBounds(name, estimateFrom(moments[k]))
    ),
    ...(!isBaseline && {
      differences: forEveryOutcome((name, k) =>
        knownDifference(differences.get(name as RateName) ?? pairs[k].difference, isSame)
      )
    }),
    ...(!isBaseline && !isSame && { outputFloor: estimateFrom(floor), outputCeiling: estimateFrom(ceiling) }),
    spreads: forEveryOutcome((_, k) => spreads[k].range),
    pooled
  }
}

function lessTimes(values: Float64Array, times: number, others: Float64Array): Float64Array {
  return values.map((value, r) => value - times * others[r])
}

/** Worlds are called identical only if their parameters are equal; that no replication differs is not enough. */
export function knownDifference(difference: PairedDifference, isSame: boolean): PairedDifference {
  if (!isSame) return { ...difference, identical: false }
  return { ...difference, low: null, high: null, identical: true }
}

/** The estimate of a level whose interval ends where values must: shares between 0 and 1, ratios and counts at 0. */
export function withinBounds(name: OutcomeName, estimate: Estimate): Estimate {
  const { low, high } = estimate
  const isCount = (TOTAL[name as TotalName] ?? FIRST_SUM) < FIRST_SUM
  const { scale } = outcomeRow(name)
  if (low === null || high === null || (scale === 'amount' && !isCount)) return estimate
  return { ...estimate, low: Math.max(0, low), high: scale === 'share' ? Math.min(1, high) : high }
}

function forEveryOutcome<Value>(of: (name: OutcomeName, position: number) => Value): Record<OutcomeName, Value> {
  return Object.fromEntries(OUTCOME_NAMES.map((name, k) => [name, of(name, k)])) as Record<OutcomeName, Value>
}
