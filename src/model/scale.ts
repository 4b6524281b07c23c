/** The scales on which numbers lie evenly between two ends: logits of shares, logarithms of positive numbers, or as they are. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { logistic } from '../numeric/logistic.js'

export { shift } from '../numeric/logistic.js'

/** The scale of a number: `logit` within (0, 1), `log` above 0, `plain` as it is. */
export type Scale = 'logit' | 'log' | 'plain'

/**
 * The value at a place from 0 to 1 between two ends, evenly on a scale; the ends themselves at 0 and 1.
 *
 * @example
 * valueBetween({ low: 0.5, high: 2, scale: 'log' }, 0.5) // → 1
 */
export function valueBetween({ low, high, scale }: Span, place: number): number {
  if (place <= 0 || low === high) return low
  if (place >= 1) return high
  const [from, to] = [on(scale, low), on(scale, high)]
  const value = off(scale, from + (to - from) * place)
  return Math.min(high, Math.max(low, value))
}

/** Where a value lies between two ends, evenly on a scale: 0 at the low one, 1 at the high one, beyond them outside. */
export function placeBetween({ low, high, scale }: Span, value: number): number {
  if (low === high) return 0.5
  const [from, to] = [on(scale, low), on(scale, high)]
  return (on(scale, value) - from) / (to - from)
}

/** Two ends and the scale between them. */
export interface Span {
  readonly low: number
  readonly high: number
  readonly scale: Scale
}

function on(scale: Scale, value: number): number {
  return scale === 'logit' ? log(value / (1 - value)) : scale === 'log' ? log(value) : value
}

function off(scale: Scale, value: number): number {
  return scale === 'logit' ? logistic(value) : scale === 'log' ? exp(value) : value
}
