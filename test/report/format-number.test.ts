import { describe, expect, it } from 'vitest'
import { decimal, ends, percent, percent2, points, whole } from '../../src/words/format.js'

describe('numbers of the report', () => {
  it('write shares as percent', () => {
    expect(percent(0.2344)).toBe('23.4%')
    expect(percent2(0.2344)).toBe('23.44%')
    expect(percent(1, 0)).toBe('100%')
    expect(percent(null)).toBe('–')
    expect(percent(Number.NaN)).toBe('–')
  })

  it('write differences with a sign, a true minus, and enough decimals not to read as none', () => {
    expect(points(-0.0342)).toBe('−3.42')
    expect(points(0.001)).toBe('+0.10')
    expect(points(0)).toBe('0.00')
    expect(points(-0)).toBe('0.00')
    expect(points(-0.00004)).toBe('−0.004')
    expect(points(0.000001)).toBe('+0.0001')
    expect(points(1e-12)).toBe('0.00')
    expect(points(null)).toBe('–')
  })

  it('write other numbers', () => {
    expect(decimal(-0.04, 1)).toBe('0.0')
    expect(whole(1234567)).toBe('1,234,567')
    expect(whole(-1234)).toBe('−1,234')
    expect(whole(12)).toBe('12')
    expect(ends({ low: -0.036, high: -0.0324 }, points)).toBe('[−3.60, −3.24]')
    expect(ends({ low: null, high: null }, points)).toBe('')
  })
})
