/** What a batch leaves: the blocks of every scenario, and the outcomes of each of their replications. */

import {
  ANSWER_ROWS,
  OUTCOME_NAMES,
  putRates,
  RATE_ROWS,
  REASON_ROWS,
  rate,
  ratePartColumns,
  TOTAL_COUNT,
  UNIT_RATE_ROWS
} from '../model/outcomes.js'
import type { Block } from './block.js'
import type { Plan } from './plan.js'

/** A plan that was carried out. */
export interface BatchResults {
  readonly plan: Plan
  readonly engine: string
  /** The blocks of the scenario at a position of the plan, in order of replication; read anew each time. */
  blocks(scenario: number): Iterable<Block>
}

/** Where answers and rates of units stand among outcomes, behind totals and rates. */
const FIRST_ANSWER = TOTAL_COUNT + RATE_ROWS.length
const FIRST_UNIT_RATE = FIRST_ANSWER + ANSWER_ROWS.length

/** Every outcome of a replication, in order of `OUTCOME_NAMES`; NaN for a rate whose denominator is 0. */
export function outcomesOf(block: Block, row: number): Float64Array {
  const outcomes = new Float64Array(OUTCOME_NAMES.length)
  putOutcomes(block, row, outcomes)
  return outcomes
}

/** The outcomes of every replication of some blocks, one after the other; `onBlock` sees each block before its rows. */
export function* outcomeRows(
  blocks: Iterable<Block>,
  onBlock: (block: Block) => void = () => {}
): Generator<Float64Array, void> {
  for (const block of blocks) {
    onBlock(block)
    // One piece of memory for some rows: a piece for each takes longer to have than to fill.
    for (let first = 0; first < block.count; first += ROWS) {
      const count = Math.min(ROWS, block.count - first)
      const all = new Float64Array(count * OUTCOME_NAMES.length)
      for (let row = 0; row < count; row++) {
        const outcomes = all.subarray(row * OUTCOME_NAMES.length, (row + 1) * OUTCOME_NAMES.length)
        putOutcomes(block, first + row, outcomes)
        yield outcomes
      }
    }
  }
}

const ROWS = 64

function putOutcomes({ totals, answers, unitRates, units }: Block, row: number, to: Float64Array): void {
  for (let k = 0; k < TOTAL_COUNT; k++) to[k] = totals[row * TOTAL_COUNT + k]
  // The totals stand where rates look for them.
  for (let k = 0; k < RATE_ROWS.length; k++) to[TOTAL_COUNT + k] = rate(RATE_ROWS[k].name, to, units)
  for (let k = 0; k < ANSWER_ROWS.length; k++) to[FIRST_ANSWER + k] = answers[row * ANSWER_ROWS.length + k]
  for (let k = 0; k < UNIT_RATE_ROWS.length; k++) to[FIRST_UNIT_RATE + k] = unitRates[row * UNIT_RATE_ROWS.length + k]
}

/** Numbers of some replications in a row, column by column. */
export type Columns = readonly Float64Array[]

/** The outcomes of some replications at a time, as in `OUTCOME_NAMES`; `onBlock` sees each block before its rows. */
export function outcomeColumns(blocks: Iterable<Block>, onBlock?: (block: Block) => void): Generator<Columns, void> {
  return withRates(blocks, OUTCOME_PARTS, onBlock)
}

/** The number of some replications at a time, then their outcomes, and cases by reason of failure as in `REASON_ROWS`. */
export function* replicationColumns(blocks: Iterable<Block>): Generator<Columns, void> {
  for (const columns of withRates(blocks, REPLICATION_PARTS)) yield [columns[NUMBER], ...columns.slice(0, NUMBER)]
}

function* withRates(
  blocks: Iterable<Block>,
  parts: readonly RowsOfBlocks[],
  onBlock: (block: Block) => void = () => {}
): Generator<Columns, void> {
  let units = 0
  const noted = (block: Block) => {
    units = block.units
    onBlock(block)
  }
  for (const columns of inColumns(blocks, parts, noted)) {
    for (let k = 0; k < RATE_ROWS.length; k++) {
      putRates(ratePartColumns(RATE_ROWS[k].name, columns, units), columns[TOTAL_COUNT + k])
    }
    yield columns
  }
}

/** Some replications of a scenario in a row. */
export interface Replications {
  /** As in `OUTCOME_NAMES`, or no more of them than the totals. */
  readonly outcomes: Columns
  /** The totals of the first group of cadres, then of the second, and so on. */
  readonly groups: Columns
}

/** Outcomes and totals of groups, of some replications at a time; `onBlock` sees each block before its rows. */
export function* withGroups(
  blocks: Iterable<Block>,
  groups: number,
  onBlock?: (block: Block) => void
): Generator<Replications, void> {
  const parts = [...OUTCOME_PARTS, groupRows(groups, OUTCOME_NAMES.length)]
  for (const columns of withRates(blocks, parts, onBlock)) yield apart(columns, OUTCOME_NAMES.length)
}

/** The same without rates and answers. */
export function* totalsWithGroups(blocks: Iterable<Block>, groups: number): Generator<Replications, void> {
  for (const columns of inColumns(blocks, [TOTAL_ROWS_OF_BLOCKS, groupRows(groups, TOTAL_COUNT)])) {
    yield apart(columns, TOTAL_COUNT)
  }
}

