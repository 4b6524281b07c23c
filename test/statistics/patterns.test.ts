import { beforeAll, describe, expect, it } from 'vitest'
import { correlation } from '../../src/analysis/correlation.js'
import { estimate } from '../../src/analysis/estimate.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { UNIT_COLUMN_COUNT } from '../../src/model/ledger.js'
import { MOMENT, MOMENT_COLUMNS } from '../../src/model/moment.js'
import { ANSWER, type RateName, REASON, rate, TOTAL, TOTAL_COUNT } from '../../src/model/outcomes.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import { GRANTED } from '../../src/model/procedure.js'
import type { ReplicationRecord, Views } from '../../src/model/record.js'
import type { TimetableEntry } from '../../src/model/scenario.js'
import { streamKey } from '../../src/random/key.js'
import { extent } from '../extent.js'
import { kernel as simulate } from '../kernel/kernel-module.js'

// The fifteen patterns the baseline must show: 95 % intervals over replications, paired where two worlds are compared.

const key = streamKey('paper')
const BASELINE = defaultParameters()

function play(
  set: Record<string, ParameterValue> = {},
  { count = 40, views = {}, timetable = [] }: { count?: number; views?: Views; timetable?: TimetableEntry[] } = {}
): ReplicationRecord[] {
  return [...simulate({ scenario: { parameters: withChanges(BASELINE, set), timetable }, key, first: 0, count, views })]
}

const rates = (records: ReplicationRecord[], name: RateName) =>
  records.map(({ totals }) => rate(name, totals, Number.NaN))
const summed = (records: ReplicationRecord[], of: (record: ReplicationRecord) => number) =>
  records.reduce((sum, record) => sum + of(record), 0)
const effect = (records: ReplicationRecord[], name: RateName = 'afraidRate') =>
  pairedDifference(rates(baseline, name), rates(records, name))

let baseline: ReplicationRecord[]
beforeAll(() => {
  baseline = play({}, { views: { reasons: true, units: true, ranks: true } })
})

const CLEAR = { 'standards.scopeClarity': 0.95, 'standards.criteriaClarity': 0.95, 'standards.detailClarity': 0.95 }
const ALIGNED = { 'agreement.hierarchy': 0.95 }
const TOLERANT = { 'public.tolerance': 0.9 }

