import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOMENT, MOMENT_COLUMNS, type MomentColumn } from '../../src/model/moment.js'
import type { Tier } from '../../src/model/parameter-row.js'
import {
  defaultParameters,
  PARAMETERS,
  type Parameters,
  type ParameterValue,
  parameterAt,
  withChanges
} from '../../src/model/parameters.js'
import type { TimetableEntry } from '../../src/model/scenario.js'
import { simulate } from '../../src/model/simulate.js'
import { streamKey } from '../../src/random/key.js'
import { extent } from '../extent.js'
import { once } from '../once.js'
import { type Prophecy, predict } from './by-hand.js'

const seed = Number(process.env.TEST_SEED ?? 20261124)
const key = streamKey('step by step')
const WIDTH = MOMENT_COLUMNS.length
const PERIODS = 20

const TIERS: readonly Tier[] = [
  { id: 'county', units: 2, cadresPerUnit: 7, elaboration: 0.4 },
  { id: 'township', units: 2, cadresPerUnit: 4, elaboration: -0.3 }
]

/** Bold cadres, many errors, many cases, an open procedure: something happens in every period. */
const EVENTFUL: Record<string, ParameterValue> = {
  'cadres.lossAversion': 0.3,
  'accountability.errorRate': 0.5,
  'accountability.strictness': 0.6,
  'accountability.inaction': 0.2,
  'agreement.hierarchy': 0.8,
  'procedure.assistance': 0.8,
  'procedure.meritThreshold': 0.5
}

interface World {
  changes?: Record<string, ParameterValue>
  timetable?: TimetableEntry[]
  replication?: number
}

/** Plays a world by the engine and by hand, and says where they differ first; null if nowhere. */
function compare({ changes = {}, timetable = [], replication = 0 }: World): {
  difference: string | null
  prophecy: Prophecy
} {
  const parameters = withChanges(defaultParameters(1), {
    'time.periods': PERIODS,
    'time.burnIn': 5,
    'organisation.tiers': TIERS,
    ...changes
  })
  const count = parameters.organisation.tiers.reduce((sum, tier) => sum + tier.units * tier.cadresPerUnit, 0)
  const cadres = Array.from({ length: count }, (_, cadre) => cadre)
  const request = { scenario: { parameters, timetable }, key, first: replication, count: 1, views: { cadres } }
  const [{ trajectories, answers }] = [...simulate(request)]

  const inForce: Parameters[] = []
  for (let t = 0; t < PERIODS; t++) {
    let present = inForce[t - 1] ?? parameters
    for (const { at, set } of timetable) if (at === t) present = withChanges(present, set)
    inForce.push(present)
  }
  const prophecy = predict(
    (t) => inForce[t],
    key,
    replication,
    (cadre, t) => trajectories![cadre].moments[t * WIDTH + MOMENT.ending]
  )
  const differs = (a: number, b: number) => !(Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(a), Math.abs(b)))
  for (let t = 0; t < PERIODS; t++) {
    for (const cadre of cadres) {
      for (const [column, expected] of Object.entries(prophecy.moments[cadre][t])) {
        const found = trajectories![cadre].moments[t * WIDTH + MOMENT[column as MomentColumn]]
        if (differs(found, expected)) {
          return { difference: `period ${t}, cadre ${cadre}, ${column}: ${found}, by hand ${expected}`, prophecy }
        }
      }
    }
  }
  const wrong = prophecy.answers.findIndex((expected, k) => differs(answers[k], expected))
  const difference = wrong < 0 ? null : `answer ${wrong}: ${answers[wrong]}, by hand ${prophecy.answers[wrong]}`
  return { difference, prophecy }
}

