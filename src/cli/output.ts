/** Where the program speaks: results on stdout, everything else on stderr, in the user's language. */

import type { Language } from '../model/language.js'
import { terminalText } from '../report/display-text.js'
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
  /** Columns of a line. */
  readonly width: number
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
  return {
    ...{ io, language: words.language, words, isQuiet, width: widthOf(io.stdout), say },
    result: (line) => void io.stdout.write(`${terminalText(line)}\n`),
    print: (text) => void io.stdout.write(text),
    note: (text) => void (isQuiet || io.stderr.write(`${terminalText(say(text))}\n`))
  }
}

/** The columns of whatever is printed: the terminal's, and 80 where there is none. */
export function widthOf({ columns }: Pick<Stream, 'columns'>): number {
  return Math.max(LEAST_WIDTH, columns || 80)
}

/** Nothing is laid out for less; a terminal breaks the lines itself. */
const LEAST_WIDTH = 40
