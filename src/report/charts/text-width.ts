/** How wide a text is when drawn, estimated without any font, and how it is broken into lines. */

/** Characters drawn one em wide: Han, kana, Hangul, full-width forms, and punctuation that Chinese fonts draw wide. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\ufffd]|[\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Widths of other characters in em: the wider of what common sans-serif fonts have. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[mwMW%@]/, 0.93],
  [/[A-HJ-LN-VX-Z&#+=~<>\u2212]/, 0.72],
  [/[ijlI.,:;'|! ]/, 0.29],
  [/[tfr()[\]/\\-]/, 0.39],
  [/[sckvxyz]/, 0.52]
]
/** Marks that may not begin a line. */
const CLOSING = /^[，。、；：？！）》」』】”’…,.;:?!)\]%]/u

/** The estimated width of a text in units of `fontSize`; rather too wide than too narrow. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) {
    ems += FULL_WIDTH.test(character) ? 1 : (WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? 0.6)
  }
  return ems * fontSize
}

/** The room of a text: the size of its letters and the most width of a line, in pixels, and the most lines. */
export interface TextRoom {
  readonly fontSize: number
  readonly width: number
  readonly lines: number
}

/** A text in lines that fit their room, about equally long; what does not fit is cut and ends in an ellipsis. */
export function wrapText(text: string, { fontSize, width, lines }: TextRoom): string[] {
  const kept = linesOf(text, fontSize, width)
  if (kept.length > lines) {
    return [...kept.slice(0, lines - 1), cutText(kept.slice(lines - 1).join(' '), fontSize, width)]
  }
  if (kept.length !== 2) return kept
  return splitAtMark(text, fontSize, width) ?? balance(text, fontSize, width)
}

/** Two lines, the first of which ends with a mark of punctuation; null if none lets both fit. */
function splitAtMark(text: string, fontSize: number, maxWidth: number): string[] | null {
  const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, fontSize)))
  const splits = Array.from(text.matchAll(/[：，、；]|[:,;](?= )|(?=（)| (?=\()/g), ({ 0: mark, index }) => [
    text.slice(0, index + mark.length).trim(),
    text.slice(index + mark.length).trim()
  ])
  const fitting = splits.filter((lines) => !lines.includes('') && widest(lines) <= maxWidth)
  if (fitting.length === 0) return null
  return fitting.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best))
}

/** The text in as few lines as `maxWidth` allows, made about equally long without breaking a word. */
function balance(text: string, fontSize: number, maxWidth: number): string[] {
  let balanced = linesOf(text, fontSize, maxWidth)
  const narrowest = Math.max(maxWidth / 2, ...pieces(text).map((piece) => textWidth(piece.trim(), fontSize)))
  for (let width = maxWidth - fontSize; width > narrowest; width -= fontSize) {
    const lines = linesOf(text, fontSize, width)
    if (lines.length > balanced.length) break
    balanced = lines
  }
  return balanced
}

function linesOf(text: string, fontSize: number, maxWidth: number): string[] {
  const lines = ['']
  const fits = (part: string) => textWidth(part, fontSize) <= maxWidth
  /** Adds a part to the last line where it fits, else begins a line with it. */
  const add = (part: string, next: string) => {
    const last = lines.length - 1
    if (fits(lines[last] + part.trimEnd())) lines[last] += part
    else lines.push(next)
  }
  for (const piece of pieces(text)) {
    if (fits(piece.trim()) || fits(lines[lines.length - 1] + piece.trimEnd())) add(piece, piece.trimStart())
    else for (const character of piece) add(character, character)
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** A text of one line, cut with an ellipsis where it is wider than `maxWidth`. */
export function cutText(text: string, fontSize: number, maxWidth: number): string {
  if (textWidth(text, fontSize) <= maxWidth) return text
  let kept = ''
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, fontSize) > maxWidth) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** The parts between which a line may break: words with the blank behind them, and single full-width characters. */
function pieces(text: string): string[] {
  const parts: string[] = []
  for (const character of text) {
    const last = parts.at(-1)
    const joins =
      last !== undefined &&
      (CLOSING.test(character) ||
        character === ' ' ||
        !(FULL_WIDTH.test(character) || FULL_WIDTH.test(last.at(-1) as string) || /[ –-]$/.test(last)))
    if (joins) parts[parts.length - 1] += character
    else parts.push(character)
  }
  return parts
}
