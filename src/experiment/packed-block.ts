/** Blocks in less memory: whole numbers that are small take one, two or four bytes, and not a bit of any is lost. */

import { ANSWER_ROWS, REASON_ROWS, TOTAL_COUNT, UNIT_RATE_ROWS } from '../model/outcomes.js'
import { type Block, layOutBlock, numbersOf, type ReplicationRange, type Shape } from './block.js'

/** A block, its replications' numbers column by column in the smallest kind of array that holds them. */
export interface PackedBlock extends ReplicationRange, Shape {
  /** The kind of each column, by its position in `KINDS`. */
  readonly kinds: Uint8Array
  /** For each kind the columns of it, one behind the other. */
  readonly columns: readonly Column[]
  /** The sums of paths, as they are. */
  readonly paths: Float64Array
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

const KINDS = [Uint8Array, Uint16Array, Uint32Array, Float64Array]
const DOUBLE = 3

/** Packs a block. */
export function packBlock(block: Block): PackedBlock {
  const { first, count, units, periods, groups } = block
  const numbers = numbersOf(block)
  const kinds = new Uint8Array(columnCount(block))
  forEachColumn(block, (column, at, step) => {
    kinds[column] = kindOf(numbers, at, step, count)
  })
  const columns = KINDS.map((Kind, kind) => new Kind(count * kinds.reduce((sum, own) => sum + Number(own === kind), 0)))
  const filled = new Uint32Array(KINDS.length)
  forEachColumn(block, (column, at, step) => {
    const kind = kinds[column]
    const to = columns[kind]
    for (let row = 0; row < count; row++) to[filled[kind] + row] = numbers[at + row * step]
    filled[kind] += count
  })
  const paths = numbers.slice(count * kinds.length)
  return { first, count, units, periods, groups, kinds, columns, paths }
}

/** The block as it was. */
export function unpackBlock(packed: PackedBlock): Block {
  const { count, kinds, columns, paths } = packed
  const numbers = new Float64Array(count * kinds.length + paths.length)
  const read = new Uint32Array(KINDS.length)
  forEachColumn(packed, (column, at, step) => {
    const kind = kinds[column]
    const from = columns[kind]
    for (let row = 0; row < count; row++) numbers[at + row * step] = from[read[kind] + row]
    read[kind] += count
  })
  numbers.set(paths, count * kinds.length)
  return layOutBlock(packed, numbers)
}

/** The smallest kind that holds a column to the bit. */
function kindOf(numbers: Float64Array, at: number, step: number, count: number): number {
  let most = 0
  for (let row = 0; row < count; row++) {
    const value = numbers[at + row * step]
    if (!Object.is(value, value >>> 0)) return DOUBLE
    if (value > most) most = value
  }
  return most < 0x100 ? 0 : most < 0x10000 ? 1 : 2
}

/** Tells of each column of a block's rows its position, where its first number stands, and how far it is to the next. */
function forEachColumn(
  shape: ReplicationRange & Shape,
  tell: (column: number, at: number, step: number) => void
): void {
  let column = 0
  let start = 0
  for (const width of widthsOf(shape)) {
    for (let k = 0; k < width; k++) tell(column++, start + k, width)
    start += width * shape.count
  }
}

function columnCount(shape: Shape): number {
  return widthsOf(shape).reduce((sum, width) => sum + width, 0)
}

/** Numbers of a replication in each part of a block, in its order. */
function widthsOf({ groups }: Shape): readonly number[] {
  return [TOTAL_COUNT, ANSWER_ROWS.length, UNIT_RATE_ROWS.length, REASON_ROWS.length, groups * TOTAL_COUNT]
}
