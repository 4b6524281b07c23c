import { describe, expect, it } from 'vitest'
import { assumedParameters, assumptionPlan } from '../../src/experiment/assumed-worlds.js'
import { playBlock } from '../../src/experiment/block.js'
import { studyAssumptions } from '../../src/findings/survival.js'
import { PARAMETERS, parameterAt } from '../../src/model/parameters.js'
import { simulate } from '../../src/model/simulate.js'
import { sampleBatch } from '../report/sample.js'

const { plan } = sampleBatch(
  [
    { id: 'baseline' },
    { id: 'trusted', set: { 'information.trustInText': 0.9 } },
    { id: 'later', timetable: [{ at: 8, set: { 'public.tolerance': 0.9 } }] }
  ],
  2
)
const ASKED = { draws: 6, replications: 2 }

describe('assumedParameters', () => {
  const parameters = assumedParameters(plan)
  const named = (path: string) => parameters.find((parameter) => parameter.path === path)

  it('are all numbers assumed or calibrated that no scenario sets and that are not 0 or 1', () => {
    expect(parameters.every(({ basis }) => basis === 'A' || basis === 'C')).toBe(true)
    expect(named('information.trustInText')).toBeUndefined()
    expect(named('public.tolerance')).toBeUndefined()
    expect(named('time.periods')).toBeUndefined()
    expect(named('procedure.leaderCoverage')).toBeUndefined()
    expect(named('standards.scopeClarity')).toBeUndefined()
    expect(named('procedure.expertPool')).toBeUndefined()
  })

  it('move by 0.7 logits if they are shares, else by a factor of 2, within their bounds', () => {
    const share = named('agreement.coordination')!
    const logit = (p: number) => Math.log(p / (1 - p))
    expect(logit(share.high) - logit(share.usual)).toBeCloseTo(0.7, 12)
    expect(logit(share.usual) - logit(share.low)).toBeCloseTo(0.7, 12)
    const factor = named('incentives.promotion')!
    expect([factor.low, factor.high]).toEqual([expect.closeTo(0.4, 12), expect.closeTo(1.6, 12)])
    for (const { path, low, high } of parameters) {
      const row = PARAMETERS.find((each) => each.path === path)
      expect(row?.type === 'number' && low >= row.min && high <= row.max && low < high, path).toBe(true)
    }
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

  it('keeps the worlds of few draws different from those of more, but each repeatable', () => {
    expect(assumptionPlan(plan, ASKED)).toEqual(drawn)
  })
})

describe('studyAssumptions', () => {
  it('counts the worlds in which a scenario makes more cadres dare to act, and is best', () => {
    const drawn = assumptionPlan(plan, ASKED)
    const blocks = drawn.scenarios.map((scenario) =>
      playBlock(simulate, { scenario, key: drawn.key, first: 0, count: 2 })
    )
    const study = studyAssumptions(plan, ASKED, { blocks: (k) => [blocks[k]] })
    expect(study.worlds).toHaveLength(6)
    expect(study.scenarios).toEqual([1, 2])
    for (const [k, { dares, best }] of study.survival.entries()) {
      const isDare = ({ differences }: (typeof study.worlds)[number]) => {
        const { afraidRate, deterredShare, actingShare, meanOutput } = differences[k]
        return afraidRate! < 0 && deterredShare! < 0 && actingShare! >= 0 && meanOutput! >= 0
      }
      expect(dares).toBe(study.worlds.filter(isDare).length)
      expect(best).toBeLessThanOrEqual(dares)
    }
    expect(study.worlds[0].values).toHaveLength(study.parameters.length)
  })
})
