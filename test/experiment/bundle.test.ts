import { describe, expect, it } from 'vitest'
import { type Estimate, estimate } from '../../src/analysis/estimate.js'
import { bundleOf, conflictBetween, everyBundle, partsAmong, withCosts } from '../../src/experiment/bundle.js'
import { bundlesWithin, nearBest } from '../../src/experiment/bundle-search.js'
import type { PlannedScenario } from '../../src/experiment/design.js'
import { outcomeRows } from '../../src/experiment/results.js'
import { synergyOf } from '../../src/findings/synergy.js'
import { OUTCOME_NAMES } from '../../src/model/outcomes.js'
import { type SampleScenario, sampleBatch } from '../report/sample.js'

const worlds = (...scenarios: SampleScenario[]) => sampleBatch([{ id: 'baseline' }, ...scenarios], 1).plan.scenarios
const A = { id: 'a', set: { 'standards.scopeClarity': 0.9 } }
const B = { id: 'b', set: { 'agreement.hierarchy': 0.9 } }
const C = { id: 'c', timetable: [{ at: 6, set: { 'public.tolerance': 0.9 } }] }
const A2 = { id: 'a2', set: { 'standards.scopeClarity': 0.8, 'public.communication': 0.5 } }

describe('bundleOf', () => {
  it('joins what its members change, timetables included', () => {
    const [baseline, a, b, c] = worlds(A, B, C)
    const joined = bundleOf([a, b, c], baseline)
    expect(joined.id).toBe('a+b+c')
    expect(joined.bundle).toEqual(['a', 'b', 'c'])
    expect(joined.parameters.standards.scopeClarity).toBe(0.9)
    expect(joined.parameters.agreement.hierarchy).toBe(0.9)
    expect(joined.parameters.standards.detailClarity).toBe(baseline.parameters.standards.detailClarity)
    expect(joined.timetable).toEqual([{ at: 6, set: { 'public.tolerance': 0.9 } }])
    expect(bundleOf([a], baseline).parameters).toEqual(a.parameters)
  })

  it('sees conflicts: one parameter, two values; equal values agree', () => {
    const [baseline, a, b, a2] = worlds(A, B, A2)
    expect(conflictBetween(a, a2, baseline)).toEqual({ a: 'a', b: 'a2', path: 'standards.scopeClarity' })
    expect(conflictBetween(a, b, baseline)).toBeNull()
    expect(conflictBetween(a, { ...a, id: 'same' }, baseline)).toBeNull()
    const [, early, late] = worlds(
      { id: 'early', timetable: [{ at: 6, set: { 'public.tolerance': 0.8 } }] },
      { id: 'late', timetable: [{ at: 7, set: { 'public.tolerance': 0.9 } }] }
    )
    expect(conflictBetween(early, late, baseline)).toBeNull()
    const [, same] = worlds({ id: 'same', timetable: [{ at: 6, set: { 'public.tolerance': 0.9 } }] })
    expect(conflictBetween(early, same, baseline)?.path).toBe('public.tolerance')
  })
})

describe('partsAmong', () => {
  type Worlds = readonly PlannedScenario[]
  const ids = (world: PlannedScenario, others: Worlds, baseline: PlannedScenario) =>
    partsAmong(others, baseline)(world).map(({ id }) => id)

  it('names the others that a world is made of, timetables included', () => {
    const [baseline, a, b, c] = worlds(A, B, C)
    const joined = bundleOf([a, b, c], baseline)
    expect(ids(joined, [a, b, c], baseline)).toEqual(['a', 'b', 'c'])
    const pairs = [bundleOf([a, b], baseline), bundleOf([b, c], baseline)]
    expect(ids(joined, [...pairs, c, a, b], baseline)).toEqual(['c', 'a', 'b'])
    expect(ids(joined, [pairs[0], a, c], baseline)).toEqual(['a+b', 'c'])
  })

  it('names none where they do not make up all of it, set other values, or are one', () => {
    const [baseline, a, b, c, a2] = worlds(A, B, C, A2)
    const joined = bundleOf([a, b, c], baseline)
    expect(ids(joined, [a, b], baseline)).toEqual([])
    expect(ids(joined, [a2, b, c], baseline)).toEqual([])
    expect(ids(a, [{ ...a, id: 'same' }, baseline], baseline)).toEqual([])
  })
})

