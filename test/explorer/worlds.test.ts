import { describe, expect, it } from 'vitest'
import { NO_REFORM, type Reform } from '../../src/explorer/state/state.js'
import {
  measuresOf,
  obstacleOf,
  reformLabel,
  reformTo,
  synergyWorlds,
  underDefaults,
  withVariants,
  worldOf
} from '../../src/explorer/state/worlds.js'
import { DEFAULTS_VERSION, defaultParameters, PARAMETERS, parameterAt } from '../../src/model/parameters.js'
import { expandChanges } from '../../src/scenario/expand-changes.js'
import { NOWHERE, packScenario, unpackScenario } from '../../src/scenario/packed.js'
import { resolveScenario, type Scenario } from '../../src/scenario/resolve.js'
import { type Measures, reformYaml, scenarioYaml } from '../../src/scenario/write-yaml.js'
import { shippedWorlds } from '../scenario/shipped-worlds.js'

const name = { id: 'reform', label: { zh: '改革', en: 'Reform' } }
const shipped = new Map(shippedWorlds().map((world) => [world.id, world]))
const baseline = shipped.get('ganwei:baseline') as Scenario
const history = shipped.get('ganwei:history-2013-2021') as Scenario

/** What the file of a world resolves to. */
function throughFile(world: Scenario): Scenario {
  const bytes = new TextEncoder().encode(scenarioYaml({ ...world, question: world.label }))
  const resolved = resolveScenario('w', { read: () => ({ bytes }), resolve: (_, reference) => reference })
  if ('issues' in resolved) throw new Error(JSON.stringify(resolved.issues))
  return resolved.scenario
}

describe('packed scenarios', () => {
  it.each([...shipped.values()].map((world) => [world.id, world] as const))('%s is the same model', (_, world) => {
    const unpacked = unpackScenario(JSON.parse(JSON.stringify(packScenario(world))))
    expect(unpacked.parameters).toEqual(world.parameters)
    expect(unpacked.timetable).toEqual(world.timetable)
    expect(unpacked.label).toEqual(world.label)
  })
})

