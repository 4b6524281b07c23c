/** What is asked of an engine and what it answers: the one type that both engines share. */

import type { StreamKey } from '../random/key.js'
import type { Watch } from './moment.js'
import type { ModelScenario } from './scenario.js'

/** What a record holds beside the totals; a view draws no random numbers and changes no other number. */
export interface Views {
  readonly periods?: boolean
  readonly tiers?: boolean
  readonly ranks?: boolean
  readonly reasons?: boolean
  readonly units?: boolean
  readonly severity?: boolean
  readonly boxes?: boolean
  readonly aroundGrants?: boolean
  /** Numbers of the cadres whose every moment is kept. */
  readonly cadres?: readonly number[]
  /** Is called at the start of each replication; what it returns is shown every moment of it. */
  readonly watch?: Watch
}

export interface SimulationRequest {
  readonly scenario: ModelScenario
  readonly key: StreamKey
  /** The first replication, numbered from 0, and how many. */
  readonly first: number
  readonly count: number
  readonly views?: Views
}

/** The acting of forgiven cadres and of their units around a grant. */
export interface AroundGrants {
  /** Grants of the measured periods with four quarters on each side within the run. */
  readonly grants: number
  /** How many of these cadres acted in the quarters −4 … −1 and +1 … +4. */
  readonly cadre: Float64Array
  /** Sum over these grants of the share acting in the cadre's unit, in the same quarters. */
  readonly unit: Float64Array
}

/** Every moment of one cadre: `MOMENT_COLUMNS` in a row for each period. */
export interface Trajectory {
  readonly cadre: number
  readonly unit: number
  readonly tier: number
  readonly leading: boolean
  readonly moments: Float64Array
}

/** One replication. Rows of totals are laid out as in `TOTAL_ROWS`. */
export interface ReplicationRecord {
  readonly replication: number
  /** Totals over the measured periods. */
  readonly totals: Float64Array
  /** Shares of answers to the questionnaire at the end, as in `ANSWER_ROWS`. */
  readonly answers: Float64Array
  /** What units differ in, as in `UNIT_RATE_ROWS`. */
  readonly unitRates: Float64Array
  /** A row of totals for every period, burn-in included; counts of units are not defined for one period and stay 0. */
  readonly periods?: Float64Array
  /** A row of totals for every tier. */
  readonly tiers?: Float64Array
  /** A row of totals for leading and for ordinary cadres; counts of units are not defined by rank and stay 0. */
  readonly ranks?: Float64Array
  /** Cases by reason of failure, as in `REASON_ROWS`; with the grants they add up to the cases. */
  readonly reasons?: Float64Array
  /** `UNIT_COLUMNS` for every unit. */
  readonly units?: Float64Array
  /** Summed severity of granted and of sanctioned errors. */
  readonly severity?: { readonly granted: number; readonly sanctioned: number }
  /** Means over measured cadre-periods of the nine boxes as in `BOX_ROWS`, then of the perceived loss of acting properly. */
  readonly boxes?: Float64Array
  readonly aroundGrants?: AroundGrants
  readonly trajectories?: readonly Trajectory[]
}

/** An engine: the reference and the kernel have this one type. */
export type Simulate = (request: SimulationRequest) => Iterable<ReplicationRecord>
