/** A calibration as a user meets it: made, read by every command that can, refused by every other. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { defaultParameters } from '../../src/model/parameters.js'
import { ganweiHere } from './here.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-calibrate-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

const head = (kind: string, name: string) =>
  `version: 1\nkind: ${kind}\nlabel: { zh: 名为${name}, en: Named ${name} }\nquestion: { zh: 问, en: Why? }\n`
const TARGETS = `${head('targets', 'My county')}questionnaire: { many: 0.06, few: 0.18, none: 0.26, dontKnow: 0.5 }\nerror: 0.05\n`
const RANGES = `${head('ranges', 'R')}ranges:\n  information.reach: { low: 2, high: 30 }\n  procedure.meritThreshold: { low: 0.2, high: 0.8 }\n  information.baseRates: { low: 0, high: 1 }\n  public.tolerance: { low: 0.7, high: 0.7 }\n`
const HOW = [
  '--base',
  'base.yaml',
  '--ranges',
  'ranges.yaml',
  '--particles',
  '20',
  '--replications',
  '1',
  '--workers',
  '0'
]
const CALIBRATE = ['calibrate', 'targets.yaml', ...HOW, '--out', 'mine']

beforeAll(async () => {
  const size = 'organisation: { tiers: [{ id: county, units: 4, cadresPerUnit: 8, elaboration: 0 }] }\n'
  writeFileSync(at('base.yaml'), `${head('scenario', 'base')}time: { periods: 10, burnIn: 4 }\n${size}`)
  writeFileSync(at('targets.yaml'), TARGETS)
  writeFileSync(at('ranges.yaml'), RANGES)
  const { status, stderr } = await asked(...CALIBRATE)
  expect(status, stderr).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a calibration', () => {
  it('is complete at the second time, which plays nothing', async () => {
    const again = await asked(...CALIBRATE)
    expect(again.status).toBe(0)
    expect(again.stderr).toContain('already')
    const resumed = await asked('resume', 'mine')
    expect(resumed.stdout).toBe(again.stdout)
    const registered = await asked('calibrate', 'mine/plan.json', '--out', 'mine')
    expect(registered.stdout).toBe(again.stdout)
    expect((await asked('calibrate', 'mine/plan.json', '--seed', 'x')).status).toBe(2)
  })

  it('has a report for readers, in both languages, and its figures when asked', async () => {
    const html = readFileSync(at('mine', 'report.html'), 'utf8')
    for (const text of [
      'Named My county',
      '名为My county',
      'Inputs about which these worlds show nothing',
      '未见调查提供信息的参数'
    ]) {
      expect(html).toContain(text)
    }
    const { status, stdout } = await asked('report', 'mine', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).figures).toBeGreaterThanOrEqual(6)
    expect((await asked('verify', 'mine')).status).toBe(0)
  })

  it('is verified by playing worlds again, and found out where it was changed', async () => {
    const { status, stdout } = await asked('verify', 'mine', '--all')
    expect(status).toBe(0)
    expect(flat(stdout)).toContain('320 of the 320 replications')
    cpSync(at('mine'), at('changed'), { recursive: true })
    writeFileSync(at('changed', 'ensemble.csv'), readFileSync(at('mine', 'ensemble.csv'), 'utf8').replace('0.', '1.'))
    const changed = await asked('verify', 'changed')
    expect(changed.status).toBe(4)
    expect(changed.stderr).toContain('ensemble.csv')
  })

  it('is told apart from another by diff', async () => {
    expect((await asked('diff', 'mine', 'mine')).status).toBe(0)
    const other = await asked('calibrate', 'targets.yaml', ...HOW, '--seed', 'b', '--out', 'other')
    expect(other.status).toBe(0)
    const { stdout } = await asked('diff', 'mine', 'other')
    expect(stdout).toContain('seed')
    expect(stdout).toContain('ganwei')
  })

  it('is refused where a run of scenarios is meant, in a true sentence', async () => {
    const commands = [
      ['compare', 'mine'],
      ['explore', 'mine', '--no-open'],
      ['merge', 'merged', 'mine'],
      ['extend', 'mine', '--replications', '9'],
      ['paper', 'mine'],
      ['batch', 'mine/plan.json'],
      ['run', 'mine/plan.json'],
      ['sensitivity', 'mine']
    ]
    for (const command of commands) {
      const { status, stderr } = await asked(...command)
      expect(stderr, command.join(' ')).toMatch(/holds a calibration/)
      expect(status, command.join(' ')).toBe(2)
    }
  })

  it('lies over a structure, whose settings stay', async () => {
    writeFileSync(
      at('s.yaml'),
      `${head('structure', 'S')}why: { zh: 为何, en: why }\naimsAt: { zh: 事实, en: a fact }\ninformation: { baseRates: 0.25 }\n`
    )
    const { status } = await asked('calibrate', 'targets.yaml', ...HOW, '--structure', 's.yaml', '--out', 'under')
    expect(status).toBe(0)
    const plan = JSON.parse(readFileSync(at('under', 'plan.json'), 'utf8'))
    expect(plan.ranges.map(({ name }: { name: string }) => name)).toEqual([
      'information.reach',
      'procedure.meritThreshold'
    ])
    expect(plan.base.structure.id).toBe('s')
    expect(plan.parameters.information.baseRates).toBe(0.25)
    expect(plan.parameters.public.tolerance).toBe(0.7)
    expect(plan.reference).toEqual({ 'information.baseRates': defaultParameters().information.baseRates })
    expect((await asked('verify', 'under')).status).toBe(0)
  })

  it('is made anew under every structure, into a folder each, and says which agree with the survey', async () => {
    const structure = (name: string, sets: string) =>
      writeFileSync(
        at('structures', `${name}.yaml`),
        `${head('structure', name)}why: { zh: 为何, en: why }\naimsAt: { zh: 事实, en: a fact }\n${sets}\n`
      )
    mkdirSync(at('structures'))
    structure('base-rates', 'information: { baseRates: 0.25 }')
    structure('all-set', 'information: { baseRates: 0.25, reach: 9 }\nprocedure: { meritThreshold: 0.5 }')
    structure(
      'hopeless',
      'accountability: { errorRate: 1, strictness: 1, sanctionSeverity: 9 }\ncadres: { idleComfort: 1 }'
    )
    const near = TARGETS.replace('error: 0.05', 'error: 0.02')
    writeFileSync(
      at('acting.yaml'),
      `${near}outcomes: { actingShare: { low: 0.2, high: 1 }, afraidRate: { low: 0.1, high: 1 } }\n`
    )
    const under = ['calibrate', 'acting.yaml', ...HOW, '--structures', 'structures', '--out', 'by-structure']
    const { status, stdout, stderr } = await asked(...under)
    expect(status, stderr).toBe(0)
    expect(flat(stderr)).toContain('“Named all-set” sets everything that varies')
    expect(flat(stderr)).toContain('Structure 2 of 2, “Named hopeless”, into')
    for (const text of ['Named base-rates', '90 % distance', 'Out of reach of “Named hopeless”']) {
      expect(flat(stdout)).toContain(text)
    }
    const plan = JSON.parse(readFileSync(at('by-structure', 'base-rates', 'plan.json'), 'utf8'))
    expect(plan.base.structure.id).toBe('base-rates')
    expect((await asked('verify', join('by-structure', 'hopeless'))).status).toBe(0)
    const again = await asked(...under, '--json')
    expect(again.stderr.match(/already/g)).toHaveLength(2)
    const rows = JSON.parse(again.stdout)
    expect(rows.map(({ structure, isOutOfReach }: Record<string, unknown>) => [structure, isOutOfReach])).toEqual([
      ['base-rates', false],
      ['hopeless', true]
    ])
    expect((await asked(...under, '--structure', 'structures/hopeless.yaml')).status).toBe(2)
    expect(flat(stdout)).toContain('Named hopeless †')
    expect((await asked(...under, '--dry-run')).stdout).toContain('Under each of 2 structures')
  })

  it('gives the worlds of every structure to a comparison, which marks those out of reach', async () => {
    const compare = (...rest: readonly string[]) =>
      asked(
        ...['compare', 'base.yaml', 'ganwei:reforms/inclusive', '--baseline', 'base.yaml', '--replications', '2'],
        ...['--structures', 'by-structure', '--workers', '0', ...rest]
      )
    const alone = await compare('--out', 'alone')
    expect([alone.status, flat(alone.stderr)]).toEqual([2, expect.stringContaining('needs one to the same targets')])
    const other = await compare('--ensemble', 'mine', '--worlds', '3', '--out', 'other')
    expect([other.status, flat(other.stderr)]).toEqual([2, expect.stringContaining('to other targets than mine')])
    expect((await asked('calibrate', 'acting.yaml', ...HOW, '--out', 'acting')).status).toBe(0)
    const { status, stderr } = await compare('--ensemble', 'acting', '--worlds', '3', '--out', 'both')
    expect(status, stderr).toBe(0)
    const { structures } = JSON.parse(readFileSync(at('both', 'plan.json'), 'utf8')).comparison.assumptions
    expect(
      structures.map(({ id, isCalibrated, isOutOfReach = false }: Record<string, unknown>) => [
        ...[id, isCalibrated, isOutOfReach]
      ])
    ).toEqual([
      ['base-rates', true, false],
      ['hopeless', true, true]
    ])
    const report = flat(readFileSync(at('both', 'report.md'), 'utf8'))
    expect(report).toContain('Named hopeless †')
    expect(report).toContain('Out of reach of the survey')
  })

  it('says what it would take', async () => {
    const { stdout } = await asked('calibrate', 'targets.yaml', ...HOW, '--dry-run')
    expect(stdout).toMatch(/20 worlds over 3 inputs: about [\d,]+ replications, .* on 0 workers/)
    const [plays, most] = [/about ([\d,]+) replications/, /up to some ([\d,]+)/].map((pattern) =>
      Number(flat(stdout).match(pattern)?.[1].replaceAll(',', ''))
    )
    expect(most).toBeGreaterThan(1.5 * plays)
  })

  it('says where a scenario belongs that is given as targets', async () => {
    const { status, stderr } = await asked('calibrate', 'base.yaml', '--dry-run')
    expect(status).toBe(2)
    expect(flat(stderr)).toContain('name the scenario with --base')
  })

  it('gives its worlds to a comparison', async () => {
    const { status, stdout } = await asked(
      ...['compare', 'base.yaml', 'ganwei:reforms/inclusive', '--baseline', 'base.yaml', '--replications', '2'],
      ...['--ensemble', 'mine', '--worlds', '3', '--workers', '0', '--out', 'compared']
    )
    expect(status).toBe(0)
    expect(flat(stdout)).toContain('in 3 worlds, drawn from the 20 of mine')
  })
})
