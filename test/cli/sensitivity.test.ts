import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { extent } from '../extent.js'
import { scratchFolder, writeTiny } from '../faults/tiny.js'
import { sketchedProgram } from '../sketched-program.js'
import { until } from '../until.js'
import { ganweiHere } from './here.js'
import { ganwei, resultHashes } from './program.js'

vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = scratchFolder('sensitivity')
const scenarios = writeTiny(join(folder, 's'), 16, 4)
const INPUTS = 'accountability.errorRate,accountability.sanctionSeverity,public.tolerance'
const SOBOL = ['--method', 'sobol', '--inputs', INPUTS, '--seed', 'x', '--quiet']
const command = (out: string, points = 64, workers = 0) => [
  ...['sensitivity', join(scenarios, 'clear.yaml'), ...SOBOL],
  ...['--points', String(points), '--workers', String(workers), '--out', join(folder, out)]
]
let program: string
let whole: Record<string, string>

beforeAll(async () => {
  program = await sketchedProgram()
  const { status, stderr } = await ganweiHere(command('whole'))
  expect(stderr).toBe('')
  expect(status).toBe(0)
  whole = resultHashes(join(folder, 'whole'))
  expect(Object.keys(whole)).toEqual(
    expect.arrayContaining(['sensitivity.csv', 'sensitivity.jsonl', 'sensitivity.parquet'])
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('ganwei sensitivity', () => {
  it.each(extent([7], [1, 7]))('leaves the same bytes with %d workers', (workers) => {
    expect(ganwei(command(`w${workers}`, 64, workers), { program }).status).toBe(0)
    expect(resultHashes(join(folder, `w${workers}`))).toEqual(whole)
  })

  it('leaves the same bytes after a kill and resume, and where lines were damaged', async () => {
    const run = join(folder, 'killed')
    const record = join(run, 'sensitivity.jsonl')
    const child = spawn(process.execPath, [program, ...command('killed', 64, 2)], { stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    const size = () => statSync(record, { throwIfNoEntry: false })?.size ?? 0
    const least = readFileSync(join(folder, 'whole', 'sensitivity.jsonl')).length / 4
    await until('its record has a quarter', () => child.exitCode !== null || size() >= least)
    child.kill('SIGKILL')
    await ended
    truncateSync(record, size() - 3)
    expect((await ganweiHere(['resume', run, '--workers', '0', '--quiet'])).status).toBe(0)
    expect(resultHashes(run)).toEqual(whole)
    // A line of nobody's is dropped when something is appended.
    appendFileSync(record, 'nothing\n')
    const { status, stderr } = await ganweiHere(['verify', run])
    expect([status, stderr]).toEqual([4, expect.stringContaining('sensitivity.jsonl')])
    expect((await ganweiHere(['resume', run, '--workers', '0', '--quiet'])).status).toBe(0)
    expect(resultHashes(run)).toEqual(whole)
  })

  it('is extended by more points to what as many would have been', async () => {
    expect((await ganweiHere(command('few', 16))).status).toBe(0)
    const { status, stdout } = await ganweiHere([
      'sensitivity',
      join(folder, 'few'),
      '--points',
      '64',
      '--workers',
      '0',
      '--quiet'
    ])
    expect(status).toBe(0)
    expect(stdout).toMatch(/N = 64, 384\s+points, 2 replications at each/)
    expect(resultHashes(join(folder, 'few'))).toEqual(whole)
    // And once more nothing is played.
    expect((await ganweiHere(['sensitivity', join(folder, 'few'), '--quiet'])).stdout).toBe(stdout)
  })

  it('is played in parts from its registered plan, as on a cluster, and merged to the same bytes', async () => {
    const plan = join(folder, 'registered.json')
    const dry = await ganweiHere([...command('none'), '--dry-run', '--plan', plan])
    expect([dry.status, dry.stdout]).toEqual([0, expect.stringContaining(`ganwei batch ${plan}`)])
    const parts = [1, 2, 3].map((part) => join(folder, `part-${part}`))
    for (const [k, part] of parts.entries()) {
      const shard = await ganweiHere([
        'batch',
        plan,
        '--shard',
        `${k + 1}/3`,
        '--quiet',
        '--workers',
        '0',
        '--out',
        part
      ])
      expect(shard.status).toBe(0)
    }
    // A part that lacks rows is no part yet.
    const record = join(parts[1], 'sensitivity.jsonl')
    const kept = readFileSync(record)
    truncateSync(record, kept.length - 3)
    const refused = await ganweiHere(['merge', join(folder, 'merged'), ...parts])
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('part-2')])
    expect((await ganweiHere(['resume', parts[1], '--workers', '0', '--quiet'])).status).toBe(0)
    expect((await ganweiHere(['merge', join(folder, 'merged'), ...parts, '--quiet'])).status).toBe(0)
    expect(resultHashes(join(folder, 'merged'))).toEqual(whole)
    const cluster = await ganweiHere([
      'cluster',
      'submit',
      plan,
      '--parts',
      '3',
      '--out',
      join(folder, 'on-cluster'),
      '--dry-run'
    ])
    expect([cluster.status, cluster.stdout]).toEqual([0, expect.stringContaining('batch plan.json --shard')])
  })

  it('plays some points again to verify them, and repeats the run from its plan', async () => {
    const { status, stdout } = await ganweiHere(['verify', join(folder, 'whole'), '--all', '--workers', '0'])
    expect(status).toBe(0)
    // Two scenarios in 40 replications, and 64·(3 + 3) points of both in 2.
    expect(stdout).toMatch(/1,616/)
    const plan = join(folder, 'whole', 'plan.json')
    expect(
      (await ganweiHere(['batch', plan, '--out', join(folder, 'again'), '--workers', '0', '--quiet'])).status
    ).toBe(0)
    expect(resultHashes(join(folder, 'again'))).toEqual(whole)
  })

  it('says what moves the effect and the level in sentences, in JSON and in the report', async () => {
    const run = join(folder, 'whole')
    const said = (await ganweiHere(['sensitivity', run, '--quiet'])).stdout
    expect(said).toMatch(/Effect of “Two”: mean over all points [−+][\d.]+, 95 % \[[−+][\d.]+, [−+][\d.]+\]/)
    expect(said).toMatch(/Level under “One”/)
    expect(said).toMatch(
      /Chance has a part in [\s\S]* of its\s+variance\s+with\s+one\s+replication,\s+and\s+in [\s\S]* with\s+40\./
    )
    expect(said).toMatch(/settled/)
    const { targets, inputs } = JSON.parse((await ganweiHere(['sensitivity', run, '--json', '--quiet'])).stdout)
    expect(inputs.join()).toBe(INPUTS)
    expect(targets.map(({ target, scenario }: { target: string; scenario: string }) => [target, scenario])).toEqual([
      ['effect', 'clear'],
      ['level', 'base']
    ])
    expect(['accountability.errorRate', 'accountability.sanctionSeverity']).toContain(targets[1].factors[0].factor)
    expect(readFileSync(join(run, 'report.md'), 'utf8')).toContain('What the effects depend on')
    expect((await ganweiHere(['sensitivity', run, '--quiet', '--lang', 'zh'])).stdout).toMatch(/影响最大/)
  })

  it('refuses what would replace its points, serves another outcome from them, and names a damaged file', async () => {
    const run = join(folder, 'w7')
    const record = () => readFileSync(join(run, 'sensitivity.jsonl'), 'utf8')
    const before = record()
    const lost = await ganweiHere(['sensitivity', run, '--method', 'morris', '--quiet'])
    expect([lost.status, lost.stderr]).toEqual([2, expect.stringContaining('--out')])
    expect(record()).toBe(before)
    const { status, stdout, stderr } = await ganweiHere(['sensitivity', run, '--outcome', 'meanOutput'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/What moves .*output/)
    expect(stderr).toMatch(/SHA-256 was [0-9a-f]{64}/)
    expect(record()).toBe(before)
    appendFileSync(join(run, 'sensitivity.csv'), 'x')
    const damaged = await ganweiHere(['sensitivity', run, '--quiet'])
    expect([damaged.status, damaged.stderr]).toEqual([4, expect.stringContaining('sensitivity.csv')])
  })

  it('screens, regresses, and shows beforehand what it would play', async () => {
    const reform = join(scenarios, 'clear.yaml')
    const some = ['--inputs', INPUTS, '--quiet', '--points', '4', '--workers', '0']
    const screened = await ganweiHere(['sensitivity', reform, ...some, '--out', join(folder, 'morris')])
    expect(screened.stdout).toMatch(/Morris’s screening: 3 inputs within their plausible ranges, N = 4, 20\s+points/)
    expect(screened.stdout).toMatch(/μ\* \(percentage points\)/)
    // All three of three are never “most of it”.
    expect(screened.stdout).not.toMatch(/Most of it|order of the first is/)
    const few = await ganweiHere([
      'sensitivity',
      reform,
      ...some,
      '--method',
      'regression',
      '--out',
      join(folder, 'few-worlds')
    ])
    expect(few.stdout).toMatch(/4 worlds do not tell which input matters; a regression of ranks needs\s+16\./)
    const { inputs, points, replications, secondsOfFiles } = JSON.parse(
      (await ganweiHere(['sensitivity', reform, ...some, '--dry-run', '--json'])).stdout
    )
    expect([inputs.length, points, replications]).toEqual([3, 20, 80])
    // What a compared run’s files take is of whole seconds, however little is played.
    expect(secondsOfFiles).toBeGreaterThan(1)
  })

  it('takes ranges of a file, and refuses what it cannot analyse', async () => {
    const reform = join(scenarios, 'clear.yaml')
    const ranges = join(folder, 'ranges.yaml')
    const label = 'label: { zh: 甲, en: One }'
    writeFileSync(ranges, `version: 1\nkind: ranges\n${label}\nranges:\n  public.tolerance: { low: 0.2, high: 0.6 }\n`)
    appendFileSync(ranges, '  public.inertia: { low: 0.3, high: 0.3 }\n')
    const plan = join(folder, 'of-ranges.json')
    const dry = (await ganweiHere(['sensitivity', reform, '--ranges', ranges, '--dry-run', '--json', '--plan', plan]))
      .stdout
    expect(JSON.parse(readFileSync(plan, 'utf8')).parameters.public.inertia).toBe(0.3)
    expect(JSON.parse(dry).inputs).toEqual(['public.tolerance'])
    const refused = (...args: string[]) => ganweiHere(['sensitivity', reform, ...args])
    expect(await refused('--method', 'sobol', '--points', '100')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('power of two')
    })
    expect((await refused('--inputs', 'public.tolerence')).stderr).toContain('public.tolerance')
    expect((await refused('--by-group')).status).toBe(2)
    expect((await ganweiHere(['sensitivity', 'ganwei:designs/strictness-and-tolerance', '--dry-run'])).status).toBe(2)
  })
})
