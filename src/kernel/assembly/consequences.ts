/** What the cadres of a chunk bring about and learn, as if nothing went wrong, two at a time, in loops as those of a decision. */

import {
  acting, ASSESSMENT, attempts, COMPLEXITY, drawn, efforts, ERROR, heldBack, instrumentalities, intrinsics, multipliers, PAIR,
  PAIR_DRAWS, prospects, rewards, risks, satisfactions, selfEfficacies, sums
} from './chunk'
import * as C from './constants'
import { costOfEffort } from './decision'
import * as P from './layout.generated'
import { add, both, choose, except, most, mul, only, sub, sum } from './lanes'
import * as W from './world'
import { bothOf, increase, otherStep, parameter, set } from './world'

/** As `conclude`, with every variant. */
export function concludeVariously(unit: usize, blocks: usize, count: i32): u64 {
  return conclude(true, unit, blocks, count)
}

/** What follows from the decisions of a chunk if nothing goes wrong. Returns the cadres with whom something does, a bit each. */
// @ts-ignore: decorator
@inline export function conclude(hasVariants: bool, unit: usize, blocks: usize, count: i32): u64 {
  const end = <usize>count << 3
  const wrong = carryOut(hasVariants, unit, blocks, end)
  learn(hasVariants, unit, blocks, end)
  // The bits came in from above; a last place without a cadre may have been drawn an error.
  return (wrong >> <u64>((64 - count) & ~1)) & (~(<u64>0) >> <u64>(64 - count))
}

/**
 * Acting (31), (45)–(47), and idling (48), as if nothing went wrong. What does go wrong, an error (32) or blame for inaction
 * (48), is answered for apart, with its reward and output: returns the cadres concerned, a bit each, the first pair's lowest
 * once all are shifted down to the first place.
 */
// @ts-ignore: decorator
@inline function carryOut(hasVariants: bool, unit: usize, blocks: usize, end: usize): u64 {
  const fairness = bothOf(P.incentives_assessmentFairness)
  const inaction = bothOf(P.accountability_inaction)
  const cost = both(costOfEffort())
  const idlePay = both(parameter(P.incentives_idlePay) * (1 - parameter(P.incentives_assessmentFairness)))
  let sumOutput = both(0)
  let sumHeldBack = both(0)
  let sumReward = both(0)
  let wrongs: u64 = 0
  let pair = blocks
  let step: usize = PAIR
  let draws = drawn
  let at: usize = 0
  do {
    const acts = v128.load(at, acting)
    const complexity = v128.load(draws, COMPLEXITY)
    const competence = v128.load(pair, W.COMPETENCE)
    const attempt = mul(mul(v128.load(at, efforts), competence), complexity)
    v128.store(at, attempt, attempts)
    if (hasVariants) {
      const held = mul(mul(v128.load(at, heldBack), competence), complexity)
      v128.store(at, held, heldBack)
      sumHeldBack = add(sumHeldBack, held)
    } else sumHeldBack = add(sumHeldBack, only(v128.load(at, heldBack), attempt))
    const output = only(acts, attempt)
    const wrong = f64x2.lt(v128.load(draws, ERROR), choose(acts, v128.load(at, risks), inaction))
    wrongs = (wrongs >> 2) | (<u64>i64x2.bitmask(wrong) << 62)
    sumOutput = add(sumOutput, except(wrong, output))
    const isRewarded = f64x2.lt(v128.load(draws, ASSESSMENT), fairness)
    const intrinsic = hasVariants ? v128.load(at, intrinsics) : v128.load(pair, W.INTRINSIC)
    const perOutput = add(only(isRewarded, v128.load(at, prospects)), intrinsic)
    const earned = mul(mul(mul(output, v128.load(at, multipliers)), cost), perOutput)
    const reward = v128.or(earned, except(acts, mul(idlePay, v128.load(pair, W.EXTRINSIC))))
    v128.store(at, reward, rewards)
    sumReward = add(sumReward, except(wrong, reward))
    pair += step
    step = otherStep(step)
    draws += PAIR_DRAWS
    at += PAIR
  } while (at < end)
  const output = sum(sumOutput)
  increase(unit, W.REWARD, sum(sumReward))
  increase(unit, W.OUTPUT, output)
  set(sums, P.total_output, output)
  set(sums, P.total_withheldOutput, sum(sumHeldBack))
  return wrongs
}

/** What acting and idling leave in the state (45)–(48). */
// @ts-ignore: decorator
@inline function learn(hasVariants: bool, unit: usize, blocks: usize, end: usize): void {
  const zero = both(0)
  const meanReward = v128.load64_splat(unit, W.MEAN_REWARD)
  const meanOutput = v128.load64_splat(unit, W.MEAN_OUTPUT)
  const equity = bothOf(P.cadres_equitySensitivity)
  const satisfactionRate = bothOf(P.cadres_satisfactionRate)
  const performanceEquity = bothOf(P.cadres_performanceEquity)
  let sumSatisfaction = both(0)
  let pair = blocks
  let step: usize = PAIR
  let at: usize = 0
  do {
    const acts = v128.load(at, acting)
    const reward = v128.load(at, rewards)
    let due = meanReward
    if (hasVariants) due = add(due, mul(performanceEquity, sub(only(acts, v128.load(at, attempts)), meanOutput)))
    const satisfied = sub(reward, mul(equity, most(zero, sub(due, reward))))
    const satisfaction = v128.load(pair, W.SATISFACTION)
    v128.store(at, satisfaction, satisfactions)
    sumSatisfaction = add(sumSatisfaction, satisfaction)
    v128.store(pair, moved(satisfaction, only(acts, satisfied), satisfactionRate), W.SATISFACTION)
    pair += step
    step = otherStep(step)
    at += PAIR
  } while (at < end)
  set(sums, P.total_satisfaction, sum(sumSatisfaction))

  const one = C.fixed(C.ONE)
  const fairness = bothOf(P.incentives_assessmentFairness)
  const recovery = bothOf(P.cadres_recoveryRate)
  const learningOrRecovery = v128.xor(recovery, bothOf(P.cadres_learningRate))
  let draws = drawn
  pair = blocks
  step = PAIR
  at = 0
  do {
    const acts = v128.load(at, acting)
    const isRewarded = f64x2.lt(v128.load(draws, ASSESSMENT), fairness)
    const rate = v128.xor(recovery, only(acts, learningOrRecovery))
    const rewarded = choose(acts, only(isRewarded, one), fairness)
    const instrumentality = v128.load(pair, W.INSTRUMENTALITY)
    v128.store(at, instrumentality, instrumentalities)
    v128.store(pair, moved(instrumentality, rewarded, rate), W.INSTRUMENTALITY)
    const selfEfficacy = v128.load(pair, W.SELF_EFFICACY)
    v128.store(at, selfEfficacy, selfEfficacies)
    v128.store(pair, moved(selfEfficacy, v128.load(pair, W.COMPETENCE), rate), W.SELF_EFFICACY)
    pair += step
    step = otherStep(step)
    draws += PAIR_DRAWS
    at += PAIR
  } while (at < end)
}

/** A state moved towards a target by a rate. */
// @ts-ignore: decorator
@inline function moved(present: v128, target: v128, rate: v128): v128 {
  return add(present, mul(rate, sub(target, present)))
}
