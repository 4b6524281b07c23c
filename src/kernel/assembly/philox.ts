/** Philox4x32-10, for one counter and for four counters at a time; see `src/random/philox.ts`. */

import { ASSESSMENT, CHOICE, COMPLEXITY, ERROR } from './chunk'
import * as C from './constants'
import { sub } from './lanes'

const MULTIPLIER_0: u32 = 0xd2511f53
const MULTIPLIER_1: u32 = 0xcd9e8d57
const WEYL_0: u32 = 0x9e3779b9
const WEYL_1: u32 = 0xbb67ae85

/** The stream's key and the replication, the same for every draw of a replication. */
let key0: u32 = 0
let key1: u32 = 0
let replication: u32 = 0

// Vectors that the rounds load rather than build: the keys of each round, and the multipliers.
const schedule: usize = memory.data(10 * 32, 16)
const multipliers: usize = memory.data<u32>(
  [0xd2511f53, 0xd2511f53, 0xd2511f53, 0xd2511f53, 0xcd9e8d57, 0xcd9e8d57, 0xcd9e8d57, 0xcd9e8d57], 16
)

/** The four words of the latest scalar draw. */
export let word0: u32 = 0
export let word1: u32 = 0
export let word2: u32 = 0
export let word3: u32 = 0

/** Sets what all draws of a replication share. */
export function setStream(k0: u32, k1: u32, theReplication: u32): void {
  key0 = k0
  key1 = k1
  replication = theReplication
  for (let round = 0; round < 10; round++) {
    v128.store(schedule + <usize>(round << 5), i32x4.splat(k0 + round * WEYL_0))
    v128.store(schedule + <usize>(round << 5), i32x4.splat(k1 + round * WEYL_1), 16)
  }
}

/** Draws the words of one counter into `word0` … `word3`. */
export function draw(index: u32, period: u32, stage: u32): void {
  let c0 = index
  let c1 = period
  let c2 = stage
  let c3 = replication
  let k0 = key0
  let k1 = key1
  for (let round = 0; round < 10; round++) {
    const product0 = <u64>MULTIPLIER_0 * <u64>c0
    const product1 = <u64>MULTIPLIER_1 * <u64>c2
    c0 = <u32>(product1 >> 32) ^ c1 ^ k0
    c1 = <u32>product1
    c2 = <u32>(product0 >> 32) ^ c3 ^ k1
    c3 = <u32>product0
    k0 += WEYL_0
    k1 += WEYL_1
  }
  word0 = c0
  word1 = c1
  word2 = c2
  word3 = c3
}

// The four words of the latest draw of four counters, a word of each counter in a lane.
export let words0: v128 = i32x4.splat(0)
export let words1: v128 = i32x4.splat(0)
export let words2: v128 = i32x4.splat(0)
export let words3: v128 = i32x4.splat(0)

/** The high words of four products, and the low ones. */
// @ts-ignore: decorator
@inline function highWords(evenProducts: v128, oddProducts: v128): v128 {
  return v128.shuffle<i32>(evenProducts, oddProducts, 1, 3, 5, 7)
}
// @ts-ignore: decorator
@inline function lowWords(evenProducts: v128, oddProducts: v128): v128 {
  return v128.shuffle<i32>(evenProducts, oddProducts, 0, 2, 4, 6)
}

/** The high words of a word's products, mixed with another word and the key of the round. */
// @ts-ignore: decorator
@inline function mixed(word: v128, multiplier: v128, other: v128, key: v128): v128 {
  const even = i64x2.extmul_low_i32x4_u(word, multiplier), odd = i64x2.extmul_high_i32x4_u(word, multiplier)
  return v128.xor(highWords(even, odd), v128.xor(other, key))
}
/** The low words of the same products. */
// @ts-ignore: decorator
@inline function rest(word: v128, multiplier: v128): v128 { return i32x4.mul(word, multiplier) }

