import { describe, expect, it } from 'vitest'
import { correlation } from '../../src/analysis/correlation.js'
import { estimate } from '../../src/analysis/estimate.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { exp } from '../../src/numeric/exp.js'
import { normal } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'
import { fewestOf, mostOf } from '../chance.js'

const SEED = process.env.TEST_SEED ?? '20261124'
const BATCHES = 2000

const key = streamKey(SEED)
const words = new Uint32Array(4)

/** Two independent standard normal numbers, of an observation in a batch of a study. */
function twoNormals(study: number, batch: number, observation: number): [number, number] {
  philox(observation, batch, study, 0, key.k0, key.k1, words)
  return [normal(words[0]), normal(words[1])]
}

type Interval = { low: number | null; high: number | null }

/** In how many batches the interval misses the truth. */
function misses(study: number, size: number, truth: number, interval: (pairs: [number, number][]) => Interval): number {
  let missed = 0
  for (let batch = 0; batch < BATCHES; batch++) {
    const { low, high } = interval(Array.from({ length: size }, (_, index) => twoNormals(study, batch, index)))
    if (!(low! <= truth && truth <= high!)) missed += 1
  }
  return missed
}

/** Expects as many misses as an interval has that misses the truth in this share of batches, and chance beside it. */
function expectMisses(missed: number, share = 0.05, uncertain = 0): void {
  const words = `${missed} of ${BATCHES} miss with TEST_SEED=${SEED}`
  expect(missed, words).toBeLessThanOrEqual(mostOf(BATCHES, share + uncertain))
  expect(missed, words).toBeGreaterThanOrEqual(fewestOf(BATCHES, share - uncertain))
}

// What a skewness γ and an excess κ take from an interval by Student's t: 2φ(z)z(γ²(z⁴ + 2z² − 3)/18 − κ(z² − 3)/12)/n.
// Hall, P. (1992). The Bootstrap and Edgeworth Expansion, 2.6. Here γ = 0.78, κ = 1.1, n = 40.
const SKEWED = 0.0534

describe('95 % intervals cover the truth', () => {
  it.each([
    ['normal, n = 40', 1, 40, 3, (z: number) => 3 + 2 * z, 0.05],
    // Here the normal quantile in place of Student's would cover 85 %.
    ['normal, n = 4', 2, 4, 3, (z: number) => 3 + 2 * z, 0.05],
    // Log-normal with σ = 1/4: skewness 0.78, mean e^(1/32).
    ['mildly skewed, n = 40', 3, 40, exp(1 / 32), (z: number) => exp(z / 4), SKEWED],
    ['skewed to the other side, n = 40', 4, 40, -exp(1 / 32), (z: number) => -exp(z / 4), SKEWED]
  ])('estimate: %s', (_, study, size, truth, observation, share) => {
    expectMisses(
      misses(study, size, truth, (pairs) => estimate(pairs.map(([z]) => observation(z)))),
      share
    )
  })

  it('pairedDifference: strongly correlated worlds, n = 40', () => {
    const missed = misses(5, 40, 0.1, (pairs) =>
      pairedDifference(
        pairs.map(([common]) => 5 * common),
        pairs.map(([common, own]) => 5 * common + 0.1 + own)
      )
    )
    expectMisses(missed)
  })

  it('correlation: jointly normal pairs with 0.6, n = 40', () => {
    const missed = misses(6, 40, 0.6, (pairs) =>
      correlation(
        pairs.map(([x]) => x),
        pairs.map(([x, y]) => 0.6 * x + 0.8 * y)
      )
    )
    // Fisher's transformation is as good as that with 40 pairs.
    expectMisses(missed, 0.05, 0.002)
  })
})
