/** Workers that stay warm between requests: for points that come one after the other, in no plan. */

import { Worker } from 'node:worker_threads'
import { type Block, type BlockRequest, layOutBlock, playBlock } from '../experiment/block.js'
import type { EngineName } from '../experiment/engine-names.js'
import { EXITED } from '../experiment/reason.js'
import { KernelUnavailableError } from '../kernel/instance.js'
import { engine } from './engines.js'
import { kernelModule } from './kernel-module.js'
import { threadsFor } from './threads.js'
import type { WorkerAnswer, WorkerStart, WorkerTask } from './worker.js'

/** Plays a block; rejects where a replication fails. */
export type Play = (request: BlockRequest) => Promise<Block>

/** What plays blocks until it is closed. */
export interface WarmPlayer {
  readonly play: Play
  /** How many requests keep every worker busy. */
  readonly ahead: number
  close(): Promise<void>
}

interface Waiting {
  readonly request: BlockRequest
  resolve(block: Block): void
  reject(error: Error): void
}

/** Some workers, or this thread for none; throws `KernelUnavailableError`. */
export function warmPlayer(name: EngineName, count: number): WarmPlayer {
  if (count === 0) {
    const simulate = engine(name)
    return { play: async (request) => playBlock(simulate, request), ahead: 1, close: async () => {} }
  }
  const threads = threadsFor(count)
  const pool = new WarmWorkers(name === 'kernel' ? kernelModule().module : null, threads)
  return { play: (request) => pool.play(request), ahead: 2 * threads, close: () => pool.close() }
}

class WarmWorkers {
  readonly #workers: readonly Worker[]
  /** What each worker has in hand, in order: a worker answers in the order it was asked. */
  readonly #inHand: readonly Waiting[][]

  constructor(module: WebAssembly.Module | null, count: number) {
    this.#inHand = Array.from({ length: count }, () => [])
    this.#workers = this.#inHand.map((inHand) => {
      const worker = new Worker(new URL('./worker.js', import.meta.url), {
        workerData: { module, played: new SharedArrayBuffer(4) } satisfies WorkerStart,
        execArgv: []
      })
      worker.on('message', (answer: WorkerAnswer) => {
        const waiting = inHand.shift()
        if ('unavailable' in answer) waiting?.reject(new KernelUnavailableError('noKernelMemory'))
        else if ('failure' in answer) waiting?.reject(new Error(answer.failure))
        else waiting?.resolve(layOutBlock(answer.shape, answer.numbers))
      })
      const fail = (error: Error) => {
        for (const waiting of inHand.splice(0)) waiting.reject(error)
      }
      worker.on('error', fail)
      worker.on('exit', () => fail(new Error(EXITED)))
      return worker
    })
  }

  play(request: BlockRequest): Promise<Block> {
    const idlest = this.#inHand.reduce((best, one, k) => (one.length < this.#inHand[best].length ? k : best), 0)
    return new Promise((resolve, reject) => {
      this.#inHand[idlest].push({ request, resolve, reject })
      const { scenario, ...rest } = request
      const { parameters, timetable } = scenario
      const task: WorkerTask = { id: 0, model: { parameters, timetable }, request: rest }
      this.#workers[idlest].postMessage(task)
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}
