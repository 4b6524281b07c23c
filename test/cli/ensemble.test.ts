/** Worlds of an ensemble under comparisons and batches, as a user meets them. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ganweiHere } from './here.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-under-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere([...args, '--workers', '0'], { cwd: folder })
const plain = (...args: string[]) => ganweiHere(args, { cwd: folder })
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const planOf = (run: string) => JSON.parse(readFileSync(at(run, 'plan.json'), 'utf8'))

const head = (kind: string, name: string) =>
  `version: 1\nkind: ${kind}\nlabel: { zh: 名为${name}, en: Named ${name} }\nquestion: { zh: 问, en: Why? }\n`
const WORLDS = [
  'particle,weight,public.tolerance,standards.scopeClarity,information.reach',
  '0,1,0.30,0.35,2',
  '1,2,0.45,0.35,5',
  '2,1,0.60,0.35,9',
  ''
].join('\n')
const UNDER = ['--ensemble', 'worlds.csv', '--worlds', '4']

beforeAll(() => {
  const size = 'organisation: { tiers: [{ id: county, units: 4, cadresPerUnit: 10, elaboration: 0 }] }\n'
  writeFileSync(at('base.yaml'), `${head('scenario', 'base')}time: { periods: 12, burnIn: 4 }\n${size}`)
  writeFileSync(at('tolerant.yaml'), `${head('reform', 'tolerant')}public: { tolerance: 0.9 }\n`)
  writeFileSync(at('worlds.csv'), WORLDS)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The same comparison, into a folder to be named. */
const COMPARE = ['compare', 'base.yaml', 'tolerant.yaml', '--baseline', 'base', '--replications', '4', '--out']

describe('compare on an ensemble', () => {
  it('plays every scenario in every world, which lie under what a reform sets', async () => {
    const args = [...COMPARE, 'compared']
    const { status, stdout } = await asked(...args, ...UNDER)
    expect(status).toBe(0)
    expect(flat(stdout)).toContain(
      'in 4 worlds, drawn from the 3 of worlds.csv by their weights and now of equal weight'
    )
    expect(flat(stdout)).toContain('only 3 of them are different, too few')
    expect(flat(stdout)).toContain('values, which need not agree with the survey')
    const { ensemble } = planOf('compared').comparison.assumptions
    expect(ensemble.worlds.map(({ id }: { id: string }) => id)).toEqual(['0', '1', '1~2', '2'])
    expect(ensemble.common).toEqual({ 'standards.scopeClarity': 0.35 })
    expect(ensemble.kept).toEqual({ tolerant: ['public.tolerance'] })
    const inner = planOf('compared/assumptions')
    const world = (id: string) => inner.scenarios.find((one: { id: string }) => one.id === id)
    const { parameters } = inner
    expect(parameters.public.tolerance).toBe(0.3)
    expect(parameters.standards.scopeClarity).toBe(0.35)
    expect(world('base@4').changes).toMatchObject({ 'public.tolerance': 0.6, 'information.reach': 9 })
    expect(world('tolerant@4').changes).toMatchObject({ 'public.tolerance': 0.9, 'information.reach': 9 })
    // Read back, verified, and found there by the same command.
    expect((await plain('verify', 'compared')).status).toBe(0)
    const again = await asked(...args, ...UNDER)
    expect(again.stderr).toContain('compared')
    expect(again.stdout).toBe(stdout)
  })

  it('can be added to a comparison that is there', async () => {
    const args = [...COMPARE, 'later']
    expect((await asked(...args)).status).toBe(0)
    expect((await asked('compare', 'later', ...UNDER)).status).toBe(0)
    expect(planOf('later').comparison.assumptions.ensemble.kept).toEqual({ tolerant: ['public.tolerance'] })
    expect(readFileSync(at('later', 'assumptions.csv'), 'utf8')).toBe(
      readFileSync(at('compared', 'assumptions.csv'), 'utf8')
    )
  })

  it('is no comparison on assumptions too, and has worlds only with an ensemble', async () => {
    const compare = ['compare', 'base.yaml', 'tolerant.yaml', '--out', 'none']
    expect((await asked(...compare, ...UNDER, '--assumptions', '4')).status).toBe(2)
    expect((await asked(...compare, '--worlds', '4')).status).toBe(2)
    expect((await asked(...compare, '--ensemble', 'none.csv')).status).toBe(66)
    writeFileSync(at('bad.csv'), WORLDS.replace('0.60', '1.60'))
    const bad = await asked(...compare, '--ensemble', 'bad.csv')
    expect(bad.status).toBe(2)
    expect(bad.stderr).toContain('bad.csv:4')
  })
})

