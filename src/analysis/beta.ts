/** The beta distribution: its probabilities and quantiles, the same bits on every machine. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { logGamma } from './gamma.js'

/**
 * The number x with P(X ≤ x) = p, X having the beta distribution with shapes a and b above 0, whole or not.
 *
 * By bisection of the regularised incomplete beta function until the ends are neighbours; relative error about 1e-13 for
 * shapes up to 1e7. Throws RangeError for p outside 0 … 1 and for shapes that are not above 0.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`)
  if (!(a > 0 && b > 0)) throw new RangeError(`shapes must be above 0, got ${a} and ${b}`)
  if (p === 0 || p === 1) return p
  let [low, high] = [0, 1]
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle === low || middle === high) return middle
    if (betaProbability(middle, a, b) < p) low = middle
    else high = middle
  }
}

/**
 * P(X ≤ x), X having the beta distribution with shapes a and b: the regularised incomplete beta function [1, 26.5.8].
 *
 * [1] Abramowitz, M. & Stegun, I. A. (1964). Handbook of Mathematical Functions. National Bureau of Standards.
 */
export function betaProbability(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = exp(a * log(x) + b * log(1 - x) + logGamma(a + b) - logGamma(a) - logGamma(b))
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b
}

/**
 * The continued fraction of the incomplete beta function [1] by the modified method of Lentz [2].
 *
 * [2] Press, W. H., Teukolsky, S. A., Vetterling, W. T. & Flannery, B. P. (2007). Numerical Recipes, 3rd ed., 5.2, 6.4.
 */
export function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    fraction *= d * c
    if (!(Math.abs(d * c - 1) > 1e-15)) return fraction
  }
}
