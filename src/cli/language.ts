/** The language that the program speaks to its user. */

import type { Language } from '../model/language.js'
/** The language of `--lang` if it stands among the arguments, else that of the environment: Chinese for zh_…, else English. */
export function languageOf(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const flag = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const named = flag < 0 ? undefined : argv[flag].includes('=') ? argv[flag].slice('--lang='.length) : argv[flag + 1]
  if (named === 'zh' || named === 'en') return named
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
