/** What a replication is played on, and which one it is. */

import type { StreamKey } from '../random/key.js'
import type { Ledger } from './ledger.js'
import type { Population } from './population.js'
import type { State } from './state.js'

/** Everything a replication is played on; laid out once and used for one replication after the other. */
export interface World {
  readonly population: Population
  readonly state: State
  readonly ledger: Ledger
}

/** Which replication of which stream is being played. */
export interface Play {
  readonly key: StreamKey
  readonly replication: number
}
