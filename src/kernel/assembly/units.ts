/** What a period leaves in the units: attitudes, precedents, evidence; see docs/en/odd.md (49)–(54). */

import * as K from './equations.generated'
import * as P from './layout.generated'
import { add, both, most, mul } from './lanes'
import { exp2 } from './numeric'
import { fading, hearOf } from './own-evidence'
import { applyPrecedents } from './population'
import { promiseOf } from './promise'
import { updateTightness } from './tightness'
import * as W from './world'
import { blockAt, get, increase, marginAt, parameter, set, unitAt, zero } from './world'

/** Brings every unit's attitudes and precedents up to date, then its evidence. */
export function updateUnits(period: i32): void {
  let grants: f64 = 0
  let weightedGrants: f64 = 0
  let sanctions: f64 = 0
  let refusals: f64 = 0
  let mitigated: f64 = 0
  let errors: f64 = 0
  let cases: f64 = 0
  let harm: f64 = 0
  for (let u = 0; u < W.unitCount; u++) {
    const unit = unitAt(u)
    grants += get(unit, W.GRANTS)
    weightedGrants += get(unit, W.WEIGHTED_GRANTS)
    sanctions += get(unit, W.SANCTIONS)
    refusals += get(unit, W.REFUSALS)
    mitigated += get(unit, W.MITIGATED)
    errors += get(unit, W.ERRORS)
    cases += get(unit, W.CASES)
    harm += get(unit, W.HARM)
  }
  updateTightness(cases, harm)
  for (let u = 0; u < W.unitCount; u++) {
    const unit = unitAt(u)
    updateAttitudes(unit, grants)
    updateEvidence(unit, grants, weightedGrants, sanctions, mitigated, refusals, errors - cases)
    if (period >= W.burnIn) measure(unit)
    zero(unit + W.ACTING, W.EVENTS_END - W.ACTING)
  }
}

/** Share acting, mean reward, public tolerance, precedents (49)–(51). */
function updateAttitudes(unit: usize, allGrants: f64): void {
  const size = <f64>load<i32>(unit, W.SIZE)
  const baseline = get(unit, W.PUBLIC_BASELINE)
  const grants = get(unit, W.GRANTS)
  const wrong = get(unit, W.WRONG_GRANTS)
  const communication = parameter(P.public_communication)
  set(unit, W.SHARE_ACTING, get(unit, W.ACTING) / size)
  set(unit, W.MEAN_REWARD, get(unit, W.REWARD) / size)
  set(unit, W.MEAN_OUTPUT, get(unit, W.OUTPUT) / size)
  const attitude =
    baseline +
    parameter(P.public_inertia) * (get(unit, W.PUBLIC_TOLERANCE) - baseline) -
    parameter(P.public_harmSensitivity) * (get(unit, W.HARM) / size) * (1 - communication) +
    communication * ((grants - wrong) / size) -
    wrong / size
  set(unit, W.PUBLIC_TOLERANCE, Math.min(1, Math.max(0, attitude)))
  if (parameter(P.standards_precedentGain) > 0) {
    const elsewhere = <f64>W.cadreCount - size
    const publicity = parameter(P.information_reach) * parameter(P.information_tolerancePublicity)
    const fromAfar = elsewhere == 0 ? 0 : (publicity * (allGrants - grants)) / elsewhere
    const nearby = (parameter(P.information_visibility) * grants) / size
    set(unit, W.PRECEDENTS, parameter(P.information_memory) * get(unit, W.PRECEDENTS) + nearby + fromAfar)
    applyPrecedents(unit)
  }
}

/** Evidence of a cadre without cases of its own: a constant part, and one per unit of attention (52)–(54). */
function updateEvidence(
  unit: usize, grants: f64, weightedGrants: f64, sanctions: f64, mitigated: f64, refusals: f64, uneventful: f64
): void {
  const size = <f64>load<i32>(unit, W.SIZE)
  const elsewhere = <f64>W.cadreCount - size
  const fromAfar = elsewhere == 0 ? 0 : parameter(P.information_reach) / elsewhere
  const tolerated = fromAfar * parameter(P.information_tolerancePublicity)
  const nearby = get(unit, W.NEARBY)
  const bias = parameter(P.information_negativityBias)
  const strength = parameter(P.information_priorStrength)
  const accountability = strength * parameter(P.information_priorAccountability)
  const tolerance = strength * promiseOf(unit, false)
  const published = parameter(P.information_sanctionPublicity)
  const known = fromAfar * (published + (1 - published) * parameter(P.information_rumour))
  const sanctionsFromAfar = known * (sanctions - get(unit, W.SANCTIONS))
  const mitigatedFromAfar = known * (mitigated - get(unit, W.MITIGATED))
  const cases = get(unit, W.CASES)
  const uneventfulHere = get(unit, W.ERRORS) - cases
  const uneventfulFromAfar = parameter(P.information_baseRates) * known * (uneventful - uneventfulHere)
  const harsh = nearby * (get(unit, W.SANCTIONS) - K.mitigatedShare * get(unit, W.MITIGATED))
  const fromStrangers: f64 = bias * sanctionsFromAfar > 0 ? 1 : 0
  const isNear = nearby * bias > 0
  hearOf(unit, fromStrangers + (isNear ? cases : 0), fromStrangers + (isNear ? get(unit, W.SANCTIONS) : 0))
  hold(unit, W.ALPHA_ACCOUNTABILITY, accountability)
  hold(unit, W.BETA_ACCOUNTABILITY, strength - accountability)
  hold(unit, W.ALPHA_TOLERANCE, tolerance)
  hold(unit, W.ALPHA_TOLERANCE_LEADING, strength * promiseOf(unit, true))
  hold(unit, W.BETA_TOLERANCE, strength - tolerance)
  hear(unit, W.ALPHA_ACCOUNTABILITY_HEARD, bias * (nearby * cases + sanctionsFromAfar))
  hear(unit, W.BETA_ACCOUNTABILITY_HEARD, nearby * uneventfulHere + uneventfulFromAfar)
  hear(unit, W.ALPHA_TOLERANCE_HEARD, nearby * get(unit, W.WEIGHTED_GRANTS) + tolerated * (weightedGrants - get(unit, W.WEIGHTED_GRANTS)))
  hear(unit, W.BETA_TOLERANCE_HEARD, bias * (harsh + (sanctionsFromAfar - K.mitigatedShare * mitigatedFromAfar)))
  hear(unit, W.GRANTS_HEARD, nearby * get(unit, W.GRANTS) + tolerated * (grants - get(unit, W.GRANTS)))
  hear(unit, W.REFUSALS_HEARD, nearby * get(unit, W.REFUSALS) + tolerated * (refusals - get(unit, W.REFUSALS)))
}

