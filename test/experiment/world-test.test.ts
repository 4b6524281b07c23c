import { describe, expect, it } from 'vitest'
import { engine } from '../../src/execution/engines.js'
import { sizeStatus, testWorld } from '../../src/experiment/world-test.js'
import { TOTAL } from '../../src/model/outcomes.js'
import { defaultParameters, withChanges } from '../../src/model/parameters.js'
import type { Simulate } from '../../src/model/record.js'
import { streamKey } from '../../src/random/key.js'
import { extent } from '../extent.js'
import { shippedStructures, shippedWorlds } from '../scenario/shipped-worlds.js'

const key = streamKey('ganwei')
const [kernel, reference] = [engine('kernel'), engine('reference')]
const TINY = [{ id: 'a', units: 12, cadresPerUnit: 20, elaboration: 0.1 }]
const tiny = { parameters: withChanges(defaultParameters(1), { 'organisation.tiers': TINY }), timetable: [] }
/** Enough for a fault that is there in every replication. */
const tinier = {
  ...tiny,
  parameters: withChanges(tiny.parameters, {
    'organisation.tiers': [{ id: 'a', units: 4, cadresPerUnit: 10, elaboration: 0.1 }]
  })
}
const failing = (engines: { play?: Simulate; other?: Simulate }, world: Parameters<typeof testWorld>[0] = tiny) =>
  testWorld(world, key, { play: kernel, other: reference, ...engines })
    .statements.filter(({ status }) => status === 'fails')
    .map(({ code }) => code)

describe('a world of one’s own', () => {
  it('keeps every statement, on every shipped structure of the model', () => {
    // Of the world, which takes the longest, some in `npm test`.
    for (const structure of shippedStructures().filter((_, k) => k % extent(4, 1) === 0)) {
      const { parameters, timetable } = shippedWorlds(structure)[0]
      const world = { parameters: withChanges(parameters, { 'organisation.tiers': TINY }), timetable }
      expect(failing({}, world), structure.id).toEqual([])
    }
  })

  it('keeps them with a timetable that says otherwise later', () => {
    expect(failing({}, { ...tiny, timetable: [{ at: 30, set: { 'accountability.sanctionSeverity': 2 } }] })).toEqual([])
  })

  it('is tried with fewer units where it is large', () => {
    const large = [{ id: 'a', units: 1000, cadresPerUnit: 20, elaboration: 0 }]
    const world = { ...tiny, parameters: withChanges(tiny.parameters, { 'organisation.tiers': large }) }
    expect(testWorld(world, key, { play: kernel, other: reference })).toMatchObject({ cadres: 2000, allCadres: 20_000 })
  })

  it('takes a single unit for what it is: one that hears of nobody elsewhere, which cannot be halved', () => {
    const of = (units: number) => {
      const tiers = [{ id: 'a', units, cadresPerUnit: 30, elaboration: 0 }]
      return { ...tiny, parameters: withChanges(tiny.parameters, { 'organisation.tiers': tiers }) }
    }
    const totals = (units: number, reach: number) => {
      const parameters = withChanges(of(units).parameters, { 'information.reach': reach })
      return [...kernel({ scenario: { parameters, timetable: [] }, key, first: 0, count: 2 })].map((one) => [
        ...one.totals
      ])
    }
    expect(totals(1, 0.9)).toEqual(totals(1, 0))
    expect(totals(2, 0.9)).not.toEqual(totals(2, 0))
    const half = (units: number) =>
      testWorld(of(units), key, { play: kernel, other: reference }).statements.find(
        ({ code }) => code === 'half-the-units'
      )?.status
    expect([half(1), half(2)]).toEqual(['idle', 'idle'])
  })

  it('judges the size of an organisation by the interval, not by the mean', () => {
    const status = (low: number | null, high: number | null, identical = false) => sizeStatus({ low, high, identical })
    expect([status(-0.009, 0.004), status(null, null, true)]).toEqual(['holds', 'holds'])
    expect([status(-0.02, -0.0101), status(0.0101, 0.02)]).toEqual(['warning', 'warning'])
    expect([status(-0.025, 0.001), status(-0.02, -0.004), status(null, null)]).toEqual(['untold', 'untold', 'untold'])
  })

  it('tells planted faults', () => {
    const off = (change: (totals: Float64Array) => void): Simulate =>
      function* (request) {
        for (const record of reference(request)) {
          const totals = Float64Array.from(record.totals)
          change(totals)
          yield { ...record, totals }
        }
      }
    const other = off((totals) => {
      totals[TOTAL.granted] += 1
    })
    expect(failing({ other }, tinier)).toEqual(['engines-equal'])
    const play = off((totals) => {
      totals[TOTAL.afraid] += 1
      totals[TOTAL.granted] = totals[TOTAL.applied] + 1
    })
    expect(failing({ play }, tinier)).toEqual([
      ...['no-sanctions', 'mechanism-closed', 'choices-add-up', 'cases-come-from-errors', 'engines-equal']
    ])
  })
})
