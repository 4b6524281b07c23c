import { describe, expect, it } from 'vitest'
import { BestSet } from '../../src/analysis/best-set.js'
import { PairwiseDifferences } from '../../src/analysis/pairwise.js'

/** Six numbers of mean 0 and standard deviation √6, so that a mean of n = 6 has the standard error 1. */
const NOISE = [-3, -2, -1, 1, 2, 3].map((value) => value * Math.sqrt(6 / 5.6))

/** Systems whose differences from the first have the given means, each with the standard error 1, and none from each other. */
function observe(take: { add(row: readonly number[]): void }, means: readonly number[]): void {
  for (const noise of NOISE) take.add([0, ...means.map((mean) => mean + noise)])
}

describe('PairwiseDifferences', () => {
  it('has the moments of each difference, one way and the other', () => {
    const differences = new PairwiseDifferences(2)
    observe(differences, [2])
    expect(differences.of(1, 0).mean).toBeCloseTo(2, 12)
    expect(differences.of(0, 1).mean).toBeCloseTo(-2, 12)
    expect(differences.of(0, 1).sd).toBeCloseTo(Math.sqrt(6), 12)
    expect(differences.seen).toBe(6)
  })

  it('tells apart by Bonferroni’s t: 2.5706 for one pair, 3.5341 for three, with 5 degrees of freedom', () => {
    // The published percentage points of the Bonferroni t statistic, 5 %, two-sided (Bailey 1977, JASA 72, 469–478).
    const untold = (...means: number[]) => {
      const differences = new PairwiseDifferences(means.length + 1)
      observe(differences, means)
      return differences.untold(0.95)
    }
    expect(untold(2.5705)).toEqual([[0, 1]])
    expect(untold(2.5707)).toEqual([])
    expect(untold(3.534, 9)).toEqual([[0, 1]])
    expect(untold(-3.5342, 9)).toEqual([])
  })

  it('tells nothing apart below two observations, and never two that are always equal', () => {
    const differences = new PairwiseDifferences(2)
    differences.add([0, 100])
    expect(differences.untold(0.95)).toEqual([[0, 1]])
    const equal = new PairwiseDifferences(2)
    for (let j = 0; j < 99; j++) equal.add([j, j])
    expect(equal.untold(0.95)).toEqual([[0, 1]])
  })
})

describe('BestSet', () => {
  it('leaves out by the one-sided t: 2.0150 for two systems, 2.5706 for three, with 5 degrees of freedom', () => {
    const members = (...means: number[]) => {
      const set = new BestSet(means.length + 1, { confidence: 0.95 })
      observe(set, means)
      return set.members
    }
    expect(members(2.0149)).toEqual([0, 1])
    expect(members(2.0151)).toEqual([0])
    expect(members(2.5705, 9)).toEqual([0, 1])
    expect(members(2.5707, 9)).toEqual([0])
  })
})
