/** Whether the order of the leading factors is settled, and how many rows would settle it. */

import { normalQuantile } from '../numeric/normal-quantile.js'
import { Moments } from './moments.js'

/** What the samples of a bootstrap say of an order. */
export interface LeadingOrder {
  /** The factors that come first, the largest first, by position: at most three, and only those above 0. */
  readonly first: readonly number[]
  /** The share of samples in which the same come first in the same order. */
  readonly agreement: number
  /** Whether these are at least 95 %. */
  readonly isSettled: boolean
  /** The rows that would settle it, a power of two; null where it is settled, or where two are equal. */
  readonly rowsNeeded: number | null
}

/** How many factors lead, and in how many samples they must. */
const LEADING = 3
const ENOUGH = 0.95

/**
 * The order of the first three sizes, as samples of a bootstrap repeat it. Where fewer than 95 % do, the rows that would
 * settle it are n·(1.96·se/gap)² of the neighbouring pair that is hardest to tell apart, se being that of its gap over the
 * samples, rounded up to a power of two.
 */
export function leadingOrder(
  sizes: readonly number[],
  samples: readonly (readonly number[])[],
  rows: number
): LeadingOrder {
  const ordered = inOrder(sizes)
  const first = ordered.slice(0, LEADING).filter((factor) => sizes[factor] > 0)
  const same = samples.filter((sample) => {
    const order = inOrder(sample)
    return first.every((factor, place) => order[place] === factor)
  })
  const agreement = samples.length === 0 ? 0 : same.length / samples.length
  const isSettled = agreement >= ENOUGH
  if (isSettled) return { first, agreement, isSettled, rowsNeeded: null }
  const needed = first.flatMap((factor, place) => {
    const next = ordered[place + 1]
    if (next === undefined) return []
    const gaps = new Moments()
    for (const sample of samples) gaps.add(sample[factor] - sample[next])
    const ratio = (normalQuantile(0.975) * (gaps.sd ?? 0)) / (sizes[factor] - sizes[next])
    return [rows * ratio * ratio]
  })
  const most = Math.max(0, ...needed)
  return {
    first,
    agreement,
    isSettled,
    rowsNeeded: Number.isFinite(most) ? powerAtLeast(Math.max(most, 2 * rows)) : null
  }
}

/** Positions from the largest size to the smallest, ties by position. */
export function inOrder(sizes: readonly number[]): readonly number[] {
  return sizes.map((_, k) => k).sort((a, b) => sizes[b] - sizes[a] || a - b)
}

/** The smallest power of two that is no smaller. */
function powerAtLeast(number: number): number {
  let power = 1
  while (power < number) power *= 2
  return power
}
