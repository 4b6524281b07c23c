/** Plays a batch in this thread: no workers, for small runs and as the plainest executor. */

import { KernelUnavailableError } from '../kernel/instance.js'
import type { Simulate } from '../model/record.js'
import type { Executor, TaskRequest } from './batch.js'
import { playBlock } from './block.js'
import { reasonOf } from './reason.js'
import { cutRange } from './replication-range.js'

/** An executor that plays tasks one after the other with an engine, letting signals in between. */
export function inThisThread(simulate: Simulate): Executor {
  return async (requests, { onBlock, onFailure, signal }) => {
    let begun = 0
    /** Single replications of what failed, the first of them last. */
    const again: TaskRequest[] = []
    const next = () => again.pop() ?? (begun < requests.length ? requests[begun++] : undefined)
    for (let request = next(); request !== undefined && !signal.aborted; request = next()) {
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
          again.push(
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
