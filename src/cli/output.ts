/** Where the program speaks: results on stdout, everything else on stderr, in the user's language. */

import type { Language } from '../model/language.js'
import { type Said, type Words, worded, wordsOf } from '../words/words.js'

export interface Output {
  readonly language: Language
  /** The words of the user's language. */
  readonly words: Words
  /** A text in the user's language. */
  say(text: Said): string
  /** A line of the result. */
  result(line: string): void
  /** A line beside the result; silent with `--quiet`. */
  note(text: Said): void
}

/** The output of a command. */
export function makeOutput(language: Language, quiet: boolean): Output {
  const words = wordsOf(language)
  const say = (text: Said) => worded(words, text)
  return {
    language,
    words,
    say,
    result: (line) => void process.stdout.write(`${line}\n`),
    note: (text) => void (quiet || process.stderr.write(`${say(text)}\n`))
  }
}
