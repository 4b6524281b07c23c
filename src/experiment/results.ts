/** What a batch leaves: the blocks of every scenario, and the outcomes of each of their replications. */

import { ANSWER_ROWS, OUTCOME_NAMES, RATE_ROWS, rate, TOTAL_COUNT, UNIT_RATE_ROWS } from '../model/outcomes.js'
import type { Block } from './block.js'
import type { Plan } from './plan.js'

/** A plan that was carried out. */
export interface BatchResults {
  readonly plan: Plan
  readonly engine: string
  /** The blocks of the scenario at a position of the plan, in order of replication; read anew each time. */
  blocks(scenario: number): Iterable<Block>
}

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
  const shares = TOTAL_COUNT + RATE_ROWS.length
  for (let k = 0; k < ANSWER_ROWS.length; k++) to[shares + k] = answers[row * ANSWER_ROWS.length + k]
  const last = shares + ANSWER_ROWS.length
  for (let k = 0; k < UNIT_RATE_ROWS.length; k++) to[last + k] = unitRates[row * UNIT_RATE_ROWS.length + k]
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
