/** What a batch leaves: one row of numbers per replication, and the mean path of every scenario. */

import { ANSWER_ROWS, type RateName, REASON_ROWS, rate, TOTAL, TOTAL_COUNT } from '../model/outcomes.js'
import type { ReplicationRecord } from '../model/record.js'
import type { ModelScenario } from '../model/scenario.js'
import type { Plan } from './plan.js'

/** The replications of one scenario, row by row in order of replication. */
export interface ScenarioResults {
  readonly first: number
  readonly replications: number
  readonly units: number
  readonly periods: number
  /** `TOTAL_COUNT` numbers a replication. */
  readonly totals: Float64Array
  /** Four shares a replication, as in `ANSWER_ROWS`. */
  readonly answers: Float64Array
  /** Cases by reason of failure, as in `REASON_ROWS`. */
  readonly reasons: Float64Array
  /** Sums over replications of each period's totals per cadre, and of their squares; see `addToPath`. */
  readonly path: Float64Array
  readonly pathSquares: Float64Array
}

export interface BatchResults {
  readonly plan: Plan
  readonly engine: string
  /** In the order of the plan's scenarios. */
  readonly scenarios: readonly ScenarioResults[]
}

/** Empty results for a scenario. */
export function layOutResults(first: number, replications: number, units: number, periods: number): ScenarioResults {
  return {
    first,
    replications,
    units,
    periods,
    totals: new Float64Array(replications * TOTAL_COUNT),
    answers: new Float64Array(replications * ANSWER_ROWS.length),
    reasons: new Float64Array(replications * REASON_ROWS.length),
    path: new Float64Array(periods * TOTAL_COUNT),
    pathSquares: new Float64Array(periods * TOTAL_COUNT)
  }
}

/** The number of units that a scenario's organisation has. */
export function unitCount({ parameters }: ModelScenario): number {
  return parameters.organisation.tiers.reduce((sum, { units }) => sum + units, 0)
}

/** Puts a replication's record in its place; it must hold the views `periods` and `reasons`. */
export function addRecord(results: ScenarioResults, record: ReplicationRecord): void {
  const { totals, answers, reasons, periods } = record
  const row = record.replication - results.first
  if (reasons === undefined || periods === undefined) throw new TypeError('the record lacks periods or reasons')
  results.totals.set(totals, row * TOTAL_COUNT)
  results.answers.set(answers, row * ANSWER_ROWS.length)
  results.reasons.set(reasons, row * REASON_ROWS.length)
  addToPath(results, periods)
}

/** A grain of 2^−28 per cadre: sums of so rounded numbers are exact, up to some ten million replications. */
const GRAINS = 268435456

/**
 * Adds a replication's path. Each number is divided by the cadres and rounded to a multiple of 2^−28 first, so that the
 * sums are exact and do not depend on the order or grouping in which replications arrive.
 */
function addToPath(results: ScenarioResults, periods: Float64Array): void {
  for (let row = 0; row < periods.length; row += TOTAL_COUNT) {
    const cadres = periods[row + TOTAL.steps]
    for (let k = 0; k < TOTAL_COUNT; k++) {
      const mean = periods[row + k] / cadres
      results.path[row + k] += Math.round(mean * GRAINS) / GRAINS
      results.pathSquares[row + k] += Math.round(mean * mean * GRAINS) / GRAINS
    }
  }
}

/** A total in every replication. */
export function totalsOf({ totals, replications }: ScenarioResults, position: number): Float64Array {
  return Float64Array.from({ length: replications }, (_, r) => totals[r * TOTAL_COUNT + position])
}

/** A rate in every replication; NaN where its denominator is 0. */
export function ratesOf({ totals, replications, units }: ScenarioResults, name: RateName): Float64Array {
  return Float64Array.from({ length: replications }, (_, r) =>
    rate(name, totals.subarray(r * TOTAL_COUNT, (r + 1) * TOTAL_COUNT), units)
  )
}

/** An answer's share in every replication. */
export function answersOf({ answers, replications }: ScenarioResults, position: number): Float64Array {
  return Float64Array.from({ length: replications }, (_, r) => answers[r * ANSWER_ROWS.length + position])
}

/** The cases that failed for a reason, in every replication. */
export function reasonsOf({ reasons, replications }: ScenarioResults, position: number): Float64Array {
  return Float64Array.from({ length: replications }, (_, r) => reasons[r * REASON_ROWS.length + position])
}

/** Mean over replications of a total per cadre in a period. */
export function pathMean(results: ScenarioResults, period: number, position: number): number {
  return results.path[period * TOTAL_COUNT + position] / results.replications
}

/** Standard deviation (n − 1) over replications of a total per cadre in a period; null for one replication. */
export function pathSd(results: ScenarioResults, period: number, position: number): number | null {
  const n = results.replications
  if (n < 2) return null
  const mean = pathMean(results, period, position)
  const squares = results.pathSquares[period * TOTAL_COUNT + position]
  return Math.sqrt(Math.max(0, (squares - n * mean * mean) / (n - 1)))
}
