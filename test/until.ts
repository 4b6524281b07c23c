/** Waiting for another process: no longer than it can take, and then it is said what was waited for. */

/** Milliseconds that nothing takes, even on a machine with much else to do: what does is hanging. */
export const PATIENCE = 900_000

/** Waits until something is so; throws what was waited for after a quarter of an hour. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`)
    await new Promise((go) => setTimeout(go, 10))
  }
}
