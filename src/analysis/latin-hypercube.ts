/** Latin hypercube samples: few points that cover every range evenly, one dimension at a time. */

import { uniform } from '../random/draws.js'
import { streamKey } from '../random/key.js'
import { philox } from '../random/philox.js'

/** The third counter word of these draws: apart from all of the model's. */
const LATIN_HYPERCUBE = 0x4c4853

/**
 * Points of the unit cube such that in every dimension each of `points` equal strata holds exactly one of them [1]; numbers
 * lie strictly between 0 and 1, a row for each point.
 *
 * Every number is a keyed draw of (point, dimension) under the seed, so that a dimension added at the end changes no other.
 * The strata of a dimension are put into the order of the points' first words, ties by number.
 *
 * [1] McKay, M. D., Beckman, R. J. & Conover, W. J. (1979). A comparison of three methods for selecting values of input
 *     variables in the analysis of output from a computer code. Technometrics 21(2), 239–245.
 */
export function latinHypercube(seed: string, points: number, dimensions: number): Float64Array[] {
  const { k0, k1 } = streamKey(seed)
  const rows = Array.from({ length: points }, () => new Float64Array(dimensions))
  const words = new Uint32Array(4)
  const order = new Uint32Array(points)
  for (let d = 0; d < dimensions; d++) {
    for (let p = 0; p < points; p++) {
      philox(p, d, LATIN_HYPERCUBE, 0, k0, k1, words)
      order[p] = words[0]
      rows[p][d] = uniform(words[1])
    }
    const inOrder = rows.map((_, p) => p).sort((a, b) => order[a] - order[b] || a - b)
    for (const [stratum, p] of inOrder.entries()) rows[p][d] = (stratum + rows[p][d]) / points
  }
  return rows
}