/** Draws the words of four counters that differ in their index into `words0` … `words3`. */
export function draw4(indices: v128, period: u32, stage: u32): void {
  const m0 = v128.load(multipliers), m1 = v128.load(multipliers, 16)
  let c0 = indices
  let c1 = i32x4.splat(period)
  let c2 = i32x4.splat(stage)
  let c3 = i32x4.splat(replication)
  for (let at = schedule; at < schedule + 320; at += 32) {
    const before = c0
    c0 = mixed(c2, m1, c1, v128.load(at))
    c1 = rest(c2, m1)
    c2 = mixed(before, m0, c3, v128.load(at, 16))
    c3 = rest(before, m0)
  }
  words0 = c0
  words1 = c1
  words2 = c2
  words3 = c3
}

/**
 * What the first rounds of the decision draws of four cadres have in common over a whole replication: their counters differ
 * from period to period in one word only, which has not yet reached the others. Four vectors at `at`.
 */
export function prepareDecisions(indices: v128, at: usize): void {
  const m0 = i32x4.splat(MULTIPLIER_0)
  const m1 = i32x4.splat(MULTIPLIER_1)
  const a = i64x2.extmul_low_i32x4_u(indices, m0)
  const b = i64x2.extmul_high_i32x4_u(indices, m0)
  const afterFirst = v128.xor(highWords(a, b), i32x4.splat(replication ^ key1))
  const c = i64x2.extmul_low_i32x4_u(afterFirst, m1)
  const d = i64x2.extmul_high_i32x4_u(afterFirst, m1)
  const afterSecond = v128.xor(highWords(c, d), i32x4.splat(key0 + WEYL_0))
  const e = i64x2.extmul_low_i32x4_u(afterSecond, m0)
  const f = i64x2.extmul_high_i32x4_u(afterSecond, m0)
  v128.store(at, lowWords(a, b), 0)
  v128.store(at, v128.xor(lowWords(c, d), i32x4.splat(key0 + 2 * WEYL_0)), 16)
  v128.store(at, highWords(e, f), 32)
  v128.store(at, lowWords(e, f), 48)
}

/** What the first rounds of a period's decision draws have in common over all cadres: two vectors; then the same of turnover. */
const shared: usize = memory.data(64, 16)

/** Prepares the decision draws of a period. */
export function preparePeriod(period: u32): void {
  share(period, shared)
  share(period ^ <u32>(TURNOVER_PRODUCT >> 32), shared + 32)
}

function share(period: u32, at: usize): void {
  const product = <u64>MULTIPLIER_0 * <u64>(period ^ key0)
  v128.store(at, i32x4.splat(<u32>(product >> 32) ^ (key1 + WEYL_1)))
  v128.store(at, i32x4.splat(<u32>product ^ (key1 + 2 * WEYL_1)), 16)
}

/** The stage of the draws that decide whose post falls vacant, and what the first round makes of it. */
const TURNOVER: u64 = 5
const TURNOVER_PRODUCT: u64 = <u64>MULTIPLIER_1 * TURNOVER
/** The inverse of a multiplier modulo 2^32: from the low words of a product back to what has been multiplied. */
const INVERSE_MULTIPLIER_0: u32 = 0x991a7cdb

/**
 * Which of twice four cadres' first words of turnover are no greater than `last`, a bit each, from what `prepareDecisions` left
 * at `at` and `then`: rounds 3 to 10.
 */
