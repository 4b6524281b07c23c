/** A submission to a cluster: made from options, written down, sent, and read back. */

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSubmission, writeSubmission } from '../cluster/cluster-folder.js'
import { cancelJobs, isActive, jobsOf, SlurmError, type SlurmTask, submitScript, tasksNamed } from '../cluster/slurm.js'
import {
  mergeName,
  mergeScript,
  OWN_OPTIONS,
  partScript,
  type SlurmRequest,
  type Submission
} from '../cluster/slurm-scripts.js'
import { shellWord } from '../run/command-line.js'
import { sha256 } from '../run/durable-file.js'
import { Failure } from '../run/failure.js'
import { CLUSTER_FOLDER } from '../run/run-files.js'

/** What the options say of the jobs. */
export interface SlurmArguments {
  readonly cpus?: number | undefined
  readonly partition?: string | undefined
  readonly account?: string | undefined
  readonly time?: string | undefined
  readonly mem?: string | undefined
  readonly sbatchOption: readonly string[]
}

/** What was sent: the numbers of the jobs, null for one that was not needed. */
export interface Sent {
  readonly parts: string | null
  readonly merge: string | null
}

/** The request that options make, over an earlier one where they say nothing; throws `Failure`. */
export function requestOf(argv: SlurmArguments, before: SlurmRequest = { cpus: 1, more: [] }): SlurmRequest {
  const text = (option: string, value: string | undefined) =>
    value === undefined ? undefined : oneLine(`--${option}`, value)
  const cpus = argv.cpus ?? before.cpus
  const more = argv.sbatchOption.map(otherOption)
  return {
    cpus,
    partition: text('partition', argv.partition) ?? before.partition,
    account: text('account', argv.account) ?? before.account,
    time: text('time', argv.time) ?? before.time,
    mem: text('mem', argv.mem) ?? before.mem,
    more: more.length > 0 ? more : before.more
  }
}

/** The jobs' name for a run's folder: the same whenever, so that what is in the queue can be found again. */
export function jobName(folder: string): string {
  return `ganwei-${sha256(resolve(folder)).slice(0, 8)}`
}

/** The scripts of a submission by name. */
export function scriptsOf(submission: Submission): Readonly<Record<(typeof SCRIPTS)[number], string>> {
  return { 'part.sh': partScript(submission, PROGRAM), 'merge.sh': mergeScript(submission, PROGRAM) }
}

/** Writes a submission and its scripts into the folder of its run. */
export function keepSubmission(folder: string, { name, parts, request }: Submission): void {
  const submission = { name, parts, request }
  writeSubmission(folder, submission, scriptsOf(submission))
}

/** The submission in a folder; throws `Failure` if there is none. */
export function submissionIn(folder: string): Submission {
  const submission = readSubmission(folder) as Submission | null
  if (submission !== null) return submission
  throw new Failure('noInput', ({ cluster }) => cluster.noSubmission(folder))
}

/** The jobs and tasks of a submission that the scheduler still knows. Throws `SlurmError`. */
export function tasksOf(submission: Submission): readonly SlurmTask[] {
  return tasksNamed([submission.name, mergeName(submission)])
}

/**
 * Submits some parts and the merge after them; a merge that waits already is replaced, and one at work left alone. Throws
 * `Failure` where Slurm refuses.
 */
export function send(
  folder: string,
  submission: Submission,
  parts: readonly number[],
  queue: readonly SlurmTask[]
): Sent {
  const active = queue.filter(isActive)
  const merges = active.filter(({ name }) => name === mergeName(submission))
  const others = jobsOf(active.filter(({ name }) => name === submission.name))
  try {
    const array = parts.length === 0 ? null : submitScript(script(0), { folder, array: ranges(parts) })
    if (merges.some(({ state }) => state !== 'PENDING')) return { parts: array, merge: null }
    if (merges.length > 0) cancelJobs(merges.map(({ job }) => job))
    // Of arrays sent before, a task may have failed that is now sent again: their end is waited for, not their success.
    const after = [...(array === null ? [] : [`afterok:${array}`]), ...others.map((job) => `afterany:${job}`)]
    const dependency = after.length === 0 ? undefined : after.join(',')
    return { parts: array, merge: submitScript(script(1), { folder, dependency }) }
  } catch (error) {
    if (!(error instanceof SlurmError && error.kind === 'refused')) throw error
    const { command, message } = error
    const again = `ganwei cluster retry ${shellWord(folder)} --partition …`
    throw new Failure('usage', ({ cluster }) =>
      cluster.refusedOptions(cluster.refused(command, message), folder, again)
    )
  }
}

/** Numbers as Slurm and people write them: 3,7-9. */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',')
}

const SCRIPTS = ['part.sh', 'merge.sh'] as const
const script = (which: 0 | 1) => `${CLUSTER_FOLDER}/${SCRIPTS[which]}`

/** The words that start this very program on any node that sees this file system. */
const PROGRAM = [process.execPath, fileURLToPath(new URL('./main.js', import.meta.url))]

/** `qos=long` or `--qos=long`; throws `Failure` for what the scripts set themselves. */
function otherOption(text: string): string {
  const [, name, rest = ''] = /^(?:--)?([a-z][a-z-]*)(=.*)?$/s.exec(text) ?? []
  if (name === undefined) throw new Failure('usage', ({ cluster }) => cluster.longOption(JSON.stringify(text)))
  const own = { 'cpus-per-task': 'cpus', partition: 'partition', account: 'account', time: 'time', mem: 'mem' }[name]
  if (own !== undefined) throw new Failure('usage', ({ cluster }) => cluster.ownOption(name, own))
  if (OWN_OPTIONS.includes(name)) throw new Failure('usage', ({ cluster }) => cluster.scriptsOption(name))
  return name + oneLine('--sbatch-option', rest)
}

function oneLine(option: string, text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (!/[\x00-\x1f\x7f]/.test(text)) return text
  throw new Failure('usage', ({ cluster }) => cluster.oneLine(option, JSON.stringify(text)))
}