describe('every cadre in every period, worked out by hand (docs/en/odd.md (3)–(58))', () => {
  const worlds: [string, World][] = [
    ['by default', {}],
    ['in eventful times', { changes: EVENTFUL }],
    ['in the compensatory form', { changes: { ...EVENTFUL, 'procedure.aggregation': 'compensatory' } }],
    [
      'where much is told and little forgotten',
      {
        changes: {
          ...EVENTFUL,
          'information.negativityBias': 2.5,
          'information.ownWeight': 7,
          'information.benchmarkWeight': 6,
          'information.tolerancePublicity': 0.9,
          'information.memory': 1,
          'information.attentionSpread': 0.5,
          'survey.understatement': 0.3
        }
      }
    ],
    [
      'where the public minds',
      {
        changes: {
          ...EVENTFUL,
          'public.harmSensitivity': 5,
          'public.communication': 0.6,
          'public.inertia': 0.5,
          'standards.criteriaClarity': 0.1,
          'standards.scopeClarity': 0.1,
          'procedure.ambiguousAcceptance': 1,
          'cadres.moralCost': 0
        }
      }
    ],
    [
      'where one learns fast',
      {
        changes: {
          ...EVENTFUL,
          'cadres.learningRate': 0.7,
          'cadres.recoveryRate': 0.4,
          'cadres.satisfactionRate': 0.6,
          'cadres.valueFeedback': 1.5,
          'cadres.equitySensitivity': 3,
          'procedure.counselling': 0.8,
          'organisation.atmosphere': 1
        }
      }
    ],
    [
      'in one unit without an elsewhere',
      {
        changes: {
          ...EVENTFUL,
          'organisation.tiers': [{ id: 'one', units: 1, cadresPerUnit: 12, elaboration: 0 }],
          'standards.precedentGain': 1
        }
      }
    ],
    [
      'in units of one',
      {
        changes: {
          ...EVENTFUL,
          'organisation.tiers': [{ id: 'many', units: 12, cadresPerUnit: 1, elaboration: 1 }],
          'organisation.leaderShare': 0
        }
      }
    ],
    ['with precedents from the start', { changes: { ...EVENTFUL, 'standards.precedentGain': 2 } }],
    [
      'with precedents that come, go and come again, held in between',
      {
        changes: { ...EVENTFUL, 'information.trustInText': 1 },
        timetable: [
          { at: 4, set: { 'standards.precedentGain': 1.5 } },
          { at: 9, set: { 'standards.precedentGain': 0 } },
          { at: 14, set: { 'standards.precedentGain': 0.7 } }
        ]
      }
    ],
    [
      'with a reform of traits and one of standards',
      {
        changes: EVENTFUL,
        timetable: [
          { at: 6, set: { 'cadres.traitSpread': 1.5, 'cadres.ability': 0.5, 'incentives.promotion': 2 } },
          {
            at: 12,
            set: { 'agreement.hierarchySpread': 0.2, 'public.tolerance': 0.9, 'information.attentionSpread': 1 }
          },
          { at: 12, set: { 'cadres.lossAversionSpread': 1, 'information.priorStrength': 9 } },
          { at: PERIODS - 1, set: { 'survey.understatement': 0.5 } }
        ]
      }
    ]
  ]

  it.each(worlds)('%s', (_, world) => {
    for (const replication of [0, 1, 4_294_967_295]) {
      expect(compare({ ...world, replication }).difference).toBeNull()
    }
  })

  it('with something of everything to work out', () => {
    const seen = worlds.map(([, world]) => compare(world).prophecy.seen)
    const all = (name: keyof Prophecy['seen']) => seen.reduce((sum, counts) => sum + counts[name], 0)
    expect(all('grants')).toBeGreaterThan(50)
    expect(all('refusals')).toBeGreaterThan(100)
    expect(all('sanctions')).toBeGreaterThan(all('refusals'))
    expect(all('blame')).toBeGreaterThan(20)
    expect(all('reckless')).toBeGreaterThan(20)
    expect(all('clamped')).toBeGreaterThan(5)
  })

  it('on random parameter sets', () => {
    // Variants are worked out by the implementation that wrote test/conformance.
    const changeable = PARAMETERS.filter(
      ({ group, type, basis }) => type === 'number' && group !== 'time' && basis !== 'V'
    )
    const values = Object.fromEntries(
      changeable.map((row) => {
        if (row.type !== 'number') throw new Error(row.path)
        // Up to three times the default where the bounds lie far beyond it.
        const high = Math.min(row.max, row.default > 0 ? 3 * row.default : 1)
        return [row.path, fc.nat(1000).map((k) => row.min + ((high - row.min) * k) / 1000)]
      })
    )
    const some: fc.Arbitrary<Record<string, ParameterValue>> = fc
      .record(values, { requiredKeys: [] })
      .map((set) => set as Record<string, ParameterValue>)
    const reform = some.map((set) =>
      Object.fromEntries(Object.entries(set).filter(([path]) => path !== 'organisation.leaderShare'))
    )
    fc.assert(
      fc.property(
        some,
        fc.option(reform),
        fc.integer({ min: 1, max: PERIODS - 1 }),
        fc.nat(999),
        (set, reformed, at, replication) => {
          const timetable = reformed === null ? [] : [{ at, set: reformed }]
          const world = { changes: { ...EVENTFUL, ...set }, timetable, replication }
          expect(compare(world).difference).toBeNull()
        }
      ),
      { seed, numRuns: extent(20, 60, 600) }
    )
  })
})

