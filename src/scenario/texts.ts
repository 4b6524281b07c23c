/** Texts of a scenario file in both languages. */

import type { Bilingual } from '../model/language.js'

/** A text in both languages: one given in a single language stands for both. */
export function inBoth(text: unknown): Bilingual {
  if (typeof text === 'string') return { zh: text, en: text }
  const { zh, en } = text as Partial<Bilingual>
  return { zh: zh ?? en ?? '', en: en ?? zh ?? '' }
}
