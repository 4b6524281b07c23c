/** Keyed pseudo-random numbers for tests of coverage: the same on every machine. */

import { normalQuantile } from '../../src/numeric/normal-quantile.js'
import { uniform } from '../../src/random/draws.js'
import { philox } from '../../src/random/philox.js'

/** Uniform numbers in (0, 1), one after the other. */
export function uniforms(seed: number): () => number {
  const words = new Uint32Array(4)
  let index = 0
  return () => {
    if (index % 4 === 0) philox(index / 4, 0, 0, 0, seed, 7, words)
    index += 1
    return uniform(words[(index - 1) % 4])
  }
}

/** Standard normal numbers, one after the other. */
export function normals(seed: number): () => number {
  const uniform = uniforms(seed)
  return () => normalQuantile(uniform())
}
