import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapleyValues } from '../../../src/analysis/shapley.js'
import {
  actMargin,
  fearFreeMargin,
  splitActMargin,
  splitFearFreeMargin
} from '../../../src/findings/explanation/act-margin.js'
import { FIRST_INPUT, MARGIN_PLAYERS, PLAYER, playDecisions } from '../../../src/findings/explanation/margin-inputs.js'
import { ACT_PROPERLY, ACT_RECKLESSLY, AFRAID } from '../../../src/model/choice.js'
import { DECISION, DECISION_COLUMNS, decide, INPUT, INPUTS } from '../../../src/model/decide.js'
import { MOMENT, MOMENT_COLUMNS } from '../../../src/model/moment.js'
import { defaultParameters, PARAMETERS, type ParameterValue, withChanges } from '../../../src/model/parameters.js'
import type { ModelScenario } from '../../../src/model/scenario.js'
import { simulate } from '../../../src/model/simulate.js'
import { streamKey } from '../../../src/random/key.js'

const seed = Number(process.env.TEST_SEED ?? 1)
const WIDTH = INPUTS.length
const MARGINS = [
  { name: 'act margin', margin: actMargin, split: splitActMargin },
  { name: 'fear-free margin', margin: fearFreeMargin, split: splitFearFreeMargin }
]

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const share = fc.oneof(between(0, 1), fc.constantFrom(0, 1))

/** The input of a variant, off in every other row. */
const mostlyOff = (neutral: number, on: fc.Arbitrary<number>) => fc.oneof(fc.constant(neutral), on)

/** Inputs with the range they have in the model, wide enough for each bound and each mode of acting; of others, any near 0. */
const INPUT_ARBITRARIES: Partial<Record<keyof typeof INPUT, fc.Arbitrary<number>>> = {
  promotion: between(0, 3),
  extrinsic: between(0, 4),
  reputation: between(0, 2),
  intrinsic: between(0, 2),
  satisfaction: between(-3, 3),
  valueFeedback: between(0, 2),
  gate: fc.constantFrom(0, 1),
  instrumentality: share,
  selfEfficacy: share,
  effortCost: between(0.5, 1.5),
  hazard: between(0, 1.5),
  perceivedAccountability: share,
  perceivedTolerance: share,
  criteriaClarity: share,
  sanctionSeverity: between(0, 4),
  lossAversion: between(0, 5),
  inaction: between(0, 0.5),
  idlePay: share,
  assessmentFairness: share,
  idleComfort: between(-2, 2),
  atmosphere: share,
  shareActing: share,
  recklessPrize: between(0, 5),
  recklessHazard: between(1, 4),
  moralCost: between(0, 1),
  integrity: share,
  disturbance: between(-2, 2),
  crowding: mostlyOff(0, share),
  processCost: mostlyOff(0, share),
  riskInEffort: mostlyOff(0, share),
  probabilityWeighting: mostlyOff(1, between(0.3, 1)),
  competenceStandard: share
}

const row = fc
  .tuple(...INPUTS.map((name) => INPUT_ARBITRARIES[name] ?? mostlyOff(0, between(-2, 2))))
  .map((numbers) => Float64Array.from(numbers))

/** A row, and another that has some of its inputs changed. */
const pair = fc
  .tuple(row, row, fc.subarray([...INPUTS.keys()], { maxLength: 10 }))
  .map(([a, other, changed]) => ({ a, b: a.map((value, k) => (changed.includes(k) ? other[k] : value)), changed }))

/** The row that has the numbers of some players from b and the rest from a. */
function mix(a: Float64Array, b: Float64Array, subset: number): Float64Array {
  const mixed = a.slice()
  for (let player = 0; player < MARGIN_PLAYERS.length; player++) {
    if (((subset >> player) & 1) === 0) continue
    for (let k = FIRST_INPUT[player]; k < FIRST_INPUT[player + 1]; k++) mixed[k] = b[k]
  }
  return mixed
}

