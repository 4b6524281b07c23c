/** What a calibration found: how well its worlds fit, what became narrower, and what the targets say nothing about. */

import { chiSquareQuantile } from '../analysis/gamma.js'
import { type Generation, MOVED_ENOUGH, SWEEPS } from '../analysis/tempered-smc.js'
import type { Calibrated, CalibrationPlan } from '../experiment/calibration.js'
import { degreesOfFreedom, type OneReplication, type Shown } from '../experiment/fit.js'
import type { Bilingual } from '../model/language.js'
import type { AnswerName } from '../model/outcomes.js'
import type { Range } from '../scenario/ranges.js'
import type { OutcomeTarget, Targets } from '../scenario/targets.js'

/** A weighted distribution by three of its quantiles. */
export interface WeightedRange {
  readonly low: number
  readonly median: number
  readonly high: number
}

/** What became of one input. */
export interface Contraction {
  readonly range: Range
  /** Its place among what was varied. */
  readonly position: number
  /** 1 − the variance of its place among the worlds over that of an even one; 0 where the targets say nothing about it. */
  readonly contraction: number
  /** The 5, 50 and 95 % points of its values. */
  readonly values: WeightedRange
}

/** An outcome over worlds drawn from the ranges, and over those found. */
export interface BeforeAndAfter {
  readonly prior: WeightedRange
  readonly found: WeightedRange
}

/** What a reform does in the worlds found. */
export interface ReformInWorlds {
  readonly id: string
  readonly label: Bilingual
  readonly effect: WeightedRange
  /** Worlds in which its effect is defined. */
  readonly worlds: number
  readonly lowers: number
}

/** Two inputs that hang together among the worlds. */
export interface Ridge {
  readonly first: Range
  readonly second: Range
  /** Their places among what was varied. */
  readonly positions: readonly [number, number]
  readonly correlation: number
}

/** What is said of an ensemble. */
export interface CalibrationFindings {
  readonly worlds: number
  /** Worlds that the weights are worth. */
  readonly effectiveSize: number
  /** The share of the weight whose distance is below the 99 % point of χ², and that point. */
  readonly fitting: number
  readonly threshold: number
  /** Fewer than 5 % fit: the targets are out of reach of what was varied. */
  readonly isOutOfReach: boolean
  /** The 90 % point of the distance. */
  readonly distance: number
  /** The share of the weight that meets every target: a value within two of its errors, without chance; an interval inside. */
  readonly within: number
  /** Targets that more than half of the weight misses, and in what share of it. */
  readonly missed: readonly { readonly name: AnswerName | OutcomeTarget['name']; readonly weight: number }[]
  /** How the survey's shares are known. */
  readonly known: Targets['known']
  /** What worlds show before the targets are looked at, and those found. */
  readonly answers: readonly (BeforeAndAfter & {
    readonly name: AnswerName
    readonly target: number
    /** The survey's standard error of this share. */
    readonly error: number
  })[]
  readonly outcomes: readonly (BeforeAndAfter & { readonly target: OutcomeTarget })[]
  /** What one replication of the base varies its answers by, as the error of a share, and the error of the survey itself. */
  readonly chanceError: number
  readonly surveyError: number
  readonly afraidRate: WeightedRange
  readonly priorAfraidRate: WeightedRange
  /** What each reform adds to that rate, in how many worlds of equal weight, and in what share of them it lowers it. */
  readonly effects: readonly ReformInWorlds[]
  /** Generations that ended at the most sweeps before enough particles had moved, by their place from 1. */
  readonly stuck: readonly number[]
  readonly generations: readonly Omit<Generation, 'particles'>[]
  /** The least contraction that so many worlds can tell from none, at least a tenth. */
  readonly leastContraction: number
  /** Largest first. */
  readonly contractions: readonly Contraction[]
  /** Strongest first. */
  readonly ridges: readonly Ridge[]
}

