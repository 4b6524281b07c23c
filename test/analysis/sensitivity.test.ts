import { describe, expect, it } from 'vitest'
import type { BootstrapEstimate } from '../../src/analysis/bootstrap.js'
import { leadingOrder } from '../../src/analysis/leading-order.js'
import { screen, stepEnd } from '../../src/analysis/morris.js'
import { rankStudy } from '../../src/analysis/rank-regression.js'
import { rowPoints } from '../../src/analysis/sensitivity-design.js'
import { chanceShare, sobolIndices } from '../../src/analysis/sobol-indices.js'
import { streamKey } from '../../src/random/key.js'
import { sobolPoint } from '../../src/random/sobol-points.js'
import { extent } from '../extent.js'
import {
  ishigami,
  linear,
  meanNoise,
  morris,
  morrisScale,
  playedRows,
  radialRows,
  sobolG,
  sobolRows,
  type TestModel
} from './sensitivity-models.js'

const key = streamKey('sensitivity')

/** Whether an estimate is true within 5 standard errors, these taken from its own interval. */
function expectNear({ value, low, high }: BootstrapEstimate, truth: number): void {
  expect(Math.abs(value - truth)).toBeLessThanOrEqual((5 * (high - low)) / 3.92 + 5e-5)
}

const indicesOf = (model: TestModel, inputs: number, rows: number, seed = 'known', m = 1) =>
  sobolIndices(sobolRows(playedRows(model, { method: 'sobol', seed, inputs, rows, m }).values), key)

describe('Sobol’ indices', () => {
  it('are those of Ishigami’s function', () => {
    const { factors, chance, variance } = indicesOf(ishigami, 3, 2048)
    ;[0.3139, 0.4424, 0].forEach((truth, j) => void expectNear(factors[j].first, truth))
    ;[0.5576, 0.4424, 0.2437].forEach((truth, j) => void expectNear(factors[j].total, truth))
    // 1/2 + a²/8 + bπ⁴/5 + b²π⁸/18.
    expect(variance).toBeCloseTo(13.8446, 0)
    expect(chance.total).toEqual({ value: 0, low: 0, high: 0 })
  })

  it('are those of Sobol’s G', () => {
    const { factors } = indicesOf(sobolG, 8, 2048)
    const first = [0.7162, 0.179, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001]
    const total = [0.7871, 0.2422, 0.0343, 0.0105, 0.0001, 0.0001, 0.0001, 0.0001]
    first.forEach((truth, j) => void expectNear(factors[j].first, truth))
    total.forEach((truth, j) => void expectNear(factors[j].total, truth))
  })

  it.each([1, 4])('give chance its share, with %d replications a point', (m) => {
    const { factors, chance, order } = indicesOf(linear, 4, 2048, 'noise', m)
    const variance = 21 / 12 + 1 / m
    const shares = [16 / 12, 4 / 12, 1 / 12].map((own) => own / variance)
    shares.forEach((truth, j) => void expectNear(factors[j].total, truth))
    shares.forEach((truth, j) => void expectNear(factors[j].first, truth))
    expectNear(chance.total, 1 / m / variance)
    expectNear(chance.first, 1 / m / variance)
    // An input that does nothing has exactly nothing.
    expect(factors[3]).toEqual({ first: { value: 0, low: 0, high: 0 }, total: { value: 0, low: 0, high: 0 } })
    expect(order).toMatchObject({ first: [0, 1, 2], isSettled: true, rowsNeeded: null })
    // What it would be with other replications.
    expect(chanceShare(1 / m / variance, m, 10)).toBeCloseTo(0.1 / (21 / 12 + 0.1), 12)
    // An estimate beyond 1 is all of it, whatever the replications; one below 0 is nothing.
    expect([1, 40, 4000].map((n) => chanceShare(1.023, m, n))).toEqual([1, 1, 1])
    expect(chanceShare(-0.01, m, 1)).toBe(0)
  })

  it('take a group as one factor', () => {
    const design = { method: 'sobol' as const, key, inputs: 3, factors: [[0, 2], [1]] }
    const rows = Array.from({ length: 2048 }, (_, row) =>
      rowPoints(design, row).map(({ places }) => ishigami(places, 0))
    )
    const { factors } = sobolIndices(sobolRows(rows[0].map((_, p) => Float64Array.from(rows, (row) => row[p]))), key)
    expectNear(factors[0].first, 1 - 0.4424)
    expectNear(factors[0].total, 1 - 0.4424)
  })

  it('are undefined where nothing varies', () => {
    const { factors, variance } = indicesOf(() => 0.1, 2, 16)
    expect(variance).toBe(0)
    expect(factors[0].total.value).toBeNaN()
  })
})

