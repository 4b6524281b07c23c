/** Runs under a structure, and what an effect hangs on, as a user meets them. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { defaultParameters } from '../../src/model/parameters.js'
import { ganweiHere } from './here.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-structure-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })
/** A text in one line. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const planOf = (run: string) => JSON.parse(readFileSync(at(run, 'plan.json'), 'utf8'))

const head = (kind: string, name: string) =>
  `version: 1\nkind: ${kind}\nlabel: { zh: 名为${name}, en: Named ${name} }\nquestion: { zh: 问, en: Why? }\n`
const STRUCTURE = `${head('structure', 'S')}why: { zh: 为何, en: why }\naimsAt: { zh: 事实, en: a fact }\n`
const UNDER = ['--structure', 's.yaml']
const SAYS = { en: 'Played under the structure “Named S” (base rates 0.25)', zh: '结构：全部情景均叠放在“名为S”之上' }

beforeAll(async () => {
  const size = 'organisation: { tiers: [{ id: county, units: 4, cadresPerUnit: 10, elaboration: 0 }] }\n'
  writeFileSync(at('base.yaml'), `${head('scenario', 'base')}time: { periods: 12, burnIn: 4 }\n${size}`)
  writeFileSync(
    at('quiet.yaml'),
    `${head('scenario', 'quiet')}extends: base.yaml\ninformation: { sanctionPublicity: 0 }\n`
  )
  writeFileSync(at('more.yaml'), `${head('scenario', 'more')}extends: base.yaml\npublic: { tolerance: 0.9 }\n`)
  writeFileSync(at('s.yaml'), `${STRUCTURE}information: { baseRates: 0.25 }\n`)
  const { status } = await asked('batch', 'base.yaml', 'quiet.yaml', ...UNDER, '--replications', '4', '--out', 'under')
  expect(status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a run under a structure', () => {
  it('says so first, wherever it is read', async () => {
    const again = await asked('resume', 'under')
    expect(again.stdout.startsWith(SAYS.en)).toBe(true)
    expect(flat((await asked('compare', 'under')).stdout).startsWith(SAYS.en)).toBe(true)
    for (const file of ['report.md', 'report.html', 'README.txt']) {
      const text = readFileSync(at('under', file), 'utf8').replaceAll(/<[^>]*>/g, '')
      for (const said of Object.values(SAYS)) expect(text, file).toContain(said)
    }
    const [chinese] = readFileSync(at('under', 'report.md'), 'utf8').split('\n> ')
    expect(chinese).toContain(SAYS.zh)
    await asked('paper', 'under')
    expect(readFileSync(at('under-paper', 'methods.en.md'), 'utf8')).toContain(SAYS.en)
    expect(readFileSync(at('under-paper', 'methods.zh.md'), 'utf8')).toContain(SAYS.zh)
  })

  it('says so to machines', async () => {
    const structures = [
      {
        id: 's',
        label: { zh: '名为S', en: 'Named S' },
        set: { 'information.baseRates': 0.25 },
        scenarios: ['base', 'quiet']
      }
    ]
    for (const job of ['resume', 'compare']) {
      expect(JSON.parse((await asked(job, 'under', '--json')).stdout), job).toMatchObject({ structures })
    }
  })

  it('is not said where there is none', async () => {
    const { stdout } = await asked(
      'batch',
      'base.yaml',
      'quiet.yaml',
      '--replications',
      '2',
      '--out',
      'plain',
      '--json'
    )
    expect(JSON.parse(stdout)).not.toHaveProperty('structures')
    expect(readFileSync(at('plain', 'report.md'), 'utf8')).not.toMatch(/Played under the structure|结构：全部/)
  })

  it('is extended by the values of its plan, whatever the file says by now and wherever one stands', async () => {
    writeFileSync(at('s.yaml'), `${STRUCTURE}information: { baseRates: 1, rumour: 0.5 }\n`)
    mkdirSync(at('elsewhere'))
    const { status } = await ganweiHere(['extend', '../under', '--add', '../more.yaml'], { cwd: at('elsewhere') })
    expect(status).toBe(0)
    const { parameters, scenarios } = planOf('under')
    expect(parameters.information).toMatchObject({ baseRates: 0.25, rumour: defaultParameters().information.rumour })
    const more = scenarios.find(({ id }: { id: string }) => id === 'more')
    expect(more.changes).toEqual({ 'public.tolerance': 0.9 })
    expect(more.structure.set).toEqual({ 'information.baseRates': 0.25 })
  })
})

describe('a structure of the library', () => {
  it('lies under both worlds of explain, and is said first', async () => {
    const job = ['explain', 'base.yaml', 'quiet.yaml', '--structure', 'ganwei:structures/rumour', '--replications', '1']
    const said = 'Played under the structure “unpublished sanctions are heard of”'
    expect((await asked(...job)).stdout.startsWith(said)).toBe(true)
    expect((await asked(...job, '--cadre', '1')).stdout.startsWith(said)).toBe(true)
    expect(JSON.parse((await asked(...job, '--json')).stdout).structures).toMatchObject([
      { id: 'rumour', scenarios: ['base', 'quiet'] }
    ])
  })

  it('is shown under a scenario', async () => {
    const { stdout } = await asked(
      'scenario',
      'show',
      'quiet.yaml',
      '--structure',
      'ganwei:structures/rumour',
      '--json'
    )
    const { structure, parameters } = JSON.parse(stdout)
    expect(structure).toBe('rumour')
    expect(parameters.find(({ path }: { path: string }) => path === 'information.rumour').value).toBe(0.7)
  })
})

describe('what the best hangs on', () => {
  it('is said right behind it, in both languages and to machines, but not where it is dropped', async () => {
    writeFileSync(at('s.yaml'), `${STRUCTURE}information: { baseRates: 0.25 }\n`)
    const few = 'organisation.tiers=[{id: a, units: 6, cadresPerUnit: 40, elaboration: 0}]'
    const job = [
      'compare',
      'ganwei:baseline',
      'ganwei:quiet-sanctions',
      '--replications',
      '20',
      '--quiet',
      '--set',
      few
    ]
    const english = flat((await asked(...job, '--out', 'best')).stdout)
    expect(english).toMatch(
      /The only one shown[^.]*\. What gets worse[^:]*:.*public tolerance −\d\.\d+ ±\d\.\d+ points \([^)]*\)\. What “Quiet sanctions[^”]*” can do hangs on assumptions: cadres hear/
    )
    expect(english).toContain('Publicity is itself accountability, and this is no case for secrecy.')
    const chinese = (await asked(...job, '--out', 'best', '--lang', 'zh')).stdout.replaceAll('\n', '')
    expect(chinese).toMatch(/“通报从简[^”]*”的作用取决于所作的假定：干部主要听说他人受问责/)
    const { hangsOn } = JSON.parse((await asked(...job, '--out', 'best', '--json')).stdout)
    expect(hangsOn).toMatchObject([{ lessOf: 'information.sanctionPublicity', scenarios: ['quiet-sanctions'] }])
    // Of a batch too, whose answer names the largest fall.
    expect(flat(readFileSync(at('best', 'report.md'), 'utf8'))).toMatch(
      /more cadres dare to act \([^)]*\)\..{0,300}? What “Quiet/
    )
    expect((await asked(...job, ...UNDER, '--out', 'dropped')).stdout).not.toContain('hangs on assumptions')
  })
})
