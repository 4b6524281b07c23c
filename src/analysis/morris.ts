/** Morris's screening in its radial form: how far an outcome moves when one input takes a long step. */

import type { StreamKey } from '../random/key.js'
import { type BootstrapEstimate, bootstrap, percentileInterval } from './bootstrap.js'
import { type LeadingOrder, leadingOrder } from './leading-order.js'
import { Moments } from './moments.js'

/** What the steps of one input say; outcomes per whole range of the input. */
export interface ElementaryEffects {
  /** The mean size of the effects, μ*. */
  readonly muStar: BootstrapEstimate
  /** The mean effect with its sign, μ. */
  readonly mu: number
  /** The standard deviation of the effects: how much they depend on where the step begins, or are bent. */
  readonly sigma: number
}

/** A screening: the effects of every input, and the order of the first. */
export interface Screening {
  readonly factors: readonly ElementaryEffects[]
  /** The mean size of the difference between two sets of replications at the same point. */
  readonly chance: BootstrapEstimate
  readonly order: LeadingOrder
}

/** What was played: each row is a base point. */
export interface RadialRows {
  /** The outcome at each base point. */
  readonly base: Float64Array
  /** The outcome after the step of each factor, with the base point's replications. */
  readonly stepped: readonly Float64Array[]
  /** The signed length of each factor's step, at least ¼ in size. */
  readonly steps: readonly Float64Array[]
  /** The outcome at the base point with other replications. */
  readonly again: Float64Array
}

/** The end of a step that begins at a place: a quarter further and up to another half, beyond 1 from 0 on. */
export function stepEnd(from: number, u: number): number {
  const end = from + 0.25 + u / 2
  return end < 1 ? end : end - 1
}

/**
 * Elementary effects of a radial design [1]: every input steps from the same base point, (f(a with b_j) − f(a))/(b_j − a_j).
 * μ* [2] is the mean of their sizes, σ their standard deviation. Intervals are percentiles of a bootstrap over base points.
 * With the replications of the base point throughout, an inert input has effects of exactly 0.
 *
 * [1] Campolongo, F., Saltelli, A. & Cariboni, J. (2011). From screening to quantitative sensitivity analysis. A unified
 *     approach. Comput. Phys. Commun. 182(4), 978–988.
 * [2] Campolongo, F., Cariboni, J. & Saltelli, A. (2007). An effective screening design for sensitivity analysis of large
 *     models. Environ. Model. Softw. 22(10), 1509–1518.
 */
export function screen({ base, stepped, steps, again }: RadialRows, key: StreamKey): Screening {
  const rows = base.length
  const effects = stepped.map((ends, j) => base.map((from, i) => (ends[i] - from) / steps[j][i]))
  const sizes = [...effects, base.map((from, i) => again[i] - from)].map((own) => own.map(Math.abs))
  const meanOf = (own: Float64Array, chosen: ArrayLike<number>) => {
    let sum = 0
    for (let i = 0; i < chosen.length; i++) sum += own[chosen[i]]
    return sum / chosen.length
  }
  const samples = bootstrap(key, rows, (chosen) => sizes.map((own) => meanOf(own, chosen)))
  const everyRow = base.map((_, i) => i)
  const means = sizes.map((own) => meanOf(own, everyRow))
  const estimates = means.map((value, j) =>
    percentileInterval(
      value,
      samples.map((sample) => sample[j])
    )
  )
  const factors = effects.map((own, j) => {
    const moments = new Moments()
    for (const effect of own) moments.add(effect)
    return { muStar: estimates[j], mu: moments.mean ?? Number.NaN, sigma: moments.sd ?? Number.NaN }
  })
  const inputs = (sample: readonly number[]) => sample.slice(0, -1)
  const order = leadingOrder(inputs(means), samples.map(inputs), rows)
  return { factors, chance: estimates[effects.length], order }
}
