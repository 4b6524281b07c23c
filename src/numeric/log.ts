/** Portable natural logarithm: the same bits on every machine, which the built-in `Math.log` does not promise. */

import { powerOfTwo } from './power-of-two.js'

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_TO_54 = 18014398509481984

// Remez polynomial on [0, 0.1716] of fdlibm's e_log.c.
const L1 = 6.66666666666673513e-1
const L2 = 3.999999999940941908e-1
const L3 = 2.857142874366239149e-1
const L4 = 2.222219843214978396e-1
const L5 = 1.818357216161805012e-1
const L6 = 1.531383769920937332e-1
const L7 = 1.479819860511658591e-1

/** High word of sqrt(2)/2: the reduced argument lies in [sqrt(2)/2, sqrt(2)). */
const SQRT_HALF_WORD = 0x3fe6a09e
const ONE_WORD = 0x3ff00000

const double = new Float64Array(1)
const words = new Int32Array(double.buffer)
const HIGH = highWordIndex()

/**
 * The natural logarithm of x, within 1 ulp; −Infinity for 0, NaN below 0 and for NaN, Infinity for Infinity.
 *
 * The algorithm of fdlibm's `e_log.c` (Sun Microsystems, 1993) in the branch-free form that FreeBSD's and musl's
 * mathematical libraries use: x = 2^k·(1 + f), s = f/(2 + f), and a polynomial in s².
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  if (x < SMALLEST_NORMAL) return logOfNormal(x * TWO_TO_54, -54)
  return logOfNormal(x, 0)
}

function logOfNormal(x: number, offset: number): number {
  double[0] = x
  const exponent = (((words[HIGH] as number) + (ONE_WORD - SQRT_HALF_WORD)) >> 20) - 1023
  const f = x * powerOfTwo(-exponent) - 1
  const k = exponent + offset
  const halfSquare = 0.5 * f * f
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (L2 + w * (L4 + w * L6))
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)))
  return s * (halfSquare + (odd + even)) + k * LN2_LOW - halfSquare + f + k * LN2_HIGH
}

function highWordIndex(): number {
  double[0] = 1
  return words[1] === ONE_WORD ? 1 : 0
}
