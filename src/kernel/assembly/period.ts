/** One period of one unit, two cadres at a time, in the order of docs/en/odd.md (15)–(48). */

import {
  accountabilities, ACTS, AFRAID, ASSESSMENT, attempts, CHOICE, CHUNK, COMPLEXITY, disturbances, drawn, ERROR, heldBack,
  instrumentalities, kinds, powers, RECKLESS, risks, satisfactions, selfEfficacies, sums, tolerances, UNABLE, wrongs
} from './chunk'
import * as C from './constants'
import * as K from './equations.generated'
import { answer } from './error'
import * as P from './layout.generated'
import { add, both, choose, div, except, least, most, mul, only, sub, sum } from './lanes'
import { dropForgotten, dropTraces, fresh } from './own-evidence'
import { drawDecisions } from './philox'
import * as W from './world'
import { boundsOf, cellsOf, lowerOf, prepareWeights, sharpen, upperOf } from './weighting'
import { blockAt, get, increase, marginAt, parameter, set } from './world'

/**
 * Plays one unit in a period; `row` has the totals of all cadres of its tier, `leadingRow` those of the leading ones among them,
 * or is 0 where ranks are not asked for: nothing else depends on it. Chunks without variants go a shorter way.
 */
export function playUnit(unit: usize, period: u32, row: usize, leadingRow: usize, hasVariants: bool): void {
  const size = load<i32>(unit, W.SIZE)
  const firstBlock = load<i32>(unit, W.FIRST_BLOCK)
  const blocks = blockAt(firstBlock)
  for (let first = 0; first < size; first += CHUNK) {
    const count = size - first < CHUNK ? size - first : CHUNK
    const block = blocks + <usize>(first >> 2) * W.BLOCK_BYTES
    if (W.blockCount > FAR) fetch(block, marginAt(firstBlock + (first >> 2)), (count + 3) >> 2)
    makeDraws(block, count)
    disturb(count)
    const leaders = load<i32>(unit, W.LEADERS) - first
    if (hasVariants) {
      believeByRank(unit, block, count, leaders)
      if (parameter(P.cadres_probabilityWeighting) != 1) {
        dropTraces(unit, firstBlock + (first >> 2), count, leaders, accountabilities, tolerances)
      }
    } else believe(false, unit, block, count, 0)
    dropForgotten(firstBlock + (first >> 2), count)
    const wrongCount = listOf(hasVariants ? decideVariously(unit, block, count, period) : decide(false, false, unit, block, count, period))
    answer(unit, first, wrongCount, leaders, period, row, leadingRow)
    if (leadingRow != 0) countLeading(leadingRow, leaders < count ? leaders : count, wrongCount, hasVariants)
    addUp(row, <f64>count)
  }
  const publicTolerance = get(unit, W.PUBLIC_TOLERANCE)
  increase(row, P.total_steps, <f64>size)
  increase(row, P.total_publicTolerance, publicTolerance * <f64>size)
  if (leadingRow == 0) return
  const leaders = load<i32>(unit, W.LEADERS)
  increase(leadingRow, P.total_steps, <f64>leaders)
  increase(leadingRow, P.total_publicTolerance, publicTolerance * <f64>leaders)
}

/** Above so many blocks they do not stay in the nearer caches from one period to the next. */
const FAR: i32 = 4000

/** Reads through the memory of a chunk in its order, which is the fastest way to have it near. */
function fetch(block: usize, margin: usize, count: i32): void {
  let read = 0
  const blocksEnd = block + <usize>count * W.BLOCK_BYTES
  for (let line = block; line < blocksEnd; line += 64) read ^= load<i32>(line)
  const marginsEnd = margin + <usize>count * W.MARGIN_BYTES
  for (let line = margin; line < marginsEnd; line += 64) read ^= load<i32>(line)
  // Stored so that no compiler takes the reading for idle.
  store<i32>(W.scratch, read)
}

/** The decision draws of a chunk. */
function makeDraws(block: usize, count: i32): void {
  const last = block + <usize>((count - 1) >> 2) * W.BLOCK_BYTES
  for (let cadre = 0; cadre < count; cadre += 8) {
    const then = block + W.BLOCK_BYTES
    drawDecisions(block + W.DRAWS, (then < last ? then : last) + W.DRAWS, drawn + <usize>(cadre << 5))
    block += 2 * W.BLOCK_BYTES
  }
}

