/** Slurm by its own commands: what a cluster's user may ask of it, and nothing of its insides. */

import { spawnSync } from 'node:child_process'

/** Thrown when Slurm cannot be asked, or refuses. */
export class SlurmError extends Error {
  constructor(
    readonly command: string,
    readonly kind: 'absent' | 'unreachable' | 'refused',
    /** What the command said, in one line. */
    said: string
  ) {
    super(said)
  }
}

/** A job, or one task of an array, as the scheduler knows it; it forgets what has ended, usually after five minutes. */
export interface SlurmTask {
  readonly job: string
  /** The task's number in its array; null for a job by itself. */
  readonly task: number | null
  readonly name: string
  /** In Slurm's words, such as RUNNING. */
  readonly state: string
  readonly reason: string
}

/** How a script is to be submitted. */
export interface Submitting {
  /** The folder that the job starts in, and that its script's paths are relative to. */
  readonly folder: string
  /** Task numbers, as `--array` takes them. */
  readonly array?: string | undefined
  /** What must have happened first, as `--dependency` takes it; the job is dropped when that cannot happen any more. */
  readonly dependency?: string | undefined
}

/** Submits a batch script and gives the job's number. Throws `SlurmError`. */
export function submitScript(script: string, { folder, array, dependency }: Submitting): string {
  const args = ['--parsable']
  if (array !== undefined) args.push(`--array=${array}`)
  if (dependency !== undefined) args.push(`--dependency=${dependency}`, '--kill-on-invalid-dep=yes')
  // A cluster of a federation follows the number.
  return ask('sbatch', [...args, script], folder)
    .trim()
    .split(';')[0]
}

/** Every job and task of some names, waiting, running or ended of late. Throws `SlurmError`. */
export function tasksNamed(names: readonly string[]): readonly SlurmTask[] {
  const which = ['--noheader', '--array', '--states=all', `--name=${names.join(',')}`]
  return linesOf(ask('squeue', [...which, '--format=%F|%K|%j|%T|%r'])).map((line) => {
    const [job, task, name, state, reason] = line.split('|')
    return { job, task: /^\d+$/.test(task) ? Number(task) : null, name, state, reason }
  })
}

/** Whether a task is waiting or at work, and not yet at its end. */
export function isActive({ state }: Pick<SlurmTask, 'state'>): boolean {
  return !ENDED.includes(state)
}

/** The jobs that some tasks belong to, in order of their numbers. */
export function jobsOf(tasks: readonly SlurmTask[]): readonly string[] {
  return [...new Set(tasks.map(({ job }) => job))].sort((a, b) => Number(a) - Number(b))
}

/** Cancels jobs, arrays as a whole. Throws `SlurmError`. */
export function cancelJobs(jobs: readonly string[]): void {
  ask('scancel', jobs)
}

/** The largest number that a task of an array may have. Throws `SlurmError`. */
export function largestTask(): number {
  return Number(setting('MaxArraySize') ?? Number.POSITIVE_INFINITY) - 1
}

/** A job or a task of one, as whoever ran in it wrote it down. */
export interface KnownJob {
  readonly uid?: number | null
  readonly slurmCluster?: string | null
  readonly slurmJob: string | null
  readonly slurmTask: string | null
  readonly slurmNode?: string | null
}

/**
 * Whether the scheduler of this cluster says that a job, or a task of it, is over; false where it cannot be asked, or would not
 * tell this user, and for a job of another cluster. `isBegunAgain` says that it was, which Slurm does only with what is over.
 *
 * What ran on a node that does not answer is over for Slurm, and may be at work all the same: it counts as over only when the
 * node answers again, for then Slurm has ended there what it does not know.
 */
export function jobHasEnded(holder: KnownJob, isBegunAgain: boolean): boolean {
  const { uid, slurmCluster, slurmJob, slurmTask, slurmNode } = holder
  if (slurmJob === null || !slurmCluster || !slurmNode) return false
  const job = slurmTask === null ? slurmJob : `${slurmJob}_${slurmTask}`
  try {
    if (setting('ClusterName') !== slurmCluster || !nodeAnswers(slurmNode)) return false
    if (isBegunAgain) return true
    // Of a job that is hidden Slurm says the same as of one that it has forgotten.
    const isOurs = uid !== null && uid !== undefined && uid === process.getuid?.()
    if (!isOurs && (setting('PrivateData') ?? 'jobs').split(',').includes('jobs')) return false
    const states = linesOf(ask('squeue', ['--noheader', '--all', '--states=all', `--jobs=${job}`, '--format=%T']))
    // One that waits was put back into the queue.
    return states.every((state) => ENDED.includes(state) || state === 'PENDING')
  } catch (error) {
    if (!(error instanceof SlurmError)) throw error
    return error.command === 'squeue' && error.message.includes('Invalid job id')
  }
}

function nodeAnswers(node: string): boolean {
  const state = /\bState=(\S+)/.exec(ask('scontrol', ['--oneliner', 'show', 'node', node]))?.[1]
  return state !== undefined && !/DOWN|FAIL|UNKNOWN|NOT_RESPONDING|\*/.test(state)
}

/** States of what has ended for good; what is completing may still be at work. */
const ENDED = [
  ...['BOOT_FAIL', 'CANCELLED', 'COMPLETED', 'DEADLINE', 'FAILED', 'NODE_FAIL', 'OUT_OF_MEMORY', 'PREEMPTED'],
  ...['REVOKED', 'TIMEOUT']
]

/** Words of a scheduler that does not answer, or of a machine that knows none. */
const UNREACHABLE = /contact slurm|configuration source|fetch config|Connection refused|timed out|ConfFile|slurm\.conf/i

/** One line of the cluster's configuration. */
function setting(name: string): string | undefined {
  const line = linesOf(ask('scontrol', ['show', 'config'])).find((line) => line.split('=')[0].trim() === name)
  return line?.slice(line.indexOf('=') + 1).trim()
}

/** Milliseconds after which a command is given up. */
const PATIENCE = 120_000

function ask(command: string, args: readonly string[], folder?: string): string {
  // Variables of these names change what squeue lists, behind the back of its options.
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('SQUEUE_'))
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: Object.fromEntries(kept),
    timeout: PATIENCE,
    maxBuffer: 1 << 28
  })
  if (error !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') {
    throw new SlurmError(command, 'absent', `${command}: ${error.message}`)
  }
  if (error !== undefined) throw new SlurmError(command, 'unreachable', error.message)
  if (status === 0) return stdout
  const said = linesOf(stderr).join('; ')
  throw new SlurmError(command, UNREACHABLE.test(said) ? 'unreachable' : 'refused', said)
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
