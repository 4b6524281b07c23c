/** Exit codes. */

import type { FailureKind } from '../run/failure.js'

export const EXIT: Readonly<Record<FailureKind | 'ok' | 'internal', number>> = {
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
}
