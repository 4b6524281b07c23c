/** A batch is killed at random moments, also while it recovers; what resume then leaves is what an undisturbed run leaves. */

import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE } from '../../src/run/run-files.js'
import { ganwei, resultHashes } from '../cli/program.js'
import { extent } from '../extent.js'
import { sketchedProgram } from '../sketched-program.js'
import { arm, disarm } from './fs-faults.mjs'
import { batchHere, extendHere, resumeHere, scratchFolder, verifyHere, writeTiny } from './tiny.js'

vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const seed = Number(process.env.TEST_SEED ?? 20_210_101)
/** Kills, seven in twenty-five of them while a run is extended; of the others every second run is killed a second time. */
const points = extent(10, 25, 1000)
const extended = Math.round(0.28 * points)
const begun = Math.round((points - extended) / 1.5)
const faults = pathToFileURL(fileURLToPath(new URL('./fs-faults.mjs', import.meta.url))).href

const folder = scratchFolder('killed')
/** Eight worlds of a moment: as many tasks, and lines in the journal. */
const scenarios = writeTiny(join(folder, 's'))
for (const clarity of [0.5, 0.6, 0.7, 0.75, 0.8, 0.9]) {
  const text = readFileSync(join(scenarios, 'clear.yaml'), 'utf8').replace('0.95', `${clarity}`)
  writeFileSync(join(scenarios, `clear-${clarity}.yaml`), text)
}
const REPLICATIONS = 4
let program: string
let whole: Record<string, string>
let callsOfAll = 0
let milliseconds = 0

/** The command that begins a run, or the one that goes on with it, as a user would give it. */
function job(run: string, workers = 2): readonly string[] {
  const how = ['--workers', String(workers), '--quiet']
  if (existsSync(join(run, PLAN_FILE))) return ['resume', run, ...how]
  return ['batch', scenarios, '--replications', String(REPLICATIONS), '--seed', 'x', '--out', run, ...how]
}

/** The same in this process, without workers: a process to be killed is dear enough. */
function completed(run: string) {
  return existsSync(join(run, PLAN_FILE)) ? resumeHere(run) : batchHere(scenarios, run, REPLICATIONS, 'kernel')
}

