/** Models whose sensitivity is known, and how they are played on a design. */

import type { RadialRows } from '../../src/analysis/morris.js'
import { firstReplication, rowPoints, type SensitivityMethod } from '../../src/analysis/sensitivity-design.js'
import type { SobolRows } from '../../src/analysis/sobol-indices.js'
import { normal } from '../../src/random/draws.js'
import { type StreamKey, streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'

/** A model of places in the unit cube; `noise` is a standard normal number of the point's replications. */
export type TestModel = (x: Float64Array, noise: number) => number

const words = new Uint32Array(4)

/** The mean of `m` standard normal draws, keyed by replication as the simulator's are. */
export function meanNoise(key: StreamKey, first: number, m: number): number {
  let sum = 0
  for (let k = 0; k < m; k++) {
    philox(first + k, 1, 2, 3, key.k0, key.k1, words)
    sum += normal(words[0])
  }
  return sum / m
}

/** The values of a model on all rows: one list a point of the row. */
export function playedRows(
  model: TestModel,
  {
    method,
    seed,
    inputs,
    rows,
    m = 1
  }: { method: SensitivityMethod; seed: string; inputs: number; rows: number; m?: number }
): { values: Float64Array[]; places: Float64Array[][] } {
  const key = streamKey(seed)
  const design = { method, key, inputs, factors: Array.from({ length: inputs }, (_, j) => [j]) }
  const played = Array.from({ length: rows }, (_, row) =>
    rowPoints(design, row).map(({ places, isOther }) => ({
      places,
      value: model(places, meanNoise(key, firstReplication(row, m, isOther), m))
    }))
  )
  return {
    values: played[0].map((_, p) => Float64Array.from(played, (row) => row[p].value)),
    places: played[0].map((_, p) => played.map((row) => row[p].places))
  }
}

export function sobolRows(values: Float64Array[]): SobolRows {
  const [a, b, ...others] = values
  return { a, b, mixed: others.slice(0, -1), chance: others[others.length - 1] }
}

export function radialRows({ values, places }: ReturnType<typeof playedRows>): RadialRows {
  const [base, ...others] = values
  const stepped = others.slice(0, -1)
  const steps = stepped.map((_, j) => base.map((_, i) => places[j + 1][i][j] - places[0][i][j]))
  return { base, stepped, steps, again: others[others.length - 1] }
}

/** Ishigami & Homma (1990), a = 7, b = 0.1, on (−π, π). */
export const ishigami: TestModel = (u) => {
  const [x, y, z] = [...u].map((place) => Math.PI * (2 * place - 1))
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
}

/** Sobol’s G: the product of (|4x − 2| + a)/(1 + a). */
export const sobolG: TestModel = (u) =>
  [0, 1, 4.5, 9, 99, 99, 99, 99].reduce((product, a, j) => (product * (Math.abs(4 * u[j] - 2) + a)) / (1 + a), 1)

/** 4x₁ + 2x₂ + x₃ + 0·x₄ + N(0, 1): variances 16/12, 4/12, 1/12 and 1 a replication. */
export const linear: TestModel = (x, noise) => 4 * x[0] + 2 * x[1] + x[2] + noise

/** Morris (1991), the coefficients that he drew at random being fixed at ±1 by turns. */
export const morris: TestModel = (x) => {
  const w = [...x].map(morrisScale)
  const up = (limit: number, value: number, ...indices: number[]) => (indices.every((i) => i < limit) ? value : 0)
  let sum = 0
  for (let i = 0; i < 20; i++) {
    sum += (i < 10 ? 20 : (-1) ** (i + 1)) * w[i]
    for (let j = i + 1; j < 20; j++) {
      sum += (up(6, -15, i, j) || (-1) ** (i + j)) * w[i] * w[j]
      for (let l = j + 1; l < 5; l++) {
        sum += up(5, -10, i, j, l) * w[i] * w[j] * w[l]
        for (let s = l + 1; s < 4; s++) sum += 5 * w[i] * w[j] * w[l] * w[s]
      }
    }
  }
  return sum
}

/** How Morris's function bends its third, fifth and seventh input. */
export function morrisScale(x: number, j: number): number {
  return j === 2 || j === 4 || j === 6 ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5)
}
