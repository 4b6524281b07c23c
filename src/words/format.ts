/** Numbers as the report writes them: the same text on every machine and in both languages. */

/** What stands for a number that does not exist, such as the interval of a single replication. */
export const DASH = '–'

/** The sign of a negative number. */
export const MINUS = '\u2212'

/** A share as percent, such as `23.4%`; a dash for none. */
export function percent(share: number | null, decimals = 1): string {
  return isNumber(share) ? `${decimal(share * 100, decimals)}%` : DASH
}

/** A share as percent with two decimals, such as `23.42%`; a dash for none. */
export function percent2(share: number | null): string {
  return percent(share, 2)
}

/**
 * A difference of shares in signed percentage points, such as `−3.42` or `+0.10`; a dash for none.
 * A difference too small for its decimals gets up to two more, so that it does not read as none at all.
 */
export function points(difference: number | null, decimals = 2): string {
  if (!isNumber(difference)) return DASH
  const value = difference * 100
  for (let digits = decimals; digits <= decimals + 2; digits++) {
    const text = decimal(value, digits)
    if (/[1-9]/.test(text)) return value > 0 ? `+${text}` : text
  }
  return decimal(0, decimals)
}

/** A share in percentage points with no more decimals than it takes: 100·0.002 reads `0.2`. */
export function plainPoints(share: number): string {
  return String(Number((100 * share).toPrecision(12)))
}

/** A number with fixed decimals and a true minus sign; a dash for none. */
export function decimal(value: number | null, decimals: number): string {
  if (!isNumber(value)) return DASH
  const digits = Math.abs(value).toFixed(decimals)
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits
}

/** A number with its sign, unless it reads as 0; a dash for none. */
export function signed(value: number | null, decimals: number): string {
  const text = decimal(value, decimals)
  return value !== null && value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** Whether a share that is not 0 reads as 0 in per cent without decimals. */
export function isTiny(share: number): boolean {
  return share !== 0 && signed(100 * share, 0) === '0'
}

/** A signed number without decimals: below 2 to a half, and what is under a half down to a quarter or 0. */
export function signedHalves(value: number | null): string {
  const size = Math.abs(value ?? 0)
  if (value === null || size >= 1.75) return signed(value, 0)
  const quarters = size < 0.5 ? Math.floor(4 * size) : 2 * Math.max(1, Math.round(2 * size))
  if (quarters % 4 === 0) return signed((Math.sign(value) * quarters) / 4, 0)
  const whole = Math.floor(quarters / 4)
  return `${value < 0 ? MINUS : '+'}${whole === 0 ? '' : whole}${quarters === 1 ? '¼' : '½'}`
}

/**
 * A range of points, written as `signedHalves` writes them; its ends are rounded outward, so that nothing of half a point or more
 * lies beyond them.
 */
export function halvesAround({ low, high }: WholeRange, between: string): string {
  return betweenEnds(signedHalves(outward(low, -1, true)), signedHalves(outward(high, 1, true)), between)
}

/** A range of numbers without decimals, by `format`; its ends are rounded outward. */
export function wholeAround({ low, high }: WholeRange, between: string, format: (value: number) => string): string {
  return betweenEnds(format(outward(low, -1, false)), format(outward(high, 1, false)), between)
}

interface WholeRange {
  readonly low: number
  readonly high: number
}

function betweenEnds(low: string, high: string, between: string): string {
  return low === high ? low : low + between + high
}

/** The next number up or down that is written exactly: a whole one, or below 2 a half; less than a half is written down anyhow. */
function outward(value: number, direction: -1 | 1, hasHalves: boolean): number {
  // What arithmetic leaves of a number that is exact is no reason to go to the next.
  const size = Math.abs(Number(value.toFixed(9)))
  if (hasHalves && size < 0.5) return value
  const parts = hasHalves && size <= 2 ? 2 : 1
  const round = Math.sign(value) === direction ? Math.ceil : Math.floor
  return (Math.sign(value) * round(parts * size)) / parts
}

/** A whole number with groups of three digits, such as `12,345`; a dash for none. */
export function whole(value: number | null): string {
  if (!isNumber(value)) return DASH
  return decimal(value, 0).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A whole number with its sign, such as `+1,234`; 0 has none. */
export function signedWhole(value: number): string {
  return value > 0 ? `+${whole(value)}` : whole(value)
}

/** The ends of an interval in brackets, such as `[−3.60, −3.24]`; an empty text where there is none. */
export function ends(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  format: (value: number) => string
): string {
  return isNumber(low) && isNumber(high) ? `[${format(low)}, ${format(high)}]` : ''
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value)
}
