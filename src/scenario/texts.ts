/** Texts of a scenario file in both languages. */

import { alike, type Bilingual, filledUp } from '../model/language.js'

/** A text in both languages: one given in a single language stands for both. */
export function inBoth(text: unknown): Bilingual {
  if (typeof text === 'string') return alike(text)
  return filledUp(text as Partial<Bilingual>)
}
