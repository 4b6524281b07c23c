import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { experiment as experimentHere } from '../../src/index.browser.js'
import { defaultParameters, experiment, loadScenario, readRun, ScenarioError, withChanges } from '../../src/index.js'
import { batchHere, writeTiny } from '../faults/tiny.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-library-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SMALL = {
  'time.periods': 6,
  'time.burnIn': 1,
  'organisation.tiers': [{ id: 'a', units: 2, cadresPerUnit: 9, elaboration: 0 }]
} as const
const scenarios = { baseline: SMALL, clear: { ...SMALL, 'standards.scopeClarity': 0.95 } }

describe('changes by a program', () => {
  it.each([
    [{ 'public.tollerance': 9 }, 'public.tolerance'],
    [{ 'public.tolerance': 9 }, 'from 0 to 1'],
    [{ 'public.tolerance': Number.NaN }, 'from 0 to 1'],
    [{ 'public.tolerance': '0.5x' }, 'from 0 to 1'],
    [{ 'public.tolerance': undefined }, 'from 0 to 1'],
    [{ 'organisation.tiers': [] }, 'tiers']
  ])('are refused as in a file: %j', (changes, says) => {
    const change = () => withChanges(defaultParameters(), changes as never)
    expect(change).toThrow(ScenarioError)
    expect(change).toThrow(says)
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
    { baseline: 'elsewhere' }
  ])('refuses %j', async (wrong) => {
    const asked = async () => experiment({ scenarios, seed: 'x', workers: 0, ...wrong } as never)
    await expect(asked()).rejects.toThrow()
  })

  it('is not read from a run that is unfinished or was changed', () => {
    writeFileSync(join(folder, 'run', 'summary.csv'), 'changed')
    expect(() => readRun(join(folder, 'run'))).toThrow('summary.csv')
    rmSync(join(folder, 'run', 'manifest.json'))
    expect(() => readRun(join(folder, 'run'))).toThrow('unfinished')
  })
})
