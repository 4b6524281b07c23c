import { describe, expect, it } from 'vitest'
import { pairedDifference } from '../../../src/analysis/paired.js'
import { outcomeRows } from '../../../src/experiment/results.js'
import { CHOICES, countFlips, explain, NotTheSameCadresError } from '../../../src/findings/explanation/explanation.js'
import { cadreStory } from '../../../src/findings/explanation/story.js'
import { OUTCOME_NAMES, TOTAL, TOTAL_COUNT } from '../../../src/model/outcomes.js'
import { withChanges } from '../../../src/model/parameters.js'
import { sampleBatch } from '../../report/sample.js'

const results = sampleBatch(
  [
    { id: 'a' },
    { id: 'b', set: { 'information.sanctionPublicity': 0.1, 'standards.criteriaClarity': 0.9 } },
    { id: 'more', set: { 'organisation.leaderShare': 0.5 } }
  ],
  3
)
const { plan } = results
const [a, b, more] = plan.scenarios
const RANGE = { first: 0, count: 3 }
const ALL = CHOICES.map((_, k) => k)
const total = (scenario: number, name: keyof typeof TOTAL) => {
  const [block] = results.blocks(scenario)
  return [0, 1, 2].reduce((sum, row) => sum + block.totals[row * TOTAL_COUNT + TOTAL[name]], 0)
}

describe('explain', () => {
  it('has flips that add up, in integers, to the difference in afraid, and to every total', async () => {
    const { flips, afraidDifference, cadrePeriods, groups } = await explain(a, b, plan.key, RANGE)
    expect(afraidDifference).toBe(total(1, 'afraid') - total(0, 'afraid'))
    expect(afraidDifference).not.toBe(0)
    expect(flips.reduce((sum, count) => sum + count, 0)).toBe(cadrePeriods)
    const at = (from: number, to: number) => flips[from * CHOICES.length + to]
    const inA = ALL.map((from) => ALL.reduce((sum, to) => sum + at(from, to), 0))
    expect(inA[1]).toBe(total(0, 'reckless'))
    expect(inA[0] + inA[1]).toBe(total(0, 'acted'))
    expect([inA[3], inA[4]]).toEqual([total(0, 'unable'), total(0, 'unwilling')])
    for (const by of ['tier', 'rank', 'ability', 'attention', 'experience']) {
      const own = groups.filter((group) => group.by === by)
      expect(own.reduce((sum, group) => sum + countFlips(group.flips, ALL, ALL), 0)).toBe(countFlips(flips, ALL, ALL))
    }
  })

  it('gives every group’s change of the rate with its paired interval', async () => {
    const { change, groups } = await explain(a, b, plan.key, RANGE)
    // Over fixed denominators the jackknife is the t-interval of the paired differences.
    const rates = [0, 1].map((scenario) =>
      Array.from(outcomeRows(results.blocks(scenario)), (row) => row[OUTCOME_NAMES.indexOf('afraidRate')])
    )
    const { mean, low, high } = pairedDifference(rates[0], rates[1])
    expect(change.value).toBeCloseTo(mean!, 12)
    expect([change.low, change.high]).toEqual([expect.closeTo(low!, 12), expect.closeTo(high!, 12)])
    for (const { flips, change: own } of groups) {
      const net = countFlips(flips, ALL, [2]) - countFlips(flips, [2], ALL)
      const all = flips.reduce((sum, count) => sum + count, 0)
      if (all > 0) expect(own.value).toBeCloseTo(net / all, 12)
    }
  })

  it('has parts that add up: over all cadre-periods and over the flips', async () => {
    const { all, splits, flips } = await explain(a, b, plan.key, RANGE)
    const sum = all.parts.reduce((own, { mean }) => own + mean!, 0)
    expect(sum).toBeCloseTo(all.change.mean!, 12)
    const [afraidToActed] = splits
    expect(afraidToActed.count).toBe(countFlips(flips, [2], [0, 1]))
    // Who was afraid and acts now has a margin that rose.
    expect(afraidToActed.parts.reduce((own, part) => own + part, 0)).toBeGreaterThan(0)
  })

  it('finds nothing between a world and itself', async () => {
    const { flips, all, afraidDifference } = await explain(a, a, plan.key, RANGE)
    expect(countFlips(flips, ALL, ALL)).toBe(0)
    expect(afraidDifference).toBe(0)
    expect(all.parts.every(({ mean }) => mean === 0)).toBe(true)
    // Enough are afraid: there is no interval because nobody differs.
    const { change } = await explain(a, a, plan.key, RANGE)
    expect(change).toMatchObject({ value: 0, se: 0, low: null, method: 'none' })
  })

  it('refuses worlds that are not peopled by the same cadres', async () => {
    await expect(explain(a, more, plan.key, RANGE)).rejects.toThrow(NotTheSameCadresError)
  })
})

describe('cadreStory', () => {
  it('tells of the same cadre in both worlds, with margins that agree with what it did', () => {
    for (const cadre of [0, 17, 59]) {
      const { quarters } = cadreStory(a, b, plan.key, 1, cadre)
      expect(quarters).toHaveLength(16)
      for (const { a: one, b: other, decidedBy, moved } of quarters) {
        for (const { choice, actMargin, fearFreeMargin } of [one, other]) {
          const acts = choice === 'properly' || choice === 'recklessly'
          expect(actMargin > 0).toBe(acts)
          if (!acts) expect(fearFreeMargin > 0).toBe(choice === 'afraid')
        }
        const change = moved.reduce((sum, { part }) => sum + part, 0)
        if (decidedBy === 'act') expect(change).toBeCloseTo(other.actMargin - one.actMargin, 9)
        if (decidedBy === 'fearFree') expect(change).toBeCloseTo(other.fearFreeMargin - one.fearFreeMargin, 9)
      }
    }
  })

  it('names the quarters in which the post is filled anew', () => {
    const renewed = { ...b, parameters: withChanges(b.parameters, { 'cadres.turnover': 1 }) }
    const { newcomers } = cadreStory(a, renewed, plan.key, 1, 17)
    expect(newcomers).toEqual({ a: [], b: Array.from({ length: 15 }, (_, period) => period + 1) })
  })
})
