/** Columns of a text in a terminal: as the library counts them, whichever way they are counted. */

import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { columnWidth } from '../../src/scenario/column-width.js'
import { extent } from '../extent.js'

describe('columns of a text', () => {
  it.each([
    ['', 0],
    ['afraid', 6],
    ['不敢为 rate', 11],
    ['30.67 ±1.62', 11],
    ['（基线）', 8],
    ['────', 4],
    ['e\u0301', 1],
    ['👩‍🔬', 2],
    ['ｶﾞ', 2]
  ])('%j takes %i', (text, columns) => expect(columnWidth(text)).toBe(columns))

  it('are those of the library for every character of the basic plane, alone and behind another', () => {
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code)
      const texts = [character, `甲${character}`, `1${character}`]
      // One after the other in `npm test`.
      for (const text of extent([texts[code % 3]], texts)) {
        if (columnWidth(text) !== stringWidth(text)) expect.fail(`U+${code.toString(16)}: ${columnWidth(text)}`)
      }
    }
  })

  it('are those of the library for texts of any kind', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('不敢为', ' ±', '…', '1️⃣', '—', '\u200d'))
    fc.assert(fc.property(fc.array(piece), (pieces) => columnWidth(pieces.join('')) === stringWidth(pieces.join(''))))
  })
})