/**
 * What the disturbance of choice (27) takes from the margin: choiceNoise · log((1 − u)/u) / κ. With 2^k the nearest power of
 * two to a/b, log(a/b) = k·log 2 + 2·artanh((a − 2^k·b)/(a + 2^k·b)): one division, where two logarithms would take four. It
 * has a loop of its own, for all that follows waits for it.
 */
function disturb(count: i32): void {
  for (let cadre = 0; cadre < count; cadre += 2) {
    const u = v128.load(drawn + <usize>(cadre << 5), CHOICE)
    const rest = sub(C.fixed(C.ONE), u)
    const exponent = i64x2.add(i64x2.sub(rest, u), C.bits(C.NEAREST_EXPONENT))
    const scaled = mul(u, v128.and(exponent, C.bits(C.EXPONENT)))
    const k = sub(v128.or(i64x2.shr_u(exponent, 52), C.bits(C.TWO_TO_52)), C.fixed(C.EXPONENT_OFFSET))
    v128.store(powers + <usize>(cadre << 3), k)
    v128.store(disturbances + <usize>(cadre << 3), div(sub(rest, scaled), add(rest, scaled)))
  }
  const noise = both(choiceNoise)
  for (let cadre = 0; cadre < count; cadre += 2) {
    const k = v128.load(powers + <usize>(cadre << 3))
    const s = v128.load(disturbances + <usize>(cadre << 3))
    const z = mul(s, s)
    const w = mul(z, z)
    const even = mul(w, add(C.fixed(C.R2), mul(w, add(C.fixed(C.R4), mul(w, C.fixed(C.R6))))))
    const odd = mul(
      z,
      add(C.fixed(C.R1), mul(w, add(C.fixed(C.R3), mul(w, add(C.fixed(C.R5), mul(w, C.fixed(C.R7)))))))
    )
    const log = add(mul(s, add(C.fixed(C.TWO), add(odd, even))), mul(k, C.fixed(C.LN2)))
    v128.store(disturbances + <usize>(cadre << 3), mul(noise, log))
  }
}

/** The cost κ of effort (18), its inverse, and the scale of the disturbance in units of it. */
let cost: f64 = 1
let perCost: f64 = 1
let choiceNoise: f64 = 0

/** Works out what depends on the parameters in force alone. */
export function preparePhase(): void {
  cost = K.greatestEffortCost - parameter(P.organisation_workingConditions)
  perCost = 1 / cost
  choiceNoise = parameter(P.cadres_choiceNoise) / cost
  prepareWeights(parameter(P.cadres_probabilityWeighting))
}

/** As `believe`, where leading cadres may expect otherwise. */
function believeByRank(unit: usize, block: usize, count: i32, leaders: i32): void { believe(true, unit, block, count, leaders) }

