import { describe, expect, it } from 'vitest'
import { simultaneousHalfWidth } from '../../src/analysis/interval.js'
import { isReached, settle } from '../../src/experiment/precision.js'
import { precisionRule } from '../../src/experiment/precision-rule.js'
import { sampleBatch } from '../report/sample.js'

const CLOSED = { 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 }
const results = sampleBatch(
  [
    { id: 'baseline' },
    { id: 'same' },
    { id: 'clear', set: { 'standards.criteriaClarity': 0.95 } },
    { id: 'closed', set: CLOSED }
  ],
  60
)
const whole = { worldOf: (k: number) => k, kept: () => [{ first: 0, count: 60 }], blocks: results.blocks }

describe('simultaneousHalfWidth', () => {
  it('is Bonferroni’s t times the standard error: 3.5341 for three intervals with 5 degrees of freedom', () => {
    // The published percentage point of the Bonferroni t statistic (Bailey 1977, JASA 72, 469–478).
    expect(simultaneousHalfWidth({ n: 6, sd: Math.sqrt(6) }, 3)).toBeCloseTo(3.5341, 4)
    expect(simultaneousHalfWidth({ n: 1, sd: null }, 3)).toBeNull()
  })
})

describe('settle', () => {
  it('asks for the replications of the first look, then of the next, and ends where all are narrow enough', () => {
    const plan = { ...results.plan, rule: precisionRule('afraidRate', 0.05, 60, 10) }
    const none = settle(plan, { ...whole, kept: () => [] })
    expect([none.plan.replications, none.isComplete, none.looks]).toEqual([10, false, []])
    const done = settle(plan, whole)
    expect(done.isComplete).toBe(true)
    expect(isReached(plan.rule, done.looks)).toBe(true)
    expect(done.looks.at(-1)?.replications).toBe(done.plan.replications)
    // The baseline has no width, worlds that agree have none to speak of.
    expect(done.looks[0].halfWidths.slice(0, 2)).toEqual([null, 0])
  })

  it('comes to the same number whatever was there beforehand', () => {
    const under = (halfWidth: number) => ({ ...results.plan, rule: precisionRule('afraidRate', halfWidth, 60, 10) })
    const [{ widest }] = settle(under(1), whole).looks
    const plan = under(widest / 1.6)
    const { looks } = settle(plan, whole)
    expect(looks.length).toBeGreaterThan(1)
    for (const { replications } of looks) {
      const some = settle(plan, { ...whole, kept: () => [{ first: 0, count: replications }] })
      const next = looks[looks.findIndex((look) => look.replications === replications) + 1]
      expect(some.plan.replications).toBe(next?.replications ?? replications)
    }
  })

  it('does not call reached what cannot be known: a difference that is never defined', () => {
    // A closed mechanism grants nothing, so no share of its grants is wrong.
    const plan = { ...results.plan, rule: precisionRule('wrongGrantShare', 1, 60, 10) }
    const { looks, isComplete } = settle(plan, whole)
    expect(isComplete).toBe(true)
    // It counts as infinitely wide: twice as many each time, to the most.
    expect(looks.map(({ replications }) => replications)).toEqual([10, 20, 40, 60])
    expect(looks[0].halfWidths[3]).toBeNull()
    expect(isReached(plan.rule, looks)).toBe(false)
  })
})
