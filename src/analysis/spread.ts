/** What single replications spread over, as against the error of their mean. */

/** From so many observations on the range is that of the middle nine tenths; of fewer, from the smallest to the largest. */
export const FEWEST_FOR_RANGE = 40

/** So many observations are looked at, the first ones, so that memory does not grow without end. */
const MOST = 10_000

/** The range that observations spread over; null of none. */
export interface SpreadRange {
  /** How many observations there are; of fewer than 40 the range is that from the smallest to the largest. */
  readonly n: number
  readonly low: number | null
  readonly high: number | null
}

/** Whether a range goes from the smallest to the largest observation, because there are fewer than 40. */
export function isWholeSpread({ n }: Pick<SpreadRange, 'n'>): boolean {
  return n < FEWEST_FOR_RANGE
}

/** Takes in observations one by one; those that are NaN do not count. */
export class Spread {
  readonly #values: number[] = []
  #count = 0

  /** Takes in the next observation. */
  add(value: number): void {
    if (Number.isNaN(value)) return
    this.#count += 1
    if (this.#values.length < MOST) this.#values.push(value)
  }

  /** Takes in the observations of a column in order. */
  addColumn(values: Float64Array): void {
    for (let r = 0; r < values.length; r++) this.add(values[r])
  }

  /** The order statistics ⌈0.05·n⌉ from below and from above; of fewer than 40, the smallest and the largest. */
  get range(): SpreadRange {
    const sorted = Float64Array.from(this.#values).sort()
    const n = sorted.length
    if (n === 0) return { n, low: null, high: null }
    const k = isWholeSpread({ n }) ? 0 : Math.ceil(0.05 * n) - 1
    return { n: this.#count, low: sorted[k], high: sorted[n - 1 - k] }
  }
}
