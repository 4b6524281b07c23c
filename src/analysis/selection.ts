/** Selection of the system with the smallest mean, from observations that may be correlated between systems. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { Moments } from './moments.js'

/** What a selection promises, and from how many observations it takes variances. */
export interface SelectionOptions {
  /** The difference δ of means that is worth telling apart, above 0, in the unit of the observations. */
  readonly indifference: number
  /** With at least this probability the best is never eliminated if it is better than all others by δ. */
  readonly confidence: number
  /** Observations n₀ from which variances of differences are taken, at least 2; ten or more are advised. */
  readonly firstStage: number
  /**
   * The number k of systems that the error is shared among; where the systems were picked out of more by means of the same
   * observations, all of those, so that the promise holds whichever were picked.
   */
  readonly comparedInAll?: number
}

/**
 * Kim and Nelson's fully sequential procedure [1] with c = 1, one observation of every system at a time.
 *
 * After the first stage, system i is eliminated at observation r if for some other l
 * Σ_{j≤r} (X_ij − X_lj) > max(0, δ/2·(h²·S²_il/δ² − r)), S²_il the variance of the first n₀ differences,
 * h² = 2η(n₀ − 1), η = ((2α/(k − 1))^(−2/(n₀ − 1)) − 1)/2. Each of the others eliminates the best with a probability of at
 * most α/(k − 1), so that the survivors hold it with at least `confidence` whenever one stops looking; which makes no use of
 * independence between systems. It holds for normal observations, and nearly for means of many.
 *
 * [1] Kim, S.-H. & Nelson, B. L. (2001). A fully sequential procedure for indifference-zone selection in simulation. ACM
 *     TOMACS 11(3), 251–273.
 */
export class IndifferenceZoneSelection {
  readonly #options: SelectionOptions
  readonly #count: number
  readonly #sums: Float64Array
  /** Of each pair, at `i·count + l` with i < l, until the first stage ends. */
  readonly #moments: readonly Moments[]
  /** h²S²/δ² of each pair, from the end of the first stage on. */
  readonly #reach: Float64Array
  #survivors: number[]
  #seen = 0
  #decidedAfter: number | null

  /** Throws RangeError for options out of range and for fewer than one system. */
  constructor(count: number, options: SelectionOptions) {
    const { indifference, confidence, firstStage, comparedInAll = count } = options
    if (!(Number.isInteger(count) && count >= 1)) throw new RangeError('a selection needs a system')
    if (!(indifference > 0)) throw new RangeError(`the indifference must be above 0, got ${indifference}`)
    if (!(confidence > 0 && confidence < 1)) throw new RangeError('a confidence lies between 0 and 1')
    if (!(Number.isInteger(firstStage) && firstStage >= 2)) throw new RangeError('the first stage has at least 2')
    if (!(comparedInAll >= count)) throw new RangeError('more systems are selected from than were compared')
    this.#options = options
    this.#count = count
    this.#sums = new Float64Array(count)
    this.#moments = Array.from({ length: count * count }, () => new Moments())
    this.#reach = new Float64Array(count * count)
    this.#survivors = Array.from({ length: count }, (_, system) => system)
    this.#decidedAfter = count === 1 ? 0 : null
  }

  /** Takes in the next observation of every system, also of the eliminated. Throws RangeError for what is not finite. */
  add(observations: ArrayLike<number>): void {
    for (let i = 0; i < this.#count; i++) {
      if (!Number.isFinite(observations[i])) throw new RangeError(`observations are finite, got ${observations[i]}`)
    }
    this.#seen += 1
    const { firstStage } = this.#options
    for (let i = 0; i < this.#count; i++) this.#sums[i] += observations[i]
    if (this.#seen <= firstStage) this.#learn(observations)
    if (this.#seen >= firstStage && this.#survivors.length > 1) this.#eliminate()
  }

  /** The systems that are left, in order. */
  get survivors(): readonly number[] {
    return this.#survivors
  }

  /** After how many observations one system was left; null while there are more. */
  get decidedAfter(): number | null {
    return this.#decidedAfter
  }

  #learn(observations: ArrayLike<number>): void {
    for (let i = 0; i < this.#count; i++) {
      for (let l = i + 1; l < this.#count; l++) {
        this.#moments[i * this.#count + l].add(observations[i] - observations[l])
      }
    }
    if (this.#seen < this.#options.firstStage) return
    const { indifference, confidence, firstStage, comparedInAll = this.#count } = this.#options
    const share = (2 * (1 - confidence)) / Math.max(1, comparedInAll - 1)
    const h2 = (firstStage - 1) * (exp((-2 / (firstStage - 1)) * log(share)) - 1)
    for (let i = 0; i < this.#count; i++) {
      for (let l = i + 1; l < this.#count; l++) {
        const variance = this.#moments[i * this.#count + l].variance as number
        this.#reach[i * this.#count + l] = this.#reach[l * this.#count + i] =
          (Math.max(0, h2) * variance) / (indifference * indifference)
      }
    }
  }

  #eliminate(): void {
    const half = this.#options.indifference / 2
    const isOut = (i: number) =>
      this.#survivors.some((l) => {
        const allowance = Math.max(0, half * (this.#reach[i * this.#count + l] - this.#seen))
        return i !== l && this.#sums[i] - this.#sums[l] > allowance
      })
    const left = this.#survivors.filter((i) => !isOut(i))
    this.#survivors = left
    if (left.length === 1) this.#decidedAfter = this.#seen
  }
}
