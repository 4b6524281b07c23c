/** The executor that the options of a command ask for, once the engines have passed their self-check. */

import { executorFor } from '../execution/executor.js'
import { KernelUnavailableError } from '../execution/kernel-module.js'
import { selfCheck } from '../execution/self-check.js'
import type { Executor } from '../experiment/batch.js'
import type { EngineName } from '../experiment/engine-names.js'
import type { Plan } from '../experiment/plan.js'
import { Failure } from '../run/failure.js'
import { once, wholeNumber } from './arguments.js'

const MOST_WORKERS = 1024

/** What the options of a command say of how to play. */
export interface ExecutorChoice {
  readonly engine: EngineName
  readonly workers?: string | undefined
  readonly stall?: string | undefined
}

/** Throws `Failure` for a bad number of workers, a kernel that cannot run here, or a failed self-check. */
export function executorOf(plan: Plan, { engine, workers, stall }: ExecutorChoice): Executor {
  const how = { workers: workersAsked(workers), stall: secondsAsked(stall) }
  try {
    const fault = selfCheck(engine)
    if (fault !== null) {
      throw new Failure('selfCheck', {
        zh: `自检未通过：${fault}。这台机器算出的位与应有的不同，因此不运行`,
        en: `the self-check failed: ${fault}. This machine computes other bits than it should, so nothing is run`
      })
    }
    return executorFor(plan, engine, how)
  } catch (error) {
    if (!(error instanceof KernelUnavailableError)) throw error
    throw new Failure('unavailable', {
      zh: `内核无法在此运行（${error.message}）；请用 --engine reference`,
      en: `the kernel cannot run here (${error.message}); use --engine reference`
    })
  }
}

/** The number of workers that `--workers` asks for; throws `Failure` for anything but a whole number. */
export function workersAsked(workers: string | undefined): number | undefined {
  return workers === undefined ? undefined : wholeNumber('--workers', once('--workers', workers), 0, MOST_WORKERS)
}

/** The seconds of `--stall`; throws `Failure` for anything but a whole number. */
function secondsAsked(stall: string | undefined): number | undefined {
  return stall === undefined ? undefined : wholeNumber('--stall', once('--stall', stall), 1, 1_000_000)
}