/** Whether a player has other numbers in b than in a. */
function differ(a: Float64Array, b: Float64Array, player: number): boolean {
  const inputs = [FIRST_INPUT[player], FIRST_INPUT[player + 1]] as const
  return a.slice(...inputs).some((value, k) => value !== b.slice(...inputs)[k])
}

const total = (parts: Float64Array) => parts.reduce((sum, part) => sum + part, 0)

/** A cadre as the baseline has them, with some inputs changed; what is not named is off. */
function ordinaryRow(changes: Partial<Record<keyof typeof INPUT, number>> = {}): Float64Array {
  const values: Partial<Record<keyof typeof INPUT, number>> = {
    promotion: 0.8,
    extrinsic: 1.1,
    reputation: 0.3,
    intrinsic: 0.4,
    satisfaction: 0,
    valueFeedback: 0.3,
    gate: 0,
    instrumentality: 0.6,
    selfEfficacy: 0.5,
    effortCost: 1,
    hazard: 0.1,
    perceivedAccountability: 0.5,
    perceivedTolerance: 0.1,
    criteriaClarity: 0.5,
    sanctionSeverity: 1.2,
    lossAversion: 2,
    inaction: 0.02,
    idlePay: 0.25,
    assessmentFairness: 0.6,
    idleComfort: 0.03,
    atmosphere: 0.3,
    shareActing: 0.5,
    recklessPrize: 0.75,
    recklessHazard: 2,
    moralCost: 0.22,
    integrity: 0.8,
    disturbance: 0,
    crowding: 0,
    processCost: 0,
    riskInEffort: 0,
    probabilityWeighting: 1,
    competenceStandard: 0.6,
    ...changes
  }
  return Float64Array.from(INPUTS, (name) => values[name] ?? 0)
}

describe('the layout of a row', () => {
  it('has each input once, with one player', () => {
    expect(new Set(INPUTS).size).toBe(WIDTH)
    expect(INPUTS.map((name) => INPUT[name])).toEqual([...INPUTS.keys()])
    expect([...FIRST_INPUT].slice(0, 17)).toEqual([0, 4, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 20, 22, 26, 27])
    expect([...FIRST_INPUT]).toEqual([...new Set(FIRST_INPUT)].sort((a, b) => a - b))
    expect(FIRST_INPUT).toHaveLength(MARGIN_PLAYERS.length + 1)
    expect(INPUT.criteriaClarity).toBe(FIRST_INPUT[PLAYER.perceivedTolerance] + 1)
    expect(INPUT.competenceStandard).toBe(WIDTH - 1)
  })
})

describe('the margins', () => {
  it('are those of a cadre worked out by hand', () => {
    // V = 1.9·0.6 + 0.4 = 1.54, M = 0.77 = e, U = 0.77²/2 = 0.29645; S = 1.2·1.35 = 1.62; p = 0.1·1.27;
    // L = 2·0.127·0.5·0.9·1.62 = 0.185166; base = −0.03 − 0.25·0.4·1.1 + 2·0.02·0.5·1.62 = −0.1076.
    const proper = ordinaryRow({ recklessPrize: 0 })
    expect(fearFreeMargin(proper)).toBeCloseTo(0.29645 - 0.1076, 14)
    expect(actMargin(proper)).toBeCloseTo(0.29645 - 0.185166 - 0.1076, 14)
    // V_r = 1.54 + 5·0.8·0.6 = 3.94, M = 1.97, e = 1, U = 1.47; p = 0.2·1.5; L = 2·0.3·0.5·0.95·1.62 = 0.4617.
    const reckless = ordinaryRow({ recklessPrize: 5, disturbance: 0.1 })
    expect(actMargin(reckless)).toBeCloseTo(1.47 - 0.4617 - 0.176 - 0.1076 + 0.1, 14)
    expect(fearFreeMargin(reckless)).toBeCloseTo(0.29645 - 0.1076 + 0.1, 14)
  })

  it('are read from anywhere in an array', () => {
    const rows = new Float64Array(3 * WIDTH).fill(Number.NaN)
    rows.set(ordinaryRow(), WIDTH)
    for (const { margin } of MARGINS) expect(margin(rows, WIDTH)).toBe(margin(ordinaryRow()))
  })

  it('is what the engine decides by, whether or not recklessness had to be weighed', () => {
    const d = new Float64Array(DECISION_COLUMNS.length)
    fc.assert(
      fc.property(row, (x) => {
        decide(x, 0, d)
        const gain = Math.max(d[DECISION.properMargin], d[DECISION.recklessMargin])
        expect(actMargin(x)).toBe(gain + d[DECISION.push])
      }),
      { seed, numRuns: 2000 }
    )
  })
})

