/** The sums of a scenario over all its replications. */

import type { Block, Shape } from '../experiment/block.js'
import { ANSWER_ROWS, REASON_ROWS, TOTAL_COUNT } from '../model/outcomes.js'

/** Sums over replications, each taken in order of replication. */
export interface Pooled extends Pick<Shape, 'units' | 'periods'> {
  readonly replications: number
  /** As in `TOTAL_ROWS`. */
  readonly totals: Float64Array
  /** As in `ANSWER_ROWS`. */
  readonly answers: Float64Array
  /** As in `REASON_ROWS`. */
  readonly reasons: Float64Array
  /** Of each period's totals per cadre, and of their squares; a row of `TOTAL_ROWS` for every period. */
  readonly path: Float64Array
  readonly pathSquares: Float64Array
}

/** Adds up blocks as they pass by in order of replication; `pooled` is complete when the last one has been taken. */
export class Pooling {
  readonly pooled: { -readonly [Key in keyof Pooled]: Pooled[Key] }

  constructor({ units, periods }: Shape) {
    this.pooled = {
      units,
      periods,
      replications: 0,
      totals: new Float64Array(TOTAL_COUNT),
      answers: new Float64Array(ANSWER_ROWS.length),
      reasons: new Float64Array(REASON_ROWS.length),
      path: new Float64Array(periods * TOTAL_COUNT),
      pathSquares: new Float64Array(periods * TOTAL_COUNT)
    }
  }

  /** Takes in the next block. */
  add(block: Block): void {
    this.pooled.replications += block.count
    for (const name of ['totals', 'answers', 'reasons', 'path', 'pathSquares'] as const) {
      addRows(this.pooled[name], block[name])
    }
  }
}

function addRows(sums: Float64Array, rows: Float64Array): void {
  for (let at = 0; at < rows.length; at += sums.length) {
    for (let k = 0; k < sums.length; k++) sums[k] += rows[at + k]
  }
}

/** Mean over replications of a total per cadre in a period. */
export function pathMean({ path, replications }: Pooled, period: number, position: number): number {
  return path[period * TOTAL_COUNT + position] / replications
}

/** Standard deviation (n − 1) over replications of a total per cadre in a period; null for one replication. */
export function pathSd(pooled: Pooled, period: number, position: number): number | null {
  const { replications: n, pathSquares } = pooled
  if (n < 2) return null
  const mean = pathMean(pooled, period, position)
  return Math.sqrt(Math.max(0, (pathSquares[period * TOTAL_COUNT + position] - n * mean * mean) / (n - 1)))
}
