/** Ctrl-C, a request to terminate, two writers, a reader that has had enough, and a full disk behind standard output. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ganweiHere } from '../cli/here.js'
import { ganwei, main, resultHashes, root } from '../cli/program.js'
import { sketchedProgram } from '../sketched-program.js'
import { until } from '../until.js'
import { writeTiny } from './tiny.js'

vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-interrupted-'))
const faults = pathToFileURL(fileURLToPath(new URL('./fs-faults.mjs', import.meta.url))).href
/** Eight tasks, as many lines in the journal, of few replications; too large for a closer look. */
writeTiny(join(folder, 's'), 20, 2230)
const JOB = ['batch', 's', '--replications', '4', '--seed', 'x', '--quiet']
let program: string
let whole: Record<string, string>

beforeAll(async () => {
  program = await sketchedProgram()
  expect(ganwei([...JOB, '--out', 'whole'], { cwd: folder, program }).status).toBe(0)
  whole = resultHashes(join(folder, 'whole'))
})
const children: ChildProcess[] = []
afterAll(() => {
  // One that has stopped itself would stay where its test failed.
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Gives a command in this process. */
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })

/** Completes a run in this process; what it then holds is what the undisturbed one holds. */
async function completed(out: string, ...args: string[]): Promise<void> {
  const { status, stderr } = await asked('resume', out, '--workers', '0', ...args)
  expect(status, stderr).toBe(0)
  expect(resultHashes(join(folder, out))).toEqual(whole)
}

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>
}

/** Starts a batch that gives a signal to itself when it writes the third line of its journal. */
function started(signal: string, out: string, ...args: string[]): Started {
  const fault = JSON.stringify({ under: join(folder, out), after: { name: 'journal.jsonl', writes: 3 }, kind: signal })
  const child = spawn(process.execPath, ['--import', faults, program, ...JOB, '--out', out, ...args], {
    cwd: folder,
    detached: true,
    env: { ...process.env, LC_ALL: 'C', GANWEI_TEST_FAULT: fault },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  children.push(child)
  let stderr = ''
  child.stderr?.on('data', (data) => {
    stderr += data
  })
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stderr }))
  )
  return { child, ended }
}

/** Whether any process of a group is left. */
function isAnyLeft(group: number): boolean {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}

describe('a run that is interrupted', () => {
  it.each([
    { signal: 'SIGINT', code: 130, workers: '2' },
    { signal: 'SIGINT', code: 130, workers: '0' },
    { signal: 'SIGTERM', code: 143, workers: '2' }
  ] as const)(
    'by $signal (workers: $workers) says how far it is and how it goes on',
    async ({ signal, code, workers }) => {
      const out = `${signal}-${workers}`
      const { child, ended } = started(signal, out, '--workers', workers)
      const end = await ended
      expect(end.code).toBe(code)
      const [, done] =
        /^Interrupted\. ([\d,]+) of 8 replications are done and kept; continue with: ganwei resume /m.exec(
          end.stderr
        ) ?? []
      expect(Number(done?.replace(',', ''))).toBeGreaterThan(0)
      expect(existsSync(join(folder, out, 'lock'))).toBe(false)
      expect(isAnyLeft(child.pid as number)).toBe(false)

      const seen = await asked('verify', out, '--workers', '0')
      expect(seen.stdout).toContain(`This run is unfinished (${done} / 8 replications)`)
      expect(seen.status).toBe(0)
      expect((await asked('diff', out, 'whole')).stdout).toContain(`${out} is unfinished`)
      expect((await asked('merge', 'never', out)).status).toBe(2)
      await completed(out)
    }
  )

  it.each([
    { what: 'takes a signal that comes twice at once, as from npm, for one', later: 0, says: 'asked done', code: 0 },
    { what: 'leaves at once the second time', later: 1000, says: 'asked left', code: 130 }
  ])('$what', ({ later, says, code }) => {
    // The clock is the test's: how long the machine takes to deliver a signal does not matter.
    const script = `
      const { interruptible, watchSignals } = await import('./src/cli/interruption.ts')
      let time = 0
      performance.now = () => time
      watchSignals(() => process.stdout.write('left'))
      await interruptible((signal) => new Promise((resolve) => {
        const alive = setInterval(() => {}, 1000)
        process.on('SIGINT', () => {
          if (time === ${later} && signal.aborted) resolve(clearInterval(alive))
        })
        signal.addEventListener('abort', () => {
          process.stdout.write('asked ')
          setImmediate(() => {
            time = ${later}
            process.kill(process.pid, 'SIGINT')
          })
        })
        process.kill(process.pid, 'SIGINT')
      }))
      process.stdout.write('done')`
    const how = ['--import', 'tsx', '--input-type=module', '--eval', script]
    const { status, stdout } = spawnSync(process.execPath, how, { cwd: root, encoding: 'utf8' })
    expect(stdout).toBe(says)
    expect(status).toBe(code)
  })

  it('is left alone by a second writer, which names the first', async () => {
    const { child, ended } = started('SIGSTOP', 'two', '--workers', '1')
    const journal = join(folder, 'two', 'journal.jsonl')
    await until('its journal has lines', () => existsSync(journal) && statSync(journal).size > 0)
    for (const job of [
      [...JOB, '--out', 'two'],
      ['resume', 'two'],
      ['extend', 'two', '--replications', '5']
    ]) {
      const second = await asked(...job)
      expect(second.stderr).toContain(`: process ${child.pid} on `)
      expect(second.status).toBe(75)
    }
    child.kill('SIGINT')
    child.kill('SIGCONT')
    expect((await ended).code).toBe(130)
    await completed('two', '--quiet')
  })

  it('is left alone where a lock of another host stands, until that is taken over', async () => {
    await started('SIGINT', 'far', '--workers', '2').ended
    const lock = join(folder, 'far', 'lock')
    writeFileSync(
      lock,
      JSON.stringify({
        host: 'node17',
        bootId: 'b',
        pid: 42,
        startTime: '1',
        pidSpace: null,
        slurmJob: '9',
        slurmTask: '3'
      })
    )
    const refused = await asked('resume', 'far')
    expect(refused.status).toBe(75)
    expect(refused.stderr).toContain('process 42 on node17 (Slurm job 9_3)')
    expect(refused.stderr).toContain('--take-over')
    expect(readFileSync(lock, 'utf8')).toContain('node17')
    await completed('far', '--take-over', '--quiet')
  })
})

describe('standard output', () => {
  const run = (redirection: string) => {
    const command = `set -o pipefail; "${process.execPath}" "${program}" batch s --replications 4 --seed x --out whole --quiet ${redirection}`
    return spawnSync('bash', ['-c', command], { cwd: folder }).status
  }

  it('may be closed early', () => expect(run('| head -c 1 > /dev/null')).toBe(0))

  it('may not be full', () => {
    const full = openSync('/dev/full', 'w')
    const stdio = ['ignore', full, 'pipe'] as const
    const job = ['run', 's/base.yaml', '--replications', '2', '--quiet']
    expect(spawnSync(process.execPath, [main, ...job], { cwd: folder, stdio: [...stdio] }).status).toBe(74)
    expect(run('> /dev/full')).toBe(74)
  })
})
