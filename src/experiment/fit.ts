/** How far a world is from what a survey and statistics say of it. */

import { Moments } from '../analysis/moments.js'
import { cholesky, squaredDistance } from '../analysis/quadratic-form.js'
import { ANSWER_ROWS, type AnswerName, type OutcomeName, RATE_ROWS, type RateName } from '../model/outcomes.js'
import type { Targets } from '../scenario/targets.js'

/** What a world shows: shares of answers, and rates by name; a rate that is undefined there is NaN. */
export interface Shown {
  readonly answers: Readonly<Record<AnswerName, number>>
  readonly rates: Readonly<Partial<Record<RateName, number>>>
}

/** What is kept of every world, in this order: answers, then rates. */
export const SHOWN_NAMES: readonly OutcomeName[] = [...ANSWER_ROWS, ...RATE_ROWS].map(({ name }) => name)

/** The values of worlds one after the other, in the order of `SHOWN_NAMES`. */
export function packed(worlds: readonly Shown[]): Float64Array {
  return Float64Array.from(
    worlds.flatMap(({ answers, rates }) => {
      const values = { ...answers, ...rates } as Readonly<Record<string, number>>
      return SHOWN_NAMES.map((name) => values[name])
    })
  )
}

/** The worlds of values that stand one after the other. */
export function unpacked(values: Float64Array): readonly Shown[] {
  const width = SHOWN_NAMES.length
  return Array.from({ length: values.length / width }, (_, k) => shownOf(values.subarray(k * width, (k + 1) * width)))
}

/** What a world shows, of its values in the order of `SHOWN_NAMES`. */
export function shownOf(values: ArrayLike<number>): Shown {
  const named = Object.fromEntries(SHOWN_NAMES.map((name, k) => [name, values[k]]))
  const of = (rows: readonly { readonly name: string }[]) =>
    Object.fromEntries(rows.map(({ name }) => [name, named[name]]))
  return { answers: of(ANSWER_ROWS) as Shown['answers'], rates: of(RATE_ROWS) }
}

/** How chance alone moves the outcomes of one replication, from replications of a world: what one survey would see. */
export interface OneReplication {
  /** Covariance of the first three answers. */
  readonly answers: readonly (readonly number[])[]
  /** Variances of rates. */
  readonly rates: Readonly<Partial<Record<RateName, number>>>
}

/** A world's distance from targets, whole and by part; squared, in units of the errors. */
export interface Distance {
  readonly whole: number
  readonly questionnaire: number
  readonly outcomes: readonly { readonly name: RateName; readonly part: number }[]
}

/** Any three shares give the same distance; the fourth is what is left. */
const COMPARED = ANSWER_ROWS.slice(0, 3).map(({ name }) => name)

/** So far outside an interval, as a part of its width, adds 1, unless its file gives an error. */
const INTERVAL_ERROR = 1 / 20

/** The variances that one replication of a world has, from at least two of its replications. */
export function oneReplication(replications: readonly Shown[], targets: Targets): OneReplication {
  const mean = (name: AnswerName) => momentsOf(replications.map(({ answers }) => answers[name])).mean as number
  const means = COMPARED.map(mean)
  const answers = COMPARED.map((one, i) =>
    COMPARED.map((other, j) => {
      const products = replications.map(({ answers }) => (answers[one] - means[i]) * (answers[other] - means[j]))
      return products.reduce((sum, product) => sum + product, 0) / (replications.length - 1)
    })
  )
  const rates = targets.outcomes.map(({ name }) => {
    const values = replications.map(({ rates }) => rates[name] as number).filter((value) => !Number.isNaN(value))
    return [name, momentsOf(values).variance ?? 0] as const
  })
  return { answers, rates: Object.fromEntries(rates) }
}

/**
 * The distance of worlds from targets: (x − t)ᵀ Σ⁻¹ (x − t) of the first three shares, and for each rate with a value
 * (o − v)²/(error² + its variance over replications); an interval adds nothing within and the same, with its error or
 * a twentieth of its width, outside. A rate that is undefined in a world puts it out of reach: infinite.
 *
 * Σ is (diag t − t tᵀ)/n for n respondents, t being (n·t + ½)/(n + 2) in it, or (4/3)·e²·(I − J/4) for an error e of each
 * share; and in both cases (4/3)·δ²·(I − J/4) for the model's own discrepancy δ, and what one replication's answers vary by,
 * since a survey is one draw of a world; each cut to the three. It is the same for every world, so that its determinant
 * drops out of a comparison, and the error of a world's own replications is not in it. Throws RangeError where the targets do
 * not say how closely the shares are known.
 */
export function distanceFrom(targets: Targets, chance: OneReplication): (shown: Shown) => Distance {
  const factor = cholesky(covariance(targets, chance))
  return ({ answers, rates }) => {
    const deviation = COMPARED.map((name) => answers[name] - targets.questionnaire[name])
    const questionnaire = squaredDistance(deviation, factor)
    const outcomes = targets.outcomes.map((target) => {
      const { name } = target
      const value = rates[name] as number
      return { name, part: Number.isNaN(value) ? Infinity : partOf(target, value, chance.rates[name] ?? 0) }
    })
    return { whole: outcomes.reduce((sum, { part }) => sum + part, questionnaire), questionnaire, outcomes }
  }
}

/** Degrees of freedom of the χ² that a fitting world's distance is held against: three shares, and each rate with a value. */
export function degreesOfFreedom(targets: Targets): number {
  return COMPARED.length + targets.outcomes.filter((target) => 'value' in target).length
}

function partOf(target: Targets['outcomes'][number], value: number, variance: number): number {
  if ('value' in target) return square(value - target.value) / (square(target.error) + variance)
  const { low, high, error = INTERVAL_ERROR * (high - low) } = target
  const outside = value < low ? low - value : Math.max(0, value - high)
  return square(outside) / (square(error) + variance)
}

function covariance({ questionnaire, known, discrepancy }: Targets, chance: OneReplication): number[][] {
  if (known === null) throw new RangeError('the targets do not say how closely the shares are known')
  const shares = COMPARED.map((name) => questionnaire[name])
  return shares.map((_, i) =>
    shares.map((_, j) => {
      const isSame = i === j ? 1 : 0
      const perSquare = (4 / 3) * (isSame - 1 / 4)
      const sampled = 'error' in known ? perSquare * square(known.error) : multinomial(shares, [i, j], known.sampleSize)
      return sampled + perSquare * square(discrepancy) + chance.answers[i][j]
    })
  )
}

/** The covariance of two shares among n respondents, of shares drawn a little towards evenness, so that none is certain. */
function multinomial(shares: readonly number[], [i, j]: readonly [number, number], n: number): number {
  const [one, other] = [i, j].map((k) => (n * shares[k] + 0.5) / (n + 2))
  return ((i === j ? one : 0) - one * other) / n
}

function square(value: number): number {
  return value * value
}

function momentsOf(values: readonly number[]): Moments {
  const moments = new Moments()
  for (const value of values) moments.add(value)
  return moments
}
