/** Why a cadre strives: value, expectancy and effort after Porter & Lawler (1968) (docs/en/odd.md (15)–(19), (64), (66)). */

import { CONSTANT } from './constants.data.js'

const { leastMultiplier, greatestMultiplier, greatestEffortCost } = CONSTANT

/** The multiplier m of reward values by satisfaction, between 0.5 and 1.5 (docs/en/odd.md (15)). */
export function rewardMultiplier(satisfaction: number, valueFeedback: number): number {
  return Math.min(greatestMultiplier, Math.max(leastMultiplier, 1 + valueFeedback * satisfaction))
}

/** The promotion a cadre can hope for: none in the impact period of a sanction, the negative gate (docs/en/odd.md (16)). */
export function promotionInView(frozen: number, promotionValence: number): number {
  return frozen > 0 ? 0 : promotionValence
}

/** What accountability, as the cadre expects it, leaves of the intrinsic reward: crowding out (docs/en/odd.md (64)). */
export function intrinsicInView(intrinsic: number, crowding: number, perceivedAccountability: number): number {
  return intrinsic * (1 - crowding * perceivedAccountability)
}

/** The value V of acting properly: rewards weighted by instrumentality, and the intrinsic one (docs/en/odd.md (17)). */
export function rewardValue(
  multiplier: number,
  extrinsic: number,
  promotion: number,
  instrumentality: number,
  intrinsic: number
): number {
  return multiplier * ((extrinsic + promotion) * instrumentality + intrinsic)
}

/** What showy achievement (好大喜功) adds to the value of acting recklessly, V_r − V (docs/en/odd.md (17)). */
export function recklessExtra(
  multiplier: number,
  recklessPrize: number,
  promotion: number,
  instrumentality: number
): number {
  return multiplier * recklessPrize * promotion * instrumentality
}

/** The cost κ of effort, 0.5 to 1.5: lower under good working conditions (docs/en/odd.md (18)). */
export function effortCost(workingConditions: number): number {
  return greatestEffortCost - workingConditions
}

/**
 * The effort e in [0, 1] that a motive M = V·E calls forth at cost κ (docs/en/odd.md (19)); `dread` is ℓ, by how much each unit of
 * effort raises the loss as far as effort is chosen with regard to it (docs/en/odd.md (66)).
 */
export function chosenEffort(motive: number, cost: number, dread = 0): number {
  return Math.max(0, Math.min(1, (motive - dread) / cost))
}

/** The utility U = M·e − κ·e²/2 of an effort (docs/en/odd.md (19)). */
export function effortUtility(motive: number, effort: number, cost: number): number {
  return motive * effort - 0.5 * cost * effort * effort
}
