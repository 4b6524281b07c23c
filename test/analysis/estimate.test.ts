import { describe, expect, it } from 'vitest'
import { estimate, estimateFrom, standardError } from '../../src/analysis/estimate.js'
import { Moments } from '../../src/analysis/moments.js'
import { MICHELSON } from './michelson.js'

describe('estimate', () => {
  it('is the mean with the t-interval, n − 1 degrees of freedom', () => {
    // t(0.975, 4) = 2.7764451051977987 (printed 2.776); sd = √2.5, standard error = √0.5.
    const { n, mean, sd, low, high, level } = estimate([1, 2, 3, 4, 5])
    expect([n, mean, level]).toEqual([5, 3, 0.95])
    expect(sd).toBeCloseTo(1.5811388300841898, 14)
    expect(low).toBeCloseTo(3 - 2.7764451051977987 * Math.SQRT1_2, 13)
    expect(high).toBeCloseTo(3 + 2.7764451051977987 * Math.SQRT1_2, 13)
  })

  it('gives the interval of Michelson’s speed of light', () => {
    // Certified mean 852.4 and sd 79.0105478190518 (NIST); t(0.975, 99) = 1.9842169515864165.
    const { mean, sd, low, high } = estimate(MICHELSON)
    const half = 1.9842169515864165 * 7.90105478190518
    expect(mean).toBeCloseTo(852.4, 11)
    expect(sd).toBeCloseTo(79.0105478190518, 11)
    expect(low).toBeCloseTo(852.4 - half, 10)
    expect(high).toBeCloseTo(852.4 + half, 10)
  })

  it('says null where there is too little to say', () => {
    const unknown = { sd: null, low: null, high: null, level: 0.95 }
    expect(estimate([])).toEqual({ n: 0, mean: null, ...unknown })
    expect(estimate([7])).toEqual({ n: 1, mean: 7, ...unknown })
    expect(estimate([Number.NaN, Number.NaN])).toEqual({ n: 0, mean: null, ...unknown })
    expect(estimate(Float64Array.of(Number.NaN, 7))).toEqual({ n: 1, mean: 7, ...unknown })
  })

  it('leaves NaN out wherever it stands, and counts what is left', () => {
    const { NaN: undefinedHere } = Number
    expect(estimate([undefinedHere, 1, 2, undefinedHere, 4, undefinedHere])).toEqual(estimate([1, 2, 4]))
  })

  it('has no width where nothing varies', () => {
    expect(estimate([0.3, 0.3, 0.3])).toEqual({ n: 3, mean: 0.3, sd: 0, low: 0.3, high: 0.3, level: 0.95 })
  })

  it('has the same bits from observations taken in one by one', () => {
    const moments = new Moments()
    for (const value of MICHELSON) moments.add(value / 7)
    expect(estimateFrom(moments)).toEqual(estimate(MICHELSON.map((value) => value / 7)))
  })
})

describe('standardError', () => {
  it('is sd/√n', () => {
    expect(standardError(estimate(MICHELSON))).toBeCloseTo(7.90105478190518, 12)
    expect(standardError(estimate([1, 3, Number.NaN]))).toBe(1)
  })

  it('is null below two observations', () => {
    expect(standardError(estimate([1]))).toBeNull()
  })
})
