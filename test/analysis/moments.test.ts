import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Moments } from '../../src/analysis/moments.js'
import { MICHELSON } from './michelson.js'

const seed = Number(process.env.TEST_SEED ?? 1)

function momentsOf(values: readonly number[]): Moments {
  const moments = new Moments()
  for (const value of values) moments.add(value)
  return moments
}

/** A numeric accuracy dataset of NIST: a centre, then 500 times a tenth less and a tenth more. */
function numAcc(centre: number, below: number, above: number): number[] {
  return [centre, ...Array.from({ length: 500 }, () => [below, above]).flat()]
}

describe('Moments', () => {
  // NIST Statistical Reference Datasets, univariate summary statistics; certified mean and standard deviation.
  // The last two hold numbers that no double holds exactly: their own rounding leaves 9 and 8 digits of the deviation.
  it.each([
    ['NumAcc1', [10000001, 10000003, 10000002], 10000002, 1, 1e-15],
    ['NumAcc2', numAcc(1.2, 1.1, 1.3), 1.2, 0.1, 1e-14],
    ['NumAcc3', numAcc(1000000.2, 1000000.1, 1000000.3), 1000000.2, 0.1, 1e-9],
    ['NumAcc4', numAcc(10000000.2, 10000000.1, 10000000.3), 10000000.2, 0.1, 1e-8],
    ['Michelson', MICHELSON.map((value) => 299 + value / 1000), 299.8524, 0.0790105478190518, 1e-12]
  ])('gives the certified values of %s', (_, values, mean, sd, tolerance) => {
    const moments = momentsOf(values)
    expect(moments.n).toBe(values.length)
    expect(Math.abs(moments.mean! / mean - 1)).toBeLessThan(5e-15)
    expect(Math.abs(moments.sd! / sd - 1)).toBeLessThan(tolerance)
  })

  it('counts n − 1, exactly on small integers', () => {
    const moments = momentsOf([2, 4, 4, 4, 5, 5, 7, 9])
    expect(moments.mean).toBe(5)
    expect(moments.variance).toBeCloseTo(32 / 7, 14)
    expect(moments.sd).toBe(Math.sqrt(moments.variance!))
  })

  it('can be read after every number', () => {
    const moments = new Moments()
    expect([moments.n, moments.mean, moments.variance, moments.sd]).toEqual([0, null, null, null])
    moments.add(3)
    expect([moments.n, moments.mean, moments.variance, moments.sd]).toEqual([1, 3, null, null])
    moments.add(5)
    expect([moments.n, moments.mean, moments.variance]).toEqual([2, 4, 2])
    moments.add(10)
    expect([moments.n, moments.mean, moments.variance]).toEqual([3, 6, 13])
  })

  it('has a variance of exactly 0 for equal numbers', () => {
    const moments = momentsOf(Array(1000).fill(0.1))
    expect(moments.mean).toBe(0.1)
    expect(moments.variance).toBe(0)
  })

  it('is the two-pass mean and variance of any integers, whatever the common shift', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 })
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1e6), (values, shift) => {
        const n = values.length
        const sum = values.reduce((total, value) => total + value, 0)
        const squares = values.reduce((total, value) => total + value * value, 0)
        const moments = momentsOf(values.map((value) => value + shift))
        expect(moments.mean).toBeCloseTo(shift + sum / n, 8)
        expect(Math.abs(moments.variance! - (n * squares - sum * sum) / (n * (n - 1)))).toBeLessThan(1e-6)
      }),
      { seed }
    )
  })
})
