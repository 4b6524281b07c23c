import { describe, expect, it } from 'vitest'
import { type Cell, falseBest, meanCells, ratioCells, sequentialRuns, verdictShares } from './interval-campaign.js'

// The whole of it, with `npm run test:long`, takes some minutes and prints its table.
const isLong = process.env.TEST_LONG !== undefined
const BATCHES = isLong ? 2000 : 300
const RUNS = isLong ? 1000 : 60
/** 5 % and five standard errors. */
const MOST = 0.05 + 5 * Math.sqrt((0.05 * 0.95) / BATCHES)
const SIZES = isLong ? [20, 60, 200] : [20]

function print(cells: readonly Cell[]): void {
  if (!isLong) return
  for (const { what, n, misses, dashes, width } of cells) {
    const [m, d] = [misses, dashes].map((share) => `${(100 * share).toFixed(1)} %`)
    console.log(`${what}, n ${n}: misses ${m}, dashes ${d}, width ${Number.isNaN(width) ? '–' : width.toFixed(2)}`)
  }
}

describe('intervals', () => {
  it.each(SIZES)('of means, differences and relative differences hold over %i replications', (n) => {
    const cells = meanCells(n, BATCHES)
    print(cells)
    for (const { what, misses, dashes, width } of cells) {
      expect(misses, what).toBeLessThanOrEqual(MOST)
      expect(dashes, what).toBe(0)
      if (n >= 60 && !Number.isNaN(width)) expect(width, what).toBeLessThan(1.25)
    }
  })

  it.each(SIZES)(
    'of ratios of sums hold over %i replications, common and rare, of organisations large and tiny',
    (n) => {
      const cells = ratioCells(n, BATCHES)
      print(cells)
      for (const { what, misses, width } of cells) {
        expect(misses, what).toBeLessThanOrEqual(MOST)
        if (n >= 60 && what.includes('common') && !Number.isNaN(width)) expect(width, what).toBeLessThan(1.25)
      }
    }
  )
})

describe('a verdict', () => {
  // At each edge of “more cadres dare to act”, where it is just not so.
  it.each([
    { fear: -0.5, acting: 3, output: 3 },
    { fear: -3, acting: 0, output: 3 },
    { fear: -3, acting: 1, output: -1 }
  ])(
    'of dare is false in at most 5 %% of 2,000, with five errors, at fear $fear, acting $acting, output $output',
    (effects) => {
      for (const n of [20, 60, 200]) {
        const dare = verdictShares(effects, n, BATCHES).get('dare') ?? 0
        if (isLong) console.log(`false dare at ${JSON.stringify(effects)}, n ${n}: ${(100 * dare).toFixed(1)} %`)
        expect(dare).toBeLessThanOrEqual(MOST)
      }
    }
  )

  it('of best is hardly ever given to one of five equal worlds', () => {
    for (const correlation of [0.5, 0.8, 0.9, 0.99]) {
      for (const n of isLong ? [40, 200] : [40]) {
        const share = falseBest(correlation, n, BATCHES)
        if (isLong) console.log(`false best, correlation ${correlation}, n ${n}: ${(100 * share).toFixed(1)} %`)
        expect(share).toBeLessThanOrEqual(MOST)
      }
    }
  })

  it('settles where it is true as replications are added, and does not turn into its opposite', () => {
    const small = sequentialRuns({ fear: -0.1, acting: 0.1, output: 0.3 }, RUNS)
    const large = sequentialRuns({ fear: -1, acting: 1, output: 3 }, RUNS)
    if (isLong) {
      for (const [name, { last, turned }] of Object.entries({ '−0.1': small, '−1': large })) {
        const shares = [...last].map(([verdict, share]) => `${verdict} ${(100 * share).toFixed(1)} %`).join(', ')
        console.log(
          `reform of ${name} points, looked at every 20 up to 2,000: ${shares}; turned ${(100 * turned).toFixed(1)} %`
        )
      }
    }
    const at = (one: typeof small, ...verdicts: ('too-small' | 'no-difference' | 'dare')[]) =>
      verdicts.reduce((sum, verdict) => sum + (one.last.get(verdict) ?? 0), 0)
    expect(at(small, 'too-small', 'no-difference')).toBeGreaterThan(0.95)
    expect(at(large, 'dare')).toBeGreaterThan(0.95)
    expect(Math.max(small.turned, large.turned)).toBeLessThanOrEqual(isLong ? 0.01 : 0.05)
  })
})
