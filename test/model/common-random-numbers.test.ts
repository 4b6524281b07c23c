import { describe, expect, it } from 'vitest'
import { UNIT_COLUMN_COUNT } from '../../src/model/ledger.js'
import { MOMENT, MOMENT_COLUMNS } from '../../src/model/moment.js'
import { TOTAL } from '../../src/model/outcomes.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import type { Views } from '../../src/model/record.js'
import type { TimetableEntry } from '../../src/model/scenario.js'
import { simulate } from '../../src/model/simulate.js'
import { streamKey } from '../../src/random/key.js'
import { extent } from '../extent.js'

const key = streamKey('common')
const TIERS = [
  { id: 'a', units: 2, cadresPerUnit: 9, elaboration: 0 },
  { id: 'b', units: 3, cadresPerUnit: 6, elaboration: 0.1 }
]

function play(
  changes: Record<string, ParameterValue>,
  {
    first = 0,
    count = 2,
    views = {},
    timetable = []
  }: { first?: number; count?: number; views?: Views; timetable?: TimetableEntry[] } = {}
) {
  const set = { 'time.periods': 20, 'time.burnIn': 3, 'organisation.tiers': TIERS, ...changes }
  return [
    ...simulate({
      scenario: { parameters: withChanges(defaultParameters(1), set), timetable },
      key,
      first,
      count,
      views
    })
  ]
}

const WIDTH = MOMENT_COLUMNS.length
const EVERYBODY = { cadres: Array.from({ length: 36 }, (_, cadre) => cadre) }
type Played = ReturnType<typeof play>

/** One column of every cadre in every period of every replication. */
function columns(records: Played, ...names: (keyof typeof MOMENT)[]): number[][] {
  return records.flatMap(({ trajectories }) =>
    trajectories!.map(({ moments }) =>
      Array.from({ length: 20 * names.length }, (_, k) => {
        const t = Math.floor(k / names.length)
        return moments[t * WIDTH + MOMENT[names[k % names.length]]]
      })
    )
  )
}