describe('a reform laid over a baseline', () => {
  it('holds from the start', () => {
    const world = worldOf(baseline, { ...NO_REFORM, set: { 'public.tolerance': 0.9 } }, name)
    expect(world.parameters.public.tolerance).toBe(0.9)
    expect(world.timetable).toEqual([])
  })

  it('holds from its quarter on, structure from the start', () => {
    const world = worldOf(
      baseline,
      { set: { 'public.tolerance': 0.9, 'time.periods': 50 }, from: 30, changes: [] },
      name
    )
    expect(world.parameters.public.tolerance).toBe(baseline.parameters.public.tolerance)
    expect(world.parameters.time.periods).toBe(50)
    expect(world.timetable).toEqual([{ at: 30, set: { 'public.tolerance': 0.9 } }])
  })

  it('comes in by equal steps, and ends with what held before', () => {
    const reform = { ...NO_REFORM, set: { 'public.tolerance': 0.9 }, from: 30, to: 32, until: 40 }
    const world = worldOf(baseline, reform, name)
    const before = baseline.parameters.public.tolerance
    const step = (0.9 - before) / 3
    const values = world.timetable.map(({ at, set }) => [at, set['public.tolerance']])
    expect(values).toEqual([
      [30, before + step * 1],
      [31, expect.closeTo(before + step * 2, 12)],
      [32, 0.9],
      [40, before]
    ])
    expect(throughFile(world).timetable).toEqual(world.timetable)
    expect(measuresOf(reform)).toBeNull()
    const { until: _, ...staying } = reform
    const text = reformYaml({ label: name.label, question: name.label }, measuresOf(staying) as Measures)
    expect(text).toContain('ramp:')
    expect(obstacleOf(world, { ...reform, until: 4000 })).toBe('run-too-short')
    // From the start until a quarter.
    const short = worldOf(baseline, { ...NO_REFORM, set: { 'public.tolerance': 0.9 }, until: 9 }, name)
    expect(short.parameters.public.tolerance).toBe(0.9)
    expect(short.timetable).toEqual([{ at: 9, set: { 'public.tolerance': before } }])
  })

  it('ends with what the baseline’s timetable has in force, and leaves it what comes later', () => {
    const path = 'public.tolerance'
    const changes = [
      { path, value: 0.3, at: 10, place: NOWHERE },
      { path, value: 0.7, at: 25, to: 28, place: NOWHERE },
      { path, value: 0.2, at: 40, place: NOWHERE }
    ]
    const moving = { ...baseline, changes, timetable: expandChanges(baseline.parameters, changes) }
    const own = moving.timetable.map(({ at, set }) => [at, set[path]] as const)
    for (const until of [9, 12, 26, 27, 30, 40]) {
      const world = worldOf(moving, { ...NO_REFORM, set: { [path]: 0.9 }, until }, name)
      const inForce = own.filter(([at]) => at <= until).at(-1)?.[1] ?? baseline.parameters.public.tolerance
      expect(world.parameters.public.tolerance).toBe(0.9)
      expect(world.timetable.map(({ at, set }) => [at, set[path]])).toEqual([
        [until, inForce],
        ...own.filter(([at]) => at > until).map(([at, value]) => [at, expect.closeTo(value as number, 12)])
      ])
      expect(throughFile(world).timetable).toEqual(world.timetable)
    }
  })

  it('is not played for more quarters than a page has time for', () => {
    const tiers = [{ id: 'a', units: 12, cadresPerUnit: 8000, elaboration: 0 }]
    const reform = { ...NO_REFORM, set: { 'time.periods': 4000 } }
    const world = worldOf(withVariants(baseline, { 'organisation.tiers': tiers }), reform, name)
    expect(obstacleOf(world, reform)).toBe('too-large')
    expect(obstacleOf(worldOf(baseline, reform, name), reform)).toBeNull()
  })

  it('takes the place of what the baseline’s timetable says of the same parameter', () => {
    const path = history.changes[0].path
    const world = worldOf(history, { ...NO_REFORM, set: { [path]: 0.5 } }, name)
    expect(world.timetable.some(({ set }) => Object.hasOwn(set, path))).toBe(false)
    expect(worldOf(history, NO_REFORM, name).timetable).toEqual(history.timetable)
  })

  it('is found again from the world that it makes', () => {
    const tiers = ({ parameters }: Scenario) => JSON.stringify(parameters.organisation.tiers)
    const alike = [...shipped.values()].filter((world) => tiers(world) === tiers(baseline))
    expect(alike.some(({ timetable }) => timetable.length > 0)).toBe(true)
    for (const world of alike) {
      const again = worldOf(baseline, reformTo(world, baseline), name)
      expect(again.parameters).toEqual(world.parameters)
      expect(again.timetable).toEqual(world.timetable)
    }
  })

  it('stands on the same other assumptions as the baseline, which is then no longer as its file says', () => {
    const base = withVariants(baseline, { 'cadres.turnover': 0.04 })
    expect(base.file).toBe('')
    const world = worldOf(base, { ...NO_REFORM, set: { 'public.tolerance': 0.9 } }, name)
    for (const { parameters } of [base, world]) expect(parameters.cadres.turnover).toBe(0.04)
    expect(withVariants(baseline, {})).toBe(baseline)
    const tiers = [{ id: '市直机关', units: 3, cadresPerUnit: 25, elaboration: -0.5 }]
    const own = withVariants(baseline, { 'organisation.tiers': tiers })
    const reformed = worldOf(own, { ...NO_REFORM, set: { 'public.tolerance': 0.9 } }, name)
    expect(throughFile(reformed).parameters.organisation.tiers).toEqual(tiers)
  })

  it('says the same through its file', () => {
    const changes = [{ at: 40, path: 'agreement.hierarchy', value: 0.9 }]
    for (const base of [baseline, history]) {
      const at = base.parameters.time.periods - 5
      const reform = {
        set: { 'standards.scopeClarity': 0.95 },
        from: 5,
        changes: changes.map((one) => ({ ...one, at }))
      }
      const world = worldOf(base, reform, name)
      const again = throughFile(world)
      expect(again.parameters).toEqual(world.parameters)
      expect(again.timetable).toEqual(world.timetable)
    }
  })

  it('says in a file of its own only what it moves, and is the same laid over the baseline', () => {
    const set = { 'public.communication': 0.9, 'standards.scopeClarity': 0.95 }
    const reforms: Reform[] = [
      { ...NO_REFORM, set },
      { set, from: 20, changes: [{ at: 40, path: 'agreement.hierarchy', value: 0.9 }] }
    ]
    for (const reform of reforms) {
      const text = reformYaml({ label: name.label, question: name.label }, measuresOf(reform) as Measures)
      expect(text).toMatch(/^version: 1\nkind: reform\n/)
      expect(text).not.toMatch(/departmentGap|cadres:/)
      const bytes = new TextEncoder().encode(text)
      const library = { read: () => ({ bytes }), resolve: (_: string, reference: string) => reference }
      const laid = resolveScenario('r', library, { onto: baseline })
      if ('issues' in laid) throw new Error(JSON.stringify(laid.issues))
      const world = worldOf(baseline, reform, name)
      expect(laid.scenario.parameters).toEqual(world.parameters)
      expect(laid.scenario.timetable).toEqual(world.timetable)
    }
    expect(measuresOf({ ...NO_REFORM, set: { ...set, 'time.periods': 50 } })).toBeNull()
    expect(measuresOf(NO_REFORM)).toBeNull()
  })

  it('keeps the name of what it was taken from, and says when it was changed since', () => {
    const remedies = [...shipped.values()].find(({ id }) => id.includes('four-remedies')) as Scenario
    const known = [...shipped.values()]
    const taken = reformTo(remedies, baseline)
    expect(reformLabel(taken, baseline, known)).toEqual(remedies.label)
    const set = Object.fromEntries(Object.entries(taken.set).reverse())
    expect(reformLabel({ ...taken, set }, baseline, known)).toEqual(remedies.label)
    const moved = { ...taken, set: { ...taken.set, 'incentives.pay': 0.9 } }
    expect(reformLabel(moved, baseline, known).en).toBe(`${remedies.label.en} (modified)`)
    expect(reformLabel({ ...NO_REFORM, set: moved.set }, baseline, known).en).toBe('Reform')
  })

  it('stands in the world of an old address as its file meant then, and goes without the name of that file', () => {
    const packed = packScenario([...shipped.values()].find(({ id }) => id.includes('four-remedies')) as Scenario)
    const then = unpackScenario(packed, 1)
    for (const row of PARAMETERS) {
      const { path } = row
      const expected = packed.set[path] ?? parameterAt(defaultParameters(1), path)
      expect(parameterAt(then.parameters, path), path).toEqual(expected)
    }
    expect(underDefaults(then, 1).file).toBe('')
    expect(underDefaults(baseline, DEFAULTS_VERSION)).toBe(baseline)
  })

  it('cannot be played where it does not fit the quarters', () => {
    const short = { set: { 'time.periods': 10 }, from: 0, changes: [] }
    expect(obstacleOf(worldOf(baseline, short, name), short)).toBe('burn-in')
    const late = { set: { 'public.tolerance': 0.9 }, from: 60, changes: [] }
    expect(obstacleOf(worldOf(baseline, late, name), late)).toBe('run-too-short')
    expect(obstacleOf(worldOf(baseline, NO_REFORM, name), NO_REFORM)).toBeNull()
  })

  it('is taken apart with others, unless they do not agree', () => {
    const pin = (id: string, path: string, value: number) =>
      worldOf(baseline, { ...NO_REFORM, set: { [path]: value } }, { id, label: { zh: id, en: id } })
    const [a, b, c] = [
      pin('a', 'public.tolerance', 0.9),
      pin('b', 'agreement.hierarchy', 0.9),
      pin('c', 'public.tolerance', 0.8)
    ]
    expect(synergyWorlds([a, b], baseline).worlds.map(({ bundle }) => bundle)).toEqual([['a'], ['b'], ['a', 'b']])
    expect(synergyWorlds([a, b, c], baseline).conflict).toEqual({ a: 'a', b: 'c', path: 'public.tolerance' })
  })
})
