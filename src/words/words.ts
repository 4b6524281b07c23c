/** The words of each language. */

import { type Bilingual, inEach, type Language } from '../model/language.js'
import { en, type Say, type Words } from './en.js'
import { zh } from './zh.js'

export { LEVER_GROUPS } from './lever-groups.data.js'
export { leverChains, leverLines } from './lever-lines.js'
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

/** Words that put every text they are given through a function first, such as one that lets no name begin a line of its own. */
export function wordsThrough(words: Words, shown: (text: string) => string): Words {
  const given = (value: unknown): unknown => {
    if (typeof value === 'string') return shown(value)
    return Array.isArray(value) ? value.map(given) : value
  }
  return within(words, given) as Words
}

function within(section: object, given: (value: unknown) => unknown): object {
  return new Proxy(section, {
    get(target, name) {
      const entry: unknown = Reflect.get(target, name)
      if (typeof entry === 'function') return (...values: unknown[]) => entry.apply(target, values.map(given))
      return typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? within(entry, given) : entry
    }
  })
}

/** A text in every language. */
export function inAllLanguages(said: Said): Bilingual {
  return inEach((language) => worded(wordsOf(language), said))
}
