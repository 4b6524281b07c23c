/** Estimates as marks: a point whose shape and filling say what it is, over a bar for its interval. */

import type { Estimate } from '../../analysis/estimate.js'
import { asIs, type Layer, layer, type Place, pixels, to } from './layers.js'

/** How a point looks whose outline has the colour of its chart. */
export interface EstimateShape {
  readonly shape: 'circle' | 'diamond' | 'square'
  readonly fill: string
}

/** An estimate at a height, in pixels from the top of the plot. */
export interface EstimateMark extends EstimateShape {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly y: number
}

/** How an estimate is to be marked; `factor` turns its unit into that of the axis. */
interface MarkOptions extends EstimateShape {
  readonly y: number
  readonly factor?: number
}

/** The mark of an estimate; none where it has no mean. */
export function markOf(
  { mean, low, high }: Pick<Estimate, 'mean' | 'low' | 'high'>,
  { factor = 1, ...options }: MarkOptions
): readonly EstimateMark[] {
  if (mean === null) return []
  return [{ mean: mean * factor, low: (low ?? mean) * factor, high: (high ?? mean) * factor, ...options }]
}

/** Marks whose bars end where the axis does. */
export function within([least, most]: readonly [number, number], marks: readonly EstimateMark[]): EstimateMark[] {
  return marks.map((mark) => ({ ...mark, low: Math.max(least, mark.low), high: Math.min(most, mark.high) }))
}

/** The bars and points of some marks, whose outlines have one colour. */
export function markLayers(values: readonly EstimateMark[], x: Place, colour: string): Layer[] {
  const bar = { type: 'rule', strokeWidth: 2, color: colour, opacity: 0.6 }
  return [layer(values, bar, { x: x('low'), x2: to('high'), y: pixels('y') }), points(values, x('mean'), colour)]
}

/** A layer of the points alone. */
export function points(values: readonly EstimateShape[], x: Layer, colour: string): Layer {
  const mark = { type: 'point', size: 46, opacity: 1, stroke: colour, strokeWidth: 1.5 }
  return layer(values, mark, { x, y: pixels('y'), shape: asIs('shape'), fill: asIs('fill') })
}
