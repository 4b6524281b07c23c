import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { folderHolder, LockedError, type LockHolder, lockFolder, sweepDeadLock } from '../../src/run/lock.js'
import { root } from '../cli/program.js'
import { until } from '../until.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-lock-'))
const path = join(folder, 'lock')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})

/** What this process would write. */
function holderHere(): LockHolder {
  const lock = lockFolder(folder)
  const holder = JSON.parse(readFileSync(path, 'utf8'))
  lock.release()
  return holder
}

/** A process number that no process has. */
const NOBODY = 2 ** 22 + 1

const forge = (changes: Partial<LockHolder>) => {
  rmSync(path, { force: true })
  const text = JSON.stringify({ ...holderHere(), ...changes })
  writeFileSync(path, text)
  return text
}

describe('the lock of a run folder', () => {
  it('says who holds it, refuses another, and goes when it is given back', () => {
    const lock = lockFolder(folder)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ host: hostname(), pid: process.pid })
    expect(() => lockFolder(folder)).toThrow(LockedError)
    expect(readdirSync(folder)).toEqual(['lock'])
    lock.release()
    expect(readdirSync(folder)).toEqual([])
    lock.release()
  })

  it('is healed where its process is gone, or the machine has been started since', () => {
    for (const gone of [{ pid: NOBODY }, { startTime: '1' }, { bootId: 'another', pid: process.ppid }]) {
      forge(gone)
      const lock = lockFolder(folder)
      expect(JSON.parse(readFileSync(path, 'utf8')).pid, JSON.stringify(gone)).toBe(process.pid)
      expect(readdirSync(folder)).toEqual(['lock'])
      lock.release()
    }
  })

  it.each([
    { what: 'of another host', changes: { host: 'elsewhere', pid: NOBODY } },
    { what: 'of another host that started since', changes: { host: 'elsewhere', bootId: 'another' } },
    { what: 'of another space of process numbers', changes: { pidSpace: 'pid:[1]', pid: NOBODY } },
    { what: 'of a process at work', changes: { pid: process.ppid, startTime: null } }
  ])('is left alone where its holder may be at work: $what', ({ changes }) => {
    if (changes.startTime === null) {
      const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      Object.assign(changes, { startTime: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] })
    }
    const text = forge(changes)
    expect(() => lockFolder(folder)).toThrow(LockedError)
    expect(readFileSync(path, 'utf8')).toBe(text)
    const lock = lockFolder(folder, { takeOver: true })
    expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid)
    lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('heals where the scheduler says that the job has ended, asked only where this machine cannot tell', () => {
    const asked: string[] = []
    const jobHasEnded = ({ slurmJob }: LockHolder) => asked.push(String(slurmJob)) > 0 && slurmJob === '7'
    const far = { host: 'elsewhere', slurmCluster: 'c', slurmTask: '3' }
    forge({ ...far, slurmJob: '7' })
    lockFolder(folder, { jobHasEnded }).release()
    const works = forge({ ...far, slurmJob: '8' })
    expect(() => lockFolder(folder, { jobHasEnded })).toThrow(LockedError)
    expect(folderHolder(folder, jobHasEnded)).toMatchObject({ slurmJob: '8' })
    expect(readFileSync(path, 'utf8')).toBe(works)
    forge({ ...far, slurmJob: null })
    expect(() => lockFolder(folder, { jobHasEnded })).toThrow(LockedError)
    // A process of this machine that is at work is at work, whatever becomes of its job.
    forge({ slurmJob: '7' })
    expect(() => lockFolder(folder, { jobHasEnded })).toThrow(LockedError)
    expect(asked).toEqual(['7', '8', '8'])
  })

  it('tells the scheduler whether it has begun the very task again since, and heals as it then says', () => {
    const task = { SLURM_CLUSTER_NAME: 'c', SLURM_ARRAY_JOB_ID: '5', SLURM_JOB_ID: '6', SLURM_ARRAY_TASK_ID: '3' }
    const before = { ...process.env }
    Object.assign(process.env, task, { SLURM_RESTART_COUNT: '1' })
    try {
      const far = { host: 'elsewhere', slurmCluster: 'c', slurmJob: '5', slurmTask: '3', slurmRestarts: 0 }
      const jobHasEnded = (_: LockHolder, isBegunAgain: boolean) => isBegunAgain
      forge(far)
      expect(() => lockFolder(folder)).toThrow(LockedError)
      lockFolder(folder, { jobHasEnded }).release()
      const others = [{ slurmTask: '4' }, { slurmJob: '6' }, { slurmCluster: 'd' }, { slurmRestarts: 1 }]
      for (const other of others) {
        forge({ ...far, ...other })
        expect(() => lockFolder(folder, { jobHasEnded }), JSON.stringify(other)).toThrow(LockedError)
      }
    } finally {
      process.env = before
    }
  })

  it('is swept away, with what it is made of, where a process died over it', () => {
    const dead = forge({ pid: NOBODY })
    for (const name of ['lock.7.tmp', 'lock.7.tmp.new', 'lock.0123456789abcdef.claim'])
      writeFileSync(join(folder, name), dead)
    writeFileSync(join(folder, 'lock.8.tmp'), '{"ho')
    sweepDeadLock(folder)
    expect(readdirSync(folder)).toEqual([])
    const far = forge({ host: 'elsewhere' })
    sweepDeadLock(folder)
    expect(readFileSync(path, 'utf8')).toBe(far)
    sweepDeadLock(join(folder, 'nowhere'))
  })

  it('is taken over by one of two at once: who is replacing it just now is left at work', () => {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    const atWork = forge({ pid: process.ppid, startTime })
    const far = forge({ host: 'elsewhere' })
    const claim = `${path}.${createHash('sha256').update(far).digest('hex').slice(0, 16)}.claim`
    writeFileSync(claim, atWork)
    expect(() => lockFolder(folder, { takeOver: true })).toThrow(LockedError)
    expect([readFileSync(path, 'utf8'), readFileSync(claim, 'utf8')]).toEqual([far, atWork])
    writeFileSync(claim, far)
    lockFolder(folder, { takeOver: true }).release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is left alone where it cannot be read', () => {
    writeFileSync(path, '{"mine":1}')
    expect(() => lockFolder(folder)).toThrow(LockedError)
  })

  it('does not give back what another has taken over', () => {
    const lock = lockFolder(folder)
    const other = JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), pid: 1 })
    writeFileSync(path, other)
    lock.release()
    expect(readFileSync(path, 'utf8')).toBe(other)
  })

  it('goes to one of many who find the same dead lock', async () => {
    const module = pathToFileURL(join(root, 'dist', 'run', 'lock.js')).href
    const script = `
      const { lockFolder } = await import(${JSON.stringify(module)})
      process.stdout.write('ready')
      await new Promise((resolve) => process.stdin.once('data', resolve))
      try { lockFolder(${JSON.stringify(folder)}); process.stdout.write(' won') } catch (error) { process.stdout.write(' ' + error.name) }
      await new Promise((resolve) => process.stdin.once('end', resolve).resume())`
    for (let round = 0; round < 3; round++) {
      forge({ pid: NOBODY })
      const contenders = Array.from({ length: 6 }, () => {
        const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' })
        const heard = { child, text: '' }
        child.stdout.on('data', (data) => {
          heard.text += data
        })
        return heard
      })
      const allSay = (pattern: RegExp) =>
        until(`all say ${pattern}`, () => contenders.every(({ text }) => pattern.test(text)))
      await allSay(/ready/)
      for (const { child } of contenders) child.stdin.write('go')
      await allSay(/ready ./)
      const texts = contenders.map(({ text }) => text)
      const ended = contenders.map(({ child }) => new Promise((resolve) => child.on('exit', resolve)))
      for (const { child } of contenders) child.stdin.end()
      await Promise.all(ended)
      expect(texts.filter((text) => text === 'ready won')).toHaveLength(1)
      expect(readdirSync(folder)).toEqual([])
    }
  })
})
