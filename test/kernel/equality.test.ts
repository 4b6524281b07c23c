import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kernelModule } from '../../src/execution/kernel-module.js'
import { kernelEngine } from '../../src/kernel/simulate.js'
import { defaultParameters, PARAMETERS, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import type { ModelScenario, TimetableEntry } from '../../src/model/scenario.js'
import { simulate as reference } from '../../src/model/simulate.js'
import { variantsOn } from '../../src/model/variants.js'
import { streamKey } from '../../src/random/key.js'
import { mostOf } from '../chance.js'
import { conformanceCases } from '../conformance/conformance-cases.js'
import { extent, isLong, isWhole } from '../extent.js'
import { shippedStructures, shippedWorlds } from '../scenario/shipped-worlds.js'
import { firstDifference, hangsOnRounding } from './equality.js'
import { kernel } from './kernel-module.js'

const seed = Number(process.env.TEST_SEED ?? 20261124)
const VARIANTS = PARAMETERS.filter((row) => row.type === 'number' && row.neutral !== undefined)

describe('kernel = reference', () => {
  it.each(shippedWorlds().map((scenario) => ({ name: scenario.id, scenario })))('on $name', (shipped) => {
    const scenario = isWhole ? shipped.scenario : withFewCadres(shipped.scenario)
    for (const text of extent(['paper'], ['paper'], ['paper', '容错', '0'])) {
      const request = { scenario, key: streamKey(text), first: 0, count: text === 'paper' && !isWhole ? 2 : 1 }
      expect(firstDifference(request), text).toBeNull()
    }
  })

  it.each(shippedStructures().map((structure, k) => ({ id: structure.id, structure, k })))(
    'under $id',
    ({ structure, k }) => {
      for (const shipped of shippedWorlds(structure, isWhole ? () => true : (file) => (file + k) % 12 === 0)) {
        const scenario = isLong ? shipped : withFewCadres(shipped)
        for (const text of extent(['paper'], ['paper'], ['paper', '容错', '0'])) {
          expect(
            firstDifference({ scenario, key: streamKey(text), first: 0, count: 1 }),
            `${shipped.id} ${text}`
          ).toBeNull()
        }
      }
    }
  )

  it.each(conformanceCases())('by period, tier, rank, unit and reason on $name', ({ scenario, seed }) => {
    expect(firstDifference({ scenario, key: streamKey(seed), first: 0, count: 1 })).toBeNull()
  })

  it.each([
    { name: 'random parameter sets', everyVariant: false, numRuns: extent(80, 400, 16_000) },
    { name: 'random sets with every variant', everyVariant: true, numRuns: extent(30, 100, 4_000) }
  ])('on $name, with timetables and odd organisations', ({ everyVariant, numRuns }) => {
    let [excused, weighted] = [0, 0]
    fc.assert(
      fc.property(randomScenario(everyVariant), fc.nat(1000), (scenario, replication) => {
        if (everyVariant) expect(variantsOn(scenario.parameters)).toHaveLength(VARIANTS.length)
        const request = { scenario, key: streamKey('random'), first: replication, count: 1 }
        if (isWeighted(scenario)) weighted += 1
        const difference = firstDifference(request)
        if (difference === null) return
        if (!hangsOnRounding(request)) throw new Error(difference)
        excused += 1
      }),
      { numRuns, seed }
    )
    // One set in five thousand hangs on rounding, and of weighted probabilities of all but nothing one in four hundred.
    expect(excused).toBeLessThanOrEqual(mostOf(numRuns, 1 / 5000 + weighted / numRuns / 400))
  })

  it('whatever was played before in the same memory, and between two of its replications', () => {
    const small = withFewCadres({ parameters: defaultParameters(), timetable: [] })
    const worlds = [
      {},
      { 'accountability.errorRate': 0.3 },
      { 'cadres.turnover': 0.2, 'information.textFading': 0.1 }
    ].flatMap((set) =>
      [[], [{ at: 20, set: { 'public.tolerance': 0.9 } }]].map((timetable) => ({
        parameters: withChanges(small.parameters, set),
        timetable
      }))
    )
    const requests = worlds.map((scenario) => ({ scenario, key: streamKey('turns'), first: 3, count: 3 }))
    const alone = requests.map((request) => [...kernelEngine(kernelModule().module)(request)])
    const turns = kernelEngine(kernelModule().module)
    const streams = [...requests, ...requests].map((request) => turns(request)[Symbol.iterator]())
    for (let row = 0; row < 3; row++) {
      for (const [k, stream] of streams.entries()) expect(stream.next().value).toEqual(alone[k % alone.length][row])
    }
  })

  it('where variants begin and end with the timetable, and what they leave stays', () => {
    const every = {
      'information.coverageKnown': 1,
      'information.textFading': 0.1,
      'cadres.performanceEquity': 1,
      'accountability.quotaPull': 1,
      'accountability.harmResponse': 1,
      'cadres.turnover': 0.2
    }
    const neutral = Object.fromEntries(VARIANTS.map((row) => [row.path, row.type === 'number' ? row.neutral! : 0]))
    const scenario = {
      parameters: withChanges(withFewCadres({ parameters: defaultParameters(), timetable: [] }).parameters, {
        'time.periods': 40,
        'time.burnIn': 0
      }),
      timetable: [
        { at: 10, set: every },
        { at: 20, set: neutral },
        { at: 30, set: { 'cadres.probabilityWeighting': 0.5 } }
      ]
    }
    expect(firstDifference({ scenario, key: streamKey('begin'), first: 0, count: 5 })).toBeNull()
  })

  it.each([1e-3, 1])('where newcomers have not heard what would drown a prior of %d', (priorStrength) => {
    const parameters = withChanges(withFewCadres({ parameters: defaultParameters(), timetable: [] }).parameters, {
      'cadres.turnover': 0.8,
      'cadres.probabilityWeighting': 0.3,
      'cadres.crowding': 1,
      'information.reach': 1000,
      'information.memory': 0.6
    })
    for (const priorAccountability of [0, 0.5, 1]) {
      const set = { 'information.priorAccountability': priorAccountability }
      const timetable = [{ at: 30, set: { 'information.priorStrength': priorStrength } }]
      const scenario = { parameters: withChanges(parameters, set), timetable }
      expect(firstDifference({ scenario, key: streamKey('newcomers'), first: 0, count: 5 })).toBeNull()
    }
  })

  it.each([
    ['a case', { 'information.priorAccountability': 0 }],
    ['anything but grants', certain()]
  ])('where small probabilities loom large and who once expected otherwise learns not to expect %s', (_, set) => {
    const parameters = withChanges(withFewCadres({ parameters: defaultParameters(), timetable: [] }).parameters, {
      'time.periods': 20,
      'time.burnIn': 0,
      'cadres.turnover': 0.02,
      'cadres.probabilityWeighting': 0.3,
      'information.trustInText': 1,
      'information.reach': 2
    })
    const scenario = { parameters, timetable: [{ at: 3, set }] }
    expect(firstDifference({ scenario, key: streamKey('once'), first: 0, count: extent(25, 100) })).toBeNull()
  })

  it.each([0, 1e-120, 1e-60, 0.001, 0.3, 1])(
    'with a memory of %d, of which evidence is settled now and then',
    (memory) => {
      const parameters = withChanges(defaultParameters(), {
        'time.periods': 90,
        'time.burnIn': 3,
        'information.memory': memory,
        'information.ownWeight': 5,
        'organisation.tiers': [{ id: 'only', units: 3, cadresPerUnit: 71, elaboration: 0 }]
      })
      const timetable = [
        { at: 40, set: { 'information.memory': 0 } },
        { at: 44, set: { 'information.memory': memory, 'information.attentionSpread': 0.5 } }
      ]
      for (const scenario of [
        { parameters, timetable: [] },
        { parameters, timetable }
      ]) {
        expect(firstDifference({ scenario, key: streamKey('memory'), first: 0, count: 3 })).toBeNull()
      }
    }
  )

  it('where a cadre’s own cases cancel its unit’s and acts are alike but for what rounding leaves', () => {
    const parameters = withChanges(defaultParameters(), {
      'time.periods': 40,
      'time.burnIn': 0,
      'organisation.tiers': [{ id: 'alone', units: 1, cadresPerUnit: 1, elaboration: 0 }],
      'cadres.recklessPrize': 0,
      'cadres.recklessHazard': 1,
      'cadres.moralCost': 0,
      'accountability.publicPressure': 0,
      'information.ownWeight': 0,
      'information.priorAccountability': 0
    })
    for (const memory of [0.1, 0.7, 0.945]) {
      const scenario = { parameters: withChanges(parameters, { 'information.memory': memory }), timetable: [] }
      expect(
        firstDifference({ scenario, key: streamKey('cancel'), first: 0, count: extent(100, 200) }),
        String(memory)
      ).toBeNull()
    }
  })

  it.each([
    ['others’ cases are not heard of', { 'information.reach': 0 }],
    ['others’ are heard of now and then', {}],
    ['posts are filled anew', { 'cadres.turnover': 0.2 }],
    ['grants are certain', { 'information.trustInText': 1, ...certain() }],
    ['half is kept', { 'information.memory': 0.5 }],
    ['nothing is kept', { 'information.memory': 0 }],
    ['but do weigh, and nobody sees those of others', { 'information.ownWeight': 1, 'information.visibility': 0 }],
    ['but do weigh, and nothing else is heard', { 'information.ownWeight': 1, 'information.reach': 0 }],
    ['nobody has colleagues', { 'organisation.tiers': [{ id: 'alone', units: 5, cadresPerUnit: 1, elaboration: 0 }] }]
  ])('where small probabilities loom large and a cadre’s own cases weigh nothing: %s', (_, changes) => {
    const parameters = withChanges(defaultParameters(), {
      'time.periods': 30,
      'time.burnIn': 0,
      'organisation.tiers': [{ id: 'two', units: 2, cadresPerUnit: 6, elaboration: 0 }],
      'cadres.probabilityWeighting': 0.3,
      'information.priorAccountability': 0,
      'information.ownWeight': 0,
      ...changes
    })
    const timetable = [{ at: 20, set: { 'information.attentionSpread': 1, 'information.visibility': 5 } }]
    for (const scenario of [
      { parameters, timetable: [] },
      { parameters, timetable }
    ]) {
      expect(firstDifference({ scenario, key: streamKey('loom'), first: 0, count: extent(50, 200) })).toBeNull()
    }
  })

  it('shows single cadres through the reference', () => {
    const scenario = {
      parameters: withChanges(defaultParameters(), { 'time.periods': 8, 'time.burnIn': 2 }),
      timetable: []
    }
    const request = { scenario, key: streamKey('one'), first: 3, count: 2, views: { cadres: [0, 999], boxes: true } }
    const expected = [...reference(request)]
    let seen = 0
    const watch = () => ({
      see() {
        seen += 1
      }
    })
    const found = [...kernel({ ...request, views: { ...request.views, watch } })]
    expect(seen).toBe(2 * 8 * 1000)
    found.forEach((record, r) => {
      expect(record.trajectories).toEqual(expected[r].trajectories)
      expect(record.boxes).toEqual(expected[r].boxes)
    })
  })

  it('plays one replication alike alone and among others, and after another scenario', () => {
    const small = {
      parameters: withChanges(defaultParameters(), { 'time.periods': 5, 'time.burnIn': 0 }),
      timetable: []
    }
    const key = streamKey('again')
    const [, , third] = [...kernel({ scenario: small, key, first: 0, count: 3 })]
    ;[
      ...kernel({
        scenario: { ...small, parameters: withChanges(small.parameters, { 'public.tolerance': 0.9 }) },
        key,
        first: 0,
        count: 1
      })
    ]
    const [alone] = [...kernel({ scenario: small, key, first: 2, count: 1 })]
    expect(alone).toEqual(third)
  })
})

/** Whether small probabilities loom larger than they are in it, at first or from a quarter on. */
function isWeighted({ parameters, timetable }: ModelScenario): boolean {
  const path = 'cadres.probabilityWeighting'
  return parameters.cadres.probabilityWeighting !== 1 || timetable.some(({ set }) => (set[path] ?? 1) !== 1)
}

/** The same scenario in a unit of at most twenty cadres for each tier. */
function withFewCadres<Scenario extends ModelScenario>(scenario: Scenario): Scenario {
  const tiers = scenario.parameters.organisation.tiers.map((tier) => ({
    ...tier,
    units: 1,
    cadresPerUnit: Math.min(20, tier.cadresPerUnit)
  }))
  return { ...scenario, parameters: withChanges(scenario.parameters, { 'organisation.tiers': tiers }) }
}

/** Any parameters within their bounds, most at their defaults; one to three odd tiers; up to three timetable entries. */
function randomScenario(everyVariant: boolean): fc.Arbitrary<ModelScenario> {
  const free = PARAMETERS.filter(({ group, type }) => type !== 'tiers' && group !== 'time')
  const value = (path: string): fc.Arbitrary<ParameterValue> => {
    const row = free.find((candidate) => candidate.path === path)!
    if (row.type === 'choice') return fc.constantFrom(...row.choices)
    if (row.type !== 'number') throw new TypeError(path)
    // Wide bounds are for odd questions; the usual range lies near the default, and the bounds themselves are tried too.
    const most = Math.min(row.max, Math.max(4 * Math.abs(row.default), row.min + 1))
    if (row.integer) return fc.integer({ min: row.min, max: Math.floor(most) })
    return fc.oneof(fc.double({ min: row.min, max: most, noNaN: true }), fc.constantFrom(row.min, most, row.default))
  }
  const offNeutral = fc.record(
    Object.fromEntries(
      VARIANTS.map((row) => [row.path, value(row.path).filter((v) => row.type === 'number' && v !== row.neutral)])
    )
  )
  const changes = (paths: string[], most: number) =>
    fc
      .subarray(paths, { maxLength: most })
      .chain((chosen) => fc.record(Object.fromEntries(chosen.map((path) => [path, value(path)]))))
  const tier = fc.record({
    units: fc.integer({ min: 1, max: 4 }),
    cadresPerUnit: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(63, 64, 65, 70)),
    elaboration: fc.double({ min: -2, max: 2, noNaN: true })
  })
  const movable = free.filter(({ fixed }) => fixed !== true).map(({ path }) => path)
  return fc
    .record({
      set: changes(
        free.map(({ path }) => path),
        25
      ),
      variants: everyVariant ? offNeutral : fc.constant({}),
      tiers: fc.array(tier, { minLength: 1, maxLength: 3 }),
      periods: fc.integer({ min: 4, max: 24 }),
      burnIn: fc.integer({ min: 0, max: 3 }),
      timetable: fc.array(fc.record({ at: fc.integer({ min: 1, max: 3 }), set: changes(movable, 6) }), { maxLength: 3 })
    })
    .map(({ set, variants, tiers, periods, burnIn, timetable }) => ({
      parameters: withChanges(defaultParameters(), {
        ...(set as Record<string, ParameterValue>),
        ...(variants as Record<string, ParameterValue>),
        'time.periods': periods,
        'time.burnIn': burnIn,
        'organisation.tiers': tiers.map((one, index) => ({ id: `tier${index}`, ...one }))
      }),
      timetable: (timetable as TimetableEntry[]).sort((a, b) => a.at - b.at)
    }))
}

/** A text that promises every case a grant, and is believed. */
function certain(): Record<string, number> {
  return {
    ...{ 'standards.scopeClarity': 1, 'standards.criteriaClarity': 1, 'standards.detailClarity': 1 },
    ...{ 'agreement.hierarchy': 1, 'information.priorAccountability': 0.5 }
  }
}
