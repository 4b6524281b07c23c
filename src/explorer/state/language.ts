/** The language of the page, for every part of it. */

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Bilingual, Language } from '../../model/language.js'

export const LanguageContext = createContext<Language>('en')

/** The language, a function that picks the text of two, and one that picks it from a pair. */
export function useText() {
  const language = useContext(LanguageContext)
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return { language, t, say: (text: Bilingual) => text[language] }
}
