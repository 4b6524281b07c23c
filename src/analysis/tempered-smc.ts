/** Tempered sequential Monte Carlo: particles led from a standard normal prior to a posterior, and what they went through. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { normalQuantile } from '../numeric/normal-quantile.js'
import { normal, uniform } from '../random/draws.js'
import type { StreamKey } from '../random/key.js'
import { philox } from '../random/philox.js'
import { sobolPoint } from '../random/sobol-points.js'

/** Log likelihoods of points, one for each; the same point always has the same. −Infinity rules a point out. */
export type LogLikelihood = (points: readonly Float64Array[]) => Promise<Float64Array> | Float64Array

/** Where particles stand: equally weighted, a row of coordinates each, N(0, 1) under the prior. */
export interface Particles {
  readonly points: readonly Float64Array[]
  /** log L of the likelihood that they are led from (0 where that is the prior) and of the one that they are led to. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** Which of the first particles each one descends from. */
  readonly ancestors: Uint32Array
  /** The scale β of moves that is tried next, above 0, at most 1. */
  readonly step: number
}

/** What one generation did. */
export interface Generation {
  /** Which step it is, from 1. */
  readonly number: number
  /** The weight of the new likelihood, above 0, 1 in the last generation. */
  readonly temperature: number
  /** Effective size of the weights that led to it, in particles. */
  readonly effectiveSize: number
  /** log of the mean weight; the sum over generations is the log evidence. */
  readonly logMeanWeight: number
  readonly sweeps: number
  /** Share of proposals accepted, over all sweeps. */
  readonly acceptance: number
  /** Share of particles that moved at least once. */
  readonly moved: number
  /** How many of the first particles have descendants. */
  readonly survivingAncestors: number
  readonly particles: Particles
}

/** How particles are led. */
export interface Tempering {
  readonly key: StreamKey
  /** Number of the first generation, from 1; the later generations count on, and all draws are keyed by it. */
  readonly firstGeneration: number
  /** The temperature that the particles have, 0 at the start. */
  readonly temperature: number
  /** The likelihood that they stand under; null for the prior alone. */
  readonly from: LogLikelihood | null
  readonly to: LogLikelihood
}

/** The third counter words of these draws: apart from all others. */
const SMC = { resampling: 0x534d43, choice: 0x534d44, proposal: 0x1000000 } as const
const TARGET_ACCEPTANCE = 0.23
/** The fewest and the most sweeps of moves in a generation. */
export const SWEEPS = { least: 10, most: 60 } as const
/** The share of particles after whose moves a generation ends. */
export const MOVED_ENOUGH = 0.95

/** The first particles: scrambled Sobol’ points as normal numbers, and their likelihood. */
export async function priorParticles(
  key: StreamKey,
  count: number,
  dimensions: number,
  to: LogLikelihood
): Promise<Particles> {
  const points = Array.from({ length: count }, (_, i) => sobolPoint(key, i, dimensions).map((u) => normalQuantile(u)))
  return {
    ...{ points, from: new Float64Array(count), to: await to(points), step: 0.5 },
    ancestors: Uint32Array.from({ length: count }, (_, i) => i)
  }
}

/**
 * Leads particles to a likelihood in steps of temperature [1], one generation a step, and yields each.
 *
 * Under temperature t the log density is that of the prior N(0, I) plus (1 − t)·log L_from + t·log L_to. The next
 * temperature is the one at which the effective size of the weights is half of the particles, by bisection; then systematic
 * resampling; then sweeps of preconditioned Crank–Nicolson moves z′ = √(1 − β²)·z + β·ξ, which leave the prior as it is
 * [2], accepted with min(1, exp of the change of the rest). β follows an acceptance of 0.23 between sweeps and never within
 * one. There are at least 10 sweeps, and more until 95 % of the particles have moved, at most 60. All draws are keyed by
 * generation, sweep, particle and dimension, so that nothing hangs on the order of evaluation.
 *
 * Throws RangeError if the likelihood rules out every particle.
 *
 * [1] Del Moral, P., Doucet, A. & Jasra, A. (2006). Sequential Monte Carlo samplers. J. R. Stat. Soc. B 68(3), 411–436.
 * [2] Cotter, S. L., Roberts, G. O., Stuart, A. M. & White, D. (2013). MCMC methods for functions: modifying old algorithms
 *     to make them faster. Stat. Sci. 28(3), 424–446.
 */
export async function* temper(particles: Particles, tempering: Tempering): AsyncGenerator<Generation> {
  let now = particles
  let temperature = tempering.temperature
  for (let number = tempering.firstGeneration; temperature < 1; number++) {
    const next = nextTemperature(now, temperature)
    const weights = weighted(now, next - temperature)
    const chosen = resampled(now, weights.normalised, number, tempering.key)
    const moves = await moved(chosen, next, number, tempering)
    now = moves.particles
    temperature = next
    const { effectiveSize, logMean: logMeanWeight } = weights
    const survivingAncestors = new Set(now.ancestors).size
    yield { number, temperature, effectiveSize, logMeanWeight, survivingAncestors, ...moves }
  }
}

