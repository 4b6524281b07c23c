/** The executor that the options of a command ask for, once the engines have passed their self-check. */

import type { Executor } from '../experiment/batch.js'
import type { EngineName } from '../experiment/engine-names.js'
import type { Plan } from '../experiment/plan.js'
import { executorOf as executorOfPlan } from '../run/executor-of.js'
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
  return executorOfPlan(plan, { engine, workers: workersAsked(workers), stall: secondsAsked(stall) })
}

/** The number of workers that `--workers` asks for; throws `Failure` for anything but a whole number. */
export function workersAsked(workers: string | undefined): number | undefined {
  return workers === undefined ? undefined : wholeNumber('--workers', once('--workers', workers), 0, MOST_WORKERS)
}

/** The seconds of `--stall`; throws `Failure` for anything but a whole number. */
export function secondsAsked(stall: string | undefined): number | undefined {
  return stall === undefined ? undefined : wholeNumber('--stall', once('--stall', stall), 1, 1_000_000)
}
