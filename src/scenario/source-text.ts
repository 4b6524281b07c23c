/** The text of a file with its lines, from which every place in it is made. */

import type { Place } from './issue.js'

/** A file's text; offsets are in UTF-16 units of `text`. */
export interface SourceText {
  readonly file: string
  readonly text: string
  readonly lineStarts: readonly number[]
  /** The lines to show in excerpts, if they are not those of `text`. */
  readonly shownLines?: readonly string[]
}

// A line up to this many characters is shown whole, a longer one around the place.
const EXCERPT_LENGTH = 100
const EXCERPT_BEFORE = 60

/** A text made ready for finding places; lines end with LF alone. */
export function sourceText(file: string, text: string, shownLines?: readonly string[]): SourceText {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { file, text, lineStarts, ...(shownLines && { shownLines }) }
}

/** The place of the characters from `start` to before `end`; what lies on later lines is left out. */
export function placeOf(source: SourceText, start: number, end: number): Place {
  const index = lineIndex(source.lineStarts, start)
  const lineStart = source.lineStarts[index]
  const lineEnd = index + 1 < source.lineStarts.length ? source.lineStarts[index + 1] - 1 : source.text.length
  const before = characterCount(source.text.slice(lineStart, start))
  const length = Math.max(1, characterCount(source.text.slice(start, Math.min(end, lineEnd))))
  const line = source.shownLines ? (source.shownLines[index] ?? '') : source.text.slice(lineStart, lineEnd)
  return { file: source.file, line: index + 1, column: before + 1, length, ...excerpt(line, before) }
}

/** The place of a file as a whole, which shows no line. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, length: 1, excerpt: '', excerptStart: 1 }
}

/** Number of characters (code points) of a text. */
export function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

function excerpt(line: string, before: number): Pick<Place, 'excerpt' | 'excerptStart'> {
  if (line.length <= EXCERPT_LENGTH) return { excerpt: line, excerptStart: 1 }
  const first = Math.max(0, before - EXCERPT_BEFORE)
  return {
    excerpt: Array.from(line)
      .slice(first, first + EXCERPT_LENGTH)
      .join(''),
    excerptStart: first + 1
  }
}

function lineIndex(lineStarts: readonly number[], offset: number): number {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle] <= offset) low = middle
    else high = middle - 1
  }
  return low
}