describe('bundlesWithin', () => {
  const priced = (amounts: readonly number[], ...scenarios: SampleScenario[]) => {
    const [baseline, ...reforms] = worlds(...scenarios)
    return {
      baseline,
      reforms: reforms.map((reform, k) => ({ ...reform, cost: { amount: amounts[k], unit: '万元' } }))
    }
  }

  it('lists every bundle that is neither too dear nor in conflict', () => {
    const { baseline, reforms } = priced([0.1, 0.2, 0.4], A, B, A2)
    const { bundles, tried, tooDear, conflicts, unit } = bundlesWithin({ budget: 0.3 }, reforms, baseline)
    // 0.1 + 0.2 is 0.3, although it is not in binary; a2 alone is too dear, and so is b with it.
    expect(bundles.map(({ id }) => id)).toEqual(['a', 'b', 'a+b'])
    expect([tried, tooDear, unit]).toEqual([3, 2, '万元'])
    expect(conflicts).toEqual([['a', 'a2']])
    expect(bundles[2].cost?.unit).toBe('万元')
  })

  it('joins at most so many reforms, whose costs need not be known', () => {
    const [baseline, a, b, c] = worlds(A, B, C)
    const space = bundlesWithin({ atMost: 2 }, [a, b, c], baseline)
    expect(space.bundles.map(({ id }) => id)).toEqual(['a', 'b', 'a+b', 'c', 'a+c', 'b+c'])
    expect([space.tried, space.tooDear, space.costs, space.unit]).toEqual([6, 0, {}, ''])
    expect(space.labels?.a).toEqual({ zh: '情景 a', en: 'Scenario a' })
  })

  it('knows the cost of a scenario by its reforms, where all state one in one unit', () => {
    const [baseline, a] = worlds(A)
    const reform = (amount: number, unit: string) => ({
      id: 'r',
      file: 'r',
      label: { zh: '', en: '' },
      cost: { amount, unit }
    })
    const cost = (...reforms: ReturnType<typeof reform>[]) => withCosts([baseline, { ...a, reforms }], baseline)[1].cost
    expect(cost(reform(2, 'x'), reform(3, 'x'))).toEqual({ amount: 5, unit: 'x' })
    expect(cost(reform(2, 'x'), reform(3, 'y'))).toBeUndefined()
    expect(cost()).toBeUndefined()
  })
})

describe('nearBest', () => {
  const LIVELY = {
    'organisation.tiers': [{ id: 'county', units: 3, cadresPerUnit: 40, elaboration: 0 }],
    'accountability.errorRate': 0.14,
    'accountability.strictness': 0.15,
    'accountability.sanctionSeverity': 1.2
  }
  const world = (id: string, set: object = {}) => ({ id, set: { ...LIVELY, ...set } })

  it('keeps those near the best, the lowest rate first, and never what lowers the rate by lowering motivation', () => {
    const results = sampleBatch(
      [
        world('baseline'),
        world('idle-pay', { 'incentives.idlePay': 1 }),
        world('mild', { 'accountability.sanctionSeverity': 0.6 }),
        world('unfair', { 'incentives.assessmentFairness': 0.3 }),
        world('milder', { 'accountability.sanctionSeverity': 0.595 }),
        world('harsh', { 'accountability.sanctionSeverity': 2 }),
        world('slightly', { 'accountability.sanctionSeverity': 1.1 })
      ],
      10
    )
    const { kept, leftOut, ranking, unhelpful, infeasible } = nearBest(results)
    const ids = kept.map(({ id }) => id)
    expect(ids).toContain('milder')
    for (const id of ids) expect(['mild', 'milder']).toContain(id)
    expect(leftOut).toBe(0)
    expect(ranking.length + unhelpful + infeasible).toBe(6)
    expect(ranking.filter(({ isCompared }) => isCompared).map(({ members }) => members[0])).toEqual(ids)
    expect(ranking.map(({ mean }) => mean)).toEqual(ranking.map(({ mean }) => mean).sort((a, b) => a - b))
    for (const { mean, low, high } of ranking) expect(low! <= mean && mean <= high!).toBe(true)
  })

  it('keeps the runner-up, though it is told apart from the best, and drops what is seen to break a constraint', () => {
    const results = sampleBatch(
      [
        world('baseline'),
        world('none', { 'accountability.sanctionSeverity': 0 }),
        world('some', { 'accountability.sanctionSeverity': 1 })
      ],
      10
    )
    expect(nearBest(results).kept.map(({ id }) => id)).toEqual(['none', 'some'])
    const noRise = [{ outcome: 'afraidRate', is: 'at-least', of: 'change', bound: -0.05 }] as const
    const { kept, infeasible } = nearBest(results, noRise)
    expect([kept.map(({ id }) => id), infeasible]).toEqual([['some'], 1])
    // What is dropped keeps its place among those that were tried, with the constraint and by how much it is missed.
    const [none, some] = nearBest(results, noRise).ranking
    expect([none.members, none.isCompared, some.isCompared, some.breaks]).toEqual([['none'], false, true, undefined])
    const [{ constraint, mean, low, high }] = none.breaks!
    expect(constraint).toEqual(noRise[0])
    expect(mean).toBeCloseTo(none.mean + 0.05, 12)
    expect(low! < mean! && mean! < high! && high! < 0).toBe(true)
  })

  it('says how many it leaves out where more than twelve come as near', () => {
    const equal = Array.from({ length: 14 }, (_, k) => world(`same-${k}`, { 'accountability.sanctionSeverity': 0.6 }))
    const { kept, leftOut } = nearBest(sampleBatch([world('baseline'), ...equal], 4))
    expect([kept.length, leftOut]).toEqual([12, 2])
    const none = { kept: [], leftOut: 0, ranking: [], unhelpful: 1, infeasible: 0 }
    expect(nearBest(sampleBatch([world('baseline'), world('same')], 4))).toEqual(none)
  })
})

