/** How far a scenario is from what a survey and statistics say. */

import { chiSquareQuantile } from '../analysis/gamma.js'
import { pooledOutcomes } from '../experiment/evaluate.js'
import { degreesOfFreedom, distanceFrom, oneReplication, SHOWN_NAMES, type Shown, shownOf } from '../experiment/fit.js'
import { type BatchResults, outcomeRows } from '../experiment/results.js'
import type { Bilingual } from '../model/language.js'
import { OUTCOME_NAMES, type OutcomeName } from '../model/outcomes.js'
import type { Targets } from '../scenario/targets.js'
import { errorsOfShares, missedBy } from './calibration.js'

/** A survey that a run is held against. */
export interface Survey {
  readonly label: Bilingual
  readonly targets: Targets
}

/** A scenario beside a survey. */
export interface SurveyFit extends Survey {
  readonly shown: Shown
  readonly distance: number
  /** The 99 % point of χ² with so many degrees of freedom: below it the scenario fits. */
  readonly threshold: number
  readonly degrees: number
  /** The targets that it misses: a value by more than two of its errors, an interval from outside. */
  readonly missed: readonly OutcomeName[]
  /** The error of a share by chance alone, in one replication, and that of the survey itself. */
  readonly chanceError: number
  readonly surveyError: number
}

/** Fewer replications do not say what one of them varies by. */
export const FEWEST_FOR_DISTANCE = 8

/** How far a scenario of some results is from a survey; null for too few replications. */
export function surveyFit(
  { label, targets }: Survey,
  { plan, blocks }: Pick<BatchResults, 'plan' | 'blocks'>,
  scenario: number
): SurveyFit | null {
  if (plan.replications < FEWEST_FOR_DISTANCE) return null
  const places = SHOWN_NAMES.map((name) => OUTCOME_NAMES.indexOf(name))
  const single = [...outcomeRows(blocks(scenario))].map((row) => shownOf(places.map((place) => row[place])))
  const shown = shownOf(pooledOutcomes([...blocks(scenario)], SHOWN_NAMES).map((value) => value ?? Number.NaN))
  const chance = oneReplication(single, targets)
  const { whole: distance } = distanceFrom(targets, chance)(shown)
  const degrees = degreesOfFreedom(targets)
  return {
    ...{ label, targets, shown, distance, degrees, threshold: chiSquareQuantile(0.99, degrees) },
    missed: missedBy(shown, targets),
    ...errorsOfShares(targets, chance)
  }
}
