/** The values of options, checked as text so that nothing passes by a lenient conversion. */

import { ENGINE_NAMES, type EngineName } from '../experiment/engine-names.js'
import { Failure } from '../run/failure.js'
import { DEFAULT_SEED } from './options.js'

/** A whole number written in plain digits, within inclusive bounds; throws `Failure` for anything else. */
export function wholeNumber(option: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  const range = most === Number.MAX_SAFE_INTEGER ? `≥ ${least}` : `${least}–${most}`
  throw new Failure('usage', {
    zh: `${option}：应为普通数字写成的整数（${range}），得到 ${JSON.stringify(text)}`,
    en: `${option}: expected a whole number in plain digits (${range}), got ${JSON.stringify(text)}`
  })
}

/** The seed of `--seed`, any text but none at all, or the usual one; throws `Failure`. */
export function seedOf({ seed }: { readonly seed?: string | readonly string[] | undefined }): string {
  const text = once('--seed', seed ?? DEFAULT_SEED)
  if (text !== '') return text
  throw new Failure('usage', {
    zh: '--seed：种子是一段文字，不能为空（例如 --seed paper）',
    en: '--seed: a seed is text and cannot be empty (for example --seed paper)'
  })
}

/** The engine of `--engine`, or the usual one; throws `Failure`. */
export function engineOf({ engine }: { readonly engine?: EngineName | readonly EngineName[] | undefined }): EngineName {
  return once('--engine', engine ?? ENGINE_NAMES[0])
}

/** The last value of an option that may be given once; throws `Failure` if it was given more often. */
export function once<Text extends string>(option: string, value: Text | readonly Text[]): Text {
  if (typeof value === 'string') return value
  throw new Failure('usage', {
    zh: `${option} 只能给出一次`,
    en: `${option} can be given only once`
  })
}
