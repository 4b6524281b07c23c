/** Ctrl-C, a request to terminate, two writers, a reader that has had enough, and a full disk behind standard output. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ganwei, main, resultHashes, root } from '../cli/program.js'
import { until } from '../until.js'
import { writeTiny } from './tiny.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-interrupted-'))
writeTiny(join(folder, 's'), 30, 220)
/** A second or more on two cores: long enough to be interrupted. */
const JOB = ['batch', 's', '--replications', '400', '--seed', 'x', '--quiet']
const ENOUGH = 3000
let whole: Record<string, string>

beforeAll(() => {
  expect(ganwei([...JOB, '--out', 'whole'], { cwd: folder }).status).toBe(0)
  whole = resultHashes(join(folder, 'whole'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>
}

/** Starts a batch, and waits until its journal has blocks. */
async function started(out: string, ...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, [main, ...JOB, '--out', out, ...args], {
    cwd: folder,
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let stderr = ''
  child.stderr?.on('data', (data) => {
    stderr += data
  })
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stderr }))
  )
  const journal = join(folder, out, 'journal.jsonl')
  await until('its journal has blocks', () => existsSync(journal) && statSync(journal).size >= ENOUGH)
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
      const { child, ended } = await started(out, '--workers', workers)
      child.kill(signal)
      const end = await ended
      expect(end.code).toBe(code)
      const [, done] =
        /^Interrupted\. (\d+) of 800 replications are done and kept; continue with: ganwei resume /m.exec(end.stderr) ??
        []
      expect(Number(done)).toBeGreaterThan(0)
      expect(existsSync(join(folder, out, 'lock'))).toBe(false)
      expect(isAnyLeft(child.pid as number)).toBe(false)

      const seen = ganwei(['verify', out], { cwd: folder })
      expect(seen.stdout).toContain(`This run is unfinished (${done} / 800 replications)`)
      expect(seen.status).toBe(0)
      expect(ganwei(['diff', out, 'whole'], { cwd: folder }).stdout).toContain(`${out} is unfinished`)
      expect(ganwei(['merge', 'never', out], { cwd: folder }).status).toBe(2)

      const resumed = ganwei(['resume', out], { cwd: folder })
      expect(resumed.stderr).toContain('holds this run, but it is not complete')
      expect(resumed.status).toBe(0)
      expect(resultHashes(join(folder, out))).toEqual(whole)
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
    const { child, ended } = await started('two', '--workers', '1')
    for (const job of [
      [...JOB, '--out', 'two'],
      ['resume', 'two'],
      ['extend', 'two', '--replications', '500']
    ]) {
      const second = ganwei(job, { cwd: folder })
      expect(second.stderr).toContain(`: process ${child.pid} on `)
      expect(second.status).toBe(75)
    }
    child.kill('SIGINT')
    await ended
    expect(ganwei(['resume', 'two', '--quiet'], { cwd: folder }).status).toBe(0)
    expect(resultHashes(join(folder, 'two'))).toEqual(whole)
  })

  it('is left alone where a lock of another host stands, until that is taken over', async () => {
    const { child, ended } = await started('far', '--workers', '2')
    child.kill('SIGINT')
    await ended
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
    const refused = ganwei(['resume', 'far'], { cwd: folder })
    expect(refused.status).toBe(75)
    expect(refused.stderr).toContain('process 42 on node17 (Slurm job 9_3)')
    expect(refused.stderr).toContain('--take-over')
    expect(readFileSync(lock, 'utf8')).toContain('node17')
    expect(ganwei(['resume', 'far', '--take-over', '--quiet'], { cwd: folder }).status).toBe(0)
    expect(resultHashes(join(folder, 'far'))).toEqual(whole)
  })
})

describe('standard output', () => {
  const run = (redirection: string) => {
    const command = `set -o pipefail; "${process.execPath}" "${main}" batch s --replications 400 --seed x --out whole --quiet ${redirection}`
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
