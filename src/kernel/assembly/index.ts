/** The kernel: the model of `src/model`, several cadres at a time, behind a handful of calls. */

import { sumRows } from './count-up'
import * as P from './layout.generated'
import { beginFading, endFading } from './own-evidence'
import { playUnit, preparePhase } from './period'
import { draw4, preparePeriod, setStream, words0 } from './philox'
import { deriveTraits, deriveTraitsAnew, drawNormals, forgetPrecedents, resetState } from './population'
import { fadeCredit, startCredit, renewText } from './promise'
import { fixTightness, startTightness } from './tightness'
import { fillVacancies } from './turnover'
import { askQuestionnaire, updateUnits } from './units'
import * as W from './world'
import { exp, log, normalQuantile } from './numeric'

/** Takes memory for a scenario of this size; pointers are then to be asked for by name. */
export function layOut(units: i32, blocks: i32, cadres: i32, tiers: i32, periods: i32, burnIn: i32, phases: i32): void {
  W.setSizes(units, blocks, cadres, tiers, periods, burnIn)
  W.takeMemory(P.TOTALS, phases, P.PARAMETER_BYTES)
}

// Where the host finds what it writes and reads of a unit.
export { ELABORATION, FIRST_BLOCK, FIRST_CADRE, LEADERS, MEASURED, SIZE, TIER, UNIT_BYTES } from './world'

export function unitsAt(): usize { return W.units }
export function sumsAt(): usize { return W.sums }
export function endingsAt(): usize { return W.endings }
export function severitiesAt(): usize { return W.severities }
export function answersAt(): usize { return W.answers }
export function phasesAt(): usize { return W.phases }

/** Starts a replication under the parameters of the first phase. */
export function start(k0: u32, k1: u32, replication: u32): void {
  setStream(k0, k1, replication)
  W.setParameters(W.phases)
  memory.fill(W.cells, 0, <usize>W.periodCount * <usize>W.tierCount * <usize>P.TOTALS * 8)
  memory.fill(W.endings, 0, 16 * 8)
  memory.fill(W.severities, 0, 2 * 8)
  forgetPrecedents()
  startCredit()
  startTightness()
  drawNormals()
  deriveTraits()
  resetState()
}

/** Puts the parameters of a phase of the timetable in force; it may write the text anew. */
export function enterPhase(phase: i32, renewsText: bool): void {
  W.setParameters(W.phases + <usize>(phase * P.PARAMETER_BYTES))
  if (renewsText) renewText()
  deriveTraitsAnew()
}

/** Plays periods `from` up to but not including `to`; without variants only where there have been none before either. */
export function play(from: i32, to: i32, byRank: bool, hasVariants: bool): void {
  preparePhase()
  const rowBytes = <usize>P.TOTALS * 8
  if (byRank && from == 0) memory.fill(W.leading, 0, <usize>W.periodCount * <usize>W.tierCount * rowBytes)
  for (let period = from; period < to; period++) {
    preparePeriod(period)
    fadeCredit(period)
    fixTightness()
    beginFading()
    for (let u = 0; u < W.unitCount; u++) {
      const unit = W.unitAt(u)
      const cell = <usize>(period * W.tierCount + load<i32>(unit, W.TIER))
      playUnit(unit, period, W.cells + cell * rowBytes, byRank ? W.leading + cell * rowBytes : 0, hasVariants)
    }
    updateUnits(period)
    endFading()
    fillVacancies(period)
  }
}

/** Asks the questionnaire at the end, and sums what was counted; tiers and ranks only where they are asked for. */
export function finish(byTier: bool, byRank: bool): void {
  askQuestionnaire()
  sumRows(byTier, byRank)
}

/** Draws the decision words of `count` cadres and folds them: what the draws alone cost, ten whole rounds each. */
export function drawOnly(count: i32, period: i32): i32 {
  let folded = i32x4.splat(0)
  let indices = i32x4(0, 1, 2, 3)
  for (let i = 0; i < count; i += 4) {
    draw4(indices, period, 0)
    folded = v128.xor(folded, words0)
    indices = i32x4.add(indices, i32x4.splat(4))
  }
  return i32x4.extract_lane(folded, 0) ^ i32x4.extract_lane(folded, 1) ^ i32x4.extract_lane(folded, 2) ^ i32x4.extract_lane(folded, 3)
}

// For tests: the portable functions as the kernel computes them.
export { exp, log, normalQuantile }
