/** Looks up a message, hint or phrase of the catalogue and fills in its values. */

import { alike, type Bilingual, inEach, type Language } from '../model/language.js'
import { COMMA, QUOTES } from '../model/signs.data.js'
import { HINTS, MESSAGES, PHRASES } from './messages.data.js'

export type MessageCode = keyof typeof MESSAGES
export type HintCode = keyof typeof HINTS
export type PhraseCode = keyof typeof PHRASES

/** What stands for each `{name}` of a template. */
export type Values = { readonly [name: string]: string | number | Bilingual | undefined }

/** The sentence that says what is wrong. */
export function message(code: MessageCode, values: Values = {}): Bilingual {
  return fill(MESSAGES[code], values)
}

/** The sentence that says what to do about it. */
export function hint(code: HintCode, values: Values = {}): Bilingual {
  return fill(HINTS[code], values)
}

/** A part of a sentence: what was expected or got. */
export function phrase(code: PhraseCode, values: Values = {}): Bilingual {
  return fill(PHRASES[code], values)
}

/** The same text in both languages, for names and numbers. */
export function same(text: string | number): Bilingual {
  return alike(String(text))
}

/** A user's words in quotation marks. */
export function quoted(text: string): Bilingual {
  return inEach((language) => QUOTES.before[language] + text + QUOTES.after[language])
}

/** Names as one list, as each language joins them. */
export function listed(names: readonly string[]): Bilingual {
  return inEach((language) => names.join(COMMA[language]))
}

// One pass over the template only: a value that itself contains {name} or $& stays as it is.
function fill(template: Bilingual, values: Values): Bilingual {
  return inEach((language) => fillOne(template[language], values, language))
}

function fillOne(template: string, values: Values, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string, offset: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) return whole
    const text = typeof value === 'object' ? value[language] : String(value)
    return spaced(template.slice(0, offset), text, template.slice(offset + whole.length))
  })
}

// Chinese is set with a space where it meets Latin letters or digits.
function spaced(before: string, text: string, after: string): string {
  const start = HAN_END.test(before) && /^[!-~]/.test(text) ? ' ' : ''
  const end = HAN_START.test(after) && /[!-~]$/.test(text) ? ' ' : ''
  return start + text + end
}

const HAN_END = /\p{Script=Han}$/u
const HAN_START = /^\p{Script=Han}/u
