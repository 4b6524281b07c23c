/** What Ctrl-C and a request to terminate do: work that can be continued is left off in order, the second time at once. */

import { EXIT } from './exit.js'

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const

let current: AbortController | undefined

/** From now on the program leaves on a signal, after `goodbye`; work inside `interruptible` is asked to end first. */
export function watchSignals(goodbye: () => void): void {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (current !== undefined && !current.signal.aborted) current.abort(code)
      else {
        goodbye()
        process.exit(code)
      }
    })
  }
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
