/** Guesses what was meant by a value that is not the number or text it should be. */

import type { Bilingual } from '../model/language.js'
import type { NumberBounds } from './expectation.js'
import { CHINESE_QUARTERS, YES_NO_WORDS } from './messages.data.js'
import { readNumber } from './number-text.js'
import type { Entry } from './parse.js'
import { type HintCode, hint } from './wording.js'

// A year of four digits, with a quarter or a month.
const DATE =
  /^((?:19|20)\d\d)(?:[-./\s\u5e74]*[Qq\u7b2c]?([1-4\u4e00\u4e8c\u4e09\u56db])[Qq\u5b63\u5ea6]*|[-./\u5e74](\d{2})\S*)?$/u

/** How to write the number that was probably meant, or undefined if nothing can be guessed. */
export function numberHint(entry: Entry, bounds: NumberBounds): Bilingual | undefined {
  if (entry.form === 'nothing') return hint('remove-or-fill')
  if (entry.form === 'mapping' || entry.form === 'list') return undefined
  const written = entry.text.trim()
  const ascii = asciiDigits(written)
  if (entry.form === 'plain') {
    const reading = readNumber(written)
    if (reading && 'fault' in reading) return faultHint(reading.fault, written)
    if (reading) return percentHint(reading.value, bounds)
  }
  if (YES_NO_WORDS.includes(ascii.toLowerCase()))
    return isShare(bounds) ? hint('yes-no', { no: bounds.min, yes: bounds.max }) : undefined
  return (
    suggestion(percentCode(bounds), /^([-+]?[\d.]+) *%$/, ascii, ([, percent]) => hundredth(Number(percent)), bounds) ??
    separatorHint(ascii, bounds) ??
    suggestion(
      'decimal-not-fraction',
      /^(\d+) *\/ *(\d+)$/,
      ascii,
      ([, a, b]) => tidy(Number(a) / Number(b)),
      bounds
    ) ??
    (isNumber(ascii) ? hint(ascii === written ? 'no-quotes' : 'ascii-digits', { value: ascii }) : undefined)
  )
}

/** The quarter of the run that a date such as `2015Q3` or `2015-07` might be; undefined if the text is none. */
export function quarterHint(text: string): Bilingual | undefined {
  const [, year, quarter = '', month] = DATE.exec(text.normalize('NFKC').trim()) ?? []
  if (year === undefined) return undefined
  const numeral = CHINESE_QUARTERS.indexOf(quarter)
  const number = month !== undefined ? Math.ceil(Number(month) / 3) : numeral >= 0 ? numeral + 1 : Number(quarter || 1)
  if (!(number >= 1 && number <= 4)) return undefined
  // Counted from the year before, so that the first quarter of a year is not the start itself.
  return hint('quarters-from-start', { start: Number(year) - 1, got: text.trim(), quarter: 3 + number })
}

/** How to write a value as text, for a number or a boolean where text belongs. */
export function textHint(entry: Entry): Bilingual | undefined {
  if (entry.form === 'nothing') return hint('remove-or-fill')
  return entry.form === 'plain' ? hint('text-in-quotes', { value: entry.text }) : undefined
}

function percentHint(value: number, bounds: NumberBounds): Bilingual | undefined {
  // 1.5 is hardly a percentage.
  const share = hundredth(value)
  if (value < 5 || share > (bounds.max ?? 1)) return undefined
  return isShare(bounds) ? hint(percentCode(bounds), { value: share }) : undefined
}

function isShare({ unit }: NumberBounds): boolean {
  return unit === 'share' || unit === 'probability'
}

function percentCode({ unit }: NumberBounds): HintCode {
  return unit === 'probability' ? 'probability-not-percent' : 'share-not-percent'
}

function faultHint(fault: HintCode, written: string): Bilingual {
  const value = fault === 'leading-zero' ? written.replace(/^([-+]?)0+(?=\d)/, '$1') : String(Number(written))
  return hint(fault, { value })
}

// 0,3 is a decimal with a comma; 1,000 or 1 000 where a whole number belongs is one with separators.
function separatorHint(ascii: string, bounds: NumberBounds): Bilingual | undefined {
  const code = /^\d{1,3}(,\d{3})+$/.test(ascii) && (bounds.integer || (bounds.max ?? 1000) >= 1000)
  if (code || /^\d{1,3}([ _']\d{3})+$/.test(ascii)) return hint('no-separators', { value: ascii.replace(/\D/g, '') })
  const decimal = ascii.replace(',', '.')
  return decimal !== ascii && isNumber(decimal) ? hint('decimal-point', { value: decimal }) : undefined
}

function suggestion(
  code: HintCode,
  pattern: RegExp,
  ascii: string,
  numberOf: (match: RegExpExecArray) => number,
  bounds: NumberBounds
): Bilingual | undefined {
  const match = pattern.exec(ascii)
  const value = match ? numberOf(match) : Number.NaN
  return value >= bounds.min && value <= (bounds.max ?? value) ? hint(code, { value }) : undefined
}

// Full-width digits, points and percent signs, and the minus signs of typography, as a keyboard has them.
function asciiDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/\u3002/g, '.')
    .trim()
}

function isNumber(text: string): boolean {
  const reading = readNumber(text)
  return reading !== undefined && 'value' in reading
}

// 23.12 / 100 is not the number nearest to 0.2312; twelve digits of it are.
function hundredth(percent: number): number {
  return Number((percent / 100).toPrecision(12))
}

function tidy(value: number): number {
  return Number(value.toPrecision(4))
}
