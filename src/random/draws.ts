/** Keyed draws: which Philox counter each random number of the model comes from, and how a word becomes a number. */

import { normalQuantile } from '../numeric/normal-quantile.js'

/** The version of everything that decides a random word: key, counters, generator, and words → numbers. */
export const RANDOM_NUMBER_VERSION = 1

/** The second counter word of draws made once, before the first period. */
export const UNIT_TRAITS = 0xfffffffe
export const CADRE_TRAITS = 0xffffffff

/** The third counter word of the draws of a cadre in a period, by what they are for; a newcomer's traits take three, from 6 on. */
export const STAGE = { decision: 0, error: 1, case: 2, application: 3, review: 4, turnover: 5, newcomer: 6 } as const

const TWO_TO_MINUS_32 = 2.3283064365386963e-10

/** The uniform number of a 32-bit word, (word + 0.5)·2^−32: strictly between 0 and 1 (docs/en/odd.md (1)). */
export function uniform(word: number): number {
  return (word + 0.5) * TWO_TO_MINUS_32
}

/** The standard normal number of a 32-bit word (docs/en/odd.md (2)). */
export function normal(word: number): number {
  return normalQuantile(uniform(word))
}
