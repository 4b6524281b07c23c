/** One period of one unit, two cadres at a time, in the order of docs/odd.md (15)–(48). */

import {
  accountabilities, attempts, CHUNK, disturbances, drawn, instrumentalities, kinds, satisfactions, selfEfficacies, sums, tolerances, wrongs
} from './chunk'
import * as C from './constants'
import { answer } from './error'
import * as P from './layout.generated'
import { add, both, choose, countOf, div, except, least, most, mul, only, sub, sum } from './lanes'
import { drawDecisions } from './philox'
import * as W from './world'
import { blockAt, get, increase, parameter, set } from './world'

/** Plays one unit in a period; `row` has the totals of its tier's ordinary cadres, the leading ones' row stands before it. */
export function playUnit(unit: usize, period: u32, row: usize, byRank: bool): void {
  const size = load<i32>(unit, W.SIZE)
  const blocks = blockAt(load<i32>(unit, W.FIRST_BLOCK))
  for (let first = 0; first < size; first += CHUNK) {
    const count = size - first < CHUNK ? size - first : CHUNK
    const block = blocks + <usize>(first >> 2) * W.BLOCK_BYTES
    drawWords(block, count)
    disturb(count)
    believe(unit, block, count)
    const wrongCount = decide(unit, block, count, period)
    const leaders = load<i32>(unit, W.LEADERS) - first
    answer(unit, block, wrongCount, leaders, period, row, byRank)
    if (byRank) countByRank(row, count, wrongCount, leaders)
    else addUp(row, <f64>count)
  }
  const leaders = byRank ? load<i32>(unit, W.LEADERS) : 0
  const publicTolerance = get(unit, W.PUBLIC_TOLERANCE)
  increase(row, P.total_steps, <f64>(size - leaders))
  increase(row, P.total_publicTolerance, publicTolerance * <f64>(size - leaders))
  if (leaders == 0) return
  increase(leadersRow(row), P.total_steps, <f64>leaders)
  increase(leadersRow(row), P.total_publicTolerance, publicTolerance * <f64>leaders)
}

// @ts-ignore: decorator
@inline function leadersRow(row: usize): usize { return row - <usize>(P.TOTALS * 8) }
/** The decision draws of a chunk. */
function drawWords(block: usize, count: i32): void {
  for (let cadre = 0; cadre < count; cadre += 4) {
    drawDecisions(block + W.DRAWS, drawn + <usize>(cadre << 4))
    block += W.BLOCK_BYTES
  }
}

/** The words of a draw, made doubles of 2^20 + word·2^−32; `which` is 0 to 3. */
// @ts-ignore: decorator
@inline function wordsOf(cadre: i32, which: usize): v128 {
  const four = v128.load(drawn + <usize>((cadre & ~3) << 4) + 16 * which)
  return (cadre & 2) == 0 ? C.firstTwo(four) : C.lastTwo(four)
}

/** The disturbance of choice (27): choiceNoise · log(u/(1 − u)); the steps are those of `src/numeric/log.ts`. */
function disturb(count: i32): void {
  const choiceNoise = both(parameter(P.cadres_choiceNoise))
  const one = C.fixed(C.ONE), two = C.fixed(C.TWO), half = C.fixed(C.HALF)
  const offset = C.fixed(C.WORD_OFFSET), exponentOffset = C.fixed(C.EXPONENT_OFFSET)
  const oneLessSqrtHalf = C.bits(C.ONE_LESS_SQRT_HALF), mantissa = C.bits(C.MANTISSA)
  const sqrtHalf = C.bits(C.SQRT_HALF), twoTo52 = C.bits(C.TWO_TO_52)
  const l1 = C.fixed(C.L1), l2 = C.fixed(C.L2), l3 = C.fixed(C.L3), l4 = C.fixed(C.L4)
  const l5 = C.fixed(C.L5), l6 = C.fixed(C.L6), l7 = C.fixed(C.L7)
  const ln2High = C.fixed(C.LN2_HIGH), ln2Low = C.fixed(C.LN2_LOW)
  for (let cadre = 0; cadre < count; cadre += 2) {
    const u = sub(wordsOf(cadre, 1), offset)
    const shifted = i64x2.add(div(u, sub(one, u)), oneLessSqrtHalf)
    const f = sub(i64x2.add(v128.and(shifted, mantissa), sqrtHalf), one)
    const k = sub(v128.or(i64x2.shr_u(shifted, 52), twoTo52), exponentOffset)
    const halfSquare = mul(mul(half, f), f)
    const s = div(f, add(two, f))
    const z = mul(s, s)
    const w = mul(z, z)
    const even = mul(w, add(l2, mul(w, add(l4, mul(w, l6)))))
    const odd = mul(z, add(l1, mul(w, add(l3, mul(w, add(l5, mul(w, l7)))))))
    const tail = add(mul(s, add(halfSquare, add(odd, even))), mul(k, ln2Low))
    const log = add(add(sub(tail, halfSquare), f), mul(k, ln2High))
    v128.store(disturbances + <usize>(cadre << 3), mul(choiceNoise, log))
  }
}

