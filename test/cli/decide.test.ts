/** A comparison over inputs and structures, and the choice that it leads to, as a user meets them. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isWhole } from '../extent.js'
import { sketchedProgram } from '../sketched-program.js'
import { ganweiHere } from './here.js'
import { ganwei, resultHashes } from './program.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-decide-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere([...args, '--workers', '0'], { cwd: folder })
const plain = (...args: string[]) => ganweiHere(args, { cwd: folder })
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const planOf = (run: string) => JSON.parse(readFileSync(at(run, 'plan.json'), 'utf8'))
const table = (run: string, name: string) =>
  readFileSync(at(run, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))

const head = (kind: string, name: string) =>
  `version: 1\nkind: ${kind}\nlabel: { zh: 名为${name}, en: Named ${name} }\nquestion: { zh: 问, en: Why? }\n`
const why = 'why: { zh: 理由, en: Because }\naimsAt: { zh: 事实, en: A fact }\n'
const JOB = ['base.yaml', 'mild.yaml', 'tolerant.yaml', '--baseline', 'base', '--replications', '4']
const WORLDS = ['--assumptions', '3', '--structures', 'structures']

beforeAll(() => {
  const size = 'organisation: { tiers: [{ id: county, units: 4, cadresPerUnit: 12, elaboration: 0 }] }\n'
  const sanctions = 'accountability: { errorRate: 0.4, strictness: 0.4 }\n'
  writeFileSync(at('base.yaml'), `${head('scenario', 'base')}time: { periods: 14, burnIn: 4 }\n${size}${sanctions}`)
  writeFileSync(at('mild.yaml'), `${head('reform', 'mild')}accountability: { sanctionSeverity: 0.05 }\n`)
  writeFileSync(at('tolerant.yaml'), `${head('reform', 'tolerant')}public: { tolerance: 0.9 }\n`)
  mkdirSync(at('structures'))
  const unheard = 'information: { priorAccountability: 0.001, visibility: 0.01, reach: 0, ownWeight: 0 }\n'
  writeFileSync(at('structures', 'unheard.yaml'), `${head('structure', 'unheard')}${why}${unheard}`)
  writeFileSync(at('structures', 'churn.yaml'), `${head('structure', 'churn')}${why}cadres: { turnover: 0.1 }\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('compare under other structures', () => {
  it('says first what holds, what depends and what cannot be told', async () => {
    const { status, stdout } = await asked('compare', ...JOB, ...WORLDS, '--out', 'm')
    expect(status).toBe(0)
    const text = flat(stdout)
    expect(text).toMatch(/^What holds: /)
    expect(text).toContain('under the model as it is in 3 of 3 parameter sets')
    expect(text).toContain('each of 2 other structures')
    const { structures, draws, cap } = planOf('m').comparison.assumptions
    expect([draws, cap]).toEqual([3, 64])
    expect(structures.map(({ id, draws: own }: { id: string; draws: number }) => [id, own])).toEqual([
      ['churn', 3],
      ['unheard', 3]
    ])
    const [columns, ...rows] = table('m', 'matrix.csv')
    expect(columns.slice(0, 5)).toEqual(['scenario', 'structure', 'worlds', 'outOfReach', 'median'])
    expect(rows.map(([scenario, structure]) => [scenario, structure])).toEqual(
      ['mild', 'tolerant'].flatMap((scenario) => ['', 'churn', 'unheard'].map((structure) => [scenario, structure]))
    )
    expect(table('m', 'assumptions.csv')).toHaveLength(1 + 3 * 3 * 2)
    const report = readFileSync(at('m', 'report.md'), 'utf8')
    // The Chinese half comes first.
    expect(report.indexOf('站得住的：')).toBeGreaterThan(0)
    expect(report.indexOf('站得住的：')).toBeLessThan(report.indexOf('±'))
  })

  it('gives matrix and regret as JSON, the first page alone, and plays nothing further where --settle is 0', async () => {
    const { matrix, regret } = JSON.parse((await asked('compare', 'm', '--json')).stdout)
    expect(matrix.structures).toEqual([null, 'churn', 'unheard'])
    expect(matrix.rows.map(({ id }: { id: string }) => id)).toEqual(['mild', 'tolerant'])
    for (const { cells } of matrix.rows) {
      expect(cells.map(({ structure, draws }: { structure: string; draws: number }) => [structure, draws])).toEqual([
        ...[
          [null, 3],
          ['churn', 3],
          ['unheard', 3]
        ]
      ])
    }
    expect(regret.options.map(({ id }: { id: string }) => id)).toEqual(['base', 'mild', 'tolerant'])
    const brief = await asked('compare', 'm', '--brief')
    expect(brief.status).toBe(0)
    expect(brief.stdout).toMatch(/^Which measures let more cadres dare to act\?\n/)
    expect(brief.stdout).toContain('2 other models')
    const none = await asked('compare', ...JOB, ...WORLDS, '--settle', '0', '--brief', '--out', 'unsettled', '--quiet')
    expect(none.status).toBe(0)
    expect(planOf('unsettled').comparison.assumptions.cap).toBeUndefined()
    expect((await asked('compare', ...JOB, '--settle', '8', '--out', 'never')).status).toBe(2)
  })

  it('comes to the same matrix by the reference, by workers, and when it is resumed', async () => {
    const kernel = readFileSync(at('m', 'matrix.csv'), 'utf8')
    const before = resultHashes(at('m'))
    const reference = await asked('compare', ...JOB, ...WORLDS, '--engine', 'reference', '--out', 'r', '--quiet')
    expect(reference.status).toBe(0)
    const rounded = (text: string) => text.replaceAll(/-?\d+\.\d+(e-\d+)?/g, (number) => Number(number).toFixed(9))
    expect(rounded(readFileSync(at('r', 'matrix.csv'), 'utf8'))).toBe(rounded(kernel))
    truncateSync(at('m', 'assumptions', 'journal.jsonl'), 30_000)
    expect((await asked('verify', 'm')).status).toBe(4)
    expect((await asked('resume', 'm', '--quiet')).status).toBe(0)
    expect(resultHashes(at('m'))).toEqual(before)
    if (!isWhole) return
    expect((await asked('verify', 'm', '--all', '--quiet')).status).toBe(0)
    const line = ['compare', ...JOB, ...WORLDS, '--workers', '2', '--out', 'w', '--quiet']
    const workers = ganwei(line, { cwd: folder, program: await sketchedProgram() })
    expect(workers.status, workers.stderr).toBe(0)
    expect(readFileSync(at('w', 'matrix.csv'), 'utf8')).toBe(kernel)
    expect(readFileSync(at('w', 'assumptions.csv'))).toEqual(readFileSync(at('m', 'assumptions.csv')))
  })

  it('are added to a comparison that is there, and named by the library', async () => {
    expect((await asked('compare', ...JOB, '--out', 'n', '--quiet')).status).toBe(0)
    const { status, stdout } = await asked('compare', 'n', '--structures', 'rumour,version-1', '--quiet')
    expect([status, flat(stdout).includes('each of 2 other structures')]).toEqual([0, true])
    const { structures, draws } = planOf('n').comparison.assumptions
    // The library's version 1 leaves nothing to vary.
    expect([draws, ...structures.map(({ draws: own }: { draws: number }) => own)]).toEqual([8, 8, 1])
  })

  it('are refused where they are none', async () => {
    const refused = async (structures: string) => {
      const { status, stderr } = await asked('compare', ...JOB, '--structures', structures, '--out', 'none')
      return [status, flat(stderr)] as const
    }
    expect(await refused('base.yaml')).toEqual([2, expect.stringContaining('base.yaml')])
    expect(await refused('rumors')).toEqual([66, expect.stringContaining('rumors')])
    expect(await refused('rumour,ganwei:structures/rumour')).not.toEqual([0, ''])
    mkdirSync(at('empty'))
    expect(await refused('empty')).toEqual([2, expect.stringContaining('no structure file')])
  })
})

describe('decide', () => {
  it('gives regret, and says which questions take more worlds', async () => {
    const { status, stdout } = await plain('decide', 'm')
    expect(status).toBe(0)
    const text = flat(stdout)
    expect(text).toMatch(/^Over 3 parameter sets spread evenly over the ranges held plausible/)
    expect(text).toContain('Which input is worth asking about takes 200 parameter sets; there are 3.')
    expect(text).toContain('Named base')
    const { stdout: json } = await plain('decide', 'm', '--json')
    const { options, meanChoice, over, information, structures } = JSON.parse(json)
    expect(options.map(({ id }: { id: string }) => id)).toEqual(['base', 'mild', 'tolerant'])
    expect(['mild', 'tolerant', 'base']).toContain(meanChoice)
    expect([over, information]).toEqual(['design', null])
    expect(structures.map(({ id }: { id: string }) => id)).toEqual(['churn', 'unheard'])
    const zh = await plain('decide', 'm', '--lang', 'zh')
    expect(zh.stdout).toMatch(/^依据在可信范围内均匀取值的 3 组参数/)
  })

  it('takes costs and constraints without playing anything again', async () => {
    const before = resultHashes(at('m'))
    const limits = ['--cost', 'mild=2', '--cost', 'tolerant=1', '--subject-to', 'afraidRate<=0.000001']
    const { status, stderr } = await plain('decide', 'm', ...limits)
    expect([status, stderr]).toEqual([2, expect.stringContaining('No option is left')])
    const { stdout } = await plain('decide', 'm', '--cost', 'mild=2', '--cost', 'tolerant=1', '--json')
    const { options } = JSON.parse(stdout)
    expect(options.map(({ cost }: { cost: number }) => cost)).toEqual([0, 2, 1])
    expect(options.some(({ isOnFront }: { isOnFront: boolean }) => isOnFront)).toBe(true)
    expect(resultHashes(at('m'))).toEqual(before)
  })

  it('is refused where nothing was compared in other worlds, and says how to', async () => {
    expect((await asked('compare', ...JOB, '--out', 'p', '--quiet')).status).toBe(0)
    const { status, stderr } = await plain('decide', 'p')
    expect([status, flat(stderr)]).toEqual([2, expect.stringContaining('ganwei compare p --assumptions 256')])
  })
})
