/** Differences as cells of a terminal's table: the estimate with half the width of its interval. */

import type { Estimate } from '../analysis/estimate.js'
import type { Language } from '../model/language.js'
import type { OutcomeName } from '../model/outcomes.js'
import { outcomeRow } from '../model/outcomes.js'
import { DASH, decimal } from '../words/format.js'

type Interval = Pick<Estimate, 'mean' | 'low' | 'high'>

/** A difference of shares in points, such as `−3.42 ±0.15`; a dash for none. */
export function inPoints({ mean, low, high }: Interval): string {
  return cell(times(100, mean), times(100, low), times(100, high))
}

/** A difference as a percentage of some number, such as `+21.67 ±0.43`; a dash for none. */
export function inPercentOf({ mean, low, high }: Interval, of: number | null): string {
  if (of === null || of === 0) return DASH
  return cell(times(100 / of, mean), times(100 / of, low), times(100 / of, high))
}

/** A difference in the unit that its outcome is read in: points for shares, else the outcome's own. */
export function inUnitOf(outcome: OutcomeName, { mean, low, high }: Interval): string {
  return isShare(outcome) ? inPoints({ mean, low, high }) : cell(mean, low, high)
}

/** A half-width in the unit that its outcome is read in, such as `0.20 points`. */
export function halfWidthOf(outcome: OutcomeName, halfWidth: number, language: Language): string {
  if (!isShare(outcome)) return String(halfWidth)
  // Rounded to what a share is written with, so that 100·0.002 reads 0.2.
  const value = String(Number((100 * halfWidth).toPrecision(12)))
  return language === 'zh' ? `${value} 个百分点` : `${value} points`
}

function isShare(outcome: OutcomeName): boolean {
  return outcomeRow(outcome).scale === 'share'
}

const FEWEST_DECIMALS = 2
const MOST_DECIMALS = 4

/** Both numbers with as many decimals, two to four, as keep either from reading as none at all. */
function cell(mean: number | null, low: number | null, high: number | null): string {
  if (mean === null) return DASH
  const half = low === null || high === null ? null : (high - low) / 2
  let decimals = FEWEST_DECIMALS
  while (decimals < MOST_DECIMALS && (vanishes(mean, decimals) || (half !== null && vanishes(half, decimals))))
    decimals += 1
  const value = decimal(mean, decimals)
  const signed = mean > 0 && /[1-9]/.test(value) ? `+${value}` : value
  return half === null ? signed : `${signed} ±${decimal(half, decimals)}`
}

function vanishes(value: number, decimals: number): boolean {
  return value !== 0 && !/[1-9]/.test(decimal(value, decimals))
}

function times(factor: number, value: number | null): number | null {
  return value === null ? null : factor * value
}
