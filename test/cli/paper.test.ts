/** The supplement of a paper: `ganwei paper`. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/report/tables/csv.js'
import { writeTiny } from '../faults/tiny.js'
import { ganweiHere } from './here.js'
import { sha256 } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-paper-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })
const read = (...path: string[]) => readFileSync(at(...path), 'utf8')

beforeAll(async () => {
  writeTiny(at('s'))
  expect((await asked('batch', 's', '--seed', 'x', '--replications', '7', '--out', 'run', '--quiet')).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('ganwei paper', () => {
  it('makes a folder with methods, parameters, figures and data of the run, and the hash of each', async () => {
    const { status, stdout, stderr } = await asked('paper', 'run')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain(join('run-paper', 'methods.en.md'))
    const sums = read('run-paper', 'SHA256SUMS').trimEnd().split('\n')
    const hashed = sums.map((line) => line.split('  '))
    const all = readdirSync(at('run-paper'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(hashed).toHaveLength(all.length - 1)
    for (const [hash, name] of hashed) expect(sha256(readFileSync(at('run-paper', name))), name).toBe(hash)
    for (const name of ['summary.csv', 'differences.csv', 'replications.csv', 'periods.csv', 'README.txt']) {
      expect(read('run-paper', 'data', name)).toBe(read('run', name))
    }
    for (const name of ['plan.json', 'manifest.json']) expect(read('run-paper', name)).toBe(read('run', name))
  })

  it('has the numbers of the run in both languages, and every figure that it names', async () => {
    for (const language of ['zh', 'en']) {
      const text = read('run-paper', `methods.${language}.md`)
      expect(text).toMatch(language === 'zh' ? /7 次重复/ : /7 replications/)
      expect(text).toContain(language === 'zh' ? '模拟误差区间' : 'simulation interval')
      expect(text).toContain('| `standards.scopeClarity`')
      const figures = [...text.matchAll(/!\[.*?\]\((.*?)\)/g)].map(([, path]) => path)
      expect(figures.length).toBeGreaterThanOrEqual(5)
      for (const path of figures) expect(existsSync(at('run-paper', path)), path).toBe(true)
      expect(read('run-paper', `comparison.${language}.txt`).length).toBeGreaterThan(200)
      expect(text).not.toContain(folder)
    }
  })

  it('names every parameter that differs from its default, and no other', async () => {
    const { columns, rows } = parseCsv(read('run-paper', 'parameters.csv'))
    expect(columns.slice(0, 5)).toEqual(['scenario', 'fromQuarter', 'parameter', 'default', 'value'])
    expect(rows.map((row) => [row[0], row[2], row[4]])).toEqual([
      ['base', 'time.periods', '8'],
      ['base', 'time.burnIn', '2'],
      ['base', 'organisation.tiers', 'a 2×9 (0)'],
      ['clear', 'time.periods', '8'],
      ['clear', 'time.burnIn', '2'],
      ['clear', 'organisation.tiers', 'a 2×9 (0)'],
      ['clear', 'standards.scopeClarity', '0.95']
    ])
  })

  it('repeats the run by the command that it names: the same data to the byte', async () => {
    const [command] = read('run-paper', 'methods.en.md').match(/npx ganwei .*/)!
    const { status } = await ganweiHere([...command.split(' ').slice(2), '--quiet'], { cwd: at('run-paper') })
    expect(status).toBe(0)
    for (const name of readdirSync(at('run-paper', 'data'))) {
      expect(read('run-paper', 'repeated', name), name).toBe(read('run-paper', 'data', name))
    }
    rmSync(at('run-paper', 'repeated'), { recursive: true })
  })

  it('is the same again, whatever the language', async () => {
    const before = read('run-paper', 'SHA256SUMS')
    expect((await asked('paper', 'run', '--lang', 'zh')).stdout).toContain('methods.zh.md')
    expect(read('run-paper', 'SHA256SUMS')).toBe(before)
  })

  it('refuses an unfinished or damaged run, another folder’s files, and what is no run', async () => {
    cpSync(at('run'), at('cut'), { recursive: true })
    rmSync(at('cut', 'manifest.json'))
    const unfinished = await asked('paper', 'cut')
    expect(unfinished.stderr).toContain('ganwei resume cut')
    expect(unfinished.status).toBe(4)
    cpSync(at('run'), at('changed'), { recursive: true })
    writeFileSync(at('changed', 'summary.csv'), 'x')
    expect((await asked('paper', 'changed')).stderr).toContain('summary.csv')
    expect(existsSync(at('changed-paper'))).toBe(false)
    mkdirSync(at('mine'))
    writeFileSync(at('mine', 'thesis.md'), 'x')
    expect((await asked('paper', 'run', '--out', 'mine')).status).toBe(73)
    expect(readdirSync(at('mine'))).toEqual(['thesis.md'])
    expect((await asked('paper', 'nowhere')).status).toBe(66)
  })
})
