import { describe, expect, it } from 'vitest'
import { playBlock } from '../../src/experiment/block.js'
import { precisionRule } from '../../src/experiment/precision-rule.js'
import { compare } from '../../src/findings/comparison.js'
import { analyse } from '../../src/findings/run-analysis.js'
import { summarise } from '../../src/findings/summary.js'
import { OUTCOME_NAMES } from '../../src/model/outcomes.js'
import { withChanges } from '../../src/model/parameters.js'
import { streamKey } from '../../src/random/key.js'
import { fewestOf, mostOf } from '../chance.js'
import { kernel } from '../kernel/kernel-module.js'
import { sampleBatch } from '../report/sample.js'

const LARGER = {
  'organisation.tiers': [{ id: 'county', units: 3, cadresPerUnit: 40, elaboration: 0 }],
  'time.periods': 24,
  'accountability.errorRate': 0.14,
  'accountability.strictness': 0.15,
  'accountability.sanctionSeverity': 1.2
}
const world = (id: string, set: object = {}) => ({ id, set: { ...LARGER, ...set } })
const CLEAR = { 'standards.scopeClarity': 0.95, 'standards.criteriaClarity': 0.95, 'standards.detailClarity': 0.95 }
const QUIET = { 'information.sanctionPublicity': 0.3, 'accountability.sanctionSeverity': 1.1 }

describe('compare', () => {
  const results = sampleBatch(
    [
      world('baseline'),
      world('again'),
      world('quiet', QUIET),
      world('clear', CLEAR),
      world('idle-pay', { 'incentives.idlePay': 1 }),
      world('unfair', { 'incentives.assessmentFairness': 0.3 }),
      world('harsh', { 'accountability.sanctionSeverity': 2 }),
      world('other', { 'organisation.tiers': [{ id: 'county', units: 4, cadresPerUnit: 40, elaboration: 0 }] })
    ],
    40
  )
  const summaries = summarise(results)
  const comparison = compare(results, summaries)
  const of = (id: string) => {
    const found = comparison.compared.find(({ scenario }) => results.plan.scenarios[scenario].id === id)
    if (found === undefined) throw new Error(id)
    return found
  }

  it('calls less fear what it is, and fewer who want to act what that is', () => {
    expect(of('quiet').verdict).toBe('dare')
    expect(of('idle-pay').verdict).toBe('fewer-act')
    expect(of('unfair').verdict).toBe('fewer-act')
    expect(of('harsh').verdict).toBe('more-afraid')
  })

  it('never lets what lowers the rate by lowering motivation win, though it lowers it the most', () => {
    expect(of('idle-pay').rankByRate).toBeLessThan(of('quiet').rankByRate)
    expect(of('idle-pay').rankByDeterredShare).toBeGreaterThan(of('quiet').rankByDeterredShare)
    const names = comparison.selection?.candidates.map((scenario) => results.plan.scenarios[scenario].id)
    expect(names).not.toContain('idle-pay')
    expect(names).not.toContain('unfair')
    const { tradeOffs } = analyse(results, { looks: [] })
    const front = tradeOffs?.front.map((scenario) => results.plan.scenarios[scenario].id)
    expect(front).not.toContain('idle-pay')
    expect(tradeOffs?.leftOut.map((scenario) => results.plan.scenarios[scenario].id)).toEqual(['idle-pay', 'unfair'])
  })

  it('says identical where all is the same, with difference 0 and no p-value, and never calls it best', () => {
    const again = of('again')
    expect(again).toMatchObject({ verdict: 'identical', simultaneous: { low: null, high: null }, p: null, holmP: null })
    expect(comparison.selection?.candidates).not.toContain(again.scenario)
    for (const name of OUTCOME_NAMES) {
      const { mean, identical, varianceRatio } = summaries[again.scenario].differences?.[name] ?? {}
      expect([name, identical, varianceRatio]).toEqual([name, true, null])
      expect(mean === 0 || mean === null, name).toBe(true)
    }
  })

  it('widens intervals that hold together, and adjusts p-values', () => {
    for (const { scenario, simultaneous, p, holmP } of comparison.compared) {
      const { low, high, identical } = summaries[scenario].differences?.afraidRate ?? {}
      if (identical) continue
      expect(simultaneous.high! - simultaneous.low!).toBeGreaterThan(high! - low!)
      expect(holmP!).toBeGreaterThanOrEqual(p!)
    }
    expect(comparison.family).toBe(7)
  })

  it('lists the pairs that cannot be told apart; of equal worlds it says that they are equal', () => {
    const names = comparison.untold?.map((pair) => pair.map((scenario) => results.plan.scenarios[scenario].id).join())
    expect(names).not.toContain('quiet,harsh')
    const twice = sampleBatch([world('baseline'), world('quiet', QUIET), world('still', QUIET)], 20)
    expect(compare(twice, summarise(twice))).toMatchObject({ untold: [], equal: [[1, 2]] })
  })

  it('judges by the intervals that hold together where the outcome of the rule is the deterred share', () => {
    const rule = precisionRule('deterredShare', 1, 40)
    const { compared, outcome } = compare({ ...results, plan: { ...results.plan, rule } }, summaries)
    expect(outcome).toBe('deterredShare')
    for (const { scenario, simultaneous, verdict } of compared) {
      const { low, high, identical } = summaries[scenario].differences!.deterredShare
      if (identical) continue
      expect(simultaneous.low!).toBeLessThan(low!)
      expect(simultaneous.high!).toBeGreaterThan(high!)
      if (verdict === 'dare') expect(simultaneous.high).toBeLessThan(0)
    }
  })

  it('judges rate and deterred share together over all scenarios, whichever outcome the rule names', () => {
    const rule = precisionRule('meanOutput', 1, 40)
    const other = compare({ ...results, plan: { ...results.plan, rule } }, summaries)
    expect(other.compared.map(({ verdict }) => verdict)).toEqual(comparison.compared.map(({ verdict }) => verdict))
    expect(other.compared.map(({ evidence }) => evidence.fear)).toEqual(
      comparison.compared.map(({ simultaneous }) => simultaneous)
    )
    // A rate that rises by its pointwise interval only is not told.
    const near = summaries.map((summary) => {
      if (summary.differences === undefined) return summary
      const afraidRate = {
        ...summary.differences.afraidRate,
        identical: false,
        n: 40,
        sd: 1,
        mean: 0.35,
        low: 0.03,
        high: 0.67
      }
      return { ...summary, differences: { ...summary.differences, afraidRate, actingShare: afraidRate } }
    })
    for (const { verdict } of compare({ ...results, plan: { ...results.plan, rule } }, near).compared) {
      expect(verdict).toBe('not-told')
    }
  })

  it('tells nothing by a difference that is the same in every replication', () => {
    const constant = summaries.map((summary) => {
      if (summary.differences === undefined) return summary
      const afraidRate = {
        ...summary.differences.afraidRate,
        identical: false,
        sd: 0,
        mean: 0.1,
        low: null,
        high: null
      }
      return { ...summary, differences: { ...summary.differences, afraidRate, actingShare: afraidRate } }
    })
    for (const one of compare(results, constant).compared) {
      expect(one).toMatchObject({ verdict: 'not-told', p: null, simultaneous: { low: null, high: null } })
    }
  })

  it('knows when these are not the same cadres', () => {
    expect(of('other').sameCadres).toBe(false)
    expect(of('clear').sameCadres).toBe(true)
  })

  it('says nothing of the best with one replication, and does not fail', () => {
    const one = sampleBatch([world('baseline'), world('clear', CLEAR)], 1)
    const { compared, selection } = compare(one, summarise(one))
    expect(selection).toBeNull()
    expect(compared[0].simultaneous).toEqual({ low: null, high: null })
    expect(compared[0].verdict).toBe('not-told')
  })
})

