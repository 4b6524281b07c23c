/** Errors of the layers below as failures that a user can do something about. */

import { SlurmError } from '../cluster/slurm.js'
import { displayText } from '../report/display-text.js'
import { isSystemError } from '../run/durable-file.js'
import { engineFailure } from '../run/executor-of.js'
import { Failure, systemFailure } from '../run/failure.js'
import { JournalChangedError } from '../run/journal-lines.js'
import { LockedError, type LockHolder } from '../run/lock.js'
import type { Say } from '../words/words.js'

/** What of an error the user can do something about, as a failure; null for a fault of ours. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof LockedError) {
    const { path, holder } = error
    return new Failure('locked', (words) =>
      words.runs.locked(path, holder === null ? words.runs.unknownHolder : holderText(holder)(words))
    )
  }
  if (error instanceof SlurmError) return slurmFailure(error)
  if (error instanceof JournalChangedError) {
    return new Failure('ioError', (words) => words.runs.journalChanged(error.message))
  }
  const ofEngine = engineFailure(error)
  if (ofEngine instanceof Failure) return ofEngine
  if (isSystemError(error)) return systemFailure('ioError', error.path ?? '', error)
  return null
}

/** Who holds a lock, in words. */
export function holderText({ host, pid, slurmJob, slurmTask }: LockHolder): Say {
  const job = slurmJob === null || slurmTask === null ? slurmJob : `${slurmJob}_${slurmTask}`
  return (words) => words.runs.holder(displayText(host), pid, job === null ? null : displayText(job))
}

function slurmFailure({ command, kind, message }: SlurmError): Failure {
  return new Failure(kind === 'refused' ? 'usage' : 'unavailable', ({ cluster }) => cluster[kind](command, message))
}
