/** What becomes of a run after it: extended, merged from parts, verified, compared. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseCsv } from '../../src/report/tables/csv.js'
import { writeTiny } from '../faults/tiny.js'
import { ganweiHere } from './here.js'
import { resultHashes, runScript } from './program.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-folder-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })
const results = (run: string) => resultHashes(at(run))
const JOB = ['s', '--seed', 'x', '--quiet']

beforeAll(async () => {
  writeTiny(at('s'))
  expect((await asked('batch', ...JOB, '--replications', '11', '--out', 'whole')).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The journal's lines of a run: an extended run keeps them all. */
const journalLines = (run: string) => readFileSync(at(run, 'journal.jsonl'), 'utf8').trim().split('\n')

describe('a run that is asked for again', () => {
  it('with more replications names extend, and with fewer a free folder', async () => {
    const more = await asked('batch', ...JOB, '--replications', '12', '--out', 'whole')
    expect(more.status).toBe(73)
    expect(more.stderr).toContain(
      'Add more with: ganwei extend whole --replications 12, or start afresh: --out whole-2'
    )
    const fewer = await asked('batch', ...JOB, '--replications', '6', '--out', 'whole')
    expect(fewer.status).toBe(73)
    expect(fewer.stderr).toContain('whole holds another run')
  })

  it('with a byte order mark is the same run in another look, by batch and by report', async () => {
    for (const ask of [
      ['batch', ...JOB, '--replications', '11', '--bom', '--out', 'marked'],
      ['report', 'marked', '--bom']
    ]) {
      cpSync(at('whole'), at('marked'), { recursive: true })
      expect((await asked(...ask)).status).toBe(0)
      expect(journalLines('marked')).toEqual(journalLines('whole'))
      expect(readFileSync(at('marked', 'summary.csv'), 'utf8')).toBe(
        `\ufeff${readFileSync(at('whole', 'summary.csv'), 'utf8')}`
      )
      expect((await asked('verify', 'marked', '--quiet')).status).toBe(0)
      // Without saying so it stays as it is.
      const marked = results('marked')
      expect((await asked('batch', ...JOB, '--replications', '11', '--out', 'marked')).status).toBe(0)
      expect(results('marked')).toEqual(marked)
      rmSync(at('marked'), { recursive: true })
    }
  })
})

describe('ganwei extend', () => {
  it('adds replications without computing again: the same files as the larger run', async () => {
    expect((await asked('batch', ...JOB, '--replications', '4', '--out', 'grown')).status).toBe(0)
    const before = journalLines('grown')
    expect((await asked('extend', 'grown', '--replications', '11', '--quiet')).status).toBe(0)
    expect(journalLines('grown').slice(0, before.length)).toEqual(before)
    expect(results('grown')).toEqual(results('whole'))
    expect((await asked('verify', 'grown', '--all')).status).toBe(0)
    // What is there already is confirmed.
    expect((await asked('extend', 'grown', '--replications', '11', '--quiet')).status).toBe(0)
    const { status, stderr } = await asked('extend', 'grown', '--replications', '10')
    expect(stderr).toContain('it cannot be cut to 10')
    expect(status).toBe(2)
    expect((await asked('extend', 'grown')).status).toBe(2)
  })

  it('adds scenarios: the same files as the batch of all', async () => {
    expect(
      (await asked('batch', join('s', 'base.yaml'), '--replications', '11', ...JOB.slice(1), '--out', 'wider')).status
    ).toBe(0)
    expect((await asked('extend', 'wider', '--add', join('s', 'clear.yaml'), '--quiet')).status).toBe(0)
    const { baselineReason: _, ...wider } = JSON.parse(readFileSync(at('wider', 'plan.json'), 'utf8'))
    const { baselineReason: __, ...whole } = JSON.parse(readFileSync(at('whole', 'plan.json'), 'utf8'))
    expect({ ...wider, sha256: '' }).toEqual({ ...whole, sha256: '' })
    for (const name of ['replications.csv', 'summary.parquet', 'differences.csv', 'periods.csv']) {
      expect(results('wider')[name], name).toBe(results('whole')[name])
    }
    const { status, stderr } = await asked('extend', 'wider', '--add', join('s', 'clear.yaml'))
    expect(stderr).toContain('has a scenario clear already')
    expect(status).toBe(2)
  })

  it('lays an added reform over a baseline with its timetable', async () => {
    const text = readFileSync(at('s', 'base.yaml'), 'utf8')
    mkdirSync(at('t'))
    writeFileSync(at('t', 'base.yaml'), `${text}timetable: [{ at: 4, set: { public.tolerance: 0.9 } }]\n`)
    const head = 'version: 1\nkind: reform\nlabel: { zh: 改, en: New }\nquestion: { zh: 问, en: Why? }\n'
    writeFileSync(at('new.yaml'), `${head}standards: { detailClarity: 0.9 }\n`)
    expect((await asked('batch', 't', 'new.yaml', '--replications', '3', '--quiet', '--out', 'timed')).status).toBe(0)
    expect((await asked('batch', 't', '--replications', '3', '--quiet', '--out', 'timed-later')).status).toBe(0)
    expect((await asked('extend', 'timed-later', '--add', 'new.yaml', '--quiet')).status).toBe(0)
    expect(results('timed-later')['replications.csv']).toBe(results('timed')['replications.csv'])
  })

  it('goes on where it was interrupted, by resume, with what it had before untouched', async () => {
    expect((await asked('batch', ...JOB, '--replications', '4', '--out', 'cut')).status).toBe(0)
    // As a kill would leave it after the new plan and, at the latest, one of the new result files were written.
    for (const name of ['plan.json', 'replications.csv']) cpSync(at('whole', name), at('cut', name))
    const seen = await asked('verify', 'cut')
    expect(seen.stdout).toContain('This run is unfinished (8 / 22 replications)')
    expect(seen.status).toBe(0)
    expect((await asked('resume', 'cut', '--quiet')).status).toBe(0)
    expect(results('cut')).toEqual(results('whole'))
  })
})

