/** What a survey and statistics say a world should show, and how closely they are known. */

import type { Bilingual } from '../model/language.js'
import { ANSWER_ROWS, type AnswerName, outcomeRow, RATE_ROWS, type RateName } from '../model/outcomes.js'
import { parameterRow } from '../model/parameters.js'
import { makeIssue } from './issue.js'
import type { Entry } from './parse.js'
import { pathText } from './path-text.js'
import { inBoth } from './texts.js'
import { type Reading, refusePath, valueAt } from './timetable.js'

/** A rate that a world should have: a value with its standard error, or an interval that it should lie in, with the error of its ends. */
export type OutcomeTarget =
  | { readonly name: RateName; readonly value: number; readonly error: number; readonly why?: Bilingual }
  | {
      readonly name: RateName
      readonly low: number
      readonly high: number
      /** A twentieth of the interval’s width where the file gives none. */
      readonly error?: number
      readonly why?: Bilingual
    }

/** What a survey found: the shares of answers to the questionnaire, how closely they are known, and what else is known. */
export interface Targets {
  /** Shares of answers, which add up to 1. */
  readonly questionnaire: Readonly<Record<AnswerName, number>>
  /** How closely: by the number of respondents, or by the standard error of each share, above 0; null for neither. */
  readonly known: { readonly sampleSize: number } | { readonly error: number } | null
  /** The standard error of a share that the model is held to have of its own, from 0 on. */
  readonly discrepancy: number
  readonly outcomes: readonly OutcomeTarget[]
  /** The shares of those who named an obstacle, and the parameters that were taken from them. */
  readonly obstacles: readonly {
    readonly label: Bilingual
    readonly share: number
    readonly parameters: readonly string[]
  }[]
}

/** The model's own discrepancy where a file does not say one: a percentage point. */
export const USUAL_DISCREPANCY = 0.01

/** Whether shares add up to 1, as closely as rounded numbers do. */
export function addUpToOne(shares: readonly number[]): boolean {
  return Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) <= 1e-6
}

/** What a file of targets says, or undefined where its questionnaire cannot be read; faults go to `issues`. */
export function readTargets(reading: Reading): Targets | undefined {
  const shares = soundValue(reading, ['questionnaire'])
  if (!shares) return undefined
  const questionnaire = { ...(shares.value as Targets['questionnaire']) }
  const all = ANSWER_ROWS.map(({ name }) => questionnaire[name])
  if (!addUpToOne(all)) {
    const values = { got: Number(all.reduce((sum, one) => sum + one, 0).toPrecision(6)) }
    const { keyAt } = shares.entry
    reading.issues.add(() => makeIssue('shares-off-one', { path: 'questionnaire', at: keyAt, values }))
  }
  const number = (key: string) => soundValue(reading, [key])?.value as number | undefined
  return {
    ...{ questionnaire, known: readKnown(reading), discrepancy: number('discrepancy') ?? USUAL_DISCREPANCY },
    outcomes: RATE_ROWS.flatMap(({ name }) => readOutcome(reading, name) ?? []),
    obstacles: readObstacles(reading)
  }
}

/** One of the two must stand there: without it nobody can say how far is far. */
function readKnown({ parsed, isFaulty, issues }: Reading): Targets['known'] {
  const [size, error] = ['sampleSize', 'error'].map((key) => parsed.entryAt([key]))
  if (size && error) issues.add(() => makeIssue('error-or-size', { path: 'error', at: error.keyAt }))
  if (!size && !error) {
    const at = parsed.entryAt(['questionnaire'])?.keyAt
    issues.add(() => makeIssue('error-or-size', { path: 'questionnaire', at }))
  }
  if (size && !isFaulty(['sampleSize'])) return { sampleSize: valueAt(parsed, ['sampleSize']) as number }
  return error && !isFaulty(['error']) ? { error: valueAt(parsed, ['error']) as number } : null
}

function readOutcome(reading: Reading, name: RateName): OutcomeTarget | undefined {
  const path = ['outcomes', name]
  const written = soundValue(reading, path)
  if (!written) return undefined
  const { value, error, low, high, why } = written.value as Readonly<Record<string, number | undefined>> & {
    readonly why?: string | Bilingual
  }
  const where = { path: pathText(path), at: written.entry.keyAt ?? written.entry.at }
  const said = why === undefined ? {} : { why: inBoth(why) }
  const isValue = value !== undefined && error !== undefined && low === undefined && high === undefined
  if (isValue) return { name, value, error, ...said }
  const isInterval = value === undefined && (low !== undefined || high !== undefined)
  if (!isInterval) {
    reading.issues.add(() => makeIssue('value-or-interval', where))
    return undefined
  }
  // An open side ends at the rate's bound.
  const ends = { low: low ?? 0, high: high ?? (outcomeRow(name).scale === 'share' ? 1 : Infinity) }
  if (ends.high === Infinity) reading.issues.add(() => makeIssue('lacks-high', where))
  else if (ends.low >= ends.high) {
    reading.issues.add(() => makeIssue('interval-reversed', { ...where, values: ends }))
  }
  return { name, ...ends, ...(error !== undefined && { error }), ...said }
}

function readObstacles(reading: Reading): Targets['obstacles'] {
  const obstacles = (soundValue(reading, ['obstacles'])?.value ?? []) as Targets['obstacles']
  return obstacles.map(({ label, share, parameters = [] }, index) => {
    parameters.forEach((path, position) => {
      if (!parameterRow(path)) refusePath(reading, ['obstacles', index, 'parameters', position], path)
    })
    return { label: inBoth(label), share, parameters }
  })
}

function soundValue(
  { parsed, isFaulty }: Reading,
  path: readonly string[]
): { value: unknown; entry: Entry } | undefined {
  const entry = parsed.entryAt(path)
  return entry && !isFaulty(path) ? { value: valueAt(parsed, path), entry } : undefined
}