/** Perceived accountability and tolerance (23). */
// @ts-ignore: decorator
@inline function believe(byRank: bool, unit: usize, block: usize, count: i32, leaders: i32): void {
  // Beliefs are quotients, so evidence is taken in units of what own evidence has faded to.
  const accountability = both(fresh * get(unit, W.ALPHA_ACCOUNTABILITY))
  const accountabilityAll = both(fresh * (get(unit, W.ALPHA_ACCOUNTABILITY) + get(unit, W.BETA_ACCOUNTABILITY)))
  const accountabilityHeard = both(fresh * get(unit, W.ALPHA_ACCOUNTABILITY_HEARD))
  const accountabilityAllHeard = both(
    fresh * (get(unit, W.ALPHA_ACCOUNTABILITY_HEARD) + get(unit, W.BETA_ACCOUNTABILITY_HEARD))
  )
  const tolerance = both(fresh * get(unit, W.ALPHA_TOLERANCE))
  const toleranceLeading = both(byRank ? fresh * get(unit, W.ALPHA_TOLERANCE_LEADING) : 0)
  const ordinary = i64x2.splat(leaders - 1)
  let places = i64x2(0, 1)
  const toleranceAll = both(fresh * (get(unit, W.ALPHA_TOLERANCE) + get(unit, W.BETA_TOLERANCE)))
  const toleranceHeard = both(fresh * get(unit, W.ALPHA_TOLERANCE_HEARD))
  const toleranceAllHeard = both(fresh * (get(unit, W.ALPHA_TOLERANCE_HEARD) + get(unit, W.BETA_TOLERANCE_HEARD)))
  // Where a unit's share and a cadre's own cancel, rounding may leave a little less than no evidence, and with it a preference
  // between acts that are alike.
  const zero = both(0)
  let sumAccountability = zero
  let sumTolerance = zero
  for (let cadre = 0; cadre < count; cadre += 2) {
    const pair = block + <usize>((cadre & 2) << 3)
    const attention = v128.load(pair, W.ATTENTION)
    const a = div(
      most(zero, evidence(accountability, attention, accountabilityHeard, v128.load(pair, W.OWN_ACCOUNTABILITY))),
      evidence(accountabilityAll, attention, accountabilityAllHeard, v128.load(pair, W.OWN_ACCOUNTABILITY_ALL))
    )
    let toleranceOfRank = tolerance
    if (byRank) {
      toleranceOfRank = choose(i64x2.gt_s(places, ordinary), tolerance, toleranceLeading)
      places = i64x2.add(places, i64x2.splat(2))
    }
    const t = div(
      most(zero, evidence(toleranceOfRank, attention, toleranceHeard, v128.load(pair, W.OWN_TOLERANCE))),
      evidence(toleranceAll, attention, toleranceAllHeard, v128.load(pair, W.OWN_TOLERANCE_ALL))
    )
    v128.store(accountabilities + <usize>(cadre << 3), a)
    v128.store(tolerances + <usize>(cadre << 3), t)
    sumAccountability = add(sumAccountability, a)
    sumTolerance = add(sumTolerance, t)
    block += <usize>((cadre & 2) >> 1) * W.BLOCK_BYTES
  }
  // A last place without a cadre has been added too.
  const nobody = <usize>(count << 3)
  set(sums, P.total_perceivedAccountability, sum(sumAccountability) - (count & 1 ? get(accountabilities, nobody) : 0))
  set(sums, P.total_perceivedTolerance, sum(sumTolerance) - (count & 1 ? get(tolerances, nobody) : 0))
}

/** Evidence of a cadre: what the unit gives, what it heard at its attention, and what its own cases add. */
// @ts-ignore: decorator
@inline function evidence(constant: v128, attention: v128, heard: v128, own: v128): v128 {
  return add(add(constant, mul(attention, heard)), own)
}

/** As `decide`, with every variant; probabilities are weighted only where they may be. */
function decideVariously(unit: usize, blocks: usize, count: i32, period: u32): u64 {
  return parameter(P.cadres_probabilityWeighting) == 1
    ? decide(true, false, unit, blocks, count, period)
    : decide(true, true, unit, blocks, count, period)
}

/**
 * Value, risk, choice, and what follows if nothing goes wrong. Utilities and losses are in units of κ. Returns the cadres with
 * whom something does go wrong, a bit each.
 */
