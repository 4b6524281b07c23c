/** Regret over worlds: what each option falls short of the best by, which option to choose, and what knowing the world is worth. */

import { quantileOf } from './bootstrap.js'
import { Moments } from './moments.js'
import { studentTQuantile } from './student-t.js'

/**
 * What options are worth in one world, each by its replications in order: more is better, in whatever unit. Replications of
 * the same number belong together; an option may have more of them than another.
 */
export type WorldWorth = readonly ArrayLike<number>[]

/** What one option falls short of the best by, in the unit of its worth. */
export interface OptionRegret {
  /** The mean worth over worlds. */
  readonly worth: number
  /** Regret over worlds, the best chosen on one half of the replications and valued on the other. */
  readonly largest: number
  readonly ninth: number
  readonly mean: number
  /** Worlds in which it lies within the indifference of the best, as far as chance lets see: 95 % bounds that hold one by one. */
  readonly near: number
  /** Worlds in which it is shown to lie farther from the best. */
  readonly far: number
  /** Worlds in which its estimate is the largest; the first of several. */
  readonly first: number
}

/** What a choice among options rests on. */
export interface RegretStudy {
  readonly worlds: number
  readonly options: readonly OptionRegret[]
  /** The option with the largest mean worth, and the one whose largest regret is smallest. */
  readonly meanChoice: number
  readonly minimaxChoice: number
  readonly evpi: PerfectInformation
}

/** The expected value of perfect information, in the unit of worth. */
export interface PerfectInformation {
  /**
   * Both maxima chosen on one half of the replications and valued on the other, both ways averaged: at most the value in
   * expectation, and 0 where options are equal. Negative estimates are given as they are.
   */
  readonly low: number
  /** The standard error of `low` over worlds. */
  readonly error: number
  /** The mean of the best estimates less the best mean estimate: at least the value in expectation. */
  readonly high: number
  /** The standard error of `high` over worlds. */
  readonly highError: number
}

/**
 * Regret [1] and the expected value of perfect information [2] of options that were played in the same worlds, all worlds
 * counting alike. The largest of noisy estimates lies above the largest worth; so the best of a world is chosen by the
 * replications of even number and valued by those of odd number, and the other way round. Every option needs two
 * replications in every world. Of options that tie the first is chosen.
 *
 * [1] Savage, L. J. (1951). The theory of statistical decision. J. Am. Stat. Assoc. 46(253), 55–67.
 * [2] Raiffa, H. & Schlaifer, R. (1961). Applied Statistical Decision Theory. Harvard University.
 */
export function studyRegret(worlds: readonly WorldWorth[], indifference: number): RegretStudy {
  const estimates = worlds.map((own) => own.map((values) => meanOf(values, 0, 1)))
  const halves = [0, 1].map((parity) => worlds.map((own) => own.map((values) => meanOf(values, parity, 2))))
  const split = worlds.map((own, w) => splitRegrets(own.length, halves[0][w], halves[1][w]))
  const gaps = worlds.map((own, w) => gapsToBest(own, estimates[w], indifference))
  const options = worlds[0].map((_, option): OptionRegret => {
    const regrets = Float64Array.from(split, (own) => own[option]).sort()
    return {
      worth: average(estimates, option),
      ...{ largest: regrets[regrets.length - 1], ninth: quantileOf(regrets, 0.9), mean: average(split, option) },
      near: gaps.filter((own) => own[option] !== 'far').length,
      far: gaps.filter((own) => own[option] === 'far').length,
      first: estimates.filter((own) => largestAt(own) === option).length
    }
  })
  return {
    worlds: worlds.length,
    options,
    meanChoice: largestAt(options.map(({ worth }) => worth)),
    minimaxChoice: largestAt(options.map(({ largest }) => -largest)),
    evpi: perfectInformation(estimates, halves)
  }
}

/** The position of the largest number, the first of several. */
export function largestAt(values: readonly number[]): number {
  return values.reduce((best, value, k) => (value > values[best] ? k : best), 0)
}

function perfectInformation(estimates: readonly number[][], halves: readonly number[][][]): PerfectInformation {
  const gains = new Moments()
  const choices = halves.map((half) => largestAt(half[0].map((_, option) => average(half, option))))
  for (let w = 0; w < estimates.length; w++) {
    const [gain, other] = [0, 1].map((chooser) => {
      const values = halves[1 - chooser][w]
      return values[largestAt(halves[chooser][w])] - values[choices[chooser]]
    })
    gains.add((gain + other) / 2)
  }
  const choice = largestAt(estimates[0].map((_, option) => average(estimates, option)))
  const plain = new Moments()
  for (const own of estimates) plain.add(Math.max(...own) - own[choice])
  const errorOf = ({ sd }: Moments) => (sd ?? Number.NaN) / Math.sqrt(estimates.length)
  return {
    ...{ low: gains.mean as number, error: errorOf(gains) },
    ...{ high: plain.mean as number, highError: errorOf(plain) }
  }
}

function splitRegrets(options: number, even: readonly number[], odd: readonly number[]): number[] {
  const [best, other] = [largestAt(even), largestAt(odd)]
  return Array.from({ length: options }, (_, k) => (odd[best] - odd[k] + even[other] - even[k]) / 2)
}

/** Whether each option is farther from the estimated best than the indifference by more than chance explains. */
function gapsToBest(own: WorldWorth, estimates: readonly number[], indifference: number): ('near' | 'far')[] {
  const best = largestAt(estimates)
  return own.map((values, option) => {
    if (option === best) return 'near'
    const gap = new Moments()
    for (let r = 0; r < Math.min(values.length, own[best].length); r++) gap.add(own[best][r] - values[r])
    const reach = (studentTQuantile(0.975, gap.n - 1) * (gap.sd ?? 0)) / Math.sqrt(gap.n)
    return estimates[best] - estimates[option] - reach > indifference ? 'far' : 'near'
  })
}

function average(rows: readonly (readonly number[])[], column: number): number {
  return rows.reduce((sum, row) => sum + row[column], 0) / rows.length
}

function meanOf(values: ArrayLike<number>, from: number, step: number): number {
  let sum = 0
  let count = 0
  for (let r = from; r < values.length; r += step) {
    sum += values[r]
    count += 1
  }
  return sum / count
}
