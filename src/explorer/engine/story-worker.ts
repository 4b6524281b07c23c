/** A worker that follows one cadre through two worlds with the reference engine. */

import type { PlannedScenario } from '../../experiment/design.js'
import { playDecisions } from '../../findings/explanation/margin-inputs.js'
import { cadreStory } from '../../findings/explanation/story.js'
import type { StreamKey } from '../../random/key.js'
import { answerTasks } from './worker-calls.js'

/** Whom to follow; with `find`, the next cadre from this one on that acts more often in one world than in the other. */
export interface StoryTask {
  readonly a: PlannedScenario
  readonly b: PlannedScenario
  readonly key: StreamKey
  readonly replication: number
  readonly cadre: number
  readonly find: boolean
}

answerTasks(({ find, ...task }: StoryTask) => {
  const { a, b, key, replication, cadre } = task
  return cadreStory(a, b, key, replication, find ? nextChanged(task) : cadre)
})

/** The next cadre that changes its choice in as many quarters as the tenth that change most. */
function nextChanged({ a, b, key, replication, cadre: after }: Omit<StoryTask, 'find'>): number {
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
