/** A thread that follows two worlds cadre by cadre, while the one that asked does something else. */

import { workerData } from 'node:worker_threads'
import { followWorlds } from '../findings/explanation/follow-worlds.js'
import { type FollowStart, LOOK } from './follow-start.js'

/** Does what it was started for, unless that was withdrawn before it began. */
function follow({ worlds, state, port }: FollowStart): void {
  if (Atomics.compareExchange(state, 0, LOOK.asked, LOOK.begun) !== LOOK.asked) return
  let end: number = LOOK.failed
  try {
    port.postMessage(followWorlds(worlds, () => void Atomics.add(state, 1, 1)))
    end = LOOK.done
  } finally {
    Atomics.store(state, 0, end)
    Atomics.notify(state, 0)
  }
}

follow(workerData as FollowStart)
