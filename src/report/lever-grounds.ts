/** What the effects of the shipped measures that use a lever hang on, in the words of the first page. */

import { LEVER_GROUNDS } from '../findings/lever-grounds.data.js'
import { type LeverGrounds, measuresWith } from '../findings/lever-grounds.js'
import type { LeverLine } from '../words/lever-lines.js'
import type { Words } from '../words/words.js'
import { groundOf } from './first-page.js'
import { changeText, sizedMeasure } from './page-findings.js'

/** A line for each measure that uses a lever: its effect over worlds, its price, and what both hang on; none where no shipped measure does. */
export function leverGroundLines(
  path: string,
  words: Words,
  grounds: LeverGrounds = LEVER_GROUNDS
): readonly LeverLine[] {
  const { leverPage } = words
  return measuresWith(path, grounds).map((one) => {
    // Other prices are of the run’s own world, which is none of these.
    const prices = one.prices.filter(({ range }) => range !== null).map((price) => changeText(price, words))
    const ground = groundOf(one, grounds, words)
    return [
      leverPage.grounds,
      leverPage.ground(sizedMeasure(one, words), one.moves.length - 1, ground, words.list(prices))
    ]
  })
}
