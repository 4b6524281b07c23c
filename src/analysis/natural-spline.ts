/** Natural cubic splines: smooth functions of one input that are straight beyond its ends. */

import { quantileOf } from './bootstrap.js'

/**
 * The knots for so many degrees of freedom: the ends of the values and the quantiles between, equal ones once. Fewer than two
 * are left where the values do not vary.
 */
export function splineKnots(values: ArrayLike<number>, degrees: number): readonly number[] {
  const sorted = Float64Array.from(values).sort()
  return [...new Set(Array.from({ length: degrees + 1 }, (_, k) => quantileOf(sorted, k / degrees)))]
}

/**
 * The basis of natural cubic splines at a value, without the constant: one number fewer than there are knots [1, (5.4)], the
 * first of them the value itself, all in units of the distance between the outer knots; none of fewer than two knots.
 *
 * [1] Hastie, T., Tibshirani, R. & Friedman, J. (2009). The Elements of Statistical Learning, 2nd ed. Springer.
 */
export function naturalSpline(value: number, knots: readonly number[]): number[] {
  const last = knots.length - 1
  if (last < 1) return []
  const [from, width] = [knots[0], knots[last] - knots[0]]
  const scaled = knots.map((knot) => (knot - from) / width)
  const x = (value - from) / width
  const bend = (k: number) => (cube(x - scaled[k]) - cube(x - 1)) / (1 - scaled[k])
  return [x, ...scaled.slice(0, -2).map((_, k) => bend(k) - bend(last - 1))]
}

function cube(value: number): number {
  return value > 0 ? value * value * value : 0
}
