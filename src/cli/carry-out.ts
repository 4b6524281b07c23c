/** Carries out a run for the command line: with its clock, its progress, its notes and its signals. */

import { jobHasEnded } from '../cluster/slurm.js'
import { carryOut as carryOutRun, type FinishedRun, type CarryOutOptions as RunOptions } from '../run/carry-out.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { readFinished as readFinishedRun } from '../run/read-run.js'
import { memoryPhrase, timePhrase } from '../scenario/size.js'
import { CLOCK } from './clock.js'
import { reckonedCost } from './cost.js'
import { interruptible } from './interruption.js'
import type { Output } from './output.js'
import { withProgress } from './progress.js'

export type { FinishedRun }

/** How a run is to be carried out, as the options say; its results do not depend on it. */
export interface CarryOutOptions extends Pick<RunOptions, 'fill' | 'replaces' | 'within' | 'again'> {
  readonly workers?: number | undefined
  readonly stall?: number | undefined
  readonly onFailure?: 'stop' | 'continue' | undefined
  readonly takeOver: boolean
}

/** Carries out a run into a folder that is free or holds this run already, as far as it came. Throws `Failure`. */
export function carryOut(
  folder: string,
  run: PlanOfRun,
  options: CarryOutOptions,
  output: Output
): Promise<FinishedRun> {
  const { workers, stall, onFailure = 'continue' } = options
  return interruptible((signal) =>
    withProgress(output, (progress) =>
      carryOutRun(folder, run, {
        ...options,
        ...{ workers, stall, onFailure, signal, jobHasEnded, clock: CLOCK },
        note: output.note,
        onProgress: progress.update,
        onBegin(plan, left) {
          // Said beforehand of what takes more than a minute.
          const { seconds, bytes } = reckonedCost(plan, workers)
          if (seconds * left < 60 && bytes < 1e9) return
          const [time, memory] = [timePhrase(seconds * left), memoryPhrase(bytes)]
          output.note((words) => words.runs.cost(words.say(time), words.say(memory)))
        }
      })
    )
  )
}

/** Says that a folder holds an unfinished run, which is now completed. */
export function noteUnfinished(folder: string, amiss: readonly string[], output: Output): void {
  output.note((words) => words.runs.completing(folder, amiss))
}

/** The analysis of a run that is there already, whole and of this very plan; throws `Failure` if its replications are not all there. */
export function readFinished(folder: string, run: PlanOfRun): FinishedRun {
  return readFinishedRun(folder, run, jobHasEnded)
}
