/** The text of a file with its lines, from which every place in it is made. */

import type { Place } from './issue.js'

/** A file's text; offsets are in UTF-16 units of `text`. */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** What places count and show: `text` itself, or a text of the same length with line ends at the same offsets. */
  readonly shown: string
  readonly lineStarts: readonly number[]
  /** Offsets of the second halves of the characters that take two units. */
  readonly secondHalves: readonly number[]
  /** What was replaced in the text, so that an offset in `text` can be followed back to what was written. */
  readonly edits?: readonly Edit[]
  /** Where in `text` each edit begins. */
  readonly editStarts?: readonly number[]
}

/** A stretch of text, within one line, and what takes its place. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** What issues call the settings of a command line; its lines are the settings in order. */
export const SETTINGS_FILE = '--set'

// A line up to this many units is shown whole, of a longer one so many characters around the place.
const EXCERPT_LENGTH = 100
const EXCERPT_BEFORE = 60

/** A text made ready for finding places; lines end with LF alone. */
export function sourceText(file: string, text: string, shown = text): SourceText {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const secondHalves = Array.from(shown.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1)
  return { file, text, shown, lineStarts, secondHalves }
}

/** A text with edits made, given in order; places still count and show what was written. */
export function edited(source: SourceText, edits: readonly Edit[]): SourceText {
  if (edits.length === 0) return source
  let text = ''
  let at = 0
  const editStarts = edits.map(({ start, end, to }) => {
    text += source.text.slice(at, start)
    const begins = text.length
    text += to
    at = end
    return begins
  })
  return { ...source, text: text + source.text.slice(at), edits, editStarts }
}

/**
 * The place of the characters `from` to before `to`; what lies on later lines is left out.
 * It takes no longer on a long line: a hostile file may hold thousands of faults on a single one.
 */
export function placeOf(source: SourceText, from: number, to: number): Place {
  const { file, shown, lineStarts } = source
  const start = asWritten(source, from)
  const end = Math.max(start, asWritten(source, to))
  const line = countUpTo(lineStarts, start)
  const lineStart = lineStarts[line - 1]
  const lineEnd = line < lineStarts.length ? lineStarts[line] - 1 : shown.length
  const before = charactersBetween(source, lineStart, start)
  const length = Math.max(1, charactersBetween(source, start, Math.min(end, lineEnd)))
  return { file, line, column: before + 1, length, ...excerpt(source.shown, lineStart, start, lineEnd, before) }
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

// The offset in what was written that an offset in the edited text stands for.
function asWritten({ edits = [], editStarts = [] }: SourceText, offset: number): number {
  const index = countUpTo(editStarts, offset) - 1
  if (index < 0) return offset
  const { start, end, to } = edits[index]
  const into = offset - editStarts[index]
  return into < to.length ? Math.min(start + into, end) : end + into - to.length
}

function charactersBetween({ secondHalves }: SourceText, start: number, end: number): number {
  return end - start - (countUpTo(secondHalves, end - 1) - countUpTo(secondHalves, start))
}

// Each character takes one or two units, so twice as many units surely hold the characters to show.
function excerpt(
  shown: string,
  lineStart: number,
  start: number,
  lineEnd: number,
  before: number
): Pick<Place, 'excerpt' | 'excerptStart'> {
  if (lineEnd - lineStart <= EXCERPT_LENGTH) return { excerpt: shown.slice(lineStart, lineEnd), excerptStart: 1 }
  const near = shown.slice(Math.max(lineStart, start - 2 * EXCERPT_BEFORE), start)
  const left = Array.from(near).slice(-EXCERPT_BEFORE)
  const right = Array.from(shown.slice(start, Math.min(lineEnd, start + 2 * EXCERPT_LENGTH)))
  return {
    excerpt: [...left, ...right.slice(0, EXCERPT_LENGTH - left.length)].join(''),
    excerptStart: before - left.length + 1
  }
}

// How many of the ascending numbers are at most `limit`.
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] <= limit) low = middle + 1
    else high = middle
  }
  return low
}
