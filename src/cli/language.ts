/** The language that the program speaks to its user. */

import { LANGUAGES, type Language } from '../model/language.js'
import { LANGUAGE_NAMES } from './language-names.data.js'
import type { Io } from './output.js'

/** The language of `--lang` if one stands among the words of a command line, else the environment's, else the system's. */
export function languageOf(
  tokens: readonly string[],
  { environment, locale }: Pick<Io, 'environment' | 'locale'>
): Language {
  const flag = tokens.findIndex((token) => token === '--lang' || token.startsWith('--lang='))
  const named = flag < 0 ? '' : tokens[flag].includes('=') ? tokens[flag].slice('--lang='.length) : tokens[flag + 1]
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return languageNamed(named ?? '') ?? languageNamed(LC_ALL || LC_MESSAGES || LANG || locale()) ?? 'en'
}

/** The language that a text names, such as `zh_CN.UTF-8`, `cn` or `en-US`; undefined if it names none of ours. */
export function languageNamed(text: string): Language | undefined {
  return LANGUAGES.find((one) => LANGUAGE_NAMES[one].some((name) => text.toLowerCase().startsWith(name)))
}
