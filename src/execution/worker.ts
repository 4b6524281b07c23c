/** A worker thread: plays whole ranges of replications and sends their records back. */

import { parentPort, workerData } from 'node:worker_threads'
import { kernelEngine } from '../kernel/simulate.js'
import type { ReplicationRecord, Simulate, SimulationRequest } from '../model/record.js'
import type { ModelScenario } from '../model/scenario.js'
import { simulate as reference } from '../model/simulate.js'

/** What a worker is started with: the compiled kernel, or null for the reference. */
export interface WorkerStart {
  readonly module: WebAssembly.Module | null
}

/** A range to play; the scenario comes along the first time, and is known by its number from then on. */
export interface WorkerTask {
  readonly id: number
  readonly scenario: number
  readonly model?: ModelScenario
  readonly request: Omit<SimulationRequest, 'scenario'>
}

export type WorkerAnswer =
  | { readonly id: number; readonly records: readonly ReplicationRecord[] }
  | { readonly id: number; readonly failure: string }

const { module } = workerData as WorkerStart
const simulate: Simulate = module === null ? reference : kernelEngine(module)
const scenarios = new Map<number, ModelScenario>()

parentPort?.on('message', ({ id, scenario, model, request }: WorkerTask) => {
  if (model !== undefined) scenarios.set(scenario, model)
  try {
    const records = [...simulate({ ...request, scenario: scenarios.get(scenario) as ModelScenario })]
    const buffers = new Set(records.flatMap(buffersOf))
    parentPort?.postMessage({ id, records } satisfies WorkerAnswer, [...buffers])
  } catch (error) {
    const failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    parentPort?.postMessage({ id, failure } satisfies WorkerAnswer)
  }
})

/** The memory of a record's arrays, which is handed over rather than copied. */
function buffersOf(record: ReplicationRecord): ArrayBuffer[] {
  return Object.values(record).flatMap((value) => (value instanceof Float64Array ? [value.buffer as ArrayBuffer] : []))
}
