/** What a thread is started with that follows two worlds, and what it shares with the one that waits. */

import type { MessagePort } from 'node:worker_threads'
import type { WorldsToFollow } from '../findings/explanation/follow-worlds.js'

/** Where a look stands; its first number. */
export const LOOK = { asked: 0, begun: 1, done: 2, failed: 3, withdrawn: 4 } as const

/** What the thread is started with. */
export interface FollowStart {
  readonly worlds: WorldsToFollow
  /** As `LOOK`, then how many replications were followed. */
  readonly state: Int32Array
  /** Where the look goes. */
  readonly port: MessagePort
}
