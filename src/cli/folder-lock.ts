/** The locks of the layer below, with the scheduler asked wherever it may know that a holder is gone. */

import { jobHasEnded } from '../cluster/slurm.js'
import { folderHolder, type Lock, type LockHolder, lockFolder } from '../run/lock.js'

/** Locks a folder for this process; `takeOver` breaks the lock of whoever holds it. Throws `LockedError`. */
export function lockForWriting(folder: string, takeOver = false): Lock {
  return lockFolder(folder, { takeOver, jobHasEnded })
}

/** Who is writing in a folder; undefined if nobody is, null if that cannot be read. */
export function writerOf(folder: string): LockHolder | null | undefined {
  return folderHolder(folder, jobHasEnded)
}
