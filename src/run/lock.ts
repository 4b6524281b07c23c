/**
 * The lock of a run folder: one writer at a time, on one machine or on many that share a file system.
 *
 * A lock is a file that is made whole beside and then linked to its name, which fails if the name is taken. It says who holds
 * it, and is on the disk before it has its name, so that no power cut leaves an empty one; such a one, left by earlier
 * versions, is nobody's. A lock whose holder is certainly gone is replaced: by whoever first makes a claim named after that lock's text, so that
 * two who find the same dead lock never both replace it. A dead claim is claimed in the same way.
 */

import { spawnSync } from 'node:child_process'
import { fsyncSync, linkSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { isSystemError, sha256, syncFolder, unlinkIfThere, withFile, writeWhole } from './durable-file.js'
import { readRegular } from './regular-file.js'

const LOCK_FILE = 'lock'

/** Who holds a lock; what a machine does not tell is null. */
export interface LockHolder {
  readonly host: string
  /** The user's number, the same on every node of a cluster. */
  readonly uid?: number | null
  /** Changes whenever the machine starts. */
  readonly bootId: string | null
  /** The process, and when it started, in the machine's own ticks. */
  readonly pid: number
  readonly startTime: string | null
  /** The space in which process numbers count: that of the machine, or of a container. */
  readonly pidSpace: string | null
  /** The scheduler's cluster, the job (of an array: the array's), the task of the array, and how often it was begun again. */
  readonly slurmCluster?: string | null
  readonly slurmJob: string | null
  readonly slurmTask: string | null
  readonly slurmRestarts?: number
  /** The node, by the scheduler's name for it. */
  readonly slurmNode?: string | null
}

/**
 * Whether a scheduler says that the job of a lock's holder has ended; asked only of holders that have a job. Whether the very
 * task was begun again since, as this process, is told.
 */
export type JobHasEnded = (holder: LockHolder, isBegunAgain: boolean) => boolean

/** How a lock is to be had. */
export interface LockOptions {
  /** Breaks the lock of whoever holds it. */
  readonly takeOver?: boolean
  /** Asked where this machine cannot tell whether the holder is gone. */
  readonly jobHasEnded?: JobHasEnded
}

/** Thrown when a folder is locked by someone who may still be at work. */
export class LockedError extends Error {
  constructor(
    readonly path: string,
    /** Null if the lock cannot be read. */
    readonly holder: LockHolder | null
  ) {
    super(`${path} is held`)
  }
}

/** A lock that is held. */
export interface Lock {
  /** Gives the lock back; does nothing the second time. */
  release(): void
}

/** Locks a folder for this process. Throws `LockedError`, and the system's error with the path. */
export function lockFolder(folder: string, options: LockOptions = {}): Lock {
  const path = join(folder, LOCK_FILE)
  const own = JSON.stringify(holderHere())
  const release = () => {
    if (read(path) === own) rmSync(path, { force: true })
    process.off('exit', release)
  }
  try {
    take(path, own, options)
    sweep(folder, options)
  } catch (error) {
    if (!(error instanceof LockedError)) release()
    throw error
  }
  process.on('exit', release)
  return { release }
}

/** Removes what dead processes left of their locks, where that can be done; a lock of whoever may be at work stays. */
export function sweepDeadLock(folder: string, jobHasEnded?: JobHasEnded): void {
  try {
    const isLeft = readdirSync(folder).some((name) => name === LOCK_FILE || REMNANT.test(name))
    if (isLeft) lockFolder(folder, jobHasEnded && { jobHasEnded }).release()
  } catch (error) {
    if (!(error instanceof LockedError) && !isSystemError(error)) throw error
  }
}

/** Files that a lock is made of before it has its name. */
const REMNANT = /^lock\..*\.(tmp|new|claim)$/

/** Removes the remnants of dead processes; whoever is making a lock just now may lose it, and finds the one that is held. */
function sweep(folder: string, { jobHasEnded }: LockOptions): void {
  for (const name of readdirSync(folder).filter((name) => REMNANT.test(name))) {
    const text = read(join(folder, name))
    if (text !== undefined && (isGone(text, jobHasEnded) || holderOf(text) === null))
      rmSync(join(folder, name), { force: true })
  }
}

/** Who holds a folder's lock; undefined if it is free or its holder is gone. */
export function folderHolder(folder: string, jobHasEnded?: JobHasEnded): LockHolder | null | undefined {
  const text = read(join(folder, LOCK_FILE))
  return text === undefined || isGone(text, jobHasEnded) ? undefined : holderOf(text)
}

function take(path: string, own: string, options: LockOptions): void {
  // Process numbers repeat between hosts that share the folder.
  const beside = `${path}.${hostname()}-${process.pid}.tmp`
  try {
    unlinkIfThere(beside)
    writeNew(beside, own)
    if (!link(beside, path)) replace(path, beside, own, options)
    syncFolder(dirname(path))
  } finally {
    rmSync(beside, { force: true })
  }
}

/** Puts an own lock in the place of a dead one. */
function replace(path: string, beside: string, own: string, options: LockOptions): void {
  const found = read(path)
  if (found === undefined) {
    if (!link(beside, path)) throw new LockedError(path, holderOf(read(path) ?? ''))
    return
  }
  if (!options.takeOver && !isGone(found, options.jobHasEnded)) throw new LockedError(path, holderOf(found))
  if (isTorn(found)) {
    // Where there are no links, a lock is torn for the moment in which it is being made.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MAKING)
    if (read(path) !== found) throw new LockedError(path, holderOf(read(path) ?? ''))
  }
  const claim = `${path}.${sha256(found).slice(0, 16)}.claim`
  if (!link(beside, claim)) {
    // Of two who take over at once, the second leaves the first at work.
    const takeOver = options.takeOver === true && !isAtWork(read(claim) ?? '')
    replace(claim, beside, own, { ...options, takeOver })
  }
  try {
    // Whoever held the claim before may have finished: only then is the lock another one by now.
    if (read(path) !== found || read(claim) !== own) throw new LockedError(path, holderOf(read(path) ?? ''))
    unlinkIfThere(`${beside}.new`)
    writeNew(`${beside}.new`, own)
    renameSync(`${beside}.new`, path)
  } finally {
    if (read(claim) === own) rmSync(claim, { force: true })
    rmSync(`${beside}.new`, { force: true })
  }
}

/** Links a file to a name; false if the name is taken or the file was swept away. Without links the file itself is made. */
function link(file: string, name: string): boolean {
  try {
    linkSync(file, name)
    return true
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false
    if (!NO_LINKS.includes(error.code ?? '')) throw error
  }
  try {
    writeNew(name, readFileSync(file, 'utf8'))
    return true
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false
    throw error
  }
}

/** Writes a file that must not be there yet, onto the disk. */
function writeNew(path: string, text: string): void {
  withFile(path, 'wx', (file) => {
    writeWhole(file, Buffer.from(text))
    fsyncSync(file)
  })
}

/** Milliseconds that nobody takes to write a lock. */
const MAKING = 250

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

/** Whether the holder of a lock is certainly at work, on this machine. */
function isAtWork(text: string): boolean {
  const holder = holderOf(text)
  return holder !== null && isGoneFrom(holderHere(), holder) === false
}

/**
 * Whether the holder of a lock is certainly gone: its process on this machine, the machine's last run, or a job that its
 * scheduler knows to be over. Where this machine knows the process, nobody else is asked.
 */
function isGone(text: string, jobHasEnded: JobHasEnded = () => false): boolean {
  const holder = holderOf(text)
  if (holder === null) return isTorn(text)
  const here = holderHere()
  const seen = isGoneFrom(here, holder)
  if (seen !== undefined) return seen
  return holder.slurmJob !== null && jobHasEnded(holder, isEarlier(holder, here))
}

/** Whether the holder is gone, as far as this machine knows; undefined if it does not. */
function isGoneFrom(here: LockHolder, holder: LockHolder): boolean | undefined {
  // Without a boot id, another machine of the same name cannot be told from this one.
  if (holder.host !== here.host || holder.bootId === null || here.bootId === null) return undefined
  if (holder.bootId !== here.bootId) return true
  if (holder.pidSpace !== here.pidSpace) return undefined
  return !isRunning(holder.pid) || startTimeOf(holder.pid) !== holder.startTime
}

/** Whether the scheduler has begun the holder's task again since, as this process. */
function isEarlier(holder: LockHolder, here: LockHolder): boolean {
  return (
    holder.slurmCluster === here.slurmCluster &&
    holder.slurmJob === here.slurmJob &&
    holder.slurmTask === here.slurmTask &&
    (holder.slurmRestarts ?? 0) < (here.slurmRestarts ?? 0)
  )
}

/** Whether a text is what a power cut leaves of a lock of ours: nothing, its beginning, or zeros in the place of either. */
function isTorn(text: string): boolean {
  if (holderOf(text) !== null) return false
  const begun = text.replace(/\0+$/, '')
  return begun.startsWith(BEGINNING) || BEGINNING.startsWith(begun)
}

const BEGINNING = '{"host":'

function holderOf(text: string): LockHolder | null {
  try {
    const holder = JSON.parse(text)
    return typeof holder?.host === 'string' && Number.isInteger(holder.pid) ? holder : null
  } catch {
    return null
  }
}

function holderHere(): LockHolder {
  return {
    host: hostname(),
    uid: process.getuid?.() ?? null,
    bootId: bootId(),
    pid: process.pid,
    startTime: startTimeOf(process.pid),
    pidSpace: pidSpace(),
    slurmCluster: process.env.SLURM_CLUSTER_NAME ?? null,
    slurmJob: process.env.SLURM_ARRAY_JOB_ID ?? process.env.SLURM_JOB_ID ?? null,
    slurmTask: process.env.SLURM_ARRAY_TASK_ID ?? null,
    slurmRestarts: Number(process.env.SLURM_RESTART_COUNT ?? 0),
    slurmNode: process.env.SLURMD_NODENAME ?? null
  }
}

/** What Linux and macOS tell; null elsewhere. */
function bootId(): string | null {
  if (process.platform !== 'darwin') return readIfThere('/proc/sys/kernel/random/boot_id')
  const { stdout } = spawnSync('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' })
  return stdout?.trim() || null
}

/** Whether a process is there and not merely waiting to be buried by its parent. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !['Z', 'X'].includes(processFields(pid)?.[0] ?? '')
  } catch (error) {
    return !(isSystemError(error) && error.code === 'ESRCH')
  }
}

function startTimeOf(pid: number): string | null {
  return processFields(pid)?.[19] ?? null
}

/** What the system says of a process from its third field, the state, on: before it stands its name, which may hold anything. */
function processFields(pid: number): string[] | undefined {
  const line = readIfThere(`/proc/${pid}/stat`)
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')
}

function pidSpace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return null
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

function read(path: string): string | undefined {
  try {
    return readRegular(path, MOST_BYTES)
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Bytes of the largest lock that is read. */
const MOST_BYTES = 1 << 16
