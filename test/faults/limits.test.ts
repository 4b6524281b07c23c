/** Little memory and few open files, from tight to loose, and two writers who race for one folder. */

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { EXIT } from '../../src/cli/exit.js'
import { ganwei, main, resultHashes } from '../cli/program.js'
import { extent, isLong } from '../extent.js'
import { sketchedProgram } from '../sketched-program.js'
import { Tally } from '../tally.js'
import { batchHere, scratchFolder, writeTiny } from './tiny.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = scratchFolder('limits')
const at = (...path: string[]) => join(folder, ...path)
let program: string
beforeAll(async () => {
  program = await sketchedProgram()
  writeTiny(at('s'))
  expect(await batchHere(at('s'), at('run'), 4)).toBeNull()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const EVERY_LINE: readonly (readonly string[])[] = [
  ['run', 's/base.yaml', '--replications', '2'],
  ['batch', 's', '--replications', '4', '--out', 'made', '--workers', '2'],
  ['batch', 's', '--replications', '4', '--out', 'made', '--engine', 'reference', '--workers', '2'],
  ['compare', 's', '--replications', '4', '--out', 'made', '--engine', 'reference', '--workers', '0'],
  ['evaluate', '--base', 's/base.yaml', '--workers', '2', '--engine', 'reference'],
  ['report', 'run'],
  ['verify', 'run', '--workers', '2'],
  ['explore', 'run', '--export', 'site']
]
/** Every so many commands are tried under a limit, others under the next. */
const EVERY = extent(4, 3, 1)

/** Kilobytes of address space; beyond what a kernel's memory takes, workers may still lack it. */
const MEMORY = extent(
  [2e6],
  [1.2e6, 4e7],
  [1e6, 1.2e6, 1.4e6, 1.7e6, 2e6, 3e6, 6e6, 1.2e7, 2.4e7, 3.2e7, 4e7, 5e7, 6e7, 8e7]
)
/** Open files. */
const FILES = extent([28], [24], [18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 48, 64])

/** What Node says where it cannot live within a limit, before any program of ours is loaded or beside it. */
const OF_NODE = /Fatal process|FATAL ERROR|^# Fatal error in |uv_loop_init|Assertion .* failed|pthread_create/m

const ALLOWED: readonly (number | null)[] = [
  ...[0, EXIT.usage, EXIT.someFailed, EXIT.noInput, EXIT.unavailable],
  ...[EXIT.cannotCreate, EXIT.ioError]
]

describe.skipIf(process.platform === 'win32')('a tight limit', () => {
  const limits = [...MEMORY.map((size) => ['-v', size] as const), ...FILES.map((size) => ['-n', size] as const)]
  it.each(limits.map((one, number) => [...one, number] as const))(
    'ends every command with a sentence and its exit code, or leaves it whole: ulimit %s %i',
    (limit, size, number) => {
      const found: string[] = []
      for (const line of EVERY_LINE.filter((_, k) => (k + EVERY - 1 - number) % EVERY === 0)) {
        for (const name of ['made', 'site']) rmSync(at(name), { recursive: true, force: true })
        const command = `ulimit ${limit} ${size}; exec "$0" "$@"`
        const points = 'id,standards.scopeClarity\na,0.5\n'
        const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, main, ...line], {
          ...{ cwd: folder, encoding: 'utf8', input: points },
          env: { ...process.env, LC_ALL: 'C' }
        })
        const about = `ulimit ${limit} ${size}: ${line.join(' ')}: ${stderr}`
        found.push(`${line[0]} ${status}`)
        if (OF_NODE.test(stderr)) {
          // Nothing of ours can answer for Node; but what it leaves of a run must be as after any kill.
          expect(stderr, about).not.toContain('fault of ours')
          if (existsSync(at('made', 'plan.json')))
            expect(ganwei(['resume', 'made', '--workers', '0'], { cwd: folder }).status, about).toBe(0)
          continue
        }
        expect(ALLOWED, about).toContain(status)
        expect(stderr, about).not.toMatch(/fault of ours|\n +at \S+ \(/)
        if (status === 0 && line[0] === 'batch') {
          expect(ganwei(['verify', 'made', '--workers', '0'], { cwd: folder }).status, about).toBe(0)
        }
      }
      if (isLong) process.stderr.write(`ulimit ${limit} ${size}: ${found.join(', ')}\n`)
    }
  )
})

describe('two writers at once', () => {
  const races = extent(1, 2, 100)
  it(`leave the bytes of one, ${races} times; the other is refused as locked out, or finds the run done`, async () => {
    const line = ['batch', 's', '--replications', '4', '--engine', 'reference', '--workers', '0', '--seed', 'x']
    const tally = new Tally('races')
    expect((await ended([...line, '--out', 'alone'])).code).toBe(0)
    const alone = resultHashes(at('alone'))
    for (let race = 0; race < races; race++) {
      rmSync(at('raced'), { recursive: true, force: true })
      const both = await Promise.all([0, 1].map(() => ended([...line, '--out', 'raced'])))
      const codes = both.map(({ code }) => code).sort()
      const about = both.map(({ code, said }) => `${code}: ${said}`).join('\n')
      const isFine =
        tally.hold(['0,0', `0,${EXIT.locked}`].includes(`${codes}`), 'both refused, or one failed', about) &&
        tally.hold(!/fault of ours|\n +at \S+ \(/.test(about), 'fault of ours', about) &&
        tally.hold(isDeepStrictEqual(resultHashes(at('raced')), alone), 'wrong', about) &&
        tally.hold(!existsSync(at('raced', 'lock')), 'lock left', about)
      if (isFine) tally.count(`exits ${codes.join(' and ')}`)
      tally.next(races)
    }
    expect(tally.faults).toEqual([])
  })
})

/** Runs a command to its end beside others. */
function ended(line: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...line], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (bytes) => {
      said += bytes
    })
    child.on('close', (code) => resolve({ code, said }))
  })
}
