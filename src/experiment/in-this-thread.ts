/** Plays a batch in this thread: no workers, for small runs and as the plainest executor. */

import { KernelUnavailableError } from '../kernel/instance.js'
import type { Simulate } from '../model/record.js'
import type { Executor } from './batch.js'
import { playBlock } from './block.js'
import { reasonOf } from './reason.js'
import { cutRange } from './replication-range.js'

/** An executor that plays tasks one after the other with an engine, letting signals in between. */
export function inThisThread(simulate: Simulate): Executor {
  return async (requests, { onBlock, onFailure, signal }) => {
    const waiting = [...requests].reverse()
    for (let request = waiting.pop(); request !== undefined && !signal.aborted; request = waiting.pop()) {
      const { task, ...range } = request
      let block: ReturnType<typeof playBlock>
      try {
        block = playBlock(simulate, range)
      } catch (error) {
        if (error instanceof KernelUnavailableError) throw error
        // Here nothing changes between two tries, so that a replication alone is not tried again.
        if (task.count === 1) {
          onFailure({ scenario: task.scenario, replication: task.first, reason: reasonOf(error) })
        } else
          waiting.push(
            ...cutRange(task, 1)
              .map((one) => ({ ...range, ...one, task: { ...task, ...one } }))
              .reverse()
          )
        continue
      }
      onBlock(task, block)
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }
}
