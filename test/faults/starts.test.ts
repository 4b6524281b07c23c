/** Every command with every failure of its start: it says what is wrong, stops whatever it began, and leaves. */

import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Command } from '../../src/cli/command.js'
import { COMMANDS } from '../../src/cli/commands.generated.js'
import { ganweiHere } from '../cli/here.js'
import { main, type Outcome, root } from '../cli/program.js'
import { extent } from '../extent.js'
import { PATIENCE } from '../until.js'
import { batchHere, writeTiny } from './tiny.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-starts-'))
const at = (...path: string[]) => join(folder, ...path)

beforeAll(async () => {
  writeTiny(at('s'))
  expect(await batchHere(at('s'), at('whole'), 2, 'kernel')).toBeNull()
  cpSync(at('whole'), at('cut'), { recursive: true })
  rmSync(at('cut', 'manifest.json'))
  rmSync(at('cut', 'journal.jsonl'))
  writeFileSync(at('points.csv'), 'public.tolerance\n0.5\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What each command is given beside its name; of others, an input for every one that is needed. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  batch: ['s', '--replications', '2', '--out', 'new'],
  compare: ['s', '--replications', '2', '--out', 'new'],
  evaluate: ['points.csv', '--base', join('s', 'base.yaml')],
  explain: [join('s', 'base.yaml'), join('s', 'clear.yaml')],
  run: [join('s', 'base.yaml'), '--replications', '2'],
  resume: ['cut'],
  extend: ['whole', '--replications', '3'],
  verify: ['whole'],
  report: ['whole'],
  paper: ['whole'],
  diff: ['whole', 'whole'],
  bench: ['--seconds', '1']
}

function lineOf({ name, positionals }: Command, inputs = GIVEN[name]): readonly string[] {
  const needed = Object.values(positionals).filter(({ count }) => count === 'one' || count === 'many')
  return [...name.split(' '), ...(inputs ?? needed.map(() => 's'))]
}

/** What keeps a process alive: timers, workers, servers, open files. */
const alive = () => process.getActiveResourcesInfo().sort()

/** The outcome of a command that fails at its start: one message, and nothing of it is still running. */
async function failing(line: readonly string[]): Promise<Outcome> {
  const before = alive()
  const outcome = await ganweiHere(line, { cwd: folder })
  await new Promise((resolve) => setImmediate(resolve))
  // The test's own timers may end meanwhile.
  const more = alive().filter(
    (one, k, all) =>
      all.slice(0, k + 1).filter((other) => other === one).length > before.filter((other) => other === one).length
  )
  expect(more, line.join(' ')).toEqual([])
  expect(outcome.stdout, line.join(' ')).toBe('')
  expect(outcome.stderr, line.join(' ')).not.toMatch(/fault of ours|\n +at |\d+ ?% *[|│]/)
  return outcome
}

/** A test of the commands that it fits; of the others there is none, which is not the same as one skipped. */
const itWhere = (fits: boolean) => (name: string, test: () => Promise<void>) => {
  if (fits) it(name, test)
}

describe.each(COMMANDS.map((command) => [command.name, command] as const))('ganwei %s', (_, command) => {
  const { positionals, options } = command

  it('refuses wrong values of options, and leaves', async () => {
    for (const key of ['workers', 'replications', 'stall', 'seconds', 'parts', 'port'].filter(
      (one) => one in options
    )) {
      for (const value of ['abc', '-1', '1e99', '2.5', 'NaN', '99999999999999999999']) {
        expect((await failing([...lineOf(command), `--${key}=${value}`])).status, `--${key} ${value}`).toBe(2)
      }
    }
  })

  itWhere(Object.values(positionals).some(({ isInput }) => isInput))(
    'names an input that is not there, and leaves',
    async () => {
      const needed = Object.values(positionals).map(() => 'nowhere')
      const { status, stderr } = await failing([...command.name.split(' '), ...needed])
      expect([2, 66]).toContain(status)
      expect(stderr).toMatch(/nowhere|--/)
    }
  )

  itWhere('out' in options && command.name in GIVEN)(
    'refuses a folder in which nothing can be made, and leaves',
    async () => {
      writeFileSync(at('file'), '')
      for (const out of [join('file', 'in'), 'file', ...(existsSync('/proc/self') ? ['/proc/x', '/dev/null/x'] : [])]) {
        const line = lineOf(command).filter((word, k, all) => word !== '--out' && all[k - 1] !== '--out')
        expect((await failing([...line, '--out', out])).status, out).toBe(73)
      }
    }
  )

  // Who may do everything is refused nothing.
  itWhere(['extend', 'report'].includes(command.name) && (process.getuid?.() ?? 0) !== 0)(
    'names a run in which nothing may be written, and leaves',
    async () => {
      chmodSync(at('whole'), 0o555)
      const { status, stderr } = await failing(lineOf(command))
      chmodSync(at('whole'), 0o755)
      expect([status, stderr]).toEqual([73, expect.stringContaining('whole')])
    }
  )

  itWhere(['batch', 'compare', 'resume', 'extend', 'report'].includes(command.name))(
    'names whoever holds the folder, and leaves',
    async () => {
      const holder = { host: 'elsewhere', uid: 0, bootId: 'b', pid: 1, startTime: '1', pidSpace: null, slurmJob: null }
      const isNew = ['batch', 'compare'].includes(command.name)
      const run = isNew ? 'new' : command.name === 'resume' ? 'cut' : 'whole'
      if (isNew) cpSync(at('s'), at('new'), { recursive: true, filter: (path) => path === at('s') })
      writeFileSync(at(run, 'lock'), JSON.stringify({ ...holder, slurmTask: null }))
      const { status, stderr } = await failing(lineOf(command))
      rmSync(at(run, 'lock'))
      if (isNew) rmSync(at('new'), { recursive: true })
      expect(stderr).toContain('elsewhere')
      expect(status).toBe(75)
    }
  )
})

/** Commands that play, each in a process of its own: what is missing to an engine or its workers is missing to all of it. */
const PLAYING = COMMANDS.filter(({ name }) => name in GIVEN && !['paper', 'diff', 'report', 'explain'].includes(name))
/** Some of them, others for everything that lacks: `npm run test:long` tries all. */
const playing = (lacking: number) => PLAYING.filter((_, k) => (k + lacking) % extent(5, 3, 1) === 0)

function started(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, LC_ALL: 'C', ...env } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (data) => {
    stdout += data
  })
  child.stderr.on('data', (data) => {
    stderr += data
  })
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  return new Promise((resolve) =>
    child.on('close', (status) => {
      clearTimeout(late)
      resolve({ status, stdout, stderr })
    })
  )
}

