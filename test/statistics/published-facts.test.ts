import { beforeAll, describe, expect, it } from 'vitest'
import { estimate } from '../../src/analysis/estimate.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { type RateName, rate, TOTAL, TOTAL_COUNT } from '../../src/model/outcomes.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import type { ReplicationRecord } from '../../src/model/record.js'
import { streamKey } from '../../src/random/key.js'
import { kernel as simulate } from '../kernel/kernel-module.js'

// What the model gives where docs/en/evaludation.md holds it against published facts, agreeing with them or not.

const key = streamKey('paper')
const BASELINE = defaultParameters(1)
const [LEADING, ORDINARY] = [0, 1]

function play(set: Record<string, ParameterValue> = {}): ReplicationRecord[] {
  const scenario = { parameters: withChanges(BASELINE, set), timetable: [] }
  return [...simulate({ scenario, key, first: 0, count: 40, views: { ranks: true } })]
}

const rates = (records: ReplicationRecord[], name: RateName) =>
  records.map(({ totals }) => rate(name, totals, Number.NaN))
const acting = (records: ReplicationRecord[], rank: number) =>
  records.map(({ ranks }) => ranks![rank * TOTAL_COUNT + TOTAL.acted] / ranks![rank * TOTAL_COUNT + TOTAL.steps])

let baseline: ReplicationRecord[]
beforeAll(() => {
  baseline = play()
})

describe('beside published facts, the baseline', () => {
  it('holds 7 of 100 cadres to account in a year, far above the 0.78 that the monthly tables allow', () => {
    const { low, high } = estimate(rates(baseline, 'heldToAccountPerYear'))
    expect(low).toBeGreaterThan(0.065)
    expect(high).toBeLessThan(0.075)
  })

  it('forgives 2 of 1,000 cadres in a year', () => {
    const { low, high } = estimate(baseline.map(({ totals }) => (4 * totals[TOTAL.granted]) / totals[TOTAL.steps]))
    expect(low).toBeGreaterThan(0.0018)
    expect(high).toBeLessThan(0.0027)
  })

  it('loses more of its acting to low pay among leading cadres, but pay weighs less with them beside strictness', () => {
    const [low, strict] = [play({ 'incentives.pay': 0.24 }), play({ 'accountability.strictness': 0.21 })]
    const lost = (world: ReplicationRecord[], rank: number) => {
      const after = acting(world, rank)
      return acting(baseline, rank).map((before, r) => 1 - after[r] / before)
    }
    for (const [world, rank, share] of [
      [low, LEADING, 0.09],
      [low, ORDINARY, 0.07],
      [strict, LEADING, 0.1],
      [strict, ORDINARY, 0.07]
    ] as const) {
      expect(Math.abs((estimate(lost(world, rank)).mean as number) - share)).toBeLessThan(0.006)
    }
    expect(pairedDifference(lost(low, ORDINARY), lost(low, LEADING)).low).toBeGreaterThan(0)
    const payLessRisk = (rank: number) => {
      const byRisk = lost(strict, rank)
      return lost(low, rank).map((byPay, r) => byPay - byRisk[r])
    }
    expect(pairedDifference(payLessRisk(ORDINARY), payLessRisk(LEADING)).high).toBeLessThan(0)
  })

  it('acts the less, the stricter accountability is, without an inverted U', () => {
    const levels = [0, 0.15, 0.4, 0.7, 1].map((strictness) =>
      rates(play({ 'accountability.strictness': strictness }), 'actingShare')
    )
    for (let i = 1; i < levels.length; i++) {
      expect(pairedDifference(levels[i - 1], levels[i]).high).toBeLessThan(0)
    }
  })

  it('acts more where fewer sanctions are told', () => {
    const quiet = play({ 'information.sanctionPublicity': 0.22 })
    expect(pairedDifference(rates(baseline, 'actingShare'), rates(quiet, 'actingShare')).low).toBeGreaterThan(0)
  })

  it('lets 1 to 2 cases off with half for every grant, once half the near ones are', () => {
    const { low, high } = estimate(rates(play({ 'procedure.mitigation': 0.5 }), 'mitigatedPerGrant'))
    expect(low).toBeGreaterThan(1)
    expect(high).toBeLessThan(2)
  })
})
