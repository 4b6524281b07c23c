import { describe, expect, it } from 'vitest'
import { correlation } from '../../src/analysis/correlation.js'
import { estimate } from '../../src/analysis/estimate.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { exp } from '../../src/numeric/exp.js'
import { normal } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'

const SEED = process.env.TEST_SEED ?? '20261124'
const BATCHES = 2000

// 95 % ± z·SE with z = 5 and SE = √(0.95·0.05/2000).
const TOLERANCE = 5 * Math.sqrt((0.95 * 0.05) / BATCHES)

const key = streamKey(SEED)
const words = new Uint32Array(4)

/** Two independent standard normal numbers, of an observation in a batch of a study. */
function twoNormals(study: number, batch: number, observation: number): [number, number] {
  philox(observation, batch, study, 0, key.k0, key.k1, words)
  return [normal(words[0]), normal(words[1])]
}

type Interval = { low: number | null; high: number | null }

/** The share of batches whose interval contains the truth. */
function coverage(
  study: number,
  size: number,
  truth: number,
  interval: (pairs: [number, number][]) => Interval
): number {
  let covered = 0
  for (let batch = 0; batch < BATCHES; batch++) {
    const { low, high } = interval(Array.from({ length: size }, (_, index) => twoNormals(study, batch, index)))
    if (low! <= truth && truth <= high!) covered += 1
  }
  return covered / BATCHES
}

describe('95 % intervals cover the truth', () => {
  it.each([
    ['normal, n = 40', 1, 40, 3, (z: number) => 3 + 2 * z],
    // Here the normal quantile in place of Student's would cover 85 %.
    ['normal, n = 4', 2, 4, 3, (z: number) => 3 + 2 * z],
    // Log-normal with σ = 1/4: skewness 0.78, mean e^(1/32).
    ['mildly skewed, n = 40', 3, 40, exp(1 / 32), (z: number) => exp(z / 4)],
    ['skewed to the other side, n = 40', 4, 40, -exp(1 / 32), (z: number) => -exp(z / 4)]
  ])('estimate: %s', (_, study, size, truth, observation) => {
    const share = coverage(study, size, truth, (pairs) => estimate(pairs.map(([z]) => observation(z))))
    expect(Math.abs(share - 0.95), `covers ${share} with TEST_SEED=${SEED}`).toBeLessThan(TOLERANCE)
  })

  it('pairedDifference: strongly correlated worlds, n = 40', () => {
    const share = coverage(5, 40, 0.1, (pairs) =>
      pairedDifference(
        pairs.map(([common]) => 5 * common),
        pairs.map(([common, own]) => 5 * common + 0.1 + own)
      )
    )
    expect(Math.abs(share - 0.95), `covers ${share} with TEST_SEED=${SEED}`).toBeLessThan(TOLERANCE)
  })

  it('correlation: jointly normal pairs with 0.6, n = 40', () => {
    const share = coverage(6, 40, 0.6, (pairs) =>
      correlation(
        pairs.map(([x]) => x),
        pairs.map(([x, y]) => 0.6 * x + 0.8 * y)
      )
    )
    expect(Math.abs(share - 0.95), `covers ${share} with TEST_SEED=${SEED}`).toBeLessThan(TOLERANCE)
  })
})
