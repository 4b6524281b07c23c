/** Calibration: worlds within ranges that agree with targets, as weighted particles. */

import { normalProbability } from '../analysis/gamma.js'
import { type Generation, priorParticles, temper, weighted } from '../analysis/tempered-smc.js'
import type { Bilingual } from '../model/language.js'
import type { Parameters, ParameterValue } from '../model/parameters.js'
import { log } from '../numeric/log.js'
import type { StreamKey } from '../random/key.js'
import { type Range, settingsAt } from '../scenario/ranges.js'
import type { Targets } from '../scenario/targets.js'
import { type CalibrationStep, EFFECT_WORLDS, lastOf, PRIOR_WORLDS, type ThirdSet } from './calibration-steps.js'
import { resampledEqually } from './ensemble.js'
import {
  type Distance,
  distanceFrom,
  type OneReplication,
  oneReplication,
  packed,
  type Shown,
  unpacked
} from './fit.js'

/** Settings, by path, that a particle lays over the base. */
export type ParticleSettings = Readonly<Record<string, ParameterValue>>

/** Replications of a seed: the first and how many. */
export interface ReplicationSet {
  readonly first: number
  readonly count: number
}

/** Plays worlds, each on the same replications, and says what each shows, in their order. */
export type PlayWorlds = (
  worlds: readonly ParticleSettings[],
  replications: ReplicationSet
) => Promise<readonly Shown[]>

/** What is to be calibrated. */
export interface CalibrationPlan {
  readonly targets: Targets
  /** What varies, and between what. */
  readonly ranges: readonly Range[]
  /** The world that settings are laid over; shifts start from its values. */
  readonly base: Parameters
  readonly key: StreamKey
  readonly particles: number
  /** Replications of the likelihood by which particles move. */
  readonly replications: number
  /** What makes of the base the world whose chance is in every distance; absent where that is the base. */
  readonly reference?: ParticleSettings | undefined
  /** Reforms whose effects are shown in the worlds found; they lie over these. */
  readonly reforms: readonly CalibratedReform[]
}

/** A reform by what it sets. */
export interface CalibratedReform {
  readonly id: string
  readonly label: Bilingual
  readonly settings: ParticleSettings
}

/** One world of an ensemble. */
export interface EnsembleMember {
  readonly settings: ParticleSettings
  /** Where it lies in each range, from 0 to 1. */
  readonly places: Float64Array
  /** Weights add up to 1. */
  readonly weight: number
  /** What it shows on a set of replications that no weight was taken from, and how far that is from the targets. */
  readonly shown: Shown
  readonly distance: Distance
}

/** What a calibration comes to: its worlds, and what chance alone does to one replication of the base. */
export interface Calibrated {
  readonly members: readonly EnsembleMember[]
  readonly chance: OneReplication
  /** What worlds of the prior show. */
  readonly prior: readonly Shown[]
  /** By reform: what it adds to the 不敢为 rate in worlds of equal weight; NaN where that is undefined. */
  readonly effects: readonly (readonly number[])[]
  /** Generations on the fixed set, then on the fresh one. */
  readonly generations: readonly Generation[]
}

/** Replications of the base from which one replication's variances are taken, and of the sets that weights and words come from. */
export const CHANCE_REPLICATIONS = 40
const FRESH = 16
const THIRD = 16
/** Generations on the fresh set are numbered from here, apart from all others. */
export const FIRST_FRESH_GENERATION = 10_000
/** Share of the particles that weights on the fresh set must leave, effectively. */
const LEAST_EFFECTIVE = 1 / 2

/** Whether weights on the fresh set leave so few of so many particles that they must be led on. */
export function isThin({ effectiveSize }: { readonly effectiveSize: number }, particles: number): boolean {
  return effectiveSize < LEAST_EFFECTIVE * particles
}

/**
 * The replications of the fixed set that would have left half of the particles; null where no number would. The log weights
 * differ by chance, with a variance of about ln(particles/effective size), which goes as 1/replications + 1/fresh ones.
 */
export function replicationsNeeded(
  { effectiveSize }: { readonly effectiveSize: number },
  { particles, replications }: Pick<CalibrationPlan, 'particles' | 'replications'>
): number | null {
  const share = log(1 / LEAST_EFFECTIVE) / log(particles / effectiveSize)
  const each = share * (1 / replications + 1 / FRESH) - 1 / FRESH
  return each > 0 ? Math.ceil(1 / each) : null
}

/** The three sets of replications: by which particles move, by which they are weighed, and of which is spoken. */
export function replicationSets({ replications }: Pick<CalibrationPlan, 'replications'>) {
  return {
    fixed: { first: 0, count: replications },
    fresh: { first: replications, count: FRESH },
    third: { first: replications + FRESH, count: THIRD }
  }
}

/**
 * Calibrates step by step, yielding each, and returns the ensemble; with the steps of an interrupted calibration it goes on
 * from the last, to the same bits.
 *
 * 1. *Chance*: 40 replications of the base give what one replication's answers vary by, which is in every distance.
 * 2. *Fixed set*: particles are led from the prior, N(0, I) of z = Φ⁻¹(place in the range), to log L = −½ distance on the
 *    same few replications for all, so that the likelihood is a function.
 * 3. *Fresh set*: each is played on 16 other replications and weighted by L_fresh/L_fixed; where that leaves less than half
 *    the particles, effectively, they are led on to L_fresh in tempered steps with moves.
 * 4. *Third set*: what is said of the worlds comes from 16 more, used for no weight.
 */
