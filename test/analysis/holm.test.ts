import { describe, expect, it } from 'vitest'
import { holmAdjusted } from '../../src/analysis/holm.js'

describe('holmAdjusted', () => {
  it('gives what R’s p.adjust(method = "holm") gives', () => {
    // p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm"): 0.05 0.08 0.09 0.09 0.09
    const adjusted = holmAdjusted([0.01, 0.02, 0.03, 0.04, 0.05])
    const expected = [0.05, 0.08, 0.09, 0.09, 0.09]
    adjusted.forEach((p, k) => void expect(p).toBeCloseTo(expected[k], 14))
  })

  it('keeps the order given, and goes no higher than 1', () => {
    const adjusted = holmAdjusted([0.9, 0.001, 0.6])
    expect(adjusted[1]).toBeCloseTo(0.003, 14)
    expect(adjusted[2]).toBe(1)
    expect(adjusted[0]).toBe(1)
    expect(holmAdjusted([])).toEqual([])
  })

  it('refuses what is no probability', () => {
    expect(() => holmAdjusted([Number.NaN])).toThrow(RangeError)
    expect(() => holmAdjusted([1.1])).toThrow(RangeError)
  })
})
