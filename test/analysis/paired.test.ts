import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/analysis/estimate.js'
import { pairedDifference } from '../../src/analysis/paired.js'

// Extra hours of sleep of ten patients: Cushny, A. R. & Peebles, A. R. (1905), the data of Student (1908).
const FIRST = Float64Array.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2)
const SECOND = Float64Array.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)

describe('pairedDifference', () => {
  it('gives the published paired interval of Student’s sleep data, second minus first', () => {
    // R, example(sleep): t = -4.0621, df = 9, 95 percent confidence interval: -2.4598858 -0.7001142, first minus second.
    const { n, mean, sd, low, high, identical } = pairedDifference(FIRST, SECOND)
    expect(n).toBe(10)
    expect(mean).toBeCloseTo(1.58, 14)
    expect(mean! / (sd! / Math.sqrt(10))).toBeCloseTo(4.0621, 4)
    expect(low).toBeCloseTo(0.7001142, 7)
    expect(high).toBeCloseTo(2.4598858, 7)
    expect(identical).toBe(false)
  })

  it('gives (var a + var b) / var(b − a), exactly on small integers', () => {
    // var a = 5/3, var b = 20/3, b − a = a: 25/3 over 5/3.
    expect(pairedDifference(Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 4, 6, 8)).varianceRatio).toBeCloseTo(5, 14)
    // Opposed: b − a varies more than two independent ones would.
    expect(pairedDifference(Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1)).varianceRatio).toBeCloseTo(0.5, 14)
    // Uncorrelated.
    expect(pairedDifference(Float64Array.of(-1, 1, -1, 1), Float64Array.of(-1, -1, 1, 1)).varianceRatio).toBe(1)
  })

  it('is exactly 0 between identical worlds, without a ratio', () => {
    expect(pairedDifference(FIRST, FIRST.slice())).toEqual({
      n: 10,
      mean: 0,
      sd: 0,
      low: null,
      high: null,
      level: 0.95,
      identical: true,
      varianceRatio: null,
      pair: {
        baselineMean: 0.75,
        baselineVariance: expect.closeTo(3.2005555555, 9),
        otherVariance: expect.closeTo(3.2005555555, 9)
      }
    })
  })

  it('is not identical when one replication differs, nor when differences cancel or are all the same', () => {
    const last = FIRST.slice()
    last[9] += 1e-12
    expect(pairedDifference(FIRST, last).identical).toBe(false)
    const cancelling = pairedDifference(Float64Array.of(1, 2), Float64Array.of(2, 1))
    expect([cancelling.mean, cancelling.identical]).toEqual([0, false])
    const constant = pairedDifference(Float64Array.of(1, 2, 4), Float64Array.of(2, 3, 5))
    expect(constant).toMatchObject({ mean: 1, low: null, high: null, identical: false, varianceRatio: null })
  })

  it('leaves out a pair with a NaN on either side, also from the variances', () => {
    const baseline = Float64Array.of(1, Number.NaN, 2, 100, 3, 4)
    const other = Float64Array.of(2, 50, 4, Number.NaN, 6, 8)
    const clean = pairedDifference(Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 4, 6, 8))
    expect(pairedDifference(baseline, other)).toEqual(clean)
  })

  it('counts nothing undefined as agreement', () => {
    const { NaN: none } = Number
    expect(pairedDifference(Float64Array.of(1, none), Float64Array.of(1, 2)).identical).toBe(false)
    expect(pairedDifference(Float64Array.of(1, none), Float64Array.of(1, none)).identical).toBe(false)
    expect(pairedDifference(Float64Array.of(none), Float64Array.of(none))).toMatchObject({
      n: 0,
      mean: null,
      identical: false
    })
  })

  it('has a mean but no interval from one pair', () => {
    const { mean, sd, low, high, varianceRatio } = pairedDifference(Float64Array.of(1), Float64Array.of(4))
    expect([mean, sd, low, high, varianceRatio]).toEqual([3, null, null, null, null])
  })

  it('is the estimate of the differences', () => {
    expect(pairedDifference(FIRST, SECOND)).toMatchObject(estimate(SECOND.map((value, r) => value - FIRST[r])))
  })

  it('refuses lists of different lengths', () => {
    expect(() => pairedDifference(FIRST, SECOND.subarray(1))).toThrow(RangeError)
    expect(() => pairedDifference(FIRST, SECOND.subarray(1))).toThrow('got 10 and 9')
  })
})