describe.each(MARGINS)('the split of the $name', ({ margin, split }) => {
  it('adds up to the difference between the worlds', () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        expect(Math.abs(total(split(a, b)) - (margin(b) - margin(a)))).toBeLessThan(1e-9)
      }),
      { seed, numRuns: 500 }
    )
  })

  it('is the Shapley value of the game of all players by its definition', () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const game = MARGIN_PLAYERS.flatMap((_, player) => (differ(a, b, player) ? [player] : []))
        const expected = shapleyValues(game.length, (subset) =>
          margin(
            mix(
              a,
              b,
              game.reduce((all, player, k) => all | (((subset >> k) & 1) << player), 0)
            )
          )
        )
        const parts = split(a, b)
        game.forEach((player, k) => {
          expect(Math.abs(parts[player] - expected[k]), MARGIN_PLAYERS[player]).toBeLessThan(1e-10)
        })
      }),
      { seed, numRuns: 60 }
    )
  })

  it('gives exactly nothing to who is the same in both worlds', () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const parts = split(a, b)
        for (let player = 0; player < MARGIN_PLAYERS.length; player++) {
          if (!differ(a, b, player)) expect(parts[player]).toBe(0)
        }
        expect(split(a, a).every((part) => part === 0)).toBe(true)
      }),
      { seed }
    )
  })

  it('has the opposite sign the other way round', () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const back = split(b, a)
        split(a, b).forEach((part, player) => {
          expect(Math.abs(part + back[player])).toBeLessThan(1e-10)
        })
      }),
      { seed }
    )
  })

  it('gives all of it to the only player who differs', () => {
    fc.assert(
      fc.property(row, row, fc.nat(MARGIN_PLAYERS.length - 1), (a, other, player) => {
        const b = mix(a, other, 1 << player)
        const parts = split(a, b)
        expect(Math.abs(parts[player] - (margin(b) - margin(a)))).toBeLessThan(1e-12)
        expect(parts.every((part, k) => k === player || part === 0)).toBe(true)
      }),
      { seed }
    )
  })

  it('works in place on rows of larger arrays', () => {
    const [a, b] = [ordinaryRow(), ordinaryRow({ perceivedAccountability: 0.3, selfEfficacy: 0.6, idlePay: 0 })]
    const [as, bs] = [a, b].map((numbers) => Float64Array.from([...ordinaryRow({ hazard: 9 }), ...numbers]))
    const parts = new Float64Array(MARGIN_PLAYERS.length).fill(7)
    expect(split(as, bs, WIDTH, parts)).toBe(parts)
    expect(parts).toEqual(split(a, b))
  })
})

describe('the split of the act margin', () => {
  it('shares a product among its factors', () => {
    // Only L = λ·p·â·(1 − τ̂)·S and blame rest on λ; two factors of a loss share what changing both makes.
    const a = ordinaryRow({ recklessPrize: 0, inaction: 0 })
    const b = ordinaryRow({ recklessPrize: 0, inaction: 0, perceivedAccountability: 0.3, lossAversion: 1.5 })
    const perUnit = 0.127 * 0.9 * 1.62
    const parts = splitActMargin(a, b)
    expect(parts[PLAYER.perceivedAccountability]).toBeCloseTo(0.2 * 1.75 * perUnit, 14)
    expect(parts[PLAYER.lossAversion]).toBeCloseTo(0.5 * 0.4 * perUnit, 14)
  })

  it('charges fear to nobody in the fear-free margin', () => {
    const b = ordinaryRow({ perceivedAccountability: 0.2, perceivedTolerance: 0.6, hazard: 0.2, moralCost: 0 })
    expect([...splitFearFreeMargin(ordinaryRow(), b)]).toEqual(Array(MARGIN_PLAYERS.length).fill(0))
    expect(total(splitActMargin(ordinaryRow(), b))).not.toBe(0)
  })
})

