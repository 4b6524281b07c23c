import { describe, expect, it } from 'vitest'
import { relativeDifference } from '../../src/analysis/fieller.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { studentTQuantile } from '../../src/analysis/student-t.js'
import { normals } from './normals.js'

function relative(pairs: readonly (readonly [number, number])[]) {
  return relativeDifference(
    pairedDifference(
      pairs.map(([a]) => a),
      pairs.map(([, b]) => b)
    )
  )
}

describe('a relative difference', () => {
  it('has Fieller’s bounds: where the paired test of b − ρa is at its edge', () => {
    const pairs = [
      [10, 12.1],
      [11, 12.4],
      [9.5, 11],
      [10.4, 12.9],
      [9.9, 11.2]
    ] as const
    const { mean, low, high } = relative(pairs)
    expect(mean).toBeCloseTo(59.6 / 50.8 - 1, 12)
    for (const bound of [low, high]) {
      const differences = pairs.map(([a, b]) => b - (1 + (bound as number)) * a)
      const m = differences.reduce((x, y) => x + y, 0) / 5
      const sd = Math.sqrt(differences.reduce((x, y) => x + (y - m) * (y - m), 0) / 4)
      expect(Math.abs(m) / (sd / Math.sqrt(5))).toBeCloseTo(studentTQuantile(0.975, 4), 9)
    }
  })

  it('is not said of a baseline whose own interval covers 0, nor of what does not vary', () => {
    expect(
      relative([
        [1, 2],
        [-1, 3],
        [0.5, 2]
      ])
    ).toMatchObject({ mean: null, low: null, high: null })
    const twice = relative(Array.from({ length: 10 }, (_, r) => [16 + r, 32 + 2 * r] as const))
    expect(twice).toEqual({ mean: null, low: null, high: null })
    expect(relative([[1, 2]])).toMatchObject({ low: null, high: null })
  })

  it('covers at most five standard errors too seldom', () => {
    const draw = normals(1)
    const batches = 2000
    let misses = 0
    for (let batch = 0; batch < batches; batch++) {
      const { low, high } = relative(
        Array.from({ length: 20 }, () => {
          const common = draw()
          return [5 + common + 0.5 * draw(), 5.5 + 1.2 * common + 0.5 * draw()] as const
        })
      )
      if (low === null || high === null || low > 0.1 || high < 0.1) misses += 1
    }
    expect(misses / batches).toBeLessThan(0.074)
  })
})
