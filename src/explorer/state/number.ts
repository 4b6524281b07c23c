/** Numbers as texts of fields and of addresses. */

/** The number that a text means; NaN where it means none. */
export function numberOf(text: string): number {
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN
}
