/** Why something failed, in words for a user. */

/** The name and message of what was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
