import { describe, expect, it } from 'vitest'
import { relativeDifference } from '../../src/analysis/fieller.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { type Constraint, checkConstraints, feasibleTogether } from '../../src/experiment/constraints.js'
import { outcomeRows } from '../../src/experiment/results.js'
import { summarise } from '../../src/findings/summary.js'
import { OUTCOME_NAMES, type OutcomeName, RATE_ROWS, type RateName, rateParts } from '../../src/model/outcomes.js'
import { sampleBatch } from '../report/sample.js'

const results = sampleBatch(
  [
    { id: 'baseline' },
    { id: 'equal' },
    { id: 'clear', set: { 'standards.scopeClarity': 0.95, 'standards.criteriaClarity': 0.95 } },
    { id: 'harsh', set: { 'accountability.sanctionSeverity': 2 } }
  ],
  24
)
const [EQUAL, CLEAR, HARSH] = [1, 2, 3]
const check = (scenario: number, constraint: Constraint, family = 1) =>
  checkConstraints(results, scenario, { constraints: [constraint], family })[0]
const mean = (scenario: number, outcome: OutcomeName) => {
  const rows = [...outcomeRows(results.blocks(scenario))].map((row) => row[OUTCOME_NAMES.indexOf(outcome)])
  return rows.reduce((sum, value) => sum + value, 0) / rows.length
}