/** Inputs whose variance shrinks by less than this share are those that the targets say nothing about. */
const SAYS_NOTHING = 0.1
/** Correlations below this are no ridge. */
const RIDGE = 0.5
/** Three standard errors of the variance of an even place among n worlds, times √n: its kurtosis is 1.8. */
const NOISE_OF_CONTRACTION = 2.7
/** Beyond this many standard errors, 1/√n, no correlation among thousands of pairs is chance. */
const NOISE_OF_CORRELATION = 4
const OUT_OF_REACH = 0.05

type Member = Calibrated['members'][number]

/** Reads an ensemble: members with weights that add up to 1, and what was varied. */
export function calibrationFindings(
  { members, chance, prior, effects, generations }: Calibrated,
  { targets, ranges, reforms }: Pick<CalibrationPlan, 'targets' | 'ranges' | 'reforms'>
): CalibrationFindings {
  const weights = members.map(({ weight }) => weight)
  const share = (is: (member: Member) => boolean) =>
    members.reduce((sum, member) => sum + (is(member) ? member.weight : 0), 0)
  const quantiles = (of: (member: Member) => number) => weightedRange(members.map(of), weights)
  const even = prior.map(() => 1 / prior.length)
  const both = (of: (shown: Shown) => number): BeforeAndAfter => ({
    prior: weightedRange(prior.map(of), even),
    found: quantiles(({ shown }) => of(shown))
  })
  const rates = both(({ rates: { afraidRate = Number.NaN } }) => afraidRate)
  const threshold = chiSquareQuantile(0.99, degreesOfFreedom(targets))
  const isClose = ({ distance }: Member) => distance.whole < threshold
  const effectiveSize = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0)
  const checks = checksOf(targets)
  const places = ranges.map((_, k) => members.map((member) => member.places[k]))
  return {
    worlds: members.length,
    effectiveSize,
    fitting: share(isClose),
    threshold,
    isOutOfReach: isOutOfReach(
      members.map(({ distance }) => distance.whole),
      targets
    ),
    distance: weightedQuantile(
      members.map(({ distance }) => distance.whole),
      weights,
      0.9
    ),
    within: share(({ shown }) => checks.every(({ meets }) => meets(shown))),
    missed: checks
      .map(({ name, meets }) => ({ name, weight: share(({ shown }) => !meets(shown)) }))
      .filter(({ weight }) => weight > 0.5),
    known: targets.known,
    answers: (Object.keys(targets.questionnaire) as AnswerName[]).map((name) => ({
      ...{ name, target: targets.questionnaire[name], error: errorOf(name, targets) },
      ...both(({ answers }) => answers[name])
    })),
    outcomes: targets.outcomes.map((target) => ({
      target,
      ...both(({ rates: own }) => own[target.name] as number)
    })),
    ...errorsOfShares(targets, chance),
    ...{ afraidRate: rates.found, priorAfraidRate: rates.prior },
    effects: reforms.map(({ id, label }, k) => reformInWorlds(id, label, effects[k])),
    stuck: generations.flatMap(({ sweeps, moved }, k) =>
      sweeps >= SWEEPS.most && moved < MOVED_ENOUGH ? [k + 1] : []
    ),
    generations: generations.map(({ particles: _, ...own }) => own),
    leastContraction: Math.max(SAYS_NOTHING, NOISE_OF_CONTRACTION / Math.sqrt(effectiveSize)),
    contractions: ranges
      .map((range, k) => ({
        ...{ range, position: k, contraction: 1 - 12 * weightedCovariance(places[k], places[k], weights) },
        values: quantiles(({ settings }) => settings[range.parameters[0]] as number)
      }))
      .sort((a, b) => b.contraction - a.contraction),
    ridges: ridgesAmong(ranges, { places, weights }, Math.max(RIDGE, NOISE_OF_CORRELATION / Math.sqrt(effectiveSize)))
  }
}

/** Whether the targets are out of reach of worlds with these distances: fewer than 5 % are nearer than the 99 % point of χ². */
export function isOutOfReach(distances: readonly number[], targets: Targets): boolean {
  const threshold = chiSquareQuantile(0.99, degreesOfFreedom(targets))
  return distances.filter((distance) => distance < threshold).length < OUT_OF_REACH * distances.length
}

