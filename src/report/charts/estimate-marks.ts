/** Estimates as marks: a point whose shape and filling say what it is, over a bar for its interval, and their legend. */

import type { Estimate } from '../../analysis/estimate.js'
import { type Layer, pixels, texts } from './chart.js'
import { textWidth } from './text-width.js'

type Shape = 'circle' | 'diamond' | 'square'

/** An estimate at a height, in pixels from the top of the plot. */
interface EstimateMark {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly y: number
  readonly shape: Shape
  readonly fill: string
}

/** How an estimate is to be marked; `factor` turns its unit into that of the axis. */
interface MarkOptions {
  readonly y: number
  readonly shape: Shape
  readonly fill: string
  readonly factor?: number
}

/** The mark of an estimate; none where it has no mean. */
export function markOf(
  { mean, low, high }: Pick<Estimate, 'mean' | 'low' | 'high'>,
  { y, shape, fill, factor = 1 }: MarkOptions
): readonly EstimateMark[] {
  if (mean === null) return []
  return [{ mean: mean * factor, low: (low ?? mean) * factor, high: (high ?? mean) * factor, y, shape, fill }]
}

/** The bars and points of some marks, whose outlines have one colour. */
export function markLayers(values: readonly EstimateMark[], x: (field: string) => Layer, colour: string): Layer[] {
  return [
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: 2, color: colour, opacity: 0.6 },
      encoding: { x: x('low'), x2: { field: 'high' }, y: pixels('y') }
    },
    pointLayer(values, x('mean'), colour)
  ]
}

/** A legend of marks on one line around `y`, from the left edge of the plot or from `x` on. */
export function markLegend(
  items: readonly { readonly text: string; readonly shape: Shape; readonly fill: string }[],
  y: number,
  colour: string,
  x = 0
): Layer[] {
  let at = x
  const values = items.map((item) => {
    const placed = { ...item, x: at + 5, y }
    at += textWidth(item.text, 11) + 36
    return placed
  })
  return [
    pointLayer(values, pixels('x'), colour),
    texts(
      values.map((item) => ({ ...item, x: item.x + 11 })),
      { fontSize: 11 }
    )
  ]
}

function pointLayer(values: readonly object[], x: Layer, colour: string): Layer {
  return {
    data: { values },
    mark: { type: 'point', size: 46, opacity: 1, stroke: colour, strokeWidth: 1.5 },
    encoding: {
      x,
      y: pixels('y'),
      shape: { field: 'shape', type: 'nominal', scale: null },
      fill: { field: 'fill', type: 'nominal', scale: null }
    }
  }
}
