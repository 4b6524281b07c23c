import { beforeAll, describe, expect, it } from 'vitest'
import { estimate } from '../../src/analysis/estimate.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { TOTAL } from '../../src/model/outcomes.js'
import { defaultParameters } from '../../src/model/parameters.js'
import { PATTERNS } from '../../src/report/document/patterns.data.js'
import { isWhole } from '../extent.js'
import { ALIGNED, CLEAR, PatternWorld, type Settings, standingOf, TOLERANT } from './pattern-claims.js'

// The fifteen patterns: the world of version 1 must show each; of the reference world it is said which it shows.

const ofNumber = (number: number) => PATTERNS.find((one) => one.number === number)

/** Every pattern; in `npm test` without that of tenfold worlds, and of version 1 without that of single cadres. */
const EVERY = Array.from({ length: 15 }, (_, k) => k + 1).filter((number) => isWhole || number !== 13)
const OF_VERSION_1 = EVERY.filter((number) => isWhole || number !== 4)

describe('the world of version 1', () => {
  let world: PatternWorld
  beforeAll(() => {
    world = new PatternWorld(defaultParameters(1))
  })

  it.each(OF_VERSION_1)('shows pattern %i', (number) => {
    const claims = world.claims()[number - 1]()
    expect(standingOf(claims), JSON.stringify(claims)).toBe('shown')
  })

  it('6 grants nothing where the mechanism is closed', () => {
    const closed = world.play({ 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 })
    expect(closed.reduce((sum, { totals }) => sum + totals[TOTAL.granted], 0)).toBe(0)
  })

  it.each<[string, Settings, Settings[]]>([
    ['base rates: read against a quarter of uneventful errors', { 'information.baseRates': 0.25 }, [TOLERANT]],
    ['rumour: seven tenths of unpublished sanctions heard', { 'information.rumour': 0.7 }, [CLEAR, ALIGNED, TOLERANT]]
  ])('11 hangs on %s, quieter sanctions no longer lead', (_, structure, better) => {
    const quiet = world.falls({ 'information.sanctionPublicity': 0.22 }, structure)
    expect(estimate(quiet).low).toBeGreaterThan(0)
    for (const lever of better) {
      expect(pairedDifference(quiet, world.falls(lever, structure)).low).toBeGreaterThan(0)
    }
  })

  it('7 is not mere arithmetic of a chain: where the stages add up, about half of the excess is left', () => {
    const [chain, additive] = [world.excess(), world.excess({ 'procedure.aggregation': 'additive' })]
    expect(estimate(additive).low).toBeGreaterThan(0)
    expect(pairedDifference(chain, additive).high).toBeLessThan(0)
    const [whole, left] = [estimate(chain).mean as number, estimate(additive).mean as number]
    expect(left / whole).toBeGreaterThan(0.3)
    expect(left / whole).toBeLessThan(0.7)
  })

  it.each<[string, Settings, number, number]>([
    ['whose rank is known not to be admitted', { 'information.coverageKnown': 1 }, 0.02, 0.05],
    ['who believe no text (+3.5 points)', { 'information.trustInText': 0 }, 0.03, 0.04]
  ])('6 has two forms: closing the mechanism raises fear by more among cadres %s', (_, disbelief, least, most) => {
    const closed = { 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 }
    const { low, high } = world.effect({ ...closed, ...disbelief })
    expect(low).toBeGreaterThan(least)
    expect(high).toBeLessThan(most)
  })

  it('15 is itself until the wave begins', () => {
    const timetable = [{ at: 40, set: { 'accountability.strictness': 0.4 } }]
    const [calm, wave] = [[], timetable].map((entries) =>
      world.play({ 'time.periods': 60, 'time.burnIn': 0 }, { count: 2, views: { periods: true }, timetable: entries })
    )
    const until = (records: typeof calm) =>
      records.map(({ periods }) => [...periods!.slice(0, 40 * (periods!.length / 60))])
    expect(until(wave)).toEqual(until(calm))
  })
})

describe('the reference world', () => {
  let world: PatternWorld
  beforeAll(() => {
    world = new PatternWorld(defaultParameters())
  })

  it.each(EVERY)('is said rightly to show pattern %i, or not, or to leave it open', (number) => {
    const claims = world.claims()[number - 1]()
    expect(standingOf(claims), JSON.stringify(claims)).toBe(ofNumber(number)?.inReference)
  })

  it.each<[string, Settings]>([
    ['a quarter of uneventful errors are weighed too', { 'information.baseRates': 0.25 }],
    ['seven tenths of unpublished sanctions are heard of', { 'information.rumour': 0.7 }]
  ])('lets quieter sanctions lead no longer where %s', (_, structure) => {
    const quiet = world.falls(
      { 'information.sanctionPublicity': world.parameters.information.tolerancePublicity },
      structure
    )
    expect(pairedDifference(quiet, world.falls(TOLERANT, structure)).low).toBeGreaterThan(-0.0005)
  })
})
