/** Means with control variates: what else is known of each observation, and would be 0 on average, takes some of its chance. */

import { studentTQuantile } from './student-t.js'

/** A mean with its interval at 95 %, in the unit of the observations. */
export interface ControlledMean {
  readonly n: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

/**
 * Takes in observations with their controls, whose true means are 0, one by one in constant memory.
 *
 * The mean is the intercept of the regression of the observations on their controls, and its interval that of the intercept, with
 * t of n − q − 1 for q controls: exact where observations and controls are jointly normal, if the controls were fixed before any
 * observation was seen [1]. It gains where they are correlated and n is large against q, and loses otherwise.
 *
 * [1] Lavenberg, S. S. & Welch, P. D. (1981). A perspective on the use of control variables to increase the efficiency of
 *     Monte Carlo simulations. Management Science 27(3), 322–335.
 */
export class ControlVariates {
  #n = 0
  /** Of the products of (1, controls, observation), row by row. */
  readonly #products: Float64Array
  readonly #width: number
  readonly #row: Float64Array

  constructor(readonly controls: number) {
    this.#width = controls + 2
    this.#products = new Float64Array(this.#width * this.#width)
    this.#row = new Float64Array(this.#width)
    this.#row[0] = 1
  }

  /** Takes in the next observation. */
  add(observation: number, controls: ArrayLike<number>): void {
    this.#n += 1
    for (let k = 0; k < this.controls; k++) this.#row[k + 1] = controls[k]
    this.#row[this.#width - 1] = observation
    for (let i = 0; i < this.#width; i++) {
      for (let j = 0; j < this.#width; j++) this.#products[i * this.#width + j] += this.#row[i] * this.#row[j]
    }
  }

  /** The mean; null where n is below q + 3, or a control follows from the others. */
  get mean(): ControlledMean | null {
    const [n, width, q] = [this.#n, this.#width, this.controls]
    if (n < q + 3) return null
    // Swept on the controls, then on the constant, the products hold the intercept, its factor of variance and the residual.
    const swept = Float64Array.from(this.#products)
    for (let k = q; k >= 0; k--) {
      // Of a control that follows from others nothing is left but rounding.
      if (!(swept[k * width + k] > 1e-12 * this.#products[k * width + k])) return null
      sweep(swept, width, k)
    }
    const mean = swept[width - 1]
    const residual = Math.max(0, swept[width * width - 1]) / (n - q - 1)
    const half = studentTQuantile(0.975, n - q - 1) * Math.sqrt(residual * swept[0])
    return { n, mean, low: mean - half, high: mean + half }
  }
}

/**
 * Sweeps a symmetric matrix on one of its pivots, in place.
 *
 * Goodnight, J. H. (1979). A tutorial on the SWEEP operator. The American Statistician 33(3), 149–158.
 */
function sweep(matrix: Float64Array, width: number, k: number): void {
  const pivot = matrix[k * width + k]
  for (let j = 0; j < width; j++) matrix[k * width + j] /= pivot
  for (let i = 0; i < width; i++) {
    if (i === k) continue
    const factor = matrix[i * width + k]
    for (let j = 0; j < width; j++) if (j !== k) matrix[i * width + j] -= factor * matrix[k * width + j]
    matrix[i * width + k] = -factor / pivot
  }
  matrix[k * width + k] = 1 / pivot
}
