import { describe, expect, it } from 'vitest'
import { firstReplication, pointsOfRow, rowPoints } from '../../src/analysis/sensitivity-design.js'
import { playBlock } from '../../src/experiment/block.js'
import {
  designOf,
  keptOutcomes,
  playRow,
  rowSize,
  type SensitivityPlan,
  worldAt
} from '../../src/experiment/sensitivity-plan.js'
import { type SensitivityStudy, studySensitivity } from '../../src/findings/sensitivity.js'
import { apartOf } from '../../src/findings/sensitivity-target.js'
import { simulate } from '../../src/model/simulate.js'
import { targetSentences } from '../../src/report/sensitivity-view.js'
import { defaultRanges, settingsAt } from '../../src/scenario/ranges.js'
import { wordsOf } from '../../src/words/words.js'
import { analysedWithSensitivity, sampleBatch } from '../report/sample.js'

const REFORMS = [{ id: 'base' }, { id: 'same' }, { id: 'tolerant', set: { 'public.tolerance': 0.9 } }]
const batch = sampleBatch(REFORMS, 4)
const studyOf = async (method: SensitivityPlan['method'], more: Partial<SensitivityPlan> = {}, results = batch) =>
  (await analysedWithSensitivity(results, method, more)).sensitivity as SensitivityStudy