describe('ganwei batch --shard and ganwei merge', () => {
  const part = async (k: number, of: number, replications = '11') => {
    const out = `part-${k}-of-${of}`
    if (!existsSync(at(out))) {
      const job = [...JOB, '--replications', replications, '--shard', `${k}/${of}`]
      const { status, stdout } = await asked('batch', ...job, '--out', out)
      expect(status).toBe(0)
      expect(stdout).toContain(`part ${k}/${of} is done`)
    }
    return out
  }

  it.each([1, 2, 3])('give, in %i parts, the files of the whole run', async (of) => {
    const parts: string[] = []
    for (let k = of; k >= 1; k--) parts.push(await part(k, of))
    const { status, stderr } = await asked('merge', `merged-${of}`, ...parts, '--quiet')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(results(`merged-${of}`)).toEqual(results('whole'))
    expect((await asked('verify', `merged-${of}`, '--all')).status).toBe(0)
  })

  it('may be more parts than replications', async () => {
    expect((await asked('batch', ...JOB, '--replications', '1', '--out', 'one')).status).toBe(0)
    const parts: string[] = []
    for (const k of [1, 2, 3, 4]) parts.push(await part(k, 4, '1'))
    expect((await asked('merge', 'merged-one', ...parts, '--quiet')).status).toBe(0)
    expect(results('merged-one')).toEqual(results('one'))
  })

  it('refuse gaps, overlaps, other plans, other cuts, whole runs and unfinished parts, each by name', async () => {
    const refused = async (...parts: string[]) => {
      const { status, stderr } = await asked('merge', 'never', ...parts)
      expect(status).toBe(2)
      expect(existsSync(at('never'))).toBe(false)
      return stderr
    }
    expect(await refused(await part(1, 3), await part(3, 3))).toContain('missing: part 2 of 3')
    cpSync(at(await part(1, 2)), at('copy'), { recursive: true })
    expect(await refused(await part(1, 2), await part(2, 2), 'copy')).toContain(
      'part-1-of-2 and copy are both part 1/2'
    )
    expect(await refused(await part(1, 2), await part(2, 3))).toContain('they were cut differently')
    expect(await refused('whole')).toContain('whole is not a part made by --shard')
    expect((await asked('batch', ...JOB, '--replications', '12', '--shard', '2/2', '--out', 'other')).status).toBe(0)
    expect(await refused(await part(1, 2), 'other')).toContain('other and part-1-of-2 are parts of different plans')
    const journal = readFileSync(at('copy', 'journal.jsonl'), 'utf8')
    writeFileSync(at('copy', 'journal.jsonl'), journal.slice(0, journal.indexOf('\n') + 1))
    expect(await refused('copy', await part(2, 2))).toContain(
      'copy is unfinished (0 / 11 replications); first complete it with: ganwei resume copy'
    )
    expect((await asked('merge', 'never', 'nowhere')).status).toBe(66)
  })

  it.each(['0/3', '4/3', '1', '1/0', 'a/b', '1/2/3'])('take no --shard %s', async (text) => {
    expect((await asked('batch', ...JOB, '--shard', text, '--out', 'never')).status).toBe(2)
  })
})

