/** Follows two worlds cadre by cadre on a thread of its own; whatever becomes of that, the same look is made. */

import { Worker } from 'node:worker_threads'
import { type CloserLook, followWorlds } from '../findings/explanation/follow-worlds.js'
import type { FollowBeside } from '../findings/run-analysis.js'

/** A thread for one closer look. Whoever makes one ends it. */
export class FollowThread {
  #thread: Worker | undefined
  #look: CloserLook | undefined
  #isSettled: Promise<void> = Promise.resolve()

  /** Begins to follow two worlds; the function that it gives has the look, and makes it here where the thread has not. */
  readonly follow: FollowBeside = (worlds) => {
    try {
      const thread = new Worker(new URL('./follow-worker.js', import.meta.url), { workerData: worlds, execArgv: [] })
      this.#thread = thread
      this.#isSettled = new Promise((resolve) => {
        thread.once('message', (look: CloserLook) => {
          this.#look = look
          resolve()
        })
        // A thread that fails ends, whatever it fails by.
        thread.on('error', () => {})
        thread.once('exit', () => resolve())
      })
    } catch {
      // There is no room for a thread.
    }
    return () => this.#look ?? followWorlds(worlds)
  }

  /** Waits until the look is there, or never will be. */
  settled(): Promise<void> {
    return this.#isSettled
  }

  /** Ends the thread, wherever it is. */
  async end(): Promise<void> {
    await this.#thread?.terminate()
  }
}
