/** Compares the two engines replication by replication, and names the first number in which they differ. */

import { MOMENT, MOMENT_COLUMNS, type MomentColumn } from '../../src/model/moment.js'
import { ANSWER_ROWS, FIRST_SUM, TOTAL_COUNT, TOTAL_ROWS, UNIT_RATE_ROWS } from '../../src/model/outcomes.js'
import { withChanges } from '../../src/model/parameters.js'
import type { ReplicationRecord, SimulationRequest } from '../../src/model/record.js'
import { simulate as reference } from '../../src/model/simulate.js'
import { cadreCount } from '../../src/scenario/size.js'
import { kernel } from './kernel-module.js'

export const ALL_COUNTS = {
  periods: true,
  tiers: true,
  ranks: true,
  reasons: true,
  units: true,
  severity: true
} as const

/** Null if every integer is the same and every sum within 1e-12; else where and how they differ first. */
export function firstDifference(request: SimulationRequest): string | null {
  const views = { ...ALL_COUNTS, ...request.views }
  const expected = [...reference({ ...request, views })]
  const found = [...kernel({ ...request, views })]
  for (const [r, record] of expected.entries()) {
    const difference = differenceOf(record, found[r])
    if (difference !== null) return `replication ${record.replication}, ${difference}`
  }
  return found.length === expected.length ? null : `${found.length} records instead of ${expected.length}`
}

/**
 * Whether some cadre of a replication has chosen between two acts that the reference tells apart by less than its own rounding:
 * there, and only there, may another order of the same additions choose otherwise. Acts that the reference finds exactly alike
 * are no such case.
 */
export function hangsOnRounding({ scenario, key, first }: SimulationRequest): boolean {
  const cadres = Array.from({ length: cadreCount(scenario) }, (_, cadre) => cadre)
  const [{ trajectories = [] }] = reference({ scenario, key, first, count: 1, views: { cadres } })
  let { parameters } = scenario
  for (let period = 0; period < parameters.time.periods; period++) {
    for (const { at, set } of scenario.timetable) if (at === period) parameters = withChanges(parameters, set)
    const isWeighted = parameters.cadres.probabilityWeighting !== 1
    for (const { moments } of trajectories) {
      const of = (name: MomentColumn) => moments[period * MOMENT_COLUMNS.length + MOMENT[name]]
      const size = Math.max(of('properUtility'), of('recklessUtility'), of('properLoss'), of('recklessLoss'))
      const moral = parameters.cadres.moralCost * of('integrity')
      const ahead = of('recklessUtility') - of('recklessLoss') - moral - (of('properUtility') - of('properLoss'))
      // A weighted probability hangs on every digit of one that is all but 0, which a sum with larger evidence does not hold.
      const certainty = Math.min(of('perceivedAccountability'), 1 - of('perceivedTolerance'))
      if (isWeighted && certainty !== 0 && certainty < 1e-12) return true
      // So it does on a chance of error of which no digits are left.
      const { errorRate } = parameters.accountability
      if (isWeighted && errorRate > 0 && errorRate < SMALLEST_IN_FULL) return true
      if (ahead !== 0 && Math.abs(ahead) <= Math.max(1e-13 * size, SMALLEST_IN_FULL)) return true
    }
  }
  return false
}

/** Below some 10⁻²⁹⁰ products lose their digits. */
const SMALLEST_IN_FULL = 1e-290

function differenceOf(expected: ReplicationRecord, found: ReplicationRecord): string | null {
  // Periods first: the earliest difference explains the later ones.
  for (const view of ['periods', 'totals', 'tiers', 'ranks'] as const) {
    const a = expected[view]!
    const b = found[view]!
    for (let k = 0; k < a.length; k++) {
      const column = k % TOTAL_COUNT
      const row = a.subarray(k - column, k - column + TOTAL_COUNT)
      if (!same(a[k], b[k], column >= FIRST_SUM, row[0])) {
        return `${view} row ${(k - column) / TOTAL_COUNT}, ${TOTAL_ROWS[column].name}: ${a[k]} and ${b[k]}`
      }
    }
  }
  for (const view of ['reasons', 'units'] as const) {
    const k = expected[view]!.findIndex((value, index) => !same(value, found[view]![index], true, 1))
    if (k >= 0) return `${view} ${k}: ${expected[view]![k]} and ${found[view]![k]}`
  }
  for (const [k, { name }] of ANSWER_ROWS.entries()) {
    if (!same(expected.answers[k], found.answers[k], true, 1))
      return `${name}: ${expected.answers[k]} and ${found.answers[k]}`
  }
  for (const [k, { name }] of UNIT_RATE_ROWS.entries()) {
    if (expected.unitRates[k] !== found.unitRates[k])
      return `${name}: ${expected.unitRates[k]} and ${found.unitRates[k]}`
  }
  for (const kind of ['granted', 'sanctioned'] as const) {
    if (!same(expected.severity![kind], found.severity![kind], true, 1)) return `severity of ${kind}`
  }
  return null
}

/** Integers are equal; sums agree to 1e-12 of their size, or of the number of terms where they cancel. */
function same(a: number, b: number, isSum: boolean, terms: number): boolean {
  return isSum ? Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(terms)) : a === b
}
