/** Draws the normals of a replication and derives every trait from them; see docs/en/odd.md (3)–(14). */

import * as K from './equations.generated'
import * as P from './layout.generated'
import { add, both, choose, mul, sub } from './lanes'
import { exp2, log, normalQuantile, normalQuantiles, shift, shift2 } from './numeric'
import { clearEvidence, keepHeard, setPriors } from './own-evidence'
import { draw, draw4, prepareDecisions, word0, word1, word2, words0, words1, words2, words3 } from './philox'
import * as W from './world'
import { blockAt, blocksOf, get, marginAt, parameter, set, unitAt, zero } from './world'

const UNIT_TRAITS: u32 = 0xfffffffe
const CADRE_TRAITS: u32 = 0xffffffff
const TWO_TO_MINUS_32: f64 = 2.3283064365386963e-10

/** Draws the normals of every unit and cadre, and prepares the decision draws (docs/en/odd.md (1), (2)). */
export function drawNormals(): void {
  for (let u = 0; u < W.unitCount; u++) {
    const unit = unitAt(u)
    draw(u, UNIT_TRAITS, 0)
    set(unit, W.Z_AGREEMENT, normalOf(word0))
    set(unit, W.Z_CLARITY, normalOf(word1))
    set(unit, W.Z_PUBLIC, normalOf(word2))
    const cadres = i32x4.add(i32x4.splat(load<i32>(unit, W.FIRST_CADRE)), i32x4(0, 1, 2, 3))
    const first = load<i32>(unit, W.FIRST_BLOCK)
    for (let b = 0; b < blocksOf(unit); b++) drawBlock(first + b, i32x4.add(cadres, i32x4.splat(b << 2)))
  }
}

function drawBlock(b: i32, cadres: v128): void {
  prepareDecisions(cadres, blockAt(b) + W.DRAWS)
  drawTraits(cadres, CADRE_TRAITS, 0, W.normals + <usize>b * W.NORMALS_BYTES)
}

/** Draws the ten normals of four cadres, from `stage` on. */
export function drawTraits(cadres: v128, period: u32, stage: u32, at: usize): void {
  draw4(cadres, period, stage)
  storeUniforms(at, words0)
  storeUniforms(at + 32, words1)
  storeUniforms(at + 64, words2)
  storeUniforms(at + 96, words3)
  draw4(cadres, period, stage + 1)
  storeUniforms(at + 128, words0)
  storeUniforms(at + 160, words1)
  storeUniforms(at + 192, words2)
  storeUniforms(at + 224, words3)
  draw4(cadres, period, stage + 2)
  storeUniforms(at + 256, words0)
  storeUniforms(at + 288, words1)
  normalQuantiles(at, W.NORMALS_BYTES)
}

function normalOf(word: u32): f64 { return normalQuantile((<f64>word + 0.5) * TWO_TO_MINUS_32) }

// @ts-ignore: decorator
@inline function storeUniforms(at: usize, words: v128): void {
  v128.store(at, uniforms(words))
  v128.store(at, uniforms(v128.shuffle<i32>(words, words, 2, 3, 0, 1)), 16)
}

/** The uniform numbers of the first two words. */
// @ts-ignore: decorator
@inline export function uniforms(words: v128): v128 {
  return mul(add(f64x2.convert_low_i32x4_u(words), both(0.5)), both(TWO_TO_MINUS_32))
}

/** Derives every trait from the normals and the parameters now in force; precedents as held now. */
export function deriveTraits(): void {
  const spread = parameter(P.organisation_localitySpread)
  const consulted = parameter(P.agreement_consultationEffect) * parameter(P.agreement_consultation)
  const persuaded = parameter(P.public_persuasion) * parameter(P.public_communication)
  for (let u = 0; u < W.unitCount; u++) {
    const unit = unitAt(u)
    const clarity = get(unit, W.ELABORATION) + spread * get(unit, W.Z_CLARITY)
    const agreement = parameter(P.agreement_hierarchySpread) * get(unit, W.Z_AGREEMENT) + consulted
    set(unit, W.AGREEMENT, shift(parameter(P.agreement_hierarchy), agreement))
    set(unit, W.TEXT_SCOPE, shift(parameter(P.standards_scopeClarity), clarity))
    set(unit, W.CRITERIA, shift(parameter(P.standards_criteriaClarity), clarity))
    set(unit, W.DETAIL, shift(parameter(P.standards_detailClarity), clarity))
    set(unit, W.PUBLIC_BASELINE, shift(parameter(P.public_tolerance), spread * get(unit, W.Z_PUBLIC) + persuaded))
    // Who is alone in a unit has no colleagues: 0, and not what would have to cancel against one's own cases.
    const size = load<i32>(unit, W.SIZE)
    set(unit, W.NEARBY, size == 1 ? 0 : parameter(P.information_visibility) / <f64>size)
    applyPrecedents(unit)
    deriveCadres(unit)
  }
}

