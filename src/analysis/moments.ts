/** Mean and variance of numbers that arrive one after the other. */

/**
 * Running mean and sum of squared deviations, updated by Welford's method in the order of arrival.
 *
 * Welford, B. P. (1962). Note on a method for calculating corrected sums of squares and products. Technometrics 4(3).
 */
export class Moments {
  #n = 0
  #mean = 0
  #squares = 0

  /** Takes in one more number. */
  add(value: number): void {
    this.#n += 1
    const deviation = value - this.#mean
    this.#mean += deviation / this.#n
    this.#squares += deviation * (value - this.#mean)
  }

  get n(): number {
    return this.#n
  }

  /** The mean, or null of nothing. */
  get mean(): number | null {
    return this.#n === 0 ? null : this.#mean
  }

  /** The standard deviation with n − 1, or null below two numbers. */
  get sd(): number | null {
    return this.#n < 2 ? null : Math.sqrt(this.#squares / (this.#n - 1))
  }
}
