import { describe, expect, it } from 'vitest'
import { PairedRatioJackknife, RatioJackknife, type RatioKind } from '../../src/analysis/ratio.js'
import { extent } from '../extent.js'
import { normals, uniforms } from './normals.js'

type Rows = readonly (readonly [number, number])[]

const sumsOf = (rows: Rows) => ({
  n: rows.length,
  numerator: rows.reduce((sum, [x]) => sum + x, 0),
  denominator: rows.reduce((sum, [, y]) => sum + y, 0)
})

function level(rows: Rows, kind: RatioKind, quantile?: number) {
  const ratio = new RatioJackknife(sumsOf(rows), kind)
  for (const [x, y] of rows) ratio.add(x, y)
  return ratio.estimate(quantile)
}

function difference(baseline: Rows, other: Rows, kind: RatioKind) {
  const pair = new PairedRatioJackknife({ baseline: sumsOf(baseline), other: sumsOf(other) }, kind)
  baseline.forEach((row, r) => {
    pair.add(row, other[r])
  })
  return pair.difference()
}

describe('a paired difference of two replications that agree but for rounding', () => {
  it('has no interval', () => {
    const [before, after]: [Rows, Rows] = [
      [
        [300, 2000],
        [420, 2000]
      ],
      [
        [270, 2000],
        [390, 2000]
      ]
    ]
    expect(difference(before, after, 'share')).toMatchObject({ low: null, high: null })
  })
})

describe('a ratio of sums', () => {
  const rows: Rows = [
    [12, 40],
    [9, 35],
    [15, 38],
    [7, 41]
  ]

  it('has the jackknife error of its definition', () => {
    const { numerator: x, denominator: y } = sumsOf(rows)
    const left = rows.map(([a, b]) => (x - a) / (y - b))
    const mean = left.reduce((sum, one) => sum + one, 0) / 4
    const variance = (3 / 4) * left.reduce((sum, one) => sum + (one - mean) * (one - mean), 0)
    const { value, se, low, high, method } = level(rows, 'share')
    expect(method).toBe('jackknife')
    expect(value).toBe(43 / 154)
    expect(se).toBeCloseTo(Math.sqrt(variance), 14)
    expect(low).toBeGreaterThan(0)
    expect(high).toBeLessThan(1)
    expect(difference(rows, rows, 'share')).toMatchObject({ value: 0, low: null, high: null })
  })

  it('is a dash where events are too few, or fall in too few replications', () => {
    const rare = Array.from({ length: 30 }, (_, r): [number, number] => [r < 4 ? 1 : 0, 10])
    expect(level(rare, 'share')).toMatchObject({ events: 4, low: null, method: 'too-few' })
    const less = Array.from({ length: 30 }, (_, r): [number, number] => [r < 6 ? 1 : 0, 10])
    expect(level(less, 'share')).toMatchObject({ events: 6, method: 'exact' })
    expect(difference(less, less, 'share')).toMatchObject({ low: null, method: 'too-few' })
    expect(level([[0, 0]], 'share')).toMatchObject({ value: null, low: null })
  })

  it('counts the replications of what is rare: of non-events where these are', () => {
    const withOthersIn = (count: number) =>
      Array.from({ length: 30 }, (_, r): [number, number] => [r < count ? 8 : 10, 10])
    expect(level(withOthersIn(4), 'share')).toMatchObject({ low: null, method: 'too-few' })
    expect(level(withOthersIn(5), 'share')).toMatchObject({ method: 'exact' })
  })

  it('has no interval where it is no share, or where no replication differs', () => {
    const none = { low: null, high: null, method: 'none' }
    expect(level(Array(30).fill([84, 27]), 'share')).toMatchObject({ value: 84 / 27, ...none })
    expect(level(Array(30).fill([-2, 27]), 'share')).toMatchObject(none)
    expect(level(Array(30).fill([9, 27]), 'share')).toMatchObject(none)
    expect(difference(rows, rows, 'share')).toMatchObject({ value: 0, ...none })
  })

  it.each(['share', 'odds'] as const)('holds together with others at a larger quantile, of kind %s', (kind) => {
    const rare = Array.from({ length: 60 }, (_, r): [number, number] => [r % 10 === 0 ? 1 : 0, 10])
    const common = Array.from({ length: 60 }, (_, r): [number, number] => [1 + (r % 3), 10])
    for (const own of [rare, common]) {
      const [one, together] = [level(own, kind), level(own, kind, 0.9975)]
      expect(together.low).toBeLessThan(one.low!)
      expect(together.high).toBeGreaterThan(one.high!)
    }
  })

  it('never leaves the range of its kind', () => {
    const rare = Array.from({ length: 12 }, (_, r): [number, number] => [r % 2, 2])
    const share = level(rare, 'share')
    expect(share.low).toBeGreaterThanOrEqual(0)
    expect(share.high).toBeLessThanOrEqual(1)
    expect(level(rare, 'odds').low).toBeGreaterThanOrEqual(0)
  })

  // Events among varying trials, whose chance varies between replications; 0 for a share of grants as seldom as wrong ones.
  it.each([
    ['share', 20, 3, 0.1, 0],
    ['share', 20, 30, 0.4, 0.5],
    ['share', 60, 3, 0.1, 0],
    ...extent<readonly (readonly ['share', number, number, number, number])[]>([], [['share', 60, 200, 0.002, 0]]),
    ['share', 60, 30, 0.1, 0.5],
    ['odds', 20, 3, 0.5, 0],
    ['odds', 60, 30, 0.1, 0.5]
  ] as const)(
    'of kind %s over %i replications is missed at most 7.4 %% of 2,000 times',
    (kind, n, trials, p, spread) => {
      const [draw, uniform] = [normals(n + trials), uniforms(n * trials)]
      const chance = () => 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + spread * draw())))
      const play = (share: number): [number, number] => {
        const all = Math.max(0, Math.round(trials * (1 + 0.3 * draw())))
        let events = 0
        for (let k = 0; k < all; k++) if (uniform() < share) events += 1
        return [events, kind === 'share' ? all : all - events]
      }
      const mean =
        spread === 0 ? p : Array.from({ length: 100_000 }, chance).reduce((sum, one) => sum + one, 0) / 100_000
      const truth = kind === 'share' ? mean : mean / (1 - mean)
      let [misses, pairedMisses] = [0, 0]
      for (let batch = 0; batch < 2000; batch++) {
        const shares = Array.from({ length: n }, chance)
        const [one, other] = [shares.map(play), shares.map(play)]
        const { low, high } = level(one, kind)
        if (low !== null && high !== null && (low > truth || high < truth)) misses += 1
        const between = difference(one, other, kind)
        if (between.low !== null && (between.low > 0 || (between.high as number) < 0)) pairedMisses += 1
      }
      expect(misses / 2000).toBeLessThanOrEqual(0.074)
      expect(pairedMisses / 2000).toBeLessThanOrEqual(0.074)
    }
  )
})
