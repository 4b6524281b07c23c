/** One period of one unit, two cadres at a time: draws, beliefs, what they decide and bring about, and what is counted. */

import {
  accountabilities, ACTS, AFRAID, attempts, CHOICE, CHUNK, disturbances, drawn, heldBack, kinds, PAIR, PAIR_DRAWS, powers, risks,
  satisfactions, sums, tolerances, wrongs
} from './chunk'
import { conclude, concludeVariously } from './consequences'
import * as C from './constants'
import { costOfEffort, decide, decideVariously, prepareChoice } from './decision'
import { answer } from './error'
import * as P from './layout.generated'
import { add, both, choose, div, most, mul, sub, sum } from './lanes'
import { dropForgotten, dropTraces, fresh } from './own-evidence'
import { drawDecisions } from './philox'
import * as W from './world'
import { blockAt, get, increase, marginAt, otherStep, parameter, set } from './world'

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
    if (hasVariants) decideVariously(unit, block, count, period)
    else decide(false, false, unit, block, count, period)
    const wrongCount = listOf(hasVariants ? concludeVariously(unit, block, count) : conclude(false, unit, block, count))
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

/**
 * The decision draws of a chunk. Like the loops over pairs this one tests at its end: then, and only then, V8 works out
 * before the loop what does not change in it.
 */
function makeDraws(block: usize, count: i32): void {
  const last = block + <usize>((count - 1) >> 2) * W.BLOCK_BYTES
  let cadre = 0
  do {
    const then = block + W.BLOCK_BYTES
    drawDecisions(block + W.DRAWS, (then < last ? then : last) + W.DRAWS, drawn + <usize>(cadre << 5))
    block += 2 * W.BLOCK_BYTES
    cadre += 8
  } while (cadre < count)
}

/**
 * What the disturbance of choice (27) takes from the margin: choiceNoise · log((1 − u)/u) / κ. With 2^k the nearest power of
 * two to a/b, log(a/b) = k·log 2 + 2·artanh((a − 2^k·b)/(a + 2^k·b)): one division, where two logarithms would take four. It
 * has a loop of its own, for all that follows waits for it.
 */
function disturb(count: i32): void {
  const end = <usize>count << 3
  const one = C.fixed(C.ONE)
  const nearest = C.bits(C.NEAREST_EXPONENT), mask = C.bits(C.EXPONENT), twoTo52 = C.bits(C.TWO_TO_52)
  const offset = C.fixed(C.EXPONENT_OFFSET)
  let at: usize = 0
  do {
    const u = v128.load(at << 2, drawn + CHOICE)
    const rest = sub(one, u)
    const exponent = i64x2.add(i64x2.sub(rest, u), nearest)
    const scaled = mul(u, v128.and(exponent, mask))
    v128.store(at, sub(v128.or(i64x2.shr_u(exponent, 52), twoTo52), offset), powers)
    v128.store(at, div(sub(rest, scaled), add(rest, scaled)), disturbances)
    at += PAIR
  } while (at < end)
  const noise = both(choiceNoise)
  const r1 = C.fixed(C.R1), r2 = C.fixed(C.R2), r3 = C.fixed(C.R3), r4 = C.fixed(C.R4), r5 = C.fixed(C.R5), r6 = C.fixed(C.R6)
  const r7 = C.fixed(C.R7), two = C.fixed(C.TWO), ln2 = C.fixed(C.LN2)
  at = 0
  do {
    const s = v128.load(at, disturbances)
    const z = mul(s, s)
    const w = mul(z, z)
    const even = mul(w, add(r2, mul(w, add(r4, mul(w, r6)))))
    const odd = mul(z, add(r1, mul(w, add(r3, mul(w, add(r5, mul(w, r7)))))))
    const log = add(mul(s, add(two, add(odd, even))), mul(v128.load(at, powers), ln2))
    v128.store(at, mul(noise, log), disturbances)
    at += PAIR
  } while (at < end)
}

/** The scale of the disturbance in units of κ. */
let choiceNoise: f64 = 0

/** Works out what depends on the parameters in force alone. */
export function preparePhase(): void {
  prepareChoice()
  choiceNoise = parameter(P.cadres_choiceNoise) / costOfEffort()
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
  const end = <usize>count << 3
  let pair = block
  let step: usize = PAIR
  let at: usize = 0
  do {
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
    v128.store(at, a, accountabilities)
    v128.store(at, t, tolerances)
    sumAccountability = add(sumAccountability, a)
    sumTolerance = add(sumTolerance, t)
    pair += step
    step = otherStep(step)
    at += PAIR
  } while (at < end)
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
  if (leaders <= 0) return
  // The output of those who erred has been counted with the answer.
  for (let k = 0; k < wrongCount; k++) {
    const at = <usize>load<u8>(wrongs + k) << 3
    set(attempts, at, onlyIf(~load<i64>(kinds + at), get(attempts, at)))
  }
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
    output += onlyIf(kind, get(attempts, at))
    risk += get(risks, at)
    withheld += hasVariants ? get(heldBack, at) : onlyIf(kind >> 32, get(attempts, at))
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

/** x where the lowest bit is set, else 0; without a branch, which none could foresee. */
// @ts-ignore: decorator
@inline function onlyIf(bit: i64, x: f64): f64 { return reinterpret<f64>(reinterpret<i64>(x) & -(bit & 1)) }
