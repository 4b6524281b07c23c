import { describe, expect, it } from 'vitest'
import { MOMENT, MOMENT_COLUMNS } from '../../src/model/moment.js'
import { TOTAL, TOTAL_ROWS } from '../../src/model/outcomes.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import type { Views } from '../../src/model/record.js'
import type { TimetableEntry } from '../../src/model/scenario.js'
import { simulate } from '../../src/model/simulate.js'
import { streamKey } from '../../src/random/key.js'
import { once } from '../once.js'

type Changes = Record<string, ParameterValue>

const WIDTH = MOMENT_COLUMNS.length
const TIERS = [
  { id: 'a', units: 3, cadresPerUnit: 12, elaboration: 0 },
  { id: 'b', units: 4, cadresPerUnit: 8, elaboration: 0.1 }
]
const PERIODS = 40
const CADRES = 68

function play(changes: Changes, views: Views = {}, timetable: TimetableEntry[] = []) {
  const set = { 'time.periods': PERIODS, 'time.burnIn': 5, 'organisation.tiers': TIERS, ...changes }
  const scenario = { parameters: withChanges(defaultParameters(1), set), timetable }
  return [...simulate({ scenario, key: streamKey('variants'), first: 0, count: 4, views })]
}

const sumOf = (records: ReturnType<typeof play>, name: keyof typeof TOTAL) =>
  records.reduce((sum, { totals }) => sum + totals[TOTAL[name]], 0)

const totalsOf = (changes: Changes) => play(changes).map(({ totals, answers }) => [...totals, ...answers])

/** One quantity of every cadre in a period. */
function moments(changes: Changes, name: keyof typeof MOMENT, period: number, timetable: TimetableEntry[] = []) {
  return followed({ changes, timetable }).map((all) => all[period * WIDTH + MOMENT[name]])
}

/** The moments of every cadre in the first replication; a world that was asked for before is not played again. */
const followed = once(({ changes, timetable }: { changes: Changes; timetable: TimetableEntry[] }) => {
  const everybody = Array.from({ length: CADRES }, (_, cadre) => cadre)
  const [{ trajectories }] = play(changes, { cadres: everybody }, timetable)
  return trajectories!.map(({ moments: all }) => all)
})

