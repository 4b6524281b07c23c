import { describe, expect, it } from 'vitest'
import { streamKey } from '../../src/random/key.js'
import { MOST_DIMENSIONS, sobolPoint, sobolWord } from '../../src/random/sobol-points.js'

const key = streamKey('paper')
const rows = (from: number, count: number, dimensions: number) =>
  Array.from({ length: count }, (_, k) => sobolPoint(key, from + k, dimensions))

/** How many of some points lie in each elementary interval of 2^a by 2^b. */
function counts(points: readonly Float64Array[], [i, j]: readonly [number, number], a: number, b: number): Set<number> {
  const cells = new Map<number, number>()
  for (const point of points) {
    const cell = Math.floor(point[i] * 2 ** a) * 2 ** b + Math.floor(point[j] * 2 ** b)
    cells.set(cell, (cells.get(cell) ?? 0) + 1)
  }
  return new Set(cells.size === 2 ** (a + b) ? cells.values() : [0])
}

describe('Sobol’ points', () => {
  // The first ten points of three dimensions that Joe & Kuo print beside new-joe-kuo-6.
  it('are the published ones before they are scrambled', () => {
    const published = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375]
    ]
    expect(published.map((_, n) => [0, 1, 2].map((d) => sobolWord(n, d) / 2 ** 32))).toEqual(published)
  })

  // SciPy 1.17, qmc.Sobol(400, scramble=False).random(1000)[999, [3, 57, 255, 399]] · 1024.
  it('are those of another program in high dimensions', () => {
    expect([3, 57, 255, 399].map((d) => sobolWord(999, d) / 2 ** 22)).toEqual([1013, 657, 447, 1001])
  })

  it.each([0, 512])('are a net: 512 points from %d on lie evenly in every interval', (from) => {
    const points = rows(from, 512, 400)
    for (let d = 0; d < 400; d += 1) expect(counts(points, [d, d], 9, 0)).toEqual(new Set([1]))
    // The first two dimensions are a (0, m, 2)-net in base 2; so are the scrambled ones.
    for (let a = 0; a <= 9; a++) expect(counts(points, [0, 1], a, 9 - a)).toEqual(new Set([1]))
    // t is 1 for three dimensions: pairs of them at 2^8 cells.
    for (let a = 0; a <= 8; a++) expect(counts(points, [1, 2], a, 8 - a)).toEqual(new Set([2]))
  })

  it('do not change when points or dimensions are added, and do with the seed', () => {
    const [few, more] = [sobolPoint(key, 77, 5), sobolPoint(key, 77, 300)]
    expect([...more.subarray(0, 5)]).toEqual([...few])
    expect(sobolPoint(streamKey('Paper'), 77, 5)).not.toEqual(few)
    expect(() => sobolPoint(key, 0, MOST_DIMENSIONS + 1)).toThrow(RangeError)
  })

  it('flip a digit by a bit that depends on the digits before it alone', () => {
    const digits = (index: number) => Math.floor(sobolPoint(key, index, 1)[0] * 2 ** 32) ^ sobolWord(index, 0)
    for (let b = 1; b < 20; b++) {
      const flips = new Map<number, Set<number>>()
      for (let n = 0; n < 1024; n++) {
        const before = sobolWord(n, 0) >>> (32 - b)
        flips.set(before, (flips.get(before) ?? new Set()).add((digits(n) >>> (31 - b)) & 1))
      }
      for (const seen of flips.values()) expect(seen.size).toBe(1)
    }
  })

  it('are uniform over seeds: a coordinate’s mean and variance', () => {
    const values = Array.from({ length: 2000 }, (_, n) => sobolPoint(streamKey(`seed ${n}`), 3, 2)[1])
    const mean = values.reduce((sum, u) => sum + u, 0) / 2000
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / 2000))
  })
})
