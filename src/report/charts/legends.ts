/** Legends: signs with their names, one after the other on one line. */

import { type EstimateShape, points } from './estimate-marks.js'
import { FONT_SIZE } from './frame.js'
import { asIs, type Layer, layer, pixels, texts, to } from './layers.js'
import { textWidth } from './text-width.js'

/** The size of the smaller legends, in pixels. */
const SMALL = 11

/** Squares of colour, from `x` on, around `y`. */
export function squareLegend(items: readonly Square[], x: number, y: number): Layer[] {
  const placed = inLine(items, { x, fontSize: FONT_SIZE, room: 35 }).map((item) => ({ ...item, y }))
  const mark = { type: 'point', shape: 'square', size: 100, filled: true, opacity: 1, xOffset: 5 }
  return [layer(placed, mark, { x: pixels('x'), y: pixels('y'), color: asIs('colour') }), names(placed, 17, FONT_SIZE)]
}

/** How wide a legend of squares is, in pixels. */
export function squareLegendWidth(items: readonly Square[]): number {
  return items.reduce((sum, { text }) => sum + 35 + textWidth(text, FONT_SIZE), -18)
}

/** Marks as of estimates, with outlines of one colour, from the left edge of the plot around `y`. */
export function markLegend(items: readonly (Named & EstimateShape)[], y: number, colour: string): Layer[] {
  const placed = inLine(items, { x: 5, fontSize: SMALL, room: 36 }).map((item) => ({ ...item, y }))
  return [points(placed, pixels('x'), colour), names(placed, 11, SMALL)]
}

/** Pieces of lines, from the left edge of the plot around `y`. */
export function lineLegend(items: readonly Line[], y: number): Layer[] {
  return inLine(items, { x: 0, fontSize: SMALL, room: 56 }).flatMap(({ x, text, mark }) => [
    layer([{ x, x2: x + 24, y }], { type: 'rule', ...mark }, { x: pixels('x'), x2: to('x2'), y: pixels('y') }),
    names([{ x, y, text }], 30, SMALL)
  ])
}

interface Named {
  readonly text: string
}

interface Square extends Named {
  readonly colour: string
}

interface Line extends Named {
  readonly mark: Layer
}

/** Items with the place of each; `room` is what an item takes beside its text. */
function inLine<Item extends Named>(
  items: readonly Item[],
  { x, fontSize, room }: { readonly x: number; readonly fontSize: number; readonly room: number }
): readonly (Item & { readonly x: number })[] {
  let at = x
  return items.map((item) => {
    const placed = { ...item, x: at }
    at += textWidth(item.text, fontSize) + room
    return placed
  })
}

function names(
  placed: readonly (Named & { readonly x: number; readonly y: number })[],
  gap: number,
  fontSize: number
): Layer {
  return texts(
    placed.map(({ text, x, y }) => ({ text, x: x + gap, y })),
    { fontSize }
  )
}
