/** What the page and the workers that play tell each other. */

import type { BlockRequest, ReplicationRange, Shape } from '../../experiment/block.js'
import type { ModelScenario } from '../../model/scenario.js'

/** A range to play; the scenario comes along the first time, and is known by its number from then on. */
export interface PlayTask {
  readonly id: number
  readonly world: number
  readonly model?: ModelScenario
  readonly request: Omit<BlockRequest, 'scenario'>
}

export type PlayAnswer =
  | { readonly id: number; readonly shape: ReplicationRange & Shape; readonly numbers: Float64Array }
  | { readonly id: number; readonly failure: string }

/** Scenarios that a worker keeps; the oldest are forgotten, and come along again. */
export const WORLDS_KEPT = 64
