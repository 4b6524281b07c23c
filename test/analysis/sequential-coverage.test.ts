// What is promised at the moment one stops looking: simultaneous intervals, and the selection of the best.
import { describe, expect, it } from 'vitest'
import { BestSet } from '../../src/analysis/best-set.js'
import { simultaneousHalfWidth } from '../../src/analysis/interval.js'
import { Moments } from '../../src/analysis/moments.js'
import { nextLook } from '../../src/analysis/next-look.js'
import { IndifferenceZoneSelection } from '../../src/analysis/selection.js'
import { precisionRule } from '../../src/experiment/precision-rule.js'
import { exp } from '../../src/numeric/exp.js'
import { normal } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'
import { mostOf } from '../chance.js'

const PUBLISHED = '20261124'
const SEED = process.env.TEST_SEED ?? PUBLISHED
const BATCHES = 2000

/**
 * The least share that may be seen: with the published seed 95 % − z·SE with z = 5 and SE = √(0.95·0.05/2000), 92.6 %. With any
 * other what chance leaves of 95 % less what is known to be taken from it. More is no fault of these.
 */
const least = (taken = 0) =>
  SEED === PUBLISHED ? 0.95 - 5 * Math.sqrt((0.95 * 0.05) / BATCHES) : 1 - mostOf(BATCHES, 0.05 + taken) / BATCHES

const key = streamKey(SEED)
const words = new Uint32Array(4)

/** A standard normal number of a system, in an observation of a batch of a study. */
function z(study: number, batch: number, observation: number, system: number): number {
  philox(observation, batch, 1000 * study + system, 1, key.k0, key.k1, words)
  return normal(words[0])
}

/** The share of batches in which something holds. */
function shareOf(holds: (batch: number) => boolean): number {
  let held = 0
  for (let batch = 0; batch < BATCHES; batch++) if (holds(batch)) held += 1
  return held / BATCHES
}

describe('simultaneous intervals hold together at the stopping time', () => {
  const { growth, first } = precisionRule('afraidRate', 0.002, 2000)
  const truths = [-0.07, -0.042, -0.041, -0.029, -0.019, -0.009, -0.002, 0]
  // Log-normal with σ = 1/4, centred, of variance 1: skewness 0.78. (With σ = 1/2, skewness 1.75, 93.2 and 93.6 % were seen.)
  const skewed = (x: number) => (exp(x / 4) - exp(1 / 32)) / 0.26214
  const normally = (x: number) => x
  // Seen, in order: 94.8, 95.1, 95.9; 94.1, 94.9; 95.9 %; of the selected one 94.8, 97.9, 99.4; 94.1, 99.4; 99.3 %.
  it.each([
    // Looking again and again takes half a point, being skewed another: 94.1 % were seen.
    ['one, normal', 1, 1, normally, 0.002, 0.005],
    ['three, normal', 2, 3, normally, 0.002, 0.005],
    ['eight, normal', 3, 8, normally, 0.002, 0.005],
    ['one, skewed', 4, 1, skewed, 0.002, 0.015],
    ['eight, skewed', 5, 8, skewed, 0.002, 0.015],
    // Reached at the first look: a number fixed beforehand.
    ['eight, normal, not sequential', 8, 8, normally, 1, 0]
  ])('family of %s', (_, study, family, shape, target, taken) => {
    let selectedHeld = 0
    const covered = shareOf((batch) => {
      const moments = Array.from({ length: family }, () => new Moments())
      let n = 0
      for (let until: number | null = first; until !== null; ) {
        for (; n < until; n++) {
          // Correlated across the family by what all differences owe to the baseline.
          const common = z(study, batch, n, 999)
          moments.forEach((own, k) => {
            own.add(truths[k] + 0.008 * shape(0.6 * common + 0.8 * z(study, batch, n, k)))
          })
        }
        const halves = moments.map(({ sd }) => simultaneousHalfWidth({ n, sd }, family) as number)
        until = nextLook({ n, halfWidth: Math.max(...halves), target, growth, cap: 2000 })
        if (until === null) {
          const holds = moments.map(({ mean }, k) => Math.abs(mean! - truths[k]) <= halves[k])
          const means = moments.map(({ mean }) => mean!)
          if (holds[means.indexOf(Math.min(...means))]) selectedHeld += 1
          return holds.every((each) => each)
        }
      }
      return false
    })
    expect(covered, `covers ${covered} with TEST_SEED=${SEED}`).toBeGreaterThanOrEqual(least(taken))
    // The interval of the one that seems best, whichever that is.
    expect(selectedHeld / BATCHES, `TEST_SEED=${SEED}`).toBeGreaterThanOrEqual(covered)
  })
})

