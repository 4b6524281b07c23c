/** The stream key that a seed text stands for. */

import seedrandom from 'seedrandom'

/** The two 32-bit words that select a family of Philox streams. */
export interface StreamKey {
  readonly k0: number
  readonly k1: number
}

/**
 * The key of a seed: the first two 32-bit words of `seedrandom(seed)` (docs/en/odd.md (1)).
 *
 * A seed is always text: "42" and "042" are different seeds, and "0" is one. Throws TypeError for anything else, because
 * seedrandom would seed itself from the clock.
 *
 * @example
 * streamKey('paper') // → { k0: 1056695163, k1: 1289898864 }
 */
export function streamKey(seed: string): StreamKey {
  if (typeof seed !== 'string') throw new TypeError('a seed is text')
  const generator = seedrandom(seed)
  return { k0: generator.int32() >>> 0, k1: generator.int32() >>> 0 }
}
