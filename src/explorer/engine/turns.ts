/** Turns: what is done in one of them is a task of its own, so that the page answers whoever uses it between two of them. */

const waiting = new Set<() => void>()
const turns = new MessageChannel()
turns.port1.onmessage = () => {
  const [next] = waiting
  waiting.delete(next)
  next?.()
}

/** Does something after what else waits for its turn; the function that it gives takes it back. */
export function takeTurn(work: () => void): () => void {
  waiting.add(work)
  turns.port2.postMessage(null)
  return () => waiting.delete(work)
}
