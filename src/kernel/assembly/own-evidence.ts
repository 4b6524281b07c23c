/**
 * What a cadre's own cases add to the evidence that its unit gives at its attention (docs/en/odd.md (52)–(54)). It fades with
 * every period, for all cadres at once: what is stored is to be multiplied by `fading`.
 */

import * as K from './equations.generated'
import { add, both, mul } from './lanes'
import * as P from './layout.generated'
import { promiseOf } from './promise'
import * as W from './world'
import { blockAt, blocksOf, get, increase, marginAt, parameter, set, unitAt, zero } from './world'

/** Below this, evidence is settled: multiplied out, so that its factor starts at 1 again. */
const FADED: f64 = 1e-100

/** The factor of this period, and by what fresh evidence is to be multiplied, its inverse. */
export let fading: f64 = 1
export let fresh: f64 = 1
/** The same of the next period, in which what happens now will first be heard. */
let nextFading: f64 = 1
let freshNext: f64 = 1
/** Memory is so short that nothing of earlier periods is left. */
let forgets: bool = false

/** Forgets everything, at the start of a replication. */
export function clearEvidence(): void {
  fading = 1
  fresh = 1
  for (let b = 0; b < W.blockCount; b++) {
    zero(blockAt(b) + W.OWN_ACCOUNTABILITY, W.DRAWS - W.OWN_ACCOUNTABILITY)
    zero(marginAt(b) + W.OWN_HEARD_GRANTS, W.OWN_GRANTS - W.OWN_HEARD_GRANTS)
  }
  for (let u = 0; u < W.unitCount; u++) zero(unitAt(u) + W.CASES_HEARD_OF, 16)
}

/** Begins a period: from now on new evidence is noted for the next. */
export function beginFading(): void {
  const kept = parameter(P.information_memory)
  forgets = kept < FADED
  if (fading * kept < FADED) settle()
  nextFading = forgets ? 1 : fading * kept
  freshNext = 1 / nextFading
}

/** Ends a period. */
export function endFading(): void {
  fading = nextFading
  fresh = freshNext
}

function settle(): void {
  for (let b = 0; b < W.blockCount; b++) {
    for (let field = W.OWN_ACCOUNTABILITY; field < W.DRAWS; field += 16) scale(blockAt(b) + field, fading)
    for (let field = W.OWN_HEARD_GRANTS; field < W.OWN_GRANTS; field += 16) scale(marginAt(b) + field, fading)
  }
  fading = 1
  fresh = 1
}

function scale(at: usize, factor: f64): void { v128.store(at, mul(both(factor), v128.load(at))) }

/** Once the beliefs of a chunk have been formed: where memory is too short to keep them, drops what they rested on. */
// @ts-ignore: decorator
@inline export function dropForgotten(firstBlock: i32, count: i32): void {
  if (forgets) dropAll(firstBlock, count)
}

function dropAll(firstBlock: i32, count: i32): void {
  for (let b = firstBlock; b < firstBlock + ((count + 3) >> 2); b++) {
    zero(blockAt(b) + W.OWN_ACCOUNTABILITY, W.DRAWS - W.OWN_ACCOUNTABILITY)
    zero(marginAt(b) + W.OWN_HEARD_GRANTS, W.OWN_GRANTS - W.OWN_HEARD_GRANTS)
    zero(marginAt(b) + W.OWN_CASES, W.MARGIN_BYTES - W.OWN_CASES)
  }
}

/** Counts what the cadres of a unit heard of in a period; where nothing is kept, of this period alone. */
export function hearOf(unit: usize, cases: f64, sanctions: f64): void {
  set(unit, W.CASES_HEARD_OF, cases + (forgets ? 0 : get(unit, W.CASES_HEARD_OF)))
  set(unit, W.SANCTIONS_HEARD_OF, sanctions + (forgets ? 0 : get(unit, W.SANCTIONS_HEARD_OF)))
}