// @ts-ignore: decorator
@inline export function drawTurnover(at: usize, then: usize, last: v128): i32 {
  const m0 = v128.load(multipliers), m1 = v128.load(multipliers, 16), nothing = i32x4.splat(0)
  let c2 = v128.xor(v128.load(at, 0), v128.load(shared, 32)), d2 = v128.xor(v128.load(then, 0), v128.load(shared, 32))
  let c = secondOfTurnover(at), d = secondOfTurnover(then)
  let c0 = mixed(c2, m1, nothing, v128.load(at, 16)), d0 = mixed(d2, m1, nothing, v128.load(then, 16))
  let c1 = rest(c2, m1), d1 = rest(d2, m1)
  c2 = mixed(c, m0, nothing, v128.load(shared, 48)), d2 = mixed(d, m0, nothing, v128.load(shared, 48))
  let c3 = rest(c, m0), d3 = rest(d, m0)
  for (let round = schedule + 96; round < schedule + 288; round += 32) {
    c = c0, d = d0
    c0 = mixed(c2, m1, c1, v128.load(round)), d0 = mixed(d2, m1, d1, v128.load(round))
    c1 = rest(c2, m1), d1 = rest(d2, m1)
    c2 = mixed(c, m0, c3, v128.load(round, 16)), d2 = mixed(d, m0, d3, v128.load(round, 16))
    c3 = rest(c, m0), d3 = rest(d, m0)
  }
  // Round 10, as far as it bears on the first word.
  const key = v128.load(schedule, 288)
  const first = i32x4.bitmask(i32x4.le_u(mixed(c2, m1, c1, key), last))
  return first | (i32x4.bitmask(i32x4.le_u(mixed(d2, m1, d1, key), last)) << 4)
}

/** The word that differs from that of decisions by the low words of the first round's product. */
// @ts-ignore: decorator
@inline function secondOfTurnover(at: usize): v128 {
  return v128.xor(i32x4.mul(v128.load(at, 48), i32x4.splat(INVERSE_MULTIPLIER_0)), i32x4.splat(<u32>TURNOVER_PRODUCT))
}

/**
 * Makes the decision draws of twice four cadres, two pairs of four vectors of each from `to` on, from what `prepareDecisions`
 * left at `at` and `then`: rounds 3 to 10. A round waits for the one before, so the processor has the other four to work on.
 */
// @ts-ignore: decorator
@inline export function drawDecisions(at: usize, then: usize, to: usize): void {
  const m0 = v128.load(multipliers), m1 = v128.load(multipliers, 16), nothing = i32x4.splat(0)
  let c2 = v128.xor(v128.load(at, 0), v128.load(shared)), d2 = v128.xor(v128.load(then, 0), v128.load(shared))
  let c0 = mixed(c2, m1, nothing, v128.load(at, 16)), d0 = mixed(d2, m1, nothing, v128.load(then, 16))
  let c1 = rest(c2, m1), d1 = rest(d2, m1)
  c2 = v128.xor(v128.load(at, 32), v128.load(shared, 16)), d2 = v128.xor(v128.load(then, 32), v128.load(shared, 16))
  let c3 = v128.load(at, 48), d3 = v128.load(then, 48)
  for (let round = schedule + 96; round < schedule + 320; round += 32) {
    const c = c0, d = d0
    c0 = mixed(c2, m1, c1, v128.load(round)), d0 = mixed(d2, m1, d1, v128.load(round))
    c1 = rest(c2, m1), d1 = rest(d2, m1)
    c2 = mixed(c, m0, c3, v128.load(round, 16)), d2 = mixed(d, m0, d3, v128.load(round, 16))
    c3 = rest(c, m0), d3 = rest(d, m0)
  }
  storeDraws(to, c0, c1, c2, c3)
  storeDraws(to + 128, d0, d1, d2, d3)
}

// @ts-ignore: decorator
@inline function storeDraws(to: usize, c0: v128, c1: v128, c2: v128, c3: v128): void {
  const offset = C.fixed(C.WORD_OFFSET), complexityOffset = C.fixed(C.COMPLEXITY_OFFSET), exponents = C.wordExponents()
  v128.store(to, sub(C.firstTwo(c0, exponents), complexityOffset), COMPLEXITY)
  v128.store(to, sub(C.firstTwo(c1, exponents), offset), CHOICE)
  v128.store(to, sub(C.firstTwo(c2, exponents), offset), ERROR)
  v128.store(to, sub(C.firstTwo(c3, exponents), offset), ASSESSMENT)
  v128.store(to, sub(C.lastTwo(c0, exponents), complexityOffset), COMPLEXITY + 64)
  v128.store(to, sub(C.lastTwo(c1, exponents), offset), CHOICE + 64)
  v128.store(to, sub(C.lastTwo(c2, exponents), offset), ERROR + 64)
  v128.store(to, sub(C.lastTwo(c3, exponents), offset), ASSESSMENT + 64)
}
