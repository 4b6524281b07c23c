/** Where two blocks of the same replications differ. */

import { ANSWER_ROWS, REASON_ROWS, TOTAL_COUNT, TOTAL_ROWS, UNIT_RATE_ROWS } from '../model/outcomes.js'
import type { Block } from './block.js'

/** The first number in which two blocks differ. */
export interface BlockDifference {
  /** The replication; for a path, which is summed over replications, the first of the block. */
  readonly replication: number
  /** The outcome, or `failed:` with a reason of failure, or `group:` or `path:` with an outcome. */
  readonly outcome: string
  readonly kept: number
  readonly computed: number
}

/** The first difference in order of replication, then of outcome, paths last; null for the same bits. */
export function firstDifference(kept: Block, computed: Block): BlockDifference | null {
  for (let row = 0; row < kept.count; row++) {
    for (const { name, names } of ROWS) {
      for (let k = 0; k < names.length; k++) {
        const at = row * names.length + k
        if (Object.is(kept[name][at], computed[name][at])) continue
        return { replication: kept.first + row, outcome: names[k], kept: kept[name][at], computed: computed[name][at] }
      }
    }
  }
  for (const name of ['byGroup', 'path', 'pathSquares'] as const) {
    const at = kept[name].findIndex((value, index) => !Object.is(value, computed[name][index]))
    if (at < 0) continue
    const isGroup = name === 'byGroup'
    const outcome = `${isGroup ? 'group' : 'path'}:${TOTAL_ROWS[at % TOTAL_COUNT].name}`
    const row = isGroup ? Math.floor(at / (kept.groups * TOTAL_COUNT)) : 0
    return { replication: kept.first + row, outcome, kept: kept[name][at], computed: computed[name][at] }
  }
  return null
}

const ROWS = [
  { name: 'totals', names: TOTAL_ROWS.map(({ name }) => name) },
  { name: 'answers', names: ANSWER_ROWS.map(({ name }) => name) },
  { name: 'unitRates', names: UNIT_RATE_ROWS.map(({ name }) => name) },
  { name: 'reasons', names: REASON_ROWS.map(({ name }) => `failed:${name}`) }
] as const
