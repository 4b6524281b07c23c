/** The rule by which replications are added until a precision is reached. */

import type { OutcomeName } from '../model/outcomes.js'

/**
 * The rule by which replications are added, common to all scenarios and in their order.
 *
 * The first look is after `first` replications; each look asks only whether every simultaneous half-width is at most
 * `halfWidth`, never what the means are, and if not reckons how many replications that takes, between `least` and `most`
 * times as many as there are, until `cap`.
 */
export interface PrecisionRule {
  readonly outcome: OutcomeName
  /** In the unit of the outcome. */
  readonly halfWidth: number
  readonly first: number
  readonly growth: { readonly least: number; readonly most: number }
  readonly cap: number
  /** The level at which all intervals of the family hold together. */
  readonly level: 0.95
  /** How the family is kept at that level: each interval at 1 − 0.05/m for m scenarios compared. */
  readonly family: 'bonferroni'
}

/** Replications before the first look where none are asked for. */
export const FIRST_LOOK = 40

/** The rule for a half-width of an outcome. */
export function precisionRule(outcome: OutcomeName, halfWidth: number, cap: number, first = FIRST_LOOK): PrecisionRule {
  return {
    ...{ outcome, halfWidth, first: Math.min(first, cap), growth: { least: 1.1, most: 2 }, cap },
    ...{ level: 0.95, family: 'bonferroni' }
  }
}
