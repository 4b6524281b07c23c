/** A survey of one's own in an address and in fields: shares of answers and the number of respondents. */

import type { Bilingual } from '../../model/language.js'
import { ANSWER_ROWS, type AnswerName } from '../../model/outcomes.js'
import { MAX_RESPONDENTS } from '../../scenario/limits.js'
import { addUpToOne, type Targets, USUAL_DISCREPANCY } from '../../scenario/targets.js'
import { inAllLanguages } from '../../words/words.js'
import type { OwnSurvey } from './state.js'

/** The answers, in the order of the questionnaire. */
export const ANSWERS: readonly AnswerName[] = ANSWER_ROWS.map(({ name }) => name)

/** What shares add up to, rounded to what a page shows. */
export function sumOf(shares: readonly number[]): number {
  return Number(shares.reduce((sum, share) => sum + share, 0).toPrecision(6))
}

/** The survey of shares in the order of the answers and of its respondents; undefined where they mean none. */
export function surveyOf(shares: readonly number[], size: number): OwnSurvey | undefined {
  const areShares = shares.length === ANSWERS.length && shares.every((share) => share >= 0 && share <= 1)
  const isWhole = areShares && addUpToOne(shares)
  if (!isWhole || !Number.isInteger(size) || size < 1 || size > MAX_RESPONDENTS) return
  return { shares: Object.fromEntries(ANSWERS.map((name, k) => [name, shares[k]])) as OwnSurvey['shares'], size }
}

/** A survey as an address holds it: its shares and its respondents. */
export function surveyText({ shares, size }: OwnSurvey): string {
  return [...ANSWERS.map((name) => shares[name]), size].join(';')
}

/** The survey that an address means; undefined where it means none. */
export function surveyOfText(text: string): OwnSurvey | undefined {
  const parts = text.split(';')
  const numbers = parts.map((part) => (/^\d+(\.\d+)?(e-\d+)?$/.test(part) ? Number(part) : Number.NaN))
  return surveyOf(numbers.slice(0, -1), numbers[numbers.length - 1])
}

/** A survey as what a run is held against. */
export function targetsOf({ shares, size }: OwnSurvey): { readonly label: Bilingual; readonly targets: Targets } {
  return {
    label: inAllLanguages(({ explorerAnswers }) => explorerAnswers.ownSurvey.label),
    targets: {
      ...{ questionnaire: shares, known: { sampleSize: size }, discrepancy: USUAL_DISCREPANCY },
      ...{ outcomes: [], obstacles: [] }
    }
  }
}