function hold(unit: usize, field: usize, prior: f64): void {
  set(unit, field, prior + parameter(P.information_memory) * (get(unit, field) - prior))
}

function hear(unit: usize, field: usize, news: f64): void {
  set(unit, field, parameter(P.information_memory) * get(unit, field) + news)
}

/** Adds this period's measured events to the unit's columns, in the order of a record's. */
function measure(unit: usize): void {
  set(unit, W.MEASURED, get(unit, W.AGREEMENT))
  increase(unit, W.MEASURED + 8, get(unit, W.CASES))
  increase(unit, W.MEASURED + 16, get(unit, W.APPLIED))
  increase(unit, W.MEASURED + 24, get(unit, W.GRANTS))
  increase(unit, W.MEASURED + 32, get(unit, W.SANCTIONS))
  increase(unit, W.MEASURED + 40, get(unit, W.ACTING))
  increase(unit, W.MEASURED + 48, get(unit, W.AFRAID))
}

/** The simulated questionnaire at the end (58): four shares, means over cadres. */
export function askQuestionnaire(): void {
  const understatement = parameter(P.survey_understatement)
  const faded = both(fading)
  let many: f64 = 0
  let few: f64 = 0
  let none: f64 = 0
  for (let u = 0; u < W.unitCount; u++) {
    const unit = unitAt(u)
    const size = load<i32>(unit, W.SIZE)
    const first = load<i32>(unit, W.FIRST_BLOCK)
    const grants = both(get(unit, W.GRANTS_HEARD))
    const refusals = both(get(unit, W.REFUSALS_HEARD))
    for (let cadre = 0; cadre < size; cadre++) {
      const block = blockAt(first + (cadre >> 2))
      const margin = marginAt(first + (cadre >> 2))
      if ((cadre & 1) == 0) {
        // Two at a time; beyond e^−700 nothing is left that a share could show.
        const pair = block + <usize>((cadre & 2) << 3)
        const beside = margin + <usize>((cadre & 2) << 3)
        const attention = v128.load(pair, W.ATTENTION)
        const heard = add(mul(attention, grants), mul(faded, v128.load(beside, W.OWN_HEARD_GRANTS)))
        const refused = add(mul(attention, refusals), mul(faded, v128.load(beside, W.OWN_HEARD_REFUSALS)))
        v128.store(W.scratch, heard)
        v128.store(W.scratch, exp2(most(both(-700), f64x2.neg(heard))), 16)
        v128.store(W.scratch, exp2(most(both(-700), f64x2.neg(refused))), 32)
      }
      const lane = <usize>((cadre & 1) << 3)
      const quarter = margin + <usize>((cadre & 3) << 2)
      const own = load<i32>(quarter, W.OWN_GRANTS)
      const noneHeard = get(W.scratch, lane + 16)
      const knowsNoGrant: f64 = own == 0 ? noneHeard : 0
      const knowsMany = 1 - upTo(<i32>K.casesThatAreMany - 1 - own, get(W.scratch, lane), noneHeard)
      many += knowsMany
      few += 1 - knowsMany - knowsNoGrant
      none += load<i32>(quarter, W.OWN_REFUSALS) == 0 ? knowsNoGrant * (1 - get(W.scratch, lane + 32)) : knowsNoGrant
    }
  }
  const count = <f64>W.cadreCount
  many = (many / count) * (1 - understatement)
  few = (few / count) * (1 - understatement)
  none /= count
  set(W.answers, 0, many)
  set(W.answers, 8, few)
  set(W.answers, 16, none)
  set(W.answers, 24, 1 - many - few - none)
}

/** P(X ≤ k) for a Poisson variable of the given mean, k at most 2. */
function upTo(k: i32, mean: f64, atZero: f64): f64 {
  if (k < 0) return 0
  if (k == 0) return atZero
  if (k == 1) return atZero * (1 + mean)
  return atZero * (1 + mean + (mean * mean) / 2)
}
