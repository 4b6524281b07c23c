/** Scrambled Sobol’ points: few points that cover every range, and every small set of ranges together, evenly. */

import { uniform } from './draws.js'
import type { StreamKey } from './key.js'
import { philox } from './philox.js'
import { DIRECTIONS } from './sobol-directions.data.js'

/** The third counter word of these draws: apart from all of the model's. */
const SOBOL = 0x534f42

/** Digits of a coordinate, and how many of them are scrambled by the bits of one draw: 127 bits for a tree of depth 7. */
const DIGITS = 32
const DEPTH = 7

/** The first direction numbers of each dimension from the second on, as they are written. */
const WRITTEN = DIRECTIONS.trim().split(/,\s*/)

/** The direction numbers of the dimensions that were asked for, as 32 words of 32 bits. */
const DIRECTION_WORDS: Uint32Array[] = new Array(1 + WRITTEN.length)

/** The most dimensions that points can have. */
export const MOST_DIMENSIONS = DIRECTION_WORDS.length

/**
 * A point of the Sobol’ sequence [1] with Owen's scrambling [2], each number strictly between 0 and 1.
 *
 * The sequence is that of Joe & Kuo's direction numbers [3], in the order of Gray's code, its first point kept. Digit b of
 * dimension d is flipped by a bit that is keyed by (d, b, the b − 1 digits before it), so that a point depends on its number
 * and its dimensions alone: more points, or dimensions added last, change none. Any 2^m points whose numbers begin with a
 * multiple of 2^m are a net. Throws RangeError for more dimensions than there are direction numbers for.
 *
 * [1] Sobol’, I. M. (1967). On the distribution of points in a cube and the approximate evaluation of integrals. USSR Comput.
 *     Math. Math. Phys. 7(4), 86–112.
 * [2] Owen, A. B. (1995). Randomly permuted (t, m, s)-nets and (t, s)-sequences. In: Monte Carlo and Quasi-Monte Carlo
 *     Methods in Scientific Computing. Springer, 299–317.
 * [3] Joe, S. & Kuo, F. Y. (2008). Constructing Sobol sequences with better two-dimensional projections. SIAM J. Sci. Comput.
 *     30(5), 2635–2654.
 */
export function sobolPoint(key: StreamKey, index: number, dimensions: number): Float64Array {
  if (dimensions > MOST_DIMENSIONS) throw new RangeError(`at most ${MOST_DIMENSIONS} dimensions, got ${dimensions}`)
  const point = new Float64Array(dimensions)
  for (let d = 0; d < dimensions; d++) point[d] = uniform(scrambled(sobolWord(index, d), d, key))
  return point
}

/** The digits of a coordinate before they are scrambled, as a word of 32 bits: of point `index`, dimension `d` from 0. */
export function sobolWord(index: number, d: number): number {
  DIRECTION_WORDS[d] ??= directionWords(d)
  const directions = DIRECTION_WORDS[d]
  let word = 0
  for (let gray = index ^ (index >>> 1), j = 0; gray !== 0; gray >>>= 1, j++) if (gray & 1) word ^= directions[j]
  return word >>> 0
}

const words = new Uint32Array(4)

/** A word with every digit flipped or not: one draw for seven digits, whose bits are the nodes of a tree. */
function scrambled(word: number, d: number, { k0, k1 }: StreamKey): number {
  let flips = 0
  for (let from = 0; from < DIGITS; from += DEPTH) {
    // The counter names the dimension, the place of the digits, and the digits before them.
    const before = from === 0 ? 0 : word >>> (DIGITS - from)
    philox(before, d, SOBOL, from, k0, k1, words)
    for (let b = from, node = 1; b < Math.min(DIGITS, from + DEPTH); b++) {
      const digit = (word >>> (DIGITS - 1 - b)) & 1
      flips |= ((words[node >>> 5] >>> (node & 31)) & 1) << (DIGITS - 1 - b)
      node = 2 * node + digit
    }
  }
  return (word ^ flips) >>> 0
}

/** From the first direction numbers of a dimension all others, by the recurrence of its polynomial [3]. */
function directionWords(d: number): Uint32Array {
  if (d === 0) return Uint32Array.from({ length: DIGITS }, (_, j) => 1 << (DIGITS - 1 - j))
  const [polynomial, ...initial] = WRITTEN[d - 1].split(' ').map(Number)
  const degree = initial.length
  const v = Uint32Array.from({ length: DIGITS }, (_, j) => (initial[j] ?? 0) << (DIGITS - 1 - j))
  for (let j = degree; j < DIGITS; j++) {
    v[j] = v[j - degree] ^ (v[j - degree] >>> degree)
    for (let k = 1; k < degree; k++) if ((polynomial >>> (degree - k)) & 1) v[j] ^= v[j - k]
  }
  return v
}
