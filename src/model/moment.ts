/** One cadre's decision in one period, with everything that went into it: what observers look at. */

import { type DECISION, DECISION_COLUMNS, type INPUT, INPUTS } from './decide.js'
import type { Population } from './population.js'

/** What a moment holds beside the inputs of the decision and what that worked out; see docs/en/odd.md for each quantity. */
const CIRCUMSTANCES = [
  'meanReward',
  'meanOutput',
  'publicTolerance',
  'tightness',
  'textCredit',
  'ability',
  'roleClarity',
  'newcomer',
  'frozen',
  'valueOfReward',
  'complexity',
  'choice',
  'effort',
  'output',
  'error',
  'severity',
  'ending',
  'mitigated',
  'reward'
] as const

export type MomentColumn = keyof typeof INPUT | keyof typeof DECISION | (typeof CIRCUMSTANCES)[number]

/** Names of the elements of a moment, in order: the row of inputs, what the decision worked out, all else. */
export const MOMENT_COLUMNS: readonly MomentColumn[] = [...INPUTS, ...DECISION_COLUMNS, ...CIRCUMSTANCES]

/** Position of each quantity in a moment. */
export const MOMENT = Object.fromEntries(MOMENT_COLUMNS.map((name, index) => [name, index])) as {
  readonly [Name in MomentColumn]: number
}

/** `ending` of a moment without a case: no error at all, or one that accountability did not take up. */
export const NO_CASE = -1

/** Is shown every decision of a replication; must not change what it is shown. */
export interface Observer {
  /** Called after each cadre's turn; `moment` is used again for the next one. */
  see(cadre: number, unit: number, period: number, moment: Float64Array): void
}

/** Makes the observer of each replication; `population` has the traits in force whenever the observer is called. */
export type Watch = (population: Population) => Observer