describe('checkConstraints', () => {
  it('bounds the level, the change, or the change as a part of the baseline', () => {
    const [before, after] = [mean(0, 'meanOutput'), mean(HARSH, 'meanOutput')]
    const slack = (of: Constraint['of'], bound: number) =>
      check(HARSH, { outcome: 'meanOutput', is: 'at-least', of, bound }).mean
    expect(slack('level', 0.1)).toBeCloseTo(after - 0.1, 12)
    expect(slack('change', -0.01)).toBeCloseTo(after - before + 0.01, 12)
    expect(slack('part', -0.01)).toBeCloseTo(after - 0.99 * before, 12)
    const most = check(HARSH, { outcome: 'meanOutput', is: 'at-most', of: 'level', bound: 0.1 })
    expect(most.mean).toBeCloseTo(0.1 - after, 12)
    expect(most.low! < most.mean! && most.mean! < most.high!).toBe(true)
  })

  it('says feasible, infeasible or open by the interval, which widens with the family', () => {
    const rate = mean(HARSH, 'afraidRate') - mean(0, 'afraidRate')
    const of = (bound: number, family = 1) =>
      check(HARSH, { outcome: 'afraidRate', is: 'at-most', of: 'change', bound }, family)
    expect(rate).toBeGreaterThan(0)
    expect(of(rate + 0.1).feasibility).toBe('feasible')
    expect(of(rate - 0.1).feasibility).toBe('infeasible')
    expect(of(rate).feasibility).toBe('open')
    expect(of(rate, 50).high! - of(rate, 50).low!).toBeGreaterThan(of(rate).high! - of(rate).low!)
  })

  it('needs no interval for a world equal to the baseline', () => {
    const of = (bound: number) => check(EQUAL, { outcome: 'meanHarm', is: 'at-most', of: 'change', bound }).feasibility
    expect([of(0), of(0.01), of(-0.01)]).toEqual(['feasible', 'feasible', 'infeasible'])
  })

  it('is settled for a world equal to the baseline as a part of it too, also of a rate too rare for an interval', () => {
    for (const outcome of ['recklessShare', 'grantsPerCase', 'meanOutput'] as const) {
      const of = (is: Constraint['is'], bound: number) => check(EQUAL, { outcome, is, of: 'part', bound }).feasibility
      expect([of('at-least', -0.01), of('at-least', 0), of('at-least', 0.01), of('at-most', -0.01)]).toEqual([
        ...['feasible', 'feasible', 'infeasible', 'infeasible']
      ])
    }
    const { mean: slack, low, high } = check(EQUAL, { outcome: 'recklessShare', is: 'at-most', of: 'part', bound: 0.1 })
    expect(low! < slack! && slack! < high!).toBe(true)
  })

  it('holds a level against the interval that is printed, also of 5 to 19 events', () => {
    const { estimates } = summarise(results)[HARSH]
    const rare = RATE_ROWS.map(({ name }) => name).filter((name) => estimates[name].estimator === 'exact')
    expect(rare.some((name) => estimates[name].events! < 20)).toBe(true)
    for (const outcome of rare) {
      const { low, high } = estimates[outcome]
      const least = check(HARSH, { outcome, is: 'at-least', of: 'level', bound: 0 })
      expect([least.low, least.high]).toEqual([low, high])
      const within = (low! + high!) / 2
      expect(check(HARSH, { outcome, is: 'at-most', of: 'level', bound: within }).feasibility).toBe('open')
      expect(check(HARSH, { outcome, is: 'at-least', of: 'level', bound: 0 }, 10).high).toBeGreaterThan(high!)
    }
  })

  it('takes rates with a varying denominator as ratios of sums, with an interval where they have one', () => {
    const ratio = (name: RateName, scenario: number) => {
      const parts = [...outcomeRows(results.blocks(scenario))].map((row) => rateParts(name, row, 2))
      return parts.reduce((sum, [n]) => sum + n, 0) / parts.reduce((sum, [, d]) => sum + d, 0)
    }
    const slack = (outcome: RateName, of: Constraint['of'], bound: number) =>
      check(CLEAR, { outcome, is: 'at-least', of, bound })
    for (const outcome of ['recklessShare', 'grantsPerCase'] as const) {
      const [before, after] = [ratio(outcome, 0), ratio(outcome, CLEAR)]
      expect(slack(outcome, 'level', 0.1).mean).toBeCloseTo(after - 0.1, 12)
      expect(slack(outcome, 'change', 0).mean).toBeCloseTo(after - before, 12)
      expect(slack(outcome, 'part', 0.5).mean).toBeCloseTo(after - 1.5 * before, 12)
    }
    // A change by 0 % is one by 0.
    const [change, part] = [slack('recklessShare', 'change', 0), slack('recklessShare', 'part', 0)]
    expect([part.low, part.mean, part.high]).toEqual([change.low, change.mean, change.high])
    // Too few grants for an interval.
    expect(slack('grantsPerCase', 'part', 0.5)).toMatchObject({ low: null, high: null, feasibility: 'open' })
  })

  it('bounds a part of the baseline’s as Fieller’s interval of the quotient does', () => {
    const rows = [0, CLEAR].map((scenario) => [...outcomeRows(results.blocks(scenario))])
    const bounds = (outcome: OutcomeName, values: (scenario: number) => readonly number[]) => {
      const { low, mean: middle, high } = relativeDifference(pairedDifference(values(0), values(1)))
      const of = (is: Constraint['is'], bound: number) => check(CLEAR, { outcome, is, of: 'part', bound }).feasibility
      expect(low! < middle! && middle! < high!).toBe(true)
      const [inside, outside] = [1e-9, -1e-9].map((by) => [low! + by, high! - by])
      expect([of('at-least', outside[0]), of('at-least', inside[0])]).toEqual(['feasible', 'open'])
      expect([of('at-least', inside[1]), of('at-least', outside[1])]).toEqual(['open', 'infeasible'])
      expect([of('at-most', inside[1]), of('at-most', outside[1])]).toEqual(['open', 'feasible'])
    }
    const position = OUTCOME_NAMES.indexOf('meanOutput')
    bounds('meanOutput', (scenario) => rows[scenario].map((row) => row[position]))
    // Of a ratio of sums by the pseudo-values of the jackknife.
    bounds('recklessShare', (scenario) => {
      const parts = rows[scenario].map((row) => rateParts('recklessShare', row, 2))
      const [n, d] = [0, 1].map((k) => parts.reduce((sum, part) => sum + part[k], 0))
      const count = parts.length
      const ends = parts.map(([events, trials]) => (n - events) / (d - trials))
      const centre = ends.reduce((sum, end) => sum + end, 0) / count
      return ends.map((end) => n / d + (count - 1) * (centre - end))
    })
  })

  it('is open for what does not vary', () => {
    const never = check(CLEAR, { outcome: 'mitigated', is: 'at-most', of: 'change', bound: 0.1 })
    expect([never.low, never.high, never.feasibility]).toEqual([null, null, 'open'])
  })
})

describe('feasibleTogether', () => {
  it('is feasible if all are, infeasible if one is', () => {
    const of = (...list: ('feasible' | 'infeasible' | 'open')[]) =>
      feasibleTogether(list.map((feasibility) => ({ feasibility })))
    expect([of(), of('feasible', 'open'), of('open', 'infeasible'), of('feasible')]).toEqual([
      'feasible',
      'open',
      'infeasible',
      'feasible'
    ])
  })
})
