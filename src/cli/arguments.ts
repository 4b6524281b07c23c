/** The values of options, checked as text so that nothing passes by a lenient conversion. */

import { EXIT, Failure } from './exit.js'

/** A whole number written in plain digits, within inclusive bounds; throws `Failure` for anything else. */
export function wholeNumber(option: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  const range = most === Number.MAX_SAFE_INTEGER ? `≥ ${least}` : `${least}–${most}`
  throw new Failure(EXIT.usage, {
    zh: `${option}：应为普通数字写成的整数（${range}），得到 ${JSON.stringify(text)}`,
    en: `${option}: expected a whole number in plain digits (${range}), got ${JSON.stringify(text)}`
  })
}

/** The seed: any text but none at all; throws `Failure`. */
export function seedText(text: string): string {
  if (text !== '') return text
  throw new Failure(EXIT.usage, {
    zh: '--seed：种子是一段文字，不能为空（例如 --seed paper）',
    en: '--seed: a seed is text and cannot be empty (for example --seed paper)'
  })
}

/** The last value of an option that may be given once; throws `Failure` if it was given more often. */
export function once(option: string, value: string | readonly string[]): string {
  if (typeof value === 'string') return value
  throw new Failure(EXIT.usage, {
    zh: `${option} 只能给出一次`,
    en: `${option} can be given only once`
  })
}
