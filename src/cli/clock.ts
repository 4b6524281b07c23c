/** The clock that the command line gives to what is below it. */

import type { Clock } from '../run/manifest.js'

export const CLOCK: Clock = {
  now: () => new Date().toISOString(),
  seconds: () => performance.now() / 1000
}
