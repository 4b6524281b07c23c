/** Axes of charts: their domains, and the labels that stand at them. */

import { type Layer, layer, type Place } from './layers.js'
import { INK } from './palette.js'

/** An axis of a plot. */
export interface Axis {
  readonly domain: readonly [number, number]
  /** A d3 format of its labels, such as `%`, to as many decimals as all of them need. */
  readonly format: string
  /** An expression of vega for the labels so written. */
  readonly labelExpr?: string
  readonly title?: string
  readonly ticks?: number
  /** The values that are labelled, where they are not left to be chosen. */
  readonly values?: readonly number[]
  readonly nice?: number
  readonly grid?: boolean
  /** Further properties. */
  readonly more?: Layer
}

/** How fields are placed on an axis. */
export function placeOn({
  domain,
  format,
  labelExpr,
  title,
  ticks = 4,
  values,
  nice,
  grid = false,
  more
}: Axis): Place {
  const scale = { domain, zero: false, nice: nice ?? false }
  const labels = { format, ...(labelExpr !== undefined && { labelExpr }) }
  // With a count, vega would leave out some of the values.
  const which = values
    ? { values, labelOverlap: false }
    : { tickCount: ticks, labelOverlap: 'greedy', labelSeparation: 6 }
  const axis = { title: title ?? null, grid, ...labels, ...which, ...more }
  return (field) => ({ field, type: 'quantitative', scale, axis })
}

/** An axis of shares around some estimates. */
export function shareAxis(domain: readonly [number, number], ticks = 6): Axis {
  return { domain, nice: ticks, ticks, format: '%', grid: true }
}

/** An axis of signed differences in percentage points, with 0 in sight. */
export function differenceAxis(
  values: readonly { readonly low: number; readonly high: number }[],
  title: string
): Axis {
  const reach = values.flatMap(({ low, high }) => [low, high])
  const [low, high] = [Math.min(0, ...reach), Math.max(0, ...reach)]
  const margin = Math.max(0.05, (high - low) * 0.05)
  const labelExpr = "datum.value === 0 ? '0' : datum.label"
  return { domain: [low - margin, high + margin], nice: 6, ticks: 6, format: '+f', labelExpr, title, grid: true }
}

/** The line of no difference. */
export function zeroLine(x: Place): Layer {
  return layer([{ zero: 0 }], { type: 'rule', color: INK }, { x: x('zero') })
}

/** An axis domain around some shares, at least two percentage points wide; from 0 on where the lowest is near it. */
export function shareDomain(shares: readonly (number | null)[]): [number, number] {
  const known = shares.filter((share): share is number => share !== null && Number.isFinite(share))
  if (known.length === 0) return [0, 1]
  const low = Math.min(...known)
  const high = Math.max(...known)
  const margin = Math.max(0.01, (high - low) * 0.06)
  return [low < 0.4 * high ? 0 : Math.max(0, low - margin), Math.min(1, high + margin)]
}
