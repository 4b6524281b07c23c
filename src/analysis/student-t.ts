/** The quantile function of Student's t distribution: the same bits on every machine. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { normalQuantile } from '../numeric/normal-quantile.js'
import { betaFraction } from './beta.js'

/** From here on the expansion around the normal quantile is the more precise of the two methods. */
const MANY_DEGREES = 4000

const SMALLEST_TAIL = 1e-100
const SQRT_PI = 1.772453850905516

/**
 * The number t with P(T ≤ t) = p, T having Student's t distribution with `degrees` of freedom, whole or not.
 *
 * P(T > t) = I_x(ν/2, 1/2)/2 with x = ν/(ν + t²) [1, 26.7.1], inverted by Newton's iteration: the tail is convex and the
 * normal quantile lies below the root, so the iteration climbs towards it and never beyond; it ends where it climbs no
 * more. From 4,000 degrees on, an expansion in 1/ν. Relative error at most 1e-13 for p from 1e-12 to 1 − 1e-12, degrees
 * from 1 to Infinity (the normal quantile). Throws RangeError for fewer degrees and for p outside 1e-100 … 1, exclusive.
 *
 * [1] Abramowitz, M. & Stegun, I. A. (1964). Handbook of Mathematical Functions. National Bureau of Standards.
 * [2] Press, W. H., Teukolsky, S. A., Vetterling, W. T. & Flannery, B. P. (2007). Numerical Recipes, 3rd ed., 5.2, 6.4.
 */
export function studentTQuantile(p: number, degrees: number): number {
  if (!(p > SMALLEST_TAIL && p < 1)) throw new RangeError(`a probability must lie between 1e-100 and 1, got ${p}`)
  if (!(degrees >= 1)) throw new RangeError(`degrees of freedom must be at least 1, got ${degrees}`)
  if (p === 0.5) return 0
  const tail = p < 0.5 ? p : 1 - p
  const z = Math.abs(normalQuantile(p))
  const t = degrees < MANY_DEGREES ? climbed(z, tail, degrees) : nearNormalQuantile(z, degrees)
  return p < 0.5 ? -t : t
}

/** What was climbed to latest, by degrees and tail: a run asks for the same few again and again. */
const LATEST = new Map<number, Map<number, number>>()
const MOST_DEGREES = 16
const MOST_TAILS = 16

function climbed(start: number, tail: number, degrees: number): number {
  const known = LATEST.get(degrees)?.get(tail)
  if (known !== undefined) return known
  const t = climb(start, tail, degrees)
  if (LATEST.size >= MOST_DEGREES && !LATEST.has(degrees)) LATEST.clear()
  const ofDegrees = LATEST.get(degrees) ?? new Map<number, number>()
  if (ofDegrees.size >= MOST_TAILS) ofDegrees.clear()
  LATEST.set(degrees, ofDegrees.set(tail, t))
  return t
}

/** Newton's iteration from below for P(T > t) = tail. */
function climb(start: number, tail: number, degrees: number): number {
  const ratio = gammaRatio(0.5 * degrees) / SQRT_PI
  let t = start
  for (;;) {
    const next = t + newtonStep(t, tail, degrees, ratio)
    if (!(next > t)) return t
    t = next
  }
}

/**
 * P(T > t), T having Student's t distribution with `degrees` of freedom, whole or not, for t from 0 on.
 *
 * I_x(ν/2, 1/2)/2 with x = ν/(ν + t²) [1, 26.7.1]; relative error at most 1e-11, degrees from 1 to 1e6. Throws RangeError
 * for a negative t and for fewer degrees.
 */
export function studentTTail(t: number, degrees: number): number {
  if (!(t >= 0)) throw new RangeError(`t must be at least 0, got ${t}`)
  if (!(degrees >= 1)) throw new RangeError(`degrees of freedom must be at least 1, got ${degrees}`)
  if (t === 0) return 0.5
  return newtonParts(t, 0, degrees, gammaRatio(0.5 * degrees) / SQRT_PI).excess
}

function newtonStep(t: number, tail: number, degrees: number, ratio: number): number {
  const { excess, density } = newtonParts(t, tail, degrees, ratio)
  return excess / density
}

/**
 * P(T > t) − tail and the density at t, the difference taken of tails or of the probabilities between 0 and t, whichever
 * continued fraction converges fast [2].
 */
function newtonParts(
  t: number,
  tail: number,
  degrees: number,
  ratio: number
): { readonly excess: number; readonly density: number } {
  const a = 0.5 * degrees
  const y = (t * t) / degrees
  const x = 1 / (1 + y)
  const complement = y / (1 + y)
  const kernel = ratio * exp(-a * logOnePlus(y))
  const density = (kernel * Math.sqrt(x)) / Math.sqrt(degrees)
  const front = kernel * Math.sqrt(complement)
  const excess =
    x < (a + 1) / (a + 2.5)
      ? (0.5 * front * betaFraction(x, a, 0.5)) / a - tail
      : 0.5 - tail - front * betaFraction(complement, 0.5, a)
  return { excess, density }
}

/** Fisher's expansion of the t quantile in 1/ν around the normal quantile z [1, 26.7.5]. */
function nearNormalQuantile(z: number, degrees: number): number {
  const s = z * z
  const g1 = (z * (s + 1)) / 4
  const g2 = (z * ((5 * s + 16) * s + 3)) / 96
  const g3 = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384
  const g4 = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160
  return z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees
}

/**
 * Γ(a + 1/2)/Γ(a), a ≥ 1/2: the asymptotic series that follows from Stirling's [1, 6.1.40], a first raised to 20 by
 * Γ(a + 1) = aΓ(a); taken as a ratio because the logarithms of two gamma functions would cancel.
 */
function gammaRatio(a: number): number {
  let product = 1
  let z = a
  for (; z < 20; z++) product *= z / (z + 0.5)
  const w = 1 / (z * z)
  const series = (-1 / 8 + w * (1 / 192 - w * (1 / 640 - w * (17 / 14336 - w * (31 / 18432))))) / z
  return product * Math.sqrt(z) * exp(series)
}

/** ln(1 + y), y ≥ 0, also for a small y: a factor makes good the rounding of 1 + y (Kahan). */
function logOnePlus(y: number): number {
  const sum = 1 + y
  return sum === 1 ? y : (log(sum) * y) / (sum - 1)
}
