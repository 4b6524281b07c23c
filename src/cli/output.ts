/** Where the program speaks: results on stdout, everything else on stderr, in the user's language. */

import type { Language } from '../model/language.js'
import { terminalText } from '../report/display-text.js'
import { USUAL_WIDTH } from '../report/tables/table.js'
import { wrapColumns } from '../report/wrap-columns.js'
import { columnWidth } from '../scenario/column-width.js'
import { type Said, type Words, worded } from '../words/words.js'

/** What a command reads and writes: the process's own, or a test's. */
export interface Io {
  readonly stdout: Stream
  readonly stderr: Stream
  /** Asked only on a terminal. */
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The system's own locale, such as `zh-CN`, where the environment names none. */
  readonly locale: () => string
  /** Milliseconds, for progress. */
  readonly clock: () => number
}

/** A stream that may be a terminal of so many columns. */
export type Stream = NodeJS.WritableStream & { readonly columns?: number | undefined; readonly isTTY?: boolean }

/** What a command says, and to whom. */
export interface Output {
  readonly io: Io
  readonly language: Language
  /** The words of the user's language. */
  readonly words: Words
  readonly isQuiet: boolean
  /** Columns of the terminal; without end where there is none. */
  readonly terminalWidth: number
  /** Columns of what is laid out in lines: the terminal's, and the usual ones where there is none. */
  readonly textWidth: number
  /** A text in the user's language. */
  say(text: Said): string
  /** A line of the result; here and below, nothing that a user or a stranger wrote can steer the terminal. */
  result(line: string): void
  /** Text of the result, with its own line ends. */
  print(text: string): void
  /** A line beside the result; silent with `--quiet`. */
  note(text: Said): void
}

/** The output of a command. */
export function makeOutput(io: Io, words: Words, isQuiet: boolean): Output {
  const say = (text: Said) => worded(words, text)
  const to = (stream: Stream) => columnsOf(stream, io)
  return {
    ...{ io, language: words.language, words, isQuiet, say },
    terminalWidth: terminalWidth(to(io.stdout), Number.POSITIVE_INFINITY),
    textWidth: terminalWidth(to(io.stdout), USUAL_WIDTH),
    result: (line) => void io.stdout.write(`${fitted(terminalText(line), to(io.stdout))}\n`),
    print: (text) => void io.stdout.write(text),
    note: (text) => void (isQuiet || io.stderr.write(`${fitted(terminalText(say(text)), to(io.stderr))}\n`))
  }
}

/** The columns of whatever is printed: the terminal's, and 80 where there is none. */
export function widthOf(io: Io): number {
  return Math.max(LEAST_WIDTH, columnsOf(io.stdout, io).columns || 80)
}

/** The columns of a stream; as for other programs, COLUMNS says how wide a pipe is that ends at a terminal. */
export function columnsOf({ columns }: Stream, { environment }: Io): Pick<Stream, 'columns'> {
  const asked = /^\d{2,4}$/.test(environment.COLUMNS ?? '') ? Number(environment.COLUMNS) : undefined
  return { columns: columns ?? asked }
}

function terminalWidth({ columns }: Pick<Stream, 'columns'>, otherwise: number): number {
  return columns ? Math.max(LEAST_WIDTH, columns) : otherwise
}

/**
 * Lines broken where a terminal ends, at blanks and between full-width characters. Left alone are what is laid out by blanks,
 * JSON, and a command, which stands on a line of its own so that it can be copied; of a line of a file, what carets point at is kept.
 */
export function fitted(text: string, { columns }: Pick<Stream, 'columns'>): string {
  if (!columns || /^\s*[{[]/.test(text)) return text
  const width = Math.max(LEAST_WIDTH, columns)
  const lines = text.split('\n')
  return lines
    .flatMap((line, k) => {
      const [below = '', above = ''] = [lines[k + 1], lines[k - 1]]
      if (CARETS.test(below)) return [excerptWithin(line, below, width)]
      if (CARETS.test(line)) return [caretsWithin(above, line, width)]
      if (columnWidth(line) <= width) return [line]
      const [, place, path] = PLACE.exec(line) ?? []
      if (place !== undefined) return [place, ...broken(`  ${path}`, width)]
      return /\S {2,}\S|─/.test(line) ? [line] : broken(line, width)
    })
    .join('\n')
}

/** Where a fault is, and in what. */
const PLACE = /^(\S.*:\d+:\d+) {2}(.*)$/
/** Below a line of a file, what is wrong in it. */
const CARETS = /^ {4,}\^+$/

function broken(line: string, width: number): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? ''
  const wrapped = (text: string) => wrapColumns(text, width - indent.length).map((each) => indent + each)
  const at = line.search(COMMAND)
  if (at < 0) return wrapped(line.slice(indent.length))
  return [...wrapped(line.slice(indent.length, at)), indent + line.slice(at)]
}

/** How many columns of an excerpt are left out so that the first caret is seen, with some of what stands before it. */
function leftOut(excerpt: string, carets: string, width: number): number {
  const first = carets.indexOf('^')
  return Math.max(columnWidth(excerpt), carets.length) <= width || first < width / 2 ? 0 : first - Math.floor(width / 3)
}

function excerptWithin(excerpt: string, carets: string, width: number): string {
  const from = leftOut(excerpt, carets, width)
  let at = 0
  let kept = ''
  for (const character of excerpt) {
    const next = at + columnWidth(character)
    // A full-width character that is cut in half leaves a blank, so that carets stay where they point.
    if (from > 0 && at < from + INDENT + 1)
      kept = `${' '.repeat(INDENT)}…${' '.repeat(Math.max(0, next - from - INDENT - 1))}`
    else if (next - from < width) kept += character
    else return next === columnWidth(excerpt) && next - from === width ? kept + character : `${kept}…`
    at = next
  }
  return kept
}

function caretsWithin(excerpt: string, carets: string, width: number): string {
  const line = carets.slice(leftOut(excerpt, carets, width))
  return line.slice(0, width)
}

/** The columns before an excerpt. */
const INDENT = 4

/** A command behind a sentence: to the end of its line. */
const COMMAND = /(npx )?ganwei [a-z]+ \S+.*$/

/** Nothing is laid out for less; a terminal breaks the lines itself. */
const LEAST_WIDTH = 40
