/** The supplement of a paper: `ganwei paper`. */

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseCsv } from '../../src/report/tables/csv.js'
import { authorOf, hasSoundOrcid, licenceFault, licenceOf } from '../../src/run/published-by.js'
import { itWhole } from '../extent.js'
import { writeTiny } from '../faults/tiny.js'
import { crateIn, faultsOfCrate } from '../run/ro-crate-rules.js'
import { ganweiHere } from './here.js'
import { sha256 } from './program.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-paper-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })
const ORCID = 'Josiah Carberry <https://orcid.org/0000-0002-1825-0097>'
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
    const [command] = read('run-paper', 'methods.en.md').match(/npx ganwei@\S+ .*/)!
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

  it('adds a paper in LaTeX where that is asked for, with each figure that it draws and each work that it names', async () => {
    expect((await asked('paper', 'run', '--out', 'tex', '--latex')).status).toBe(0)
    expect(faultsOfCrate(at('tex'))).toEqual([])
    const cited = read('tex', 'latex', 'references.bib')
    for (const key of ['chenpeng', 'porter-lawler-1968', 'salmon-2011', 'holm-1979', 'kim-nelson-2001', 'ganwei'])
      expect(cited).toContain(`{${key},`)
    // Nothing was drawn from ensembles or varied here.
    expect(cited).not.toMatch(/moral|sobol|savage/i)
    for (const language of ['en', 'zh']) {
      const text = read('tex', 'latex', `paper.${language}.tex`)
      expect(text).toContain('\\bibliography{references}')
      const drawings = [...text.matchAll(/\\drawing\{(.+?)\}/g)].map(([, path]) => path)
      expect(drawings.length).toBeGreaterThanOrEqual(5)
      for (const path of drawings) expect(existsSync(at('tex', 'latex', `${path}.svg`)), path).toBe(true)
    }
    // All else is as without it.
    const others = read('tex', 'SHA256SUMS')
      .split('\n')
      .filter((line) => / {2}(data\/|plan\.json|parameters\.csv|figures\/)/.test(line))
    for (const line of others) expect(read('run-paper', 'SHA256SUMS')).toContain(line)
    expect(others.length).toBeGreaterThan(10)
  })

  it('says in words what archives want and nobody has named, and is a valid crate all the same', () => {
    expect(faultsOfCrate(at('run-paper'))).toEqual([])
    const { root, entity } = crateIn(at('run-paper'))
    expect(entity(root.license['@id'])?.name).toBe('No licence has been named')
    expect(root.author).toBeUndefined()
    expect(root.datePublished).toBe(JSON.parse(read('run', 'manifest.json')).started.slice(0, 10))
    for (const words of ['--license', '--author', '--date', '尚未'])
      expect(read('run-paper', 'README.md')).toContain(words)
  })

  it.each([
    { licence: 'CC-BY-4.0', id: 'https://creativecommons.org/licenses/by/4.0/' },
    { licence: 'cc0-1.0', id: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    { licence: 'https://example.org/terms', id: 'https://example.org/terms' },
    { licence: '仅供审稿', id: '#licence' }
  ])('names licence, authors and day as they are given: $licence', async ({ licence, id }) => {
    const given = ['--license', licence, '--date', '2026-12-31', '--author', '陈朋', '--author', ORCID]
    expect((await asked('paper', 'run', '--out', 'named', ...given)).status).toBe(0)
    expect(faultsOfCrate(at('named'))).toEqual([])
    const { root, entity } = crateIn(at('named'))
    expect(root).toMatchObject({ datePublished: '2026-12-31', license: { '@id': id } })
    const people = root.author.map((author: { '@id': string }) => entity(author['@id']))
    expect(people).toEqual([
      { '@id': '#author-1', '@type': 'Person', name: '陈朋' },
      { '@id': 'https://orcid.org/0000-0002-1825-0097', '@type': 'Person', name: 'Josiah Carberry' }
    ])
    for (const words of [licence.split('//').at(-1), '陈朋', '2026-12-31'])
      expect(read('named', 'README.md')).toContain(words)
    const before = read('named', 'SHA256SUMS')
    expect((await asked('paper', 'run', '--out', 'named', ...given)).status).toBe(0)
    expect(read('named', 'SHA256SUMS')).toBe(before)
  })

  it.each(['2026-02-30', '2026-13-01', '31.12.2026', '2026', '2026-1-1', '２０２６-12-31', 'today'])(
    'refuses a day that is none: %s',
    async (day) => {
      const { status, stderr } = await asked('paper', 'run', '--out', 'never', '--date', day)
      expect(status).toBe(2)
      expect(stderr).toContain('--date')
      expect(existsSync(at('never'))).toBe(false)
    }
  )

  it.each([
    ['nonsense', undefined],
    ['CC-BY', 'CC-BY-4.0'],
    ['CC-BY-4.O', 'CC-BY-4.0'],
    ['ＣＣ－ＢＹ－４．０', 'CC-BY-4.0'],
    ['GPLv3', 'GPL'],
    ['MIT OR Apache2', 'Apache-2.0'],
    ['htps://example.org', undefined]
  ])('refuses what looks like an SPDX identifier and is none: %s', async (licence, near) => {
    for (const language of ['en', 'zh']) {
      const { status, stderr } = await asked('paper', 'run', '--out', 'never', '--license', licence, '--lang', language)
      expect([status, existsSync(at('never'))], stderr).toEqual([2, false])
      expect(stderr).toContain('--license')
      expect(stderr).toContain(near ?? 'SPDX')
    }
  })

  it('takes every SPDX identifier, expressions of them, and an ORCID whose check digit is right', async () => {
    const taken = ['eupl-1.2', 'CC BY 4.0', 'GPL-2.0+', 'MIT OR Apache-2.0', '(MIT AND CC-BY-4.0)', 'LicenseRef-ours']
    expect(taken.map(licenceFault)).toEqual(taken.map(() => null))
    expect(licenceFault('GPL-2.0-only WITH Classpath-exception-2.0')).toBeNull()
    expect(licenceFault('All rights reserved')).toBeNull()
    const { status, stderr } = await asked('paper', 'run', '--out', 'never', '--author', ORCID.replace('0097', '0079'))
    expect(status).toBe(2)
    expect(stderr).toContain('ORCID')
  })

  it('keeps the sign of “or later” in a licence’s name and address', () => {
    const none = { name: '', description: '' }
    for (const [text, name] of [
      ['gpl-2.0+', 'GPL-2.0+'],
      ['GPL-2.0', 'GPL-2.0'],
      ['Apache 2.0+', 'Apache-2.0+']
    ]) {
      expect(licenceOf(text, none)).toMatchObject({ name, '@id': `https://spdx.org/licenses/${name}` })
    }
  })

  it('knows an ORCID however it is written, and looks at its check digit', () => {
    const id = 'https://orcid.org/0000-0002-1694-233X'
    const written = [
      'A B 0000-0002-1694-233x',
      'A B <0000-0002-1694-233X> ',
      `A B (${id}) `,
      `A B <${id.toLowerCase()} >`
    ]
    for (const text of written) {
      expect(authorOf(text, 0), text).toMatchObject({ name: 'A B', '@id': id })
      expect(hasSoundOrcid(text), text).toBe(true)
      expect(hasSoundOrcid(text.replace('1694', '1649')), text).toBe(false)
    }
    expect(authorOf(' A B ', 1)).toMatchObject({ name: 'A B', '@id': '#author-2' })
    expect(hasSoundOrcid(' A B ')).toBe(true)
  })

  itWhole(
    'holds the program itself where that is asked for: the folder alone repeats the run, without npm and network',
    async () => {
      expect((await asked('paper', 'run', '--out', 'whole', '--with-program')).status).toBe(0)
      expect(faultsOfCrate(at('whole'))).toEqual([])
      const [, main] = /`node (program\/\S+) batch plan\.json --out repeated`/.exec(read('whole', 'README.md')) ?? []
      // Moved: nothing of it may be looked for where it was made. Without a network where the system lets us take it away.
      cpSync(at('whole'), at('moved'), { recursive: true })
      const job = [process.execPath, main, 'batch', 'plan.json', '--out', 'repeated', '--quiet']
      const isAlone = spawnSync('unshare', ['-rn', 'true']).status === 0
      const [program, ...args] = isAlone ? ['unshare', '-rn', ...job] : job
      const { status, stderr } = spawnSync(program, args, {
        cwd: at('moved'),
        env: { PATH: '/usr/bin:/bin' },
        encoding: 'utf8'
      })
      expect(status, stderr).toBe(0)
      for (const name of readdirSync(at('moved', 'data'))) {
        expect(read('moved', 'repeated', name), name).toBe(read('moved', 'data', name))
      }
      expect(existsSync(at('moved', 'program', 'docs', 'en', 'odd.md'))).toBe(true)
      const archive = readdirSync(at('whole', 'program')).find((name) => name.endsWith('.tar'))!
      for (const name of ['README.md', 'SHA256SUMS']) {
        expect(read('whole', name)).toContain(sha256(readFileSync(at('whole', 'program', archive))))
      }
      const listed = spawnSync('tar', ['-tf', at('whole', 'program', archive)], { encoding: 'utf8' })
      if (listed.error === undefined)
        expect(listed.stdout.split('\n')).toContain(`package/${main.slice('program/'.length)}`)
      expect((await asked('paper', 'run', '--out', 'whole')).status).toBe(0)
      expect(existsSync(at('whole', main))).toBe(false)
      expect(faultsOfCrate(at('whole'))).toEqual([])
    }
  )

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
