import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { effectiveSize, equallyWeighted, keptBy, laidUnder } from '../../src/experiment/ensemble.js'
import { defaultParameters, parameterAt } from '../../src/model/parameters.js'
import { carryOutCalibration } from '../../src/run/carry-out-calibration.js'
import { readEnsemble } from '../../src/run/ensemble-file.js'
import { Failure } from '../../src/run/failure.js'
import { applySettings } from '../../src/scenario/settings.js'
import { HEAD, scenarioOf } from '../scenario/library.js'
import { tinyCalibration } from './tiny-calibration.js'

const folders: string[] = []
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'ganwei-ensemble-')))
  return folders[folders.length - 1]
}
afterEach(() => {
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

function table(text: string): string {
  const file = join(folder(), 'worlds.csv')
  writeFileSync(file, text)
  return file
}

function ensembleOf(text: string) {
  const read = readEnsemble(table(text))
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.ensemble
}

const codes = (text: string) => {
  const read = readEnsemble(table(text))
  return 'issues' in read ? read.issues.map(({ code }) => code) : []
}

describe('an ensemble', () => {
  it('is read from a table, with its weights, what varies and what all worlds share', () => {
    const ensemble = ensembleOf('particle,weight,public.tolerance,standards.scopeClarity\n0,1,0.3,0.7\n1,3,0.5,0.7\n')
    expect(ensemble.varied).toEqual(['public.tolerance'])
    expect(ensemble.common).toEqual({ 'standards.scopeClarity': 0.7 })
    expect(ensemble.worlds.map(({ weight }) => weight)).toEqual([0.25, 0.75])
    expect(effectiveSize(ensemble)).toBeCloseTo(1.6, 12)
  })

  it('refuses values outside their bounds, weights that are none, and times that differ', () => {
    expect(codes('particle,weight,public.tolerance\n0,1,1.3\n1,-1,0.5\n')).toHaveLength(1)
    expect(codes('particle,weight,public.tolerance\n0,1,0.3\n1,-1,0.5\n')).toEqual(['weight-cell'])
    expect(codes('particle,weight,public.tolerance\n0,0,0.3\n1,0,0.5\n')).toEqual(['weights-none'])
    expect(codes('particle,time.periods\n0,60\n1,64\n')).toEqual(['time-varies'])
    expect(codes('particle,public.tolerence\n0,0.2\n')).toEqual(['unknown-key'])
    expect(codes('particle,public.tolerance\n')).toEqual(['no-points'])
  })

  it('gives worlds with equal weights, each as often as its weight says', () => {
    const ensemble = ensembleOf('particle,weight,public.tolerance\na,1,0.3\nb,3,0.5\nc,0,0.6\nd,4,0.7\n')
    expect(equallyWeighted(ensemble, 8).worlds.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'b~2',
      'b~3',
      'd',
      'd~2',
      'd~3',
      'd~4'
    ])
    expect(equallyWeighted(ensemble, 2).worlds.map(({ id }) => id)).toEqual(['b', 'd'])
  })

  it('lies under structures, scenarios and settings, and over the defaults', () => {
    const ensemble = ensembleOf(
      'particle,public.tolerance,standards.scopeClarity,accountability.errorRate\n0,0.3,0.6,0.2\n'
    )
    const own = scenarioOf(`${HEAD}\npublic: {tolerance: 0.9}\n`)
    const set = applySettings(own, ['accountability.errorRate=0.1'])
    if (!('scenario' in set)) throw new Error('settings')
    const kept = keptBy(set.scenario, ensemble)
    expect([...kept].sort()).toEqual(['accountability.errorRate', 'public.tolerance'])
    const { parameters } = laidUnder(set.scenario, ensemble, ensemble.worlds[0], kept)
    const at = (path: string) => parameterAt(parameters, path)
    expect([at('public.tolerance'), at('standards.scopeClarity'), at('accountability.errorRate')]).toEqual([
      0.9, 0.6, 0.1
    ])
    // What the scenario that was calibrated on sets itself is what particles vary around.
    const base = { 'public.tolerance': 0.9 }
    expect(keptBy(set.scenario, { ...ensemble, base })).toEqual(['accountability.errorRate'])
  })

  it('is read from the folder of a finished calibration, and from no other', async () => {
    const at = join(folder(), 'calibration')
    const { run, options } = tinyCalibration()
    await carryOutCalibration(at, run, options)
    const read = readEnsemble(at)
    if ('issues' in read) throw new Error(JSON.stringify(read.issues))
    const { ensemble } = read
    expect([...ensemble.varied].sort()).toEqual(run.plan.ranges.map(({ name }) => name).sort())
    expect(Object.keys(ensemble.base)).toEqual(['organisation.tiers'])
    const isOwn = ([path, value]: [string, unknown]) =>
      JSON.stringify(value) !== JSON.stringify(parameterAt(defaultParameters(1), path))
    expect(Object.entries(ensemble.common).filter(isOwn)).toHaveLength(1)
    expect(ensemble.common).toHaveProperty(['organisation.tiers'])
    expect(ensemble.worlds.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)

    const csv = join(at, 'ensemble.csv')
    const text = readFileSync(csv, 'utf8')
    writeFileSync(csv, text.replace(/^1,/m, '77,'))
    expect(() => readEnsemble(at)).toThrow(Failure)
    writeFileSync(csv, text)
    rmSync(join(at, 'manifest.json'))
    expect(() => readEnsemble(at)).toThrow(/resume/)
    const other = join(folder(), 'other')
    mkdirSync(other)
    expect(() => readEnsemble(other)).toThrow(Failure)
    expect(() => readEnsemble('ganwei:ensembles/none-such')).toThrow(/no ensemble/)
    expect(() => readEnsemble('ganwei:../package')).toThrow(Failure)
  })
})