export async function* calibration(
  plan: CalibrationPlan,
  play: PlayWorlds,
  done: readonly CalibrationStep[] = []
): AsyncGenerator<CalibrationStep, Calibrated> {
  const sets = replicationSets(plan)
  const steps = [...done]
  const record = <Step extends CalibrationStep>(step: Step): Step => {
    steps.push(step)
    return step
  }
  const last = <Stage extends CalibrationStep['stage']>(stage: Stage) => lastOf(steps, stage)

  let chance = last('chance')?.chance
  if (chance === undefined) {
    const all = { first: 0, count: 1 }
    const replications = Array.from({ length: CHANCE_REPLICATIONS }, (_, k) =>
      play([plan.reference ?? {}], { ...all, first: k })
    )
    chance = oneReplication((await Promise.all(replications)).flat(), plan.targets)
    yield record({ stage: 'chance', chance })
  }
  const distance = distanceFrom(plan.targets, chance)
  const logLikelihood = (set: ReplicationSet) => async (points: readonly Float64Array[]) => {
    const shown = await play(
      points.map((point) => settingsOf(plan, point)),
      set
    )
    return Float64Array.from(shown, (one) => -distance(one).whole / 2)
  }
  const [onFixed, onFresh] = [logLikelihood(sets.fixed), logLikelihood(sets.fresh)]

  let particles = last('start')?.particles
  if (particles === undefined) {
    particles = await priorParticles(plan.key, plan.particles, plan.ranges.length, onFixed)
    yield record({ stage: 'start', particles })
  }
  const fixed = last('fixed')?.generation
  const toFixed = {
    ...{ key: plan.key, from: null, to: onFixed, temperature: fixed?.temperature ?? 0 },
    firstGeneration: (fixed?.number ?? 0) + 1
  }
  for await (const generation of temper(fixed?.particles ?? particles, toFixed)) {
    yield record({ stage: 'fixed', generation })
  }
  particles = last('fixed')?.generation.particles ?? particles

  let weighing = last('weights')
  if (weighing === undefined) {
    const onBoth = { ...particles, from: particles.to, to: await onFresh(particles.points) }
    weighing = record({ stage: 'weights', particles: onBoth, effectiveSize: weighted(onBoth, 1).effectiveSize })
    yield weighing
  }
  particles = weighing.particles
  let weights: Float64Array = weighted(particles, 1).normalised
  if (isThin(weighing, plan.particles)) {
    const fresh = last('fresh')?.generation
    const toFresh = {
      ...{ key: plan.key, from: onFixed, to: onFresh, temperature: fresh?.temperature ?? 0 },
      firstGeneration: (fresh?.number ?? FIRST_FRESH_GENERATION - 1) + 1
    }
    for await (const generation of temper(fresh?.particles ?? particles, toFresh)) {
      yield record({ stage: 'fresh', generation })
    }
    particles = last('fresh')?.generation.particles ?? particles
    weights = new Float64Array(plan.particles).fill(1 / plan.particles)
  }

  const places = particles.points.map(placesOf)
  const settings = places.map((place) => settingsAt(plan.ranges, place, plan.base))
  let third = last('third')
  if (third === undefined) {
    const start = last('start')?.particles.points ?? []
    third = record({ stage: 'third', ...(await thirdSet(plan, { settings, weights, start }, play)) })
    yield third
  }
  const members = unpacked(third.shown).map((shown, i) => ({
    ...{ settings: settings[i], places: places[i], weight: weights[i], shown, distance: distance(shown) }
  }))
  const worlds = third.effects.length / Math.max(1, plan.reforms.length)
  return {
    ...{ members, chance, prior: unpacked(third.prior) },
    effects: plan.reforms.map((_, k) => [...(third as ThirdSet).effects.subarray(k * worlds, (k + 1) * worlds)]),
    generations: steps.flatMap((step) => ('generation' in step ? [step.generation] : []))
  }
}

/** Plays what is spoken of: every world, worlds of the prior, and reforms in worlds of equal weight. */
async function thirdSet(
  plan: CalibrationPlan,
  found: {
    readonly settings: readonly ParticleSettings[]
    readonly weights: Float64Array
    readonly start: readonly Float64Array[]
  },
  play: PlayWorlds
): Promise<Omit<ThirdSet, 'stage'>> {
  const { third } = replicationSets(plan)
  const { settings, weights, start } = found
  const shown = await play(settings, third)
  const prior = await play(
    start.slice(0, PRIOR_WORLDS).map((point) => settingsOf(plan, point)),
    third
  )
  const chosen = resampledEqually(weights, Math.min(weights.length, EFFECT_WORLDS))
  const effects: number[] = []
  for (const reform of plan.reforms) {
    const under = await play(
      chosen.map((i) => ({ ...settings[i], ...reform.settings })),
      third
    )
    for (const [k, i] of chosen.entries()) {
      effects.push((under[k].rates.afraidRate as number) - (shown[i].rates.afraidRate as number))
    }
  }
  return { shown: packed(shown), prior: packed(prior), effects: Float64Array.from(effects) }
}

/** The settings of a particle: its coordinates are normal numbers of the places in the ranges. */
export function settingsOf(
  { ranges, base }: Pick<CalibrationPlan, 'ranges' | 'base'>,
  point: Float64Array
): ParticleSettings {
  return settingsAt(ranges, placesOf(point), base)
}

function placesOf(point: Float64Array): Float64Array {
  return point.map((z) => normalProbability(z))
}
