/** Exit codes, and failures that end the program with one. */

import type { Bilingual } from '../model/parameter-row.js'

export const EXIT = {
  ok: 0,
  internal: 1,
  usage: 2,
  someFailed: 3,
  mismatch: 4,
  noInput: 66,
  unavailable: 69,
  selfCheck: 70,
  cannotCreate: 73,
  ioError: 74,
  locked: 75,
  interrupted: 130,
  terminated: 143
} as const

/** A failure a user can do something about: said in a sentence, without a stack trace. */
export class Failure extends Error {
  constructor(
    readonly exitCode: number,
    readonly text: Bilingual
  ) {
    super(text.en)
  }
}

/** A failure whose reason is an error of the operating system, named by its code. */
export function systemFailure(exitCode: number, path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return new Failure(exitCode, { zh: `${path}：${code}`, en: `${path}: ${code}` })
}
