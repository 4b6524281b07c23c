/** How the names of languages begin, in locales and as people write them. */

import type { Language } from '../model/language.js'

/** The beginnings by language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  zh: ['zh', 'cn', 'chinese', '中'],
  en: ['en', '英']
}
