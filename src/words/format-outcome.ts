/** Outcomes as every text writes them, by the scale that the outcome table states. */

import { type OutcomeName, outcomeRow } from '../model/outcomes.js'
import { DASH, decimal, ends, percent, plainPoints, points, signed } from './format.js'
import type { Words } from './words.js'

/** A mean with the bounds of its interval; null for what cannot be said. */
export interface Measured {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

/** The value of an outcome: shares in per cent, all else as a number. */
export function formatOutcome(name: OutcomeName, value: number | null, decimals = 1): string {
  return isShare(name) ? percent(value, decimals) : decimal(value, 3)
}

/** A difference of an outcome with its sign: of shares in percentage points, of all else as a number. */
export function formatDifference(name: OutcomeName, value: number | null): string {
  return isShare(name) ? points(value) : signed(value, 4)
}

/** A difference or a size of an outcome's differences with its unit: `−0.31 points`; amounts and ratios have none. */
export function withUnit(name: OutcomeName, text: string, words: Words): string {
  return isShare(name) ? words.numbers.points(text) : text
}

/** Half the width of an interval of an outcome or of its difference, with ±; empty where there is no interval. */
export function formatHalfWidth(name: OutcomeName, { low, high }: Omit<Measured, 'mean'>): string {
  if (low === null || high === null) return ''
  return `±${isShare(name) ? decimal(50 * (high - low), 2) : decimal((high - low) / 2, 4)}`
}

/** What stands behind a number of an outcome: half the width of its interval with ±, or the words that it has none. */
export function halfWidthOrNone(name: OutcomeName, { low, high }: Omit<Measured, 'mean'>, words: Words): string {
  return low !== null && high !== null && low < high ? formatHalfWidth(name, { low, high }) : words.numbers.noInterval
}

/** The value of an outcome with half the width of its interval, such as `31.9% ±0.26`, or the words that it has none. */
export function levelText(name: OutcomeName, { mean, ...bounds }: Measured, words: Words): string {
  return mean === null ? DASH : `${formatOutcome(name, mean)} ${halfWidthOrNone(name, bounds, words)}`
}

/** A share with the ends of its interval, such as `31.9% [31.6%, 32.2%]`, or the words that it has none. */
export function boundedShare({ mean, low, high }: Measured, words: Words, decimals = 1): string {
  if (mean === null) return DASH
  const written = (value: number) => percent(value, decimals)
  return low !== null && high !== null && low < high
    ? `${written(mean)} ${ends({ low, high }, written)}`
    : written(mean) + words.numbers.without
}

/** What the replications of an outcome spread over, such as `21.9–24.6%`; a dash for none. */
export function formatSpread(name: OutcomeName, { low, high }: Omit<Measured, 'mean'>): string {
  if (low === null || high === null) return DASH
  const [from, to] = [low, high].map((end) => formatOutcome(name, end))
  return `${isShare(name) ? from.slice(0, -1) : from}–${to}`
}

/** Both ends of an interval of a difference, in brackets; a dash where there is none. */
export function formatEnds(name: OutcomeName, bounds: Omit<Measured, 'mean'>): string {
  return ends(bounds, (value) => formatDifference(name, value)) || DASH
}

/** The precision asked of an outcome's difference, such as `0.2 points`. */
export function formatPrecision(name: OutcomeName, halfWidth: number, words: Words): string {
  return isShare(name) ? words.numbers.points(plainPoints(halfWidth)) : String(halfWidth)
}

/**
 * A difference in the unit it is read in: of shares in percentage points, of amounts in per cent of the baseline's mean, which
 * is what `relative` says (a dash where it is not given), of ratios as it is.
 */
export function readDifference(name: OutcomeName, difference: Measured, relative?: Measured): Measured {
  const { scale } = outcomeRow(name)
  const { mean, low, high } = scale === 'amount' ? (relative ?? NOTHING) : difference
  const part = (value: number | null) => (value === null ? null : scale === 'ratio' ? value : 100 * value)
  return { mean: part(mean), low: part(low), high: part(high) }
}

const NOTHING: Measured = { mean: null, low: null, high: null }

/** The unit that `readDifference` gives an outcome's difference in; empty for ratios. */
export function differenceUnit(name: OutcomeName, words: Words): string {
  const { pointsUnit, ofBaseline } = words.numbers
  return { share: pointsUnit, ratio: '', amount: ofBaseline }[outcomeRow(name).scale]
}

const FEWEST_DECIMALS = 2
const MOST_DECIMALS = 4

/**
 * A difference with half the width of its interval, such as `−3.42 ±0.15`; without it where it would read as no width, and with
 * both ends, such as `+17.72 [+4.33, +46.00]`, where it lies so far from their middle that half the width would mislead.
 */
export function plusMinus({ mean, low, high }: Measured): string {
  if (mean === null) return DASH
  if (low !== null && high !== null && isLopsided(mean - low, high - mean))
    return meanAndEnds({ mean, low, high }).join(' ')
  const half = halfOf(low, high)
  const decimals = decimalsFor(mean, half)
  return half === null ? signed(mean, decimals) : `${signed(mean, decimals)} ±${decimal(half, decimals)}`
}

/** A difference and the ends of its interval, such as `−3.42` and `[−3.57, −3.27]`. */
export function meanAndEnds({ mean, low, high }: Measured): readonly [string, string] {
  if (mean === null) return [DASH, '']
  const decimals = decimalsFor(mean, halfOf(low, high))
  return [signed(mean, decimals), ends({ low, high }, (end) => signed(end, decimals))]
}

function isLopsided(below: number, above: number): boolean {
  return Math.max(below, above) > MOST_LOPSIDED * Math.min(below, above)
}

/** One side of an interval, at most, as a multiple of the other. */
const MOST_LOPSIDED = 1.25

function halfOf(low: number | null, high: number | null): number | null {
  const half = low === null || high === null ? null : (high - low) / 2
  return half === null || !/[1-9]/.test(decimal(half, MOST_DECIMALS)) ? null : half
}

/** Two to four decimals, as keep from reading as 0 each number that four show. */
function decimalsFor(mean: number, half: number | null): number {
  const isHidden = (decimals: number) =>
    [mean, half ?? 0].some((value) => vanishes(value, decimals) && !vanishes(value, MOST_DECIMALS))
  let decimals = FEWEST_DECIMALS
  while (isHidden(decimals)) decimals += 1
  return decimals
}

function vanishes(value: number, decimals: number): boolean {
  return value !== 0 && !/[1-9]/.test(decimal(value, decimals))
}

function isShare(name: OutcomeName): boolean {
  return outcomeRow(name).scale === 'share'
}
