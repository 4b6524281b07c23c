/** How a batch is carried out on this machine: in this thread or on workers, by either engine. */

import { availableParallelism } from 'node:os'
import type { Executor } from '../experiment/batch.js'
import type { EngineName } from '../experiment/engine-names.js'
import { inThisThread } from '../experiment/in-this-thread.js'
import type { Plan } from '../experiment/plan.js'
import { cadreCount } from '../scenario/size.js'
import { engine } from './engines.js'
import { kernelModule } from './kernel-module.js'
import { workerPool } from './pool.js'
import { threadsFor } from './threads.js'

/** Cadre-periods that are not worth a worker's start, some fifty milliseconds. */
const WORTH_A_WORKER = 5e6

/** How a plan is to be carried out. */
export interface ExecutorOptions {
  /** The number of workers, 0 for this thread. */
  readonly workers?: number | undefined
  /** Seconds without a replication after which a worker is taken to hang. */
  readonly stall?: number | undefined
}

/**
 * The executor of a plan. By default there are as many workers as cores, but no more
 * than the work is worth. Results do not depend on it. Throws `KernelUnavailableError`.
 */
export function executorFor(plan: Plan, name: EngineName, { workers, stall }: ExecutorOptions = {}): Executor {
  const count = workers ?? workersFor(cadrePeriods(plan))
  if (count === 0) return inThisThread(engine(name))
  return workerPool({ module: name === 'kernel' ? kernelModule().module : null, count: threadsFor(count), stall })
}

/** As many workers as cores, but no more than so many cadre-periods are worth. */
export function workersFor(cadrePeriods: number): number {
  return Math.min(availableParallelism(), Math.floor(cadrePeriods / WORTH_A_WORKER))
}

/** Cadres × periods × replications over all scenarios of a plan. */
export function cadrePeriods({ scenarios, replications }: Plan): number {
  return scenarios.reduce(
    (sum, scenario) => sum + cadreCount(scenario) * scenario.parameters.time.periods * replications,
    0
  )
}
