import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/analysis/estimate.js'
import { ACT_RECKLESSLY, AFRAID, UNABLE, UNWILLING } from '../../src/model/choice.js'
import { UNIT_COLUMN_COUNT } from '../../src/model/ledger.js'
import { MOMENT, MOMENT_COLUMNS } from '../../src/model/moment.js'
import { BOX_ROWS, FIRST_SUM, REASON, TOTAL, TOTAL_COUNT, TOTAL_ROWS } from '../../src/model/outcomes.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import { GRANTED } from '../../src/model/procedure.js'
import type { ReplicationRecord, Views } from '../../src/model/record.js'
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
  const scenario = { parameters: withChanges(defaultParameters(1), { ...SMALL, ...changes }), timetable: [] }
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

interface Seen {
  cadre: number
  unit: number
  tier: number
  leading: boolean
  period: number
  of: (column: keyof typeof MOMENT) => number
}

/** Every cadre in every period, as its trajectory shows it. */
function everyMoment({ trajectories }: ReplicationRecord): Seen[] {
  return trajectories!.flatMap(({ cadre, unit, tier, leading, moments }) =>
    Array.from({ length: 30 }, (_, period) => ({
      cadre,
      unit,
      tier,
      leading,
      period,
      of: (column: keyof typeof MOMENT) => moments[period * WIDTH + MOMENT[column]]
    }))
  )
}

const acted = ({ of }: Seen) => of('choice') <= ACT_RECKLESSLY
const isGrant = ({ of }: Seen) => of('ending') === GRANTED
const isCase = ({ of }: Seen) => of('ending') >= 0
const isSanction = (seen: Seen) => isCase(seen) && !isGrant(seen)
const hasApplied = (seen: Seen) => isCase(seen) && seen.of('ending') > REASON.notApplied
/** The chain's stages by the reason at which a case ended; a grant has come further than any. */
const past = (reason: number) => (seen: Seen) => isCase(seen) && seen.of('ending') > reason

/** What moments tell of a row of totals; `wronglyGranted`, `reviewed` and the like they do not tell. */
function totalsOf(moments: Seen[]): Partial<Record<keyof typeof TOTAL, number>> {
  const count = (test: (seen: Seen) => boolean) => moments.filter(test).length
  const sum = (of: (seen: Seen) => number) => moments.reduce((total, seen) => total + of(seen), 0)
  const chose = (choice: number) => count(({ of }) => of('choice') === choice)
  return {
    steps: moments.length,
    acted: count(acted),
    reckless: chose(ACT_RECKLESSLY),
    afraid: chose(AFRAID),
    unable: chose(UNABLE),
    unwilling: chose(UNWILLING),
    errors: count(({ of }) => of('error') === 1),
    cases: count(isCase),
    applied: count(hasApplied),
    started: count(past(REASON.notStarted)),
    accepted: count(past(REASON.notTolerable)),
    lapsed: count(({ of }) => of('ending') === REASON.lapsed),
    supported: count(past(REASON.shelved)),
    overturned: count(({ of }) => of('ending') === REASON.overturned),
    granted: count(isGrant),
    sanctioned: count(isSanction),
    blamedForInaction: count((seen) => !acted(seen) && seen.of('reward') < 0),
    output: sum(({ of }) => of('output')),
    expectedErrors: sum((seen) =>
      acted(seen) ? seen.of(seen.of('choice') === ACT_RECKLESSLY ? 'recklessRisk' : 'properRisk') : 0
    ),
    // Corrections undo 30 per cent of the harm of a granted error.
    harm: sum((seen) => seen.of('severity') * (isGrant(seen) ? 0.7 : 1)),
    perceivedAccountability: sum(({ of }) => of('perceivedAccountability')),
    perceivedTolerance: sum(({ of }) => of('perceivedTolerance')),
    satisfaction: sum(({ of }) => of('satisfaction')),
    publicTolerance: sum(({ of }) => of('publicTolerance'))
  }
}

