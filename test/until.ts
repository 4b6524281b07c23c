/** Waiting for another process: no longer than it can take, and then it is said what was waited for. */

/** Milliseconds that nothing takes, even on a machine with much else to do: what does is hanging. */
export const PATIENCE = 900_000

/** Waits until something is so, and looks every so many milliseconds; throws what was waited for after a quarter of an hour. */
export async function until(what: string, isSo: () => boolean, every = 10): Promise<void> {
  const end = performance.now() + PATIENCE
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`)
    await new Promise((go) => setTimeout(go, every))
  }
}
