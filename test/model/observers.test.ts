import { describe, expect, it } from 'vitest'
import { ACT_RECKLESSLY, AFRAID, UNABLE, UNWILLING } from '../../src/model/choice.js'
import { UNIT_COLUMN_COUNT } from '../../src/model/ledger.js'
import { MOMENT, MOMENT_COLUMNS } from '../../src/model/moment.js'
import { REASON, TOTAL, TOTAL_COUNT } from '../../src/model/outcomes.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import { GRANTED } from '../../src/model/procedure.js'
import type { Views } from '../../src/model/record.js'
import { simulate } from '../../src/model/simulate.js'
import { streamKey } from '../../src/random/key.js'

const WIDTH = MOMENT_COLUMNS.length
const SMALL: Record<string, ParameterValue> = {
  'time.periods': 30,
  'time.burnIn': 6,
  'organisation.tiers': [
    { id: 'county', units: 3, cadresPerUnit: 11, elaboration: 0.2 },
    { id: 'township', units: 4, cadresPerUnit: 5, elaboration: -0.2 }
  ],
  // Bold cadres and many cases, so that every reason occurs.
  'cadres.lossAversion': 0.2,
  'agreement.departmentGap': 0.15,
  'agreement.coordination': 0.1,
  'accountability.errorRate': 0.5,
  'accountability.strictness': 0.6,
  'procedure.assistance': 0.8
}
const CADRES = 53

function play(views: Views, changes: Record<string, ParameterValue> = {}) {
  const scenario = { parameters: withChanges(defaultParameters(), { ...SMALL, ...changes }), timetable: [] }
  return [...simulate({ scenario, key: streamKey('observers'), first: 0, count: 3, views })]
}

const ALL = {
  periods: true,
  tiers: true,
  ranks: true,
  reasons: true,
  units: true,
  severity: true,
  boxes: true,
  aroundGrants: true
}
const EVERYBODY = Array.from({ length: CADRES }, (_, cadre) => cadre)