function expectRow(row: Float64Array, moments: Seen[], words: string): void {
  for (const [name, expected] of Object.entries(totalsOf(moments))) {
    const found = row[TOTAL[name as keyof typeof TOTAL]]
    if (TOTAL[name as keyof typeof TOTAL] < FIRST_SUM) expect(found, `${words}, ${name}`).toBe(expected)
    else
      expect(Math.abs(found - expected), `${words}, ${name}`).toBeLessThanOrEqual(1e-12 * Math.max(1, moments.length))
  }
}

describe('observers', () => {
  it('change no number', () => {
    const plain = play({})
    const watched = play({ ...ALL, cadres: EVERYBODY })
    watched.forEach((record, r) => {
      expect(record.totals).toEqual(plain[r].totals)
      expect(record.answers).toEqual(plain[r].answers)
    })
  })

  it('see the worst tenth of units as the records have it', () => {
    // Seven units: the worst one; and twelve units: the worst two.
    for (const units of [4, 9]) {
      const tiers = [
        { id: 'county', units: 3, cadresPerUnit: 11, elaboration: 0.2 },
        { id: 'township', units, cadresPerUnit: 5, elaboration: -0.2 }
      ]
      const cadres = Array.from({ length: 33 + 5 * units }, (_, cadre) => cadre)
      for (const record of play({ cadres }, { 'organisation.tiers': tiers })) {
        const measured = everyMoment(record).filter(({ period }) => period >= 6)
        const rates = Array.from({ length: 3 + units }, (_, unit) => {
          const own = measured.filter((seen) => seen.unit === unit)
          return own.filter(({ of }) => of('choice') === AFRAID).length / own.length
        }).sort((a, b) => b - a)
        const worst = rates.slice(0, Math.ceil(rates.length / 10))
        expect(record.unitRates[0]).toBeCloseTo(worst.reduce((sum, rate) => sum + rate, 0) / worst.length, 14)
      }
    }
  })

  it('see about as many errors and cases as are to be expected', () => {
    const scenario = { parameters: withChanges(defaultParameters(1), SMALL), timetable: [] }
    const records = [...simulate({ scenario, key: streamKey('to be expected'), first: 0, count: 200 })]
    for (const [counted, expected] of [
      [TOTAL.errors, TOTAL.expectedErrors],
      [TOTAL.cases, TOTAL.expectedCases]
    ] as const) {
      const { mean, sd } = estimate(records.map(({ totals }) => totals[counted] - totals[expected]))
      expect(sd as number).toBeGreaterThan(1)
      expect(Math.abs(mean as number)).toBeLessThan((5 * (sd as number)) / Math.sqrt(200))
    }
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
          TOTAL_ROWS[k].unit === 'units'
            ? [sum(tiers!, 0, k)]
            : [sum(periods!, 6, k), sum(tiers!, 0, k), sum(ranks!, 0, k)]
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

  it('count what the moments of all cadres add up to, in total, by period, tier and rank', () => {
    for (const record of play({ ...ALL, cadres: EVERYBODY })) {
      const moments = everyMoment(record)
      const measured = moments.filter(({ period }) => period >= 6)
      const row = (rows: Float64Array, at: number) => rows.subarray(at * TOTAL_COUNT, (at + 1) * TOTAL_COUNT)
      expectRow(record.totals, measured, 'totals')
      for (let t = 0; t < 30; t++) {
        const then = moments.filter(({ period }) => period === t)
        expectRow(row(record.periods!, t), then, `period ${t}`)
      }
      for (const tier of [0, 1]) {
        const there = measured.filter((seen) => seen.tier === tier)
        expectRow(row(record.tiers!, tier), there, `tier ${tier}`)
      }
      for (const [rank, leading] of [true, false].entries()) {
        const those = measured.filter((seen) => seen.leading === leading)
        expect(those.length).toBeGreaterThan(0)
        expectRow(row(record.ranks!, rank), those, `rank ${rank}`)
      }
      expect([record.periods, record.tiers, record.ranks].map((rows) => rows!.length / TOTAL_COUNT)).toEqual([30, 2, 2])
    }
  })

  it('know where every cadre belongs', () => {
    const [{ trajectories }] = play({ cadres: [0, 1, 2, 10, 11, 32, 33, 34, 52] })
    expect(trajectories!.map(({ cadre, unit, tier, leading }) => [cadre, unit, tier, leading])).toEqual([
      [0, 0, 0, true],
      [1, 0, 0, true],
      [2, 0, 0, false],
      [10, 0, 0, false],
      [11, 1, 0, true],
      [32, 2, 0, false],
      [33, 3, 1, true],
      [34, 3, 1, false],
      [52, 6, 1, false]
    ])
    for (const { moments } of trajectories!) expect(moments.length).toBe(30 * WIDTH)
  })

  it('count reasons, units, severity and idle-run units as the moments do', () => {
    let idle = 0
    // Few grants, so that some units have none.
    for (const record of play({ ...ALL, cadres: EVERYBODY }, { 'procedure.ambiguousAcceptance': 0.2 })) {
      const measured = everyMoment(record).filter(({ period }) => period >= 6)
      for (const reason of Object.values(REASON)) {
        expect(record.reasons![reason]).toBe(measured.filter(({ of }) => of('ending') === reason).length)
      }
      const granted = Array.from({ length: 7 }, (_, unit) => {
        const those = measured.filter((seen) => seen.unit === unit)
        const [agreement, ...counts] = record.units!.subarray(unit * UNIT_COLUMN_COUNT, (unit + 1) * UNIT_COLUMN_COUNT)
        const tests = [isCase, hasApplied, isGrant, isSanction, acted, ({ of }: Seen) => of('choice') === AFRAID]
        expect(counts).toEqual(tests.map((test) => those.filter(test).length))
        expect(agreement).toBeGreaterThan(0)
        expect(agreement).toBeLessThan(1)
        return those.filter(isGrant).length
      })
      const without = [granted.slice(0, 3), granted.slice(3)].map((counts) => counts.filter((n) => n === 0).length)
      expect([0, 1].map((tier) => record.tiers![tier * TOTAL_COUNT + TOTAL.idleRunUnits])).toEqual(without)
      expect(record.totals[TOTAL.idleRunUnits]).toBe(without[0] + without[1])
      idle += without[0] + without[1]
      const severity = (test: (seen: Seen) => boolean) =>
        measured.filter(test).reduce((sum, { of }) => sum + of('severity'), 0)
      expect(record.severity!.granted).toBeCloseTo(severity(isGrant), 11)
      expect(record.severity!.sanctioned).toBeCloseTo(severity(isSanction), 11)
      expect(record.severity!.sanctioned).toBeGreaterThan(0)
    }
    expect(idle).toBeGreaterThan(0)
    expect(idle).toBeLessThan(21)
  })

  it('see the agreement of docs/en/odd.md (4) in every unit', () => {
    const [sure] = play({ units: true }, { 'agreement.hierarchySpread': 0, 'agreement.hierarchy': 0.625 })
    expect(Array.from({ length: 7 }, (_, unit) => sure.units![unit * UNIT_COLUMN_COUNT])).toEqual(Array(7).fill(0.625))
  })

  it('take the means of the boxes over all measured moments', () => {
    for (const record of play({ boxes: true, cadres: EVERYBODY })) {
      const measured = everyMoment(record).filter(({ period }) => period >= 6)
      const mean = (of: (seen: Seen) => number) => measured.reduce((sum, seen) => sum + of(seen), 0) / measured.length
      const boxes = [
        mean(({ of }) => of('valueOfReward')),
        mean(({ of }) => of('selfEfficacy') * of('instrumentality')),
        mean(({ of }) => of('effort')),
        mean(({ of }) => of('ability')),
        mean(({ of }) => of('roleClarity')),
        mean(({ of }) => of('output')),
        mean(({ of }) => of('reward')),
        mean(({ of }) => of('meanReward')),
        mean(({ of }) => of('satisfaction')),
        mean(({ of }) => of('properLoss'))
      ]
      expect(record.boxes!.length).toBe(BOX_ROWS.length + 1)
      boxes.forEach((expected, k) => {
        expect(record.boxes![k], `box ${k}`).toBeCloseTo(expected, 12)
      })
      expect(new Set(boxes.map((box) => box.toFixed(9))).size).toBe(10)
    }
  })

  it.each([
    [6, 30],
    [2, 30],
    [0, 12],
    [0, 8]
  ])('look at four quarters before and after each grant: burn-in %d of %d periods', (burnIn, periods) => {
    let all = 0
    for (const record of play(
      { aroundGrants: true, cadres: EVERYBODY },
      { 'time.burnIn': burnIn, 'time.periods': periods }
    )) {
      const at = (cadre: number, t: number) =>
        record.trajectories![cadre].moments[t * WIDTH + MOMENT.choice] <= ACT_RECKLESSLY ? 1 : 0
      const cadre = Array(8).fill(0)
      const unit = Array(8).fill(0)
      let grants = 0
      for (const { cadre: forgiven, unit: home, moments } of record.trajectories!) {
        const colleagues = record.trajectories!.filter((other) => other.unit === home)
        for (let t = Math.max(4, burnIn); t < periods - 4; t++) {
          if (moments[t * WIDTH + MOMENT.ending] !== GRANTED) continue
          grants += 1
          for (const [k, offset] of [-4, -3, -2, -1, 1, 2, 3, 4].entries()) {
            cadre[k] += at(forgiven, t + offset)
            unit[k] += colleagues.reduce((sum, other) => sum + at(other.cadre, t + offset), 0) / colleagues.length
          }
        }
      }
      expect(record.aroundGrants!.grants).toBe(grants)
      expect([...record.aroundGrants!.cadre]).toEqual(cadre)
      unit.forEach((expected, k) => {
        expect(record.aroundGrants!.unit[k]).toBeCloseTo(expected, 11)
      })
      all += grants
    }
    if (periods === 8) expect(all).toBe(0)
    else expect(all).toBeGreaterThan(0)
  })

  it.each([CADRES, -1, 0.5, NaN, Infinity])('refuse cadre %d, which does not exist', (cadre) => {
    expect(() => play({ cadres: [0, cadre] })).toThrow(RangeError)
    expect(() => play({ cadres: [0, cadre] })).toThrow(`no cadre ${cadre}: cadres are numbered from 0 to 52`)
  })

  it('from outside are made anew for each replication and see what trajectories keep', () => {
    const watched: Float64Array[] = []
    const traits: number[][] = []
    const records = play({
      cadres: EVERYBODY,
      watch({ cadres, units }) {
        const moments = new Float64Array(CADRES * 30 * WIDTH)
        watched.push(moments)
        return {
          see(cadre, unit, period, moment) {
            if (period === 0 && cadre === units.firstCadre[unit]) traits.push([watched.length, cadres.ability[cadre]])
            moments.set(moment, (cadre * 30 + period) * WIDTH)
          }
        }
      }
    })
    expect(watched).toHaveLength(3)
    records.forEach(({ trajectories }, r) => {
      expect(watched[r]).toEqual(Float64Array.from(trajectories!.flatMap(({ moments }) => [...moments])))
      const first = trajectories!.filter(({ unit }, cadre) => trajectories![cadre - 1]?.unit !== unit)
      expect(traits.filter(([replication]) => replication === r + 1)).toEqual(
        first.map(({ moments }) => [r + 1, moments[MOMENT.ability]])
      )
    })
    records.forEach((record, r) => {
      expect(record.totals).toEqual(play({})[r].totals)
    })
  })

  it('show nothing that was not asked for', () => {
    expect(Object.keys(play({})[0]).sort()).toEqual(['answers', 'replication', 'totals', 'unitRates'])
    for (const view of Object.keys(ALL)) {
      expect(Object.keys(play({ [view]: true })[0]).sort()).toEqual(
        ['answers', 'replication', 'totals', 'unitRates', view].sort()
      )
    }
  })

  it('keep no array in common between replications', () => {
    const [first, second] = play({ ...ALL, cadres: [0] })
    expect(first.totals).not.toBe(second.totals)
    expect(first.units).not.toEqual(second.units)
    expect(first.trajectories![0].moments).not.toEqual(second.trajectories![0].moments)
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
