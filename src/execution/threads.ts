/** How many threads are started for the workers that somebody asks for. */

import { availableParallelism } from 'node:os'

/** Beyond so many threads for each core, they wait for each other, and nobody hears Ctrl-C. */
const MOST_FOR_A_CORE = 4

/** The threads for so many workers: no more than the machine can keep going. Results do not depend on it. */
export function threadsFor(workers: number): number {
  return Math.min(workers, MOST_FOR_A_CORE * availableParallelism())
}
