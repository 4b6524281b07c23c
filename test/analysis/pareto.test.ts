import { describe, expect, it } from 'vitest'
import { dominates, paretoFront } from '../../src/analysis/pareto.js'

describe('paretoFront', () => {
  it('keeps what nothing is better than in every respect', () => {
    const points = [
      [1, 5],
      [2, 3],
      [3, 3],
      [4, 1],
      [5, 5]
    ]
    expect(paretoFront(points)).toEqual([true, true, false, true, false])
    expect(dominates([2, 3], [3, 3])).toBe(true)
    expect(dominates([2, 3], [2, 3])).toBe(false)
  })

  it('keeps equal points, and works in three dimensions', () => {
    expect(
      paretoFront([
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 2],
        [0, 9, 9]
      ])
    ).toEqual([true, true, false, true])
  })
})
