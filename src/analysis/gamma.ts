/** The gamma function's logarithm, and the probabilities that hang on it: χ² and normal, the same bits on every machine. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'

/**
 * P(X ≤ x), X having the gamma distribution with shape a above 0 and scale 1: the regularised incomplete gamma function, by
 * its series below a + 1 and the continued fraction above [1, 6.2]; relative error about 1e-14.
 *
 * [1] Press, W. H., Teukolsky, S. A., Vetterling, W. T. & Flannery, B. P. (2007). Numerical Recipes, 3rd ed.
 */
export function gammaProbability(x: number, a: number): number {
  if (x <= 0) return 0
  return x < a + 1 ? lowerSeries(x, a) : 1 - upperFraction(x, a)
}

/** P(X ≤ x), X having the χ² distribution with `degrees` of freedom, above 0. */
export function chiSquareProbability(x: number, degrees: number): number {
  return gammaProbability(x / 2, degrees / 2)
}

/** The number x with P(X ≤ x) = p, X having the χ² distribution; by bisection. Throws RangeError unless 0 ≤ p < 1. */
export function chiSquareQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`)
  let [low, high] = [0, degrees + 1]
  while (chiSquareProbability(high, degrees) < p) high *= 2
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle === low || middle === high) return middle
    if (chiSquareProbability(middle, degrees) < p) low = middle
    else high = middle
  }
}

/** P(Z ≤ z), Z being standard normal; small probabilities of the left tail to a relative error of about 1e-14. */
export function normalProbability(z: number): number {
  const half = (z * z) / 2
  if (half < 1.5) {
    const inner = half === 0 ? 0 : lowerSeries(half, 0.5) / 2
    return z < 0 ? 0.5 - inner : 0.5 + inner
  }
  const tail = upperFraction(half, 0.5) / 2
  return z < 0 ? tail : 1 - tail
}

function lowerSeries(x: number, a: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum * exp(a * log(x) - x - logGamma(a))
}

/** The upper probability by the modified method of Lentz. */
function upperFraction(x: number, a: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let fraction = d
  for (let n = 1; ; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    fraction *= c * d
    if (!(Math.abs(c * d - 1) > 1e-15)) return fraction * exp(a * log(x) - x - logGamma(a))
  }
}

const HALF_LOG_TWO_PI = 0.9189385332046728

/** ln Γ(a), a > 0: Stirling's series [1, 6.1.40], a first raised to 20 by Γ(a + 1) = aΓ(a). */
export function logGamma(a: number): number {
  let product = 1
  let z = a
  for (; z < 20; z++) product *= z
  const w = 1 / (z * z)
  const series = (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w / 1188)))) / z
  return (z - 0.5) * log(z) - z + HALF_LOG_TWO_PI + series - log(product)
}