/** Clarifies a unit's scope by the precedents heard of, and with it what the text promises (docs/en/odd.md (7), (8)). */
export function applyPrecedents(unit: usize): void {
  const gain = parameter(P.standards_precedentGain)
  const text = get(unit, W.TEXT_SCOPE)
  const scope = gain > 0 ? shift(text, gain * log(1 + get(unit, W.PRECEDENTS))) : text
  set(unit, W.SCOPE, scope)
  const clarity = scope + get(unit, W.CRITERIA) + get(unit, W.DETAIL)
  const weight = parameter(P.information_agreementInPromise)
  const agreement = get(unit, W.AGREEMENT)
  const agreed = weight == 1 ? agreement : 1 - weight * (1 - agreement)
  set(unit, W.TEXT_PROMISE, (parameter(P.information_trustInText) * agreed * clarity) / 3)
}

/** Traits of a unit's cadres. */
function deriveCadres(unit: usize): void {
  const size = load<i32>(unit, W.SIZE)
  const leaders = load<i32>(unit, W.LEADERS)
  const first = load<i32>(unit, W.FIRST_BLOCK)
  for (let place = 0; place < size; place += 2) {
    const b = first + (place >> 2)
    const half = <usize>((place & 2) << 3)
    const leading = i64x2(place < leaders ? -1 : 0, place + 1 < leaders ? -1 : 0)
    derivePair(leading, W.normals + <usize>b * W.NORMALS_BYTES + half, blockAt(b) + half, marginAt(b) + half)
  }
  for (let place = size; place < blocksOf(unit) * 4; place++) leaveEmpty(blockAt(first + (place >> 2)) + <usize>((place & 3) << 3))
}

