/** P-values adjusted for their number. */

/**
 * Holm's adjusted p-values, in the order given: those at most α may be rejected together, with a chance of at most α of
 * rejecting any true hypothesis, however they depend on each other.
 *
 * The i-th smallest of m is multiplied by m − i + 1, made no smaller than the one before it, and cut at 1 [1]. Throws
 * RangeError for what is no probability.
 *
 * [1] Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scand. J. Statist. 6(2), 65–70.
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length)
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b] || a - b)
  let least = 0
  for (const [rank, index] of order.entries()) {
    const p = pValues[index]
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value lies from 0 to 1, got ${p}`)
    least = Math.max(least, Math.min(1, p * (pValues.length - rank)))
    adjusted[index] = least
  }
  return adjusted
}
