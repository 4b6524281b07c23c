import stdlibQuantile from '@stdlib/stats-base-dists-t-quantile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentTQuantile, studentTTail } from '../../src/analysis/student-t.js'
import { normalQuantile } from '../../src/numeric/normal-quantile.js'

const seed = Number(process.env.TEST_SEED ?? 1)
const relativeError = (actual: number, expected: number) => Math.abs(actual - expected) / Math.abs(expected)

describe('studentTQuantile', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values of Student's t.
  it.each([
    [1, 3.078, 6.314, 12.706, 31.821, 63.657, 318.309],
    [2, 1.886, 2.92, 4.303, 6.965, 9.925, 22.327],
    [3, 1.638, 2.353, 3.182, 4.541, 5.841, 10.215],
    [10, 1.372, 1.812, 2.228, 2.764, 3.169, 4.144],
    [30, 1.31, 1.697, 2.042, 2.457, 2.75, 3.385],
    [100, 1.29, 1.66, 1.984, 2.364, 2.626, 3.174],
    [Infinity, 1.282, 1.645, 1.96, 2.326, 2.576, 3.09]
  ])('gives the printed table at %s degrees of freedom', (degrees, ...printed) => {
    const quantiles = [0.9, 0.95, 0.975, 0.99, 0.995, 0.999].map((p) => studentTQuantile(p, degrees))
    expect(quantiles.map((t) => Number(t.toFixed(3)))).toEqual(printed)
  })

  // The root of the regularised incomplete beta function by bisection in mpmath 1.3.0 with 50 digits.
  it.each([
    [0.9, 3, 1.6377443536962103222],
    [0.9999, 1, 3183.0987571185014745],
    [0.9999, 1.5, 242.26409884652408509],
    [0.95, 2.5, 2.5582186141359354586],
    [0.975, 5, 2.5705818356363147828],
    [0.999, 7, 4.7852896286383332959],
    [0.5000001, 9, 2.5770877222914437675e-7],
    [0.51, 12, 0.025596390148618857501],
    [0.975, 39, 2.0226909200367607237],
    [0.975, 199, 1.9719565442517534484],
    [0.975, 3999, 1.9605573771860273829],
    [0.975, 4000, 1.9605572287937333408],
    [0.9999, 4000, 3.7224666614946746253],
    [0.9999, 999999, 3.7190302747763605921],
    [0.995, 1000000, 2.5758342201053338472]
  ])('at p = %s with %s degrees of freedom is within 1e-13 of 50 digits', (p, degrees, expected) => {
    expect(relativeError(studentTQuantile(p, degrees), expected)).toBeLessThan(1e-13)
  })

  it.each([0.6, 0.9, 0.975, 0.9999, 1 - 1e-9, 1e-9, 1e-30])('has the closed forms of 1, 2 and 4 degrees at %s', (p) => {
    const spread = 4 * p * (1 - p)
    const root = Math.sqrt(spread)
    const one = Math.sign(p - 0.5) / Math.tan(Math.PI * Math.min(p, 1 - p))
    expect(relativeError(studentTQuantile(p, 1), one)).toBeLessThan(1e-13)
    expect(relativeError(studentTQuantile(p, 2), (2 * p - 1) / Math.sqrt(spread / 2))).toBeLessThan(1e-13)
    // Shaw, W. T. (2006). Sampling Student's T distribution. Journal of Computational Finance 9(4), 37–73.
    const four = 2 * Math.sign(p - 0.5) * Math.sqrt(Math.cos(Math.acos(root) / 3) / root - 1)
    expect(relativeError(studentTQuantile(p, 4), four)).toBeLessThan(1e-13)
  })

  it.each([
    ['1 to 200', [1, 1.25, 2, 3, 4, 5, 6.5, 9, 15, 19, 38.5, 39, 40, 41, 99, 199], 5e-15],
    ['500 to 3,999', [500, 999, 1500, 2500, 3333, 3999], 1e-13],
    ['4,000 to 1,000,000', [4000, 4500, 1e4, 1e5, 1e6], 3e-14]
  ])('agrees with @stdlib over a grid with %s degrees of freedom', (_, grid, tolerance) => {
    for (const p of [0.9, 0.925, 0.95, 0.975, 0.98, 0.99, 0.995, 0.999, 0.9995, 0.9999, 1 - 1e-6, 1 - 1e-12]) {
      for (const degrees of grid) {
        const error = relativeError(studentTQuantile(p, degrees), stdlibQuantile(p, degrees))
        expect(error, `p = ${p}, ${degrees} degrees`).toBeLessThan(tolerance)
      }
    }
  })

  it('is symmetric, rises with p, and falls with the degrees of freedom towards the normal quantile', () => {
    const p = fc.double({ min: 0.5001, max: 0.9999, noNaN: true })
    const degrees = fc.double({ min: 1, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(p, degrees, (p, degrees) => {
        const t = studentTQuantile(p, degrees)
        expect(relativeError(studentTQuantile(1 - p, degrees), -t)).toBeLessThan(1e-11)
        expect(studentTQuantile(p + 5e-5, degrees)).toBeGreaterThan(t)
        expect(studentTQuantile(p, degrees * 1.001)).toBeLessThan(t)
        expect(normalQuantile(p)).toBeLessThan(t)
      }),
      { seed, numRuns: 300 }
    )
  })

  it('is exactly 0 at one half and the normal quantile without end of degrees', () => {
    expect(studentTQuantile(0.5, 7)).toBe(0)
    expect(studentTQuantile(0.975, Infinity)).toBe(normalQuantile(0.975))
  })

  it.each([
    [0, 5, /probability.*got 0$/],
    [1, 5, /probability.*got 1$/],
    [1e-101, 5, /probability/],
    [Number.NaN, 5, /probability/],
    [0.975, 0.5, /degrees of freedom.*got 0.5$/],
    [0.975, 0, /degrees/],
    [0.975, Number.NaN, /degrees/]
  ])('refuses p = %s with %s degrees of freedom', (p, degrees, message) => {
    expect(() => studentTQuantile(p, degrees)).toThrow(RangeError)
    expect(() => studentTQuantile(p, degrees)).toThrow(message)
  })
})

describe('studentTTail', () => {
  it('gives the published p-value of Student’s sleep data', () => {
    // R, example(sleep): t = -4.0621, df = 9, p-value = 0.002833, two-sided.
    expect((2 * studentTTail(4.0621277, 9)).toFixed(6)).toBe('0.002833')
  })

  it.each([0, 0.1, 1, 3, 40])('has the closed forms of 1 and 2 degrees at t = %s', (t) => {
    expect(studentTTail(t, 1)).toBeCloseTo(0.5 - Math.atan(t) / Math.PI, 12)
    expect(studentTTail(t, 2)).toBeCloseTo(0.5 - t / (2 * Math.sqrt(2 + t * t)), 12)
  })

  it.each([1, 2.5, 9, 39, 199, 3999, 10_000, 1_000_000])('undoes the quantile at %s degrees of freedom', (degrees) => {
    for (const p of [0.6, 0.95, 0.9999, 1 - 1e-9]) {
      expect(relativeError(studentTTail(studentTQuantile(p, degrees), degrees), 1 - p)).toBeLessThan(1e-7)
    }
  })

  it('refuses a negative t and too few degrees', () => {
    expect(() => studentTTail(-1, 5)).toThrow(RangeError)
    expect(() => studentTTail(1, 0.5)).toThrow(RangeError)
  })
})
