/** Why something failed: what an error says, or a code that words know. */

/** A worker ended by itself. */
export const EXITED = 'exited'

/** A worker was ended because it finished nothing in so many seconds. */
export const stalledFor = (seconds: number): string => `stalled:${seconds}`

/** The name and message of what was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