/**
 * Puts right the beliefs of cadres who expected nothing and have heard of nothing but what befell themselves, which weighs
 * nothing: where the unit's share and their own cancel, rounding leaves a trace, and a small probability that is weighted
 * looms large. Counts do not round.
 */
export function dropTraces(unit: usize, blockNumber: i32, count: i32, leaders: i32, accountabilities: usize, tolerances: usize): void {
  const expectsNoCase = get(unit, W.ALPHA_ACCOUNTABILITY) == 0
  const all = get(unit, W.ALPHA_TOLERANCE) + get(unit, W.BETA_TOLERANCE)
  const expectsGrants = all - get(unit, W.ALPHA_TOLERANCE) <= ROUNDS * all
  const expectsGrantsIfLeading = all - get(unit, W.ALPHA_TOLERANCE_LEADING) <= ROUNDS * all
  if (!expectsNoCase && !expectsGrants && !expectsGrantsIfLeading) return
  for (let cadre = 0; cadre < count; cadre++) {
    const margin = marginAt(blockNumber + (cadre >> 2)) + <usize>((cadre & 3) << 3)
    const at = <usize>(cadre << 3)
    if (expectsNoCase && get(unit, W.CASES_HEARD_OF) == get(margin, W.OWN_CASES)) set(accountabilities, at, 0)
    if (!(cadre < leaders ? expectsGrantsIfLeading : expectsGrants)) continue
    if (get(unit, W.SANCTIONS_HEARD_OF) == get(margin, W.OWN_SANCTIONS)) set(tolerances, at, 1)
  }
}

/**
 * Notes what a cadre's own error adds: its own weight, less what its unit's share would count of it as if it were a
 * colleague's.
 */
export function noteError(
  unit: usize, cadre: usize, margin: usize, isCase: bool, granted: bool, refused: bool, mitigated: bool, severity: f64
): void {
  const seen = get(cadre, W.ATTENTION) * get(unit, W.NEARBY)
  const own = parameter(P.information_ownWeight)
  if (!isCase) {
    increase(cadre, W.OWN_ACCOUNTABILITY_ALL, freshNext * (own - seen))
    return
  }
  const bias = parameter(P.information_negativityBias)
  // A case that weighs something is taken off, so that never again as many are its own as were heard of: see dropTraces.
  const counted: f64 = own > 0 ? -1 : seen * bias > 0 ? 1 : 0
  increase(margin, W.OWN_CASES, counted)
  if (!granted) increase(margin, W.OWN_SANCTIONS, counted)
  // A mitigated case is so much of a grant, and so much less of a sanction.
  const accountability = bias * (own - seen)
  const tolerance = granted
    ? own - seen * (1 + parameter(P.information_benchmarkWeight) * severity)
    : mitigated ? K.mitigatedShare * (own - seen) : 0
  const sanction = granted ? 0 : mitigated ? (1 - K.mitigatedShare) * accountability : accountability
  increase(cadre, W.OWN_ACCOUNTABILITY, freshNext * accountability)
  increase(cadre, W.OWN_ACCOUNTABILITY_ALL, freshNext * accountability)
  increase(cadre, W.OWN_TOLERANCE, freshNext * tolerance)
  increase(cadre, W.OWN_TOLERANCE_ALL, freshNext * (tolerance + sanction))
  if (granted) increase(margin, W.OWN_HEARD_GRANTS, freshNext * -seen)
  if (refused) increase(margin, W.OWN_HEARD_REFUSALS, freshNext * -seen)
}

/**
 * Keeps what a unit has heard so far, `sign` 1 before and −1 after a change of the timetable: it was heard at the attention of
 * then, and will be read at the attention of now, so the difference goes to each cadre's own evidence.
 */
