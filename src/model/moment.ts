/** One cadre's decision in one period, with everything that went into it: what observers look at. */

import type { Population } from './population.js'

/** Names of the elements of a moment, in order; see docs/en/odd.md for each quantity. */
export const MOMENT_COLUMNS = [
  'shareActing',
  'meanReward',
  'publicTolerance',
  'ability',
  'roleClarity',
  'integrity',
  'lossAversion',
  'frozen',
  'instrumentality',
  'selfEfficacy',
  'satisfaction',
  'perceivedAccountability',
  'perceivedTolerance',
  'valueOfReward',
  'complexity',
  'properEffort',
  'properUtility',
  'properLoss',
  'recklessEffort',
  'recklessUtility',
  'recklessLoss',
  'ableUtility',
  'base',
  'disturbance',
  'choice',
  'effort',
  'output',
  'error',
  'severity',
  'ending',
  'reward'
] as const

export type MomentColumn = (typeof MOMENT_COLUMNS)[number]

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
