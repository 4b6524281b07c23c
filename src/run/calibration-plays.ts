/** What a calibration is doing, and about how many replications that leaves. */

import { nextTemperature } from '../analysis/tempered-smc.js'
import {
  type CalibrationPlan,
  CHANCE_REPLICATIONS,
  FIRST_FRESH_GENERATION,
  isThin,
  replicationSets
} from '../experiment/calibration.js'
import { type CalibrationStep, EFFECT_WORLDS, PRIOR_WORLDS } from '../experiment/calibration-steps.js'
import { log } from '../numeric/log.js'

/** What is being played, and in which generation. */
export interface Doing {
  readonly stage: 'chance' | 'fixed' | 'fresh' | 'third'
  readonly generation: number
  /** About how many replications are left, from where this began. */
  readonly ahead: number
  /** How the last generation went: the weight of the targets, the share of moves accepted, the median distance. */
  readonly last?: { readonly temperature: number; readonly acceptance: number; readonly distance: number }
}

const EXPECTED_SWEEPS = 45
const SWEEPS_OF_GENERATION = 15
const USUAL_RISE = 4
/** Generations on the fresh set that are reckoned with at most. */
const FRESH_GENERATIONS = 3

/** About how many replications a calibration takes: some 45 sweeps in all, as the paper's survey does. */
export function expectedPlays(plan: CalibrationPlan): number {
  return CHANCE_REPLICATIONS + plan.particles * plan.replications + playsAfter('start', plan)
}

/** About how many replications it may take where the fixed set says too little of a world: some generations on the fresh one. */
export function mostExpectedPlays(plan: CalibrationPlan): number {
  return expectedPlays(plan) + FRESH_GENERATIONS * playsOfFreshGeneration(plan)
}

/** About how many replications a generation of moves on the fresh set takes. */
function playsOfFreshGeneration({ particles, replications }: CalibrationPlan): number {
  return SWEEPS_OF_GENERATION * particles * (replications + replicationSets({ replications }).fresh.count)
}

/** Tells at any moment how many replications it may take in all: those done at the last step, and what that leaves; never fewer than are done. */
export function expectation(): (done: number, doing: Doing) => number {
  let [total, now]: [number, Doing | undefined] = [0, undefined]
  return (done, doing) => {
    if (doing !== now) total = done + doing.ahead
    now = doing
    // By steps, so that a bar does not begin anew with every replication.
    if (done > total) total = Math.ceil(done * 1.1)
    return total
  }
}

/** About how many replications are left after a step. */
export function playsAfter(step: CalibrationStep | 'start' | undefined, plan: CalibrationPlan): number {
  const { particles, replications, reforms } = plan
  const { fresh, third } = replicationSets({ replications })
  const shown = Math.min(particles, PRIOR_WORLDS) + Math.min(particles, EFFECT_WORLDS) * reforms.length
  const atLast = (particles + shown) * third.count
  const weighing = particles * fresh.count
  const start = particles * replications * EXPECTED_SWEEPS + weighing + atLast
  if (step === undefined) return expectedPlays(plan)
  if (step === 'start' || step.stage === 'start') return start
  switch (step.stage) {
    case 'chance':
      return particles * replications + start
    case 'fixed': {
      // Temperature rises by about the same factor with each generation.
      const left = Math.ceil(log(1 / step.generation.temperature) / log(USUAL_RISE))
      return left * SWEEPS_OF_GENERATION * particles * replications + weighing + atLast
    }
    case 'weights':
      if (!isThin(step, particles)) return atLast
      return Math.ceil(1 / nextTemperature(step.particles, 0)) * playsOfFreshGeneration(plan) + atLast
    case 'fresh': {
      // What the two sets differ by stays, and so do the steps from one to the other.
      const { temperature, number } = step.generation
      const left = Math.ceil(((1 - temperature) / temperature) * (number - FIRST_FRESH_GENERATION + 1))
      return left * playsOfFreshGeneration(plan) + atLast
    }
    default:
      return 0
  }
}

/** What comes after a step. */
export function doingAfter(step: CalibrationStep | undefined, plan: CalibrationPlan): Doing {
  const ahead = playsAfter(step, plan)
  if (step === undefined) return { stage: 'chance', generation: 0, ahead }
  if (step.stage === 'chance') return { stage: 'fixed', generation: 0, ahead }
  if (step.stage === 'start') return { stage: 'fixed', generation: 1, ahead }
  if (step.stage === 'weights') return { stage: isThin(step, plan.particles) ? 'fresh' : 'third', generation: 0, ahead }
  if (step.stage === 'third') return { stage: 'third', generation: 0, ahead }
  const { number, temperature, acceptance, particles } = step.generation
  const logs = [...particles.to].sort((a, b) => a - b)
  const last = { temperature, acceptance, distance: -2 * logs[Math.floor(logs.length / 2)] }
  const next = step.stage === 'fixed' ? 'fresh' : 'third'
  return { stage: temperature < 1 ? step.stage : next, generation: number + 1, last, ahead }
}
