/** Mean and variance of observations that arrive one after the other. */

/**
 * The running mean and variance of finite numbers, in constant memory.
 *
 * Welford's update [1] in the order of arrival, without a correction or a merge: the same numbers in the same order give
 * the same bits, another order may change the last ones. A list of equal numbers has a variance of exactly 0. The relative
 * error of the variance is about n·κ·2^−53 at worst, κ = sqrt(1 + mean²/variance) [2].
 *
 * [1] Welford, B. P. (1962). Note on a method for calculating corrected sums of squares and products. Technometrics 4(3),
 *     419–420.
 * [2] Chan, T. F., Golub, G. H. & LeVeque, R. J. (1983). Algorithms for computing the sample variance: analysis and
 *     recommendations. The American Statistician 37(3), 242–247.
 */
export class Moments {
  #n = 0
  #mean = 0
  #squares = 0

  /** Takes in one more finite number. */
  add(value: number): void {
    this.#n += 1
    const deviation = value - this.#mean
    this.#mean += deviation / this.#n
    this.#squares += deviation * (value - this.#mean)
  }

  /** Takes in the numbers of a column in order, but those that are NaN. */
  addColumn(values: Float64Array): void {
    for (let r = 0; r < values.length; r++) if (!Number.isNaN(values[r])) this.add(values[r])
  }

  /** How many numbers were taken in. */
  get n(): number {
    return this.#n
  }

  /** The arithmetic mean, in the unit of the numbers; null of none. */
  get mean(): number | null {
    return this.#n === 0 ? null : this.#mean
  }

  /** The unbiased variance, with n − 1, in the squared unit of the numbers; null below two. */
  get variance(): number | null {
    return this.#n < 2 ? null : this.#squares / (this.#n - 1)
  }

  /** The standard deviation, the root of `variance`, in the unit of the numbers; null below two. */
  get sd(): number | null {
    const { variance } = this
    return variance === null ? null : Math.sqrt(variance)
  }
}