/** Perceived accountability and tolerance (23). */
function believe(unit: usize, block: usize, count: i32): void {
  // Beliefs are quotients, so evidence is taken in units of what own evidence has faded to.
  const fresh = 1 / W.fading
  const accountability = both(fresh * get(unit, W.ALPHA_ACCOUNTABILITY))
  const accountabilityAll = both(fresh * (get(unit, W.ALPHA_ACCOUNTABILITY) + get(unit, W.BETA_ACCOUNTABILITY)))
  const accountabilityHeard = both(fresh * get(unit, W.ALPHA_ACCOUNTABILITY_HEARD))
  const accountabilityAllHeard = both(
    fresh * (get(unit, W.ALPHA_ACCOUNTABILITY_HEARD) + get(unit, W.BETA_ACCOUNTABILITY_HEARD))
  )
  const tolerance = both(fresh * get(unit, W.ALPHA_TOLERANCE))
  const toleranceAll = both(fresh * (get(unit, W.ALPHA_TOLERANCE) + get(unit, W.BETA_TOLERANCE)))
  const toleranceHeard = both(fresh * get(unit, W.ALPHA_TOLERANCE_HEARD))
  const toleranceAllHeard = both(fresh * (get(unit, W.ALPHA_TOLERANCE_HEARD) + get(unit, W.BETA_TOLERANCE_HEARD)))
  let sumAccountability = both(0)
  let sumTolerance = both(0)
  for (let cadre = 0; cadre < count; cadre += 2) {
    const pair = block + <usize>((cadre & 2) << 3)
    const attention = v128.load(pair, W.ATTENTION)
    let a = div(
      evidence(accountability, attention, accountabilityHeard, v128.load(pair, W.OWN_ACCOUNTABILITY)),
      evidence(accountabilityAll, attention, accountabilityAllHeard, v128.load(pair, W.OWN_ACCOUNTABILITY_ALL))
    )
    let t = div(
      evidence(tolerance, attention, toleranceHeard, v128.load(pair, W.OWN_TOLERANCE)),
      evidence(toleranceAll, attention, toleranceAllHeard, v128.load(pair, W.OWN_TOLERANCE_ALL))
    )
    v128.store(accountabilities + <usize>(cadre << 3), a)
    v128.store(tolerances + <usize>(cadre << 3), t)
    if (cadre + 1 == count) {
      a = v128.and(a, i64x2(-1, 0))
      t = v128.and(t, i64x2(-1, 0))
    }
    sumAccountability = add(sumAccountability, a)
    sumTolerance = add(sumTolerance, t)
    block += <usize>((cadre & 2) >> 1) * W.BLOCK_BYTES
  }
  set(sums, P.total_perceivedAccountability, sum(sumAccountability))
  set(sums, P.total_perceivedTolerance, sum(sumTolerance))
}

/** Evidence of a cadre: what the unit gives, what it heard at its attention, and what its own cases add. */
// @ts-ignore: decorator
@inline function evidence(constant: v128, attention: v128, heard: v128, own: v128): v128 {
  return add(add(constant, mul(attention, heard)), own)
}

