/** Writes what a journal holds back once a second, whether or not more comes, and notices when its file is gone. */

/** Milliseconds between two writes. */
const WRITE_EVERY = 1000

/** Writing that goes on until it is stopped. */
export interface RegularWriting {
  /** Aborted when a write fails. */
  readonly signal: AbortSignal
  /** Throws the error of a write that failed. */
  check(): void
  stop(): void
}

/** Begins to write a journal regularly; that alone does not keep the program running. */
export function writeRegularly(journal: { flush(): void; checkPlace?(): void }): RegularWriting {
  const errors: unknown[] = []
  const failed = new AbortController()
  const timer = setInterval(() => {
    try {
      journal.checkPlace?.()
      journal.flush()
    } catch (error) {
      // Thrown here it would end the program without a word; what was held back is lost, and nothing more is written.
      errors.push(error)
      clearInterval(timer)
      failed.abort()
    }
  }, WRITE_EVERY).unref()
  return {
    signal: failed.signal,
    check() {
      if (errors.length > 0) throw errors[0]
    },
    stop: () => clearInterval(timer)
  }
}
