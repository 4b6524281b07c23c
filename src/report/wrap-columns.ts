/** Prose broken into lines of so many terminal columns. */

import { columnWidth } from '../scenario/column-width.js'

/** Marks that do not begin a line. */
const CLOSING = /^[，。、；：）”！？％%,.;:)\]]/
const FULL_WIDTH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/

/** A text in lines of at most `width` columns, broken at blanks and between full-width characters. */
export function wrapColumns(text: string, width: number): string[] {
  const lines = ['']
  for (const piece of piecesOf(text)) {
    const last = lines.length - 1
    if (columnWidth((lines[last] + piece).trimEnd()) <= width || lines[last] === '') lines[last] += piece
    else lines.push(piece.trimStart())
  }
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '')
}

/** What is kept together: a word with the blank behind it, or a full-width character with the marks behind it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const character of text) {
    const before = pieces.at(-1)
    const breaks =
      before === undefined ||
      (!CLOSING.test(character) &&
        character !== ' ' &&
        !/[（“]$/.test(before) &&
        (before.endsWith(' ') || FULL_WIDTH.test(character) || FULL_WIDTH.test(before.at(-1) as string)))
    if (breaks) pieces.push(character)
    else pieces[pieces.length - 1] += character
  }
  return pieces
}
