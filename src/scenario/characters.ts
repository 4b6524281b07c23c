/** Characters that have no business in a scenario: controls, bidirectional controls, invisible ones, lone surrogates. */

export type HiddenKind = 'control-character' | 'bidi-control' | 'invisible-character' | 'lone-surrogate'

/** A hidden character and where it stands. */
export interface HiddenCharacter {
  readonly kind: HiddenKind
  /** Index in the string, in UTF-16 units. */
  readonly index: number
  /** Its code point, written `U+202E`. */
  readonly name: string
}

// Zero-width joiners (U+200C, U+200D) stay: emoji and several scripts need them.
const HIDDEN =
  /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu
const CONTROL = /\p{Cc}/u
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Every hidden character of a text; tabs and line feeds are not counted as hidden. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return Array.from(text.matchAll(HIDDEN), (match) => ({
    kind: kindOf(match[0]),
    index: match.index,
    name: codePointName(match[0])
  }))
}

/** The text with every hidden character replaced by one of the same length, so that all positions stay. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, (character) => '\ufffd'.repeat(character.length))
}

/** The text as it may be shown anywhere: hidden characters, tabs and line ends are written as escapes. */
export function visible(text: string): string {
  return text
    .replace(HIDDEN, (character) => `\\u{${hex(character)}}`)
    .replace(/\t/g, '\\t')
    .replace(/\n/g, '\\n')
}

/** The name of a text's first character, such as `U+3000`. */
export function codePointName(text: string): string {
  return `U+${hex(text).toUpperCase().padStart(4, '0')}`
}

function kindOf(character: string): HiddenKind {
  if (CONTROL.test(character)) return 'control-character'
  if (BIDI.test(character)) return 'bidi-control'
  return /\p{Surrogate}/u.test(character) ? 'lone-surrogate' : 'invisible-character'
}

function hex(text: string): string {
  return (text.codePointAt(0) as number).toString(16)
}
