import { describe, expect, it } from 'vitest'
import { movedTogether } from '../../src/explorer/state/slider-scale.js'

const USUAL = [0.4194, 0.539, 0.7688]
const SHARE = { min: 0, max: 1, step: 0.01 }
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('levers moved together', () => {
  it.each([0, 0.1, 0.4, 0.59, 0.8, 0.95, 1])('have the mean %d, and none moves against it', (target) => {
    const values = movedTogether(USUAL, target, SHARE)
    expect(mean(values)).toBeCloseTo(target, 4)
    for (const [k, value] of values.entries()) {
      expect(Math.sign(value - USUAL[k])).toBe(Math.sign(target - mean(USUAL)))
    }
  })

  it('are as usual where the slider is back', () => {
    expect(movedTogether(USUAL, 0.58, SHARE)).toEqual(USUAL)
  })

  it('move alone as one does', () => {
    expect(movedTogether([0.55], 0.95, SHARE)).toEqual([0.95])
    expect(movedTogether([1], 1, SHARE)).toEqual([1])
  })
})
