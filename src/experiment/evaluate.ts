/** The model as a function: a world goes in, means of its outcomes come out. */

import { Moments } from '../analysis/moments.js'
import { isRatioOfSums, OUTCOME_NAMES, type OutcomeName, rate, TOTAL_COUNT } from '../model/outcomes.js'
import type { ModelScenario } from '../model/scenario.js'
import type { StreamKey } from '../random/key.js'
import type { Block, BlockRequest } from './block.js'
import { outcomesOf } from './results.js'

/** What every point is played with. */
export interface Evaluation {
  readonly key: StreamKey
  /** Replications 0 to this number less 1 of every point. */
  readonly replications: number
  readonly outcomes: readonly OutcomeName[]
  readonly play: (request: BlockRequest) => Promise<Block>
  /** How many points are played at once. */
  readonly ahead: number
}

/** The outcomes of points, in their order; a point is taken only when there is room for it. */
export async function* evaluated<Point extends { readonly scenario: ModelScenario }>(
  points: AsyncIterable<Point>,
  { key, replications, outcomes, play, ahead }: Evaluation
): AsyncGenerator<{ readonly point: Point; readonly values: readonly (number | null)[] }, void> {
  const waiting: { point: Point; block: Promise<Block> }[] = []
  const next = async () => {
    const { point, block } = waiting.shift() as (typeof waiting)[number]
    return { point, values: pooledOutcomes(await block, outcomes) }
  }
  for await (const point of points) {
    const block = play({ scenario: point.scenario, key, first: 0, count: replications })
    // Awaited in its turn; until then its failure is not unhandled.
    block.catch(() => {})
    waiting.push({ point, block })
    if (waiting.length >= ahead) yield await next()
  }
  while (waiting.length > 0) yield await next()
}

/**
 * Outcomes over all replications of a block: means, but of rates whose denominator varies the ratio of sums; null where
 * undefined. The same bits as the estimates of a run.
 */
export function pooledOutcomes(block: Block, names: readonly OutcomeName[]): readonly (number | null)[] {
  const rows = Array.from({ length: block.count }, (_, row) => outcomesOf(block, row))
  const totals = sumOfRows(block.totals, TOTAL_COUNT)
  return names.map((name) => {
    if (isRatioOfSums(name)) {
      const value = rate(name, totals, block.units * block.count)
      return Number.isNaN(value) ? null : value
    }
    const position = OUTCOME_NAMES.indexOf(name)
    const moments = new Moments()
    for (const outcomes of rows) if (!Number.isNaN(outcomes[position])) moments.add(outcomes[position])
    return moments.mean
  })
}

function sumOfRows(rows: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width)
  for (let at = 0; at < rows.length; at++) sums[at % width] += rows[at]
  return sums
}