/** Value, risk, choice, and what follows if nothing goes wrong. Returns with how many cadres it does. */
function decide(unit: usize, blocks: usize, count: i32, period: u32): i32 {
  const zero = both(0)
  const one = C.fixed(C.ONE)
  const half = C.fixed(C.HALF)
  const now = both(<f64>period)
  const perCost = both(1 / (1.5 - parameter(P.organisation_workingConditions)))
  const halfCost = both(0.5 * (1.5 - parameter(P.organisation_workingConditions)))
  const valueFeedback = both(parameter(P.cadres_valueFeedback))
  const recklessPrize = both(parameter(P.cadres_recklessPrize))
  const recklessHazard = both(parameter(P.cadres_recklessHazard))
  const standard = both(parameter(P.cadres_competenceStandard))
  const fairness = both(parameter(P.incentives_assessmentFairness))
  const idlePay = both(parameter(P.incentives_idlePay) * (1 - parameter(P.incentives_assessmentFairness)))
  const inaction = both(parameter(P.accountability_inaction))
  const recovery = both(parameter(P.cadres_recoveryRate))
  const learningOrRecovery = v128.xor(recovery, both(parameter(P.cadres_learningRate)))
  const satisfactionRate = both(parameter(P.cadres_satisfactionRate))
  const equity = both(parameter(P.cadres_equitySensitivity))
  const vague = both(1 - get(unit, W.CRITERIA))
  const meanReward = both(get(unit, W.MEAN_REWARD))
  const pull = both(parameter(P.organisation_atmosphere) * (get(unit, W.SHARE_ACTING) - 0.5))

  // Counts as sums of masks (each −1), and sums.
  let acted = i64x2.splat(0)
  let reckless = i64x2.splat(0)
  let afraid = i64x2.splat(0)
  let unable = i64x2.splat(0)
  let sumSatisfaction = zero
  let sumOutput = zero
  let sumReward = zero
  let wrongCount = 0
  let block = blocks

  for (let cadre = 0; cadre < count; cadre += 2) {
    const pair = block + <usize>((cadre & 2) << 3)

    // Value, expectancy, effort (15)–(19).
    const instrumentality = v128.load(pair, W.INSTRUMENTALITY)
    const selfEfficacy = v128.load(pair, W.SELF_EFFICACY)
    const feedback = mul(valueFeedback, v128.load(pair, W.SATISFACTION))
    const multiplier = least(C.fixed(C.ONE_AND_HALF), most(half, add(one, feedback)))
    const promotion = only(f64x2.ge(now, v128.load(pair, W.FROZEN_UNTIL)), v128.load(pair, W.PROMOTION))
    const rewards = add(v128.load(pair, W.EXTRINSIC), promotion)
    const value = mul(multiplier, add(mul(rewards, instrumentality), v128.load(pair, W.INTRINSIC)))
    const extra = mul(mul(mul(multiplier, recklessPrize), promotion), instrumentality)
    const properMotive = mul(value, selfEfficacy)
    const properEffort = least(one, mul(properMotive, perCost))
    const properUtility = utility(properMotive, properEffort, halfCost)
    const recklessMotive = mul(add(value, extra), selfEfficacy)
    const recklessEffort = least(one, mul(recklessMotive, perCost))
    const recklessUtility = utility(recklessMotive, recklessEffort, halfCost)
    const ableMotive = mul(value, most(selfEfficacy, standard))
    const ableUtility = utility(ableMotive, least(one, mul(ableMotive, perCost)), halfCost)

    // Risk (20)–(24). Complexity is 0.5 + u.
    const complexity = sub(wordsOf(cadre, 0), C.fixed(C.COMPLEXITY_OFFSET))
    const tolerance = v128.load(tolerances + <usize>(cadre << 3))
    const hazard = mul(v128.load(pair, W.HAZARD), complexity)
    const properRisk = least(C.fixed(C.RISK_LIMIT), mul(hazard, add(half, properEffort)))
    const recklessRisk = least(C.fixed(C.RISK_LIMIT), mul(mul(recklessHazard, hazard), add(half, recklessEffort)))
    const feared = mul(v128.load(pair, W.FELT_SANCTION), v128.load(accountabilities + <usize>(cadre << 3)))
    const properMargin = sub(properUtility, mul(mul(feared, properRisk), sub(one, tolerance)))
    const recklessLoss = mul(mul(feared, recklessRisk), sub(one, mul(tolerance, vague)))
    const recklessMargin = sub(sub(recklessUtility, recklessLoss), v128.load(pair, W.MORAL_COST))

    // Choice (25)–(30).
    const push = add(add(pull, v128.load(pair, W.PUSH)), v128.load(disturbances + <usize>(cadre << 3)))
    let acts = f64x2.gt(add(most(recklessMargin, properMargin), push), zero)
    let isReckless = v128.and(f64x2.gt(recklessMargin, properMargin), acts)
    let isAfraid = v128.andnot(f64x2.gt(add(properUtility, push), zero), acts)
    let isUnable = v128.andnot(v128.andnot(f64x2.gt(add(ableUtility, push), zero), isAfraid), acts)

    // Acting (31), (45)–(47), and idling (48), as if nothing went wrong.
    const effort = choose(isReckless, recklessEffort, properEffort)
    const risk = choose(isReckless, recklessRisk, properRisk)
    const competence = v128.load(pair, W.COMPETENCE)
    const attempt = mul(mul(effort, competence), complexity)
    let output = only(acts, attempt)
    const isRewarded = f64x2.lt(sub(wordsOf(cadre, 3), C.fixed(C.WORD_OFFSET)), fairness)
    const earned = mul(mul(output, multiplier), add(only(isRewarded, rewards), v128.load(pair, W.INTRINSIC)))
    let reward = choose(acts, earned, mul(idlePay, v128.load(pair, W.EXTRINSIC)))
    const felt = sub(reward, mul(equity, most(zero, sub(meanReward, reward))))
    const rate = v128.xor(recovery, only(acts, learningOrRecovery))
    const rewarded = choose(acts, only(isRewarded, one), fairness)
    // State is read again, which is cheaper than to hold it.
    let satisfaction = v128.load(pair, W.SATISFACTION)
    const instrumentalityNow = v128.load(pair, W.INSTRUMENTALITY)
    const selfEfficacyNow = v128.load(pair, W.SELF_EFFICACY)

    // What goes wrong: an error (32), or blame for inaction (48).
    let wrong = f64x2.lt(sub(wordsOf(cadre, 2), C.fixed(C.WORD_OFFSET)), choose(acts, risk, inaction))
    if (cadre + 1 == count) wrong = v128.and(wrong, i64x2(-1, 0))
    // Noted without a branch, for it comes at random and would be known only at the end of a long calculation.
    const bits = i64x2.bitmask(wrong)
    store<u8>(wrongs + wrongCount, cadre)
    wrongCount += bits & 1
    store<u8>(wrongs + wrongCount, cadre + 1)
    wrongCount += bits >> 1
    const idle = (i64x2.bitmask(isAfraid) << 4) | (i64x2.bitmask(isUnable) << 6)
    store<u8>(kinds + (cadre >> 1), i64x2.bitmask(acts) | (i64x2.bitmask(isReckless) << 2) | idle)
    v128.store(attempts + <usize>(cadre << 3), attempt)
    v128.store(instrumentalities + <usize>(cadre << 3), instrumentalityNow)
    v128.store(selfEfficacies + <usize>(cadre << 3), selfEfficacyNow)
    v128.store(satisfactions + <usize>(cadre << 3), satisfaction)
    output = except(wrong, output)
    reward = except(wrong, reward)

    v128.store(pair, moved(instrumentalityNow, rewarded, rate), W.INSTRUMENTALITY)
    v128.store(pair, moved(selfEfficacyNow, competence, rate), W.SELF_EFFICACY)
    v128.store(pair, moved(satisfaction, only(acts, felt), satisfactionRate), W.SATISFACTION)

    if (cadre + 1 == count) {
      // The second of this pair is nobody.
      const somebody = i64x2(-1, 0)
      acts = v128.and(acts, somebody)
      isReckless = v128.and(isReckless, somebody)
      isAfraid = v128.and(isAfraid, somebody)
      isUnable = v128.and(isUnable, somebody)
      output = v128.and(output, somebody)
      reward = v128.and(reward, somebody)
      satisfaction = v128.and(satisfaction, somebody)
    }
    acted = i64x2.add(acted, acts)
    reckless = i64x2.add(reckless, isReckless)
    afraid = i64x2.add(afraid, isAfraid)
    unable = i64x2.add(unable, isUnable)
    sumSatisfaction = add(sumSatisfaction, satisfaction)
    sumOutput = add(sumOutput, output)
    sumReward = add(sumReward, reward)
    block += <usize>((cadre & 2) >> 1) * W.BLOCK_BYTES
  }

  const actedCount = countOf(acted)
  const afraidCount = countOf(afraid)
  increase(unit, W.ACTING, actedCount)
  increase(unit, W.AFRAID, afraidCount)
  increase(unit, W.REWARD, sum(sumReward))
  set(sums, P.total_acted, actedCount)
  set(sums, P.total_reckless, countOf(reckless))
  set(sums, P.total_afraid, afraidCount)
  set(sums, P.total_unable, countOf(unable))
  set(sums, P.total_output, sum(sumOutput))
  set(sums, P.total_satisfaction, sum(sumSatisfaction))
  return wrongCount
}

