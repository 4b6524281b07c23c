/** Student's t distribution, from the same portable functions everywhere. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { normalQuantile } from '../numeric/normal-quantile.js'

/** From here on four terms of the expansion are exact to 1e-13. */
const MANY_DEGREES = 2000

const SQRT_PI = 1.7724538509055160273

/**
 * The quantile of Student's t with `degrees` ≥ 1 of freedom, for p strictly between 0 and 1.
 *
 * Newton's iteration on the distribution function from a normal start, kept inside a bracket; for many degrees of freedom an
 * expansion around the normal quantile. Good to 1e-12, relative. Throws RangeError outside.
 */
export function studentTQuantile(p: number, degrees: number): number {
  if (!(p > 0 && p < 1 && degrees >= 1)) throw new RangeError('p must lie between 0 and 1, degrees be at least 1')
  if (p < 0.5) return -studentTQuantile(1 - p, degrees)
  if (p === 0.5) return 0
  if (degrees >= MANY_DEGREES) return nearNormalQuantile(normalQuantile(p), degrees)
  let low = 0
  let high = Number.MAX_VALUE
  let t = normalQuantile(p)
  for (let step = 0; step < 200; step++) {
    const excess = studentTUpperTail(t, degrees) - (1 - p)
    if (excess > 0) low = t
    else high = t
    const next = t + excess / studentTDensity(t, degrees)
    const inside = next > low && next < high
    const following = inside ? next : high === Number.MAX_VALUE ? 2 * t + 1 : 0.5 * (low + high)
    if (Math.abs(following - t) <= 1e-15 * t) return following
    t = following
  }
  return t
}

/** Fisher's expansion of the t quantile in 1/ν. Abramowitz & Stegun (1964) 26.7.5. */
function nearNormalQuantile(z: number, degrees: number): number {
  const s = z * z
  const g1 = (z * (s + 1)) / 4
  const g2 = (z * (5 * s * s + 16 * s + 3)) / 96
  const g3 = (z * (3 * s * s * s + 19 * s * s + 17 * s - 15)) / 384
  const g4 = (z * (79 * s * s * s * s + 776 * s * s * s + 1482 * s * s - 1920 * s - 945)) / 92160
  return z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees
}

/**
 * P(T > t) for t ≥ 0: half of I_x(ν/2, 1/2) with x = ν/(ν + t²), the regularised incomplete beta function, by its continued
 * fraction on whichever side it converges fast.
 *
 * Press, Teukolsky, Vetterling & Flannery (2007). Numerical Recipes, 3rd ed., 6.4 and 6.14.
 */
export function studentTUpperTail(t: number, degrees: number): number {
  const a = 0.5 * degrees
  const y = (t * t) / degrees
  const x = 1 / (1 + y)
  const complement = y / (1 + y)
  if (complement === 0) return 0.5
  const front = (gammaRatio(a) / SQRT_PI) * exp(-a * logOnePlus(y)) * Math.sqrt(complement)
  const direct = x < (a + 1) / (a + 2.5)
  return direct ? (0.5 * front * betaFraction(x, a, 0.5)) / a : 0.5 - front * betaFraction(complement, 0.5, a)
}

function studentTDensity(t: number, degrees: number): number {
  const kernel = exp(-0.5 * (degrees + 1) * logOnePlus((t * t) / degrees))
  return (gammaRatio(0.5 * degrees) / (SQRT_PI * Math.sqrt(degrees))) * kernel
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1), tiny)
  let fraction = d
  for (let m = 1; m <= 10000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d, tiny)
    c = awayFromZero(1 + even / c, tiny)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d, tiny)
    c = awayFromZero(1 + odd / c, tiny)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return fraction
}

function awayFromZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/**
 * Γ(a + 1/2)/Γ(a) for a > 0: the asymptotic series, after raising a by the recurrence. Taken as a ratio, for the two
 * logarithms would cancel. Abramowitz & Stegun (1964) 6.1.47.
 */
function gammaRatio(a: number): number {
  let product = 1
  let z = a
  for (; z < 20; z++) product *= z / (z + 0.5)
  const w = 1 / (z * z)
  const series = (-1 / 8 + w * (1 / 192 - w * (1 / 640 - w * (17 / 14336 - w * (31 / 18432))))) / z
  return product * Math.sqrt(z) * exp(series)
}

/** ln(1 + y) for y ≥ 0 without losing a small y: the rounding of 1 + y is made good by a factor (Kahan). */
function logOnePlus(y: number): number {
  const sum = 1 + y
  return sum === 1 ? y : (log(sum) * y) / (sum - 1)
}
