import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { MOMENT_COLUMNS } from '../../src/model/moment.js'
import { streamKey } from '../../src/random/key.js'
import { parseCsv } from '../../src/report/tables/csv.js'
import { conformanceCases, settingsOf } from '../conformance/conformance-cases.js'
import { ganweiHere } from './here.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-run-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const SHORT = ['--set', 'time.periods=6', '--set', 'time.burnIn=1']
const run = (...args: string[]) => ganweiHere(['run', 'scenarios/baseline.yaml', ...args, '--quiet'])

describe('ganwei run', () => {
  it.each(['kernel', 'reference'])('prints one object as agreed, by the %s', async (engine) => {
    const [file] = conformanceCases().filter(({ name }) => name === 'baseline-one-replication')
    const set = settingsOf(file)
    const { status, stdout } = await run(
      '--json',
      '--seed',
      file.seed,
      '--replications',
      '1',
      '--engine',
      engine,
      ...set
    )
    expect(status).toBe(0)
    const printed = JSON.parse(stdout)
    expect(Object.keys(printed)).toEqual([
      'scenario',
      'changes',
      'seed',
      'key',
      'replications',
      'periods',
      'burnIn',
      'engine',
      'modelVersion',
      'totals',
      'questionnaire',
      'afraidRate'
    ])
    expect(printed).toMatchObject({
      seed: '容错',
      key: file.key,
      replications: 1,
      periods: 12,
      burnIn: 0,
      engine,
      modelVersion: 2
    })
    expect(Object.keys(printed.totals).sort()).toEqual(Object.keys(file.expect.totals).sort())
    expect(printed.totals.afraid).toBe(file.expect.totals.afraid)
    expect(printed.totals.output).toBeCloseTo(file.expect.totals.output, 5)
    expect(printed.questionnaire.many).toBeCloseTo(file.expect.questionnaire.many, 6)
    expect(printed.afraidRate).toEqual({ mean: file.expect.afraidRate.mean, sd: null, ci95: null })
  })

  it('gives an interval from two replications on', async () => {
    const { mean, sd, ci95 } = JSON.parse((await run('--json', '--replications', '4', ...SHORT)).stdout).afraidRate
    expect(sd).toBeGreaterThan(0)
    expect(ci95[0]).toBeLessThan(mean)
    // t(0.975, 3) = 3.182446…
    expect(ci95[1] - mean).toBeCloseTo((3.182446305284263 * sd) / 2, 12)
  })

  it.each(['0', '007', '1e3', '123456789012345678901234567890', '--'])('keeps the digits of seed %s', async (seed) => {
    const { stdout } = await run('--json', `--seed=${seed}`, '--replications', '1', ...SHORT)
    const { k0, k1 } = streamKey(seed)
    expect(JSON.parse(stdout)).toMatchObject({ seed, key: [k0, k1] })
  })

  it('refuses a seed without text, and the same option twice', async () => {
    expect((await run('--seed', '')).status).toBe(2)
    expect((await run('--seed')).status).toBe(2)
    expect((await run('--seed', 'a', '--seed', 'b')).status).toBe(2)
  })

  it('refuses settings as it refuses files: all at once, with hints', async () => {
    const { status, stderr } = await run(
      '--set',
      'standards.scopeClarty=0.3',
      '--set',
      'public.tolerance=30%',
      '--set',
      'time.periods'
    )
    expect(status).toBe(2)
    expect(stderr).toContain('did you mean standards.scopeClarity?')
    expect(stderr).toContain('0.3')
    expect(stderr).toContain('3 problems; nothing was run.')
  })

  it('plays one replication as a batch would', async () => {
    const alone = JSON.parse((await run('--json', '--replication', '3', ...SHORT)).stdout)
    const four = JSON.parse((await run('--json', '--replications', '4', ...SHORT)).stdout)
    const three = JSON.parse((await run('--json', '--replications', '3', ...SHORT)).stdout)
    expect(alone.totals.afraid).toBe(four.totals.afraid - three.totals.afraid)
    expect((await run('--replication', '3', '--replications', '4')).status).toBe(2)
  })

  it('writes the record of single cadres', async () => {
    const path = join(folder, 'trace.csv')
    const PLAIN = ['--structure', 'ganwei:structures/version-1']
    expect((await run('--trace', path, '--cadre', '0,999', '--replications', '2', ...PLAIN, ...SHORT)).status).toBe(0)
    const { columns, rows } = parseCsv(readFileSync(path, 'utf8'))
    expect(columns.slice(0, 7)).toEqual(['replication', 'cadre', 'tier', 'unit', 'rank', 'period', 'shareActing'])
    expect(columns.at(-1)).toBe('reward')
    expect(columns.slice(6).every((column) => (MOMENT_COLUMNS as readonly string[]).includes(column))).toBe(true)
    expect(rows.length).toBe(12)
    expect(rows[0].slice(0, 6)).toEqual(['0', '0', 'province', '0', 'leading', '0'])
    expect(rows[6].slice(1, 5)).toEqual(['999', 'township', '34', 'ordinary'])
    const choice = columns.indexOf('choice')
    for (const row of rows)
      expect(['actedProperly', 'actedRecklessly', 'afraid', 'unable', 'unwilling']).toContain(row[choice])
    const on = ['--set', 'cadres.turnover=0.5', '--set', 'procedure.mitigation=1']
    expect((await run('--trace', path, '--cadre', '0', ...on, ...PLAIN, ...SHORT)).status).toBe(0)
    const withVariants = parseCsv(readFileSync(path, 'utf8')).columns
    expect(withVariants).toEqual([...columns, 'newcomer', 'mitigated'])
    expect((await run('--trace', path, '--cadre', '1000', ...SHORT)).status).toBe(2)
    expect((await run('--trace', path)).status).toBe(2)
  })

  it('names what does not exist or cannot be read, without waiting for it', async () => {
    const pipe = join(folder, 'pipe.yaml')
    spawnSync('mkfifo', [pipe])
    mkdirSync(join(folder, 'empty'))
    for (const path of ['absent.yaml', pipe, '/dev/zero', join(folder, 'empty')]) {
      const { status, stderr } = await ganweiHere(['run', path])
      expect(status, path).toBe(66)
      expect(stderr).not.toContain('    at ')
    }
    expect((await ganweiHere(['run', 'scenarios'])).status).toBe(2)
  })

  it('suggests commands and options, and helps in both languages', async () => {
    expect((await ganweiHere(['btach', 'x'])).status).toBe(2)
    const wrong = await ganweiHere(['run', 'scenarios/baseline.yaml', '--replicatons', '3'])
    expect(wrong.status).toBe(2)
    for (const language of ['zh', 'en']) {
      const { status, stdout } = await ganweiHere(['--help', '--lang', language])
      expect(status).toBe(0)
      for (const command of ['run', 'batch', 'bench']) expect(stdout).toContain(`ganwei ${command}`)
    }
    expect((await ganweiHere(['--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } })).stdout).toContain('运行一批情景')
    expect((await ganweiHere([])).status).toBe(2)
  })
})