describe('observers', () => {
  it('change no number', () => {
    const plain = play({})
    const watched = play({ ...ALL, cadres: EVERYBODY })
    watched.forEach((record, r) => {
      expect(record.totals).toEqual(plain[r].totals)
      expect(record.answers).toEqual(plain[r].answers)
    })
  })

  it('give reasons of failure that add up to the cases with the grants', () => {
    for (const { reasons, totals } of play({ reasons: true })) {
      const failed = reasons!.reduce((sum, count) => sum + count, 0)
      expect(failed + totals[TOTAL.granted]).toBe(totals[TOTAL.cases])
      expect(reasons![REASON.lapsed]).toBe(totals[TOTAL.lapsed])
      expect(reasons![REASON.overturned]).toBe(totals[TOTAL.overturned])
    }
    const seen = play({ reasons: true }).reduce(
      (sum, { reasons }) => reasons!.map((count, k) => count + sum[k]),
      new Float64Array(9)
    )
    expect([...seen].every((count) => count > 0)).toBe(true)
  })

  it('know only applied or not in the compensatory form', () => {
    for (const { reasons, totals } of play({ reasons: true }, { 'procedure.aggregation': 'compensatory' })) {
      expect(reasons![REASON.notCovered] + reasons![REASON.notApplied] + totals[TOTAL.applied]).toBe(
        totals[TOTAL.cases]
      )
      expect([...reasons!.slice(REASON.notStarted)].every((count) => count === 0)).toBe(true)
      expect(totals[TOTAL.granted]).toBeGreaterThan(0)
    }
  })

  it('split the totals by period, tier, rank and unit', () => {
    for (const { totals, periods, tiers, ranks, units, severity } of play(ALL)) {
      const sum = (rows: Float64Array, from: number, column: number) => {
        let total = 0
        for (let at = from * TOTAL_COUNT + column; at < rows.length; at += TOTAL_COUNT) total += rows[at]
        return total
      }
      for (let k = 0; k < TOTAL_COUNT; k++) {
        const parts =
          k === TOTAL.idleRunUnits ? [sum(tiers!, 0, k)] : [sum(periods!, 6, k), sum(tiers!, 0, k), sum(ranks!, 0, k)]
        for (const part of parts)
          expect(Math.abs(part - totals[k])).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(totals[k])))
      }
      const unitColumn = (column: number) => {
        let total = 0
        for (let at = column; at < units!.length; at += UNIT_COLUMN_COUNT) total += units![at]
        return total
      }
      expect([1, 2, 3, 4, 5, 6].map(unitColumn)).toEqual(
        [TOTAL.cases, TOTAL.applied, TOTAL.granted, TOTAL.sanctioned, TOTAL.acted, TOTAL.afraid].map((k) => totals[k])
      )
      expect(severity!.granted).toBeLessThan(severity!.sanctioned)
    }
  })

  it('agree with every moment of every cadre', () => {
    for (const record of play({ ...ALL, cadres: EVERYBODY })) {
      const measured = record.trajectories!.flatMap(({ moments }) =>
        Array.from({ length: 24 }, (_, t) => moments.subarray((t + 6) * WIDTH, (t + 7) * WIDTH))
      )
      const count = (test: (moment: Float64Array) => boolean) => measured.filter(test).length
      const { totals } = record
      expect(measured.length).toBe(totals[TOTAL.steps])
      expect(count((m) => m[MOMENT.choice] <= ACT_RECKLESSLY)).toBe(totals[TOTAL.acted])
      expect(count((m) => m[MOMENT.choice] === ACT_RECKLESSLY)).toBe(totals[TOTAL.reckless])
      expect(count((m) => m[MOMENT.choice] === AFRAID)).toBe(totals[TOTAL.afraid])
      expect(count((m) => m[MOMENT.choice] === UNABLE)).toBe(totals[TOTAL.unable])
      expect(count((m) => m[MOMENT.choice] === UNWILLING)).toBe(totals[TOTAL.unwilling])
      expect(count((m) => m[MOMENT.error] === 1)).toBe(totals[TOTAL.errors])
      expect(count((m) => m[MOMENT.ending] === GRANTED)).toBe(totals[TOTAL.granted])
      const mean = (of: (moment: Float64Array) => number) =>
        measured.reduce((sum, m) => sum + of(m), 0) / measured.length
      expect(record.boxes![0]).toBeCloseTo(
        mean((m) => m[MOMENT.valueOfReward]),
        12
      )
      expect(record.boxes![2]).toBeCloseTo(
        mean((m) => m[MOMENT.effort]),
        12
      )
      expect(record.boxes![5]).toBeCloseTo(totals[TOTAL.output] / totals[TOTAL.steps], 12)
      expect(record.boxes![9]).toBeCloseTo(
        mean((m) => m[MOMENT.properLoss]),
        12
      )
    }
  })

  it('look at four quarters before and after each grant', () => {
    for (const { aroundGrants, trajectories } of play({ aroundGrants: true, cadres: EVERYBODY })) {
      let grants = 0
      const acted = new Float64Array(8)
      for (const { moments } of trajectories!) {
        for (let t = 6; t < 26; t++) {
          if (moments[t * WIDTH + MOMENT.ending] !== GRANTED) continue
          grants += 1
          ;[-4, -3, -2, -1, 1, 2, 3, 4].forEach((offset, k) => {
            if (moments[(t + offset) * WIDTH + MOMENT.choice] <= ACT_RECKLESSLY) acted[k] += 1
          })
        }
      }
      expect(aroundGrants!.grants).toBe(grants)
      expect(aroundGrants!.cadre).toEqual(acted)
      expect(grants).toBeGreaterThan(0)
    }
  })

  it('refuse a cadre that does not exist', () => {
    expect(() => play({ cadres: [CADRES] })).toThrow(RangeError)
  })

  it('keep promotion out of view for the statutory time after a sanction', () => {
    const [{ trajectories }] = play(
      { cadres: EVERYBODY },
      { 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 }
    )
    let checked = 0
    for (const { moments } of trajectories!) {
      for (let t = 0; t < 25; t++) {
        const at = t * WIDTH
        if (moments[at + MOMENT.ending] !== REASON.notCovered || moments[at + MOMENT.severity] >= 0.35) continue
        if (moments[at + MOMENT.frozen] > 1) continue
        expect(moments[at + WIDTH + MOMENT.frozen]).toBe(2)
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(10)
  })
})
