/** The Shapley value: what each of several causes adds to their joint effect, every order of adding them counted alike. */

/** Players at most: their subsets are numbered in the bits of an integer and all of them are valued. */
export const MOST_PLAYERS = 16

/** How many players each subset has. */
const SIZES = new Uint8Array(1 << MOST_PLAYERS)
for (let subset = 1; subset < SIZES.length; subset++) SIZES[subset] = SIZES[subset >> 1] + (subset & 1)

/** By number of players k, then by size s: the share s!·(k − 1 − s)!/k! of orders in which just a certain s come before. */
const WEIGHTS: readonly Float64Array[] = Array.from({ length: MOST_PLAYERS + 1 }, (_, players) => {
  const weights = new Float64Array(players + 1)
  let chosen = 1
  for (let size = 0; size < players; size++) {
    weights[size] = 1 / (players * chosen)
    chosen = (chosen * (players - 1 - size)) / (size + 1)
  }
  return weights
})

/** By number of players, then by size: what a subset counts for those outside and for those within, together. */
const BOTH_WEIGHTS: readonly Float64Array[] = WEIGHTS.map((weights) =>
  weights.map((weight, size) => (size === 0 ? 0 : weights[size - 1] + weight))
)

/**
 * The Shapley value [1] of each player of a game, exactly, by all 2^players subsets.
 *
 * `value` gives the worth of a subset, bit i of which stands for player i; it is called once for each subset, in order. The
 * values are in its unit and add up to value(all) − value(none) but for rounding; a player who never adds anything has
 * exactly 0. Throws RangeError unless players is a whole number from 0 to 16.
 *
 * [1] Shapley, L. S. (1953). A value for n-person games. In: Kuhn & Tucker (eds.), Contributions to the Theory of Games II,
 *     Annals of Mathematics Studies 28, 307–317.
 */
export function shapleyValues(players: number, value: (subset: number) => number): Float64Array {
  if (!(Number.isInteger(players) && players >= 0 && players <= MOST_PLAYERS)) {
    throw new RangeError(`a game must have 0 to ${MOST_PLAYERS} players, got ${players}`)
  }
  const worths = Float64Array.from({ length: 1 << players }, (_, subset) => value(subset))
  return Float64Array.from({ length: players }, (_, player) => {
    const bit = 1 << player
    let sum = 0
    for (let without = 0; without < worths.length; without++) {
      if ((without & bit) !== 0) continue
      sum += WEIGHTS[players][SIZES[without]] * (worths[without | bit] - worths[without])
    }
    return sum
  })
}

const folded = new Float64Array(1 << MOST_PLAYERS)

/**
 * The same of worths already known, 2^players of them from the start of `worths` by subset, several times faster.
 *
 * Writes the values to the start of `values` and returns it; allocates nothing, checks nothing. A player's value is a sum
 * over the subsets with it less one over all subsets, and the former are found by folding the subsets in half, player by
 * player. So a player who never adds anything has 0 but for rounding, which is that of the largest differences in worth.
 */
export function shapleyOfWorths(players: number, worths: Float64Array, values: Float64Array): Float64Array {
  const weights = WEIGHTS[players]
  const bothWeights = BOTH_WEIGHTS[players]
  const none = worths[0]
  let half = 1 << players
  let outside = 0
  for (let subset = 0; subset < half; subset++) {
    const worth = worths[subset] - none
    const size = SIZES[subset]
    outside += weights[size] * worth
    folded[subset] = bothWeights[size] * worth
  }
  for (let player = players - 1; player >= 0; player--) {
    half >>= 1
    let within = 0
    for (let subset = 0; subset < half; subset++) {
      const withPlayer = folded[subset + half]
      within += withPlayer
      folded[subset] += withPlayer
    }
    values[player] = within - outside
  }
  return values
}
