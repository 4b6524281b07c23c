import { describe, expect, it } from 'vitest'
import { betaProbability, betaQuantile } from '../../src/analysis/beta.js'

describe('the beta distribution', () => {
  it('is a polynomial for whole shapes', () => {
    for (const x of [0.001, 0.1, 0.37, 0.5, 0.9, 0.9999]) {
      expect(betaProbability(x, 1, 1)).toBeCloseTo(x, 13)
      expect(betaProbability(x, 3, 1)).toBeCloseTo(x * x * x, 13)
      expect(betaProbability(x, 2, 3)).toBeCloseTo(6 * x * x - 8 * x * x * x + 3 * x * x * x * x, 12)
    }
  })

  it('gives the exact limits of Clopper and Pearson’s paper and of tables', () => {
    // Two-sided 95 %: 0 and 1 of 10 in closed form; 5 of 20 as R’s binom.test prints it.
    expect(1 - betaQuantile(0.025, 10, 1)).toBeCloseTo(0.30849710781876, 12)
    expect(betaQuantile(0.025, 1, 10)).toBeCloseTo(0.0025285785444617, 12)
    expect(betaQuantile(0.025, 5, 16)).toBeCloseTo(0.08657147, 8)
    expect(betaQuantile(0.975, 6, 15)).toBeCloseTo(0.49104587, 8)
  })

  it('is inverted by its quantiles, whole shapes or not', () => {
    for (const [a, b] of [
      [0.3, 2.7],
      [1.5, 300],
      [4321.5, 77.25],
      [1e6, 3e6]
    ]) {
      for (const p of [0.001, 0.025, 0.5, 0.975]) {
        expect(betaProbability(betaQuantile(p, a, b), a, b) / p).toBeCloseTo(1, 8)
      }
    }
  })

  it('refuses what is no distribution', () => {
    expect(() => betaQuantile(0.5, 0, 1)).toThrow(RangeError)
    expect(() => betaQuantile(1.5, 1, 1)).toThrow(RangeError)
  })
})
