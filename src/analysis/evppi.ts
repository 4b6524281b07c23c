/** What knowing some inputs exactly is worth to a choice among options: the expected value of partial perfect information. */

import { uniform } from '../random/draws.js'
import type { StreamKey } from '../random/key.js'
import { philox } from '../random/philox.js'
import { bootstrap } from './bootstrap.js'
import { Moments } from './moments.js'
import { naturalSpline, splineKnots } from './natural-spline.js'
import { cholesky } from './quadratic-form.js'
import { largestAt } from './regret.js'

/** The least number of worlds from which this can be said. */
export const FEWEST_WORLDS = 200

/** Degrees of freedom of the spline of one input. */
const DEGREES = 4

/** Parts into which worlds are divided: on all but one a choice is fitted, on that one it is valued. */
const FOLDS = 5

/** The third counter word of these draws: apart from all of the model's. */
const FOLD = 0x464f4c

/** The value of knowing some inputs, in the unit of worth. */
export interface PartialInformation {
  /** Negative where the fitted choices are worth less than no choice by the inputs: nothing is found then. */
  readonly value: number
  /** By the bootstrap over worlds, the fitted choices held fixed. */
  readonly error: number
}

/**
 * The expected value of knowing a group of inputs before choosing [1]: the worth of each option is regressed on natural cubic
 * splines of the inputs with 4 degrees of freedom each and on the products of every two of them; the option with the largest
 * fitted worth is chosen. Choices with and without the inputs are fitted on four fifths of the worlds and valued on the rest,
 * each fifth in turn, so that no noise is taken for knowledge: in expectation this is at most what knowing is worth.
 *
 * `worth` has a row for each world and a number for each option, `inputs` a column for each input of the group. Null of fewer
 * than 200 worlds, and where the group has so many inputs that a third of the worlds would not determine its regression.
 *
 * [1] Strong, M., Oakley, J. E. & Brennan, A. (2014). Estimating multiparameter partial expected value of perfect information
 *     from a probabilistic sensitivity analysis sample: a nonparametric regression approach. Med. Decis. Making 34(3), 311–326.
 */
export function partialInformation(
  worth: readonly (readonly number[])[],
  inputs: readonly ArrayLike<number>[],
  key: StreamKey
): PartialInformation | null {
  const size = worth.length
  if (size < FEWEST_WORLDS) return null
  const rows = regressors(inputs, size)
  if (rows[0].length * 3 > size) return null
  const folds = foldsOf(size, key)
  const gains = new Float64Array(size)
  for (let fold = 0; fold < FOLDS; fold++) {
    const fitted = worth.flatMap((_, world) => (folds[world] === fold ? [] : [world]))
    const usual = largestAt(worth[0].map((_, option) => meanOver(fitted, (world) => worth[world][option])))
    const coefficients = regression(rows, worth, fitted)
    for (let world = 0; world < size; world++) {
      if (folds[world] !== fold) continue
      const choice = largestAt(coefficients.map((own) => own.reduce((sum, c, k) => sum + c * rows[world][k], 0)))
      gains[world] = worth[world][choice] - worth[world][usual]
    }
  }
  const value = gains.reduce((sum, gain) => sum + gain, 0) / size
  const spread = new Moments()
  for (const sample of bootstrap(key, size, (chosen) => meanOver(chosen, (world) => gains[world]))) spread.add(sample)
  return { value, error: spread.sd as number }
}

/** The constant, the splines of each input, and the products of every two inputs, world by world. */
function regressors(inputs: readonly ArrayLike<number>[], size: number): readonly number[][] {
  const knots = inputs.map((values) => splineKnots(values, DEGREES))
  return Array.from({ length: size }, (_, world) => {
    const splines = inputs.map((values, k) => naturalSpline(values[world], knots[k]))
    const first = splines.flatMap(([x]) => (x === undefined ? [] : [x - 0.5]))
    const products = first.flatMap((x, k) => first.slice(k + 1).map((y) => x * y))
    return [1, ...splines.flat(), ...products]
  })
}

/** Least squares by the normal equations, of every option on the same regressors; a trace of a ridge decides what is collinear. */
function regression(
  rows: readonly (readonly number[])[],
  worth: readonly (readonly number[])[],
  among: readonly number[]
): readonly (readonly number[])[] {
  const columns = rows[0].length
  const matrix = Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (_, j) => (j > i ? 0 : among.reduce((sum, w) => sum + rows[w][i] * rows[w][j], 0)))
  )
  for (let i = 0; i < columns; i++) matrix[i][i] += RIDGE * among.length
  const factor = cholesky(matrix)
  return worth[0].map((_, option) => {
    const target = Array.from({ length: columns }, (_, i) =>
      among.reduce((sum, world) => sum + rows[world][i] * worth[world][option], 0)
    )
    return solve(factor, target)
  })
}

const RIDGE = 1e-9

/** L Lᵀ x = b. */
function solve(factor: readonly (readonly number[])[], target: readonly number[]): number[] {
  const x = [...target]
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) x[i] -= factor[i][j] * x[j]
    x[i] /= factor[i][i]
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < x.length; j++) x[i] -= factor[j][i] * x[j]
    x[i] /= factor[i][i]
  }
  return x
}

/** The fold of every world: of a keyed order every fifth. */
function foldsOf(size: number, { k0, k1 }: StreamKey): Uint8Array {
  const words = new Uint32Array(4)
  const places = Array.from({ length: size }, (_, world) => {
    philox(world, 0, FOLD, 0, k0, k1, words)
    return { world, at: uniform(words[0]) }
  }).sort((a, b) => a.at - b.at || a.world - b.world)
  const folds = new Uint8Array(size)
  for (const [place, { world }] of places.entries()) folds[world] = place % FOLDS
  return folds
}

function meanOver(worlds: ArrayLike<number>, of: (world: number) => number): number {
  let sum = 0
  for (let k = 0; k < worlds.length; k++) sum += of(worlds[k])
  return sum / worlds.length
}