describe('Morris’s screening', () => {
  it('finds μ* of Morris’s function as quadrature does', () => {
    const { factors } = screen(
      radialRows(playedRows(morris, { method: 'morris', seed: 'm', inputs: 20, rows: 512 })),
      key
    )
    // The function is linear in each w: an effect is the slope of w times what w is multiplied by.
    const points = Array.from({ length: 4096 }, (_, n) => sobolPoint(streamKey('quadrature'), n, 20))
    for (const j of [0, 2, 5, 6, 9, 12]) {
      const [low, high] = [morrisScale(0.25, j), morrisScale(0.75, j)]
      const size =
        points.reduce((sum, x) => sum + Math.abs(morris(x.with(j, 0.75), 0) - morris(x.with(j, 0.25), 0)), 0) / 4096
      expectNear(factors[j].muStar, (size / Math.abs(high - low)) * meanSlope(j))
    }
  })

  it('has no effect at all of an input that does nothing, and that of chance', () => {
    const noisy: TestModel = (x, noise) => 3 * x[0] + noise
    const { factors, chance, order } = screen(
      radialRows(playedRows(noisy, { method: 'morris', seed: 'n', inputs: 2, rows: 64 })),
      key
    )
    expect(factors[0].muStar.value).toBeCloseTo(3, 12)
    expect(factors[0].sigma).toBeCloseTo(0, 12)
    expect(factors[1]).toMatchObject({ muStar: { value: 0, low: 0, high: 0 }, mu: 0, sigma: 0 })
    // The mean size of a difference of two standard normal numbers is 2/√π.
    expectNear(chance, 2 / Math.sqrt(Math.PI))
    expect(order).toMatchObject({ first: [0], isSettled: true })
  })

  it('steps by at least a quarter, and stays inside', () => {
    for (let n = 0; n < 500; n++) {
      const [from, u] = sobolPoint(key, n, 2)
      const end = stepEnd(from, u)
      expect(end > 0 && end < 1).toBe(true)
      expect(Math.abs(end - from)).toBeGreaterThanOrEqual(0.25)
    }
  })
})

/** The mean slope of w between the ends of a step, by the midpoint rule. */
function meanSlope(j: number): number {
  let sum = 0
  for (let a = 0; a < 400; a++) {
    for (let b = 0; b < 400; b++) {
      const from = (a + 0.5) / 400
      const end = stepEnd(from, (b + 0.5) / 400)
      sum += (morrisScale(end, j) - morrisScale(from, j)) / (end - from)
    }
  }
  return sum / 160000
}

describe('the order of the first', () => {
  it('is settled by 95 % of samples, or says what would settle it', () => {
    const steady = Array.from({ length: 100 }, () => [0.5, 0.3, 0.1, 0])
    expect(leadingOrder([0.5, 0.3, 0.1, 0], steady, 64)).toEqual({
      ...{ first: [0, 1, 2], agreement: 1, isSettled: true, rowsNeeded: null }
    })
    // Gaps of 0.02 with an error of 0.1: 64·(1.96·0.1/0.02)² rows, rounded up.
    const turns = Array.from({ length: 100 }, (_, k) => [0.5, k % 2 ? 0.39 : 0.19, 0.27, 0])
    const order = leadingOrder([0.5, 0.29, 0.27, 0], turns, 64)
    expect(order).toMatchObject({ first: [0, 1, 2], agreement: 0.5, isSettled: false, rowsNeeded: 8192 })
  })
})

