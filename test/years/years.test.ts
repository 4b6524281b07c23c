import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { outcomesLackedBy } from '../../src/model/outcomes.js'
import { DEFAULTS_VERSION } from '../../src/model/parameters.js'
import { MODEL_VERSION } from '../../src/model/simulate.js'
import { parseCsv } from '../../src/report/tables/csv.js'
import { sealedText, unsealed } from '../../src/run/sealed-json.js'
import { ganweiHere } from '../cli/here.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

// Nor who changed and why: with every variant on, the worlds differ in so many inputs that to share a change among them takes long.
vi.mock('../../src/findings/explanation/closer-look.js', () => ({ lookCloser: () => 'too-large' }))

/** What records of earlier versions do not give. */
const LACKED: Readonly<Record<1 | 2, readonly string[]>> = { 1: outcomesLackedBy(1), 2: outcomesLackedBy(2) }
const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ganwei-years-'))
const present = `model-${MODEL_VERSION}`
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const copyOf = (run: string, name: string) => {
  cpSync(join(here, run), join(folder, name), { recursive: true })
  return name
}
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })

/** A copy of the present version's run that says another version made it. */
function ofAnotherVersion(name: string, changes: Readonly<Record<string, number>>): string {
  copyOf(present, name)
  const path = join(folder, name, 'plan.json')
  writeFileSync(path, sealedText({ ...unsealed(readFileSync(path, 'utf8')), ...changes }))
  return name
}

