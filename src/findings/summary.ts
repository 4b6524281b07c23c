/** The results of a batch as estimates: every outcome of every scenario, and its paired difference from the baseline. */

import { type Estimate, estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import { type PairedDifference, PairedMoments } from '../analysis/paired.js'
import { shapeOf } from '../experiment/block.js'
import { type BatchResults, outcomeRows } from '../experiment/results.js'
import { OUTCOME_NAMES, type OutcomeName } from '../model/outcomes.js'
import { type Pooled, Pooling } from './pooled.js'

/** One scenario's estimates. */
export interface ScenarioSummary {
  readonly id: string
  readonly estimates: Readonly<Record<OutcomeName, Estimate>>
  /** Against the baseline, paired by replication; absent for the baseline itself. */
  readonly differences?: Readonly<Record<OutcomeName, PairedDifference>>
  readonly pooled: Pooled
}

/** Estimates and paired differences of a batch, in the order of the plan's scenarios; takes the replications as they pass. */
export function summarise(results: BatchResults): readonly ScenarioSummary[] {
  return results.plan.scenarios.map((_, scenario) => summaryOf(results, scenario))
}

function summaryOf({ plan, blocks }: BatchResults, scenario: number): ScenarioSummary {
  const pooling = new Pooling(shapeOf(plan.scenarios[scenario]))
  const moments = OUTCOME_NAMES.map(() => new Moments())
  const isBaseline = scenario === plan.baseline
  const pairs = OUTCOME_NAMES.map(() => new PairedMoments())
  const baseline = isBaseline ? undefined : outcomeRows(blocks(plan.baseline))
  for (const outcomes of outcomeRows(blocks(scenario), (block) => pooling.add(block))) {
    for (let k = 0; k < outcomes.length; k++) if (!Number.isNaN(outcomes[k])) moments[k].add(outcomes[k])
    if (baseline === undefined) continue
    const other = baseline.next().value as Float64Array
    for (let k = 0; k < outcomes.length; k++) pairs[k].add(other[k], outcomes[k])
  }
  return {
    id: plan.scenarios[scenario].id,
    estimates: forEveryOutcome((k) => estimateFrom(moments[k])),
    ...(!isBaseline && { differences: forEveryOutcome((k) => pairs[k].difference) }),
    pooled: pooling.pooled
  }
}

function forEveryOutcome<Value>(of: (position: number) => Value): Record<OutcomeName, Value> {
  return Object.fromEntries(OUTCOME_NAMES.map((name, k) => [name, of(k)])) as Record<OutcomeName, Value>
}
