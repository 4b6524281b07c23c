/** A worker thread: plays whole ranges of replications and sends their blocks back. */

import { parentPort, workerData } from 'node:worker_threads'
import { type BlockRequest, numbersOf, playBlock, type ReplicationRange, type Shape } from '../experiment/block.js'
import { reasonOf } from '../experiment/reason.js'
import { KernelUnavailableError } from '../kernel/instance.js'
import { kernelEngine } from '../kernel/simulate.js'
import type { Simulate } from '../model/record.js'
import type { ModelScenario } from '../model/scenario.js'
import { simulate as reference } from '../model/simulate.js'

/** What a worker is started with. */
export interface WorkerStart {
  /** The compiled kernel, or null for the reference. */
  readonly module: WebAssembly.Module | null
  /** One number, shared with the pool: how many replications this worker has played. */
  readonly played: SharedArrayBuffer
}

/** A range to play; its world comes along unless it is that of the range before. */
export interface WorkerTask {
  readonly id: number
  readonly model?: ModelScenario
  readonly request: Omit<BlockRequest, 'scenario'>
}

export type WorkerAnswer =
  | { readonly id: number; readonly shape: ReplicationRange & Shape; readonly numbers: Float64Array }
  | { readonly id: number; readonly failure: string }
  /** There is not enough memory for the kernel. */
  | { readonly id: number; readonly unavailable: true }

function work({ module, played }: WorkerStart, send: (answer: WorkerAnswer, memory: ArrayBuffer[]) => void) {
  const simulate: Simulate = module === null ? reference : kernelEngine(module)
  const counter = new Int32Array(played)
  // One world only: a design has hundreds of thousands.
  let world: ModelScenario
  return ({ id, model, request }: WorkerTask) => {
    world = model ?? world
    try {
      const block = playBlock(simulate, { ...request, scenario: world }, () => Atomics.add(counter, 0, 1))
      const { first, count, units, periods, groups } = block
      const numbers = numbersOf(block)
      // The memory is handed over rather than copied.
      send({ id, shape: { first, count, units, periods, groups }, numbers }, [numbers.buffer as ArrayBuffer])
    } catch (error) {
      send(error instanceof KernelUnavailableError ? { id, unavailable: true } : { id, failure: reasonOf(error) }, [])
    }
  }
}

parentPort?.on(
  'message',
  work(workerData as WorkerStart, (answer, memory) => parentPort?.postMessage(answer, memory))
)
