/** A pool of worker threads that share the compiled kernel; results do not depend on their number or order. */

import { Worker } from 'node:worker_threads'
import type { Executor, Task } from '../experiment/batch.js'
import type { SimulationRequest } from '../model/record.js'
import type { WorkerAnswer, WorkerStart, WorkerTask } from './worker.js'

/** Ranges sent to a worker ahead of its answers: one to play, one to go on with. */
const AHEAD = 2

/** How often a range is tried before it is given up. */
const TRIES = 3

/** Thrown when a range of replications failed however often it was tried. */
export class TaskFailedError extends Error {
  constructor(
    readonly task: Task,
    reason: string
  ) {
    super(reason)
  }
}

type Request = SimulationRequest & { readonly task: Task }

/** A range on its way: where it is to be played, and how often that has failed. */
interface Job {
  readonly id: number
  readonly request: Request
  failures: number
}

interface Member {
  worker: Worker
  readonly jobs: Map<number, Job>
  /** Scenarios that this worker knows already. */
  readonly known: Set<number>
}

/** An executor that plays ranges on `count` worker threads. A worker that dies is replaced and its ranges are played again. */
export function workerPool(module: WebAssembly.Module | null, count: number): Executor {
  return (requests, onRecord) =>
    new Promise((resolve, reject) => {
      const waiting: Job[] = requests.map((request, id) => ({ id, request, failures: 0 })).reverse()
      const members: Member[] = []
      let left = requests.length
      let ended = false

      const end = (error?: unknown) => {
        if (ended) return
        ended = true
        for (const { worker } of members) void worker.terminate()
        if (error === undefined) resolve()
        else reject(error)
      }
      const feed = (member: Member) => {
        while (member.jobs.size < AHEAD && waiting.length > 0) send(member, waiting.pop() as Job)
      }
      const failed = (job: Job, reason: string) => {
        job.failures += 1
        if (job.failures >= TRIES) end(new TaskFailedError(job.request.task, reason))
        else waiting.push(job)
      }
      const start = (): Member => {
        const worker = new Worker(new URL('./worker.js', import.meta.url), {
          workerData: { module } satisfies WorkerStart,
          // A worker's own flags: those of this process may not suit it.
          execArgv: []
        })
        const member: Member = { worker, jobs: new Map(), known: new Set() }
        worker.on('message', (answer: WorkerAnswer) => {
          const job = member.jobs.get(answer.id)
          if (job === undefined || ended) return
          member.jobs.delete(answer.id)
          if ('failure' in answer) failed(job, answer.failure)
          else {
            try {
              for (const record of answer.records) onRecord(job.request.task, record)
            } catch (error) {
              end(error)
              return
            }
            left -= 1
            if (left === 0) end()
          }
          if (!ended) feed(member)
        })
        let reason = 'the worker exited'
        worker.on('error', (error) => {
          reason = String(error)
        })
        worker.on('exit', () => {
          if (ended) return
          // Only the range in hand can be at fault; the one behind it is played again without blame.
          const [current, ...behind] = member.jobs.values()
          waiting.push(...behind)
          if (current !== undefined) failed(current, reason)
          if (ended) return
          members[members.indexOf(member)] = start()
        })
        feed(member)
        return member
      }

      if (requests.length === 0) resolve()
      else for (let k = 0; k < Math.min(count, requests.length); k++) members.push(start())
    })
}

function send(member: Member, job: Job): void {
  const { task, scenario, ...request } = job.request
  member.jobs.set(job.id, job)
  const message: WorkerTask = { id: job.id, scenario: task.scenario, request }
  const known = member.known.has(task.scenario)
  member.known.add(task.scenario)
  member.worker.postMessage(known ? message : { ...message, model: modelOf(scenario) })
}

/** What a worker needs of a scenario: names and origins stay at home. */
function modelOf({ parameters, timetable }: SimulationRequest['scenario']): SimulationRequest['scenario'] {
  return { parameters, timetable }
}
