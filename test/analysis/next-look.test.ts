import { describe, expect, it } from 'vitest'
import { nextLook } from '../../src/analysis/next-look.js'

const growth = { least: 1.1, most: 2 }

describe('nextLook', () => {
  it('ends when the precision is reached, or no more are allowed', () => {
    expect(nextLook({ n: 40, halfWidth: 0.002, target: 0.002, growth, cap: 1000 })).toBeNull()
    expect(nextLook({ n: 1000, halfWidth: 0.01, target: 0.002, growth, cap: 1000 })).toBeNull()
  })

  it('reckons by the square of the half-widths, within its growth and the cap', () => {
    // 40·(3/2.5)² = 57.6
    expect(nextLook({ n: 40, halfWidth: 0.003, target: 0.0025, growth, cap: 1000 })).toBe(58)
    expect(nextLook({ n: 40, halfWidth: 0.1, target: 0.0025, growth, cap: 1000 })).toBe(80)
    expect(nextLook({ n: 40, halfWidth: 0.0025001, target: 0.0025, growth, cap: 1000 })).toBe(44)
    expect(nextLook({ n: 900, halfWidth: 0.1, target: 0.0025, growth, cap: 1000 })).toBe(1000)
    expect(nextLook({ n: 2, halfWidth: 0.1, target: 0.0999, growth, cap: 1000 })).toBe(3)
  })
})
