import { describe, expect, it } from 'vitest'
import { BestSet } from '../../src/analysis/best-set.js'
import { IndifferenceZoneSelection } from '../../src/analysis/selection.js'

const OPTIONS = { indifference: 0.5, confidence: 0.95, firstStage: 10 }

/** Deterministic noise without trend. */
const wobble = (j: number) => ((j * 7) % 5) - 2

describe('IndifferenceZoneSelection', () => {
  it('eliminates nothing in the first stage, and the clearly worse at its end', () => {
    const procedure = new IndifferenceZoneSelection(3, OPTIONS)
    for (let j = 0; j < 9; j++) procedure.add([wobble(j), wobble(j) + 50, wobble(j) + 60])
    expect(procedure.survivors).toEqual([0, 1, 2])
    expect(procedure.decidedAfter).toBeNull()
    procedure.add([wobble(9), wobble(9) + 50, wobble(9) + 60])
    expect(procedure.survivors).toEqual([0])
    expect(procedure.decidedAfter).toBe(10)
  })

  it('follows the published allowance, max(0, δ/2·(h²S²/δ² − r))', () => {
    // Two systems whose difference is ±1 about 0.2: elimination where the sum of differences first exceeds the allowance.
    const differences = Array.from({ length: 400 }, (_, j) => 0.2 + (j % 2 === 0 ? 1 : -1))
    const first = differences.slice(0, 10)
    const mean = first.reduce((sum, d) => sum + d, 0) / 10
    const variance = first.reduce((sum, d) => sum + (d - mean) ** 2, 0) / 9
    const eta = ((2 * 0.05) ** (-2 / 9) - 1) / 2
    const reach = (2 * eta * 9 * variance) / 0.25
    let sum = 0
    const expected =
      1 +
      differences.findIndex((d, j) => {
        sum += d
        return j >= 9 && sum > Math.max(0, 0.25 * (reach - j - 1))
      })
    const procedure = new IndifferenceZoneSelection(2, OPTIONS)
    differences.forEach((d) => void procedure.add([0, d]))
    expect(expected).toBeGreaterThan(10)
    expect(procedure.decidedAfter).toBe(expected)
    expect(procedure.survivors).toEqual([0])
  })

  it('is slower to tell where the error is shared among more systems', () => {
    const decidedAmong = (comparedInAll: number) => {
      const procedure = new IndifferenceZoneSelection(2, { ...OPTIONS, comparedInAll })
      for (let j = 0; j < 500; j++) procedure.add([0, 0.3 + (j % 2 === 0 ? 1 : -1)])
      return procedure.decidedAfter as number
    }
    expect(decidedAmong(20)).toBeGreaterThan(decidedAmong(2))
  })

  it('has one system selected from the start, and keeps equal ones for ever apart from none', () => {
    expect(new IndifferenceZoneSelection(1, OPTIONS).decidedAfter).toBe(0)
    const equal = new IndifferenceZoneSelection(2, OPTIONS)
    for (let j = 0; j < 1000; j++) equal.add([wobble(j), wobble(j)])
    expect(equal.survivors).toEqual([0, 1])
  })

  it('refuses what is not finite and what cannot be', () => {
    expect(() => new IndifferenceZoneSelection(2, OPTIONS).add([0, Number.NaN])).toThrow(RangeError)
    expect(() => new IndifferenceZoneSelection(2, { ...OPTIONS, indifference: 0 })).toThrow(RangeError)
    expect(() => new IndifferenceZoneSelection(2, { ...OPTIONS, firstStage: 1 })).toThrow(RangeError)
    expect(() => new IndifferenceZoneSelection(2, { ...OPTIONS, comparedInAll: 1 })).toThrow(RangeError)
    expect(() => new IndifferenceZoneSelection(0, OPTIONS)).toThrow(RangeError)
  })
})

describe('BestSet', () => {
  it('leaves out what is surely worse, and keeps what cannot be told apart', () => {
    const set = new BestSet(3, { confidence: 0.95 })
    for (let j = 0; j < 20; j++) set.add([wobble(j), wobble(j + 1) + 0.1, wobble(j) + 9 + wobble(j + 2) / 9])
    expect(set.members).toEqual([0, 1])
  })

  it('holds everything before there are two observations', () => {
    const set = new BestSet(2, { confidence: 0.95 })
    expect(set.members).toEqual([0, 1])
    set.add([0, 100])
    expect(set.members).toEqual([0, 1])
  })
})