describe('common random numbers', () => {
  it('give a replication that does not depend on which others are played', () => {
    const views = { periods: true, units: true, cadres: [3] }
    const count = extent(60, 200)
    const all = play({}, { count, views })
    expect(play({}, { count: count / 2, views })).toEqual(all.slice(0, count / 2))
    for (const first of [0, 1, 17, count - 1]) expect(play({}, { first, count: 1, views })).toEqual([all[first]])
    expect(play({}, { first: count / 2, count: 20, views })).toEqual(all.slice(count / 2, count / 2 + 20))
    expect(all.map(({ replication }) => replication)).toEqual([...Array(count).keys()])
    const distinct = new Set(all.map(({ totals }) => totals.join()))
    expect(distinct.size).toBe(count)
  })

  it('leave every unit as it was when a unit is added at the end of the last tier', () => {
    const more = [TIERS[0], { ...TIERS[1], units: 4 }]
    const views = { units: true, ...EVERYBODY }
    // Without news from elsewhere units cannot touch each other.
    const alone = { 'information.reach': 0 }
    const before = play(alone, { views })
    const after = play({ ...alone, 'organisation.tiers': more }, { views })
    for (const [r, { units, trajectories }] of after.entries()) {
      expect(units!.slice(0, 5 * UNIT_COLUMN_COUNT)).toEqual(before[r].units)
      expect(trajectories).toEqual(before[r].trajectories)
    }
    // With it beliefs may change, but never a draw.
    const [told, toldMore] = [play({}, { views }), play({ 'organisation.tiers': more }, { views })]
    const drawn = ['ability', 'roleClarity', 'integrity', 'lossAversion', 'complexity', 'disturbance'] as const
    expect(columns(toldMore, ...drawn)).toEqual(columns(told, ...drawn))
    expect(columns(toldMore, 'perceivedTolerance')).not.toEqual(columns(told, 'perceivedTolerance'))
  })

  it('change no number by any view', () => {
    const plain = play({})
    const views: Views[] = [
      { periods: true },
      { tiers: true },
      { ranks: true },
      { reasons: true },
      { units: true },
      { severity: true },
      { boxes: true },
      { aroundGrants: true },
      EVERYBODY,
      { cadres: [] }
    ]
    const all: Views = Object.assign({}, ...views.slice(0, -1))
    const together = play({}, { views: all })
    for (const view of [...views, all]) {
      for (const [r, record] of play({}, { views: view }).entries()) {
        expect(record).toMatchObject(plain[r])
        // What one view shows is the same beside the others.
        if (view.cadres?.length !== 0) expect(together[r]).toMatchObject(record)
      }
    }
  })

  it('give the same cadre the same chance in two worlds', () => {
    const views = EVERYBODY
    const one = play({}, { views })
    const other = play(
      {
        'standards.scopeClarity': 0.95,
        'public.tolerance': 0.9,
        'accountability.strictness': 0.5,
        'cadres.choiceNoise': 0.125
      },
      { views }
    )
    const drawn = ['ability', 'roleClarity', 'integrity', 'lossAversion', 'complexity', 'disturbance'] as const
    expect(columns(other, ...drawn)).toEqual(columns(one, ...drawn))
    expect(columns(other, 'choice')).not.toEqual(columns(one, 'choice'))
    // Who errs properly in both worlds errs as gravely: the draws of an error are common too.
    const [first, second] = [one, other].map((records) => columns(records, 'choice', 'error', 'severity').flat())
    let both = 0
    for (let at = 0; at < first.length; at += 3) {
      if (first[at] !== 0 || second[at] !== 0 || first[at + 1] + second[at + 1] !== 2) continue
      expect(second[at + 2]).toBe(first[at + 2])
      both += 1
    }
    expect(both).toBeGreaterThan(20)
  })

  it('are scaled by the choice noise, and only that', () => {
    const [single, double] = [0.125, 0.25].map((noise) => play({ 'cadres.choiceNoise': noise }, { views: EVERYBODY }))
    const twice = columns(single, 'disturbance').map((row) => row.map((x) => 2 * x))
    expect(columns(double, 'disturbance')).toEqual(twice)
    expect(columns(double, 'complexity')).toEqual(columns(single, 'complexity'))
  })

  // A lever, two of its values, and a world in which it moves something; then what makes it inert.
  const BUSY = {
    'cadres.lossAversion': 0.2,
    'accountability.errorRate': 0.5,
    'accountability.strictness': 0.6,
    'accountability.publicPressure': 0.8,
    'agreement.hierarchy': 0.9,
    'procedure.meritThreshold': 0.5,
    'procedure.ordinaryCoverage': 1,
    'public.harmSensitivity': 4
  }
  const LEVERS: [string, ParameterValue, ParameterValue, Record<string, ParameterValue>][] = [
    ['procedure.correction', 0, 1, { 'public.harmSensitivity': 0 }],
    ['procedure.counselling', 0, 1, { 'cadres.learningRate': 0 }],
    ['procedure.lapse', 0, 1, { 'standards.detailClarity': 1 }],
    ['procedure.meritThreshold', 0.2, 0.9, { 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 }],
    ['procedure.applicationCost', 0, 2, { 'procedure.assistance': 1 }],
    ['procedure.investigationNoise', 0, 1, { 'standards.criteriaClarity': 1 }],
    ['agreement.coordination', 0, 1, { 'agreement.departmentGap': 0 }],
    [
      'public.communication',
      0,
      1,
      {
        'accountability.publicPressure': 0,
        'procedure.meritThreshold': 0,
        'procedure.investigationNoise': 0,
        'agreement.departmentGap': 0
      }
    ],
    ['cadres.recoveryRate', 0, 0.5, { 'cadres.idleComfort': -2, 'incentives.idlePay': 0 }],
    ['cadres.equitySensitivity', 0, 5, { 'cadres.satisfactionRate': 0 }],
    ['cadres.valueFeedback', 0, 2, { 'cadres.satisfactionRate': 0 }],
    ['cadres.recklessHazard', 1, 5, { 'incentives.promotion': 0 }],
    ['information.sanctionPublicity', 0, 1, { 'information.reach': 0 }],
    ['information.tolerancePublicity', 0, 1, { 'information.reach': 0 }],
    [
      'information.benchmarkWeight',
      0,
      20,
      { 'information.reach': 0, 'information.visibility': 0, 'standards.precedentGain': 1 }
    ],
    ['standards.precedentGain', 0, 5, { 'information.reach': 0, 'information.visibility': 0 }],
    ['organisation.leaderExposure', 1, 3, { 'organisation.leaderShare': 0 }],
    ['information.attentionSpread', 0, 3, { 'information.reach': 0, 'information.visibility': 0 }]
  ]
  it.each(LEVERS)('move no choice by %s where nothing depends on it', (path, low, high, inert) => {
    const choices = (world: Record<string, ParameterValue>) =>
      [low, high].map((value) =>
        columns(play({ ...BUSY, ...world, [path]: value }, { views: EVERYBODY, count: 6 }), 'choice')
      )
    const [here, there] = choices(inert)
    expect(there).toEqual(here)
    const [lower, higher] = choices({})
    expect(higher).not.toEqual(lower)
  })

  it('move nothing but harm by correction where the public does not mind', () => {
    const world = { ...BUSY, 'public.harmSensitivity': 0 }
    const [without, full] = [0, 1].map((correction) => play({ ...world, 'procedure.correction': correction }))
    without.forEach(({ totals, answers }, r) => {
      const other = full[r].totals.slice()
      expect(other[TOTAL.harm]).toBeLessThan(totals[TOTAL.harm])
      other[TOTAL.harm] = totals[TOTAL.harm]
      expect(other).toEqual(totals)
      expect(full[r].answers).toEqual(answers)
    })
  })

  it('move nothing but answers by understatement', () => {
    const [honest, shy] = [0, 1].map((share) => play({ ...BUSY, 'survey.understatement': share }))
    honest.forEach(({ totals, answers }, r) => {
      expect(shy[r].totals).toEqual(totals)
      expect([...shy[r].answers.slice(0, 2)]).toEqual([0, 0])
      expect(answers[0] + answers[1]).toBeGreaterThan(0)
    })
  })

  it('play the periods before a reform as if there were none', () => {
    const views = { periods: true }
    const [plain] = play({}, { count: 1, views })
    const [reformed] = play({}, { count: 1, views, timetable: [{ at: 9, set: { 'incentives.promotion': 2 } }] })
    const width = plain.periods!.length / 20
    expect(reformed.periods!.slice(0, 9 * width)).toEqual(plain.periods!.slice(0, 9 * width))
    expect(reformed.periods!.slice(9 * width, 10 * width)).not.toEqual(plain.periods!.slice(9 * width, 10 * width))
  })
})
