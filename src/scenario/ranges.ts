/** Ranges of uncertain inputs: where each lies, evenly on which scale, and what a world is at places within them. */

import type { Bilingual } from '../model/language.js'
import { PARAMETERS, type Parameters, type PathedRow, parameterAt, parameterRow } from '../model/parameters.js'
import { placeBetween, type Scale, shift, valueBetween } from '../model/scale.js'

/** One uncertain input: a parameter, or several that move together. */
export interface Range {
  /** An identifier, the name of its column; the path where it is a single parameter's. */
  readonly name: string
  readonly label: Bilingual
  /** Paths of its parameters. */
  readonly parameters: readonly string[]
  /** `value`: its parameters take the value; `shift`: each is moved by so many logits from where it is. */
  readonly kind: 'value' | 'shift'
  readonly low: number
  readonly high: number
  /** On which scale it is uniform. */
  readonly scale: Scale
  readonly isInteger: boolean
}

/** Which ranges of the table are meant: every number but sizes, times and variants, or the variants too. */
export type RangeSet = 'assumed' | 'assumed-and-variants'

/**
 * The plausible ranges of the parameter table, in its order: of every number whose range is more than a point. Sizes and times
 * have none; numbers of basis V are among them only if they are asked for. It depends on no scenario.
 */
export function defaultRanges(which: RangeSet = 'assumed'): readonly Range[] {
  return PARAMETERS.flatMap((row) => {
    if (row.type !== 'number' || (which === 'assumed' && row.basis === 'V')) return []
    const { low, high } = row.plausible
    return low < high ? [rangeOfParameter(row, low, high)] : []
  })
}

/** The range of one parameter between two values, on its own scale. */
export function rangeOfParameter(row: PathedRow & { readonly type: 'number' }, low: number, high: number): Range {
  const { path, label, integer = false } = row
  const scale = scaleOf(row, low, high)
  return { name: path, label, parameters: [path], kind: 'value', low, high, scale, isInteger: integer }
}

/**
 * The scale on which a number between two values is uniform: shares by logit, other positive numbers by log; plainly where
 * it can be negative, and where the range touches 0 (for shares 0 or 1).
 */
export function scaleOf(row: PathedRow & { readonly type: 'number' }, low: number, high: number): Scale {
  if (row.min < 0 || low <= 0) return 'plain'
  if (row.max > 1) return 'log'
  return high < 1 ? 'logit' : 'plain'
}

/** Whether a range is one that a file could give: numbers of the table, between ends that each of them may have. */
export function isSoundRange({ parameters, kind, low, high, scale }: Range): boolean {
  if (low >= high || (scale !== 'plain' && (low <= 0 || (scale === 'logit' && high >= 1)))) return false
  return parameters.every((path) => {
    const row = parameterRow(path)
    if (row?.type !== 'number' || row.group === 'time') return false
    return kind === 'shift' ? row.min >= 0 && row.max <= 1 : low >= row.min && high <= row.max
  })
}

/** The value of a range at a place from 0 to 1; whole numbers are rounded. */
export function valueAt(range: Range, place: number): number {
  const value = valueBetween(range, place)
  return range.isInteger ? Math.round(value) : value
}

/** The place of a value within a range: `valueAt` the other way, but for rounding. */
export function placeAt(range: Range, value: number): number {
  return placeBetween(range, value)
}

/** Whether a range turns on a mechanism that is off in a world: a parameter is 0 there, or a variant’s 1 of no effect. */
export function turnsOn(range: Range, base: Parameters): boolean {
  return range.parameters.some((path) => {
    const row = parameterRow(path)
    const value = parameterAt(base, path)
    return value === 0 || (value === 1 && row?.type === 'number' && row.neutral === 1)
  })
}

/** The settings, by path, of a world at a place in each range; shifts start from the values of `base`. */
export function settingsAt(
  ranges: readonly Range[],
  places: ArrayLike<number>,
  base: Parameters
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    ranges.flatMap((range, k) => {
      const value = valueAt(range, places[k])
      return range.parameters.map((path) => [
        path,
        range.kind === 'value' ? value : shift(parameterAt(base, path) as number, value)
      ])
    })
  )
}
