/** The files of a run, read back by other means than they were written. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { OUTCOME_NAMES } from '../../src/model/outcomes.js'
import { csvText, parseCsv } from '../../src/report/tables/csv.js'
import { ganweiHere } from '../cli/here.js'
import { writeTiny } from '../faults/tiny.js'
import { crateIn, faultsOfCrate } from './ro-crate-rules.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-formats-'))
const at = (...path: string[]) => join(folder, ...path)
const TABLES = ['summary', 'design', 'differences', 'replications', 'periods']

beforeAll(async () => {
  writeTiny(at('s'))
  const levels = `vary:
  design: factorial
  factors:
    trust: { label: { zh: 信任, en: trust }, parameters: [public.tolerance], levels: [0.1, 0.9] }
    rule: { label: { zh: 规则, en: rule }, parameters: [procedure.aggregation], levels: [chain, compensatory] }
`
  writeFileSync(
    at('s', 'design.yaml'),
    `version: 1\nkind: design\nlabel: { zh: 设计, en: Design }\nquestion: { zh: 问, en: Why? }\nextends: base.yaml\n${levels}`
  )
  const { status, stderr } = await ganweiHere(['batch', 's', '--replications', '30', '--out', 'run', '--quiet'], {
    cwd: folder
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (name: string) => {
  const { buffer, byteOffset, byteLength } = readFileSync(at('run', name))
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
}

describe('the files of a run', () => {
  it.each(TABLES)('%s: the Parquet file holds what the CSV file holds, to the bit', async (table) => {
    const { columns, rows } = parseCsv(readFileSync(at('run', `${table}.csv`), 'utf8'))
    const objects = await parquetReadObjects({ file: bytesOf(`${table}.parquet`) })
    expect(objects.length).toBe(rows.length)
    const texts = objects.map((object) => columns.map((name) => (object[name] === null ? '' : String(object[name]))))
    expect(texts).toEqual(rows)
    expect(Object.keys(objects[0])).toEqual(columns)
  })

  it.each(TABLES)('%s: the Parquet file has types, and units and labels in both languages', (table) => {
    const { key_value_metadata: entries = [], schema } = parquetMetadata(bytesOf(`${table}.parquet`))
    const value = (key: string) => JSON.parse(entries.find((entry) => entry.key === key)?.value ?? 'null')
    expect(value('ganwei:about')).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
    const columns: { name: string; unit?: string; label: { zh: string; en: string } }[] = value('ganwei:columns')
    expect(columns.map(({ name }) => name)).toEqual(schema.slice(1).map(({ name }) => name))
    for (const { label } of columns) expect(label.zh.length * label.en.length).toBeGreaterThan(0)
    if (table !== 'replications') return
    expect(columns.find(({ name }) => name === 'afraid')?.unit).toBe('cadre-periods')
    const type = (name: string) => schema.find((element) => element.name === name)?.type
    expect([type('afraid'), type('afraidRate'), type('scenario')]).toEqual(['INT64', 'DOUBLE', 'BYTE_ARRAY'])
  })

  it('are all named, with every column and every outcome, in README.txt in both languages', () => {
    const text = readFileSync(at('run', 'README.txt'), 'utf8')
    const [zh, en] = [text.slice(0, text.indexOf('A run of ganwei')), text.slice(text.indexOf('A run of ganwei'))]
    for (const half of [zh, en]) {
      const names = readdirSync(at('run')).filter((name) => name !== 'README.txt')
      for (const name of [...names, ...OUTCOME_NAMES]) expect(half).toContain(`  ${name} `)
      expect(half).toContain('  trust  ')
      expect(half).toMatch(/npx ganwei@\d+\.\d+\.\d+ batch plan\.json --out \.\.\/repeated/)
    }
  })

  it('are all described in ro-crate-metadata.json, as RO-Crate asks', () => {
    expect(faultsOfCrate(at('run'))).toEqual([])
    const { entities, root } = crateIn(at('run'))
    const parts = root.hasPart.map((part: { '@id': string }) => part['@id'])
    expect(parts.sort()).toEqual(
      readdirSync(at('run'))
        .filter((name) => name !== 'ro-crate-metadata.json')
        .sort()
    )
    const afraid = entities.find(({ name }) => name === 'afraid')
    expect(afraid).toMatchObject({ '@type': 'PropertyValue', unitText: 'cadre-periods' })
    expect(root.datePublished).toBe(JSON.parse(readFileSync(at('run', 'manifest.json'), 'utf8')).started.slice(0, 10))
  })

  it('begin with a byte order mark where that is asked for, and else differ in nothing', async () => {
    const job = ['batch', 's', '--replications', '30', '--quiet', '--bom', '--out', 'for-excel']
    expect((await ganweiHere(job, { cwd: folder })).status).toBe(0)
    for (const name of readdirSync(at('run'))) {
      const [plain, marked] = [readFileSync(at('run', name)), readFileSync(at('for-excel', name))]
      if (name.endsWith('.csv')) {
        expect(marked.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
        expect(marked.subarray(3).equals(plain), name).toBe(true)
      } else if (!['plan.json', 'manifest.json', 'journal.jsonl'].includes(name)) {
        expect(marked.equals(plain), name).toBe(true)
      }
    }
    expect((await ganweiHere(['verify', 'for-excel', '--all'], { cwd: folder })).status).toBe(0)
    const { stdout, status } = await ganweiHere(['diff', 'run', 'for-excel'], { cwd: folder })
    expect(stdout).toMatch(/^plan .*\nbom +– +true\n\n$/s)
    expect(status).toBe(0)
  })
})

describe('a CSV file', () => {
  it('defuses what a spreadsheet would take for a formula, and quotes what needs it', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '＠A', 'a,b', 'say "yes"', 'two\nlines', '不敢为']
    const text = csvText(
      ['text', 'number'],
      cells.map((cell) => [cell, -0.5])
    )
    const { rows } = parseCsv(text)
    expect(rows.map(([cell]) => cell)).toEqual([...cells.slice(0, 7).map((text) => `'${text}`), ...cells.slice(7)])
    expect(rows.every(([, number]) => number === '-0.5')).toBe(true)
    expect(text).toContain('"say ""yes""",-0.5\n')
  })

  it('leaves null and NaN empty, and writes every other number in full', () => {
    expect(csvText(['a', 'b', 'c', 'd'], [[null, Number.NaN, 0.1 + 0.2, 1e300]])).toBe(
      'a,b,c,d\n,,0.30000000000000004,1e+300\n'
    )
  })
})
