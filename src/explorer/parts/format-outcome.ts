/** Outcomes as the page writes them: shares in per cent, differences in points, amounts with decimals. */

import type { OutcomeName } from '../../model/outcomes.js'
import { outcomeRow } from '../../model/outcomes.js'
import { DASH, decimal, percent, points } from '../../words/format.js'

interface Interval {
  readonly low: number | null
  readonly high: number | null
}

/** The value of an outcome. */
export function formatOutcome(name: OutcomeName, value: number | null, decimals = 1): string {
  return isShare(name) ? percent(value, decimals) : decimal(value, 3)
}

/** A difference of an outcome with its sign. */
export function formatDifference(name: OutcomeName, value: number | null): string {
  if (isShare(name)) return points(value)
  return `${value !== null && value > 0 ? '+' : ''}${decimal(value, 4)}`
}

/** Half the width of an interval of an outcome or of its difference, with ±. */
export function formatHalfWidth(name: OutcomeName, { low, high }: Interval): string {
  if (low === null || high === null) return ''
  const half = (high - low) / 2
  return `±${isShare(name) ? decimal(half * 100, 2) : decimal(half, 4)}`
}

/** Both ends of an interval of a difference. */
export function formatEnds(name: OutcomeName, { low, high }: Interval): string {
  return low === null || high === null ? DASH : `${formatDifference(name, low)} … ${formatDifference(name, high)}`
}

function isShare(name: OutcomeName): boolean {
  return outcomeRow(name).scale === 'share'
}
