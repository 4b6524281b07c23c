import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseCsv } from '../../src/report/tables/csv.js'
import { extent, isWhole } from '../extent.js'
import { sketchedProgram } from '../sketched-program.js'
import { ganweiHere } from './here.js'
import { ganwei, main, resultHashes, sha256 } from './program.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-batch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEAD = 'version: 1\nkind: scenario\nlabel: { zh: 甲, en: One }\nquestion: { zh: 问, en: Why? }\n'
const SMALL = `${HEAD}time: { periods: 8, burnIn: 2 }\norganisation: { tiers: [{ id: a, units: 2, cadresPerUnit: 9, elaboration: 0 }] }\n`
const at = (...path: string[]) => join(folder, ...path)
const batch = (...args: string[]) => ganweiHere(['batch', ...args, '--quiet'], { cwd: folder })

const results = (run: string) => resultHashes(at(run))
const undrawn = (files: Record<string, string>) => Object.entries(files).filter(([name]) => !name.startsWith('report.'))

beforeAll(async () => {
  mkdirSync(at('s'))
  writeFileSync(at('s', 'base.yaml'), SMALL)
  writeFileSync(at('s', 'clear.yaml'), `${HEAD}extends: base.yaml\nstandards: { scopeClarity: 0.95 }\n`)
  writeFileSync(
    at('s', 'Zero.yaml'),
    `${HEAD}extends: base.yaml\naccountability: { strictness: 0, publicPressure: 0 }\n`
  )
})

