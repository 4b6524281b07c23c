/** A folder that is made, locked, and then made ready while nobody else can write there. */

import { isSystemError } from './durable-file.js'
import { systemFailure } from './failure.js'
import { type JobHasEnded, type Lock, lockFolder } from './lock.js'
import { makeFolder } from './regular-file.js'

/** How a folder is locked: whether its holder's lock is broken, and who is asked where this machine cannot tell if it is gone. */
export interface LockOptions {
  readonly takeOver?: boolean
  readonly jobHasEnded?: JobHasEnded | undefined
}

/**
 * Locks a folder, which is made where there is none, and lets `ready` look at what it holds and write there. Gives the lock,
 * which is released again if `ready` throws. Throws `Failure`.
 */
export function openFolder(folder: string, ready: () => void, { takeOver = false, jobHasEnded }: LockOptions): Lock {
  try {
    makeFolder(folder)
    const lock = lockFolder(folder, { takeOver, ...(jobHasEnded && { jobHasEnded }) })
    try {
      ready()
      return lock
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw isSystemError(error) ? systemFailure('cannotCreate', error.path ?? folder, error) : error
  }
}
