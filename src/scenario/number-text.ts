/** Reads a number as a scenario may write it: decimal, finite, exact. */

/** Why a text that means a number is refused. */
export type NumberFault =
  | 'finite-number'
  | 'not-exact'
  | 'leading-zero'
  | 'decimal-digits'
  | 'negative-zero'
  | 'vanishes'

export type NumberReading = { readonly value: number } | { readonly fault: NumberFault }

const DECIMAL = /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/
const NOT_FINITE = /^[-+]?\.?(inf|infinity|nan)$/i
const OTHER_BASE = /^[-+]?0(x[\da-f]+|o[0-7]+|b[01]+)$/i
const LEADING_ZERO = /^[-+]?0\d/
const WHOLE = /^[-+]?\d+$/

/** The number a text stands for, the fault of a number that cannot be kept as written, or undefined for other text. */
export function readNumber(text: string): NumberReading | undefined {
  if (NOT_FINITE.test(text)) return { fault: 'finite-number' }
  if (OTHER_BASE.test(text)) return { fault: 'decimal-digits' }
  if (!DECIMAL.test(text)) return undefined
  if (LEADING_ZERO.test(text)) return { fault: 'leading-zero' }
  const value = Number(text)
  if (!Number.isFinite(value)) return { fault: 'finite-number' }
  if (WHOLE.test(text) && !Number.isSafeInteger(value)) return { fault: 'not-exact' }
  if (value === 0 && /[1-9]/.test(text.replace(/[eE].*/, ''))) return { fault: 'vanishes' }
  if (Object.is(value, -0)) return { fault: 'negative-zero' }
  return { value }
}
