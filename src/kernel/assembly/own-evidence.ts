/**
 * What a cadre's own cases add to the evidence that its unit gives at its attention (docs/en/odd.md (52)–(54)). It fades with
 * every period, for all cadres at once: what is stored is to be multiplied by `fading`.
 */

import { add, both, mul } from './lanes.js'
import * as P from './layout.generated.js'
import * as W from './world.js'
import { blockAt, blocksOf, get, increase, marginAt, parameter } from './world.js'

/** Below this, evidence is settled: multiplied out, so that its factor starts at 1 again. */
const FADED: f64 = 1e-100

/** The factor of this period. */
export let fading: f64 = 1
/** The factor of the next one, in which what happens now will first be heard. */
let nextFading: f64 = 1
/** Memory is so short that nothing of earlier periods is left. */
let forgets: bool = false

/** Forgets everything, at the start of a replication. */
export function clearEvidence(): void {
  fading = 1
  for (let b = 0; b < W.blockCount; b++) {
    memory.fill(blockAt(b) + W.OWN_ACCOUNTABILITY, 0, W.DRAWS - W.OWN_ACCOUNTABILITY)
    memory.fill(marginAt(b) + W.OWN_HEARD_GRANTS, 0, W.OWN_GRANTS - W.OWN_HEARD_GRANTS)
  }
}

/** Begins a period: from now on new evidence is noted for the next. */
export function beginFading(): void {
  const kept = parameter(P.information_memory)
  forgets = kept < FADED
  if (fading * kept < FADED) settle()
  nextFading = forgets ? 1 : fading * kept
}

/** Ends a period. */
export function endFading(): void { fading = nextFading }

function settle(): void {
  for (let b = 0; b < W.blockCount; b++) {
    for (let field = W.OWN_ACCOUNTABILITY; field < W.DRAWS; field += 16) scale(blockAt(b) + field, fading)
    for (let field = W.OWN_HEARD_GRANTS; field < W.OWN_GRANTS; field += 16) scale(marginAt(b) + field, fading)
  }
  fading = 1
}

function scale(at: usize, factor: f64): void { v128.store(at, mul(both(factor), v128.load(at))) }

/** Once the beliefs of a chunk have been formed: where memory is too short to keep them, drops what they rested on. */
// @ts-ignore: decorator
@inline export function dropForgotten(firstBlock: i32, count: i32): void {
  if (forgets) dropAll(firstBlock, count)
}

function dropAll(firstBlock: i32, count: i32): void {
  for (let b = firstBlock; b < firstBlock + ((count + 3) >> 2); b++) {
    memory.fill(blockAt(b) + W.OWN_ACCOUNTABILITY, 0, W.DRAWS - W.OWN_ACCOUNTABILITY)
    memory.fill(marginAt(b) + W.OWN_HEARD_GRANTS, 0, W.OWN_GRANTS - W.OWN_HEARD_GRANTS)
  }
}

/**
 * Notes what a cadre's own error adds: its own weight, less what its unit's share would count of it as if it were a
 * colleague's.
 */
export function noteError(
  unit: usize, cadre: usize, margin: usize, isCase: bool, granted: bool, refused: bool, severity: f64
): void {
  const fresh = 1 / nextFading
  const seen = get(cadre, W.ATTENTION) * get(unit, W.NEARBY)
  const own = parameter(P.information_ownWeight)
  const bias = parameter(P.information_negativityBias)
  const accountability = isCase ? bias * (own - seen) : 0
  const tolerance = granted ? own - seen * (1 + parameter(P.information_benchmarkWeight) * severity) : 0
  const sanction = isCase && !granted ? bias * (own - seen) : 0
  increase(cadre, W.OWN_ACCOUNTABILITY, fresh * accountability)
  increase(cadre, W.OWN_ACCOUNTABILITY_ALL, fresh * (isCase ? accountability : own - seen))
  increase(cadre, W.OWN_TOLERANCE, fresh * tolerance)
  increase(cadre, W.OWN_TOLERANCE_ALL, fresh * (tolerance + sanction))
  if (granted) increase(margin, W.OWN_HEARD_GRANTS, fresh * -seen)
  if (refused) increase(margin, W.OWN_HEARD_REFUSALS, fresh * -seen)
}

/**
 * Keeps what a unit has heard so far, `sign` 1 before and −1 after a change of the timetable: it was heard at the attention of
 * then, and will be read at the attention of now, so the difference goes to each cadre's own evidence.
 */
export function keepHeard(unit: usize, sign: f64): void {
  const first = load<i32>(unit, W.FIRST_BLOCK)
  const count = blocksOf(unit) * 2
  const fresh = sign / fading
  const alphaAccountability = fresh * get(unit, W.ALPHA_ACCOUNTABILITY_HEARD)
  const allAccountability = alphaAccountability + fresh * get(unit, W.BETA_ACCOUNTABILITY_HEARD)
  const alphaTolerance = fresh * get(unit, W.ALPHA_TOLERANCE_HEARD)
  const allTolerance = alphaTolerance + fresh * get(unit, W.BETA_TOLERANCE_HEARD)
  const grants = fresh * get(unit, W.GRANTS_HEARD)
  const refusals = fresh * get(unit, W.REFUSALS_HEARD)
  for (let pair = 0; pair < count; pair++) {
    const block = blockAt(first + (pair >> 1)) + <usize>((pair & 1) << 4)
    const margin = marginAt(first + (pair >> 1)) + <usize>((pair & 1) << 4)
    const attention = v128.load(block, W.ATTENTION)
    keep(block + W.OWN_ACCOUNTABILITY, attention, alphaAccountability)
    keep(block + W.OWN_ACCOUNTABILITY_ALL, attention, allAccountability)
    keep(block + W.OWN_TOLERANCE, attention, alphaTolerance)
    keep(block + W.OWN_TOLERANCE_ALL, attention, allTolerance)
    keep(margin + W.OWN_HEARD_GRANTS, attention, grants)
    keep(margin + W.OWN_HEARD_REFUSALS, attention, refusals)
  }
}

// @ts-ignore: decorator
@inline function keep(at: usize, attention: v128, heard: f64): void {
  v128.store(at, add(v128.load(at), mul(attention, both(heard))))
}