describe('two seeds against each other', () => {
  it('have intervals that cover 0 at their level', () => {
    const [scenario] = sampleBatch([{ id: 'a' }], 1).plan.scenarios
    const seed = process.env.TEST_SEED ?? '20261124'
    const BATCHES = 400
    let missed = 0
    let best = 0
    const twice = {
      seed,
      key: streamKey(seed),
      first: 0,
      replications: 20,
      baseline: 0,
      baselineReason: 'first'
    } as const
    // Another world by what moves nothing that is compared: worlds with equal parameters are identical, whatever was drawn.
    const parameters = withChanges(scenario.parameters, { 'survey.understatement': 0.5 })
    const plan = { ...twice, scenarios: [scenario, { ...scenario, id: 'other', parameters }] }
    for (let batch = 0; batch < BATCHES; batch++) {
      const blocks = [`${seed} a`, `${seed} b`].map((name) =>
        playBlock(kernel, { scenario, key: streamKey(name), first: 20 * batch, count: 20 })
      )
      const results = { plan, engine: 'kernel', blocks: (k: number) => [blocks[k]] }
      const [other] = compare(results, summarise(results)).compared
      const { low, high } = other.simultaneous
      if (!(low! <= 0 && high! >= 0)) missed += 1
      if (other.verdict === 'dare') best += 1
    }
    // What does nothing is called best by chance in 2.5 % of cases at most: half of those in which its interval misses 0.
    expect(best, `TEST_SEED=${seed}`).toBeLessThanOrEqual(mostOf(BATCHES, 0.025))
    expect(missed, `TEST_SEED=${seed}`).toBeLessThanOrEqual(mostOf(BATCHES, 0.05))
    expect(missed, `TEST_SEED=${seed}`).toBeGreaterThanOrEqual(Math.max(1, fewestOf(BATCHES, 0.05)))
  })
})
