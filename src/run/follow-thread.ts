/** Follows two worlds cadre by cadre on a thread of its own; whatever becomes of that, the same look is made. */

import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { type CloserLook, followWorlds, type WorldsToFollow } from '../findings/explanation/follow-worlds.js'
import { type FollowStart, LOOK } from './follow-start.js'

/** Milliseconds without a replication after which the thread is no longer waited for: one takes a tenth of a second. */
const PATIENCE = 20_000

/** Begins to follow two worlds; the function that it gives waits for the look, and makes it here where the thread does not. */
export function followOnThread(worlds: WorldsToFollow): () => CloserLook {
  const state = new Int32Array(new SharedArrayBuffer(8))
  const { port1, port2 } = new MessageChannel()
  port1.unref()
  let worker: Worker
  try {
    worker = new Worker(new URL('./follow-worker.js', import.meta.url), {
      workerData: { worlds, state, port: port2 } satisfies FollowStart,
      transferList: [port2],
      execArgv: []
    })
  } catch {
    // There is no room for a thread.
    return () => followWorlds(worlds)
  }
  worker.unref()
  // A thread that dies leaves the look to the one that waits for it.
  worker.on('error', () => {})
  return () => {
    const look = lookOf(state, () => receiveMessageOnPort(port1)?.message as CloserLook | undefined)
    port1.close()
    void worker.terminate()
    return look ?? followWorlds(worlds)
  }
}

/** Waits for the look; undefined where it was not begun, failed, or no longer gets on. */
function lookOf(state: Int32Array, receive: () => CloserLook | undefined): CloserLook | undefined {
  if (Atomics.compareExchange(state, 0, LOOK.asked, LOOK.withdrawn) === LOOK.asked) return undefined
  for (let seen = -1; Atomics.load(state, 0) === LOOK.begun; ) {
    const followed = Atomics.load(state, 1)
    if (followed === seen) return undefined
    seen = followed
    Atomics.wait(state, 0, LOOK.begun, PATIENCE)
  }
  return receive()
}
