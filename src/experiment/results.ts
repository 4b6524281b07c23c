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
  const totals = block.totals.subarray(row * TOTAL_COUNT, (row + 1) * TOTAL_COUNT)
  outcomes.set(totals)
  for (let k = 0; k < RATE_ROWS.length; k++) outcomes[TOTAL_COUNT + k] = rate(RATE_ROWS[k].name, totals, block.units)
  const answers = block.answers.subarray(row * ANSWER_ROWS.length, (row + 1) * ANSWER_ROWS.length)
  outcomes.set(answers, TOTAL_COUNT + RATE_ROWS.length)
  const unitRates = block.unitRates.subarray(row * UNIT_RATE_ROWS.length, (row + 1) * UNIT_RATE_ROWS.length)
  outcomes.set(unitRates, OUTCOME_NAMES.length - UNIT_RATE_ROWS.length)
  return outcomes
}

/** The outcomes of every replication of some blocks, one after the other; `onBlock` sees each block before its rows. */
export function* outcomeRows(
  blocks: Iterable<Block>,
  onBlock: (block: Block) => void = () => {}
): Generator<Float64Array, void> {
  for (const block of blocks) {
    onBlock(block)
    for (let row = 0; row < block.count; row++) yield outcomesOf(block, row)
  }
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
