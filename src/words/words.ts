/** The words of each language. */

import { type Bilingual, inEach, type Language } from '../model/language.js'
import { en, type Say, type Words } from './en.js'
import { zh } from './zh.js'

export type { Say, Words }

/** A text that is worded later: a function of the words, or a pair from a table. */
export type Said = Say | Bilingual

const WORDS: Readonly<Record<Language, Words>> = { zh, en }

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language]
}

/** A text in the language of some words. */
export function worded(words: Words, said: Said): string {
  return typeof said === 'function' ? said(words) : words.say(said)
}

/** A text in every language. */
export function inAllLanguages(said: Said): Bilingual {
  return inEach((language) => worded(wordsOf(language), said))
}
