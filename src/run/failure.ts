/** Failures that a user can do something about; the command line ends with the exit code of their kind. */

import { type Said, worded, wordsOf } from '../words/words.js'

/** What kind of failure it is; `cli/exit.ts` has the exit code of each. */
export type FailureKind =
  | 'usage'
  | 'someFailed'
  | 'mismatch'
  | 'noInput'
  | 'unavailable'
  | 'selfCheck'
  | 'cannotCreate'
  | 'ioError'
  | 'locked'
  | 'interrupted'
  | 'terminated'

/** A failure a user can do something about: said in a sentence, without a stack trace. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly said: Said
  ) {
    super(worded(wordsOf('en'), said))
  }
}

/** A failure whose reason is an error of the operating system, said in words and named by its code. */
export function systemFailure(kind: FailureKind, path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return new Failure(kind, (words) => words.failures.system(path, code))
}
