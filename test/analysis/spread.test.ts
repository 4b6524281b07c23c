import { describe, expect, it } from 'vitest'
import { Spread } from '../../src/analysis/spread.js'

const rangeOf = (values: readonly number[]) => {
  const spread = new Spread()
  for (const value of values) spread.add(value)
  return spread.range
}

describe('the spread of replications', () => {
  it('is that of the middle nine tenths from 40 on, and of all below', () => {
    const values = Array.from({ length: 100 }, (_, k) => (37 * k) % 100)
    expect(rangeOf(values)).toMatchObject({ low: 4, high: 95 })
    expect(rangeOf(values.slice(0, 39))).toMatchObject({
      low: Math.min(...values.slice(0, 39)),
      high: Math.max(...values.slice(0, 39))
    })
    expect(rangeOf(Array.from({ length: 40 }, (_, k) => k))).toMatchObject({ low: 1, high: 38 })
  })

  it('leaves out what is undefined', () => {
    expect(rangeOf([Number.NaN])).toMatchObject({ low: null, high: null })
    expect(rangeOf([Number.NaN, 3])).toMatchObject({ low: 3, high: 3 })
  })
})
