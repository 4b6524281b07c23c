/** Ranges of replications: what is left of one without others, and how it is cut. */

import type { ReplicationRange } from './block.js'

/** What is left of a range without others, which are disjoint and in order; also disjoint and in order. */
export function without(
  { first, count }: ReplicationRange,
  others: readonly ReplicationRange[]
): readonly ReplicationRange[] {
  const left: ReplicationRange[] = []
  const end = first + count
  let at = first
  for (const other of others) {
    if (other.first > at) left.push(rangeOf(at, Math.min(other.first, end)))
    at = Math.max(at, other.first + other.count)
  }
  left.push(rangeOf(at, end))
  return left.filter((range) => range.count > 0)
}

/** The replications from `first` to before `end`; none if that is not behind. */
export function rangeOf(first: number, end: number): ReplicationRange {
  return { first, count: Math.max(0, end - first) }
}

/** A range in pieces of at most `size` replications. */
export function cutRange({ first, count }: ReplicationRange, size: number): readonly ReplicationRange[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, k) => ({
    first: first + k * size,
    count: Math.min(size, count - k * size)
  }))
}

/** How many replications some disjoint ranges hold. */
export function lengthOf(ranges: readonly ReplicationRange[]): number {
  return ranges.reduce((sum, { count }) => sum + count, 0)
}

/** Whether two ranges have a replication in common. */
export function overlap(a: ReplicationRange, b: ReplicationRange): boolean {
  return a.first < b.first + b.count && b.first < a.first + a.count
}