describe('ganwei batch', () => {
  it('fills a run folder whose manifest has every file’s hash', async () => {
    const { status, stdout } = await batch('s', '--replications', '5', '--seed', 'x', '--out', 'first')
    expect(status).toBe(0)
    expect(stdout).toContain('Baseline: “One (base)” (the others extend it).')
    const manifest = JSON.parse(readFileSync(at('first', 'manifest.json'), 'utf8'))
    expect(manifest.files).toEqual({
      ...results('first'),
      'journal.jsonl': sha256(readFileSync(at('first', 'journal.jsonl'))),
      'ro-crate-metadata.json': sha256(readFileSync(at('first', 'ro-crate-metadata.json')))
    })
    for (const name of readdirSync(at('first'))) {
      expect(readFileSync(at('first', name)).includes(folder), name).toBe(false)
    }
    expect(manifest).toMatchObject({ seed: 'x', replications: 5, engine: 'kernel', baseline: 'base', modelVersion: 2 })
    const { rows } = parseCsv(readFileSync(at('first', 'replications.csv'), 'utf8'))
    expect(rows.length).toBe(15)
    // Byte order of name: capitals come first.
    expect([...new Set(rows.map(([id]) => id))]).toEqual(['Zero', 'base', 'clear'])
  })

  it('confirms the same plan without computing it again', async () => {
    const before = statSync(at('first', 'replications.csv')).mtimeMs
    const again = await ganweiHere(['batch', 's', '--replications', '5', '--seed', 'x', '--out', 'first'], {
      cwd: folder
    })
    expect(again.status).toBe(0)
    expect(again.stderr).toContain('nothing was computed again')
    expect(again.stdout).toContain('(the others extend it)')
    expect(statSync(at('first', 'replications.csv')).mtimeMs).toBe(before)
  })

  it.each(['replications.csv', 'report.html', 'manifest.json'])(
    'notices a changed %s and makes it whole again',
    async (name) => {
      const whole = results('first')
      const bytes = readFileSync(at('first', name))
      bytes[bytes.length >> 1] ^= 1
      writeFileSync(at('first', name), name === 'manifest.json' ? '{' : bytes)
      const { status, stderr } = await ganweiHere(
        ['batch', 's', '--replications', '5', '--seed', 'x', '--out', 'first'],
        {
          cwd: folder
        }
      )
      expect(status).toBe(0)
      expect(stderr).toContain(`not complete (${name})`)
      expect(results('first')).toEqual(whole)
    }
  )

  it('refuses a folder that holds another run, and offers a name that is free', async () => {
    const whole = results('first')
    const { status, stderr } = await batch('s', '--replications', '6', '--seed', 'x', '--out', 'first')
    expect(status).toBe(73)
    expect(stderr).toContain('--out first-2')
    expect(results('first')).toEqual(whole)
    expect((await batch('s', '--replications', '6', '--seed', 'x', '--out', 'first', '--next-free')).status).toBe(0)
    expect(existsSync(at('first-2', 'manifest.json'))).toBe(true)
    // Now the next free name is that of the same plan, which is confirmed.
    expect((await batch('s', '--replications', '6', '--seed', 'x', '--out', 'first', '--next-free')).status).toBe(0)
    expect(existsSync(at('first-3'))).toBe(false)
  })

  it('refuses folders with other files, files, and places that cannot be', async () => {
    mkdirSync(at('mine'))
    writeFileSync(at('mine', 'thesis.txt'), 'dear')
    expect((await batch('s', '--replications', '2', '--out', 'mine')).status).toBe(73)
    expect(readdirSync(at('mine'))).toEqual(['thesis.txt'])
    expect((await batch('s', '--replications', '2', '--out', join('mine', 'thesis.txt'))).status).toBe(73)
    expect((await batch('s', '--replications', '2', '--out', join('mine', 'thesis.txt', 'x'))).status).toBe(73)
  })

  it('gives the same bytes whatever the language, locale, time zone, workers, folder and umask', async () => {
    const whole = results('first')
    const job = ['--replications', '5', '--seed', 'x', '--quiet']
    // Threads are started from the built program, which draws its charts; in `npm test` from one that draws none.
    const zh = ['s', ...job, '--lang', 'zh', '--workers', '2', '--out', 'zh']
    const inChina = { LC_ALL: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' }
    const program = await sketchedProgram()
    const drawing = isWhole ? main : program
    expect(ganwei(['batch', ...zh], { cwd: folder, env: inChina, program: drawing }).status).toBe(0)
    const drawn = results('zh')
    expect(undrawn(drawn)).toEqual(undrawn(whole))
    const masked = `batch ./ ${job.join(' ')} --workers 3 --out ../masked`
    const shell = spawnSync('sh', ['-c', `umask 077; cd s; "${process.execPath}" "${drawing}" ${masked}`], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'tr_TR.UTF-8', TZ: 'America/Lima' }
    })
    expect(shell.status).toBe(0)
    expect(results('masked')).toEqual(drawn)
    // What is drawn follows from the tables.
    for (const workers of extent(['7'], ['1', '7'])) {
      const args = ['batch', at('s'), ...job, '--workers', workers, '--out', `w${workers}`]
      expect(ganwei(args, { cwd: folder, program }).status, workers).toBe(0)
      expect(results(`w${workers}`), workers).toEqual(whole)
    }
  })

  it('repeats a run from its plan alone', async () => {
    expect((await batch(join('first', 'plan.json'), '--out', 'again')).status).toBe(0)
    expect(results('again')).toEqual(results('first'))
    for (const other of [
      ['--replications', '9'],
      ['--seed', 'y'],
      ['--engine', 'reference']
    ])
      expect((await batch(join('first', 'plan.json'), ...other, '--out', 'other')).status, other[0]).toBe(2)
  })

  it('is told to repeat a plan otherwise only by what was given: the usual seed and engine too', async () => {
    const made = ['batch', 's', '--replications', '2', '--seed', 'y', '--engine', 'reference', '--quiet']
    expect((await ganweiHere([...made, '--out', 'unusual'], { cwd: folder })).status).toBe(0)
    const plan = join('unusual', 'plan.json')
    const given = (...args: string[]) => ganweiHere(args, { cwd: folder })
    for (const [option, value, same] of [
      ['--engine', 'kernel', 'reference'],
      ['--seed', 'ganwei', 'y']
    ]) {
      for (const job of [
        ['batch', plan, '--out', 'other'],
        ['run', plan, '--only', 'base'],
        ['compare', 'unusual'],
        ['cluster', 'submit', plan, '--parts', '2', '--out', 'other', '--dry-run']
      ]) {
        const { status, stderr } = await given(...job, option, value)
        expect(stderr, job[0]).toContain(`leave out ${option}`)
        expect(status, job[0]).toBe(2)
        expect((await given(...job, option, same, '--quiet')).status, job.join(' ')).toBe(0)
        rmSync(at('other'), { recursive: true, force: true })
      }
    }
  })

  it('stops before anything runs if one scenario is wrong', async () => {
    mkdirSync(at('mixed'))
    writeFileSync(at('mixed', 'base.yaml'), SMALL)
    writeFileSync(at('mixed', 'bad.yaml'), `${SMALL}standards: { scopeClarity: 70, scopClarity: 1 }\n`)
    const { status, stderr } = await batch('mixed', '--out', 'never')
    expect(status).toBe(2)
    expect(stderr).toContain('bad.yaml:7:28')
    expect(stderr).toContain('did you mean 0.7?')
    expect(stderr).toContain('did you mean scopeClarity?')
    expect(stderr).toContain('2 problems; nothing was run.')
    expect(existsSync(at('never'))).toBe(false)
    expect((await ganweiHere(['batch', 'mixed', '--lang', 'zh'], { cwd: folder })).stderr).toContain(
      '2 个问题；没有运行任何情景。'
    )
    expect((await batch('mixed', 'absent.yaml')).status).toBe(66)
  })

  it('passes over other kinds of files in one line, refuses equal ids and unknown baselines', async () => {
    mkdirSync(at('kinds'))
    writeFileSync(at('kinds', 'base.yaml'), SMALL)
    writeFileSync(at('kinds', 'reform.yaml'), 'version: 1\nkind: reform\n')
    const { status, stderr } = await ganweiHere(['batch', 'kinds', '--replications', '2', '--out', 'k'], {
      cwd: folder
    })
    expect(status).toBe(0)
    expect(stderr.split('\n').filter((line) => line.includes('reform.yaml'))).toHaveLength(1)
    expect((await batch('kinds', join('s', 'base.yaml'))).status).toBe(2)
    expect((await batch('s', '--baseline', 'nobody')).stderr).toContain('Zero, base, clear')
    expect((await batch('s', '--replications', '2', '--baseline', 'clear', '--out', 'by-id')).stdout).toContain(
      'named on the command line'
    )
  })

  it.each(['0', '-5', '1e3', 'abc', '1.5', ''])('refuses --replications %s', async (text) => {
    expect((await batch('s', `--replications=${text}`)).status).toBe(2)
  })
})
