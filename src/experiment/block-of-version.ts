/** Blocks as an earlier version of the model left them: without the totals that are counted only since. */

import { TOTAL_COUNT, totalsOfVersion } from '../model/outcomes.js'
import { type Block, blockSize, layOutBlock, numbersOf, type Range, type Shape } from './block.js'

/** The parts of a block that are rows of totals; the others are alike in all versions. */
const ROWS_OF_TOTALS = new Set<string>(['totals', 'byGroup', 'path', 'pathSquares'])
const PARTS = ['totals', 'answers', 'reasons', 'byGroup', 'path', 'pathSquares'] as const

/** All numbers of a block in one list, as a version of the model has them. */
export function numbersOfVersion(block: Block, modelVersion: number): Float64Array {
  const columns = totalsOfVersion(modelVersion)
  if (columns.length === TOTAL_COUNT) return numbersOf(block)
  const kept = new Set(columns)
  return Float64Array.from(
    PARTS.flatMap((part) => {
      const numbers = [...block[part]]
      return ROWS_OF_TOTALS.has(part) ? numbers.filter((_, k) => kept.has(k % TOTAL_COUNT)) : numbers
    })
  )
}

/** The block that lies in such a list; what its version did not count is NaN. */
export function blockOfVersion(shape: Range & Shape, numbers: Float64Array, modelVersion: number): Block {
  const columns = totalsOfVersion(modelVersion)
  if (columns.length === TOTAL_COUNT) return layOutBlock(shape, numbers)
  const block = layOutBlock(shape, new Float64Array(blockSize(shape)).fill(Number.NaN))
  let at = 0
  for (const part of PARTS) {
    const target = block[part]
    if (ROWS_OF_TOTALS.has(part)) {
      for (let row = 0; row < target.length; row += TOTAL_COUNT)
        for (const k of columns) target[row + k] = numbers[at++]
    } else for (let k = 0; k < target.length; k++) target[k] = numbers[at++]
  }
  return block
}

/** A block of the present version with only what an earlier one counts. */
export function asOfVersion(block: Block, modelVersion: number): Block {
  return blockOfVersion(block, numbersOfVersion(block, modelVersion), modelVersion)
}
