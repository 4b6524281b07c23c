/** Two outcomes of each scenario in one row: the 不敢为 rate as a circle above, the deterred share as a diamond below. */

import { outcomeLabel } from '../../model/outcomes.js'
import type { Words } from '../../words/words.js'
import { type Layer, texts } from './layers.js'
import { INK, MUTED, OUTCOME_COLOURS } from './palette.js'

/** The colour of both. */
export const COLOUR = OUTCOME_COLOURS.afraid

/** The two outcomes: how they look, and how far from the middle of a row they stand, in pixels. */
const PAIR = [
  { outcome: 'afraidRate', shape: 'circle', offset: -6, ink: INK },
  { outcome: 'deterredShare', shape: 'diamond', offset: 6, ink: MUTED }
] as const

/** The two outcomes with their labels and with what `of` gives of each. */
export function paired<Values>(words: Words, of: (outcome: (typeof PAIR)[number]['outcome']) => Values) {
  return PAIR.map((one) => ({ ...one, label: words.say(outcomeLabel(one.outcome)), values: of(one.outcome) }))
}

/** A column of numbers beside the rows. */
export function numberColumn(
  values: readonly { readonly text: string; readonly y: number }[],
  color: string,
  x: number
): Layer {
  return texts(values, { fontSize: 10.5, color }, x)
}
