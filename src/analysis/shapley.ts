/** The Shapley value: what each player of a game adds, on average over all orders in which they may join. */

/** The most players of a game whose value is computed exactly. */
export const MOST_PLAYERS = 16

/**
 * The Shapley value of each player, from the worth of every subset: `worth[s]` is that of the players whose bits are set in
 * s, so that there are 2^players numbers, in any unit.
 *
 * φ_i = Σ_S |S|!(k − |S| − 1)!/k! · (worth(S ∪ i) − worth(S)) [1]; the values add up to worth(all) − worth(none), up to
 * rounding. `into` takes the result, where it is given. Throws RangeError for a length that is no such power of two.
 *
 * [1] Shapley, L. S. (1953). A value for n-person games. In Contributions to the Theory of Games II, 307–317. Princeton.
 */
export function shapleyValues(
  players: number,
  worth: ArrayLike<number>,
  into: Float64Array = new Float64Array(players)
): Float64Array {
  if (!(Number.isInteger(players) && players >= 0 && players <= MOST_PLAYERS && worth.length >= 1 << players)) {
    throw new RangeError(`${players} players need 2^${players} worths, and at most ${MOST_PLAYERS} can be`)
  }
  const weights = weightsOf(players)
  const sizes = SIZES
  for (let i = 0; i < players; i++) {
    const bit = 1 << i
    let value = 0
    for (let subset = 0; subset < 1 << players; subset++) {
      if ((subset & bit) === 0) value += weights[sizes[subset]] * (worth[subset | bit] - worth[subset])
    }
    into[i] = value
  }
  return into
}

/** The number of players in each subset. */
const SIZES = Uint8Array.from({ length: 1 << MOST_PLAYERS }, (_, subset) => {
  let size = 0
  for (let rest = subset; rest > 0; rest &= rest - 1) size += 1
  return size
})

const WEIGHTS: (Float64Array | undefined)[] = []

/** |S|!(k − |S| − 1)!/k! by the size of S. */
function weightsOf(players: number): Float64Array {
  const known = WEIGHTS[players]
  if (known !== undefined) return known
  const weights = new Float64Array(Math.max(1, players))
  let weight = 1 / Math.max(1, players)
  for (let size = 0; size < players; size++) {
    weights[size] = weight
    weight *= (size + 1) / Math.max(1, players - size - 1)
  }
  WEIGHTS[players] = weights
  return weights
}
