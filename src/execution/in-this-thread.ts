/** Plays a batch in this thread: no workers, for small runs and as the plainest executor. */

import type { Executor } from '../experiment/batch.js'
import type { Simulate } from '../model/record.js'

/** An executor that plays tasks one after the other with an engine, letting signals in between. */
export function inThisThread(simulate: Simulate): Executor {
  return async (requests, onRecord) => {
    for (const request of requests) {
      for (const record of simulate(request)) onRecord(request.task, record)
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }
}
