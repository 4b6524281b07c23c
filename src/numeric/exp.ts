/** Portable exponential function: the same bits on every machine, which the built-in `Math.exp` does not promise. */

import { powerOfTwo } from './power-of-two.js'

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const INVERSE_LN2 = 1.442695040888963387
const OVERFLOW = 7.09782712893383973096e2
const UNDERFLOW = -7.4513321910194110842e2

// Remez polynomial on [0, 0.34658] of fdlibm's e_exp.c.
const P1 = 1.66666666666666019037e-1
const P2 = -2.77777777770155933842e-3
const P3 = 6.61375632143793436117e-5
const P4 = -1.6533902205465251539e-6
const P5 = 4.13813679705723846039e-8

/**
 * e to the power x, within 1 ulp; overflows to Infinity, underflows to 0, NaN for NaN.
 *
 * The algorithm of fdlibm's `e_exp.c` (Sun Microsystems, 1993): x = k·ln 2 + r with |r| ≤ ln 2 / 2, a rational
 * approximation of e^r, and a scaling by 2^k. Departs from it in taking k by rounding for every x, also the small ones,
 * so that the kernel can repeat the same steps without a branch; the results are the same.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > OVERFLOW) return Infinity
  if (x < UNDERFLOW) return 0
  const k = Math.trunc(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5))
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))))
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k)
}

/** y·2^k, in two steps where 2^k itself is out of range, so that only the last one rounds. */
function timesPowerOfTwo(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo(k - 1)
  if (k < -1022) return y * powerOfTwo(k + 1000) * powerOfTwo(-1000)
  return y * powerOfTwo(k)
}