describe('patterns of the baseline', () => {
  it('1 reproduces the survey’s answers within 3 points', () => {
    const survey = { many: 0.0595, few: 0.1791, none: 0.2595, dontKnow: 0.5019 }
    for (const [name, share] of Object.entries(survey)) {
      const { low, high } = estimate(baseline.map(({ answers }) => answers[ANSWER[name as keyof typeof ANSWER]]))
      expect(low, name).toBeGreaterThan(share - 0.03)
      expect(high, name).toBeLessThan(share + 0.03)
    }
  })

  it('2 fails most often by disagreement between the levels', () => {
    const share = (of: (r: Float64Array) => number) =>
      baseline.map(({ reasons, totals }) => of(reasons!) / totals[TOTAL.applied])
    const levels = share((r) => r[REASON.notStarted] + r[REASON.overturned])
    const others = {
      scope: share((r) => r[REASON.scopeUnclear] + r[REASON.notTolerable]),
      departments: share((r) => r[REASON.meritRefused] + r[REASON.shelved]),
      lapse: share((r) => r[REASON.lapsed])
    }
    for (const [name, other] of Object.entries(others)) {
      expect(pairedDifference(other, levels).low, name).toBeGreaterThan(0)
    }
  })

  it('3 grants under a quarter of sanctions', () => {
    expect(estimate(rates(baseline, 'grantsPerSanction')).high).toBeLessThan(0.25)
  })

  it('4 leaves the forgiven expecting more tolerance than those only ever sanctioned', () => {
    const cadres = Array.from({ length: 1000 }, (_, i) => i)
    const width = MOMENT_COLUMNS.length
    const differences = play({}, { count: extent(8, 8, 40), views: { cadres } }).map(({ trajectories }) => {
      const groups = { forgiven: [] as number[], sanctioned: [] as number[] }
      for (const { moments } of trajectories!) {
        const endings = Array.from({ length: 60 }, (_, t) => moments[t * width + MOMENT.ending])
        const tolerance = moments[59 * width + MOMENT.perceivedTolerance]
        // The last quarter's case is not yet in the beliefs of the last decision.
        const heard = endings.slice(0, 59)
        if (heard.includes(GRANTED)) groups.forgiven.push(tolerance)
        else if (heard.some((ending) => ending >= 0)) groups.sanctioned.push(tolerance)
      }
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
      return mean(groups.forgiven) - mean(groups.sanctioned)
    })
    expect(estimate(differences).low).toBeGreaterThan(0.03)
  })

  it('5 grants more per case where the levels agree', () => {
    const agreement: number[] = []
    const grantsPerCase: number[] = []
    for (const { units } of baseline) {
      for (let row = 0; row < units!.length; row += UNIT_COLUMN_COUNT) {
        if (units![row + 1] === 0) continue
        agreement.push(units![row])
        grantsPerCase.push(units![row + 3] / units![row + 1])
      }
    }
    const { r, low } = correlation(agreement, grantsPerCase)
    expect(low).toBeGreaterThan(0.2)
    expect(r).toBeLessThan(0.6)
  })

  it('6 is text-rich and use-poor: closing the mechanism changes little', () => {
    const closed = play({ 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 })
    expect(summed(closed, ({ totals }) => totals[TOTAL.granted])).toBe(0)
    const { low, high } = effect(closed)
    expect(low).toBeGreaterThan(0)
    expect(high).toBeLessThanOrEqual(0.02)
  })

  it('7 lowers fear more by three levers together than their single effects add up to', () => {
    const before = rates(baseline, 'afraidRate')
    const fall = (set: Record<string, ParameterValue>) =>
      rates(play(set), 'afraidRate').map((after, r) => before[r] - after)
    const single = [CLEAR, ALIGNED, TOLERANT].map(fall)
    const added = before.map((_, r) => single[0][r] + single[1][r] + single[2][r])
    const joint = fall({ ...CLEAR, ...ALIGNED, ...TOLERANT })
    expect(pairedDifference(added, joint).low).toBeGreaterThan(0)
    expect(estimate(joint).low).toBeGreaterThan(0.1)
  })

  it('8 lets recklessness pass where the procedure is lenient and vague, and leaves fear where it is', () => {
    const lenient = play({
      'procedure.meritThreshold': 0.3,
      'standards.criteriaClarity': 0.1,
      'agreement.coordination': 1,
      'procedure.ambiguousAcceptance': 1
    })
    expect(effect(lenient, 'recklessShare').low).toBeGreaterThan(0)
    expect(effect(lenient, 'wrongGrantShare').low).toBeGreaterThan(0)
    const { low, high } = effect(lenient)
    expect(low).toBeGreaterThan(-0.01)
    expect(high).toBeLessThan(0.01)
  })

  it('9 makes promotion a two-edged sword', () => {
    const tournament = play({ 'incentives.promotion': 1.2 })
    expect(effect(tournament).low).toBeGreaterThan(0)
    expect(effect(tournament, 'recklessShare').low).toBeGreaterThan(0)
  })

  it('10 lowers fear by less than accountability falls', () => {
    const precise = play({ 'accountability.strictness': 0.15 * 0.73, 'accountability.publicPressure': 0.18 * 0.73 })
    const before = rates(baseline, 'afraidRate')
    const relative = estimate(rates(precise, 'afraidRate').map((after, r) => 1 - after / before[r]))
    expect(relative.low).toBeGreaterThan(0)
    expect(relative.high).toBeLessThan(0.27)
  })

  it('11 lowers fear by quieter sanctions more than by clarity, agreement or public tolerance alone', () => {
    const quiet = rates(play({ 'information.sanctionPublicity': 0.22 }), 'afraidRate')
    for (const lever of [CLEAR, ALIGNED, TOLERANT]) {
      expect(pairedDifference(rates(play(lever), 'afraidRate'), quiet).high).toBeLessThan(0)
    }
  })

  it.each([
    ['base rates: read against a quarter of uneventful errors', { 'information.baseRates': 0.25 }, [TOLERANT]],
    ['rumour: seven tenths of unpublished sanctions heard', { 'information.rumour': 0.7 }, [CLEAR, ALIGNED, TOLERANT]]
  ])('11 hangs on %s, quieter sanctions no longer lead', (_, structure, better) => {
    const before = rates(play(structure), 'afraidRate')
    const under = (set: Record<string, ParameterValue>) => rates(play({ ...structure, ...set }), 'afraidRate')
    const quiet = under({ 'information.sanctionPublicity': 0.22 })
    expect(pairedDifference(before, quiet).high).toBeLessThan(0)
    for (const lever of better) expect(pairedDifference(quiet, under(lever)).high).toBeLessThan(0)
  })

  it('7 is not mere arithmetic of a chain: where the stages add up, about half of the excess is left', () => {
    const excess = (structure: Record<string, ParameterValue>) => {
      const before = rates(play(structure), 'afraidRate')
      const fall = (set: Record<string, ParameterValue>) =>
        rates(play({ ...structure, ...set }), 'afraidRate').map((after, r) => before[r] - after)
      const single = [CLEAR, ALIGNED, TOLERANT].map(fall)
      return fall({ ...CLEAR, ...ALIGNED, ...TOLERANT }).map(
        (joint, r) => joint - single[0][r] - single[1][r] - single[2][r]
      )
    }
    const [chain, additive] = [excess({}), excess({ 'procedure.aggregation': 'additive' })]
    expect(estimate(additive).low).toBeGreaterThan(0)
    expect(pairedDifference(chain, additive).high).toBeLessThan(0)
    const [whole, left] = [estimate(chain).mean as number, estimate(additive).mean as number]
    expect(left / whole).toBeGreaterThan(0.3)
    expect(left / whole).toBeLessThan(0.7)
  })

  it.each([
    ['whose rank is known not to be admitted', { 'information.coverageKnown': 1 }, 0.02, 0.05],
    ['who believe no text (+3.5 points)', { 'information.trustInText': 0 }, 0.03, 0.04]
  ])('6 has two forms: closing the mechanism raises fear by more among cadres %s', (_, disbelief, least, most) => {
    const closed = { 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 }
    const { low, high } = effect(play({ ...closed, ...disbelief }))
    expect(low).toBeGreaterThan(least)
    expect(high).toBeLessThan(most)
  })

  it('12 lets leading cadres err more per act', () => {
    const errorsPerAct = (rank: number) =>
      baseline.map(({ ranks }) => ranks![rank * TOTAL_COUNT + TOTAL.errors] / ranks![rank * TOTAL_COUNT + TOTAL.acted])
    expect(pairedDifference(errorsPerAct(1), errorsPerAct(0)).low).toBeGreaterThan(0)
  })

  it('13 does not depend on the size of the organisation', () => {
    const tiers = BASELINE.organisation.tiers
    const larger = {
      'ten times the units': tiers.map((tier) => ({ ...tier, units: tier.units * 10 })),
      'units twice the size': tiers.map((tier) => ({ ...tier, cadresPerUnit: tier.cadresPerUnit * 2 }))
    }
    for (const [name, scaled] of Object.entries(larger)) {
      const { low, high } = effect(play({ 'organisation.tiers': scaled }))
      expect(low, name).toBeGreaterThan(-0.005)
      expect(high, name).toBeLessThan(0.005)
    }
  })

  it('14 is stationary', () => {
    const paths = play({ 'time.periods': 160 }, { views: { periods: true } })
    const late = paths.map(({ periods }) => shareAfraid(periods!, 100, 160))
    const early = paths.map(({ periods }) => shareAfraid(periods!, 20, 60))
    const { low, high } = pairedDifference(early, late)
    expect(low).toBeGreaterThan(-0.01)
    expect(high).toBeLessThan(0.01)
  })

  it('15 recovers from a wave of strictness', () => {
    const run = { 'time.periods': 220 }
    const timetable = [
      { at: 40, set: { 'accountability.strictness': 0.4 } },
      { at: 80, set: { 'accountability.strictness': 0.15 } }
    ]
    const calm = play(run, { count: 20, views: { periods: true } })
    const wave = play(run, { count: 20, views: { periods: true }, timetable })
    const difference = (from: number, to: number) =>
      pairedDifference(
        calm.map(({ periods }) => shareAfraid(periods!, from, to)),
        wave.map(({ periods }) => shareAfraid(periods!, from, to))
      )
    expect(difference(0, 40).identical).toBe(true)
    const meanwhile = difference(40, 80)
    expect(meanwhile.low).toBeGreaterThan(0.03)
    expect(meanwhile.high).toBeLessThan(0.07)
    const afterwards = difference(180, 220)
    expect(afterwards.low).toBeLessThan(0)
    expect(afterwards.high).toBeGreaterThan(0)
  })
})

/** The 不敢为 rate of periods `from` up to but not including `to`. */
function shareAfraid(periods: Float64Array, from: number, to: number): number {
  let afraid = 0
  let steps = 0
  for (let t = from; t < to; t++) {
    afraid += periods[t * TOTAL_COUNT + TOTAL.afraid]
    steps += periods[t * TOTAL_COUNT + TOTAL.steps]
  }
  return afraid / steps
}
