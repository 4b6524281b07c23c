/** The outcome table: the one source of names, units, labels and meanings of everything a replication reports. */

import { ANSWER_ROWS, BOX_ROWS, RATE_ROWS, REASON_ROWS, TOTAL_ROWS } from './outcomes.data.js'
import type { Bilingual } from './parameter-row.js'

export { ANSWER_ROWS, BOX_ROWS, RATE_ROWS, REASON_ROWS, TOTAL_ROWS }

export type TotalName = (typeof TOTAL_ROWS)[number]['name']
export type RateName = (typeof RATE_ROWS)[number]['name']
export type AnswerName = (typeof ANSWER_ROWS)[number]['name']
export type ReasonName = (typeof REASON_ROWS)[number]['name']

/** Where each total stands in a totals record. */
export const TOTAL = indexOf<TotalName>(TOTAL_ROWS)
export const TOTAL_COUNT = TOTAL_ROWS.length

/** Totals that are whole numbers come first: the integers of a replication end before this position. */
export const FIRST_SUM = TOTAL.output

/** Where each answer of the questionnaire stands in a record of the four shares. */
export const ANSWER = indexOf<AnswerName>(ANSWER_ROWS)

/** Where each reason of failure stands in a record of reasons. */
export const REASON = indexOf<ReasonName>(REASON_ROWS)

/**
 * The value of a rate for one record of totals and a number of units; NaN if its denominator is 0.
 *
 * The headline is `afraidRate` = afraid / steps (docs/odd.md (56)); beside it stands always
 * `deterredShare` = afraid / (acted + afraid) (docs/odd.md (57)), which does not fall merely because fewer are motivated.
 *
 * @example
 * const totals = new Float64Array(TOTAL_ROWS.length)
 * totals[TOTAL.steps] = 40
 * totals[TOTAL.afraid] = 10
 * rate('afraidRate', totals, 1) // → 0.25
 * rate('deterredShare', totals, 1) // → 1
 * rate('grantsPerCase', totals, 1) // → NaN
 */
export function rate(name: RateName, totals: ArrayLike<number>, units: number): number {
  const row = RATE_BY_NAME[name]
  const denominator =
    row.denominator === 'units'
      ? units
      : row.denominator === 'afraid+acted'
        ? (totals[TOTAL.afraid] as number) + (totals[TOTAL.acted] as number)
        : (totals[TOTAL[row.denominator]] as number)
  return denominator === 0 ? NaN : (totals[TOTAL[row.numerator]] as number) / denominator
}

/** What readers call an outcome: a total, a rate or an answer of the questionnaire. */
export function outcomeLabel(name: TotalName | RateName | AnswerName): Bilingual {
  return LABELS.get(name) as Bilingual
}

const LABELS: ReadonlyMap<string, Bilingual> = new Map(
  [...TOTAL_ROWS, ...RATE_ROWS, ...ANSWER_ROWS].map(({ name, label }) => [name, label])
)

const RATE_BY_NAME = Object.fromEntries(RATE_ROWS.map((row) => [row.name, row])) as {
  readonly [Name in RateName]: (typeof RATE_ROWS)[number]
}

function indexOf<Name extends string>(rows: readonly { readonly name: Name }[]): { readonly [N in Name]: number } {
  return Object.fromEntries(rows.map((row, index) => [row.name, index])) as { [N in Name]: number }
}
