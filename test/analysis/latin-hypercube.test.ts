import { describe, expect, it } from 'vitest'
import { latinHypercube } from '../../src/analysis/latin-hypercube.js'

describe('latinHypercube', () => {
  it('puts exactly one point into every stratum of every dimension', () => {
    const points = latinHypercube('paper', 64, 9)
    for (let d = 0; d < 9; d++) {
      const strata = points.map((point) => Math.floor(64 * point[d])).sort((a, b) => a - b)
      expect(strata).toEqual(Array.from({ length: 64 }, (_, k) => k))
    }
  })

  it('is the same for the same seed, and another for another', () => {
    expect(latinHypercube('paper', 8, 3)).toEqual(latinHypercube('paper', 8, 3))
    expect(latinHypercube('paper', 8, 3)).not.toEqual(latinHypercube('Paper', 8, 3))
  })

  it('keeps all other dimensions when one is added', () => {
    const [few, more] = [latinHypercube('paper', 16, 3), latinHypercube('paper', 16, 4)]
    few.forEach((point, p) => void expect([...more[p].subarray(0, 3)]).toEqual([...point]))
  })

  it('leaves the dimensions about uncorrelated', () => {
    const points = latinHypercube('paper', 400, 2)
    const covariance = points.reduce((sum, [x, y]) => sum + (x - 0.5) * (y - 0.5), 0) / 400
    // The standard error of a correlation of 400 independent pairs is 1/20.
    expect(Math.abs(12 * covariance)).toBeLessThan(5 / 20)
  })
})
