import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { FinishedRun } from '../../src/cli/carry-out.js'
import type { Output } from '../../src/cli/output.js'
import { printControlled } from '../../src/cli/print-controlled.js'
import { parseCsv } from '../../src/report/tables/csv.js'
import type { PlanOfRun } from '../../src/run/plan-file.js'
import { type Say, wordsOf } from '../../src/words/words.js'
import { ganweiHere } from './here.js'

vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-controlled-'))
const at = (...names: string[]) => join(folder, ...names)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('notes that a run whose precision was reached early has too few replications for control variates, and fails nothing', () => {
  const notes: string[] = []
  const output = { note: (say: Say) => void notes.push(say(wordsOf('en'))) } as unknown as Output
  const finished = { plan: { replications: 50 }, analysis: {} } as unknown as FinishedRun
  printControlled({ controlVariates: true } as PlanOfRun, finished, output)
  expect(notes).toEqual([expect.stringContaining('--control-variates needs 200 replications; with 50')])
})

describe('differences with control variates', () => {
  it('stand beside the plain ones in terminal, report, data and JSON, in whatever order they are asked for', async () => {
    const tiny =
      'time: {periods: 4, burnIn: 1}\norganisation:\n  tiers:\n    - {id: only, units: 2, cadresPerUnit: 8, elaboration: 0}\n'
    const head = (name: string) => `version: 1\nkind: scenario\nlabel: ${name}\nquestion: What then?\n`
    writeFileSync(at('one.yaml'), head('One') + tiny)
    writeFileSync(at('other.yaml'), `${head('Other')}${tiny}accountability: {errorRate: 0.25}\n`)
    const args = ['batch', at('one.yaml'), at('other.yaml'), '--replications', '200', '--workers', '0']
    const plain = await ganweiHere([...args, '--out', at('run')])
    expect(plain.stdout).not.toContain('with control variates')
    // Asked for later, they are added, and nothing is played again.
    const added = await ganweiHere([...args, '--control-variates', '--out', at('run')])
    expect(added.status).toBe(0)
    expect(added.stdout).toContain('with control variates')
    for (const name of ['report.md', 'report.html']) {
      expect(readFileSync(at('run', name), 'utf8'), name).toContain('with control variates')
    }
    const { columns, rows } = parseCsv(readFileSync(at('run', 'differences.csv'), 'utf8'))
    const cell = (row: readonly string[], name: string) => row[columns.indexOf(name)]
    const fear = rows.filter((row) => cell(row, 'outcome') === 'afraidRate')
    expect(fear.map((row) => cell(row, 'estimator'))).toEqual(['mean', 'control-variates'])
    const [without, controlled] = fear.map((row) => ['low', 'mean', 'high'].map((name) => Number(cell(row, name))))
    expect(controlled[0]).toBeLessThan(controlled[1])
    expect(controlled[1]).toBeLessThan(controlled[2])
    expect(controlled).not.toEqual(without)
    // What has them keeps them, also where they are not asked for.
    const json = await ganweiHere([...args, '--json', '--out', at('run')])
    const [, other] = JSON.parse(json.stdout).scenarios
    expect(other.controlled).toEqual({
      ...{ outcome: 'afraidRate', n: 200, low: controlled[0], mean: controlled[1], high: controlled[2] }
    })
    expect((await ganweiHere(['resume', at('run')])).stdout).toContain('with control variates')
    const again = await ganweiHere([...args, '--control-variates', '--out', at('again')])
    expect(again.status).toBe(0)
    for (const name of ['plan.json', 'differences.csv', 'report.md']) {
      expect(readFileSync(at('again', name), 'utf8')).toBe(readFileSync(at('run', name), 'utf8'))
    }
  })
})