export function keepHeard(unit: usize, sign: f64): void {
  const first = load<i32>(unit, W.FIRST_BLOCK)
  const count = blocksOf(unit) * 2
  const factor = sign * fresh
  const alphaAccountability = factor * get(unit, W.ALPHA_ACCOUNTABILITY_HEARD)
  const allAccountability = alphaAccountability + factor * get(unit, W.BETA_ACCOUNTABILITY_HEARD)
  const alphaTolerance = factor * get(unit, W.ALPHA_TOLERANCE_HEARD)
  const allTolerance = alphaTolerance + factor * get(unit, W.BETA_TOLERANCE_HEARD)
  const grants = factor * get(unit, W.GRANTS_HEARD)
  const refusals = factor * get(unit, W.REFUSALS_HEARD)
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

/** How much more than a prior weighs may be held in common before rounding it would show in the beliefs of whoever never had it. */
const DROWNS: f64 = 100
/** What differs by no more than this part of itself differs by rounding. */
const ROUNDS: f64 = 1e-15

/** Gives each cadre its part of what its unit has heard or came to expect before, where that would drown the priors of a newcomer. */
export function handOut(unit: usize): void {
  const strength = parameter(P.information_priorStrength)
  const limit = DROWNS * strength * Math.min(parameter(P.information_priorAccountability), 1 - get(unit, W.TEXT_PROMISE))
  const accountability = get(unit, W.ALPHA_ACCOUNTABILITY_HEARD) + get(unit, W.BETA_ACCOUNTABILITY_HEARD)
  const tolerance = get(unit, W.ALPHA_TOLERANCE_HEARD) + get(unit, W.BETA_TOLERANCE_HEARD)
  if (Math.max(accountability, tolerance) > limit) {
    keepHeard(unit, 1)
    memory.fill(unit + W.ALPHA_ACCOUNTABILITY_HEARD, 0, W.REFUSALS_HEARD + 8 - W.ALPHA_ACCOUNTABILITY_HEARD)
  }
  const all = get(unit, W.ALPHA_TOLERANCE) + get(unit, W.BETA_TOLERANCE)
  if (
    all - strength > limit ||
    drowns(get(unit, W.ALPHA_ACCOUNTABILITY), strength * parameter(P.information_priorAccountability), 0) ||
    drowns(all - get(unit, W.ALPHA_TOLERANCE), strength - strength * promiseOf(unit, false), all) ||
    drowns(all - get(unit, W.ALPHA_TOLERANCE_LEADING), strength - strength * promiseOf(unit, true), all)
  ) handOutPriors(unit, strength)
}

/** Whether so much is left of what a unit once expected, `all` of it together, that a present prior would be lost beside it. */
function drowns(held: f64, prior: f64, all: f64): bool { return held - prior > Math.max(DROWNS * prior, ROUNDS * all) }

/** Gives each cadre what is left in its unit of earlier priors, so that the unit holds the present ones. */
function handOutPriors(unit: usize, strength: f64): void {
  const first = load<i32>(unit, W.FIRST_BLOCK)
  const size = load<i32>(unit, W.SIZE)
  const leaders = load<i32>(unit, W.LEADERS)
  const accountability = strength * parameter(P.information_priorAccountability)
  const tolerance = strength * promiseOf(unit, false)
  const toleranceLeading = strength * promiseOf(unit, true)
  const all = get(unit, W.ALPHA_ACCOUNTABILITY) + get(unit, W.BETA_ACCOUNTABILITY) - strength
  const toleranceAll = get(unit, W.ALPHA_TOLERANCE) + get(unit, W.BETA_TOLERANCE) - strength
  for (let place = 0; place < size; place++) {
    const cadre = blockAt(first + (place >> 2)) + <usize>((place & 3) << 3)
    const before = place < leaders ? get(unit, W.ALPHA_TOLERANCE_LEADING) - toleranceLeading : get(unit, W.ALPHA_TOLERANCE) - tolerance
    increase(cadre, W.OWN_ACCOUNTABILITY, fresh * (get(unit, W.ALPHA_ACCOUNTABILITY) - accountability))
    increase(cadre, W.OWN_ACCOUNTABILITY_ALL, fresh * all)
    increase(cadre, W.OWN_TOLERANCE, fresh * before)
    increase(cadre, W.OWN_TOLERANCE_ALL, fresh * toleranceAll)
    // What a cadre once expected weighs something, as a case does that is taken off: see dropTraces.
    const margin = marginAt(first + (place >> 2)) + <usize>((place & 3) << 3)
    if (get(unit, W.ALPHA_ACCOUNTABILITY) > accountability) increase(margin, W.OWN_CASES, -1)
    if (toleranceAll - before > ROUNDS * strength) increase(margin, W.OWN_SANCTIONS, -1)
  }
  setPriors(unit)
}

/** Sets what a unit's cadres expect before any news. */
export function setPriors(unit: usize): void {
  const strength = parameter(P.information_priorStrength)
  const accountability = strength * parameter(P.information_priorAccountability)
  const tolerance = strength * promiseOf(unit, false)
  set(unit, W.ALPHA_ACCOUNTABILITY, accountability)
  set(unit, W.BETA_ACCOUNTABILITY, strength - accountability)
  set(unit, W.ALPHA_TOLERANCE, tolerance)
  set(unit, W.ALPHA_TOLERANCE_LEADING, strength * promiseOf(unit, true))
  set(unit, W.BETA_TOLERANCE, strength - tolerance)
}

/**
 * Begins the evidence of a newcomer: less what its unit has heard and what it came to expect before, so that both add up to
 * `tolerance` and to the prior of accountability.
 */
export function beginEvidence(unit: usize, cadre: usize, margin: usize, leading: bool, tolerance: f64): void {
  const strength = parameter(P.information_priorStrength)
  const attention = get(cadre, W.ATTENTION)
  const heardAccountability = get(unit, W.ALPHA_ACCOUNTABILITY_HEARD)
  const heardTolerance = get(unit, W.ALPHA_TOLERANCE_HEARD)
  const accountability = strength * parameter(P.information_priorAccountability) - get(unit, W.ALPHA_ACCOUNTABILITY)
  const accountabilityAll = strength - (get(unit, W.ALPHA_ACCOUNTABILITY) + get(unit, W.BETA_ACCOUNTABILITY))
  const toleranceOfRank = strength * tolerance - get(unit, leading ? W.ALPHA_TOLERANCE_LEADING : W.ALPHA_TOLERANCE)
  const toleranceAll = strength - (get(unit, W.ALPHA_TOLERANCE) + get(unit, W.BETA_TOLERANCE))
  begin(cadre + W.OWN_ACCOUNTABILITY, accountability, attention, heardAccountability)
  begin(cadre + W.OWN_ACCOUNTABILITY_ALL, accountabilityAll, attention, heardAccountability + get(unit, W.BETA_ACCOUNTABILITY_HEARD))
  begin(cadre + W.OWN_TOLERANCE, toleranceOfRank, attention, heardTolerance)
  begin(cadre + W.OWN_TOLERANCE_ALL, toleranceAll, attention, heardTolerance + get(unit, W.BETA_TOLERANCE_HEARD))
  begin(margin + W.OWN_HEARD_GRANTS, 0, attention, get(unit, W.GRANTS_HEARD))
  begin(margin + W.OWN_HEARD_REFUSALS, 0, attention, get(unit, W.REFUSALS_HEARD))
  set(margin, W.OWN_CASES, get(unit, W.CASES_HEARD_OF))
  set(margin, W.OWN_SANCTIONS, get(unit, W.SANCTIONS_HEARD_OF))
}

// @ts-ignore: decorator
@inline function begin(at: usize, start: f64, attention: f64, heard: f64): void {
  store<f64>(at, fresh * start - attention * (fresh * heard))
}

// @ts-ignore: decorator
@inline function keep(at: usize, attention: v128, heard: f64): void {
  v128.store(at, add(v128.load(at), mul(attention, both(heard))))
}
