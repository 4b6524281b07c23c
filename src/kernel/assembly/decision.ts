/**
 * What the cadres of a chunk decide, two at a time (docs/en/odd.md (15)–(30)). Each step is a loop of its own, so short that its
 * vectors, and what all cadres have in common, stay in registers, and that a processor works on several pairs at once: it
 * looks some 150 results ahead, and from the first to the last of one pair it is a long way. Utilities and losses are in units
 * of the cost of effort κ.
 */

import {
  accountabilities, acting, COMPLEXITY, disturbances, drawn, efforts, fearlessEfforts, heldBack, holdings, intrinsics, kinds,
  multipliers, PAIR, PAIR_DRAWS, properChances, properEfforts, properMargins, properMotives, properRisks, prospects,
  recklessChances, recklessEfforts, recklessMargins, recklessMotives, recklessRisks, recklessWorths, risks, sums, tolerances,
  unafraid, worths
} from './chunk'
import * as C from './constants'
import * as K from './equations.generated'
import * as P from './layout.generated'
import { add, both, choose, except, least, most, mul, only, sub, sum } from './lanes'
import { boundsOf, cellsOf, lowerOf, prepareWeights, sharpen, upperOf } from './weighting'
import * as W from './world'
import { bothOf, get, increase, otherStep, parameter, set } from './world'

/** What a phase, a period or a unit fixes for all cadres, beside the parameters themselves. */
const common: usize = memory.data(6 * 8, 16)
/** The cost κ of effort (18), and its inverse. */
const COST: usize = 0
const PER_COST: usize = 8
/** What is left of tolerance after the burden of the procedure. */
const RELIEF: usize = 16
/** The period. */
const NOW: usize = 24
/** How unclear the unit's criteria are, from 0 to 1. */
const VAGUE: usize = 32
/** What the unit's atmosphere holds back by, per κ. */
const LONELINESS: usize = 40

// @ts-ignore: decorator
@inline function inCommon(which: usize): v128 { return v128.load64_splat(common + which) }

/** Works out what depends on the parameters in force alone. */
export function prepareChoice(): void {
  const cost = K.greatestEffortCost - parameter(P.organisation_workingConditions)
  set(common, COST, cost)
  set(common, PER_COST, 1 / cost)
  set(common, RELIEF, 1 - parameter(P.procedure_processCost))
  prepareWeights(parameter(P.cadres_probabilityWeighting))
}

/** The cost κ of effort under the parameters in force. */
export function costOfEffort(): f64 { return get(common, COST) }

/** As `decide`, with every variant; probabilities are weighted only where they may be. */
export function decideVariously(unit: usize, blocks: usize, count: i32, period: u32): void {
  if (parameter(P.cadres_probabilityWeighting) == 1) decide(true, false, unit, blocks, count, period)
  else decide(true, true, unit, blocks, count, period)
}

/** Value, effort, risk and choice. */
// @ts-ignore: decorator
@inline export function decide(hasVariants: bool, isWeighted: bool, unit: usize, blocks: usize, count: i32, period: u32): void {
  const end = <usize>count << 3
  const loneliness = parameter(P.organisation_atmosphere) * (K.neutralShareActing - get(unit, W.SHARE_ACTING))
  set(common, NOW, <f64>period)
  set(common, VAGUE, 1 - get(unit, W.CRITERIA))
  set(common, LONELINESS, loneliness / get(common, COST))
  appraise(hasVariants, blocks, end)
  strive(hasVariants, blocks, end)
  weighRisk(hasVariants, isWeighted, blocks, end)
  if (isWeighted) weighChances(blocks, end)
  settle(hasVariants, unit, end)
}

