/** From what was counted to the numbers of a record, by the views asked for; both engines end with it. */

import { countUnits, type Ledger, type Noted, RANKS, reasonsOfFailure, sumCells, worstTenth } from './ledger.js'
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

/** Rows of totals: over the measured periods, and where views ask for them of every period, by tier and by rank. */
export type Sums = Pick<Counted, 'totals' | 'periods' | 'tiers' | 'ranks'>

/** Sums the cells of a ledger, by the views asked for. */
export function sumUp(ledger: Ledger, views: Views): Sums {
  const measured = (period: number, group: number) => (period < ledger.burnIn ? -1 : group)
  // Totals are made from the periods whether these are asked for or not: a view changes no bit of another number.
  const periods = sumCells(ledger, ledger.periods, (period) => period)
  const totals = new Float64Array(TOTAL_COUNT)
  for (let at = ledger.burnIn * TOTAL_COUNT; at < periods.length; at += TOTAL_COUNT) {
    for (let k = 0; k < TOTAL_COUNT; k++) totals[k] += periods[at + k]
  }
  return {
    totals,
    ...(views.periods && { periods }),
    ...(views.tiers && { tiers: sumCells(ledger, ledger.tiers, (period, tier) => measured(period, tier)) }),
    ...(views.ranks && { ranks: sumCells(ledger, RANKS.length, (period, _, rank) => measured(period, rank)) })
  }
}

/** What a replication comes to, from sums of its own, in which units are counted too. */
export function countUp(sums: Sums, noted: Noted, { tier: tierOfUnit, cadres }: UnitsCounted, views: Views): Counted {
  countUnits(noted, tierOfUnit, sums.totals, false)
  if (sums.tiers) countUnits(noted, tierOfUnit, sums.tiers, true)
  return {
    ...sums,
    unitRates: Float64Array.of(worstTenth(noted, cadres)),
    ...(views.reasons && { reasons: reasonsOfFailure(noted) }),
    ...(views.units && { units: noted.units.slice() }),
    ...(views.severity && { severity: { ...noted.severity } })
  }
}