const TIERS: ParameterValue = [
  { id: 'county', units: 3, cadresPerUnit: 11, elaboration: 0.2 },
  { id: 'township', units: 4, cadresPerUnit: 5, elaboration: -0.2 }
]
const PERIODS = 30
const CADRES = 53
const key = streamKey('act margin')

function scenarioOf(changes: Record<string, ParameterValue>, timetable: ModelScenario['timetable'] = []) {
  const small = { 'time.periods': PERIODS, 'time.burnIn': 6, 'organisation.tiers': TIERS }
  return { parameters: withChanges(defaultParameters(1), { ...small, ...changes }), timetable }
}

const WORLDS: [string, ModelScenario][] = [
  ['by default', scenarioOf({})],
  [
    'in eventful times',
    scenarioOf({
      'cadres.lossAversion': 0.6,
      'cadres.recklessPrize': 1.5,
      'accountability.errorRate': 0.5,
      'accountability.strictness': 0.6,
      'accountability.inaction': 0.2,
      'cadres.valueFeedback': 1.5
    })
  ],
  [
    'under a timetable',
    scenarioOf({}, [
      {
        at: 7,
        set: {
          'incentives.promotion': 1.6,
          'incentives.reputation': 0.9,
          'incentives.idlePay': 0.6,
          'incentives.assessmentFairness': 0.4,
          'organisation.workingConditions': 0.9,
          'organisation.atmosphere': 0.7,
          'organisation.leaderExposure': 3
        }
      },
      {
        at: 19,
        set: {
          'accountability.sanctionSeverity': 0.5,
          'accountability.inaction': 0.3,
          'accountability.errorRate': 0.4,
          'cadres.choiceNoise': 0.3,
          'cadres.idleComfort': -0.2,
          'cadres.lossAversion': 3,
          'cadres.moralCost': 0.02,
          'cadres.recklessHazard': 1.2,
          'standards.criteriaClarity': 0.05
        }
      }
    ])
  ]
]