// @ts-ignore: decorator
@inline function decide(hasVariants: bool, isWeighted: bool, unit: usize, blocks: usize, count: i32, period: u32): u64 {
  const zero = both(0)
  const one = C.fixed(C.ONE)
  const leastMultiplier = C.fixed(C.LEAST_MULTIPLIER)
  const leastRisk = C.fixed(C.RISK_WITHOUT_EFFORT)
  const now = both(<f64>period)
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
  const loneliness = both((parameter(P.organisation_atmosphere) * (K.neutralShareActing - get(unit, W.SHARE_ACTING))) / cost)
  const crowding = both(parameter(P.cadres_crowding))
  const relief = both(1 - parameter(P.procedure_processCost))
  const riskInEffort = both(parameter(P.cadres_riskInEffort))
  const performanceEquity = both(parameter(P.cadres_performanceEquity))
  const meanOutput = both(get(unit, W.MEAN_OUTPUT))

  let kindCounts = i64x2.splat(0)
  let sumSatisfaction = zero
  let sumOutput = zero
  let sumRisk = zero
  let sumHeldBack = zero
  let sumReward = zero
  let wrongBits: u64 = 0
  let block = blocks

  for (let cadre = 0; cadre < count; cadre += 2) {
    const pair = block + <usize>((cadre & 2) << 3)
    const draws = drawn + <usize>(cadre << 5)
    const at = <usize>(cadre << 3)

    // Value, expectancy, effort (15)–(19); fearless effort is all effort, but where risk bears on it.
    const accountability = v128.load(accountabilities + at)
    const instrumentality = v128.load(pair, W.INSTRUMENTALITY)
    const selfEfficacy = v128.load(pair, W.SELF_EFFICACY)
    const feedback = mul(valueFeedback, v128.load(pair, W.SATISFACTION))
    const multiplier = mul(both(perCost), least(C.fixed(C.GREATEST_MULTIPLIER), most(leastMultiplier, add(one, feedback))))
    const promotion = only(f64x2.ge(now, v128.load(pair, W.FROZEN_UNTIL)), v128.load(pair, W.PROMOTION))
    const rewards = add(v128.load(pair, W.EXTRINSIC), promotion)
    let intrinsic = v128.load(pair, W.INTRINSIC)
    // Rounding may leave a little more than certainty.
    if (hasVariants) intrinsic = mul(intrinsic, most(zero, sub(one, mul(crowding, accountability))))
    const value = mul(multiplier, add(mul(rewards, instrumentality), intrinsic))
    const extra = mul(mul(mul(multiplier, recklessPrize), promotion), instrumentality)
    const properMotive = mul(value, selfEfficacy)
    const fearlessEffort = least(one, properMotive)
    const fearlessUtility = utility(properMotive, fearlessEffort)
    const recklessMotive = mul(add(value, extra), selfEfficacy)
    const ableMotive = mul(value, most(selfEfficacy, standard))
    const ableUtility = utility(ableMotive, least(one, ableMotive))

    // Risk (20)–(24). Complexity is no less than `leastComplexity`.
    const complexity = v128.load(draws, COMPLEXITY)
    let tolerance = v128.load(tolerances + at)
    if (hasVariants) tolerance = mul(tolerance, relief)
    const hazard = mul(v128.load(pair, W.HAZARD), complexity)
    const felt = v128.load(pair, W.FELT_SANCTION)
    const feared = mul(felt, accountability)
    const unhelped = sub(one, tolerance)
    const unhelpedIfReckless = sub(one, mul(tolerance, vague))
    let properEffort = fearlessEffort
    let recklessEffort = least(one, recklessMotive)
    if (hasVariants) {
      const heed = mul(riskInEffort, mul(feared, hazard))
      properEffort = most(zero, least(one, sub(properMotive, mul(heed, unhelped))))
      recklessEffort = most(zero, least(one, sub(recklessMotive, mul(mul(heed, recklessHazard), unhelpedIfReckless))))
    }
    const properUtility = hasVariants ? utility(properMotive, properEffort) : fearlessUtility
    const recklessUtility = utility(recklessMotive, recklessEffort)
    const properRisk = least(C.fixed(C.GREATEST_RISK), mul(hazard, add(leastRisk, properEffort)))
    const recklessRisk = least(C.fixed(C.GREATEST_RISK), mul(mul(recklessHazard, hazard), add(leastRisk, recklessEffort)))
    const moralCost = v128.load(pair, W.MORAL_COST)
    const holding = add(add(loneliness, v128.load(pair, W.HOLDING)), v128.load(disturbances + at))
    let properMargin: v128
    let recklessMargin: v128
    if (isWeighted) {
      // Whichever bounds are taken, the choice is the same; or else nothing but the weights themselves will do.
      const properChance = mul(mul(properRisk, accountability), unhelped)
      const recklessChance = mul(mul(recklessRisk, accountability), unhelpedIfReckless)
      const properCells = cellsOf(properChance)
      const recklessCells = cellsOf(recklessChance)
      const proper0 = boundsOf(i64x2.extract_lane(properCells, 0))
      const proper1 = boundsOf(i64x2.extract_lane(properCells, 1))
      const reckless0 = boundsOf(i64x2.extract_lane(recklessCells, 0))
      const reckless1 = boundsOf(i64x2.extract_lane(recklessCells, 1))
      const properLower = lowerOf(proper0, proper1)
      const recklessLower = lowerOf(reckless0, reckless1)
      const recklessNet = sub(recklessUtility, moralCost)
      properMargin = sub(properUtility, mul(felt, properLower))
      recklessMargin = sub(recklessNet, mul(felt, recklessLower))
      const properAtLeast = sub(properUtility, mul(felt, upperOf(proper0, proper1)))
      const recklessAtLeast = sub(recklessNet, mul(felt, upperOf(reckless0, reckless1)))
      const acts = f64x2.gt(most(recklessAtLeast, properAtLeast), holding)
      const mayAct = f64x2.ge(most(recklessMargin, properMargin), holding)
      const mayPreferEither = v128.andnot(f64x2.ge(recklessMargin, properAtLeast), f64x2.gt(recklessAtLeast, properMargin))
      const unsure = i64x2.bitmask(v128.and(mayAct, v128.or(mayPreferEither, v128.not(acts))))
      if (unsure) {
        properMargin = sub(properUtility, mul(felt, sharpen(properLower, properChance, unsure)))
        recklessMargin = sub(recklessNet, mul(felt, sharpen(recklessLower, recklessChance, unsure)))
      }
    } else {
      properMargin = sub(properUtility, mul(mul(feared, properRisk), unhelped))
      recklessMargin = sub(sub(recklessUtility, mul(mul(feared, recklessRisk), unhelpedIfReckless)), moralCost)
    }

    // Choice (25)–(30): a margin must outweigh what holds back.
    const acts = f64x2.gt(most(recklessMargin, properMargin), holding)
    const prefersReckless = f64x2.gt(recklessMargin, properMargin)
    const wouldAct = v128.or(C.bits(C.ACTED), v128.and(prefersReckless, C.bits(C.RECKLESS)))
    const wouldFearless = f64x2.gt(fearlessUtility, holding)
    const wouldIfAble = v128.and(f64x2.gt(ableUtility, holding), C.bits(C.UNABLE))
    const kind = choose(acts, wouldAct, choose(wouldFearless, C.bits(C.AFRAID), wouldIfAble))
    v128.store(kinds + at, kind)
    kindCounts = i64x2.add(kindCounts, kind)

    // Acting (31), (45)–(47), and idling (48), as if nothing went wrong; what the afraid would have attempted is held back.
    const isReckless = v128.and(acts, prefersReckless)
    const effort = choose(isReckless, recklessEffort, properEffort)
    const risk = choose(prefersReckless, recklessRisk, properRisk)
    const competence = v128.load(pair, W.COMPETENCE)
    const attempt = mul(mul(effort, competence), complexity)
    const output = only(acts, attempt)
    const isRewarded = f64x2.lt(v128.load(draws, ASSESSMENT), fairness)
    const earned = mul(mul(mul(output, multiplier), both(cost)), add(only(isRewarded, rewards), intrinsic))
    const reward = v128.or(earned, except(acts, mul(idlePay, v128.load(pair, W.EXTRINSIC))))
    let due = meanReward
    if (hasVariants) due = add(due, mul(performanceEquity, sub(output, meanOutput)))
    const satisfied = sub(reward, mul(equity, most(zero, sub(due, reward))))
    const rate = v128.xor(recovery, only(acts, learningOrRecovery))
    const rewarded = choose(acts, only(isRewarded, one), fairness)
    // State is read again, which is cheaper than to hold it.
    const satisfaction = v128.load(pair, W.SATISFACTION)
    const instrumentalityNow = v128.load(pair, W.INSTRUMENTALITY)
    const selfEfficacyNow = v128.load(pair, W.SELF_EFFICACY)
    v128.store(attempts + at, attempt)
    v128.store(instrumentalities + at, instrumentalityNow)
    v128.store(selfEfficacies + at, selfEfficacyNow)
    v128.store(satisfactions + at, satisfaction)
    v128.store(pair, moved(instrumentalityNow, rewarded, rate), W.INSTRUMENTALITY)
    v128.store(pair, moved(selfEfficacyNow, competence, rate), W.SELF_EFFICACY)
    v128.store(pair, moved(satisfaction, only(acts, satisfied), satisfactionRate), W.SATISFACTION)
    if (hasVariants) {
      const lost = mul(mul(sub(fearlessEffort, only(acts, properEffort)), competence), complexity)
      const held = except(isReckless, only(v128.or(acts, wouldFearless), lost))
      v128.store(heldBack + at, held)
      sumHeldBack = add(sumHeldBack, held)
    } else sumHeldBack = add(sumHeldBack, except(acts, only(wouldFearless, attempt)))

    // What goes wrong, an error (32) or blame for inaction (48), is answered for apart, with its reward and output.
    const wrong = f64x2.lt(v128.load(draws, ERROR), choose(acts, risk, inaction))
    wrongBits |= <u64>i64x2.bitmask(wrong) << <u64>cadre
    sumSatisfaction = add(sumSatisfaction, satisfaction)
    sumOutput = add(sumOutput, except(wrong, output))
    const risked = only(acts, risk)
    v128.store(risks + at, risked)
    sumRisk = add(sumRisk, risked)
    sumReward = add(sumReward, except(wrong, reward))
    block += <usize>((cadre & 2) >> 1) * W.BLOCK_BYTES
  }

  const counts = i64x2.extract_lane(kindCounts, 0) + i64x2.extract_lane(kindCounts, 1)
  const acted = <f64>(counts & 0xffff)
  const afraid = <f64>((counts >> 32) & 0xffff)
  const output = sum(sumOutput)
  increase(unit, W.ACTING, acted)
  increase(unit, W.AFRAID, afraid)
  increase(unit, W.REWARD, sum(sumReward))
  increase(unit, W.OUTPUT, output)
  set(sums, P.total_acted, acted)
  set(sums, P.total_reckless, <f64>((counts >> 16) & 0xffff))
  set(sums, P.total_afraid, afraid)
  set(sums, P.total_unable, <f64>((counts >> 48) & 0xffff))
  set(sums, P.total_output, output)
  set(sums, P.total_withheldOutput, sum(sumHeldBack))
  set(sums, P.total_expectedErrors, sum(sumRisk))
  set(sums, P.total_satisfaction, sum(sumSatisfaction))
  // A last place without a cadre may have been drawn an error.
  return count & 1 ? wrongBits & ~((<u64>1) << <u64>count) : wrongBits
}