/** Traits of two cadres from their normals, folded into what the periods need of them. */
export function derivePair(leading: v128, z: usize, block: usize, margin: usize): void {
  const traitSpread = both(parameter(P.cadres_traitSpread))
  const valenceSpread = both(parameter(P.cadres_valenceSpread))
  const lossAversionSpread = both(parameter(P.cadres_lossAversionSpread))
  const attentionSpread = parameter(P.information_attentionSpread)
  const recognition = parameter(P.incentives_recognition) * (K.unsupportedRecognition + parameter(P.organisation_leadershipSupport))
  const idlePay = parameter(P.incentives_idlePay) * (1 - parameter(P.incentives_assessmentFairness))
  const inaction = parameter(P.accountability_inaction)
  const errorRate = parameter(P.accountability_errorRate)
  const exposed = errorRate * parameter(P.organisation_leaderExposure)
  const perCost = both(1 / (K.greatestEffortCost - parameter(P.organisation_workingConditions)))
  const one = both(1)
  const ability = shift2(parameter(P.cadres_ability), mul(traitSpread, v128.load(z)))
  const roleClarity = shift2(parameter(P.cadres_roleClarity), mul(traitSpread, v128.load(z, 32)))
  const integrity = shift2(parameter(P.cadres_integrity), mul(traitSpread, v128.load(z, 64)))
  const promotionAlike = mul(both(parameter(P.incentives_promotion)), exp2(mul(valenceSpread, v128.load(z, 96))))
  const payAlike = mul(both(parameter(P.incentives_pay)), exp2(mul(valenceSpread, v128.load(z, 128))))
  const promotion = mul(promotionAlike, choose(leading, both(parameter(P.incentives_leaderPromotionFactor)), one))
  const pay = mul(payAlike, choose(leading, both(parameter(P.incentives_leaderPayFactor)), one))
  const recognised = mul(both(recognition), exp2(mul(valenceSpread, v128.load(z, 160))))
  const reputation = mul(both(parameter(P.incentives_reputation)), exp2(mul(valenceSpread, v128.load(z, 192))))
  const intrinsic = mul(both(parameter(P.incentives_intrinsic)), exp2(mul(valenceSpread, v128.load(z, 224))))
  const lossAversion = mul(both(parameter(P.cadres_lossAversion)), exp2(mul(lossAversionSpread, v128.load(z, 256))))
  const logAttention = sub(mul(both(attentionSpread), v128.load(z, 288)), both((attentionSpread * attentionSpread) / 2))
  const extrinsic = add(add(pay, recognised), reputation)
  const worth = add(add(both(K.sanctionOfNobody), promotion), mul(both(K.reputationInSanction), reputation))
  const sanctionSize = mul(both(parameter(P.accountability_sanctionSeverity)), worth)
  const exposure = choose(leading, both(exposed), both(errorRate))
  const skill = mul(ability, sub(one, mul(both(parameter(P.cadres_roleInError)), sub(one, roleClarity))))
  const payment = mul(both(idlePay), extrinsic)
  const blame = mul(mul(mul(lossAversion, both(inaction)), both(K.blameInSanctions)), sanctionSize)
  v128.store(block, promotion, W.PROMOTION)
  v128.store(block, extrinsic, W.EXTRINSIC)
  v128.store(block, intrinsic, W.INTRINSIC)
  v128.store(block, mul(ability, roleClarity), W.COMPETENCE)
  v128.store(block, mul(exposure, sub(both(K.hazardWithoutAbility), skill)), W.HAZARD)
  v128.store(block, mul(perCost, mul(lossAversion, sanctionSize)), W.FELT_SANCTION)
  v128.store(block, mul(perCost, sub(add(both(parameter(P.cadres_idleComfort)), payment), blame)), W.HOLDING)
  v128.store(block, mul(perCost, mul(both(parameter(P.cadres_moralCost)), integrity)), W.MORAL_COST)
  v128.store(block, exp2(logAttention), W.ATTENTION)
  v128.store(margin, sanctionSize, W.SANCTION_SIZE)
}

/** A place of nobody: whatever is drawn for it, it neither acts nor fears nor earns. */
function leaveEmpty(place: usize): void {
  for (let trait = W.PROMOTION; trait <= W.MORAL_COST; trait += 32) set(place, trait, 0)
  set(place, W.HOLDING, 1e9)
}

/** Sets the state at the start of a replication (docs/en/odd.md (14)). */
export function resetState(): void {
  const fairness = parameter(P.incentives_assessmentFairness)
  for (let u = 0; u < W.unitCount; u++) {
    const unit = unitAt(u)
    zero(unit + W.ACTING, W.NEARBY - W.ACTING)
    setPriors(unit)
    set(unit, W.SHARE_ACTING, K.shareActingAtStart)
    set(unit, W.MEAN_REWARD, 0)
    set(unit, W.MEAN_OUTPUT, 0)
    set(unit, W.PUBLIC_TOLERANCE, get(unit, W.PUBLIC_BASELINE))
  }
  clearEvidence()
  for (let b = 0; b < W.blockCount; b++) {
    const block = blockAt(b)
    zero(block + W.SATISFACTION, W.OWN_ACCOUNTABILITY - W.SATISFACTION)
    zero(marginAt(b) + W.OWN_GRANTS, W.MARGIN_BYTES - W.OWN_GRANTS)
    v128.store(block, both(fairness), W.INSTRUMENTALITY)
    v128.store(block, both(fairness), W.INSTRUMENTALITY + 16)
    v128.store(block, v128.load(block, W.COMPETENCE), W.SELF_EFFICACY)
    v128.store(block, v128.load(block, W.COMPETENCE + 16), W.SELF_EFFICACY + 16)
  }
}

/** Forgets all precedents, before the traits of a new replication are derived. */
export function forgetPrecedents(): void {
  for (let u = 0; u < W.unitCount; u++) set(unitAt(u), W.PRECEDENTS, 0)
}

/** Derives all traits anew for a change of the timetable. */
export function deriveTraitsAnew(): void {
  for (let u = 0; u < W.unitCount; u++) keepHeard(unitAt(u), 1)
  deriveTraits()
  for (let u = 0; u < W.unitCount; u++) keepHeard(unitAt(u), -1)
}