/** Value and instrumentality (15)–(17): what a unit of effective effort is worth. */
// @ts-ignore: decorator
@inline function appraise(hasVariants: bool, blocks: usize, end: usize): void {
  const one = C.fixed(C.ONE)
  const greatest = C.fixed(C.GREATEST_MULTIPLIER)
  const smallest = C.fixed(C.LEAST_MULTIPLIER)
  const valueFeedback = bothOf(P.cadres_valueFeedback)
  const recklessPrize = bothOf(P.cadres_recklessPrize)
  const perCost = inCommon(PER_COST)
  const now = inCommon(NOW)
  let pair = blocks
  let step: usize = PAIR
  let at: usize = 0
  do {
    const feedback = mul(valueFeedback, v128.load(pair, W.SATISFACTION))
    const multiplier = mul(perCost, least(greatest, most(smallest, add(one, feedback))))
    v128.store(at, multiplier, multipliers)
    const promotion = only(f64x2.ge(now, v128.load(pair, W.FROZEN_UNTIL)), v128.load(pair, W.PROMOTION))
    const prospect = add(v128.load(pair, W.EXTRINSIC), promotion)
    v128.store(at, prospect, prospects)
    let intrinsic = v128.load(pair, W.INTRINSIC)
    if (hasVariants) {
      // Rounding may leave a little more than certainty.
      intrinsic = mul(intrinsic, most(both(0), sub(one, mul(bothOf(P.cadres_crowding), v128.load(at, accountabilities)))))
      v128.store(at, intrinsic, intrinsics)
    }
    const instrumentality = v128.load(pair, W.INSTRUMENTALITY)
    const worth = mul(multiplier, add(mul(prospect, instrumentality), intrinsic))
    v128.store(at, worth, worths)
    v128.store(at, add(worth, mul(mul(mul(multiplier, recklessPrize), promotion), instrumentality)), recklessWorths)
    pair += step
    step = otherStep(step)
    at += PAIR
  } while (at < end)
}

/** Expectancy and effort (18), (19), and what those do who do not act. */
// @ts-ignore: decorator
@inline function strive(hasVariants: bool, blocks: usize, end: usize): void {
  const one = C.fixed(C.ONE)
  const standard = bothOf(P.cadres_competenceStandard)
  const loneliness = inCommon(LONELINESS)
  const half = C.fixed(C.HALF)
  const isAfraid = C.bits(C.AFRAID)
  const isUnable = C.bits(C.UNABLE)
  let pair = blocks
  let step: usize = PAIR
  let at: usize = 0
  do {
    const selfEfficacy = v128.load(pair, W.SELF_EFFICACY)
    const worth = v128.load(at, worths)
    const properMotive = mul(worth, selfEfficacy)
    // Fearless effort is all effort, but where risk bears on it.
    const fearlessEffort = least(one, properMotive)
    const fearlessUtility = utility(properMotive, fearlessEffort, half)
    const recklessMotive = mul(v128.load(at, recklessWorths), selfEfficacy)
    if (hasVariants) {
      v128.store(at, properMotive, properMotives)
      v128.store(at, recklessMotive, recklessMotives)
      v128.store(at, fearlessEffort, fearlessEfforts)
    } else {
      const recklessEffort = least(one, recklessMotive)
      v128.store(at, fearlessEffort, properEfforts)
      v128.store(at, recklessEffort, recklessEfforts)
      v128.store(at, fearlessUtility, properMargins)
      v128.store(at, utility(recklessMotive, recklessEffort, half), recklessMargins)
    }
    const ableMotive = mul(worth, most(selfEfficacy, standard))
    const holding = add(add(loneliness, v128.load(pair, W.HOLDING)), v128.load(at, disturbances))
    const wouldFearless = f64x2.gt(fearlessUtility, holding)
    const wouldIfAble = f64x2.gt(utility(ableMotive, least(one, ableMotive), half), holding)
    v128.store(at, holding, holdings)
    v128.store(at, wouldFearless, unafraid)
    v128.store(at, choose(wouldFearless, isAfraid, v128.and(wouldIfAble, isUnable)), kinds)
    pair += step
    step = otherStep(step)
    at += PAIR
  } while (at < end)
}