describe('ganwei verify', () => {
  it('names the first scenario, replication and outcome that differ', async () => {
    const script = `
      const { readFileSync, writeFileSync } = await import('node:fs')
      const { Journal } = await import('./dist/run/journal.js')
      const { readPlan } = await import('./dist/run/read-plan.js')
      const { plan, engine } = readPlan(readFileSync(${JSON.stringify(at('forged', 'plan.json'))}, 'utf8'))
      const whole = new Journal(${JSON.stringify(at('whole', 'journal.jsonl'))}, plan, engine, 'read')
      const forged = new Journal(${JSON.stringify(at('forged', 'journal.jsonl'))}, plan, engine, 'append')
      for (const scenario of [0, 1]) for (const block of whole.blocks(scenario)) {
        if (scenario === 1) block.totals[3 * (block.totals.length / block.count) + 1] += 1
        forged.add(scenario, block)
      }
      forged.close()`
    cpSync(at('whole', 'plan.json'), at('forged', 'plan.json'))
    runScript(script)
    const { status, stderr } = await asked('verify', 'forged')
    expect(stderr).toMatch(/^clear, replication 3, acted: recorded \d+, computed \d+$/m)
    expect(status).toBe(4)
  })

  it('says of what is no run, or no more than a plan, what it is', async () => {
    expect((await asked('verify', 's')).status).toBe(66)
    expect((await asked('verify', 'nowhere')).status).toBe(66)
    cpSync(at('whole', 'plan.json'), at('planned', 'plan.json'))
    const { status, stdout } = await asked('verify', 'planned')
    expect(stdout).toContain('This run is unfinished (0 / 22 replications); continue with: ganwei resume planned')
    expect(status).toBe(0)
  })
})

describe('ganwei diff', () => {
  it('finds no difference between a run and its repetition', async () => {
    expect((await asked('batch', join('whole', 'plan.json'), '--out', 'repeated', '--quiet')).status).toBe(0)
    const { status, stdout } = await asked('diff', 'whole', 'repeated')
    expect(stdout).toContain('No difference in versions, plan, parameters or numbers')
    expect(status).toBe(0)
  })

  it('names what differs: plan, parameters by scenario, numbers by outcome', async () => {
    const job = ['batch', 's', '--seed', 'y', '--replications', '11', '--quiet', '--set', 'public.tolerance=0.9']
    expect((await asked(...job, '--out', 'changed')).status).toBe(0)
    const { stdout, status } = await asked('diff', 'whole', 'changed')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^seed +x +y$/m)
    expect(stdout).toMatch(/^base {2}public tolerance +\S+ +0\.9$/m)
    expect(stdout).toMatch(/^clear {2}不敢为 rate +0\.\d+ +0\.\d+$/m)
    const { numbers, plan } = JSON.parse((await asked('diff', 'whole', 'changed', '--json')).stdout)
    expect(plan).toEqual([{ what: 'seed', a: 'x', b: 'y' }])
    const { rows } = parseCsv(readFileSync(at('whole', 'summary.csv'), 'utf8'))
    const mean = rows.find(([scenario, outcome]) => scenario === 'base' && outcome === 'afraidRate')?.[2]
    expect(numbers).toContainEqual({ what: 'base  afraidRate', a: mean, b: expect.any(String) })
  })
})

describe('ganwei diff of plans', () => {
  it('names what is not a number: labels, costs, byte order marks, why a scenario is the baseline', async () => {
    mkdirSync(at('named'))
    for (const name of ['base.yaml', 'clear.yaml']) {
      const text = readFileSync(at('s', name), 'utf8')
      writeFileSync(at('named', name), name === 'base.yaml' ? text : text.replace('en: Two', 'en: Another'))
    }
    const job = ['batch', 'named', '--seed', 'x', '--replications', '11', '--quiet', '--bom', '--baseline', 'base']
    expect((await asked(...job, '--out', 'relabelled')).status).toBe(0)
    const { plan, parameters, numbers } = JSON.parse((await asked('diff', 'whole', 'relabelled', '--json')).stdout)
    expect(plan).toEqual([
      { what: 'baselineReason', a: 'extended', b: 'named' },
      { what: 'bom', a: null, b: 'true' }
    ])
    const label = (en: string) => JSON.stringify({ zh: '乙', en })
    expect(parameters).toEqual([{ what: 'clear  label', a: label('Two'), b: label('Another') }])
    expect(numbers).toEqual([])
  })
})

describe('every command that reads an unfinished run', () => {
  it('names it as such', async () => {
    cpSync(at('whole'), at('half'), { recursive: true, filter: (path) => !path.endsWith('manifest.json') })
    expect((await asked('verify', 'half')).stdout).toContain('half is unfinished'.slice(5))
    expect((await asked('diff', 'half', 'whole')).stdout).toContain('half is unfinished')
    const { stderr } = await asked('resume', 'half')
    expect(stderr).toContain('half holds this run, but it is not complete (manifest.json); completing it')
    expect(readdirSync(at('half'))).toContain('manifest.json')
  })
})