/** Weights w = exp(step·(log L_to − log L_from)) of particles: normalised, their effective size, log of their mean. */
export function weighted(
  { from, to }: Pick<Particles, 'from' | 'to'>,
  step: number
): { normalised: Float64Array; effectiveSize: number; logMean: number } {
  const logs = to.map((value, i) => (value === -Infinity ? -Infinity : step * (value - from[i])))
  const largest = logs.reduce((most, value) => Math.max(most, value), -Infinity)
  if (largest === -Infinity) throw new RangeError('the likelihood rules out every particle')
  const weights = logs.map((value) => exp(value - largest))
  const sum = weights.reduce((total, w) => total + w, 0)
  const normalised = weights.map((w) => w / sum)
  const effectiveSize = 1 / normalised.reduce((total, w) => total + w * w, 0)
  return { normalised, effectiveSize, logMean: largest + log(sum / weights.length) }
}

/** The highest temperature that leaves an effective size of half the particles, 1 where that leaves more. */
export function nextTemperature(particles: Particles, temperature: number): number {
  const half = particles.points.length / 2
  const isHeld = (next: number) => weighted(particles, next - temperature).effectiveSize >= half
  if (isHeld(1)) return 1
  let [low, high] = [temperature, 1]
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (isHeld(middle)) low = middle
    else high = middle
  }
  // Where even the smallest step leaves less than half, as with points ruled out, that step is taken.
  return low > temperature ? low : high
}

/** Systematic resampling: one keyed uniform number, and equal steps from it through the weights. */
function resampled(particles: Particles, weights: Float64Array, number: number, key: StreamKey): Particles {
  const count = weights.length
  philox(0, number, SMC.resampling, 0, key.k0, key.k1, words)
  const start = uniform(words[0])
  const picks = new Uint32Array(count)
  let [at, sum] = [0, weights[0]]
  for (let i = 0; i < count; i++) {
    while (sum * count < start + i && at < count - 1) sum += weights[++at]
    picks[i] = at
  }
  const pick = (values: Float64Array) => Float64Array.from(picks, (k) => values[k])
  return {
    points: Array.from(picks, (k) => particles.points[k]),
    ...{ from: pick(particles.from), to: pick(particles.to), step: particles.step },
    ancestors: Uint32Array.from(picks, (k) => particles.ancestors[k])
  }
}

/** Sweeps of moves that leave the density at a temperature as it is. */
async function moved(
  particles: Particles,
  temperature: number,
  number: number,
  { key, from, to }: Tempering
): Promise<{ particles: Particles; sweeps: number; acceptance: number; moved: number }> {
  const count = particles.points.length
  const points = [...particles.points]
  const [fromNow, toNow] = [particles.from.slice(), particles.to.slice()]
  const hasMoved = new Uint8Array(count)
  const movedShare = () => hasMoved.reduce((sum, one) => sum + one, 0) / count
  let { step } = particles
  let [sweeps, acceptedInAll] = [0, 0]
  while (sweeps < SWEEPS.least || (sweeps < SWEEPS.most && movedShare() < MOVED_ENOUGH)) {
    const proposals = points.map((point, i) => proposal(point, step, { number, sweep: sweeps, particle: i }, key))
    const [fromNext, toNext] = [from === null ? null : await from(proposals), await to(proposals)]
    let accepted = 0
    for (let i = 0; i < count; i++) {
      const ahead = fromNext === null ? 0 : fromNext[i]
      const change = weighing(1 - temperature, ahead - fromNow[i]) + weighing(temperature, toNext[i] - toNow[i])
      philox(i, number, SMC.choice, sweeps, key.k0, key.k1, words)
      if (!(log(uniform(words[0])) < change)) continue
      points[i] = proposals[i]
      fromNow[i] = ahead
      toNow[i] = toNext[i]
      hasMoved[i] = 1
      accepted += 1
    }
    sweeps += 1
    acceptedInAll += accepted
    step = Math.min(1, Math.max(0.001, step * exp(accepted / count - TARGET_ACCEPTANCE)))
  }
  return {
    particles: { points, from: fromNow, to: toNow, ancestors: particles.ancestors, step },
    ...{ sweeps, acceptance: acceptedInAll / (sweeps * count), moved: movedShare() }
  }
}

/** A term of a log density: none at all where its weight is 0, however far off a point is. */
function weighing(weight: number, change: number): number {
  return weight === 0 ? 0 : weight * change
}

/** Where a move leads: z′ = √(1 − β²)·z + β·ξ. */
function proposal(
  point: Float64Array,
  step: number,
  { number, sweep, particle }: { number: number; sweep: number; particle: number },
  { k0, k1 }: StreamKey
): Float64Array {
  const keep = Math.sqrt(1 - step * step)
  return point.map((value, d) => {
    if (d % 4 === 0) philox(particle, number, SMC.proposal + d / 4, sweep, k0, k1, words)
    return keep * value + step * normal(words[d % 4])
  })
}

const words = new Uint32Array(4)