describe('variants (docs/en/odd.md (59)–(79))', () => {
  it('turnover 1 forgets everything: every cadre is in every period as at the start', () => {
    const everybody = { 'cadres.turnover': 1, 'information.trustInText': 0.3 }
    const start = { satisfaction: 0, frozen: 0, perceivedAccountability: 0.45, instrumentality: 0.6 } as const
    for (const period of [1, 7, PERIODS - 1]) {
      for (const [name, value] of Object.entries(start)) {
        const seen = moments(everybody, name as keyof typeof start, period)
        expect(Math.max(...seen.map((one) => Math.abs(one - value))), name).toBeLessThan(1e-15)
      }
      expect(moments(everybody, 'newcomer', period)).toEqual(Array(CADRES).fill(1))
    }
    expect(moments(everybody, 'newcomer', 0)).toEqual(Array(CADRES).fill(0))
    expect(moments(everybody, 'ability', 8)).not.toEqual(moments(everybody, 'ability', 7))
    // Nobody remembers a grant, so that nobody answers that there are any.
    for (const { answers } of play(everybody)) expect([...answers]).toEqual([0, 0, 0, 1])
  })

  it('rumour 1 makes the publicity of sanctions irrelevant', () => {
    const told = (publicity: number) =>
      totalsOf({ 'information.rumour': 1, 'information.sanctionPublicity': publicity })
    expect(told(0)).toEqual(told(1))
    expect(totalsOf({ 'information.sanctionPublicity': 0 })).not.toEqual(told(1))
  })

  it('textFading 1 makes the text irrelevant after a period, until it is written anew', () => {
    const fading = { 'information.textFading': 1, 'information.memory': 0, 'information.priorStrength': 4 }
    // Without memory expectation is the present prior and the present news.
    const quiet = { ...fading, 'information.visibility': 0, 'information.reach': 0, 'information.ownWeight': 0 }
    expect(Math.min(...moments(quiet, 'perceivedTolerance', 0))).toBeGreaterThan(0)
    for (const period of [2, 9]) expect(moments(quiet, 'perceivedTolerance', period)).toEqual(Array(CADRES).fill(0))
    const anew = [{ at: 8, set: { 'standards.detailClarity': defaultParameters(1).standards.detailClarity } }]
    expect(Math.min(...moments(quiet, 'perceivedTolerance', 9, anew))).toBeGreaterThan(0)
    expect(moments(quiet, 'perceivedTolerance', 10, anew)).toEqual(Array(CADRES).fill(0))
  })

  it('coverageKnown 1 with coverage 0 makes the promise 0, for that rank alone', () => {
    const known = { 'information.coverageKnown': 1, 'procedure.ordinaryCoverage': 0, 'organisation.leaderShare': 0.5 }
    const seen = moments(known, 'perceivedTolerance', 0)
    expect(seen.filter((tolerance) => tolerance === 0)).toHaveLength(3 * 6 + 4 * 4)
    expect(seen.filter((tolerance) => tolerance > 0)).toHaveLength(3 * 6 + 4 * 4)
  })

  it('quotaPull 1 holds cases near the quota', () => {
    // Long enough after the start, when beliefs and with them errors still move.
    const settled = { 'time.periods': 100, 'time.burnIn': 60 }
    const big = [{ id: 'a', units: 20, cadresPerUnit: 40, elaboration: 0 }]
    for (const quota of [0.004, 0.012]) {
      const pulled = {
        ...settled,
        'accountability.quota': quota,
        'accountability.quotaPull': 1,
        'organisation.tiers': big
      }
      const [rate, free] = [pulled, { ...pulled, 'accountability.quotaPull': 0 }].map((changes) => {
        const records = play(changes)
        return sumOf(records, 'cases') / sumOf(records, 'steps')
      })
      expect(Math.abs(rate - quota)).toBeLessThan(0.15 * quota)
      expect(Math.abs(rate - quota)).toBeLessThan(Math.abs(free - quota))
    }
  })

  it('precision 1 without public pressure opens no case on a blameless error', () => {
    // Nothing but blamelessness lifts the merit of an error above 0.8, so that all that is tolerable is blameless.
    const marked = {
      'procedure.meritThreshold': 0.8,
      'accountability.publicPressure': 0,
      'accountability.strictness': 1,
      'cadres.lossAversion': 0
    }
    const blameless = (precision: number) => {
      const records = play({ ...marked, 'accountability.precision': precision })
      expect(sumOf(records, 'cases')).toBeGreaterThan(100)
      return sumOf(records, 'wronglySanctioned') + sumOf(records, 'granted') - sumOf(records, 'wronglyGranted')
    }
    expect(blameless(1)).toBe(0)
    expect(blameless(0)).toBeGreaterThan(50)
  })

  it('mitigation cannot lower expected reward while nobody learns from it', () => {
    const still = {
      'information.memory': 0,
      'information.ownWeight': 0,
      'information.visibility': 0,
      'information.reach': 0,
      'cadres.satisfactionRate': 0,
      'cadres.learningRate': 0,
      'organisation.atmosphere': 0,
      'incentives.promotion': 0,
      'accountability.strictness': 1
    }
    const rewards = (mitigation: number) => {
      const changes = { ...still, 'procedure.mitigation': mitigation }
      return Array.from({ length: PERIODS }, (_, period) => moments(changes, 'reward', period)).flat()
    }
    const [without, withHalf] = [rewards(0), rewards(1)]
    expect(withHalf.every((reward, k) => reward >= without[k])).toBe(true)
    expect(withHalf.some((reward, k) => reward > without[k])).toBe(true)
  })

  it('are each off at their neutral values, whatever the values of what they would scale', () => {
    const inert: Changes = {
      'accountability.quota': 0.5,
      'accountability.harmReference': 0.5,
      'agreement.consultation': 1,
      'procedure.additiveScale': 1
    }
    expect(totalsOf(inert)).toEqual(totalsOf({}))
    expect(totalsOf({ 'agreement.consultationEffect': 5 })).toEqual(totalsOf({}))
    expect(TOTAL_ROWS.filter((row) => 'since' in row && row.since === 2).map(({ name }) => name)).toEqual([
      'unitsWithCases',
      'mitigated',
      'withheldOutput'
    ])
  })
})
