/** What Ctrl-C and a request to terminate do: work that can be continued is left off in order, the second time at once. */

import type { Bilingual } from '../model/language.js'
import { EXIT } from './exit.js'

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const

/** Milliseconds within which a signal is the same one again: npm and npx pass on what a terminal has sent to all alike. */
const SAME_SIGNAL = 250

let current: AbortController | undefined
let hint: Bilingual | undefined

/**
 * From now on the program leaves on a signal, after `goodbye` with what `hintWhenInterrupted` said last; work inside
 * `interruptible` is asked to end first.
 */
export function watchSignals(goodbye: (hint?: Bilingual) => void): void {
  let asked = Number.NEGATIVE_INFINITY
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      const isSame = performance.now() - asked < SAME_SIGNAL
      asked = performance.now()
      if (isSame) return
      if (current !== undefined && !current.signal.aborted) current.abort(code)
      else {
        goodbye(hint)
        process.exit(code)
      }
    })
  }
}

/** From now on, whoever interrupts the program is told this. */
export function hintWhenInterrupted(text: Bilingual): void {
  hint = text
}

/** Does work that ends by itself soon after its signal is aborted; the signal's reason is then the exit code. */
export async function interruptible<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController()
  current = controller
  try {
    return await work(controller.signal)
  } finally {
    current = undefined
  }
}
