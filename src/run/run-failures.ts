/** What is said of a run that was not carried out to its end, with the command that goes on with it. */

import { join } from 'node:path'
import type { FailedReplication } from '../experiment/batch.js'
import type { Plan } from '../experiment/plan.js'
import { grouped } from '../scenario/size.js'
import { commandLine, optionWords, shellWord } from './command-line.js'
import { Failure, type FailureKind } from './failure.js'
import { PLAN_FILE } from './run-files.js'

/** The command that goes on with an unfinished run. */
export function resumeCommand(folder: string): string {
  return commandLine('ganwei', 'resume', folder)
}

/** What was asked needs the run to be finished first. */
export function failureOfUnfinished(folder: string): Failure {
  return new Failure('mismatch', (words) => words.runs.unfinished(folder, resumeCommand(folder)))
}

/** Files of a run are not as its manifest says. */
export function failureOfDamaged(folder: string, names: readonly string[]): Failure {
  const paths = names.map((name) => join(folder, name))
  return new Failure('mismatch', (words) => words.runs.damaged(paths, resumeCommand(folder)))
}

/** Somebody would write into a run whose parts a cluster plays. */
export function failureOfSubmitted(folder: string): Failure {
  return new Failure('cannotCreate', (words) => words.runs.withCluster(folder, shellWord(folder)))
}

/** The kind of failure that an aborted signal stands for. */
export function interruptionKind({ reason }: AbortSignal): FailureKind {
  return reason === 'terminated' ? 'terminated' : 'interrupted'
}

/** A batch in which some replications failed. */
export interface FailedBatch {
  readonly folder: string
  readonly plan: Plan
  readonly failed: readonly FailedReplication[]
  readonly done: number
  readonly total: number
  /** The command that goes on. */
  readonly again: string
}

/** Some replications failed: each is named with what repeats it, up to ten of them. */
export function failureOfSome({ folder, plan, failed, done, total, again }: FailedBatch): Failure {
  return new Failure('someFailed', ({ runs }) => {
    const lines = failed.slice(0, MOST_NAMED).flatMap(({ scenario, replication, reason }) => {
      const { id } = plan.scenarios[scenario]
      const one = ['ganwei', 'run', join(folder, PLAN_FILE), ...optionWords('--only', id)]
      return [
        `${id} [${replication}]: ${runs.reason(reason)}`,
        runs.repeat(commandLine(...one, '--replication', String(replication)))
      ]
    })
    const more = failed.length - MOST_NAMED
    const rest = more > 0 ? [runs.moreFailures(more)] : []
    return [...lines, ...rest, runs.someFailed(failed.length, grouped(done), grouped(total), again)].join('\n')
  })
}

const MOST_NAMED = 10
