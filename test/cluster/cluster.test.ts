/** Runs on a real Slurm of one node: the same bytes as on one machine, whatever becomes of the jobs. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ganwei, type Outcome, resultHashes } from '../cli/program.js'
import { writeTiny } from '../faults/tiny.js'
import { sketchedProgram } from '../sketched-program.js'
import { until } from '../until.js'
import { absent, startSlurm } from './slurm.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-cluster-'))
const at = (...path: string[]) => join(folder, ...path)
/** The program that draws nothing. */
let program: string
let slurm: ReturnType<typeof startSlurm> | undefined

const asked = (...args: string[]): Outcome => ganwei(args, { cwd: folder, env: slurm?.env ?? {}, program })
/** A command of Slurm's own. */
const slurms = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...slurm?.env } }).trim()

/** What `ganwei cluster status --json` says. */
const statusOf = (run: string) => JSON.parse(asked('cluster', 'status', run, '--json').stdout)
/** Expects a command to succeed and gives what it says in JSON. */
const done = (...args: string[]) => {
  const { status, stdout, stderr } = asked(...args, '--json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

/** Milliseconds between two processes that ask how far it is: they would take the time of what they wait for. */
const ASKING = 400

const stateOf = (job: string) => slurms('squeue', '--noheader', '--states=all', `--jobs=${job}`, '--format=%T')
const sizeOf = (path: string) => (existsSync(at(path)) ? statSync(at(path)).size : 0)

const TINY = ['s', '--replications', '24', '--seed', 'x']
/** Work of some seconds a part, in lines of a thousand replications. */
const LONG = [
  's/base.yaml',
  '--replications',
  '10000',
  '--seed',
  'x',
  '--engine',
  'reference',
  '--set',
  'time.periods=60'
]

beforeAll(async () => {
  if (absent !== '') return
  program = await sketchedProgram()
  slurm = startSlurm()
  writeTiny(at('s'))
  expect(asked('batch', ...TINY, '--quiet', '--out', 'whole').status).toBe(0)
})
afterAll(() => {
  slurm?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(absent !== '')(`a run on Slurm${absent}`, () => {
  // A path that the shell, Slurm and the terminal may each stumble over.
  const odd = "敢 为's $run"

  it('in eight parts gives the bytes of one machine, in a folder of any name', () => {
    const option = ['--sbatch-option', 'comment=two "words" 中文', '--time', '5', '--partition', 'main']
    const sent = done('cluster', 'submit', ...TINY, '--parts', '8', '--out', odd, ...option, '--quiet')
    expect(sent).toMatchObject({ folder: odd, parts: [1, 2, 3, 4, 5, 6, 7, 8] })
    expect(slurms('scontrol', 'show', 'job', sent.jobs.merge)).toContain('Comment=two "words" 中文')
    const { status, stdout, stderr } = asked('cluster', 'status', odd, '--wait', '--quiet')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain(`Report: ${join(odd, 'report.html')}`)
    expect(resultHashes(at(odd))).toEqual(resultHashes(at('whole')))
    expect(asked('verify', odd, '--all', '--quiet').status).toBe(0)
    expect(statusOf(odd)).toMatchObject({ replications: { done: 48, total: 48 }, merge: { state: 'done' } })
  })

  it('is submitted once: what is complete is confirmed, another plan refused', () => {
    const again = asked('cluster', 'submit', ...TINY, '--parts', '8', '--out', odd)
    expect(again.stderr).toContain('holds this run already, complete; nothing was submitted')
    expect(again.status).toBe(0)
    const other = asked('cluster', 'submit', 's', '--replications', '25', '--parts', '2', '--out', odd)
    expect(other.stderr).toContain('holds another run; nothing was changed')
    expect(other.status).toBe(73)
    const more = asked('cluster', 'submit', ...TINY, '--parts', '4000', '--out', 'many')
    expect(more.stderr).toContain('a job array on this cluster has at most 1000 parts (MaxArraySize)')
    expect(more.status).toBe(2)
    expect(existsSync(at('many'))).toBe(false)
  })

  it('finds what moves a reform in two parts, with the bytes of one machine', () => {
    const few = ['--inputs', 'accountability.errorRate,public.tolerance', '--method', 'sobol', '--points', '16']
    const asking = ['sensitivity', 's/clear.yaml', ...few, '--seed', 'x', '--quiet']
    expect(asked(...asking, '--out', 'moves-whole').status).toBe(0)
    expect(asked(...asking, '--dry-run', '--plan', 'moves.json').status).toBe(0)
    done('cluster', 'submit', 'moves.json', '--parts', '2', '--out', 'moves', '--quiet')
    expect(asked('cluster', 'status', 'moves', '--wait', '--quiet').status).toBe(0)
    expect(resultHashes(at('moves'))).toEqual(resultHashes(at('moves-whole')))
    expect(asked('verify', 'moves', '--quiet').status).toBe(0)
  })

  it('goes on where tasks were killed or put back, sending again only the missing one', async () => {
    expect(asked('batch', ...LONG, '--quiet', '--out', 'long-whole').status).toBe(0)
    const sent = done('cluster', 'submit', ...LONG, '--parts', '2', '--out', 'long', '--quiet')
    const [killed, requeued] = ['long/cluster/parts/1/journal.jsonl', 'long/cluster/parts/2/journal.jsonl']
    await until('both parts have lines', () => sizeOf(killed) > 2000 && sizeOf(requeued) > 2000)
    // The step of one is killed without a word; the other is put back into the queue, as after a preemption.
    slurms('scancel', '--signal=KILL', '--batch', `${sent.jobs.parts}_1`)
    slurms('scontrol', 'requeue', `${sent.jobs.parts}_2`)
    await until('the first has ended', () => statusOf('long').parts.failed.includes(1), ASKING)
    const kept = [killed, requeued].map((path) => readFileSync(at(path)))
    expect(asked('cluster', 'status', 'long').stdout).toMatch(
      /part 1 failed: (ended without leaving a message|JOB .* CANCELLED)/
    )
    await until('the merge is dropped', () => stateOf(sent.jobs.merge) === 'CANCELLED', ASKING)
    const { parts } = done('cluster', 'retry', 'long', '--quiet')
    expect(parts).toEqual([1])
    expect(asked('cluster', 'status', 'long', '--wait', '--quiet').status).toBe(0)
    expect(resultHashes(at('long'))).toEqual(resultHashes(at('long-whole')))
    for (const [k, path] of [killed, requeued].entries()) {
      // What was there is not played again.
      const lines = kept[k].subarray(0, kept[k].lastIndexOf('\n') + 1)
      expect(lines.length).toBeGreaterThan(2000)
      expect(readFileSync(at(path)).subarray(0, lines.length).equals(lines)).toBe(true)
    }
    expect(readFileSync(at('long/cluster/logs/part-2.log'), 'utf8').match(/^ganwei: part 2 of 2/gm)).toHaveLength(2)
  })

  it('says why a part failed, drops the merge, and ends well once that is mended', async () => {
    // Held, so that there is time to lay a stone in the way.
    const job = ['--parts', '3', '--out', 'stony']
    const sent = done('cluster', 'submit', ...TINY, ...job, '--sbatch-option=--hold', '--quiet')
    const again = asked('cluster', 'submit', ...TINY, ...job)
    expect(again.stderr).toContain('stony was submitted to a cluster and is not merged yet; nothing was changed')
    expect(again.status).toBe(73)
    expect(statusOf('stony').parts).toMatchObject({ waiting: [1, 2, 3], reasons: { 1: 'JobHeldUser' } })
    writeFileSync(at('stony/cluster/parts/2'), 'a stone')
    slurms('scontrol', 'release', sent.jobs.parts, sent.jobs.merge)
    const waited = asked('cluster', 'status', 'stony', '--wait', '--quiet')
    expect(waited.status).toBe(3)
    expect(waited.stderr).toContain('stony: 3 parts, 2 done, 1 failed')
    expect(waited.stderr).toMatch(/part 2 failed: cluster\/parts\/2 is a file; nothing was changed.*part-2\.log/)
    expect(waited.stderr).toContain('Merge not in the queue: cancelled because a part failed')
    expect(waited.stderr).toContain('Continue with: ganwei cluster retry stony')
    // By hand too the merge refuses before all parts are there, and names those that are not.
    rmSync(at('stony/cluster/parts/2'))
    const early = asked('merge', 'stony', 'stony/cluster/parts/1', 'stony/cluster/parts/3')
    expect(early.stderr).toContain('missing: part 2 of 3')
    expect(early.status).toBe(2)
    const { parts } = done('cluster', 'retry', 'stony', '--sbatch-option', 'comment=again', '--quiet')
    expect(parts).toEqual([2])
    expect(asked('cluster', 'status', 'stony', '--wait', '--quiet').status).toBe(0)
    expect(resultHashes(at('stony'))).toEqual(resultHashes(at('whole')))
  })

  it('is cancelled, which leaves nothing in the queue, and taken up again', async () => {
    const sent = done(
      'cluster',
      'submit',
      ...TINY,
      '--parts',
      '2',
      '--out',
      'idle',
      '--sbatch-option',
      'hold',
      '--quiet'
    )
    // A folder that was removed does not hide the jobs that would write into it.
    rmSync(at('idle'), { recursive: true })
    const hidden = asked('cluster', 'submit', ...TINY, '--parts', '2', '--out', 'idle')
    expect(hidden.stderr).toContain(`still in the queue; first: scancel ${sent.jobs.parts} ${sent.jobs.merge}`)
    expect(hidden.status).toBe(75)
    slurms('scancel', sent.jobs.parts, sent.jobs.merge)
    done('cluster', 'submit', ...TINY, '--parts', '2', '--out', 'idle', '--sbatch-option', 'hold', '--quiet')
    expect(done('cluster', 'cancel', 'idle').cancelled).toHaveLength(2)
    await until('they are gone', () => statusOf('idle').parts.missing.length === 2, ASKING)
    expect(asked('cluster', 'cancel', 'idle').stdout).toContain('None of its jobs is in the queue')
    const waited = asked('cluster', 'retry', 'idle', '--sbatch-option', 'comment=x', '--wait', '--quiet')
    expect(waited.status).toBe(0)
    expect(resultHashes(at('idle'))).toEqual(resultHashes(at('whole')))
  })

  it('is prepared and can be sent with other options where Slurm refuses it', () => {
    const refused = asked('cluster', 'submit', ...TINY, '--parts', '2', '--out', 'lost', '--partition', 'nowhere')
    expect(refused.stderr).toContain('sbatch refused: ')
    expect(refused.stderr).toContain('invalid partition specified: nowhere')
    expect(refused.stderr).toContain('lost is ready; submit it with other options: ganwei cluster retry lost')
    expect(refused.status).toBe(2)
    // Held, so that none has ended before it is cancelled.
    const { parts } = done('cluster', 'retry', 'lost', '--partition', 'main', '--sbatch-option', 'hold', '--quiet')
    expect(parts).toEqual([1, 2])
    expect(done('cluster', 'cancel', 'lost').cancelled).toHaveLength(2)
  })

  it('heals a lock whose job has ended, and no other of another node', async () => {
    const part = (out: string) => asked('batch', ...TINY, '--shard', '1/2', '--quiet', '--out', out)
    const slurmNode = slurms('sinfo', '--noheader', '--format=%n')
    const forge = (out: string, slurmJob: string, slurmCluster = 'ganwei') => {
      const job = { slurmCluster, slurmJob, slurmTask: null, slurmNode }
      const text = JSON.stringify({ host: 'node17', bootId: null, pid: 7, uid: process.getuid?.(), ...job })
      mkdirSync(at(out), { recursive: true })
      writeFileSync(at(out, 'lock'), text)
    }
    const [ended, working] = ['true', 'sleep 60'].map((command) =>
      slurms('sbatch', '--parsable', '--output=/dev/null', `--wrap=${command}`)
    )
    const isSo = () => stateOf(ended) === 'COMPLETED' && stateOf(working) === 'RUNNING'
    await until('one has ended and one works', isSo, ASKING)
    for (const [job, cluster] of [
      [working, 'ganwei'],
      [ended, 'another']
    ]) {
      forge('held', job, cluster)
      const { status, stderr } = part('held')
      expect(stderr).toContain(`process 7 on node17 (Slurm job ${job})`)
      expect(status).toBe(75)
    }
    for (const job of [ended, '999999']) {
      forge('held', job)
      expect(part('held').stderr).toBe('')
      expect(existsSync(at('held', 'lock'))).toBe(false)
      rmSync(at('held'), { recursive: true })
    }
    slurms('scancel', working)
  })
})
