import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_COMPARED } from '../../src/experiment/limits.js'
import { parseCsv } from '../../src/report/tables/csv.js'
import { ganweiHere } from '../cli/here.js'
import { isWhole } from '../extent.js'

/** More worlds than are compared: rows of a table laid over an organisation of two cadres. */
const ROWS = MOST_COMPARED + 50
const folder = mkdtempSync(join(tmpdir(), 'ganwei-points-'))
const at = (...names: string[]) => join(folder, ...names)
const BASE = `version: 1
kind: scenario
label: {zh: 小组织, en: Tiny}
question: {zh: 小组织如何？, en: How does a tiny organisation fare?}
time: {periods: 3, burnIn: 1}
organisation:
  tiers:
    - {id: only, units: 1, cadresPerUnit: 2, elaboration: 0}
`
const batch = (out: string, ...more: string[]) =>
  ganweiHere(['batch', at('points.csv'), '--base', at('tiny.yaml'), '--replications', '2', ...more, '--out', at(out)])
const filesOf = (run: string) => readdirSync(at(run)).filter((name) => name !== 'manifest.json')

/** Plays the table in two parts and merges them. */
async function merge(): Promise<void> {
  const parts = [1, 2].map((number) => `part-${number}`)
  for (const [k, part] of parts.entries()) {
    expect((await batch(part, '--shard', `${k + 1}/2`, '--workers', '0')).status).toBe(0)
  }
  expect((await ganweiHere(['merge', at('merged'), ...parts.map((part) => at(part))])).status).toBe(0)
}

beforeAll(async () => {
  writeFileSync(at('tiny.yaml'), BASE)
  const rows = Array.from(
    { length: ROWS },
    (_, k) => `p${k + 1},${(k + 1) / (ROWS + 1)},${0.3 + (0.5 * ((k * 7) % 11)) / 11}`
  )
  writeFileSync(at('points.csv'), ['id,accountability.errorRate,cadres.ability', ...rows, ''].join('\n'))
  const { status, stdout } = await batch('whole', '--workers', '0')
  expect(status).toBe(0)
  expect(stdout).toContain('neither compared nor charted')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('more worlds than are compared', () => {
  it('leave tables with a line for each, and neither report nor comparison', () => {
    expect(filesOf('whole').sort()).toEqual([
      ...['README.txt', 'journal.jsonl', 'outcomes.csv', 'outcomes.parquet', 'plan.json'],
      ...['replications.csv', 'replications.parquet', 'ro-crate-metadata.json']
    ])
    const { columns, rows } = parseCsv(readFileSync(at('whole', 'outcomes.csv'), 'utf8'))
    expect(columns.slice(0, 4)).toEqual(['scenario', 'accountability.errorRate', 'cadres.ability', 'n'])
    expect(rows).toHaveLength(ROWS + 1)
    expect(rows.slice(1).map(([id]) => id)).toEqual(Array.from({ length: ROWS }, (_, k) => `points/p${k + 1}`))
    const each = parseCsv(readFileSync(at('whole', 'replications.csv'), 'utf8'))
    expect(each.rows).toHaveLength(2 * (ROWS + 1))
    const [acts, own] = [columns.indexOf('acts'), each.columns.indexOf('acts')]
    for (const row of [0, 1, 777, ROWS]) {
      const pair = [0, 1].map((replication) => Number(each.rows[2 * row + replication][own]))
      expect(Number(rows[row][acts])).toBe((pair[0] + pair[1]) / 2)
    }
  })

  it('have the outcomes that evaluate gives', async () => {
    const points = ['id,accountability.errorRate,cadres.ability']
    const { columns, rows } = parseCsv(readFileSync(at('whole', 'outcomes.csv'), 'utf8'))
    const some = [1, 1000, ROWS].map((row) => rows[row])
    for (const [id, errorRate, ability] of some) points.push([id.slice(7), errorRate, ability].join(','))
    const names = ['afraidRate', 'actingShare']
    const args = ['evaluate', '-', '--base', at('tiny.yaml'), '--replications', '2', '--outcomes', names.join(',')]
    const { stdout } = await ganweiHere([...args, '--workers', '0'], { stdin: `${points.join('\n')}\n` })
    const [, ...lines] = stdout.trim().split('\n')
    expect(lines).toEqual(
      some.map((row) => [row[0].slice(7), ...names.map((name) => row[columns.indexOf(name)])].join(','))
    )
  })

  // Thousands of worlds over and over: in `npm test` they are resumed, not merged.
  it('give the same bytes resumed after half of the journal, and merged of two parts', async () => {
    cpSync(at('whole'), at('torn'), { recursive: true })
    for (const name of filesOf('torn')) if (!/^(plan|journal)/.test(name)) rmSync(at('torn', name))
    rmSync(at('torn', 'manifest.json'))
    truncateSync(at('torn', 'journal.jsonl'), Math.floor(readFileSync(at('whole', 'journal.jsonl')).length / 2))
    expect((await ganweiHere(['resume', at('torn'), '--workers', '0'])).status).toBe(0)
    if (isWhole) await merge()
    for (const run of isWhole ? ['torn', 'merged'] : ['torn']) {
      expect(filesOf(run)).toEqual(filesOf('whole'))
      for (const name of filesOf('whole').filter((file) => !/^(journal|ro-crate)/.test(file))) {
        expect(readFileSync(at(run, name)).equals(readFileSync(at('whole', name))), `${run}/${name}`).toBe(true)
      }
    }
    const last = isWhole ? 'merged' : 'torn'
    expect((await ganweiHere(['verify', at(last), '--workers', '0'])).status).toBe(0)
  })

  it('are refused by what compares and charts', async () => {
    const again = ['compare', at('whole', 'plan.json'), '--out', at('none')]
    for (const args of [['report', at('whole')], ['compare', at('whole')], ['paper', at('whole')], again]) {
      const { status, stderr } = await ganweiHere(args)
      expect(status, args.join(' ')).toBe(2)
      expect(stderr).toContain('2,000')
    }
    const precise = await batch('none', '--precision', '0.01')
    expect(precise.status).toBe(2)
  })
})