describe('a sensitivity analysis', () => {
  it('looks at every effect, at which is best, and at the level', async () => {
    const { targets, best, points } = await studyOf('sobol')
    expect(targets.map(({ target }) => [target.kind, batch.plan.scenarios[target.scenario].id])).toEqual([
      ['effect', 'same'],
      ['effect', 'tolerant'],
      ['lead', expect.any(String)],
      ['level', 'base']
    ])
    expect(points).toBe(8 * (3 + 3))
    expect(best.reduce((sum, own) => sum + own.points, 0)).toBeCloseTo(points, 9)
  })

  it('finds nothing at all of a reform that changes nothing, chance included', async () => {
    for (const method of ['morris', 'sobol', 'regression'] as const) {
      const [{ mean, factors, chance }] = (await studyOf(method)).targets
      expect(mean).toBe(0)
      expect(factors.some(({ tells }) => tells)).toBe(false)
      expect(chance?.tells ?? false).toBe(false)
    }
  })

  it('sets apart only the first inputs whose intervals lie above all the others’, and never all', () => {
    const own = (low: number, high: number) => ({ tells: true, size: { value: (low + high) / 2, low, high } })
    const [a, b, c] = [own(8, 9), own(5, 6), own(1, 2)]
    expect([[a, b, c], [a, b, own(1, 5.5)], [a, own(1, 8.5), c], [a]].map((own) => apartOf(own))).toEqual([2, 1, 0, 0])
    // What does nothing has no interval; what does not exceed chance leads nothing.
    expect(apartOf([a, { tells: false, size: { value: 0, low: null, high: null } }])).toBe(1)
    expect([7, 8.6].map((chance) => apartOf([a, b, c], chance))).toEqual([1, 0])
  })

  it('has exactly 0 of inputs that do nothing, beside chance', async () => {
    // A quota pulls nobody where its pull is 0, and what is understated in a survey changes no cadre.
    const names = ['accountability.errorRate', 'accountability.quota', 'survey.understatement']
    const ranges = defaultRanges('assumed-and-variants').filter(({ name }) => names.includes(name))
    for (const method of ['morris', 'sobol'] as const) {
      for (const { target, factors, chance } of (await studyOf(method, { ranges })).targets) {
        if (batch.plan.scenarios[target.scenario].id === 'same') continue
        const sizes = new Map(factors.map(({ factor, size }) => [factor?.name, size]))
        for (const inert of names.slice(1)) expect(sizes.get(inert)).toEqual({ value: 0, low: null, high: null })
        expect(sizes.get(names[0])?.value).toBeGreaterThan(0)
        expect(chance?.size.value).toBeGreaterThan(0)
      }
    }
  })

  it('says how many rows count, and nothing but estimates of too few', async () => {
    for (const method of ['morris', 'sobol', 'regression'] as const) {
      for (const used of [0, 7, 9]) {
        const study = studyOfNumbers(method, 16, (row, point, world) =>
          row >= used ? Number.NaN : world + ((row * 7 + point * 3) % 5)
        )
        const level = study.targets.at(-1) as (typeof study.targets)[number]
        expect([level.rows, study.rows]).toEqual([used, 16])
        const said = (['en', 'zh'] as const).map((language) =>
          targetSentences(study, level, wordsOf(language)).join(' ')
        )
        expect(said[0]).toContain(`Of the 16 rows played, ${used} are used`)
        expect(said[1]).toContain(`用了 ${used} 行`)
        if (used >= 8) continue
        expect(said.join()).not.toMatch(/No input moves it|settled|Chance|没有输入|随机性/)
        expect([level.order, level.chanceShares, level.apart, level.meanInterval.low]).toEqual([null, null, 0, null])
        for (const { size, tells } of [...level.factors, ...(level.chance ? [level.chance] : [])]) {
          expect([size.low, size.high, tells]).toEqual([null, null, false])
        }
      }
    }
  })

  it('says that it is mostly chance, whose share is at most all of it and has an interval', () => {
    // The point of chance is the last: only there does anything happen, and a little at that of the first input.
    for (const method of ['morris', 'sobol'] as const) {
      const last = method === 'sobol' ? 5 : 4
      const study = studyOfNumbers(method, 16, (row, point) =>
        point === last ? 9 * Math.sin(5 * row) : point === last - 3 ? 0.1 * Math.cos(row) : 0.01 * Math.sin(row)
      )
      const level = study.targets.at(-1) as (typeof study.targets)[number]
      const [en, zh] = (['en', 'zh'] as const).map((own) => targetSentences(study, level, wordsOf(own)).join(' '))
      expect(en).toMatch(/^Mostly chance moves it \((T|μ\*) [^)]+\); of the inputs, the largest estimate is that of/)
      expect(zh).toMatch(/^影响最大的是随机性/)
      expect(en).not.toMatch(/moves? it most/)
      if (method === 'morris') continue
      const shares = level.chanceShares as NonNullable<typeof level.chanceShares>
      expect(level.chance?.size.value).toBeGreaterThan(1)
      expect([shares.one.value, shares.run.value]).toEqual([1, 1])
      for (const { low, high } of [shares.one, shares.run]) {
        if (low !== null && high !== null) expect([low < high, high <= 1]).toEqual([true, true])
      }
    }
  })

  it('shares ties among the best, and takes equal reforms as one', () => {
    const twins = sampleBatch([...REFORMS.slice(0, 2), { id: 'same-2' }, ...REFORMS.slice(2)], 1).plan
    // Both worlds are as good at every point.
    const { best, targets } = studyOfNumbers('sobol', 8, (row) => row, twins)
    expect(best).toEqual([
      { scenarios: [1, 2], points: 24 },
      { scenarios: [3], points: 24 }
    ])
    expect(targets.map(({ target }) => target.kind)).toEqual(['effect', 'effect', 'effect', 'lead', 'level'])
    const none = studyOfNumbers('sobol', 8, (row) => row, sampleBatch([{ id: 'a' }, { id: 'b' }, { id: 'c' }], 1).plan)
    expect(none.targets.map(({ target }) => target.kind)).toEqual(['effect', 'effect', 'level'])
    // Nothing differs: no order, and no interval without a width.
    for (const { order, factors } of targets.slice(0, 3)) {
      expect([order, factors[0].size.low]).toEqual([null, null])
    }
  })

  it('keeps what a reform sets, and varies its starting point in the baseline', () => {
    const [base, , tolerant] = batch.plan.scenarios
    const settings = { 'public.tolerance': 0.2, 'accountability.errorRate': 0.1 }
    expect(worldAt(base, base, settings).parameters.public.tolerance).toBe(0.2)
    expect(worldAt(tolerant, base, settings).parameters.public.tolerance).toBe(0.9)
    expect(worldAt(tolerant, base, settings).parameters.accountability.errorRate).toBe(0.1)
  })

  it('plays A_B with the replications of A, and A again with those of B', async () => {
    const ranges = defaultRanges().slice(0, 2)
    const sensitivity: SensitivityPlan = { method: 'sobol', outcome: 'afraidRate', rows: 4, replications: 3, ranges }
    const asked: (readonly [number, number])[] = []
    const row = await playRow(batch.plan, sensitivity, 2, async (request) => {
      asked.push([request.first, request.count])
      return playBlock(simulate, request)
    })
    expect(row.length).toBe(rowSize(batch.plan, sensitivity))
    expect(row.length).toBe(5 * 3 * keptOutcomes(sensitivity).length)
    const firsts = asked.filter((_, k) => k % 3 === 0).map(([first]) => first)
    expect(firsts).toEqual([12, 15, 12, 12, 15])
    expect(firstReplication(2, 3, true)).toBe(15)
  })

  it('has the same rows whatever comes after, and whatever factors are added last', () => {
    const few = designOf(batch.plan, { ...PLAN, ranges: defaultRanges().slice(0, 3) })
    const more = designOf(batch.plan, { ...PLAN, ranges: defaultRanges().slice(0, 9) })
    expect(pointsOfRow(few)).toBe(6)
    const [a] = rowPoints(few, 5)
    const [b] = rowPoints(more, 5)
    expect([...b.places.subarray(0, 3)]).toEqual([...a.places])
  })

  it('takes the inputs of a group of parameters as one factor', async () => {
    const { targets } = await studyOf('sobol', { byGroup: true })
    expect(targets[0].factors.map(({ factor }) => factor?.name).sort()).toEqual([
      'accountability',
      'public',
      'standards'
    ])
  })

  it('is a rank regression of as many worlds as rows', async () => {
    const { targets, points } = await studyOf('regression', { rows: 32 })
    expect(points).toBe(32)
    const { regression, factors } = targets.at(-1) as (typeof targets)[number]
    expect(regression).toMatchObject({ worldsNeeded: 16 })
    // More errors, more fear.
    expect(factors[0].factor?.name).toBe('accountability.errorRate')
    expect(factors[0].correlation).toBeGreaterThan(0.8)
  })

  it('turns the order round where more is better', async () => {
    const { best } = await studyOf('sobol', { outcome: 'actingShare' })
    expect(best.reduce((sum, own) => sum + own.points, 0)).toBeCloseTo(48, 9)
    const settings = settingsAt(defaultRanges().slice(0, 1), [0.5], batch.plan.scenarios[0].parameters)
    expect(Object.keys(settings)).toHaveLength(1)
  })
})

/** A study of made-up numbers, by row, point and world. */
function studyOfNumbers(
  method: SensitivityPlan['method'],
  rows: number,
  value: (row: number, point: number, world: number) => number,
  plan = batch.plan
): SensitivityStudy {
  const sensitivity: SensitivityPlan = { ...PLAN, method, rows, ranges: defaultRanges().slice(0, 3) }
  const names = keptOutcomes(sensitivity).length
  return studySensitivity(plan, sensitivity, (row) =>
    Float64Array.from({ length: rowSize(plan, sensitivity) }, (_, k) => {
      const world = Math.floor(k / names)
      return value(row, Math.floor(world / plan.scenarios.length), world % plan.scenarios.length)
    })
  )
}

const PLAN = { method: 'sobol', outcome: 'afraidRate', rows: 4, replications: 1 } as const
