import { describe, expect, it } from 'vitest'
import { chiSquareProbability, chiSquareQuantile, normalProbability } from '../../src/analysis/gamma.js'
import { normalQuantile } from '../../src/numeric/normal-quantile.js'

describe('the χ² distribution', () => {
  // Percentage points as in Abramowitz & Stegun (1964), table 26.8, with more digits.
  it.each([
    [0.99, 3, 11.344866730144373],
    [0.99, 1, 6.6348966010212145],
    [0.95, 4, 9.487729036781154],
    [0.9, 3, 6.251388631170325],
    [0.5, 10, 9.34181776559197],
    [0.9999, 19, 50.79]
  ])('has its %d point with %d degrees of freedom at %d', (p, degrees, x) => {
    expect(chiSquareQuantile(p, degrees)).toBeCloseTo(x, x === 50.79 ? 1 : 9)
    expect(chiSquareProbability(chiSquareQuantile(p, degrees), degrees)).toBeCloseTo(p, 13)
  })

  it('is that of e^(−x/2) with two degrees of freedom', () => {
    for (const x of [1e-9, 0.1, 1, 2.9, 3.1, 10, 50])
      expect(chiSquareProbability(x, 2)).toBeCloseTo(1 - Math.exp(-x / 2), 14)
  })

  it('refuses what is no probability', () => {
    expect(() => chiSquareQuantile(1, 3)).toThrow(RangeError)
    expect(() => chiSquareQuantile(-0.1, 3)).toThrow(RangeError)
  })
})

describe('normal probabilities', () => {
  it('are the quantile’s the other way', () => {
    for (const p of [1e-12, 1e-6, 0.001, 0.02, 0.1, 0.3, 0.5, 0.5000001, 0.7, 0.99, 1 - 1e-9]) {
      expect(normalProbability(normalQuantile(p)) / p).toBeCloseTo(1, 12)
    }
    expect(normalProbability(0)).toBe(0.5)
    expect(normalProbability(1.96)).toBeCloseTo(0.9750021048517795, 14)
  })
})
