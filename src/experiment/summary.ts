/** The results of a batch as estimates: every outcome of every scenario, and its paired difference from the baseline. */

import { type Estimate, estimate } from '../analysis/estimate.js'
import { type PairedDifference, pairedDifference } from '../analysis/paired.js'
import { ANSWER_ROWS, RATE_ROWS, TOTAL_ROWS } from '../model/outcomes.js'
import { answersOf, type BatchResults, ratesOf, type ScenarioResults, totalsOf } from './results.js'

/** The name of any outcome: a total, a rate, or an answer of the questionnaire. */
export type OutcomeName =
  | (typeof TOTAL_ROWS)[number]['name']
  | (typeof RATE_ROWS)[number]['name']
  | (typeof ANSWER_ROWS)[number]['name']

/** Every outcome's name in table order: totals, rates, answers. */
export const OUTCOME_NAMES: readonly OutcomeName[] = [...TOTAL_ROWS, ...RATE_ROWS, ...ANSWER_ROWS].map(
  ({ name }) => name
)

export interface ScenarioSummary {
  readonly id: string
  readonly estimates: Readonly<Record<OutcomeName, Estimate>>
  /** Against the baseline, paired by replication; absent for the baseline itself. */
  readonly differences?: Readonly<Record<OutcomeName, PairedDifference>>
}

/** An outcome in every replication of a scenario. */
export function outcomeOf(results: ScenarioResults, name: OutcomeName): Float64Array {
  const total = TOTAL_ROWS.findIndex((row) => row.name === name)
  if (total >= 0) return totalsOf(results, total)
  const rateRow = RATE_ROWS.find((row) => row.name === name)
  if (rateRow !== undefined) return ratesOf(results, rateRow.name)
  return answersOf(
    results,
    ANSWER_ROWS.findIndex((row) => row.name === name)
  )
}

/** Estimates and paired differences of a batch, in the order of the plan's scenarios. */
export function summarise({ plan, scenarios }: BatchResults): readonly ScenarioSummary[] {
  const valuesOf = (results: ScenarioResults) =>
    new Map(OUTCOME_NAMES.map((name) => [name, outcomeOf(results, name)] as const))
  const baseline = valuesOf(scenarios[plan.baseline])
  return scenarios.map((results, index) => {
    const values = valuesOf(results)
    const { id } = plan.scenarios[index]
    const estimates = forEveryOutcome((name) => estimate(values.get(name)!))
    if (index === plan.baseline) return { id, estimates }
    return {
      id,
      estimates,
      differences: forEveryOutcome((name) => pairedDifference(baseline.get(name)!, values.get(name)!))
    }
  })
}

function forEveryOutcome<Value>(of: (name: OutcomeName) => Value): Record<OutcomeName, Value> {
  return Object.fromEntries(OUTCOME_NAMES.map((name) => [name, of(name)])) as Record<OutcomeName, Value>
}