describe('synergyOf', () => {
  const base = worlds(A, B, C)
  const bundles = everyBundle(base.slice(1), base[0])
  const scenarios = [base[0], ...bundles].map(({ id, parameters, timetable, bundle }) => ({
    id,
    parameters,
    timetable,
    bundle
  }))

  it('needs every subset of the bundle', () => {
    expect(bundles.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'a+b', 'a+c', 'b+c', 'a+b+c'])
    const results = sampleBatch([{ id: 'baseline' }, A, B, C], 4)
    expect(synergyOf(results)).toEqual([])
  })

  it('takes the joint effect apart so that it adds up', () => {
    const played = sampleBatch([{ id: 'baseline' }, A, B, C], 6)
    const plan = { ...played.plan, scenarios: [base[0], ...bundles] }
    const all = sampleBatch(
      scenarios.map(({ id, timetable, bundle = [] }) => ({
        id,
        timetable,
        set: Object.assign({}, ...[A, B].filter((each) => bundle.includes(each.id)).map(({ set }) => set))
      })),
      6
    )
    const [rate] = synergyOf({ ...all, plan })
    expect(rate.outcome).toBe('afraidRate')
    const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
    expect(sum(rate.members.map(({ shapley }) => shapley.mean))).toBeCloseTo(rate.joint.mean!, 12)
    expect(sum(rate.members.map(({ single }) => single.mean))).toBeCloseTo(rate.sumOfSingles.mean!, 12)
    expect(rate.joint.mean! - rate.sumOfSingles.mean!).toBeCloseTo(rate.excess.mean!, 12)
    expect(rate.interactions.map(({ a, b }) => a + b)).toEqual(['ab', 'ac', 'bc'])
    // Every number again, from the rates themselves: a, b, c, a+b, a+c, b+c, a+b+c after the baseline.
    const position = OUTCOME_NAMES.indexOf('afraidRate')
    const rates = all.plan.scenarios.map((_, k) => Array.from(outcomeRows(all.blocks(k)), (row) => row[position]))
    const meanOf = (value: (r: number) => number) => estimate(rates[0].map((_, r) => value(r)))
    const worth = (k: number, r: number) => rates[k][r] - rates[0][r]
    const same = (found: Estimate, expected: Estimate) => {
      expect(found.n).toBe(6)
      for (const name of ['mean', 'low', 'high'] as const) expect(found[name]).toBeCloseTo(expected[name]!, 12)
    }
    same(
      rate.joint,
      meanOf((r) => worth(7, r))
    )
    same(
      rate.excess,
      meanOf((r) => worth(7, r) - worth(1, r) - worth(2, r) - worth(3, r))
    )
    same(
      rate.members[1].single,
      meanOf((r) => worth(2, r))
    )
    same(
      rate.members[1].last,
      meanOf((r) => worth(7, r) - worth(5, r))
    )
    same(
      rate.interactions[0].effect,
      meanOf((r) => worth(4, r) - worth(1, r) - worth(2, r))
    )
    // b's Shapley value: alone and last a third each, after a and after c a sixth each.
    same(
      rate.members[1].shapley,
      meanOf(
        (r) =>
          (worth(2, r) + worth(7, r) - worth(5, r)) / 3 + (worth(4, r) - worth(1, r) + worth(6, r) - worth(3, r)) / 6
      )
    )
  })
})
