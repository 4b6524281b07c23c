/** The same exp, log and normal quantile as `src/numeric`, step by step, for one double and for two at a time. */

import * as C from './constants'
import { add, both, choose, div, mul, sub } from './lanes'

const LN2_HIGH: f64 = 6.93147180369123816490e-1
const LN2_LOW: f64 = 1.90821492927058770002e-10
const INVERSE_LN2: f64 = 1.44269504088896338700
const OVERFLOW: f64 = 7.09782712893383973096e2
const UNDERFLOW: f64 = -7.45133219101941108420e2
const P1: f64 = 1.66666666666666019037e-1
const P2: f64 = -2.77777777770155933842e-3
const P3: f64 = 6.61375632143793436117e-5
const P4: f64 = -1.65339022054652515390e-6
const P5: f64 = 4.13813679705723846039e-8
const L1: f64 = 6.666666666666735130e-1
const L2: f64 = 3.999999999940941908e-1
const L3: f64 = 2.857142874366239149e-1
const L4: f64 = 2.222219843214978396e-1
const L5: f64 = 1.818357216161805012e-1
const L6: f64 = 1.531383769920937332e-1
const L7: f64 = 1.479819860511658591e-1
/** Bits of 1 less those of sqrt(2)/2 with a low word of 0. */
const ONE_LESS_SQRT_HALF: i64 = (0x3ff00000 - 0x3fe6a09e) << 32
const SQRT_HALF: i64 = 0x3fe6a09e << 32
const MANTISSA: i64 = 0x000fffffffffffff

export function exp(x: f64): f64 {
  if (x != x) return x
  if (x > OVERFLOW) return Infinity
  if (x < UNDERFLOW) return 0
  const k = Math.trunc(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5))
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  if (k > 1023) return y * 2 * powerOfTwo(<i32>k - 1)
  if (k < -1022) return y * powerOfTwo(<i32>k + 1000) * powerOfTwo(-1000)
  return y * powerOfTwo(<i32>k)
}

// @ts-ignore: decorator
@inline function powerOfTwo(k: i32): f64 { return reinterpret<f64>(<i64>(k + 1023) << 52) }

/** exp of both; neither overflows nor underflows. */
// @ts-ignore: decorator
@inline export function exp2(x: v128): v128 {
  const half = v128.or(v128.and(x, C.bits(C.SIGN)), C.fixed(C.HALF))
  const k = f64x2.trunc(add(mul(C.fixed(C.INVERSE_LN2), x), half))
  const high = sub(x, mul(k, C.fixed(C.LN2_HIGH)))
  const low = mul(k, C.fixed(C.LN2_LOW))
  const r = sub(high, low)
  const t = mul(r, r)
  const p4 = add(C.fixed(C.P4), mul(t, C.fixed(C.P5)))
  const p1 = add(C.fixed(C.P1), mul(t, add(C.fixed(C.P2), mul(t, add(C.fixed(C.P3), mul(t, p4))))))
  const c = sub(r, mul(t, p1))
  const y = sub(C.fixed(C.ONE), sub(sub(low, div(mul(r, c), sub(C.fixed(C.TWO), c))), high))
  return i64x2.add(y, i64x2.shl(add(k, C.fixed(C.INTEGER)), 52))
}

export function log(x: f64): f64 {
  if (!(x > 0)) return x == 0 ? -Infinity : NaN
  if (x == Infinity) return x
  if (x < 2.2250738585072014e-308) return logOfNormal(x * 18014398509481984, -54)
  return logOfNormal(x, 0)
}

// @ts-ignore: decorator
@inline function logOfNormal(x: f64, offset: f64): f64 {
  const shifted = reinterpret<i64>(x) + ONE_LESS_SQRT_HALF
  const f = reinterpret<f64>((shifted & MANTISSA) + SQRT_HALF) - 1
  const k = <f64>((shifted >> 52) - 1023) + offset
  const halfSquare = 0.5 * f * f
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (L2 + w * (L4 + w * L6))
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)))
  return s * (halfSquare + (odd + even)) + k * LN2_LOW - halfSquare + f + k * LN2_HIGH
}

export function logistic(x: f64): f64 { return 1 / (1 + exp(-x)) }

/** A share moved on the logit scale; 0 and 1 stay. */
export function shift(p: f64, d: f64): f64 {
  const odds = p * exp(d)
  return odds / (1 - p + odds)
}

// @ts-ignore: decorator
@inline export function shift2(p: f64, d: v128): v128 {
  const odds = mul(both(p), exp2(d))
  return div(odds, add(both(1 - p), odds))
}

/** Algorithm AS 241 for p of a 32-bit word: its far tail, below 10^−10.8, is out of reach. */
export function normalQuantile(p: f64): f64 {
  const q = p - 0.5
  return q >= -0.425 && q <= 0.425 ? central(q) : tail(p)
}

function tail(p: f64): f64 {
  const isLower = p < 0.5
  const r = Math.sqrt(-logOfNormal(isLower ? p : 1 - p, 0)) - 1.6
  const z =
    (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
      1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r +
      1.42343711074968357734) /
    (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
      0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1)
  return isLower ? -z : z
}