/** Risk (20)–(24): what it takes from the utility of acting; where probabilities are weighted, how probable it is. */
// @ts-ignore: decorator
@inline function weighRisk(hasVariants: bool, isWeighted: bool, blocks: usize, end: usize): void {
  const one = C.fixed(C.ONE)
  const half = C.fixed(C.HALF)
  const vague = inCommon(VAGUE)
  const recklessHazard = bothOf(P.cadres_recklessHazard)
  const leastRisk = C.fixed(C.RISK_WITHOUT_EFFORT)
  const greatestRisk = C.fixed(C.GREATEST_RISK)
  let pair = blocks
  let step: usize = PAIR
  let draws = drawn
  let at: usize = 0
  do {
    const accountability = v128.load(at, accountabilities)
    let tolerance = v128.load(at, tolerances)
    if (hasVariants) tolerance = mul(tolerance, inCommon(RELIEF))
    // Complexity is no less than `leastComplexity`.
    const hazard = mul(v128.load(pair, W.HAZARD), v128.load(draws, COMPLEXITY))
    const feared = mul(v128.load(pair, W.FELT_SANCTION), accountability)
    const unhelped = sub(one, tolerance)
    const unhelpedIfReckless = sub(one, mul(tolerance, vague))
    let properEffort: v128
    let recklessEffort: v128
    let properUtility: v128
    let recklessUtility: v128
    if (hasVariants) {
      const properMotive = v128.load(at, properMotives)
      const recklessMotive = v128.load(at, recklessMotives)
      const heed = mul(bothOf(P.cadres_riskInEffort), mul(feared, hazard))
      const heedIfReckless = mul(mul(heed, recklessHazard), unhelpedIfReckless)
      properEffort = most(both(0), least(one, sub(properMotive, mul(heed, unhelped))))
      recklessEffort = most(both(0), least(one, sub(recklessMotive, heedIfReckless)))
      properUtility = utility(properMotive, properEffort, half)
      recklessUtility = utility(recklessMotive, recklessEffort, half)
      v128.store(at, properEffort, properEfforts)
      v128.store(at, recklessEffort, recklessEfforts)
    } else {
      properEffort = v128.load(at, properEfforts)
      recklessEffort = v128.load(at, recklessEfforts)
      properUtility = v128.load(at, properMargins)
      recklessUtility = v128.load(at, recklessMargins)
    }
    const properRisk = least(greatestRisk, mul(hazard, add(leastRisk, properEffort)))
    const recklessRisk = least(greatestRisk, mul(mul(recklessHazard, hazard), add(leastRisk, recklessEffort)))
    const moralCost = v128.load(pair, W.MORAL_COST)
    v128.store(at, properRisk, properRisks)
    v128.store(at, recklessRisk, recklessRisks)
    if (isWeighted) {
      v128.store(at, mul(mul(properRisk, accountability), unhelped), properChances)
      v128.store(at, mul(mul(recklessRisk, accountability), unhelpedIfReckless), recklessChances)
      v128.store(at, properUtility, properMargins)
      v128.store(at, sub(recklessUtility, moralCost), recklessMargins)
    } else {
      const loss = mul(mul(feared, recklessRisk), unhelpedIfReckless)
      v128.store(at, sub(properUtility, mul(mul(feared, properRisk), unhelped)), properMargins)
      v128.store(at, sub(sub(recklessUtility, loss), moralCost), recklessMargins)
    }
    pair += step
    step = otherStep(step)
    draws += PAIR_DRAWS
    at += PAIR
  } while (at < end)
}

