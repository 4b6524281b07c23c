/** The model as a function: worlds go in, means of their outcomes come out, in order. */

import { Moments } from '../analysis/moments.js'
import { isRatioOfSums, OUTCOME_NAMES, type OutcomeName, rate, TOTAL_COUNT } from '../model/outcomes.js'
import type { Block } from './block.js'
import { outcomeRows } from './results.js'

/**
 * What `work` makes of items, in the items' order, with so many of them at work at once. An item is taken only when there is
 * room for it, and what is ready is given before the next item comes, so that a program may wait for each answer.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>
): AsyncGenerator<Result, void> {
  const source = items[Symbol.asyncIterator]()
  const waiting: Promise<Result>[] = []
  let incoming: Promise<IteratorResult<Item>> | undefined = source.next()
  while (incoming !== undefined || waiting.length > 0) {
    const isFull = waiting.length >= ahead
    const oldest = waiting[0]?.then(
      () => 'answer' as const,
      () => 'answer' as const
    )
    const next = isFull ? undefined : incoming?.then(() => 'item' as const)
    const first = await Promise.race([oldest, next].filter((one) => one !== undefined))
    if (first === 'answer') {
      yield await (waiting.shift() as Promise<Result>)
      continue
    }
    const { done, value } = await (incoming as Promise<IteratorResult<Item>>)
    if (!done) {
      const result = work(value)
      // Where an earlier one fails, nobody waits for those behind it any more.
      result.catch(() => {})
      waiting.push(result)
    }
    incoming = done ? undefined : source.next()
  }
}

/**
 * Outcomes over all replications of some blocks of a world: means, but of rates whose denominator varies the ratio of sums; null where
 * undefined. The same bits as the estimates of a run.
 */
export function pooledOutcomes(blocks: readonly Block[], names: readonly OutcomeName[]): readonly (number | null)[] {
  const rows = [...outcomeRows(blocks)]
  const totals = sumOfRows(blocks, TOTAL_COUNT)
  return names.map((name) => {
    if (isRatioOfSums(name)) {
      const value = rate(name, totals, blocks[0].units * rows.length)
      return Number.isNaN(value) ? null : value
    }
    const position = OUTCOME_NAMES.indexOf(name)
    const moments = new Moments()
    for (const outcomes of rows) if (!Number.isNaN(outcomes[position])) moments.add(outcomes[position])
    return moments.mean
  })
}

function sumOfRows(blocks: readonly Block[], width: number): Float64Array {
  const sums = new Float64Array(width)
  for (const { totals } of blocks) for (let at = 0; at < totals.length; at++) sums[at % width] += totals[at]
  return sums
}
