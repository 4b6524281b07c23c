/** What the page is opened with: the library, the scenario asked for, the results of a run. */

import type { OfferedWorlds } from '../../experiment/offered-worlds.js'
import type { RunData } from '../../report/run-data.js'
import type { PackedScenario } from '../../scenario/packed.js'

/** The content of `opening.json`, which lies beside the page. */
export interface Opening {
  readonly version: string
  readonly library: readonly PackedScenario[]
  /** The scenario that the page was opened with; null for the library's baseline. */
  readonly scenario: PackedScenario | null
  readonly run: RunData | null
  /** Worlds to lay under what is shown; absent in pages of earlier versions. */
  readonly worlds?: OfferedWorlds
}

/** The library name of the baseline. */
export const BASELINE = 'ganwei:baseline'