function apart(columns: Columns, outcomes: number): Replications {
  return { outcomes: columns.slice(0, outcomes), groups: columns.slice(outcomes) }
}

function groupRows(groups: number, at: number): RowsOfBlocks {
  return { at, width: groups * TOTAL_COUNT, rowsOf: ({ byGroup }) => byGroup }
}

/** Adds to sums what stands in the first columns, one sum for each, in order of replication. */
export function addToSums(sums: Float64Array, columns: Columns): void {
  for (let k = 0; k < sums.length; k++) sums[k] = sumFrom(sums[k], columns[k])
}

function sumFrom(begun: number, column: Float64Array): number {
  let sum = begun
  for (let r = 0; r < column.length; r++) sum += column[r]
  return sum
}

/** Rows of blocks that become columns: so many numbers a replication, the first of them in the column `at`. */
interface RowsOfBlocks {
  readonly at: number
  readonly width: number
  readonly rowsOf: (block: Block) => Float64Array
}

const TOTAL_ROWS_OF_BLOCKS: RowsOfBlocks = { at: 0, width: TOTAL_COUNT, rowsOf: ({ totals }) => totals }

const OUTCOME_PARTS: readonly RowsOfBlocks[] = [
  TOTAL_ROWS_OF_BLOCKS,
  { at: FIRST_ANSWER, width: ANSWER_ROWS.length, rowsOf: ({ answers }) => answers },
  { at: FIRST_UNIT_RATE, width: UNIT_RATE_ROWS.length, rowsOf: ({ unitRates }) => unitRates }
]

/** Where reasons and the number of the replication stand, behind outcomes. */
const FIRST_REASON = OUTCOME_NAMES.length
const NUMBER = FIRST_REASON + REASON_ROWS.length

const REPLICATION_PARTS: readonly RowsOfBlocks[] = [
  ...OUTCOME_PARTS,
  { at: FIRST_REASON, width: REASON_ROWS.length, rowsOf: ({ reasons }) => reasons },
  { at: NUMBER, width: 1, rowsOf: ({ first, count }) => Float64Array.from({ length: count }, (_, row) => first + row) }
]

/** Replications that stand in columns at a time. */
const AT_ONCE = 128

/** Columns that one stream of replications fills after another: there may be a hundred thousand streams, each with few. */
class ColumnMemory {
  static readonly #free = new Map<number, ColumnMemory[]>()

  /** Memory of so many columns that nobody else has, until it is given back. */
  static take(width: number): ColumnMemory {
    return ColumnMemory.#free.get(width)?.pop() ?? new ColumnMemory(width)
  }

  readonly all: Columns
  #begun: Columns = []

  private constructor(width: number) {
    this.all = Array.from({ length: width }, () => new Float64Array(AT_ONCE))
  }

  /** The first so many numbers of each column. */
  first(count: number): Columns {
    if (count === AT_ONCE) return this.all
    if (this.#begun[0]?.length !== count) this.#begun = this.all.map((column) => column.subarray(0, count))
    return this.#begun
  }

  giveBack(): void {
    const { length } = this.all
    const free = ColumnMemory.#free.get(length) ?? []
    free.push(this)
    ColumnMemory.#free.set(length, free)
  }
}

/** Rows of blocks as columns, of some replications at a time; the next ones take the same memory. */
function* inColumns(
  blocks: Iterable<Block>,
  parts: readonly RowsOfBlocks[],
  onBlock: (block: Block) => void = () => {}
): Generator<Columns, void> {
  const memory = ColumnMemory.take(Math.max(...parts.map(({ at, width }) => at + width)))
  const columnsOf = parts.map(({ at, width }) => memory.all.slice(at, at + width))
  let filled = 0
  try {
    for (const block of blocks) {
      onBlock(block)
      for (let row = 0; row < block.count; ) {
        const end = Math.min(block.count, row + AT_ONCE - filled)
        for (let k = 0; k < parts.length; k++) {
          const { width, rowsOf } = parts[k]
          putInColumns(rowsOf(block).subarray(row * width, end * width), columnsOf[k], filled)
        }
        filled += end - row
        row = end
        if (filled < AT_ONCE) continue
        yield memory.all
        filled = 0
      }
    }
    if (filled > 0) yield memory.first(filled)
  } finally {
    memory.giveBack()
  }
}

function putInColumns(rows: Float64Array, columns: readonly Float64Array[], from: number): void {
  for (let k = 0; k < columns.length; k++) putColumn(rows, k, { column: columns[k], from, width: columns.length })
}

function putColumn(
  rows: Float64Array,
  k: number,
  { column, from, width }: { readonly column: Float64Array; readonly from: number; readonly width: number }
): void {
  for (let at = k, row = from; at < rows.length; at += width, row++) column[row] = rows[at]
}

/**
 * Replication after replication the outcomes of every scenario of a plan, in its order; ends with the scenario that ends
 * first. Scenarios are read side by side, so that memory does not grow with replications.
 */
export function* outcomesInStep({
  plan,
  blocks
}: Pick<BatchResults, 'plan' | 'blocks'>): Generator<readonly Float64Array[], void> {
  const streams = plan.scenarios.map((_, scenario) => outcomeRows(blocks(scenario)))
  for (;;) {
    const rows = streams.map((stream) => stream.next())
    if (rows.length === 0 || rows.some(({ done }) => done)) return
    yield rows.map(({ value }) => value as Float64Array)
  }
}
