/** What Ctrl-C and a request to terminate do: work that can be continued is left off in order, the second time at once. */

import type { Said } from '../words/words.js'
import { EXIT } from './exit.js'

const SIGNALS = { SIGINT: 'interrupted', SIGTERM: 'terminated' } as const

/** Milliseconds within which a signal is the same one again: npm and npx pass on what a terminal has sent to all alike. */
const SAME_SIGNAL = 250

let current: AbortController | undefined
let hint: Said | undefined

/**
 * From now on the program leaves on a signal, after `goodbye` with what `hintWhenInterrupted` said last; work inside
 * `interruptible` is asked to end first.
 */
export function watchSignals(goodbye: (hint?: Said) => void): void {
  let asked = Number.NEGATIVE_INFINITY
  for (const [signal, kind] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      const isSame = performance.now() - asked < SAME_SIGNAL
      asked = performance.now()
      if (isSame) return
      if (current !== undefined && !current.signal.aborted) current.abort(kind)
      else {
        goodbye(hint)
        process.exit(EXIT[kind])
      }
    })
  }
}

/** From now on, whoever interrupts the program is told this. */
export function hintWhenInterrupted(text: Said): void {
  hint = text
}

/** Does work that ends by itself soon after its signal is aborted; the signal's reason is then a kind of failure. */
export async function interruptible<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController()
  current = controller
  try {
    return await work(controller.signal)
  } finally {
    current = undefined
  }
}
