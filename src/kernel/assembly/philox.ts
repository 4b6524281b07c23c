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

/** High words of the four products of a by a constant; `low` of the same are `i32x4.mul`. */
// @ts-ignore: decorator
@inline export function highWords(evenProducts: v128, oddProducts: v128): v128 {
  return v128.shuffle<i32>(evenProducts, oddProducts, 1, 3, 5, 7)
}
// @ts-ignore: decorator
@inline export function lowWords(evenProducts: v128, oddProducts: v128): v128 {
  return v128.shuffle<i32>(evenProducts, oddProducts, 0, 2, 4, 6)
}

/** Draws the words of four counters that differ in their index into `words0` … `words3`. */
export function draw4(indices: v128, period: u32, stage: u32): void {
  const m0 = v128.load(multipliers), m1 = v128.load(multipliers, 16)
  let c0 = indices
  let c1 = i32x4.splat(period)
  let c2 = i32x4.splat(stage)
  let c3 = i32x4.splat(replication)
  let a: v128, b: v128, d: v128, e: v128
  // Round 1.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 0))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 16))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 2.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 32))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 48))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 3.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 64))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 80))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  lastRounds(c0, c1, c2, c3)
}

/** Rounds 4 to 10, into `words0` … `words3`. */
// @ts-ignore: decorator
@inline function lastRounds(c0: v128, c1: v128, c2: v128, c3: v128): void {
  const m0 = v128.load(multipliers), m1 = v128.load(multipliers, 16)
  let a: v128, b: v128, d: v128, e: v128
  // Round 4.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 96))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 112))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 5.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 128))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 144))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 6.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 160))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 176))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 7.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 192))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 208))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 8.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 224))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 240))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 9.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 256))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 272))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 10.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 288))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 304))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
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

/** The first word of turnover of four cadres, from what `prepareDecisions` left at `at`: rounds 3 to 10. */
// @ts-ignore: decorator
@inline export function drawTurnover(at: usize): v128 {
  const m0 = v128.load(multipliers), m1 = v128.load(multipliers, 16)
  let c2 = v128.xor(v128.load(at, 0), v128.load(shared, 32))
  let a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  // Their second word differs from that of decisions by the low words of the first round's product.
  let c0 = v128.xor(i32x4.mul(v128.load(at, 48), i32x4.splat(INVERSE_MULTIPLIER_0)), i32x4.splat(<u32>TURNOVER_PRODUCT))
  let d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(highWords(a, b), v128.load(at, 16))
  c2 = v128.xor(highWords(d, e), v128.load(shared, 48))
  let c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 4.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 96))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 112))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 5.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 128))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 144))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 6.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 160))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 176))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 7.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 192))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 208))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 8.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 224))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 240))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 9.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 256))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 272))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 10, as far as it bears on the first word.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  return v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 288))
}

/** Makes the decision draws of four cadres, two pairs of four vectors at `to`, from what `prepareDecisions` left at `at`: rounds 3 to 10. */
// @ts-ignore: decorator
@inline export function drawDecisions(at: usize, to: usize): void {
  const m0 = v128.load(multipliers), m1 = v128.load(multipliers, 16)
  let c2 = v128.xor(v128.load(at, 0), v128.load(shared))
  let a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  let d: v128, e: v128
  let c0 = v128.xor(highWords(a, b), v128.load(at, 16))
  let c1 = lowWords(a, b)
  c2 = v128.xor(v128.load(at, 32), v128.load(shared, 16))
  let c3 = v128.load(at, 48)
  // Round 4.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 96))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 112))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 5.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 128))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 144))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 6.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 160))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 176))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 7.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 192))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 208))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 8.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 224))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 240))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 9.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 256))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 272))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  // Round 10.
  a = i64x2.extmul_low_i32x4_u(c2, m1), b = i64x2.extmul_high_i32x4_u(c2, m1)
  d = i64x2.extmul_low_i32x4_u(c0, m0), e = i64x2.extmul_high_i32x4_u(c0, m0)
  c0 = v128.xor(v128.xor(highWords(a, b), c1), v128.load(schedule, 288))
  c2 = v128.xor(v128.xor(highWords(d, e), c3), v128.load(schedule, 304))
  c1 = lowWords(a, b), c3 = lowWords(d, e)
  const offset = C.fixed(C.WORD_OFFSET), complexityOffset = C.fixed(C.COMPLEXITY_OFFSET)
  v128.store(to, sub(C.firstTwo(c0), complexityOffset), COMPLEXITY)
  v128.store(to, sub(C.firstTwo(c1), offset), CHOICE)
  v128.store(to, sub(C.firstTwo(c2), offset), ERROR)
  v128.store(to, sub(C.firstTwo(c3), offset), ASSESSMENT)
  v128.store(to, sub(C.lastTwo(c0), complexityOffset), COMPLEXITY + 64)
  v128.store(to, sub(C.lastTwo(c1), offset), CHOICE + 64)
  v128.store(to, sub(C.lastTwo(c2), offset), ERROR + 64)
  v128.store(to, sub(C.lastTwo(c3), offset), ASSESSMENT + 64)
}
