/** The locks of the layer below, with the scheduler asked wherever it may know that a holder is gone. */

import { jobHasEnded } from '../cluster/slurm.js'
import { isSystemError } from '../run/durable-file.js'
import { systemFailure } from '../run/failure.js'
import { folderHolder, type Lock, type LockHolder, lockFolder } from '../run/lock.js'

/** Locks a folder for this process; `takeOver` breaks the lock of whoever holds it. Throws `LockedError`. */
export function lockForWriting(folder: string, takeOver = false): Lock {
  try {
    return lockFolder(folder, { takeOver, jobHasEnded })
  } catch (error) {
    // Whoever may not write there is told of the folder; a full disk stays what it is.
    const isForbidden = isSystemError(error) && ['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')
    throw isForbidden ? systemFailure('cannotCreate', folder, error) : error
  }
}

/** Who is writing in a folder; undefined if nobody is, null if that cannot be read. */
export function writerOf(folder: string): LockHolder | null | undefined {
  return folderHolder(folder, jobHasEnded)
}
