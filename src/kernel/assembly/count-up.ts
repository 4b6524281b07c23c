/** What a replication comes to: its rows of totals summed by period, over the measured periods, by tier and by rank. */

import * as P from './layout.generated'
import { add, sub } from './lanes'
import * as W from './world'
import { get, set } from './world'

const ROW: usize = <usize>P.TOTALS * 8

/** How far rounding can leave a difference from nothing, in parts of what was taken off. */
const ROUNDS: f64 = 1e-13

/**
 * Sums the rows into `W.sums`: one for each period, one for the measured periods, one for each tier, then the leading and the
 * ordinary. Every sum is in the order of periods, and of tiers within one, as the reference's.
 */
export function sumRows(byTier: bool, byRank: bool): void {
  const measured = W.sums + <usize>W.periodCount * ROW
  const tiers = measured + ROW
  const leading = tiers + <usize>W.tierCount * ROW
  const ordinary = leading + ROW
  memory.fill(W.sums, 0, ordinary + ROW - W.sums)
  let row = W.cells
  for (let period = 0; period < W.periodCount; period++) {
    const ofPeriod = W.sums + <usize>period * ROW
    const isMeasured = period >= W.burnIn
    for (let tier = 0; tier < W.tierCount; tier++) {
      increaseRow(ofPeriod, row)
      if (isMeasured) {
        if (byTier) increaseRow(tiers + <usize>tier * ROW, row)
        if (byRank) increaseRow(ordinary, row)
      }
      row += ROW
    }
    if (isMeasured) increaseRow(measured, ofPeriod)
  }
  if (byRank) partRanks(leading, ordinary)
}

/** Of all cadres, in `ordinary`, takes the leading ones off. */
function partRanks(leading: usize, ordinary: usize): void {
  const rows = <usize>W.tierCount * ROW
  const end = W.leading + <usize>W.periodCount * rows
  for (let row = W.leading + <usize>W.burnIn * rows; row < end; row += ROW) {
    increaseRow(leading, row)
    decreaseRow(ordinary, row)
  }
  // What only rounding leaves of a difference is nothing.
  for (let at: usize = 0; at < ROW; at += 8) {
    const isNothing = Math.abs(get(ordinary, at)) < ROUNDS * Math.abs(get(leading, at))
    if (isNothing || get(ordinary, P.total_steps) == 0) set(ordinary, at, 0)
  }
}

function increaseRow(sums: usize, row: usize): void {
  for (let at: usize = 0; at + 8 < ROW; at += 16) v128.store(sums + at, add(v128.load(sums + at), v128.load(row + at)))
  if (P.TOTALS & 1) set(sums, ROW - 8, get(sums, ROW - 8) + get(row, ROW - 8))
}

function decreaseRow(sums: usize, row: usize): void {
  for (let at: usize = 0; at + 8 < ROW; at += 16) v128.store(sums + at, sub(v128.load(sums + at), v128.load(row + at)))
  if (P.TOTALS & 1) set(sums, ROW - 8, get(sums, ROW - 8) - get(row, ROW - 8))
}
