/** How far a run on a cluster is: its parts and its merge, from the queue and from their folders. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../experiment/plan.js'
import { MANIFEST_FILE } from '../run/run-files.js'
import { worldHashes } from '../run/world-hashes.js'
import { type Say, type Words, wordsOf } from '../words/words.js'
import { lastWords, partsDone, replicationsKept } from './cluster-folder.js'
import { isActive, type SlurmTask } from './slurm.js'
import { BEGINS, mergeName, type Submission } from './slurm-scripts.js'

/** What a part or the merge is doing; `missing` is what never began and is in no queue. */
export type JobState = 'done' | 'running' | 'waiting' | 'failed' | 'missing'

/** A part, or the merge, and why it is not done. */
export interface JobReport {
  readonly state: JobState
  /** In Slurm's words or its own, if anything is known. */
  readonly reason: Say | null
}

export interface ClusterState {
  /** From part 1 on. */
  readonly parts: readonly JobReport[]
  readonly merge: JobReport
  /** Replications of different worlds: those of finished parts and about those of the others, and how many there are to be. */
  readonly done: number
  readonly total: number
}

/** Looks at a run's folder beside what the scheduler knows of its jobs. */
export function clusterState(
  folder: string,
  plan: Plan,
  submission: Submission,
  queue: readonly SlurmTask[]
): ClusterState {
  const ofMerge = queue.filter(({ name }) => name === mergeName(submission))
  const ofPart = new Map<number | null, SlurmTask[]>()
  for (const task of queue) {
    if (task.name === submission.name) ofPart.set(task.task, [...(ofPart.get(task.task) ?? []), task])
  }
  const all = plan.replications * worldHashes(plan).count
  const border = (part: number) => Math.floor((all * part) / submission.parts)
  const isDone = partsDone(folder)
  let done = 0
  const parts = Array.from({ length: submission.parts }, (_, k): JobReport => {
    const report = reportOf(folder, k + 1, isDone(k + 1), ofPart.get(k + 1) ?? [])
    const share = border(k + 1) - border(k)
    done += report.state === 'done' ? share : Math.min(share, replicationsKept(folder, k + 1))
    return report
  })
  const merge = reportOf(folder, 'merge', existsSync(join(folder, MANIFEST_FILE)), ofMerge)
  return { parts, merge, done, total: all }
}

/** The numbers of the parts in one of some states. */
export function partsThatAre({ parts }: ClusterState, ...states: readonly JobState[]): readonly number[] {
  return parts.flatMap(({ state }, k) => (states.includes(state) ? [k + 1] : []))
}

function reportOf(folder: string, of: number | 'merge', isDone: boolean, tasks: readonly SlurmTask[]): JobReport {
  if (isDone) return { state: 'done', reason: null }
  const active = tasks.find(isActive)
  if (active !== undefined) {
    if (active.state !== 'PENDING') return { state: 'running', reason: null }
    return { state: 'waiting', reason: () => active.reason }
  }
  // Of several that have ended, the last one submitted speaks.
  const [last] = [...tasks].sort((a, b) => Number(b.job) - Number(a.job))
  // Other nodes see files later than the one that wrote them; Slurm forgets the job before long, if they should never come.
  if (last?.state === 'COMPLETED') return { state: 'running', reason: ({ cluster }) => cluster.ending }
  const said = lastWords(folder, of, BEGINS)
  const how = last === undefined ? undefined : ([last.reason, last.state].find(isEnding) as Ending | undefined)
  const ended: Say | null = how === undefined ? null : ({ cluster }) => cluster.ended[how]
  if (said === undefined) return { state: 'missing', reason: ended }
  if (said === null) return { state: 'failed', reason: ended ?? (({ cluster }) => cluster.silent) }
  const plain = plainWords(said)
  return { state: 'failed', reason: ended === null ? () => plain : (words) => ended(words) + words.semicolon + plain }
}

type Ending = keyof Words['cluster']['ended']

/** Whether Slurm's reason or state says more than that a job failed. */
function isEnding(name: string): name is Ending {
  return Object.hasOwn(wordsOf('en').cluster.ended, name)
}

/** What Slurm itself leaves in a log, without its stars. */
function plainWords(words: string): string {
  return words.replace(/^slurmstepd\S*: error: \*+ (.*?) *\*+$/, '$1')
}
