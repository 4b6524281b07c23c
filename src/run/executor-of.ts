/** The executor of a plan, once its engine has passed the self-check. */

import { executorFor } from '../execution/executor.js'
import { selfCheck } from '../execution/self-check.js'
import { type WarmPlayer, warmPlayer } from '../execution/warm-workers.js'
import type { Executor } from '../experiment/batch.js'
import type { EngineName } from '../experiment/engine-names.js'
import type { Plan } from '../experiment/plan.js'
import { KernelUnavailableError } from '../kernel/instance.js'
import { Failure } from './failure.js'

/** How a plan is to be played. */
export interface ExecutorChoice {
  readonly engine: EngineName
  /** Worker threads, 0 for none; as many as the work is worth by default. */
  readonly workers?: number | undefined
  /** Seconds without a replication after which a worker is taken to hang. */
  readonly stall?: number | undefined
}

/** The executor of a plan; it and what it plays throw `Failure` for a kernel that cannot run here. */
export function executorOf(plan: Plan, { engine, workers, stall }: ExecutorChoice): Executor {
  const execute = explained(() => {
    const fault = selfCheck(engine)
    if (fault !== null)
      throw new Failure('selfCheck', (words) => words.runs.selfCheck(words.runs.selfCheckParts[fault]))
    return executorFor(plan, engine, { workers, stall })
  })
  return (requests, listener) =>
    execute(requests, listener).catch((error) => {
      throw engineFailure(error)
    })
}

/** Workers that stay warm, for points that are in no plan; throws `Failure` for a kernel that cannot run here. */
export function warmPlayerOf(engine: EngineName, workers: number): WarmPlayer {
  const player = explained(() => {
    const fault = selfCheck(engine)
    if (fault !== null)
      throw new Failure('selfCheck', (words) => words.runs.selfCheck(words.runs.selfCheckParts[fault]))
    return warmPlayer(engine, workers)
  })
  const play: WarmPlayer['play'] = (request) =>
    player.play(request).catch((error) => {
      throw engineFailure(error)
    })
  return { ...player, play, close: () => player.close() }
}

function explained<Value>(action: () => Value): Value {
  try {
    return action()
  } catch (error) {
    throw engineFailure(error)
  }
}

/** A kernel or threads that cannot be had here as a failure that says why; other errors as they are. */
export function engineFailure(error: unknown): unknown {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', message: '' }
  if (code?.startsWith('ERR_WORKER_')) return new Failure('unavailable', ({ runs }) => runs.noThreads(message))
  if (!(error instanceof KernelUnavailableError)) return error
  return new Failure('unavailable', ({ runs }) => runs.kernelUnavailable(runs[error.why]))
}
