/** Constants that vectors are filled with, kept in memory: one load each, where building them takes three instructions. */

import * as K from './equations.generated'

const TABLE: usize = memory.data<f64>([
  0.5,
  1,
  K.greatestMultiplier,
  2,
  K.greatestRisk,
  6.93147180369123816490e-1,
  1.90821492927058770002e-10,
  0.6666666666667289,
  0.39999999996066066,
  0.28571429412424215,
  0.2222213710362806,
  0.18186413264309897,
  0.15249045305060288,
  0.15377074651162795,
  4503599627370496 + 1023,
  1048576 - 2.3283064365386963e-10 / 2,
  1048576 - K.leastComplexity - 2.3283064365386963e-10 / 2,
  1.44269504088896338700,
  1.66666666666666019037e-1,
  -2.77777777770155933842e-3,
  6.61375632143793436117e-5,
  -1.65339022054652515390e-6,
  4.13813679705723846039e-8,
  6755399441055744,
  0.180625,
  0.425,
  3.387132872796366608,
  133.14166789178437745,
  1971.5909503065514427,
  13731.693765509461125,
  45921.953931549871457,
  67265.770927008700853,
  33430.575583588128105,
  2509.0809287301226727,
  42.313330701600911252,
  687.1870074920579083,
  5394.1960214247511077,
  21213.794301586595867,
  39307.89580009271061,
  28729.085735721942674,
  5226.495278852854561,
  6.931471805599453094e-1,
  K.leastMultiplier,
  K.riskWithoutEffort,
  1.6,
  6.666666666666735130e-1,
  3.999999999940941908e-1,
  2.857142874366239149e-1,
  2.222219843214978396e-1,
  1.818357216161805012e-1,
  1.531383769920937332e-1,
  1.479819860511658591e-1,
  1.42343711074968357734,
  4.6303378461565452959,
  5.7694972214606914055,
  3.64784832476320460504,
  1.27045825245236838258,
  0.24178072517745061177,
  0.0227238449892691845833,
  7.7454501427834140764e-4,
  2.05319162663775882187,
  1.6763848301838038494,
  0.68976733498510000455,
  0.14810397642748007459,
  0.0151986665636164571966,
  5.475938084995344946e-4,
  1.05075007164441684324e-9,
  9.313225746154785e-10
], 16)

/** Bits that are not those of one number; what they are for is said where they are named. */
const BITS: usize = memory.data<u64>([
  0x3ff8_0000_0000_0000,
  0xfff0_0000_0000_0000,
  0x4330_0000_0000_0000,
  0x8000_0000_0000_0000,
  1,
  1 << 16,
  1 << 32,
  1 << 48,
  (0x3ff00000 - 0x3fe6a09e) << 32,
  0x3fe6a09e << 32,
  0x000f_ffff_ffff_ffff
], 16)
const WORD_EXPONENT: usize = memory.data<u32>([0x41300000, 0x41300000, 0x41300000, 0x41300000], 16)

export const HALF: usize = 0
export const ONE: usize = 8
export const GREATEST_MULTIPLIER: usize = 16
export const TWO: usize = 24
export const GREATEST_RISK: usize = 32
export const LN2_HIGH: usize = 40
export const LN2_LOW: usize = 48
// 2·artanh(s) = s·(2 + R1·s² + … + R7·s¹⁴) within 2^−56 of itself for |s| ≤ 0.2004; fitted by Remez' exchange.
export const R1: usize = 56
export const R2: usize = 64
export const R3: usize = 72
export const R4: usize = 80
export const R5: usize = 88
export const R6: usize = 96
export const R7: usize = 104
export const EXPONENT_OFFSET: usize = 112
export const WORD_OFFSET: usize = 120
export const COMPLEXITY_OFFSET: usize = 128
/** Adding it puts a small integer into the low bits of a double. */
export const INTEGER: usize = 184
export const INVERSE_LN2: usize = 136
export const P1: usize = 144
export const P2: usize = 152
export const P3: usize = 160
export const P4: usize = 168
export const P5: usize = 176
export const CENTRE: usize = 192
export const TAIL: usize = 200
export const A0: usize = 208
export const A1: usize = 216
export const A2: usize = 224
export const A3: usize = 232
export const A4: usize = 240
export const A5: usize = 248
export const A6: usize = 256
export const A7: usize = 264
export const B1: usize = 272
export const B2: usize = 280
export const B3: usize = 288
export const B4: usize = 296
export const B5: usize = 304
export const B6: usize = 312
export const B7: usize = 320
export const LN2: usize = 328
export const LEAST_MULTIPLIER: usize = 336
export const RISK_WITHOUT_EFFORT: usize = 344
export const NEAR_TAIL: usize = 352
export const L1: usize = 360
export const L2: usize = 368
export const L3: usize = 376
export const L4: usize = 384
export const L5: usize = 392
export const L6: usize = 400
export const L7: usize = 408
export const C0: usize = 416
export const C1: usize = 424
export const C2: usize = 432
export const C3: usize = 440
export const C4: usize = 448
export const C5: usize = 456
export const C6: usize = 464
export const C7: usize = 472
export const D1: usize = 480
export const D2: usize = 488
export const D3: usize = 496
export const D4: usize = 504
export const D5: usize = 512
export const D6: usize = 520
export const D7: usize = 528
/** 2^−30: what is less probable is weighted as if in the first cell; see `weighting.ts`. */
export const SMALLEST_CHANCE: usize = 536
export const NEAREST_EXPONENT: usize = 0
export const EXPONENT: usize = 8
export const TWO_TO_52: usize = 16
export const SIGN: usize = 24
// What a cadre does, each in sixteen bits of its own, so that sums of kinds are counts of each.
export const ACTED: usize = 32
export const RECKLESS: usize = 40
export const AFRAID: usize = 48
export const UNABLE: usize = 56
/** Bits of 1 less those of sqrt(2)/2 with a low word of 0; see `log`. */
export const ONE_LESS_SQRT_HALF: usize = 64
export const SQRT_HALF: usize = 72
export const MANTISSA: usize = 80

/** A constant in both places. */
// @ts-ignore: decorator
@inline export function fixed(which: usize): v128 { return v128.load64_splat(TABLE + which) }
/** A pattern of bits in both places. */
// @ts-ignore: decorator
@inline export function bits(which: usize): v128 { return v128.load64_splat(BITS + which) }

/** What `firstTwo` and `lastTwo` put before words. */
// @ts-ignore: decorator
@inline export function wordExponents(): v128 { return v128.load(WORD_EXPONENT) }
/** 2^20 + word·2^−32 of the first two words, exact: the word becomes the low half of a double. */
// @ts-ignore: decorator
@inline export function firstTwo(words: v128, exponents: v128): v128 { return v128.shuffle<i32>(words, exponents, 0, 4, 1, 5) }
/** The same of the last two words. */
// @ts-ignore: decorator
@inline export function lastTwo(words: v128, exponents: v128): v128 { return v128.shuffle<i32>(words, exponents, 2, 6, 3, 7) }
