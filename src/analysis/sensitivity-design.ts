/** The designs of sensitivity analysis: which points belong to a row, and with which of two sets of replications each is played. */

import type { StreamKey } from '../random/key.js'
import { MOST_DIMENSIONS, sobolPoint } from '../random/sobol-points.js'
import { stepEnd } from './morris.js'

/** How the inputs are varied. */
export const SENSITIVITY_METHODS = ['morris', 'sobol', 'regression'] as const
export type SensitivityMethod = (typeof SENSITIVITY_METHODS)[number]

/** The most inputs that can vary: each takes two columns of Sobol’ points. */
export const MOST_INPUTS = MOST_DIMENSIONS / 2

/** A point of a row: a place from 0 to 1 for each input, and whether it is played with the row's second set of replications. */
export interface RowPoint {
  readonly places: Float64Array
  readonly isOther: boolean
}

/** What a design is made of. */
export interface SensitivityDesign {
  readonly method: SensitivityMethod
  readonly key: StreamKey
  /** How many inputs vary. */
  readonly inputs: number
  /** The inputs that each factor moves, by position; each input by itself, but where groups are asked for. */
  readonly factors: readonly (readonly number[])[]
}

/**
 * How many points a row has: for `morris` the base point, a step of each factor, and the base point again; for `sobol` A, B, A
 * with each factor from B, and A again; for `regression` one.
 */
export function pointsOfRow({ method, factors }: Pick<SensitivityDesign, 'method' | 'factors'>): number {
  if (method === 'regression') return 1
  return factors.length + (method === 'morris' ? 2 : 3)
}

/**
 * The points of a row, in the order of `pointsOfRow`. Input j takes A from Sobol’ column 2j − 1 and B, or the length of its
 * step, from 2j, so that more rows, or inputs added last, change none.
 */
export function rowPoints({ method, key, inputs, factors }: SensitivityDesign, row: number): readonly RowPoint[] {
  const columns = sobolPoint(key, row, 2 * inputs)
  const a = Float64Array.from({ length: inputs }, (_, j) => columns[2 * j])
  const b = Float64Array.from({ length: inputs }, (_, j) => columns[2 * j + 1])
  const own = { places: a, isOther: false }
  if (method === 'regression') return [own]
  const ends = method === 'morris' ? a.map((from, j) => stepEnd(from, b[j])) : b
  const moved = factors.map((members) => ({
    places: a.map((from, j) => (members.includes(j) ? ends[j] : from)),
    isOther: false
  }))
  const again = { places: a, isOther: true }
  return method === 'morris' ? [own, ...moved, again] : [own, { places: b, isOther: true }, ...moved, again]
}

/** The first replication of a point, where each point plays `m`: row i has 2im to 2im + m − 1, and then as many others. */
export function firstReplication(row: number, m: number, isOther: boolean): number {
  return (2 * row + (isOther ? 1 : 0)) * m
}
