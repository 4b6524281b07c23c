import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '../../src/analysis/correlation.js'

const seed = Number(process.env.TEST_SEED ?? 1)

describe('correlation', () => {
  it('gives the published answer for the lightness and preference of canned tuna', () => {
    // R, example(cor.test), data of Hollander & Wolfe (1973): cor 0.5711816, interval -0.1497426 0.8955795.
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
    const preference = [2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8]
    const { n, r, low, high, level } = correlation(lightness, preference)
    expect([n, level]).toEqual([9, 0.95])
    expect(r).toBeCloseTo(0.5711816, 7)
    expect(low).toBeCloseTo(-0.1497426, 7)
    expect(high).toBeCloseTo(0.8955795, 7)
  })

  it('gives the published coefficients of Anscombe’s quartet', () => {
    // Anscombe, F. J. (1973). Graphs in statistical analysis. The American Statistician 27(1). R: 0.8164205, 0.8162365.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    const first = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    const second = [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]
    expect(correlation(x, first).r).toBeCloseTo(0.8164205, 7)
    expect(correlation(x, second).r).toBeCloseTo(0.8162365, 7)
  })

  it('is exactly ±1 with an interval of no width for pairs on a line', () => {
    expect(correlation([1, 2, 3, 4], [10, 20, 30, 40])).toEqual({ n: 4, r: 1, low: 1, high: 1, level: 0.95 })
    expect(correlation([1, 2, 3, 4], [4, 3, 2, 1])).toEqual({ n: 4, r: -1, low: -1, high: -1, level: 0.95 })
  })

  it('does not step over 1 by rounding', () => {
    // Unbounded, the quotient here is 1 + 2^-52.
    expect(correlation([3, 7, 4], [1, 1.4, 1.1]).r).toBe(1)
  })

  it('is exactly 0 within symmetric bounds for orthogonal pairs', () => {
    const { r, low, high } = correlation([-1, 1, -1, 1], [-1, -1, 1, 1])
    expect(r).toBe(0)
    expect(high).toBeCloseTo(Math.tanh(1.959963984540054), 14)
    expect(low).toBe(-high!)
  })

  it('stays within ±1 and contains r, whatever the scale of either side', () => {
    const value = fc.integer({ min: -1000, max: 1000 })
    const pairs = fc.array(fc.tuple(value, value), { minLength: 4, maxLength: 30 })
    fc.assert(
      fc.property(pairs, fc.constantFrom(1e-60, 0.1, 1e60), (pairs, scale) => {
        const x = pairs.map(([first]) => first)
        const y = pairs.map(([, second]) => second)
        const { r, low, high } = correlation(x, y)
        if (r === null) return
        expect(-1 <= low! && low! <= r && r <= high! && high! <= 1).toBe(true)
        expect(correlation(y, x).r).toBe(r)
        expect(
          correlation(
            x,
            y.map((second) => -scale * second)
          ).r
        ).toBeCloseTo(-r, 10)
      }),
      { seed }
    )
  })

  it('is null where one side does not vary or there are too few pairs', () => {
    expect(correlation([1, 2, 3, 4], [0.1, 0.1, 0.1, 0.1])).toEqual({
      n: 4,
      r: null,
      low: null,
      high: null,
      level: 0.95
    })
    expect(correlation([1, 2, 3], [1, 3, 2])).toEqual({ n: 3, r: 0.5, low: null, high: null, level: 0.95 })
    expect(correlation([1], [1]).r).toBeNull()
    expect(correlation([], []).r).toBeNull()
  })

  it('leaves out pairs with a NaN on either side', () => {
    const { NaN: none } = Number
    expect(correlation([1, none, 2, 3, 9, 5], [2, 7, 1, 4, none, 3])).toEqual(correlation([1, 2, 3, 5], [2, 1, 4, 3]))
  })

  it('refuses lists of different lengths', () => {
    expect(() => correlation([1, 2, 3, 4], [1, 2, 3])).toThrow(RangeError)
    expect(() => correlation([1, 2, 3, 4], [1, 2, 3])).toThrow('got 4 and 3')
  })
})
