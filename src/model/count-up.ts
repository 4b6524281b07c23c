/** From a ledger to the numbers of a record, by the views asked for; both engines end with it. */

import { countUnits, type Ledger, reasonsOfFailure, sumCells, sumRanks, worstTenth } from './ledger.js'
import { TOTAL_COUNT } from './outcomes.js'
import type { ReplicationRecord, Views } from './record.js'

type Counted = Pick<
  ReplicationRecord,
  'totals' | 'unitRates' | 'periods' | 'tiers' | 'ranks' | 'reasons' | 'units' | 'severity'
>

/** The units of a world: the tier of each, and how many cadres it has. */
export interface UnitsCounted {
  readonly tier: Int32Array
  readonly cadres: ArrayLike<number>
}

/** What the ledger holds, by the views asked for. */
export function countUp(ledger: Ledger, { tier: tierOfUnit, cadres }: UnitsCounted, views: Views): Counted {
  const measured = (period: number, group: number) => (period < ledger.burnIn ? -1 : group)
  // Totals are made from the periods whether these are asked for or not: a view changes no bit of another number.
  const periods = sumCells(ledger, ledger.periods, (period) => period)
  const totals = new Float64Array(TOTAL_COUNT)
  for (let at = ledger.burnIn * TOTAL_COUNT; at < periods.length; at += TOTAL_COUNT) {
    for (let k = 0; k < TOTAL_COUNT; k++) totals[k] += periods[at + k]
  }
  countUnits(ledger, tierOfUnit, totals, false)
  const counted: { -readonly [K in keyof Counted]: Counted[K] } = {
    totals,
    unitRates: Float64Array.of(worstTenth(ledger, cadres))
  }
  if (views.periods) counted.periods = periods
  if (views.tiers) {
    counted.tiers = sumCells(ledger, ledger.tiers, (period, tier) => measured(period, tier))
    countUnits(ledger, tierOfUnit, counted.tiers, true)
  }
  if (views.ranks) counted.ranks = sumRanks(ledger)
  if (views.reasons) counted.reasons = reasonsOfFailure(ledger)
  if (views.units) counted.units = ledger.units.slice()
  if (views.severity) counted.severity = { ...ledger.severity }
  return counted
}