describe('a batch on an ensemble', () => {
  it('has each scenario as it is and in every world', async () => {
    const args = ['batch', 'base.yaml', ...UNDER, '--replications', '2', '--out', 'batch']
    const { status, stdout, stderr } = await asked(...args)
    expect(status).toBe(0)
    // The baseline stands in no world of theirs: no difference, no verdict.
    expect(stdout).toContain('compare --ensemble')
    expect(stdout).not.toMatch(/more cadres dare/i)
    expect(readFileSync(at('batch', 'outcomes.csv'), 'utf8')).toContain('base/1~2')
    expect((await asked(...args)).stdout).toBe(stdout)
    expect((await plain('compare', 'batch')).status).toBe(2)
    expect(stderr).toContain('4 worlds of equal weight, resampled from 3')
    const { scenarios, baseline } = planOf('batch')
    expect(scenarios.map(({ id }: { id: string }) => id)).toEqual(['base', 'base/0', 'base/1', 'base/1~2', 'base/2'])
    expect(baseline).toBe('base')
    expect(scenarios[4].factors).toEqual({ 'public.tolerance': 0.6, 'information.reach': 9 })
    expect((await plain('verify', 'batch')).status).toBe(0)
  })
})

describe('run', () => {
  it('says what outcomes can be in the worlds of an ensemble', async () => {
    const args = ['run', 'base.yaml', ...UNDER, '--replications', '2']
    const { status, stdout } = await asked(...args)
    expect(status).toBe(0)
    expect(flat(stdout)).toContain('In 4 worlds of worlds.csv, 2 replications each')
    const { outcomes, worlds } = JSON.parse((await asked(...args, '--json')).stdout)
    expect(worlds).toBe(4)
    expect(outcomes.afraidRate.low).toBeLessThanOrEqual(outcomes.afraidRate.high)
    expect((await asked(...args, '--trace', 'x.csv', '--cadre', '1')).status).toBe(2)
  })

  it('says that a timetable sets what varies', async () => {
    const timed = 'time: { periods: 12, burnIn: 4 }\ntimetable: [{ at: 8, set: { public.tolerance: 0.4 } }]\n'
    const size = 'organisation: { tiers: [{ id: county, units: 2, cadresPerUnit: 5, elaboration: 0 }] }\n'
    writeFileSync(at('timed.yaml'), `${head('scenario', 'timed')}${timed}${size}`)
    const { status, stderr } = await asked('run', 'timed.yaml', '--replications', '1', ...UNDER)
    expect(status, stderr).toBe(0)
    expect(flat(stderr)).toContain('A timetable sets public.tolerance, which varies over these worlds')
    expect((await asked('run', 'base.yaml', '--replications', '1', ...UNDER)).stderr).not.toContain('timetable')
  })

  it('holds a result against a survey', async () => {
    const survey = ['--targets', 'ganwei:targets/chen-peng-survey']
    const { status, stdout } = await asked('run', 'ganwei:baseline', ...survey, '--replications', '8')
    expect(status).toBe(0)
    expect(flat(stdout)).toMatch(
      /Distance from “.*”: [\d.]+ \(99 % point of χ² with 3 degrees: 11\.3\); it fits: every target is met\./
    )
    writeFileSync(
      at('far.yaml'),
      `${head('targets', 'far')}questionnaire: { many: 0.5, few: 0.3, none: 0.1, dontKnow: 0.1 }\nerror: 0.02\n`
    )
    const far = ['run', 'ganwei:baseline', '--targets', 'far.yaml', '--replications', '8', '--json']
    const { distance, threshold } = JSON.parse((await asked(...far)).stdout)
    expect(distance).toBeGreaterThan(threshold)
    expect((await asked('run', 'ganwei:baseline', ...survey, '--replications', '2')).status).toBe(2)
  })
})