/** Starts the program that draws nothing. */
const started = (args: readonly string[], { env }: { env?: NodeJS.ProcessEnv } = {}) =>
  ganwei(args, { ...(env && { env }), program })

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  program = await sketchedProgram()
  const here = join(folder, 'here')
  arm({ under: here, at: Number.POSITIVE_INFINITY, kind: 'SIGKILL' })
  expect(await completed(here)).toBeNull()
  callsOfAll = disarm().calls
  whole = resultHashes(here)
  const before = performance.now()
  const { status, stderr } = started(job(join(folder, 'whole')))
  milliseconds = performance.now() - before
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(resultHashes(join(folder, 'whole'))).toEqual(whole)
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** Numbers from 0 to 1 that follow from the test's seed: what matters is only that they can be repeated. */
function* chances(from: number): Generator<number, never> {
  let state = (from * 2_654_435_761) >>> 0
  for (;;) {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    yield ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Two workers or none; threads are the dearer half of a start, and fewer in `npm test`. */
const workersFor = (chance: () => number) => (chance() < extent(0.2, 0.5) ? 2 : 0)

const ended = (child: ChildProcess) => new Promise((resolve) => child.on('exit', resolve))

/** Gives a command and kills it: at a moment, alone or with its process group, or at one of its calls on the run's folder. */
async function beginAndKill(run: string, args: readonly string[], chance: () => number): Promise<string> {
  const how = chance()
  if (how < 0.4) {
    const at = 1 + Math.floor(chance() * callsOfAll)
    const fault = JSON.stringify({ under: run, at, kind: 'SIGKILL' })
    const child = spawn(process.execPath, ['--import', faults, program, ...args], {
      stdio: 'ignore',
      env: { ...process.env, GANWEI_TEST_FAULT: fault }
    })
    await ended(child)
    return `killed at call ${at}`
  }
  // A fifth of its time a process only starts.
  const delay = (0.15 + 0.9 * chance()) * milliseconds
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore', detached: true })
  const timer = setTimeout(
    () => process.kill(how < 0.7 ? -(child.pid as number) : (child.pid as number), 'SIGKILL'),
    delay
  )
  await ended(child)
  clearTimeout(timer)
  return `killed after ${Math.round(delay)} ms`
}

describe('a run that is killed', () => {
  it.each(Array.from({ length: begun }, (_, point) => ({ point })))(
    'is resumed to the same bytes, point $point',
    async ({ point }) => {
      const draws = chances(seed + point)
      const chance = () => draws.next().value
      const run = join(folder, `killed-${point}`)
      const story = [`TEST_SEED=${seed}`]
      for (let times = 1 + (point % 2); times > 0; times--) {
        story.push(await beginAndKill(run, job(run, workersFor(chance)), chance))
      }
      expect(await completed(run), story.join(', ')).toBeNull()
      expect(resultHashes(run), story.join(', ')).toEqual(whole)
      rmSync(run, { recursive: true })
    }
  )
})

describe('a run that is killed while it is extended', () => {
  const short = join(folder, 'short')
  beforeAll(async () => expect(await batchHere(scenarios, short, REPLICATIONS / 2, 'kernel')).toBeNull())

  it.each(Array.from({ length: extended }, (_, point) => ({ point })))(
    'is sound before it is resumed, and has the same bytes after it, point $point',
    async ({ point }) => {
      const draws = chances(seed - 1 - point)
      const run = join(folder, `extended-${point}`)
      cpSync(short, run, { recursive: true })
      const chance = () => draws.next().value
      const workers = String(workersFor(chance))
      const args = ['extend', run, '--replications', String(REPLICATIONS), '--workers', workers, '--quiet']
      const story = `TEST_SEED=${seed}, ${await beginAndKill(run, args, chance)}`
      expect(await verifyHere(run), story).toBeNull()
      expect(await extendHere(run, REPLICATIONS), story).toBeNull()
      expect(resultHashes(run), story).toEqual(whole)
      expect(await verifyHere(run), story).toBeNull()
      rmSync(run, { recursive: true })
    }
  )
})

describe('a run whose disk fails', () => {
  it.each([
    { at: 1, kind: 'EACCES', code: 73 },
    { at: 6, kind: 'ENOSPC', code: 73 },
    { at: 30, kind: 'ENOSPC', code: 74 },
    { at: 60, kind: 'EMFILE', code: 74 },
    { at: 120, kind: 'EIO', code: 74 }
  ])('($kind at call $at) says so in one line, and is resumed to the same bytes', async ({ at, kind, code }) => {
    const run = join(folder, `disk-${at}`)
    const fault = { under: run, at, kind, lasting: true }
    const env = { NODE_OPTIONS: `--import ${faults}`, GANWEI_TEST_FAULT: JSON.stringify(fault) }
    const { status, stdout, stderr } = started(job(run), { env })
    expect(stderr).toMatch(new RegExp(`^${run}\\S* .*\\(${kind}\\)\n$`))
    expect(status).toBe(code)
    expect(stdout).toBe('')
    expect(await completed(run)).toBeNull()
    expect(resultHashes(run)).toEqual(whole)
  })
})

describe('a journal that ends in half a line', () => {
  it('is said to be so, and that line is computed again', async () => {
    const run = join(folder, 'torn')
    expect(await completed(run)).toBeNull()
    for (const name of Object.keys(whole)) if (name !== PLAN_FILE) rmSync(join(run, name))
    rmSync(join(run, MANIFEST_FILE))
    const journal = readFileSync(join(run, JOURNAL_FILE))
    writeFileSync(join(run, JOURNAL_FILE), journal.subarray(0, journal.length - 100))
    const { status, stderr } = started(['resume', run])
    expect(status).toBe(0)
    expect(stderr).toContain('dropped 1 damaged or incomplete line')
    expect(resultHashes(run)).toEqual(whole)
  })
})