describe('the impact period (docs/en/odd.md (16), (44), (48))', () => {
  const calm: Record<string, ParameterValue> = {
    'time.periods': 60,
    'time.burnIn': 0,
    'organisation.tiers': [{ id: 'one', units: 4, cadresPerUnit: 25, elaboration: 0 }],
    'cadres.valenceSpread': 0,
    'cadres.valueFeedback': 0
  }
  const play = once((changes: Record<string, ParameterValue>) => {
    const parameters = withChanges(defaultParameters(1), { ...calm, ...changes })
    const cadres = Array.from({ length: 100 }, (_, cadre) => cadre)
    const records = simulate({ scenario: { parameters, timetable: [] }, key, first: 0, count: 10, views: { cadres } })
    return [...records].flatMap(({ trajectories }) => trajectories!.map(({ moments }) => moments))
  })
  // 0.4 pay + 0.4 recognition + 0.3 reputation + 0.4 intrinsic, and 0.8 promotion where it is in view.
  const withoutPromotion = (moment: Float64Array) => Math.abs(moment[MOMENT.valueOfReward] - 1.5) < 1e-12
  const withPromotion = (moment: Float64Array) => Math.abs(moment[MOMENT.valueOfReward] - 2.3) < 1e-12

  /** How many quarters after each event of `struck` promotion stays out of view, where nothing strikes in between. */
  function quartersWithout(
    trajectories: Float64Array[],
    struck: (moment: Float64Array) => boolean,
    struckAtAll: typeof struck
  ) {
    const durations = new Map<number, number>()
    for (const moments of trajectories) {
      const at = (t: number) => moments.subarray(t * WIDTH, (t + 1) * WIDTH)
      for (let t = 0; t < 45; t++) {
        if (!struck(at(t)) || !withPromotion(at(t))) continue
        let after = 0
        while (withoutPromotion(at(t + after + 1)) && !struckAtAll(at(t + after + 1))) after += 1
        if (struckAtAll(at(t + after + 1))) continue
        expect(withPromotion(at(t + after + 1))).toBe(true)
        durations.set(after, (durations.get(after) ?? 0) + 1)
      }
    }
    return durations
  }

  const sanctioned = (moment: Float64Array) => moment[MOMENT.ending] >= 0 && moment[MOMENT.ending] !== 10
  const harsh = {
    'accountability.strictness': 1,
    'accountability.inaction': 0,
    'accountability.errorRate': 0.25,
    'cadres.lossAversion': 0.2,
    'procedure.ordinaryCoverage': 0.3
  }

  it.each([
    [0, 0.35, 2],
    [0.35, 0.8, 4],
    [0.8, 0.9, 6],
    [0.9, 1.01, 8]
  ])('of a sanction for a severity from %d to below %d leaves %d further quarters', (low, high, quarters) => {
    const inClass = (moment: Float64Array) =>
      sanctioned(moment) && moment[MOMENT.severity] >= low && moment[MOMENT.severity] < high
    const durations = quartersWithout(play(harsh), inClass, sanctioned)
    expect([...durations.keys()]).toEqual([quarters])
    expect(durations.get(quarters)).toBeGreaterThan(20)
  })

  it('of blame for inaction leaves two further quarters', () => {
    // Without sanctions for acting, only blame can close promotion.
    const blameOnly = {
      'accountability.strictness': 0,
      'accountability.publicPressure': 0,
      'accountability.inaction': 0.1,
      'cadres.idleComfort': 0.5
    }
    const blamed = (moment: Float64Array) => moment[MOMENT.choice] >= 2 && moment[MOMENT.reward] < 0
    const durations = quartersWithout(play(blameOnly), blamed, blamed)
    expect([...durations.keys()]).toEqual([2])
    expect(durations.get(2)).toBeGreaterThan(100)
  })

  it('of a grant, or of an error without a case, does not exist', () => {
    const mild = {
      ...harsh,
      'accountability.strictness': 0.4,
      'procedure.ordinaryCoverage': 1,
      'procedure.assistance': 1
    }
    const forgiven = (moment: Float64Array) => moment[MOMENT.ending] === 10
    const overlooked = (moment: Float64Array) => moment[MOMENT.error] === 1 && moment[MOMENT.ending] === -1
    for (const event of [forgiven, overlooked]) {
      const durations = quartersWithout(play(mild), event, sanctioned)
      expect([...durations.keys()]).toEqual([0])
      expect(durations.get(0)).toBeGreaterThan(50)
    }
  })

  it('of a second sanction does not shorten that of the first', () => {
    const trajectories = play(harsh)
    let checked = 0
    for (const moments of trajectories) {
      for (let t = 0; t < 59; t++) {
        const now = moments.subarray(t * WIDTH, (t + 1) * WIDTH)
        if (!sanctioned(now) || now[MOMENT.severity] >= 0.35 || now[MOMENT.frozen] <= 3) continue
        expect(moments[(t + 1) * WIDTH + MOMENT.frozen]).toBe(now[MOMENT.frozen] - 1)
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(5)
  })
})

describe('the timetable (docs/en/odd.md (55))', () => {
  const views = { cadres: Array.from({ length: 22 }, (_, cadre) => cadre) }
  const play = (changes: Record<string, ParameterValue>, timetable: TimetableEntry[] = [], more: object = {}) => {
    const set = { 'time.periods': PERIODS, 'time.burnIn': 5, 'organisation.tiers': TIERS, ...EVENTFUL, ...changes }
    const scenario = { parameters: withChanges(defaultParameters(1), set), timetable }
    return [...simulate({ scenario, key, first: 0, count: 3, views: { ...views, ...more } })]
  }
  const column = (record: ReturnType<typeof play>[number], name: keyof typeof MOMENT, t: number) =>
    record.trajectories!.map(({ moments }) => moments[t * WIDTH + MOMENT[name]])

  it('that sets every changeable parameter to the value in force changes no bit, at any period', () => {
    const present = Object.fromEntries(
      PARAMETERS.filter(({ fixed }) => fixed !== true).map(({ path }) => [
        path,
        EVENTFUL[path] ?? parameterAt(defaultParameters(1), path)
      ])
    )
    const plain = play({})
    for (const at of [1, 7, PERIODS - 1]) expect(play({}, [{ at, set: present }])).toEqual(plain)
    const precedents = { 'standards.precedentGain': 1 }
    expect(play(precedents, [{ at: 7, set: { ...present, ...precedents } }])).toEqual(play(precedents))
  })

  it('gives the traits that the same people would have had from the start, and leaves their state alone', () => {
    const reform = { 'cadres.traitSpread': 1.4, 'cadres.integrity': 0.3, 'cadres.lossAversionSpread': 1 }
    const [plain, reformed, always] = [play({}), play({}, [{ at: 8, set: reform }]), play(reform)]
    plain.forEach((_, r) => {
      for (const trait of ['ability', 'roleClarity', 'integrity', 'lossAversion'] as const) {
        for (const t of [0, 7]) expect(column(reformed[r], trait, t)).toEqual(column(plain[r], trait, t))
        for (const t of [8, PERIODS - 1]) expect(column(reformed[r], trait, t)).toEqual(column(always[r], trait, t))
        expect(column(reformed[r], trait, 8)).not.toEqual(column(plain[r], trait, 8))
      }
      for (const state of [
        'satisfaction',
        'selfEfficacy',
        'instrumentality',
        'perceivedTolerance',
        'frozen'
      ] as const) {
        expect(column(reformed[r], state, 8)).toEqual(column(plain[r], state, 8))
      }
    })
  })

  it('may have two entries, of which the later keeps what the earlier set', () => {
    const [first, second] = [{ 'incentives.promotion': 2 }, { 'cadres.idleComfort': -0.2 }]
    const both = play({}, [
      { at: 6, set: first },
      { at: 11, set: second }
    ])
    const periods = (records: ReturnType<typeof play>) => records.map(({ trajectories }) => trajectories)
    const repeated = play({}, [
      { at: 6, set: first },
      { at: 11, set: { ...first, ...second } }
    ])
    expect(periods(both)).toEqual(periods(repeated))
    const onlySecond = play({}, [{ at: 11, set: second }])
    const onlyFirst = play({}, [{ at: 6, set: first }])
    expect(periods(both)).not.toEqual(periods(onlySecond))
    expect(periods(both)).not.toEqual(periods(onlyFirst))
    both.forEach((record, r) => {
      expect(column(record, 'base', 10)).toEqual(column(onlyFirst[r], 'base', 10))
    })
  })

  it('that turns precedents on late starts them from nothing', () => {
    const late = play({}, [{ at: 10, set: { 'standards.precedentGain': 5 } }])
    const plain = play({})
    const all = (records: typeof late, t: number) =>
      records.flatMap((record) => column(record, 'perceivedTolerance', t))
    late.forEach((record, r) => {
      for (let t = 0; t <= 10; t++) expect(column(record, 'choice', t)).toEqual(column(plain[r], 'choice', t))
    })
    expect(all(late, 10)).toEqual(all(plain, 10))
    expect(all(late, 15)).not.toEqual(all(plain, 15))
  })
})