describe('a survey of one’s own', () => {
  it('stands in the report of a batch, and comes into one that is there', async () => {
    writeFileSync(
      at('mine.yaml'),
      `${head('targets', 'my county')}questionnaire: { many: 0.12, few: 0.3, none: 0.3, dontKnow: 0.28 }\nerror: 0.03\n`
    )
    const batch = ['batch', 'base.yaml', 'tolerant.yaml', '--replications', '8']
    const held = await asked(...batch, '--targets', 'mine.yaml', '--out', 'held')
    expect(held.status, held.stderr).toBe(0)
    expect(flat(held.stdout)).toMatch(/Distance from “Named my county”: [\d.]+ \(99 % point.*(fit|miss)/)
    const reportOf = (run: string) => readFileSync(at(run, 'report.md'), 'utf8')
    expect(flat(reportOf('held'))).toContain('beside the survey “Named my county”')
    expect(reportOf('held')).not.toContain('beside the survey that the paper reports')
    expect(planOf('held').survey.targets.known).toEqual({ error: 0.03 })
    expect((await asked(...batch, '--out', 'unasked')).status).toBe(0)
    expect(flat(reportOf('unasked'))).toContain('beside the survey that the paper reports')
    expect((await plain('report', 'unasked', '--targets', 'mine.yaml')).status).toBe(0)
    expect(planOf('unasked')).toEqual(planOf('held'))
    expect(reportOf('unasked')).toBe(reportOf('held'))
    expect((await asked('verify', 'unasked')).status).toBe(0)
    const few = await asked('batch', 'base.yaml', '--replications', '4', '--targets', 'mine.yaml', '--out', 'few')
    expect(few.status).toBe(2)
  })
})

describe('sensitivity', () => {
  it('is a regression over the worlds of an ensemble, with what a reform sets', async () => {
    const args = ['sensitivity', 'tolerant.yaml', '--base', 'base.yaml', '--replications', '1', '--out', 'moved']
    const over = [...args, '--ensemble', 'worlds.csv']
    const { status, stdout, stderr } = await asked(...over, '--points', '4')
    expect(status, stderr).toBe(0)
    expect(flat(stdout)).toContain('over 4 worlds of worlds.csv, drawn from its 3 by their weights (only 3 of them')
    expect(flat(stdout)).toContain('on the 2 inputs in which they differ, 1 replication in each')
    expect(flat(stdout)).toContain('4 worlds do not tell which input matters; a regression of ranks needs 14.')
    const { sensitivity } = planOf('moved').comparison
    expect(sensitivity.method).toBe('regression')
    expect(sensitivity.ranges.map(({ name, low, high }: Record<string, unknown>) => [name, low, high])).toEqual([
      ['public.tolerance', 0.3, 0.6],
      ['information.reach', 2, 9]
    ])
    expect(sensitivity.ensemble.kept).toEqual({ tolerant: ['public.tolerance'] })
    expect((await asked('verify', 'moved', '--all')).status).toBe(0)
    for (const other of [
      ['--method', 'sobol'],
      ['--ranges', 'ganwei:ranges/assumed'],
      ['--inputs', 'information.reach']
    ]) {
      expect((await asked(...over, ...other)).status, other.join(' ')).toBe(2)
    }
    expect((await asked(...over, '--points', '5000')).stderr).toContain('4,096')
  })
})

describe('explain', () => {
  const explain = ['explain', 'base.yaml', 'tolerant.yaml', '--replications', '2', '--ensemble', 'worlds.csv']

  it('gives each part of the explanation in the middle of the worlds and over them', async () => {
    const { status, stdout, stderr } = await plain(...explain, '--worlds', '4', '--csv', 'parts.csv')
    expect(status, stderr).toBe(0)
    expect(flat(stdout)).toContain('in 4 worlds of worlds.csv: in each the same cadres')
    expect(flat(stdout)).toMatch(/the estimate is (lower in \d) of 4/)
    expect(flat(stdout)).toMatch(/The largest part is that of .+ in \d of 4 worlds/)
    const [header, ...lines] = readFileSync(at('parts.csv'), 'utf8').trim().split('\n')
    expect(header).toMatch(/^world,what,by,name,/)
    expect(new Set(lines.map((line) => line.split(',')[0]))).toEqual(new Set(['0', '1', '1~2', '2']))
    const { byWorld, worlds, parts, players } = JSON.parse((await plain(...explain, '--worlds', '4', '--json')).stdout)
    expect([worlds, byWorld.length]).toEqual([4, 4])
    for (const { player, low, high, median } of parts) {
      const own = byWorld
        .map((world: { parts: number[] }) => world.parts[players.indexOf(player)])
        .sort((a: number, b: number) => a - b)
      expect([low, high, median]).toEqual([own[0], own[3], (own[1] + own[2]) / 2])
    }
  })

  it('follows a single cadre in one world only', async () => {
    expect((await plain(...explain, '--cadre', '3')).status).toBe(2)
    expect((await plain('explain', 'base.yaml', 'tolerant.yaml', '--worlds', '4')).status).toBe(2)
  })
})

describe('explore', () => {
  it('starts from a world that is there, under a scenario', async () => {
    const unknown = await plain('explore', 'base.yaml', '--ensemble', 'worlds.csv', '--world', '9', '--export', 'site')
    expect(unknown.status).toBe(2)
    expect(unknown.stderr).toContain('--world 9: worlds.csv has no world of that number')
    const ofRun = await plain('explore', 'moved', '--ensemble', 'worlds.csv', '--export', 'site')
    expect(ofRun.status).toBe(2)
    expect(ofRun.stderr).toContain('starts the levers of a scenario')
  })
})
