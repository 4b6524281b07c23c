/** A worker that follows one cadre through two worlds with the reference engine. */

import type { PlannedScenario } from '../../experiment/design.js'
import { playDecisions } from '../../findings/explanation/margin-inputs.js'
import { cadreStory, type Story } from '../../findings/explanation/story.js'
import type { StreamKey } from '../../random/key.js'

/** Whom to follow; with `find`, the next cadre from this one on that acts more often in one world than in the other. */
export interface StoryTask {
  readonly id: number
  readonly a: PlannedScenario
  readonly b: PlannedScenario
  readonly key: StreamKey
  readonly replication: number
  readonly cadre: number
  readonly find: boolean
}

export type StoryAnswer =
  | { readonly id: number; readonly story: Story }
  | { readonly id: number; readonly failure: string }

self.onmessage = ({ data: { id, a, b, key, replication, cadre, find } }: MessageEvent<StoryTask>) => {
  try {
    const wanted = find ? nextChanged(a, b, key, replication, cadre) : cadre
    answer({ id, story: cadreStory(a, b, key, replication, wanted) })
  } catch (error) {
    answer({ id, failure: error instanceof Error ? error.message : String(error) })
  }
}

function answer(message: StoryAnswer): void {
  self.postMessage(message)
}

/** The next cadre that changes its choice in as many quarters as the tenth that change most. */
function nextChanged(
  a: PlannedScenario,
  b: PlannedScenario,
  key: StreamKey,
  replication: number,
  after: number
): number {
  const [inA, inB] = [a, b].map((world) => playDecisions(world, key, replication))
  const { cadres, periods } = inA
  const changed = Array.from({ length: cadres }, (_, cadre) => {
    let count = 0
    for (let period = 0; period < periods; period++) {
      const at = period * cadres + cadre
      if (inA.choices[at] !== inB.choices[at]) count += 1
    }
    return count
  })
  const many = Math.max(1, [...changed].sort((x, y) => y - x)[Math.floor(cadres / 10)])
  for (let step = 1; step <= cadres; step++) {
    const cadre = (after + step) % cadres
    if (changed[cadre] >= many) return cadre
  }
  return after
}
