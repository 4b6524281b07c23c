/** A plan that is written down, sealed and named by its hash before it is played. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeTiny } from '../faults/tiny.js'
import { ganweiHere } from './here.js'
import { sha256 } from './program.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

vi.mock('../../src/report/charts/figures.js', () => ({ drawFigures: async () => [] }))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-registered-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })
const read = (...path: string[]) => readFileSync(at(...path), 'utf8')
const JOB = ['s', '--replications', '4', '--seed', 'x', '--engine', 'reference']

beforeAll(() => void writeTiny(at('s')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(['batch', 'compare'])('ganwei %s --dry-run --plan', (command) => {
  const plan = `${command}.json`

  it('writes the plan and prints its hash, and plays nothing', async () => {
    const { status, stdout } = await asked(command, ...JOB, '--bom', '--dry-run', '--plan', plan)
    expect(status).toBe(0)
    expect(stdout).toContain(sha256(read(plan)))
    expect(stdout).toContain(`ganwei ${command} ${plan}`)
    expect(existsSync(at('outputs'))).toBe(false)
    const json = await asked(command, ...JOB, '--dry-run', '--json', '--plan', plan)
    expect(JSON.parse(json.stdout).planSha256).toBe(sha256(read(plan)))
  })

  it.each([[[]], [['--bom']]])('is played by batch, and the hash is named everywhere (%j)', async (look) => {
    const out = `${command}-run${look.join('')}`
    expect((await asked('batch', plan, '--out', out, '--quiet', ...look)).status).toBe(0)
    const hash = sha256(read(plan))
    if (look.length === 0) expect(read(out, 'plan.json')).toBe(read(plan))
    expect((await asked('verify', out)).stdout).toContain(hash)
    expect(JSON.parse((await asked('verify', out, '--json')).stdout).planSha256).toBe(hash)
    expect(JSON.parse(read(out, 'manifest.json')).planSha256).toBe(hash)
    for (const report of ['report.html', 'report.md']) expect(read(out, report).split(hash)).toHaveLength(3)
    expect((await asked('paper', out)).status).toBe(0)
    for (const language of ['en', 'zh']) expect(read(`${out}-paper`, `methods.${language}.md`)).toContain(hash)
  })

  it('is refused where it was changed, and where an option says otherwise', async () => {
    const text = read(plan)
    for (const change of [
      (one: string) => one.replace('"replications": 4', '"replications": 5'),
      (one: string) => one.replace('"seed": "x"', '"seed": "y"'),
      (one: string) => one.replace(/"sha256": "./, '"sha256": "z'),
      (one: string) => `${one}\n`,
      (one: string) => one.slice(0, -3)
    ]) {
      writeFileSync(at('changed.json'), change(text))
      for (const again of ['batch', 'compare']) {
        const { status, stdout } = await asked(again, 'changed.json', '--out', 'never')
        expect([status, stdout]).toEqual([4, ''])
      }
    }
    for (const other of [
      ['--seed', 'y'],
      ['--replications', '5'],
      ['--set', 'public.tolerance=0.9'],
      ['--baseline', 'clear']
    ]) {
      expect((await asked('batch', plan, '--out', 'never', ...other)).status, other.join(' ')).toBe(2)
    }
    // What was given is named, and nothing else.
    const { stderr } = await asked('batch', plan, '--out', 'never', '--replications', '5')
    expect(stderr).toContain(`${plan} already fixes what --replications would set; leave it out`)
    expect(existsSync(at('never'))).toBe(false)
  })
})

describe('the file of a plan', () => {
  it('is not written over anything else, nor where it cannot be', async () => {
    writeFileSync(at('mine.txt'), 'mine')
    for (const path of ['mine.txt', 's', join('nowhere', 'plan'), 'batch.json']) {
      const { status } = await asked('batch', ...JOB, '--set', 'public.tolerance=0.9', '--dry-run', '--plan', path)
      expect(status, path).toBe(73)
    }
    expect(read('mine.txt')).toBe('mine')
  })

  it('is written by a dry run only', async () => {
    const { status, stderr } = await asked('batch', ...JOB, '--plan', 'other.json')
    expect(status).toBe(2)
    expect(stderr).toContain('--dry-run')
    expect((await asked('compare', 's', '--budget', '2', '--dry-run', '--plan', 'other.json')).status).toBe(2)
  })
})