describe('ranks', () => {
  const worlds = (n: number, model: TestModel, inputs = 5) => {
    const x = Array.from({ length: n }, (_, i) => sobolPoint(streamKey('worlds'), i, inputs))
    return {
      columns: Array.from({ length: inputs }, (_, j) => Float64Array.from(x, (row) => row[j])),
      outcome: Float64Array.from(x, (row, i) => model(row, meanNoise(key, i, 1)))
    }
  }
  const monotone: TestModel = (x, noise) => Math.exp(3 * x[0] - 2 * x[1] + x[2]) * Math.exp(0.1 * noise)

  it('of a monotone model give the partial correlations of its logarithm’s', () => {
    const { columns, outcome } = worlds(1000, monotone)
    const { kind, rSquared, inputs } = rankStudy(columns, outcome, key)
    expect(kind).toBe('regression')
    expect(rSquared).toBeGreaterThan(0.95)
    expect(inputs.map(({ standsOut }) => standsOut)).toEqual([true, true, true, false, false])
    // Ranks of a sum of uniforms are about linear: c/√(c² + 12·0.01) for a slope c, less for the bend of the ranks.
    expect(inputs[0].correlation).toBeGreaterThan(0.95)
    expect(inputs[1].correlation).toBeLessThan(-0.9)
    const sizes = inputs.map(({ coefficient }) => Math.abs(coefficient as number))
    expect(sizes[0] > sizes[1] && sizes[1] > sizes[2]).toBe(true)
    const root = Math.sqrt(9 + 4 + 1)
    ;[3 / root, 2 / root, 1 / root].forEach((truth, j) => void expect(sizes[j]).toBeCloseTo(truth, 1))
  })

  it('of too few worlds name an input only where shuffling does not', () => {
    const { columns, outcome } = worlds(16, (x) => x[0] ** 3)
    const { kind, worldsNeeded, inputs } = rankStudy(columns, outcome, key)
    expect([kind, worldsNeeded]).toEqual(['one-by-one', 20])
    expect(inputs.map(({ standsOut }) => standsOut)).toEqual([true, false, false, false, false])
    expect(inputs[0].correlation).toBeCloseTo(1, 12)
  })

  it('of pure noise name one of many inputs in about a twentieth of studies', () => {
    const studies = extent(60, 60, 400)
    let named = 0
    for (let study = 0; study < studies; study++) {
      const x = Array.from({ length: 40 }, (_, j) =>
        Float64Array.from({ length: 24 }, (_, i) => meanNoise(streamKey(`study ${study}`), 1000 * j + i, 1))
      )
      const y = Float64Array.from({ length: 24 }, (_, i) => meanNoise(streamKey(`study ${study}`), 77_777 + i, 1))
      if (rankStudy(x, y, streamKey(`${study}`)).inputs.some(({ standsOut }) => standsOut)) named += 1
    }
    expect(named / studies).toBeLessThan(0.05 + 5 * Math.sqrt((0.05 * 0.95) / studies))
  })

  it('say nothing of an input or an outcome that does not vary', () => {
    const { columns, outcome } = worlds(64, monotone)
    const same = new Float64Array(64).fill(3)
    expect(rankStudy([...columns, same], outcome, key).inputs[5]).toMatchObject({ correlation: 0, standsOut: false })
    expect(rankStudy(columns, same, key).inputs.some(({ standsOut }) => standsOut)).toBe(false)
  })
})

describe('intervals by bootstrap over rows', () => {
  const REPETITIONS = extent(12, 60, 200)
  it.each([
    ['Ishigami’s function', ishigami, 3, [0.5576, 0.4424, 0.2437], [0.3139, 0.4424, 0], 0],
    ['a linear model with noise', linear, 4, [16 / 33, 4 / 33, 1 / 33], [16 / 33, 4 / 33, 1 / 33], 12 / 33]
  ] as const)('cover the indices of %s', (_, model, inputs, totals, firsts, chance) => {
    let [covered, all] = [0, 0]
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const found = indicesOf(model, inputs, 256, `coverage ${repetition}`)
      const pairs: (readonly [BootstrapEstimate, number])[] = [
        ...totals.map((truth, j) => [found.factors[j].total, truth] as const),
        ...firsts.map((truth, j) => [found.factors[j].first, truth] as const),
        ...(chance === 0 ? [] : [[found.chance.total, chance] as const, [found.chance.first, chance] as const])
      ]
      all += pairs.length
      covered += pairs.filter(([{ low, high }, truth]) => low <= truth + 5e-5 && truth - 5e-5 <= high).length
    }
    // 92.6 % of 200 repetitions; of fewer, less five standard errors of so many.
    const least = REPETITIONS === 200 ? 0.926 : 0.95 - 5 * Math.sqrt((0.95 * 0.05) / REPETITIONS)
    expect(covered / all).toBeGreaterThanOrEqual(least)
  })
})