/** Lists the cadres of set bits; returns how many they are. */
function listOf(bits: u64): i32 {
  let count = 0
  for (; bits != 0; bits &= bits - 1) {
    store<u8>(wrongs + count, <u8>ctz(bits))
    count += 1
  }
  return count
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
  increase(row, P.total_withheldOutput, get(sums, P.total_withheldOutput))
  increase(row, P.total_expectedErrors, get(sums, P.total_expectedErrors))
  increase(row, P.total_satisfaction, get(sums, P.total_satisfaction))
  increase(row, P.total_perceivedAccountability, get(sums, P.total_perceivedAccountability))
  increase(row, P.total_perceivedTolerance, get(sums, P.total_perceivedTolerance))
}

/** Counts the leading cadres of a chunk, the first ones, one by one; only where ranks are asked for. */
function countLeading(its: usize, leaders: i32, wrongCount: i32, hasVariants: bool): void {
  // The output of those who erred has been counted with the answer.
  for (let k = 0; k < wrongCount; k++) {
    const at = <usize>load<u8>(wrongs + k) << 3
    if (load<i64>(kinds + at) & ACTS) set(attempts, at, 0)
  }
  if (leaders <= 0) return
  // Held here while they grow: each addition would else wait for the one before to have been written and read again.
  let counts: i64 = 0
  let output = get(its, P.total_output)
  let risk = get(its, P.total_expectedErrors)
  let withheld = get(its, P.total_withheldOutput)
  let satisfaction = get(its, P.total_satisfaction)
  let accountability = get(its, P.total_perceivedAccountability)
  let tolerance = get(its, P.total_perceivedTolerance)
  for (let cadre = 0; cadre < leaders; cadre++) {
    const at = <usize>(cadre << 3)
    const kind = load<i64>(kinds + at)
    counts += kind
    if (kind & ACTS) {
      output += get(attempts, at)
      risk += get(risks, at)
    }
    withheld += hasVariants ? get(heldBack, at) : kind & AFRAID ? get(attempts, at) : 0
    satisfaction += get(satisfactions, at)
    accountability += get(accountabilities, at)
    tolerance += get(tolerances, at)
  }
  const acted = <f64>(counts & 0xffff)
  const afraid = <f64>((counts >> 32) & 0xffff)
  const unable = <f64>((counts >> 48) & 0xffff)
  increase(its, P.total_acted, acted)
  increase(its, P.total_reckless, <f64>((counts >> 16) & 0xffff))
  increase(its, P.total_afraid, afraid)
  increase(its, P.total_unable, unable)
  increase(its, P.total_unwilling, <f64>leaders - acted - afraid - unable)
  set(its, P.total_output, output)
  set(its, P.total_expectedErrors, risk)
  set(its, P.total_withheldOutput, withheld)
  set(its, P.total_satisfaction, satisfaction)
  set(its, P.total_perceivedAccountability, accountability)
  set(its, P.total_perceivedTolerance, tolerance)
}

/** A state moved towards a target by a rate. */
// @ts-ignore: decorator
@inline function moved(present: v128, target: v128, rate: v128): v128 {
  return add(present, mul(rate, sub(target, present)))
}

/** U/κ = e·(M/κ − e/2) (docs/en/odd.md (19)). */
// @ts-ignore: decorator
@inline function utility(motive: v128, effort: v128): v128 {
  return mul(effort, sub(motive, mul(C.fixed(C.HALF), effort)))
}
