import { describe, expect, it } from 'vitest'
import { playBlock } from '../../src/experiment/block.js'
import type { Plan } from '../../src/experiment/plan.js'
import { outcomesOf } from '../../src/experiment/results.js'
import { GroupsTally } from '../../src/findings/groups.js'
import { takeTwice } from '../../src/findings/summary.js'
import { TOTAL, TOTAL_COUNT } from '../../src/model/outcomes.js'
import { simulate } from '../../src/model/simulate.js'
import { kernel } from '../kernel/kernel-module.js'
import { sampleBatch } from '../report/sample.js'

const tiers = [
  { id: 'city', units: 1, cadresPerUnit: 30, elaboration: 0.2 },
  { id: 'county', units: 2, cadresPerUnit: 30, elaboration: 0 }
]
const plan = {
  ...sampleBatch(
    [
      { id: 'baseline', set: { 'organisation.tiers': tiers } },
      { id: 'clear', set: { 'organisation.tiers': tiers, 'standards.criteriaClarity': 0.95 } }
    ],
    1
  ).plan,
  byGroup: true
}
const played = plan.scenarios.map((scenario) =>
  playBlock(simulate, { scenario, key: plan.key, first: 0, count: 5, byGroup: true })
)

describe('blocks by group', () => {
  it('hold rows of tiers, and of ranks, that add up to the totals', () => {
    const [block] = played
    expect(block.groups).toBe(4)
    for (let row = 0; row < 5; row++) {
      for (const name of ['steps', 'afraid', 'granted', 'idleRunUnits'] as const) {
        const of = (g: number) => block.byGroup[(row * 4 + g) * TOTAL_COUNT + TOTAL[name]]
        const whole = block.totals[row * TOTAL_COUNT + TOTAL[name]]
        expect(of(0) + of(1)).toBe(whole)
        if (name !== 'idleRunUnits') expect(of(2) + of(3)).toBe(whole)
      }
    }
  })

  it.each([
    ['reference', simulate],
    ['kernel', kernel]
  ])('have the totals of those without, to the bit, by the %s', (_, engine) => {
    const request = { scenario: plan.scenarios[0], key: plan.key, first: 0, count: 5 }
    const [plain, apart] = [playBlock(engine, request), playBlock(engine, { ...request, byGroup: true })]
    for (let row = 0; row < 5; row++) expect(outcomesOf(apart, row)).toEqual(outcomesOf(plain, row))
    expect(apart.path).toEqual(plain.path)
    expect(plain.byGroup).toHaveLength(0)
  })
})

describe('the rates of groups', () => {
  const ratesOf = (of: Plan) => {
    const tally = new GroupsTally(of, 1)
    takeTwice({ plan: of, blocks: (k) => [played[k]] }, 1, [tally])
    return tally.rates
  }
  const rates = ratesOf(plan)

  it('pairs each group with the same one of the baseline', () => {
    const rate = rates.find(({ group, outcome }) => group.name === 'county' && outcome === 'afraidRate')!
    const differences = Array.from({ length: 5 }, (_, row) => {
      const of = (scenario: number) => {
        const at = (row * 4 + 1) * TOTAL_COUNT
        const { byGroup } = played[scenario]
        return byGroup[at + TOTAL.afraid] / byGroup[at + TOTAL.steps]
      }
      return of(1) - of(0)
    })
    expect(rate.difference?.mean).toBeCloseTo(differences.reduce((sum, d) => sum + d, 0) / 5, 14)
    expect(rate.estimate.n).toBe(5)
  })

  it('says nothing of units by rank, and nothing where groups are not kept', () => {
    expect(rates.some(({ group, outcome }) => group.kind === 'rank' && outcome === 'idleRunShare')).toBe(false)
    expect(ratesOf({ ...plan, byGroup: false })).toEqual([])
  })
})