/** What a weighted chance of a sanction takes from the utility of acting. */
function weighChances(blocks: usize, end: usize): void {
  let pair = blocks
  let step: usize = PAIR
  let at: usize = 0
  do {
    // Whichever bounds are taken, the choice is the same; or else nothing but the weights themselves will do.
    const felt = v128.load(pair, W.FELT_SANCTION)
    const holding = v128.load(at, holdings)
    const properUtility = v128.load(at, properMargins)
    const recklessUtility = v128.load(at, recklessMargins)
    const properChance = v128.load(at, properChances)
    const recklessChance = v128.load(at, recklessChances)
    const properCells = cellsOf(properChance)
    const recklessCells = cellsOf(recklessChance)
    const proper0 = boundsOf(i64x2.extract_lane(properCells, 0))
    const proper1 = boundsOf(i64x2.extract_lane(properCells, 1))
    const reckless0 = boundsOf(i64x2.extract_lane(recklessCells, 0))
    const reckless1 = boundsOf(i64x2.extract_lane(recklessCells, 1))
    const properLower = lowerOf(proper0, proper1)
    const recklessLower = lowerOf(reckless0, reckless1)
    const properAtMost = sub(properUtility, mul(felt, properLower))
    const recklessAtMost = sub(recklessUtility, mul(felt, recklessLower))
    const properAtLeast = sub(properUtility, mul(felt, upperOf(proper0, proper1)))
    const recklessAtLeast = sub(recklessUtility, mul(felt, upperOf(reckless0, reckless1)))
    const surelyActs = f64x2.gt(most(recklessAtLeast, properAtLeast), holding)
    const mayAct = f64x2.ge(most(recklessAtMost, properAtMost), holding)
    const mayPreferEither = v128.andnot(f64x2.ge(recklessAtMost, properAtLeast), f64x2.gt(recklessAtLeast, properAtMost))
    const unsure = i64x2.bitmask(v128.and(mayAct, v128.or(mayPreferEither, v128.not(surelyActs))))
    v128.store(at, properAtMost, properMargins)
    v128.store(at, recklessAtMost, recklessMargins)
    if (unsure) {
      v128.store(at, sub(properUtility, mul(felt, sharpen(properLower, properChance, unsure))), properMargins)
      v128.store(at, sub(recklessUtility, mul(felt, sharpen(recklessLower, recklessChance, unsure))), recklessMargins)
    }
    pair += step
    step = otherStep(step)
    at += PAIR
  } while (at < end)
}

/** Choice (25)–(30): a margin must outweigh what holds back. Counts what each does, and sums risk. */
// @ts-ignore: decorator
@inline function settle(hasVariants: bool, unit: usize, end: usize): void {
  let kindCounts = i64x2.splat(0)
  let sumRisk = both(0)
  const doesAct = C.bits(C.ACTED)
  const isRash = C.bits(C.RECKLESS)
  let at: usize = 0
  do {
    const holding = v128.load(at, holdings)
    const properMargin = v128.load(at, properMargins)
    const recklessMargin = v128.load(at, recklessMargins)
    const acts = f64x2.gt(most(recklessMargin, properMargin), holding)
    const prefersReckless = f64x2.gt(recklessMargin, properMargin)
    const wouldAct = v128.or(doesAct, v128.and(prefersReckless, isRash))
    const isReckless = v128.and(acts, prefersReckless)
    const wouldFearless = v128.load(at, unafraid)
    const properEffort = v128.load(at, properEfforts)
    v128.store(at, acts, acting)
    const kind = choose(acts, wouldAct, v128.load(at, kinds))
    v128.store(at, kind, kinds)
    kindCounts = i64x2.add(kindCounts, kind)
    v128.store(at, choose(isReckless, v128.load(at, recklessEfforts), properEffort), efforts)
    const risk = only(acts, choose(prefersReckless, v128.load(at, recklessRisks), v128.load(at, properRisks)))
    v128.store(at, risk, risks)
    sumRisk = add(sumRisk, risk)
    // What fear holds back: as effort, or, without variants, whether it does; what the afraid would have attempted.
    if (hasVariants) {
      const lost = sub(v128.load(at, fearlessEfforts), only(acts, properEffort))
      v128.store(at, except(isReckless, only(v128.or(acts, wouldFearless), lost)), heldBack)
    } else v128.store(at, except(acts, wouldFearless), heldBack)
    at += PAIR
  } while (at < end)
  const counts = i64x2.extract_lane(kindCounts, 0) + i64x2.extract_lane(kindCounts, 1)
  const acted = <f64>(counts & 0xffff)
  const afraid = <f64>((counts >> 32) & 0xffff)
  increase(unit, W.ACTING, acted)
  increase(unit, W.AFRAID, afraid)
  set(sums, P.total_acted, acted)
  set(sums, P.total_reckless, <f64>((counts >> 16) & 0xffff))
  set(sums, P.total_afraid, afraid)
  set(sums, P.total_unable, <f64>((counts >> 48) & 0xffff))
  set(sums, P.total_expectedErrors, sum(sumRisk))
}

/** U/κ = e·(M/κ − e/2) (docs/en/odd.md (19)). */
// @ts-ignore: decorator
@inline function utility(motive: v128, effort: v128, half: v128): v128 {
  return mul(effort, sub(motive, mul(half, effort)))
}
