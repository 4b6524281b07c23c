/** The steps of a calibration, as its journal keeps them, and whether one may follow those before it. */

import { cholesky } from '../analysis/quadratic-form.js'
import { type Generation, type Particles, SWEEPS } from '../analysis/tempered-smc.js'
import { type OneReplication, SHOWN_NAMES } from './fit.js'

/** Where a calibration stands after a step: `chance` is played first, then generations on the fixed set, then on the fresh one. */
export type CalibrationStep =
  | { readonly stage: 'chance'; readonly chance: OneReplication }
  | { readonly stage: 'fixed'; readonly generation: Generation }
  | { readonly stage: 'fresh'; readonly generation: Generation }
  | { readonly stage: 'start'; readonly particles: Particles }
  | { readonly stage: 'weights'; readonly particles: Particles; readonly effectiveSize: number }
  | ThirdSet

/** What is played last, for no weight: all of which is spoken. Numbers of worlds stand one after the other. */
export interface ThirdSet {
  readonly stage: 'third'
  /** What each world shows, and what worlds of the prior show, by `SHOWN_NAMES`; NaN where undefined. */
  readonly shown: Float64Array
  readonly prior: Float64Array
  /** The differences that each reform makes to the 不敢为 rate of worlds of equal weight: reform after reform. */
  readonly effects: Float64Array
}

/** Worlds of the prior whose outcomes are shown beside those found, at most. */
export const PRIOR_WORLDS = 200
/** Worlds of equal weight in which reforms are played, at most. */
export const EFFECT_WORLDS = 64

/** What of a plan decides how many numbers its steps have. */
interface Sizes {
  readonly particles: number
  readonly ranges: readonly unknown[]
  readonly reforms: readonly unknown[]
}

/** A step of a stage. */
export type StepOf<Stage extends CalibrationStep['stage']> = Extract<CalibrationStep, { stage: Stage }>

/** The last step of a stage; undefined before it. */
export function lastOf<Stage extends CalibrationStep['stage']>(
  steps: readonly CalibrationStep[],
  stage: Stage
): StepOf<Stage> | undefined {
  return steps.filter((step): step is StepOf<Stage> => step.stage === stage).pop()
}

/** Whether what a journal holds is a step that may follow those before it, with the numbers that a plan gives it. */
export function isStep(step: unknown, before: readonly CalibrationStep[], plan: Sizes): step is CalibrationStep {
  const content = step as CalibrationStep
  if (typeof step !== 'object' || step === null || !mayFollow(content, before[before.length - 1])) return false
  try {
    return isWhole(content, plan)
  } catch {
    return false
  }
}

function mayFollow(step: CalibrationStep, last: CalibrationStep | undefined): boolean {
  const isDone = last !== undefined && 'generation' in last && last.generation.temperature === 1
  switch (step.stage) {
    case 'chance':
      return last === undefined
    case 'start':
      return last?.stage === 'chance'
    case 'fixed':
      return last?.stage === 'start' || (last?.stage === 'fixed' && isNext(step.generation, last.generation))
    case 'weights':
      return last?.stage === 'fixed' && isDone
    case 'fresh':
      return last?.stage === 'weights' || (last?.stage === 'fresh' && isNext(step.generation, last.generation))
    case 'third':
      return last?.stage === 'weights' || (last?.stage === 'fresh' && isDone)
    default:
      return false
  }
}

function isNext({ number, temperature }: Generation, last: Generation): boolean {
  return number === last.number + 1 && temperature > last.temperature
}

function isWhole(step: CalibrationStep, { particles: count, ranges, reforms }: Sizes): boolean {
  const areOf = ({ points, from, to, ancestors, step: scale }: Particles) =>
    points.length === count &&
    points.every((point) => isFinite64(point, ranges.length)) &&
    [from, to].every((logs) => isArray(logs, count) && logs.every((value) => value < Infinity)) &&
    ancestors instanceof Uint32Array &&
    ancestors.length === count &&
    ancestors.every((one) => one < count) &&
    isBetween(scale, 0, 1)
  switch (step.stage) {
    case 'chance': {
      const { answers, rates } = step.chance
      const isRow = (row: readonly number[]) => row.length === 3 && row.every(Number.isFinite)
      return (
        answers.length === 3 &&
        answers.every(isRow) &&
        isCovariance(answers) &&
        Object.values(rates).every((value) => value >= 0)
      )
    }
    case 'start':
      return areOf(step.particles)
    case 'weights':
      return areOf(step.particles) && isBetween(step.effectiveSize, 0, count)
    case 'third': {
      const width = SHOWN_NAMES.length
      return (
        isArray(step.shown, count * width) &&
        isArray(step.prior, Math.min(count, PRIOR_WORLDS) * width) &&
        isArray(step.effects, Math.min(count, EFFECT_WORLDS) * reforms.length)
      )
    }
    default: {
      const { particles, temperature, effectiveSize, sweeps, acceptance, moved, survivingAncestors } = step.generation
      return (
        areOf(particles) &&
        [temperature, acceptance, moved].every((share) => isBetween(share, 0, 1)) &&
        isBetween(effectiveSize, 0, count) &&
        isBetween(survivingAncestors, 1, count) &&
        isBetween(sweeps, SWEEPS.least, SWEEPS.most)
      )
    }
  }
}

/** Whether a matrix can be that of the variances of shares; of few replications it may be short of full rank. */
function isCovariance(matrix: readonly (readonly number[])[]): boolean {
  const isEven = matrix.every((row, i) => row.every((value, j) => value === matrix[j][i] && Math.abs(value) <= 1))
  try {
    return (
      isEven && cholesky(matrix.map((row, i) => row.map((value, j) => (i === j ? value + 1e-9 : value)))).length > 0
    )
  } catch {
    return false
  }
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high * (1 + 1e-9)
}

function isArray(values: unknown, length: number): values is Float64Array {
  return values instanceof Float64Array && values.length === length
}

function isFinite64(values: unknown, length: number): boolean {
  return isArray(values, length) && values.every(Number.isFinite)
}
