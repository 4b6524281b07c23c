import { describe, expect, it } from 'vitest'
import { latinHypercube } from '../../src/analysis/latin-hypercube.js'
import { type Decision, type DecisionLimits, decide } from '../../src/findings/decision.js'
import { analyse } from '../../src/findings/run-analysis.js'
import type { AssumedWorld, AssumptionStudy } from '../../src/findings/survival.js'
import { normal } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'
import { decisionBlocks } from '../../src/report/decision.js'
import { runView } from '../../src/report/run-view.js'
import { wordsOf } from '../../src/words/words.js'
import { sampleBatch } from '../report/sample.js'

const LEVEL = { n: 1, median: 0.3, low: 0.3, high: 0.3, isRange: false }

const { plan } = sampleBatch(
  [{ id: 'baseline' }, { id: 'risky' }, { id: 'steady' }, { id: 'twofold' }].map((one) => ({ ...one })),
  1
)
const key = streamKey('planted')

/**
 * Worlds in which a steady reform is worth 3 points, and a risky one 10 but for the corner a > 0.6 and b < 0.5 of inputs,
 * where it is worth nothing; a third one breaks a constraint in every tenth world.
 */
function planted(count: number): AssumptionStudy {
  const words = new Uint32Array(4)
  const names = ['information.reach', 'information.memory', 'public.tolerance', 'cadres.ability']
  const parameters = names.map((path) => {
    return { path, label: { zh: path, en: path }, basis: 'A' as const, low: 0, high: 1 }
  })
  const worlds = latinHypercube('planted', count, names.length).map((point, row): AssumedWorld => {
    const isCorner = point[0] > 0.6 && point[1] < 0.5
    const effects = [isCorner ? 0 : -0.1, -0.03, -0.01].map((mean, k) => {
      const differences = Float64Array.from({ length: 8 }, (_, r) => {
        philox(row, r, k, 5, key.k0, key.k1, words)
        return mean + 0.01 * normal(words[0])
      })
      const means = { afraidRate: mean, deterredShare: mean, actingShare: -mean, meanOutput: 0, meanHarm: 0 }
      const verdict = mean === 0 ? ('no-difference' as const) : ('dare' as const)
      const feasibility = k === 2 && row % 10 === 0 ? ('infeasible' as const) : ('feasible' as const)
      return { verdict, means, harm: 0, harmPerAct: 0, sd: 0.01, rank: 1, feasibility, differences }
    })
    return { values: [...point], level: 0.3, effects }
  })
  const scenarios = [1, 2, 3]
  const studies = [
    { structure: null, draws: count, distinct: count, replications: 8, worlds, level: LEVEL, survival: [] }
  ]
  return { draws: count, replications: 8, parameters, scenarios, worlds, survival: [], studies }
}

describe('a decision', () => {
  const decision = decide(plan, planted(400), { indifference: 0.005 })

  it('chooses by mean and by regret, and leaves out what breaks a constraint too often', () => {
    expect(decision?.options.map(({ scenario }) => scenario)).toEqual([0, 1, 2])
    expect(decision?.noOptions).toEqual([{ scenario: 3, why: 'constraint', broken: 40 }])
    expect([decision?.meanChoice, decision?.minimaxChoice]).toEqual([1, 1])
    const [nothing, risky, steady] = decision?.options ?? []
    expect(risky.mean).toBeCloseTo(decision?.evpi.low ?? Number.NaN, 12)
    // A fifth of the worlds in which it falls short of the steady one by 3 points.
    expect(Math.abs(risky.mean - 0.006)).toBeLessThan(5 * 0.0006)
    expect(nothing.worth).toBe(0)
    expect(steady.mean).toBeGreaterThan(0.05)
  })

  it('names what is worth asking about: the inputs of the corner, most of all together', () => {
    const [first] = decision?.information ?? []
    expect(first).toMatchObject({
      name: 'information',
      inputs: ['information.reach', 'information.memory'],
      isShown: true
    })
    const idle = decision?.information?.filter(({ name }) => name === 'public.tolerance' || name === 'cadres.ability')
    expect(idle).toHaveLength(2)
    for (const { isShown } of idle ?? []) expect(isShown).toBe(false)
  })

  it('says where the risky reform fails, and why nothing is said of the steady one', () => {
    const [risky, steady] = decision?.failing ?? []
    const { box } = risky.found
    expect(box?.bounds.map(({ input, side }) => [risky.inputs[input], side]).sort()).toEqual([
      ['information.memory', 'high'],
      ['information.reach', 'low']
    ])
    expect(box?.density).toBeGreaterThan(0.95)
    expect(steady.found).toMatchObject({ box: null, why: 'too-few-cases', cases: 0 })
  })

  it('counts worlds that keep constraints, of doing nothing too, and leaves them empty without any', () => {
    const least = { outcome: 'meanOutput', is: 'at-least', of: 'part', bound: -0.01 } as const
    const keptWith = (constraints: DecisionLimits['constraints']) =>
      decide(plan, planted(8), { indifference: 0.005, constraints })?.options.map(({ kept }) => kept)
    expect(keptWith([least])).toEqual([8, 8, 8])
    expect(keptWith([{ ...least, bound: 0.01 }])?.[0]).toBe(0)
    expect(keptWith([{ ...least, of: 'level', bound: 1 }])?.[0]).toBeNull()
    expect(keptWith(undefined)).toEqual([null, null, null])
  })

  it('takes help in part for no failure', () => {
    const { worlds, ...rest } = planted(400)
    const inPart = worlds.map((world) => ({
      ...world,
      effects: world.effects.map((own) => (own.verdict === 'dare' ? own : { ...own, verdict: 'fewer-afraid' as const }))
    }))
    const { failing } = decide(plan, { ...rest, worlds: inPart }, { indifference: 0.005 }) as Decision
    expect(failing[0].found).toMatchObject({ box: null, cases: 0 })
  })

  it('gives counts, and no value of information, where worlds are few', () => {
    const study = planted(8)
    const results = sampleBatch([{ id: 'baseline' }, { id: 'a' }, { id: 'b' }, { id: 'c' }], 1)
    const comparison = { indifference: 0.005, front: ['afraidRate', 'meanHarm'] as const }
    const analysis = { ...analyse(results, { looks: [], comparison }), assumptions: study }
    const said = (count: number) => {
      const view = runView(plan, analysis, wordsOf('en'))
      return JSON.stringify(decisionBlocks(view, decide(plan, planted(count), comparison)))
    }
    expect(said(8)).toMatch(/In \d of 8 sets .* is not shown to be more than 0\.5 points behind the best/)
    expect(said(8)).toMatch(/the best is the same in \d of these 8 sets/)
    expect(said(8)).not.toMatch(/posterior|at the very most|To know all inputs/)
    expect(said(100)).toContain('biased upwards')
  })

  it('says nothing of inputs with few worlds, and passes over what joins too many', () => {
    const few = decide(plan, planted(100), { indifference: 0.005 })
    expect(few?.information).toBeNull()
    expect(few?.failing[0].found).toMatchObject({ why: 'too-few-worlds' })
    const scenarios = plan.scenarios.map((one, k) => (k === 1 ? { ...one, bundle: ['a', 'b'] } : one))
    const bundled = decide({ ...plan, scenarios }, planted(100), { indifference: 0.005, atMost: 1 })
    expect(bundled?.meanChoice).toBe(2)
    expect(bundled?.noOptions.map(({ why }) => why)).toEqual(['at-most', 'constraint'])
  })
})
