/** Blocks as an earlier version of records has them: without what is counted only since. */

import { RECORD_VERSION, TOTAL_COUNT, totalsOfVersion, UNIT_RATE_ROWS, unitRatesOfVersion } from '../model/outcomes.js'
import { type Block, blockSize, layOutBlock, numbersOf, type ReplicationRange, type Shape } from './block.js'

const PARTS = ['totals', 'answers', 'unitRates', 'reasons', 'byGroup', 'path', 'pathSquares'] as const

/** The numbers of a row of a part, and which of them a version has; all where a part is alike in all versions. */
function columnsOf(part: (typeof PARTS)[number], recordVersion: number): { width: number; kept: readonly number[] } {
  if (part === 'answers' || part === 'reasons') return { width: 1, kept: [0] }
  if (part === 'unitRates') return { width: UNIT_RATE_ROWS.length, kept: unitRatesOfVersion(recordVersion) }
  return { width: TOTAL_COUNT, kept: totalsOfVersion(recordVersion) }
}

/** All numbers of a block in one list, as a version of records has them. */
export function numbersOfVersion(block: Block, recordVersion = RECORD_VERSION): Float64Array {
  if (recordVersion === RECORD_VERSION) return numbersOf(block)
  return Float64Array.from(
    PARTS.flatMap((part) => {
      const { width, kept } = columnsOf(part, recordVersion)
      const isKept = new Set(kept)
      return [...block[part]].filter((_, k) => isKept.has(k % width))
    })
  )
}

/** The block that lies in such a list; what its version did not count is NaN. */
export function blockOfVersion(
  shape: ReplicationRange & Shape,
  numbers: Float64Array,
  recordVersion = RECORD_VERSION
): Block {
  if (recordVersion === RECORD_VERSION) return layOutBlock(shape, numbers)
  const block = layOutBlock(shape, new Float64Array(blockSize(shape)).fill(Number.NaN))
  let at = 0
  for (const part of PARTS) {
    const { width, kept } = columnsOf(part, recordVersion)
    const target = block[part]
    for (let row = 0; row < target.length; row += width) for (const k of kept) target[row + k] = numbers[at++]
  }
  return block
}

/** A block of the present version with only what an earlier one holds. */
export function asOfVersion(block: Block, recordVersion?: number): Block {
  return blockOfVersion(block, numbersOfVersion(block, recordVersion), recordVersion)
}
