/** The outcome table: the one source of names, units, labels and meanings of everything a replication reports. */

import type { Bilingual } from './language.js'
import { ANSWER_ROWS, BOX_ROWS, RATE_ROWS, REASON_ROWS, TOTAL_ROWS, UNIT_RATE_ROWS } from './outcomes.data.js'

export { ANSWER_ROWS, BOX_ROWS, RATE_ROWS, REASON_ROWS, TOTAL_ROWS, UNIT_RATE_ROWS }

export type TotalName = (typeof TOTAL_ROWS)[number]['name']
export type RateName = (typeof RATE_ROWS)[number]['name']
export type AnswerName = (typeof ANSWER_ROWS)[number]['name']
export type ReasonName = (typeof REASON_ROWS)[number]['name']
export type UnitRateName = (typeof UNIT_RATE_ROWS)[number]['name']
/** The name of any outcome: a total, a rate, an answer of the questionnaire, or a rate of some units. */
export type OutcomeName = TotalName | RateName | AnswerName | UnitRateName

/** How values of an outcome read: in per cent, or as numbers. */
export type Scale = 'share' | 'ratio' | 'amount'

/** What the table says of an outcome. */
export interface OutcomeRow {
  readonly name: OutcomeName
  readonly scale: Scale
  /** Which way a change is an improvement; null where neither is. */
  readonly better: 'less' | 'more' | null
  readonly label: Bilingual
  readonly meaning: Bilingual
}

/** Every outcome's name in table order: totals, rates, answers, rates of units. */
export const OUTCOME_NAMES: readonly OutcomeName[] = [
  ...TOTAL_ROWS,
  ...RATE_ROWS,
  ...ANSWER_ROWS,
  ...UNIT_RATE_ROWS
].map(({ name }) => name)

/** Where each total stands in a totals record. */
export const TOTAL = indexOf<TotalName>(TOTAL_ROWS)
export const TOTAL_COUNT = TOTAL_ROWS.length

/**
 * The version of what a record of a replication holds. Versions 1 and 2 are those of the model's versions of that number;
 * later ones only add to what is counted, and change no number that was counted before. It is the latest `since` of a row.
 */
export const RECORD_VERSION = Math.max(
  ...[...TOTAL_ROWS, ...UNIT_RATE_ROWS].map((row) => ('since' in row ? row.since : 1))
)

/** Positions of the totals that records of a version hold: some are counted only since a later one. */
export function totalsOfVersion(recordVersion: number): readonly number[] {
  return positionsSince(TOTAL_ROWS, recordVersion)
}

/** Positions of the rates of units that records of a version hold. */
export function unitRatesOfVersion(recordVersion: number): readonly number[] {
  return positionsSince(UNIT_RATE_ROWS, recordVersion)
}

/** The outcomes that records of a version do not give: what they do not count, and the rates made of that. */
export function outcomesLackedBy(recordVersion: number): readonly OutcomeName[] {
  const [totals, unitRates] = [totalsOfVersion(recordVersion), unitRatesOfVersion(recordVersion)]
  const isLacked = (position: number) => position < TOTAL_COUNT && !totals.includes(position)
  return [
    ...TOTAL_ROWS.filter((_, position) => isLacked(position)),
    ...RATE_ROWS.filter(({ name }) =>
      [...FORMS[name].numerator, ...FORMS[name].denominator].some(({ position }) => isLacked(position))
    ),
    ...UNIT_RATE_ROWS.filter((_, position) => !unitRates.includes(position))
  ].map(({ name }) => name)
}

function positionsSince(
  rows: readonly { readonly name: string; readonly since?: number }[],
  recordVersion: number
): readonly number[] {
  return rows.flatMap(({ since = 1 }, position) => (since > recordVersion ? [] : [position]))
}

/** Totals that are whole numbers come first: the integers of a replication end before this position. */
export const FIRST_SUM = TOTAL.output

/** Where each answer of the questionnaire stands in a record of the four shares. */
export const ANSWER = indexOf<AnswerName>(ANSWER_ROWS)

/** Where each reason of failure stands in a record of reasons. */
export const REASON = indexOf<ReasonName>(REASON_ROWS)