describe.each(WORLDS)('the inputs of decisions %s', (_, scenario) => {
  const everybody = Array.from({ length: CADRES }, (_, cadre) => cadre)
  const [{ trajectories, totals }] = simulate({ scenario, key, first: 2, count: 1, views: { cadres: everybody } })
  const decisions = playDecisions(scenario, key, 2)

  it('give the margins by which every cadre chose, to the bit', () => {
    const chosen = new Set<number>()
    for (const { cadre, moments } of trajectories!) {
      for (let period = 0; period < PERIODS; period++) {
        const of = (column: keyof typeof MOMENT) => moments[period * MOMENT_COLUMNS.length + MOMENT[column]]
        const at = (period * CADRES + cadre) * WIDTH
        const act = actMargin(decisions.inputs, at)
        const fearFree = fearFreeMargin(decisions.inputs, at)
        const choice = of('choice')
        expect(decisions.choices[period * CADRES + cadre]).toBe(choice)
        expect(act > 0).toBe(choice === ACT_PROPERLY || choice === ACT_RECKLESSLY)
        expect(act <= 0 && fearFree > 0).toBe(choice === AFRAID)
        expect(fearFree).toBe(of('properUtility') + (of('base') + of('disturbance')))
        if (choice === ACT_PROPERLY) {
          expect(act).toBe(of('properUtility') - of('properLoss') + (of('base') + of('disturbance')))
        }
        chosen.add(choice)
      }
    }
    expect(chosen.has(ACT_PROPERLY) && chosen.has(ACT_RECKLESSLY) && chosen.has(AFRAID)).toBe(true)
  })

  it('change no number and can be written over those of another replication', () => {
    expect(decisions).toMatchObject({ cadres: CADRES, periods: PERIODS })
    expect(decisions.record.totals).toEqual(totals)
    const other = playDecisions(scenario, key, 3)
    expect(other.inputs).not.toEqual(decisions.inputs)
    const again = playDecisions(scenario, key, 2, other.inputs)
    expect(again.inputs).toBe(other.inputs)
    expect(again.inputs).toEqual(decisions.inputs)
    expect(() => playDecisions(scenario, key, 2, new Float64Array(5))).toThrow(RangeError)
  })

  it('split the differences from another world', () => {
    const b = playDecisions(
      {
        ...scenario,
        parameters: withChanges(scenario.parameters, {
          'information.sanctionPublicity': 0.22,
          'incentives.promotion': 1,
          'cadres.lossAversion': 1.2
        })
      },
      key,
      2
    )
    const parts = new Float64Array(MARGIN_PLAYERS.length)
    const moved = new Float64Array(MARGIN_PLAYERS.length)
    for (let at = 0; at < decisions.inputs.length; at += WIDTH) {
      for (const { margin, split } of MARGINS) {
        split(decisions.inputs, b.inputs, at, parts)
        const difference = margin(b.inputs, at) - margin(decisions.inputs, at)
        expect(Math.abs(total(parts) - difference)).toBeLessThan(1e-9)
        parts.forEach((part, player) => {
          moved[player] += Math.abs(part)
        })
      }
    }
    const players = ['valences', 'perceivedAccountability', 'perceivedTolerance', 'lossAversion', 'atmosphere'] as const
    expect(players.every((player) => moved[PLAYER[player]] > 0)).toBe(true)
    expect(moved[PLAYER.effortCost] + moved[PLAYER.idlePay] + moved[PLAYER.choiceNoise]).toBe(0)
  })
})

describe('two worlds of any parameters', () => {
  /** Every number within its bounds, near its default or anywhere. */
  const anywhere = PARAMETERS.filter(
    (row): row is Extract<(typeof PARAMETERS)[number], { type: 'number' }> =>
      row.type === 'number' && row.group !== 'time' && row.path !== 'organisation.leaderShare'
  )
  const parameterSet = fc
    .subarray([...anywhere.keys()], { maxLength: 12 })
    .chain((chosen) =>
      fc
        .tuple(...chosen.map((k) => between(anywhere[k].min, Math.min(anywhere[k].max, 10))))
        .map((values) => Object.fromEntries(chosen.map((k, at) => [anywhere[k].path, values[at]])))
    )
  const TINY = {
    'time.periods': 4,
    'time.burnIn': 0,
    'organisation.tiers': [{ id: 'county', units: 2, cadresPerUnit: 3, elaboration: 0 }]
  }
  const play = (set: Record<string, ParameterValue>) =>
    playDecisions({ parameters: withChanges(defaultParameters(1), { ...set, ...TINY }), timetable: [] }, key, 0)

  it('have parts that sum to the change of either margin within 1e-9, in 500 pairs', () => {
    const parts = new Float64Array(MARGIN_PLAYERS.length)
    let changed = 0
    fc.assert(
      fc.property(parameterSet, parameterSet, (one, other) => {
        const [a, b] = [play(one), play(other)]
        for (let at = 0; at < a.inputs.length; at += WIDTH) {
          for (const { margin, split } of MARGINS) {
            split(a.inputs, b.inputs, at, parts)
            const change = margin(b.inputs, at) - margin(a.inputs, at)
            if (change !== 0) changed += 1
            expect(Math.abs(total(parts) - change)).toBeLessThan(1e-9)
          }
        }
      }),
      { seed, numRuns: 500 }
    )
    expect(changed).toBeGreaterThan(5000)
  })
})
