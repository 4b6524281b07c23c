/** What the text promises: its credit fades until it is written anew, and cadres may know whether it admits their rank. */

import * as P from './layout.generated'
import * as W from './world'
import { get, parameter } from './world'

/** How far the text is still believed, 0 to 1. */
let credit: f64 = 1
let isRenewed: bool = false

/** Gives the text full credit, at the start of a replication. */
export function startCredit(): void {
  credit = 1
  isRenewed = false
}

/** Notes that the timetable writes the text anew in the coming period. */
export function renewText(): void { isRenewed = true }

/** Fades the text's credit at the start of a period, or renews it. */
export function fadeCredit(period: i32): void {
  if (period > 0) credit = isRenewed ? 1 : credit * (1 - parameter(P.information_textFading))
  isRenewed = false
}

/** The tolerance that the text makes cadres of a rank expect before any news. */
export function promiseOf(unit: usize, leading: bool): f64 {
  const coverage = leading ? parameter(P.procedure_leaderCoverage) : parameter(P.procedure_ordinaryCoverage)
  return get(unit, W.TEXT_PROMISE) * credit * (1 - parameter(P.information_coverageKnown) * (1 - coverage))
}
