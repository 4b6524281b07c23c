/** Where a replication is counted: totals by period, tier and rank, and what stands beside them by unit and reason. */

import { REASON_ROWS, TOTAL, TOTAL_COUNT } from './outcomes.js'
import type { Parameters } from './parameters.js'
import { GRANTED } from './procedure.js'
import type { UnitEvents } from './state.js'

/** What is kept of each unit over the measured periods. */
export const UNIT_COLUMNS = ['agreement', 'cases', 'applied', 'granted', 'sanctioned', 'acted', 'afraid'] as const
export const UNIT_COLUMN_COUNT = UNIT_COLUMNS.length
const CASES_COLUMN = UNIT_COLUMNS.indexOf('cases')
const GRANTED_COLUMN = UNIT_COLUMNS.indexOf('granted')

/** Ranks of cadres, in the order of records by rank. */
export const RANKS = ['leading', 'ordinary'] as const

/** What is counted beside the totals. */
export interface Noted {
  readonly periods: number
  readonly burnIn: number
  /** Cases of the measured periods by how they ended, `GRANTED` + 1 elements. */
  readonly endings: Float64Array
  /** Per unit over the measured periods, `UNIT_COLUMNS` in a row. */
  readonly units: Float64Array
  /** Summed severity of the measured periods' granted and sanctioned errors. */
  readonly severity: { granted: number; sanctioned: number }
}

export interface Ledger extends Noted {
  readonly tiers: number
  /** Totals of one period, tier and rank in a row of `TOTAL_COUNT`; a row starts at `rowOf(period, tier, rank)`. */
  readonly cells: Float64Array
}

/** An empty ledger for a scenario. */
export function layOutLedger({ time, organisation }: Parameters, units: number): Ledger {
  const tiers = organisation.tiers.length
  return {
    periods: time.periods,
    burnIn: time.burnIn,
    tiers,
    cells: new Float64Array(time.periods * tiers * RANKS.length * TOTAL_COUNT),
    endings: new Float64Array(GRANTED + 1),
    units: new Float64Array(units * UNIT_COLUMN_COUNT),
    severity: { granted: 0, sanctioned: 0 }
  }
}

/** Empties the ledger for another replication. */
export function resetLedger(ledger: Ledger): void {
  ledger.cells.fill(0)
  ledger.endings.fill(0)
  ledger.units.fill(0)
  ledger.severity.granted = 0
  ledger.severity.sanctioned = 0
}

/** Position in `cells` of the totals of a period, tier and rank (0 leading, 1 ordinary). */
export function rowOf(ledger: Ledger, period: number, tier: number, rank: number): number {
  return ((period * ledger.tiers + tier) * RANKS.length + rank) * TOTAL_COUNT
}

/** Adds a measured period's events to the units' columns; `agreement` is kept as it stands. */
export function recordUnits(ledger: Ledger, events: UnitEvents, agreement: Float64Array): void {
  for (let u = 0; u < agreement.length; u++) {
    const row = u * UNIT_COLUMN_COUNT
    ledger.units[row] = agreement[u]
    ledger.units[row + 1] += events.cases[u]
    ledger.units[row + 2] += events.applied[u]
    ledger.units[row + 3] += events.grants[u]
    ledger.units[row + 4] += events.sanctions[u]
    ledger.units[row + 5] += events.acting[u]
    ledger.units[row + 6] += events.afraid[u]
  }
}

/**
 * Sums the cells by some of their dimensions, in the order they are stored in.
 *
 * `groupOf` says which of `groups` a period, tier and rank belong to, or −1 for none. Returns `groups` rows of totals.
 */
export function sumCells(
  ledger: Ledger,
  groups: number,
  groupOf: (period: number, tier: number, rank: number) => number
): Float64Array {
  const { cells, periods, tiers } = ledger
  const sums = new Float64Array(groups * TOTAL_COUNT)
  for (let period = 0; period < periods; period++) {
    for (let tier = 0; tier < tiers; tier++) {
      for (let rank = 0; rank < RANKS.length; rank++) {
        const group = groupOf(period, tier, rank)
        if (group < 0) continue
        const from = rowOf(ledger, period, tier, rank)
        const to = group * TOTAL_COUNT
        for (let k = 0; k < TOTAL_COUNT; k++) sums[to + k] += cells[from + k]
      }
    }
  }
  return sums
}

/** Sets the counts of units in rows of totals: of a row for each tier, or of one row for all. */
export function countUnits(ledger: Noted, tierOfUnit: Int32Array, totals: Float64Array, byTier: boolean): void {
  for (let u = 0; u < tierOfUnit.length; u++) {
    const row = byTier ? tierOfUnit[u] * TOTAL_COUNT : 0
    const at = u * UNIT_COLUMN_COUNT
    if (ledger.units[at + GRANTED_COLUMN] === 0) totals[row + TOTAL.idleRunUnits] += 1
    if (ledger.units[at + CASES_COLUMN] > 0) totals[row + TOTAL.unitsWithCases] += 1
  }
}

/** The mean 不敢为 rate of the tenth of units, rounded up, where it is highest over the measured periods. */
export function worstTenth(ledger: Noted, cadres: ArrayLike<number>): number {
  const { units, periods, burnIn } = ledger
  const afraid = UNIT_COLUMNS.indexOf('afraid')
  const rates = new Float64Array(cadres.length)
  for (let u = 0; u < rates.length; u++) {
    rates[u] = units[u * UNIT_COLUMN_COUNT + afraid] / ((cadres[u] as number) * (periods - burnIn))
  }
  const worst = rates.sort().subarray(-Math.ceil(rates.length / 10))
  return worst.reduce((sum, rate) => sum + rate, 0) / worst.length
}

/** The cases that failed, by reason in the order of `REASON_ROWS`. */
export function reasonsOfFailure(ledger: Noted): Float64Array {
  return ledger.endings.slice(0, REASON_ROWS.length)
}
