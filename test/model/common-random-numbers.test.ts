import { describe, expect, it } from 'vitest'
import { UNIT_COLUMN_COUNT } from '../../src/model/ledger.js'
import { MOMENT, MOMENT_COLUMNS } from '../../src/model/moment.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import type { Views } from '../../src/model/record.js'
import type { TimetableEntry } from '../../src/model/scenario.js'
import { simulate } from '../../src/model/simulate.js'
import { streamKey } from '../../src/random/key.js'

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
      scenario: { parameters: withChanges(defaultParameters(), set), timetable },
      key,
      first,
      count,
      views
    })
  ]
}

describe('common random numbers', () => {
  it('give a replication that does not depend on which others are played', () => {
    const all = play({}, { count: 20 })
    expect(play({}, { count: 10 })).toEqual(all.slice(0, 10))
    expect(play({}, { first: 17, count: 1 })).toEqual([all[17]])
  })

  it('leave every unit as it was when a unit is added at the end of the last tier', () => {
    // Without news from elsewhere units cannot touch each other.
    const alone = { 'information.reach': 0 }
    const more = [TIERS[0], { ...TIERS[1], units: 4 }]
    const before = play(alone, { views: { units: true } })
    const after = play({ ...alone, 'organisation.tiers': more }, { views: { units: true } })
    for (const [r, { units }] of after.entries()) {
      expect(units!.slice(0, 5 * UNIT_COLUMN_COUNT)).toEqual(before[r].units)
    }
  })

  it('give the same cadre the same chance in two worlds', () => {
    const views = { cadres: [0, 17, 35] }
    const [one] = play({}, { count: 1, views })
    const [other] = play({ 'standards.scopeClarity': 0.95, 'public.tolerance': 0.9 }, { count: 1, views })
    const width = MOMENT_COLUMNS.length
    one.trajectories!.forEach(({ moments }, k) => {
      for (let t = 0; t < 20; t++) {
        for (const column of [MOMENT.complexity, MOMENT.disturbance, MOMENT.ability, MOMENT.lossAversion]) {
          expect(other.trajectories![k].moments[t * width + column]).toBe(moments[t * width + column])
        }
      }
    })
    expect(other.totals).not.toEqual(one.totals)
  })

  it('move nothing by a lever that nothing depends on', () => {
    const closed = { 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 }
    const inert = {
      'agreement.coordination': 1,
      'procedure.meritThreshold': 0.69,
      'procedure.correction': 1,
      'procedure.lapse': 0
    }
    const plain = play(closed)
    play({ ...closed, ...inert }).forEach(({ totals, answers }, r) => {
      expect(totals).toEqual(plain[r].totals)
      expect(answers).toEqual(plain[r].answers)
    })
  })

  it('take a timetable that sets what is in force already as nothing', () => {
    const plain = play({})
    const same = [{ at: 5, set: { 'public.tolerance': 0.4, 'cadres.traitSpread': 0.5 } }]
    expect(play({}, { timetable: same })).toEqual(plain)
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