/** The error and nothing after it: no progress, no stack. */
function expectLeft({ status, stderr }: Outcome, kinds: readonly number[], about: string): void {
  expect(kinds, `${about}: ${stderr}`).toContain(status)
  expect(stderr, about).not.toMatch(/fault of ours|\n +at |\d+ ?% *[|│]/)
}

describe.skipIf(process.platform === 'win32')('a program that lacks something', () => {
  it('such as the kernel, says so and leaves, whatever it was to play', async () => {
    cpSync(join(root, 'dist'), at('package', 'dist'), {
      recursive: true,
      filter: (path) => !path.endsWith('kernel.wasm')
    })
    for (const name of ['package.json', 'scenarios']) cpSync(join(root, name), at('package', name), { recursive: true })
    for (const command of playing(0)) {
      const outcome = await started(process.execPath, [at('package', 'dist', 'program', 'main.js'), ...lineOf(command)])
      expectLeft(outcome, [69, 70], command.name)
    }
  })

  it('such as threads, says so and leaves', async () => {
    const preload = `data:text/javascript,${encodeURIComponent(
      "import t from 'node:worker_threads'; import { syncBuiltinESMExports } from 'node:module'; t.Worker = class { constructor() { throw Object.assign(new Error('no thread'), { code: 'ERR_WORKER_INIT_FAILED' }) } }; syncBuiltinESMExports()"
    )}`
    for (const command of playing(1).filter(({ options }) => 'workers' in options)) {
      const line = [main, ...lineOf(command), '--workers', '2']
      const outcome = await started(process.execPath, line, { NODE_OPTIONS: `--import=${preload}` })
      expectLeft(outcome, [3, 69], command.name)
      for (const name of ['new']) rmSync(at(name), { recursive: true, force: true })
    }
  })

  it.skipIf(spawnSync('sh', ['-c', 'ulimit -v 7000000']).status !== 0)(
    'such as memory, says so and leaves',
    async () => {
      for (const command of playing(2)) {
        const words = [process.execPath, main, ...lineOf(command)].map((word) => `'${word}'`).join(' ')
        const outcome = await started('sh', ['-c', `ulimit -v 6000000; exec ${words}`])
        expectLeft(outcome, [69], command.name)
        rmSync(at('new'), { recursive: true, force: true })
      }
    }
  )
})

it('leaves nothing of its own behind', () => {
  symlinkSync(at('s'), at('link'))
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
