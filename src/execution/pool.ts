/** A pool of worker threads that share the compiled kernel; results do not depend on their number or order. */

import { Worker } from 'node:worker_threads'
import type { Executor, TaskRequest } from '../experiment/batch.js'
import { layOutBlock } from '../experiment/block.js'
import { EXITED, stalledFor } from '../experiment/reason.js'
import { cutRange } from '../experiment/replication-range.js'
import { KernelUnavailableError } from '../kernel/instance.js'
import type { WorkerAnswer, WorkerStart, WorkerTask } from './worker.js'

/** Seconds without a replication after which a worker is taken to hang, if none took a fiftieth of it. */
export const DEFAULT_STALL = 60

/** A worker hangs when this many times the slowest replication so far has passed. */
const STALL_FACTOR = 50

/** Ranges sent to a worker ahead of its answers: one to play, one to go on with. */
const AHEAD = 2

/** How often a replication is tried before it is given up. */
const TRIES = 3

/** Workers that may die one after the other without a replication played before none is started any more. */
const MOST_DEATHS = 30

/** How often it is looked whether a worker hangs, in milliseconds; time is counted in such ticks, without a clock. */
const TICK = 1000

/** Thrown when workers die whatever they are given. */
export class WorkersDieError extends Error {}

/** A range on its way: where it is to be played, and how often that has failed. */
interface Job {
  readonly id: number
  readonly request: TaskRequest
  failures: number
}

interface Member {
  readonly worker: Worker
  readonly jobs: Map<number, Job>
  /** The scenario of the last range that it was sent: its world need not be sent again. */
  known: number
  /** The number of replications that it has played, and what that was at the last tick. */
  readonly played: Int32Array
  seen: number
  /** Ticks since that number changed. */
  idle: number
  /** Why it ended, should it end. */
  reason: string
}

/** How a pool is set up. */
export interface PoolOptions {
  /** The compiled kernel; null for the reference. */
  readonly module: WebAssembly.Module | null
  /** How many workers. */
  readonly count: number
  /** Seconds without a replication after which a worker is taken to hang. */
  readonly stall?: number | undefined
}

/**
 * An executor that plays ranges on worker threads. A worker that throws, dies or hangs is replaced; the replications of
 * its range are then tried one by one, three times in all. Throws `WorkersDieError`, and what the listener throws.
 */
export function workerPool({ module, count, stall = DEFAULT_STALL }: PoolOptions): Executor {
  return (requests, { onBlock, onFailure, signal }) =>
    new Promise((resolve, reject) => {
      let ids = 0
      const jobOf = (request: TaskRequest, failures = 0): Job => ({ id: ids++, request, failures })
      let begun = 0
      /** What is to be played again, before what was not begun. */
      const waiting: Job[] = []
      const next = () => waiting.pop() ?? (begun < requests.length ? jobOf(requests[begun++]) : undefined)
      const members: Member[] = []
      let left = requests.length
      let deaths = 0
      let slowest = 0
      let ended = false

      const end = (error?: unknown) => {
        if (ended) return
        ended = true
        clearInterval(ticking)
        signal.removeEventListener('abort', leaveOff)
        const stopped = members.map(({ worker }) => worker.terminate())
        void Promise.all(stopped).then(() => (error === undefined ? resolve() : reject(error)))
      }
      const leaveOff = () => end()
      const guarded = (action: () => void) => {
        try {
          action()
        } catch (error) {
          end(error)
        }
      }
      const feed = (member: Member) => {
        while (!ended && member.jobs.size < AHEAD) {
          const job = next()
          if (job === undefined) return
          send(member, job)
        }
      }
      const finished = () => {
        left -= 1
        if (left === 0) end()
      }
      const failed = ({ request, failures }: Job, reason: string) => {
        const { task } = request
        if (task.count > 1) {
          const singles = cutRange(task, 1).map((one) => ({ ...request, ...one, task: { ...task, ...one } }))
          waiting.push(...singles.reverse().map((single) => jobOf(single, failures + 1)))
          left += singles.length - 1
        } else if (failures + 1 < TRIES) waiting.push(jobOf(request, failures + 1))
        else {
          guarded(() => onFailure({ scenario: task.scenario, replication: task.first, reason }))
          finished()
        }
      }
      const start = (): Member => {
        const played = new SharedArrayBuffer(4)
        const worker = new Worker(new URL('./worker.js', import.meta.url), {
          workerData: { module, played } satisfies WorkerStart,
          // A worker's own flags: those of this process may not suit it.
          execArgv: []
        })
        const member: Member = {
          worker,
          jobs: new Map(),
          known: -1,
          played: new Int32Array(played),
          seen: 0,
          idle: 0,
          reason: EXITED
        }
        worker.on('message', (answer: WorkerAnswer) => {
          const job = member.jobs.get(answer.id)
          if (job === undefined || ended) return
          member.jobs.delete(answer.id)
          if ('unavailable' in answer) return end(new KernelUnavailableError('noKernelMemory'))
          if ('failure' in answer) failed(job, answer.failure)
          else {
            deaths = 0
            guarded(() => onBlock(job.request.task, layOutBlock(answer.shape, answer.numbers)))
            finished()
          }
          feed(member)
        })
        worker.on('error', (error) => {
          member.reason = String(error)
        })
        worker.on('exit', () => {
          if (ended) return
          deaths += 1
          if (deaths > MOST_DEATHS) return end(new WorkersDieError(member.reason))
          // Only the range in hand can be at fault; the one behind it is played again without blame.
          const [current, ...behind] = member.jobs.values()
          waiting.push(...behind)
          if (current !== undefined) failed(current, member.reason)
          if (!ended) guarded(() => members.splice(members.indexOf(member), 1, start()))
        })
        feed(member)
        return member
      }
      const tick = () => {
        for (const member of members) {
          const played = Atomics.load(member.played, 0)
          if (played !== member.seen || member.jobs.size === 0) {
            slowest = Math.max(slowest, member.idle)
            member.seen = played
            member.idle = 0
          } else {
            member.idle += 1
            if (member.idle > Math.max(stall, STALL_FACTOR * slowest)) {
              member.reason = stalledFor(member.idle)
              void member.worker.terminate()
            }
          }
        }
      }

      const ticking = setInterval(tick, TICK)
      signal.addEventListener('abort', leaveOff)
      if (signal.aborted || requests.length === 0) end()
      // A machine may have no room for a worker; then the timer must not outlive the attempt.
      else for (let k = 0; k < count && k < requests.length && !ended; k++) guarded(() => members.push(start()))
    })
}

function send(member: Member, job: Job): void {
  const { task, scenario, ...request } = job.request
  member.jobs.set(job.id, job)
  const isKnown = member.known === task.scenario
  member.known = task.scenario
  const message: WorkerTask = { id: job.id, request, ...(!isKnown && { model: modelOf(scenario) }) }
  member.worker.postMessage(message)
}

/** What a worker needs of a scenario: names and origins stay at home. */
function modelOf({ parameters, timetable }: TaskRequest['scenario']): TaskRequest['scenario'] {
  return { parameters, timetable }
}
