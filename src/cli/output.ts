/** Where the program speaks: results on stdout, everything else on stderr, in the user's language. */

import type { Bilingual, Language } from '../model/language.js'

export interface Output {
  readonly language: Language
  /** The text of a pair in the user's language. */
  say(text: Bilingual): string
  /** A line of the result. */
  result(line: string): void
  /** A line beside the result; silent with `--quiet`. */
  note(text: Bilingual): void
}

/** The output of a command. */
export function makeOutput(language: Language, quiet: boolean): Output {
  const say = (text: Bilingual) => text[language]
  return {
    language,
    say,
    result: (line) => void process.stdout.write(`${line}\n`),
    note: (text) => void (quiet || process.stderr.write(`${say(text)}\n`))
  }
}