describe('a run made years ago', () => {
  it('is there of every model version', () => {
    const versions = readdirSync(here).filter((name) => name.startsWith('model-'))
    expect(versions.sort()).toEqual(Array.from({ length: MODEL_VERSION }, (_, k) => `model-${k + 1}`).sort())
  })

  it('of the present model version is computed again to the bit', async () => {
    const run = copyOf(present, 'again')
    const { status, stdout } = await asked('verify', run, '--all')
    expect(stdout).toContain('12 of 12 replications were computed again: the same to the bit')
    expect(status).toBe(0)
    const numbers = readFileSync(join(folder, run, 'replications.csv'), 'utf8')
    rmSync(join(folder, run, 'replications.csv'))
    rmSync(join(folder, run, 'journal.jsonl'))
    expect((await asked('resume', run, '--quiet')).status).toBe(0)
    expect(readFileSync(join(folder, run, 'replications.csv'), 'utf8')).toBe(numbers)
  })

  it('of the first model version is named, and computed again by the present one with its variants off', async () => {
    const run = copyOf('model-1', 'first')
    const { status, stdout, stderr } = await asked('verify', run, '--all')
    expect(stderr).toContain('made by model 1')
    expect(stdout).toContain('12 of 12 replications were computed again: the same to the bit')
    expect(status).toBe(0)
    const numbers = readFileSync(join(folder, run, 'replications.csv'), 'utf8')
    expect((await asked('resume', run, '--quiet')).status).toBe(0)
    // What it did not count is missing; idle running is of the units with cases, which it did not count either.
    const [then, now] = [numbers, readFileSync(join(folder, run, 'replications.csv'), 'utf8')].map((text) => parseCsv(text))
    const sinceThen = now.columns.filter((column) => !then.columns.includes(column))
    expect(sinceThen).toContain('unitsWithCases')
    for (const [k, row] of now.rows.entries()) {
      for (const column of now.columns) {
        const value = row[now.columns.indexOf(column)]
        if (LACKED[1].includes(column)) expect(value, column).toBe('')
        else if (then.columns.includes(column)) expect(value, column).toBe(then.rows[k][then.columns.indexOf(column)])
      }
    }
    expect((await asked('verify', run, '--all')).status).toBe(0)
    const made = await asked('report', run)
    expect(made.status).toBe(0)
    const report = readFileSync(join(folder, run, 'report.md'), 'utf8')
    expect(report).toContain('Not counted by model 1, so that')
    expect(report).toContain('模型第 1 版未统计以下结果')
    expect(report).not.toMatch(/fewer than two replications|不足两次|lowest under/)
    expect(JSON.parse(readFileSync(join(folder, run, 'manifest.json'), 'utf8')).computedBy).toEqual({
      ...{ modelVersion: MODEL_VERSION, variants: 'neutral' }
    })
    copyOf('model-1', 'longer')
    const jobs = [['resume', run], ['extend', 'longer', '--replications', '7'], ['paper', run], ['batch', join(run, 'plan.json'), '--out', 'first-again']]
    expect(made.stderr).toContain('made by model 1')
    for (const job of jobs) expect((await asked(...job)).stderr, job[0]).toContain('made by model 1')
    copyOf(present, 'second')
    expect((await asked('diff', run, 'second')).stdout).toContain('modelVersion')
  })

  it('with earlier records is computed again to the bit, and lacks what is counted since', async () => {
    const run = copyOf('records-2', 'earlier')
    const { status, stdout, stderr } = await asked('verify', run, '--all')
    expect(stdout).toContain('12 of 12 replications were computed again: the same to the bit')
    expect(stderr).not.toContain('made by model')
    expect(status).toBe(0)
    const numbers = readFileSync(join(folder, run, 'replications.csv'), 'utf8')
    expect((await asked('extend', run, '--replications', '8', '--quiet')).status).toBe(0)
    const [then, now] = [numbers, readFileSync(join(folder, run, 'replications.csv'), 'utf8')].map((text) => parseCsv(text))
    const sinceThen = now.columns.filter((column) => !then.columns.includes(column))
    expect(sinceThen).toEqual(expect.arrayContaining([...LACKED[2]]))
    const [before, after] = [then, now].map(({ columns, rows }) => rows.map((row) => new Map(columns.map((name, k) => [name, row[k]]))))
    const playedThen = after.filter((row) => Number(row.get('replication')) < 6)
    for (const [k, row] of before.entries()) for (const [name, value] of row) expect(playedThen[k].get(name), name).toBe(value)
    for (const row of after) for (const name of LACKED[2]) expect(row.get(name)).toBe('')
    expect((await asked('verify', run, '--all')).status).toBe(0)
  })

  it('with earlier defaults takes reforms alone, and keeps them; with later ones it is refused', async () => {
    const run = copyOf(present, 'earlier-defaults')
    const head = (kind: string) => `version: 1\nkind: ${kind}\nlabel: {zh: 甲, en: A}\nquestion: {zh: 问, en: Why?}\n`
    writeFileSync(join(folder, 'whole.yaml'), `${head('scenario')}public: {tolerance: 0.9}\n`)
    writeFileSync(join(folder, 'reform.yaml'), `${head('reform')}public: {tolerance: 0.9}\n`)
    const whole = await asked('extend', run, '--add', 'whole.yaml', '--quiet')
    expect([whole.status, whole.stderr]).toEqual([2, expect.stringContaining('earlier default values')])
    // One that lists reforms is a whole scenario all the same.
    const listing = await asked('extend', run, '--add', 'ganwei:four-remedies', '--quiet')
    expect([listing.status, listing.stderr]).toEqual([2, expect.stringContaining('earlier default values')])
    expect((await asked('extend', run, '--add', 'reform.yaml', '--quiet')).status).toBe(0)
    const plan = JSON.parse(readFileSync(join(folder, run, 'plan.json'), 'utf8'))
    expect(plan.defaults).toBeUndefined()
    expect(plan.scenarios.at(-1).changes).toMatchObject({ 'public.tolerance': 0.9 })
    expect((await asked('verify', run, '--all')).status).toBe(0)
    const later = ofAnotherVersion('later-defaults', { defaults: DEFAULTS_VERSION + 1 })
    const refused = await asked('resume', later)
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('of the default values')])
  })

  it.each([
    { changes: { modelVersion: MODEL_VERSION + 1 }, made: `model ${MODEL_VERSION + 1}, random numbers 1` },
    { changes: { randomNumberVersion: 2 }, made: `model ${MODEL_VERSION}, random numbers 2` }
  ])('by $made is refused where it would be gone on with, and named', async ({ changes, made }) => {
    const run = ofAnotherVersion(made.replaceAll(/\W/g, '-'), changes)
    const this_ = `this is model ${MODEL_VERSION}, random numbers 1`
    for (const job of [['resume', run], ['extend', run, '--replications', '9'], ['merge', 'out', run], ['batch', join(run, 'plan.json')]]) {
      const { status, stderr } = await asked(...job)
      expect(stderr, job[0]).toContain(`made by ${made}; ${this_}`)
      expect(status, job[0]).toBe(2)
    }
    const { status, stdout } = await asked('verify', run)
    expect(stdout).toBe(`the run cannot be recomputed here: made by ${made}; ${this_}\n`)
    expect(status).toBe(0)
    copyOf(present, 'ours')
    expect((await asked('diff', 'ours', run)).stdout).toContain(Object.keys(changes)[0])
    rmSync(join(folder, 'ours'), { recursive: true })
  })
})