function reformInWorlds(id: string, label: Bilingual, effects: readonly number[]): ReformInWorlds {
  const known = effects.filter((effect) => !Number.isNaN(effect))
  return {
    ...{ id, label, worlds: known.length },
    effect: weightedRange(
      known,
      known.map(() => 1 / known.length)
    ),
    lowers: known.filter((effect) => effect < 0).length
  }
}

/** The error of a share by chance alone, in one replication, and that of the survey itself. */
export function errorsOfShares(
  targets: Targets,
  { answers }: OneReplication
): Pick<CalibrationFindings, 'chanceError' | 'surveyError'> {
  const names = Object.keys(targets.questionnaire) as AnswerName[]
  return {
    chanceError: meanError(answers.map((row, k) => row[k])),
    surveyError: meanError(names.map((name) => square(errorOf(name, targets))))
  }
}

/** The targets that a world misses: a value by more than two of its errors, an interval from outside. */
export function missedBy(shown: Shown, targets: Targets): readonly (AnswerName | OutcomeTarget['name'])[] {
  return checksOf(targets).flatMap(({ name, meets }) => (meets(shown) ? [] : [name]))
}

/** Whether a world meets each target; a rate that is undefined there meets none. */
function checksOf(targets: Targets) {
  const near = (value: number, wanted: number, error: number) => Math.abs(value - wanted) <= 2 * error
  const answers = (Object.keys(targets.questionnaire) as AnswerName[]).map((name) => ({
    name,
    meets: (shown: Shown) => near(shown.answers[name], targets.questionnaire[name], errorOf(name, targets))
  }))
  const outcomes = targets.outcomes.map((target) => ({
    name: target.name,
    meets: ({ rates }: Shown) => {
      const value = rates[target.name] as number
      return 'value' in target ? near(value, target.value, target.error) : value >= target.low && value <= target.high
    }
  }))
  return [...answers, ...outcomes]
}

/** The standard error of an answer as the survey has it; of a sample size that of a share. */
function errorOf(name: AnswerName, { questionnaire, known }: Targets): number {
  if (known === null) return 0
  const share = questionnaire[name]
  return 'error' in known ? known.error : Math.sqrt((share * (1 - share)) / known.sampleSize)
}

function meanError(variances: readonly number[]): number {
  return Math.sqrt(variances.reduce((sum, variance) => sum + variance, 0) / variances.length)
}

function square(value: number): number {
  return value * value
}

function ridgesAmong(
  ranges: readonly Range[],
  { places, weights }: { readonly places: readonly (readonly number[])[]; readonly weights: readonly number[] },
  least: number
): Ridge[] {
  const spreads = places.map((place) => Math.sqrt(weightedCovariance(place, place, weights)))
  const ridges = ranges.flatMap((first, i) =>
    ranges.slice(i + 1).flatMap((second, offset): Ridge[] => {
      const j = i + 1 + offset
      const correlation = weightedCovariance(places[i], places[j], weights) / (spreads[i] * spreads[j])
      return Math.abs(correlation) > least ? [{ first, second, positions: [i, j], correlation }] : []
    })
  )
  return ridges.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
}

function weightedCovariance(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value, i) => sum + weights[i] * value, 0)
  const [meanA, meanB] = [mean(a), mean(b)]
  return weights.reduce((sum, weight, i) => sum + weight * (a[i] - meanA) * (b[i] - meanB), 0)
}

function weightedRange(values: readonly number[], weights: readonly number[]): WeightedRange {
  const [low, median, high] = [0.05, 0.5, 0.95].map((share) => weightedQuantile(values, weights, share))
  return { low, median, high }
}

/** The smallest value with at least this share of the weight at or below it; NaN of none. Undefined values come last. */
export function weightedQuantile(values: readonly number[], weights: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN
  const at = (i: number) => (Number.isNaN(values[i]) ? Infinity : values[i])
  const inOrder = values.map((_, i) => i).sort((a, b) => (at(a) === at(b) ? a - b : at(a) - at(b)))
  let sum = 0
  for (const i of inOrder) {
    sum += weights[i]
    if (sum >= share - 1e-12) return values[i]
  }
  return values[inOrder[inOrder.length - 1]]
}
