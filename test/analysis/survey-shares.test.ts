import { describe, expect, it } from 'vitest'
import { surveyShares } from '../../src/analysis/survey-shares.js'
import { uniform } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'

const words = new Uint32Array(4)
const { k0, k1 } = streamKey(process.env.TEST_SEED ?? 'survey')
const u = (a: number, b: number, c = 0) => {
  philox(a, b, c, 7, k0, k1, words)
  return uniform(words[0])
}

describe('shares of a survey', () => {
  it('have the errors of a simple random sample where there are no weights and clusters', () => {
    const answers = [...Array(30).fill(0), ...Array(50).fill(1), ...Array(20).fill(2)]
    const found = surveyShares(
      answers.map((answer, cluster) => ({ answer, weight: 1, cluster })),
      3
    )
    expect(found.shares).toEqual([0.3, 0.5, 0.2])
    found.errors.forEach((error, k) => {
      expect(error).toBeCloseTo(Math.sqrt((found.shares[k] * (1 - found.shares[k])) / 99), 12)
    })
    expect(found.designEffect).toBeCloseTo(100 / 99, 12)
    expect(found.effectiveSize).toBeCloseTo(99, 9)
  })

  it('are worth as many as there are clusters where all of a cluster say the same', () => {
    const all = Array.from({ length: 400 }, (_, i) => ({ answer: (i % 40) % 2, weight: 1, cluster: i % 40 }))
    const { designEffect, effectiveSize, clusters } = surveyShares(all, 2)
    expect(clusters).toBe(40)
    expect(designEffect).toBeCloseTo((400 / 40) * (40 / 39), 9)
    expect(effectiveSize).toBeCloseTo(39, 9)
  })

  it('pass over those without weight, and scale with weights', () => {
    const one = surveyShares(
      [0, 0, 1, 1, 1].map((answer, cluster) => ({ answer, weight: cluster === 4 ? 0 : 3, cluster })),
      2
    )
    expect(one.respondents).toBe(4)
    expect(one.shares).toEqual([0.5, 0.5])
    expect(() => surveyShares([{ answer: 0, weight: 1, cluster: 0 }], 2)).toThrow(RangeError)
  })

  it('have errors that are what shares vary by over surveys with weights and clusters', () => {
    const estimates: number[] = []
    const errors: number[] = []
    for (let survey = 0; survey < 400; survey++) {
      const all = Array.from({ length: 300 }, (_, i) => {
        const cluster = i % 50
        const rate = 0.15 + 0.4 * u(survey, cluster, 1)
        return { answer: u(survey, i, 2) < rate ? 0 : 1, weight: u(survey, i, 3) < 0.5 ? 1 : 3, cluster }
      })
      const { shares, errors: own } = surveyShares(all, 2)
      estimates.push(shares[0])
      errors.push(own[0])
    }
    const mean = estimates.reduce((sum, x) => sum + x, 0) / 400
    const sd = Math.sqrt(estimates.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 399)
    const meanError = errors.reduce((sum, x) => sum + x, 0) / 400
    // The sd of 400 has a relative standard error of 1/√800; fifty clusters take a hundredth from the errors.
    expect(Math.abs(meanError / sd - 1)).toBeLessThan(0.01 + 5.5 / Math.sqrt(800))
  })
})