/**
 * The value of a rate for one record of totals and a number of units; NaN if its denominator is 0.
 *
 * The headline is `afraidRate` = afraid / steps (docs/en/odd.md (56)); beside it stands always
 * `deterredShare` = afraid / (acted + afraid) (docs/en/odd.md (57)), which does not fall merely because fewer are motivated.
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
  if (!Object.hasOwn(FORMS, name)) throw new RangeError(name)
  const { numerator, denominator } = FORMS[name]
  const divisor = valueOf(denominator, totals, units)
  return divisor === 0 ? NaN : valueOf(numerator, totals, units) / divisor
}

/** Numerator and denominator of a rate, for one record of totals and a number of units. */
export function rateParts(name: RateName, totals: ArrayLike<number>, units: number): readonly [number, number] {
  const { numerator, denominator } = FORMS[name]
  return [valueOf(numerator, totals, units), valueOf(denominator, totals, units)]
}

/** Numerators and denominators of a rate, replication after replication. */
export interface PartColumns {
  readonly numerators: Float64Array
  readonly denominators: Float64Array
}

/** What `rateParts` gives of every replication, with the same bits: `totals` are columns as in `TOTAL_ROWS`, and perhaps more. */
export function ratePartColumns(name: RateName, totals: readonly Float64Array[], units: number): PartColumns {
  const { numerator, denominator } = FORMS[name]
  return { numerators: valuesOf(numerator, totals, units), denominators: valuesOf(denominator, totals, units) }
}

/** Puts the values of a rate, as `rate` gives them, of its parts. */
export function putRates({ numerators, denominators }: PartColumns, to: Float64Array): void {
  for (let r = 0; r < to.length; r++) to[r] = denominators[r] === 0 ? NaN : numerators[r] / denominators[r]
}

/** How a rate is made of totals, as readers see it: `(4*sanctioned+4*blamedForInaction) / (steps)`. */
export function rateFormula({ numerator, denominator }: (typeof RATE_ROWS)[number]): string {
  return `${/[+-]/.test(numerator) ? `(${numerator})` : numerator} / (${denominator})`
}

/** What readers call an outcome. */
export function outcomeLabel(name: OutcomeName): Bilingual {
  return outcomeRow(name).label
}

/** How an outcome reads, and which way it is better; a total is an amount, and neither more nor less of it is better. */
export function outcomeRow(name: OutcomeName): OutcomeRow {
  return ROWS.get(name) as OutcomeRow
}

const ROWS: ReadonlyMap<string, OutcomeRow> = new Map(
  [
    ...TOTAL_ROWS.map((row) => ({ ...row, scale: 'amount', better: null }) as const),
    ...RATE_ROWS,
    ...ANSWER_ROWS,
    ...UNIT_RATE_ROWS
  ].map((row) => [row.name, row])
)

/** A sum of totals and of the number of units, each some times: how `RATE_ROWS` write numerators and denominators. */
type Form = readonly { readonly times: number; readonly position: number }[]

function formOf(text: string): Form {
  return [...text.matchAll(/([+-]?)(?:(\d+)\*)?([A-Za-z]+)/g)].map(([, sign, times = '1', name]) => {
    const position = name === 'units' ? TOTAL_COUNT : TOTAL[name as TotalName]
    if (position === undefined) throw new RangeError(`no total ${name}`)
    return { times: sign === '-' ? -Number(times) : Number(times), position }
  })
}

function valueOf(form: Form, totals: ArrayLike<number>, units: number): number {
  let sum = 0
  for (const { times, position } of form)
    sum += times * (position === TOTAL_COUNT ? units : (totals[position] as number))
  return sum
}

function valuesOf(form: Form, totals: readonly Float64Array[], units: number): Float64Array {
  const values = new Float64Array(totals[0].length)
  for (const { times, position } of form) {
    if (position === TOTAL_COUNT) for (let r = 0; r < values.length; r++) values[r] += times * units
    else addTimes(times, totals[position], values)
  }
  return values
}

function addTimes(times: number, column: Float64Array, to: Float64Array): void {
  for (let r = 0; r < to.length; r++) to[r] += times * column[r]
}

/** Whether an outcome is a rate whose denominator varies between replications: over many it is a ratio of sums. */
export function isRatioOfSums(name: OutcomeName): name is RateName {
  return RATIOS_OF_SUMS.has(name)
}

const RATIOS_OF_SUMS: ReadonlySet<string> = new Set(
  RATE_ROWS.flatMap(({ name, denominator }) => (denominator === 'steps' ? [] : [name]))
)

const FORMS = Object.fromEntries(
  RATE_ROWS.map(({ name, numerator, denominator }) => [
    name,
    { numerator: formOf(numerator), denominator: formOf(denominator) }
  ])
) as { readonly [Name in RateName]: { readonly numerator: Form; readonly denominator: Form } }

function indexOf<Name extends string>(rows: readonly { readonly name: Name }[]): { readonly [N in Name]: number } {
  return Object.fromEntries(rows.map((row, index) => [row.name, index])) as { [N in Name]: number }
}