/** Lower triangle L with L·Lᵀ = the matrix. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower = matrix.map(() => new Array<number>(matrix.length).fill(0))
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j]
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k]
      lower[i][j] = i === j ? Math.sqrt(rest) : rest / lower[j][j]
    }
  }
  return lower
}

// Covariances ×10⁶ of the 不敢为 rate over 436 replications of scenarios/reforms, seed ganwei: aligned, balanced, benchmarks,
// clear, expert-pool, follow-up, inclusive, no-outlet.
const SHIPPED = [
  [118.01, 76.79, 82.97, 76.19, 72.11, 73.13, 89.25, 77.22],
  [76.79, 94.43, 90.75, 92.09, 81.29, 81.53, 99.0, 88.27],
  [82.97, 90.75, 103.91, 96.92, 86.69, 87.02, 101.11, 85.38],
  [76.19, 92.09, 96.92, 115.91, 87.66, 85.79, 102.54, 89.51],
  [72.11, 81.29, 86.69, 87.66, 80.75, 79.37, 86.74, 76.63],
  [73.13, 81.53, 87.02, 85.79, 79.37, 80.48, 86.88, 77.15],
  [89.25, 99.0, 101.11, 102.54, 86.74, 86.88, 128.18, 106.01],
  [77.22, 88.27, 85.38, 89.51, 76.63, 77.15, 106.01, 101.19]
].map((row) => row.map((value) => value / 1e6))

/** Equal variances and correlations. */
const even = (k: number, correlation: number) =>
  Array.from({ length: k }, (_, i) => Array.from({ length: k }, (__, j) => (i === j ? 1e-4 : 1e-4 * correlation)))

// Seen: 99.6 and 99.8 % among the shipped reforms, whose pairs differ little in variance from each other; 97 % of two that are
// independent, where the procedure is least conservative.
describe('in the slippage configuration, the best better by the indifference', () => {
  const DELTA = 0.005
  it.each([
    ['the covariances of the shipped reforms, the first best', 11, SHIPPED, 0],
    ['the covariances of the shipped reforms, the most variable best', 12, SHIPPED, 6],
    ['two, correlation 0.9', 13, even(2, 0.9), 0],
    ['two, independent', 14, even(2, 0), 0],
    ['eight, correlation 0.5', 15, even(8, 0.5), 3]
  ])('is selected with at least 95 %%: %s', (_, study, covariance, best) => {
    const lower = cholesky(covariance)
    const k = covariance.length
    const row = new Float64Array(k)
    const normals = new Float64Array(k)
    const selected = shareOf((batch) => {
      const procedure = new IndifferenceZoneSelection(k, { indifference: DELTA, confidence: 0.95, firstStage: 20 })
      for (let n = 0; procedure.decidedAfter === null; n++) {
        for (let i = 0; i < k; i++) {
          normals[i] = z(study, batch, n, i)
          row[i] = i === best ? -DELTA : 0
          for (let j = 0; j <= i; j++) row[i] += lower[i][j] * normals[j]
        }
        procedure.add(row)
      }
      return procedure.survivors[0] === best
    })
    expect(selected, `selects ${selected} with TEST_SEED=${SEED}`).toBeGreaterThanOrEqual(least())
  })

  it('is in the set that cannot be told apart from the best, with at least 95 %', () => {
    const lower = cholesky(SHIPPED)
    const row = new Float64Array(8)
    const held = shareOf((batch) => {
      const set = new BestSet(8, { confidence: 0.95 })
      for (let n = 0; n < 60; n++) {
        row.fill(0)
        for (let j = 0; j < 8; j++) {
          const normalNumber = z(21, batch, n, j)
          for (let i = j; i < 8; i++) row[i] += lower[i][j] * normalNumber
        }
        set.add(row)
      }
      // All means are equal: each is a best one, and the first stands for it.
      return set.members.includes(0)
    })
    expect(held, `holds ${held} with TEST_SEED=${SEED}`).toBeGreaterThanOrEqual(least())
  })
})