function central(q: f64): f64 {
  const r = 0.180625 - q * q
  return (
    (q *
      (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
        45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r +
        3.387132872796366608)) /
    (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
      21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1)
  )
}

// @ts-ignore: decorator
@inline function step(accumulated: v128, r: v128, coefficient: usize): v128 {
  return add(mul(accumulated, r), C.fixed(coefficient))
}

/** Where the tails among up to forty numbers stand, and the numbers. */
const tailPlaces: usize = memory.data(4 * 41, 16)
const tailNumbers: usize = memory.data(8 * 42, 16)
const nobody: usize = memory.data(8, 16)

/**
 * Puts the normal quantiles of up to forty numbers in their places: the centre two at a time, which is where 85 % of all draws
 * fall; then, two at a time as well, those in the tails.
 */
export function normalQuantiles(at: usize, bytes: usize): void {
  let tails: usize = 0
  for (let place: usize = 0; place < bytes; place += 16) {
    const p = v128.load(at + place)
    const q = sub(p, C.fixed(C.HALF))
    v128.store(at + place, central2(q))
    const isTail = i64x2.bitmask(f64x2.gt(f64x2.abs(q), C.fixed(C.TAIL)))
    store<u32>(tailPlaces + (tails << 2), <u32>place)
    v128.store64_lane(tailNumbers + (tails << 3), p, 0)
    tails += isTail & 1
    store<u32>(tailPlaces + (tails << 2), <u32>place + 8)
    v128.store64_lane(tailNumbers + (tails << 3), p, 1)
    tails += isTail >> 1
  }
  // Whatever stands after the last, itself a number, goes to a place of nobody.
  store<u32>(tailPlaces + (tails << 2), <u32>(nobody - at))
  for (let k: usize = 0; k < tails; k += 2) {
    const z = tail2(v128.load(tailNumbers + (k << 3)))
    v128.store64_lane(at + load<u32>(tailPlaces + (k << 2)), z, 0)
    v128.store64_lane(at + load<u32>(tailPlaces + (k << 2), 4), z, 1)
  }
}

// @ts-ignore: decorator
@inline function tail2(p: v128): v128 {
  const one = C.fixed(C.ONE)
  const isLower = f64x2.lt(p, C.fixed(C.HALF))
  const r = sub(f64x2.sqrt(f64x2.neg(log2(choose(isLower, p, sub(one, p))))), C.fixed(C.NEAR_TAIL))
  let a = C.fixed(C.C7)
  let b = C.fixed(C.D7)
  a = step(a, r, C.C6)
  b = step(b, r, C.D6)
  a = step(a, r, C.C5)
  b = step(b, r, C.D5)
  a = step(a, r, C.C4)
  b = step(b, r, C.D4)
  a = step(a, r, C.C3)
  b = step(b, r, C.D3)
  a = step(a, r, C.C2)
  b = step(b, r, C.D2)
  a = step(a, r, C.C1)
  b = step(b, r, C.D1)
  a = step(a, r, C.C0)
  b = step(b, r, C.ONE)
  return v128.xor(div(a, b), v128.and(isLower, C.bits(C.SIGN)))
}

/** log of both, which are normal numbers; step by step as `logOfNormal`. */
// @ts-ignore: decorator
@inline function log2(x: v128): v128 {
  const shifted = i64x2.add(x, C.bits(C.ONE_LESS_SQRT_HALF))
  const f = sub(i64x2.add(v128.and(shifted, C.bits(C.MANTISSA)), C.bits(C.SQRT_HALF)), C.fixed(C.ONE))
  const k = sub(v128.or(i64x2.shr_u(shifted, 52), C.bits(C.TWO_TO_52)), C.fixed(C.EXPONENT_OFFSET))
  const halfSquare = mul(mul(C.fixed(C.HALF), f), f)
  const s = div(f, add(C.fixed(C.TWO), f))
  const z = mul(s, s)
  const w = mul(z, z)
  const even = mul(w, add(C.fixed(C.L2), mul(w, add(C.fixed(C.L4), mul(w, C.fixed(C.L6))))))
  const odd = mul(z, add(C.fixed(C.L1), mul(w, add(C.fixed(C.L3), mul(w, add(C.fixed(C.L5), mul(w, C.fixed(C.L7))))))))
  const small = add(mul(s, add(halfSquare, add(odd, even))), mul(k, C.fixed(C.LN2_LOW)))
  return add(add(sub(small, halfSquare), f), mul(k, C.fixed(C.LN2_HIGH)))
}

// @ts-ignore: decorator
@inline function central2(q: v128): v128 {
  const r = sub(C.fixed(C.CENTRE), mul(q, q))
  let a = C.fixed(C.A7)
  let b = C.fixed(C.B7)
  a = step(a, r, C.A6)
  b = step(b, r, C.B6)
  a = step(a, r, C.A5)
  b = step(b, r, C.B5)
  a = step(a, r, C.A4)
  b = step(b, r, C.B4)
  a = step(a, r, C.A3)
  b = step(b, r, C.B3)
  a = step(a, r, C.A2)
  b = step(b, r, C.B2)
  a = step(a, r, C.A1)
  b = step(b, r, C.B1)
  a = step(a, r, C.A0)
  b = step(b, r, C.ONE)
  return div(mul(q, a), b)
}
