/** How many columns a text takes in a terminal. */

import stringWidth from 'string-width'

/** Characters that take one column, or two, whatever stands beside them; all others are left to the library. */
const PLAIN = /^[ -~±×–—‘’“”…−─█░\u4e00-\u9fff、。《》「」！（），：；？]*$/
const FULL_WIDTH = /[\u4e00-\u9fff、。《》「」！（），：；？]/g

/**
 * Columns of a text: full-width characters take two, marks that join the one before take none.
 *
 * What nearly all texts here consist of is counted at once: the library's first look at a text costs more than a short run.
 */
export function columnWidth(text: string): number {
  return PLAIN.test(text) ? text.length + (text.match(FULL_WIDTH)?.length ?? 0) : stringWidth(text)
}
