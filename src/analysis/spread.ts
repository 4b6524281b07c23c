/** What single replications spread over, as against the error of their mean. */

/** From so many observations on the range is that of the middle nine tenths; of fewer, from the smallest to the largest. */
export const FEWEST_FOR_RANGE = 40

/** So many observations are looked at, the first ones, so that memory does not grow without end. */
const MOST = 10_000

/** The range that observations spread over; null of none. */
export interface SpreadRange {
  readonly low: number | null
  readonly high: number | null
}

/** Takes in observations one by one; those that are NaN do not count. */
export class Spread {
  readonly #values: number[] = []

  /** Takes in the next observation. */
  add(value: number): void {
    if (!Number.isNaN(value) && this.#values.length < MOST) this.#values.push(value)
  }

  /** The order statistics ⌈0.05·n⌉ from below and from above; of fewer than 40, the smallest and the largest. */
  get range(): SpreadRange {
    const sorted = Float64Array.from(this.#values).sort()
    const n = sorted.length
    if (n === 0) return { low: null, high: null }
    const k = n < FEWEST_FOR_RANGE ? 0 : Math.ceil(0.05 * n) - 1
    return { low: sorted[k], high: sorted[n - 1 - k] }
  }
}
