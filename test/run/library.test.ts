import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { experiment as experimentHere } from '../../src/index.browser.js'
import {
  defaultParameters,
  experiment,
  kernelEngine,
  loadScenario,
  parameterAt,
  rate,
  readRun,
  ScenarioError,
  type Simulate,
  scenarioOf,
  simulate,
  streamKey,
  withChanges
} from '../../src/index.js'
import { batchHere, writeTiny } from '../faults/tiny.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-library-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SMALL = {
  'time.periods': 6,
  'time.burnIn': 1,
  'organisation.tiers': [{ id: 'a', units: 2, cadresPerUnit: 9, elaboration: 0 }]
} as const
const scenarios = { baseline: SMALL, clear: { ...SMALL, 'standards.scopeClarity': 0.95 } }

/** The first bytes of every module, which hold none of the kernel's functions. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

function outOfBounds() {
  const { public: own, ...others } = defaultParameters()
  return { ...others, public: { ...own, tolerance: 9 } }
}

describe('changes by a program', () => {
  it.each([
    [{ 'public.tollerance': 9 }, 'public.tolerance'],
    [{ 'public.tolerance': 9 }, 'from 0 to 1'],
    [{ 'public.tolerance': Number.NaN }, 'from 0 to 1'],
    [{ 'public.tolerance': '0.5x' }, 'from 0 to 1'],
    [{ 'public.tolerance': undefined }, 'from 0 to 1'],
    [{ 'organisation.tiers': [] }, 'tiers'],
    [{ 'public.tolerance': '0.9' }, '0.9'],
    [{ 'public.tolerance': 1n }, 'from 0 to 1'],
    [{ 'public.tolerance ': 0.9 }, 'public.tolerance '],
    [{ 'public.tolerance=0.5 #': 1 }, 'public.tolerance=0.5 #'],
    [{ 'organisation.tiers': '[{id: a, units: 1, cadresPerUnit: 2, elaboration: 0}]' }, 'tiers']
  ])('are refused as in a file: %#', (changes, says) => {
    const change = () => withChanges(defaultParameters(), changes as never)
    expect(change).toThrow(ScenarioError)
    expect(change).toThrow(says)
  })

  it.each([null, 5, 'x', [['public.tolerance', 0.9]], new Map([['public.tolerance', 0.9]])])(
    'are an object: %j',
    (changes) => {
      expect(() => withChanges(defaultParameters(), changes as never)).toThrow(TypeError)
    }
  )

  it.each([null, {}, { ...defaultParameters(), public: null }])('are laid over parameters alone: %#', (parameters) => {
    expect(() => withChanges(parameters as never, {})).toThrow(TypeError)
  })

  it('are not laid over parameters that no file could hold', () => {
    const usual = defaultParameters()
    const loud = { ...usual, public: { ...usual.public, tolerance: 9 } }
    expect(() => withChanges(loud, {})).toThrow('from 0 to 1')
    expect(() => withChanges({ ...usual, public: { ...usual.public, tollerance: 9 } } as never, {})).toThrow(
      'tollerance'
    )
  })

  it.each(['', 'NA', '../x', 'a\u001bb', 'CON', '=x', '007', 'x'.repeat(300)])('name no scenario %j', (id) => {
    expect(() => scenarioOf(id, {})).toThrow(ScenarioError)
  })

  it('leave all else as it was', () => {
    const { public: changed, ...rest } = withChanges(defaultParameters(), { 'public.tolerance': 0.9 })
    const { public: usual, ...others } = defaultParameters()
    expect(changed).toEqual({ ...usual, tolerance: 0.9 })
    expect(rest).toEqual(others)
  })
})

describe('an experiment', () => {
  it('gives the same replications wherever it is played, and as its run folder has them', async () => {
    const request = { scenarios, seed: 'x', replications: 4 }
    const here = await experimentHere(request)
    const there = await experiment({ ...request, engine: 'reference', workers: 0 })
    expect(there.findings.summaries).toEqual(here.findings.summaries)
    expect([...there.replications('clear')]).toEqual([...here.replications('clear')])
    writeTiny(join(folder, 's'))
    expect(await batchHere(join(folder, 's'), join(folder, 'run'), 4)).toBeNull()
    const files = ['base', 'clear'].map((name) => loadScenario(join(folder, 's', `${name}.yaml`)))
    const again = await experiment({ scenarios: files, seed: 'x', replications: 4, engine: 'reference', workers: 0 })
    const kept = readRun(join(folder, 'run'))
    expect(kept.findings.summaries).toEqual(again.findings.summaries)
    expect([...kept.replications('clear')]).toEqual([...again.replications('clear')])
  })

  it('tells how far it is, and stops when it is asked to', async () => {
    const told: number[] = []
    const stop = new AbortController()
    const asked = experiment({
      ...{ scenarios, seed: 'x', replications: 4000, engine: 'reference', workers: 0, signal: stop.signal },
      onProgress(done) {
        told.push(done)
        if (done > 0) stop.abort(new Error('enough'))
      }
    })
    await expect(asked).rejects.toThrow('enough')
    expect(told[0]).toBe(0)
    expect(told.at(-1)).toBeLessThan(8000)
  })

  it.each([
    { replications: 0 },
    { replications: 1e15 },
    { seed: '' },
    { seed: null },
    { scenarios: {} },
    { precision: { halfWidth: 0 } },
    { baseline: 'elsewhere' },
    { precision: { halfWidth: '0.1' } },
    { precision: { halfWidth: 0.1 }, replications: 4 },
    { workers: -1 },
    { workers: Number.NaN },
    { engine: 'fast' },
    { replicatons: 4 },
    { comparison: { indifference: -1 } },
    { comparison: { front: ['afraidRate', 'nothing'] } },
    { scenarios: [{ ...scenarioOf('a', SMALL), timetable: [{ at: -5, set: {} }] }] },
    { scenarios: [{ ...scenarioOf('a', SMALL), id: '../x' }] },
    { scenarios: { a: { ...SMALL, 'public.tollerance': 9 } } }
  ])('refuses %j', async (wrong) => {
    const asked = async () => experiment({ scenarios, seed: 'x', workers: 0, ...wrong } as never)
    await expect(asked()).rejects.toThrow()
  })

  it.each([
    ['a parameter out of bounds', { scenario: { parameters: outOfBounds(), timetable: [] } }],
    [
      'an unknown path',
      { scenario: { ...scenarioOf('a', SMALL), timetable: [{ at: 1, set: { 'public.tollerance': 1 } }] } }
    ],
    ['a key of words', { key: 'x' }],
    ['half a replication', { first: 0.5 }],
    ['no count', { count: undefined }],
    ['no scenario', { scenario: undefined }]
  ])('is not simulated from %s, by either engine', (_, wrong) => {
    const request = { scenario: scenarioOf('a', SMALL), key: streamKey('x'), first: 0, count: 1, ...wrong } as never
    const kernel: Simulate = kernelEngine(new WebAssembly.Module(EMPTY_MODULE))
    for (const play of [simulate, kernel])
      expect(() => [...play(request)]).toThrow(/Error|key|first|count|parameters|0 to 1|toll/)
    expect(() => kernelEngine(new Uint8Array(8) as never)).toThrow(TypeError)
  })

  it('has no outcome and no parameter by another name', () => {
    expect(() => rate('constructor' as never, [], 1)).toThrow(RangeError)
    expect(() => parameterAt(defaultParameters(), 'public.tollerance')).toThrow(RangeError)
    expect(() => loadScenario(5 as never)).toThrow(TypeError)
  })

  it('is not read from a run that is unfinished or was changed', () => {
    writeFileSync(join(folder, 'run', 'summary.csv'), 'changed')
    expect(() => readRun(join(folder, 'run'))).toThrow('summary.csv')
    rmSync(join(folder, 'run', 'manifest.json'))
    expect(() => readRun(join(folder, 'run'))).toThrow('unfinished')
  })
})
