/** Carries out a plan: plays what is missing of it, block by block, into a store. */

import { cadreCount } from '../scenario/size.js'
import type { Block, BlockRequest, ReplicationRange } from './block.js'
import { lazyList } from './lazy-list.js'
import { type Part, type Plan, shareOf } from './plan.js'
import { cutRange, lengthOf, without } from './replication-range.js'

/** Some replications of one scenario, played together. */
export interface Task extends ReplicationRange {
  /** Position of the scenario in the plan. */
  readonly scenario: number
}

/** A task with what an engine needs to play it. */
export interface TaskRequest extends BlockRequest {
  readonly task: Task
}

/** What an executor reports to, in any order, and what tells it to leave off. */
export interface TaskListener {
  /** A stretch of a task was played. */
  onBlock(task: Task, block: Block): void
  /** One replication failed however often it was tried. */
  onFailure(failed: FailedReplication): void
  /** Aborted when the rest is no longer wanted. */
  readonly signal: AbortSignal
}

/** Plays tasks with an engine; resolves when all are played or given up, or soon after the signal is aborted. */
export type Executor = (requests: readonly TaskRequest[], listener: TaskListener) => Promise<void>

/** A replication that could not be played, and why. */
export interface FailedReplication {
  readonly scenario: number
  readonly replication: number
  readonly reason: string
}

/** Where a batch keeps its blocks; scenarios are named by their positions in the plan. */
export interface BlockStore {
  /** The first scenario of the plan that is the same world as this one: equal worlds are played once. */
  worldOf(scenario: number): number
  /** The replications that are kept of a scenario: disjoint, in order. */
  kept(scenario: number): readonly ReplicationRange[]
  add(scenario: number, block: Block): void
  /** The blocks kept of a scenario, in order of replication. */
  blocks(scenario: number): Iterable<Block>
}

/** How a batch is to be carried out. */
export interface BatchOptions {
  /** The part of the plan to be played; all of it by default. */
  readonly part?: Part | undefined
  /** Whether to leave off at the first replication that fails. */
  readonly onFailure?: 'stop' | 'continue'
  /** Leaves off when aborted; what was played is kept. */
  readonly signal?: AbortSignal
  /** Told at the start and after every block how many replications are done of all, and of which scenario just now. */
  readonly onProgress?: (done: number, total: number, scenario?: number) => void
}

/** How far a batch came. */
export interface BatchOutcome {
  /** Replications of different worlds that are kept now, and how many there are to be. */
  readonly done: number
  readonly total: number
  readonly failed: readonly FailedReplication[]
}

/** Plays everything that the store lacks of a plan or of a part of it; results do not depend on what was there before. */
export async function runBatch(
  plan: Plan,
  store: BlockStore,
  execute: Executor,
  { part, onFailure = 'continue', signal, onProgress = () => {} }: BatchOptions = {}
): Promise<BatchOutcome> {
  const work = missing(plan, store, part)
  const { total } = work
  let { done } = work
  const failed: FailedReplication[] = []
  const leave = new AbortController()
  const leaveOff = () => leave.abort()
  if (signal?.aborted) leaveOff()
  signal?.addEventListener('abort', leaveOff)
  onProgress(done, total)
  const requests = requestsOf(plan, work.tasks)
  try {
    await execute(requests, {
      signal: leave.signal,
      onBlock: ({ scenario }, block) => {
        store.add(scenario, block)
        done += block.count
        onProgress(done, total, scenario)
      },
      onFailure: (failure) => {
        failed.push(failure)
        if (onFailure === 'stop') leaveOff()
      }
    })
  } finally {
    signal?.removeEventListener('abort', leaveOff)
  }
  return { done, total, failed }
}

/** What an engine needs to play tasks of a plan; each is made when it is asked for. */
export function requestsOf(plan: Plan, tasks: readonly Task[]): readonly TaskRequest[] {
  return lazyList(tasks.length, (position) => requestOf(plan, tasks[position]))
}

function requestOf(plan: Plan, task: Task): TaskRequest {
  const { scenario, first, count } = task
  const { byGroup } = plan
  return { scenario: plan.scenarios[scenario], key: plan.key, first, count, ...(byGroup && { byGroup }), task }
}

/** What a store lacks of a plan, cut into tasks, and how many replications it has of how many. */
export function missing(
  plan: Plan,
  store: Pick<BlockStore, 'worldOf' | 'kept'>,
  part?: Part
): { readonly tasks: readonly Task[]; readonly done: number; readonly total: number } {
  const worlds = plan.scenarios.flatMap((_, scenario) => (store.worldOf(scenario) === scenario ? [scenario] : []))
  const counts = plan.counts && countsOfWorlds(plan, plan.counts, store)
  const tasks: Task[] = []
  let total = 0
  let left = 0
  for (const [position, scenario] of worlds.entries()) {
    const count = counts?.get(scenario)
    const wanted = count === undefined ? shareOf(plan, position, worlds.length, part) : { first: plan.first, count }
    const lacking = without(wanted, store.kept(scenario))
    total += wanted.count
    left += lengthOf(lacking)
    const size = taskSize(plan, scenario, part === undefined ? TASK_CADRE_PERIODS : PART_TASK_CADRE_PERIODS)
    for (const range of lacking) for (const piece of cutRange(range, size)) tasks.push({ scenario, ...piece })
  }
  return { tasks, done: total - left, total }
}

/** How many replications each world has: as many as the scenario of it that has most. */
function countsOfWorlds(
  { scenarios }: Plan,
  counts: readonly number[],
  store: Pick<BlockStore, 'worldOf'>
): ReadonlyMap<number, number> {
  const most = new Map<number, number>()
  for (const scenario of scenarios.keys()) {
    const world = store.worldOf(scenario)
    most.set(world, Math.max(most.get(world) ?? 0, counts[scenario]))
  }
  return most
}

/** Cadre-periods of one task: some thirty milliseconds, little to lose and worth a message. */
const TASK_CADRE_PERIODS = 1.2e6
/** The same in a part of a run, which is long and whose journal lies on a shared disk: fewer sums of paths, fewer lines. */
const PART_TASK_CADRE_PERIODS = 1.2e7
/** The most replications of one task, so that blocks stay small however small a scenario is. */
const MOST_IN_TASK = 1000

function taskSize({ scenarios }: Plan, scenario: number, cadrePeriods: number): number {
  const each = cadreCount(scenarios[scenario]) * scenarios[scenario].parameters.time.periods
  return Math.min(MOST_IN_TASK, Math.max(1, Math.round(cadrePeriods / each)))
}
