import { describe, expect, it } from 'vitest'
import { assumedParameters, assumptionPlan } from '../../src/experiment/assumed-worlds.js'
import { playBlock } from '../../src/experiment/block.js'
import { studyAssumptions } from '../../src/findings/survival.js'
import { PARAMETERS, parameterAt } from '../../src/model/parameters.js'
import { simulate } from '../../src/model/simulate.js'
import { defaultRanges } from '../../src/scenario/ranges.js'
import { sampleBatch } from '../report/sample.js'

const { plan } = sampleBatch(
  [
    { id: 'baseline' },
    { id: 'trusted', set: { 'information.trustInText': 0.9 } },
    { id: 'later', timetable: [{ at: 8, set: { 'public.tolerance': 0.9 } }] }
  ],
  2
)
const ASKED = { draws: 6, replications: 2, ranges: defaultRanges() }

describe('assumedParameters', () => {
  it('are the ranges of the plan, whatever its scenarios set', () => {
    const parameters = assumedParameters(plan, ASKED)
    expect(parameters.map(({ path }) => path)).toEqual(defaultRanges().map(({ name }) => name))
    expect(parameters.find(({ path }) => path === 'information.trustInText')).toMatchObject({ basis: 'C', low: 0.297 })
  })

  it('are in plans of earlier versions the numbers assumed or calibrated that no scenario sets', () => {
    const { ranges: _, ...earlier } = ASKED
    const parameters = assumedParameters(plan, earlier)
    const named = (path: string) => parameters.find((parameter) => parameter.path === path)
    expect(parameters.every(({ basis }) => basis === 'A' || basis === 'C')).toBe(true)
    for (const path of ['information.trustInText', 'public.tolerance', 'procedure.leaderCoverage', 'time.periods']) {
      expect(named(path), path).toBeUndefined()
    }
    expect(named('incentives.promotion')).toMatchObject({ low: expect.closeTo(0.4, 12), high: expect.closeTo(1.6, 12) })
    expect(assumptionPlan(plan, earlier).scenarios).toHaveLength(18)
  })
})

describe('assumptionPlan', () => {
  const drawn = assumptionPlan(plan, ASKED)

  it('has in each draw the baseline and every scenario at the same values, but for what these set', () => {
    expect(drawn.scenarios.map(({ id }) => id).slice(0, 4)).toEqual([
      'baseline@1',
      'trusted@1',
      'later@1',
      'baseline@2'
    ])
    expect(drawn.scenarios).toHaveLength(18)
    const [baseline, trusted, later, second] = drawn.scenarios
    const differing = PARAMETERS.filter(
      ({ path }) => parameterAt(baseline.parameters, path) !== parameterAt(trusted.parameters, path)
    )
    expect(differing.map(({ path }) => path)).toEqual(['information.trustInText'])
    expect(later.timetable).toEqual(plan.scenarios[2].timetable)
    expect(second.parameters).not.toEqual(baseline.parameters)
    expect([drawn.seed, drawn.replications]).toEqual([plan.seed, 2])
  })

  it('varies the same, to the same values, for other scenarios', () => {
    const [baseline] = drawn.scenarios
    const alone = assumptionPlan({ ...plan, scenarios: [plan.scenarios[0], plan.scenarios[2]] }, ASKED)
    expect(alone.scenarios[0].parameters).toEqual(baseline.parameters)
    expect(parameterAt(baseline.parameters, 'public.tolerance')).not.toBe(0.4)
  })

  it('keeps the worlds of few draws different from those of more, but each repeatable', () => {
    expect(assumptionPlan(plan, ASKED)).toEqual(drawn)
  })
})

describe('studyAssumptions', () => {
  const asked = { draws: 6, replications: 6, indifference: 0.005 }
  const harsh = sampleBatch(
    [
      { id: 'baseline' },
      { id: 'mild', set: { 'accountability.sanctionSeverity': 0.1 } },
      { id: 'same', set: { 'accountability.sanctionSeverity': 0.1 } },
      { id: 'equal' },
      { id: 'harsh', set: { 'accountability.sanctionSeverity': 2 } }
    ],
    2
  ).plan
  const drawn = assumptionPlan(harsh, asked)
  const blocks = drawn.scenarios.map((scenario) =>
    playBlock(simulate, { scenario, key: drawn.key, first: 0, count: asked.replications })
  )
  const study = studyAssumptions(harsh, asked, { blocks: (k) => [blocks[k]] })
  const [mild, same, equal, severe] = study.survival

  it('gives every world of a scenario one of five kinds by the rule of verdicts', () => {
    expect(study.worlds).toHaveLength(6)
    expect(study.scenarios).toEqual([1, 2, 3, 4])
    for (const { counts } of study.survival) expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(6)
    for (const { effects } of study.worlds) {
      for (const { verdict, means } of effects) {
        if (verdict === 'dare') expect(means.afraidRate).toBeLessThan(-asked.indifference)
        if (verdict === 'more-afraid') expect(means.afraidRate).toBeGreaterThan(asked.indifference)
      }
    }
    expect(mild.counts.shown).toBeGreaterThan(0)
    expect(severe.counts['other-way']).toBeGreaterThan(0)
    expect(equal.counts).toEqual({ shown: 0, partly: 0, negligible: 6, 'other-way': 0, open: 0 })
    expect(study.worlds[0].values).toHaveLength(study.parameters.length)
  })

  it('shares places and the best among those that tie, and says what effects spread over', () => {
    expect(same).toEqual({ ...mild, scenario: 2 })
    expect(mild.best).toBe(mild.counts.shown)
    expect(mild.rank).toEqual({ median: 1, n: expect.any(Number), low: 1, high: 1 })
    expect(severe.best).toBe(0)
    const effects = study.worlds.map(({ effects: [one] }) => one.means.afraidRate as number)
    expect([mild.effect.low, mild.effect.high]).toEqual([Math.min(...effects), Math.max(...effects)])
    expect(mild.effect.median as number).toBeLessThan(0)
  })

  it('calls best only what is shown to keep every constraint, as the comparison does', () => {
    // Nobody is ever let off more lightly here, and of what does not vary it cannot be told.
    const open = { outcome: 'mitigated', is: 'at-most', of: 'change', bound: 0.1 } as const
    const held = studyAssumptions(harsh, { ...asked, constraints: [open] }, { blocks: (k) => [blocks[k]] })
    expect(held.worlds[0].effects[0].feasibility).toBe('open')
    expect(held.survival[0]).toMatchObject({ counts: mild.counts, kept: 0, best: 0 })
  })
})