/** Adds what the steps counted of a chunk to a row of totals. */
function addUp(row: usize, cadres: f64): void {
  const acted = get(sums, P.total_acted)
  const afraid = get(sums, P.total_afraid)
  const unable = get(sums, P.total_unable)
  increase(row, P.total_acted, acted)
  increase(row, P.total_reckless, get(sums, P.total_reckless))
  increase(row, P.total_afraid, afraid)
  increase(row, P.total_unable, unable)
  increase(row, P.total_unwilling, cadres - acted - afraid - unable)
  increase(row, P.total_output, get(sums, P.total_output))
  increase(row, P.total_satisfaction, get(sums, P.total_satisfaction))
  increase(row, P.total_perceivedAccountability, get(sums, P.total_perceivedAccountability))
  increase(row, P.total_perceivedTolerance, get(sums, P.total_perceivedTolerance))
}

/** Counts the cadres of a chunk one by one into the rows of their ranks; only where ranks are asked for. */
function countByRank(row: usize, count: i32, wrongCount: i32, leaders: i32): void {
  // The output of those with whom something went wrong has been counted with the answer.
  for (let k = 0; k < wrongCount; k++) set(attempts, <usize>load<u8>(wrongs + k) << 3, 0)
  for (let cadre = 0; cadre < count; cadre++) {
    const its = cadre < leaders ? leadersRow(row) : row
    const at = <usize>(cadre << 3)
    const kind = <i32>load<u8>(kinds + (cadre >> 1)) >> (cadre & 1)
    if (kind & 1) {
      increase(its, P.total_acted, 1)
      increase(its, P.total_output, get(attempts, at))
      if (kind & 4) increase(its, P.total_reckless, 1)
    } else increase(its, kind & 16 ? P.total_afraid : kind & 64 ? P.total_unable : P.total_unwilling, 1)
    increase(its, P.total_satisfaction, get(satisfactions, at))
    increase(its, P.total_perceivedAccountability, get(accountabilities, at))
    increase(its, P.total_perceivedTolerance, get(tolerances, at))
  }
}

/** A state moved towards a target by a rate. */
// @ts-ignore: decorator
@inline function moved(present: v128, target: v128, rate: v128): v128 {
  return add(present, mul(rate, sub(target, present)))
}

/** U = M·e − κ·e²/2 (docs/odd.md (19)). */
// @ts-ignore: decorator
@inline function utility(motive: v128, effort: v128, halfCost: v128): v128 {
  return mul(effort, sub(motive, mul(halfCost, effort)))
}
