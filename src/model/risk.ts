/** What a cadre fears: error, accountability, sanction, and the loss they add up to (docs/en/odd.md (20)–(24), (65), (67), (68)). */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { CONSTANT } from './constants.data.js'

const { sanctionOfNobody, reputationInSanction, hazardWithoutAbility, riskWithoutEffort, greatestRisk } = CONSTANT

/** The size S of a sanction, in utility: what a career and a name are worth to the cadre (docs/en/odd.md (20)). */
export function sanctionSize(sanctionSeverity: number, promotionValence: number, reputationValence: number): number {
  return sanctionSeverity * (sanctionOfNobody + promotionValence + reputationInSanction * reputationValence)
}

/**
 * The error hazard h of a matter; `exposure` is 1, or `leaderExposure` for a leading cadre (docs/en/odd.md (21)). Where unclear roles
 * make errors too, `ability` is what they leave of it, `abilityInRole`.
 */
export function errorHazard(errorRate: number, exposure: number, complexity: number, ability: number): number {
  return errorRate * exposure * complexity * (hazardWithoutAbility - ability)
}

/** What an unclear role leaves of the ability that keeps errors away (docs/en/odd.md (67)). */
export function abilityInRole(ability: number, roleClarity: number, roleInError: number): number {
  return ability * (1 - roleInError * (1 - roleClarity))
}

/** The chance p of an error: more effort, more errors (多干多出错), 0.95 at most (docs/en/odd.md (22)). */
export function errorProbability(hazard: number, effort: number): number {
  return Math.min(greatestRisk, hazard * (riskWithoutEffort + effort))
}

/** A belief: the expectation α/(α + β) of the evidence held (docs/en/odd.md (23)). */
export function belief(alpha: number, beta: number): number {
  return alpha / (alpha + beta)
}

/** What a cadre expects tolerance to spare it: the process costs a share of the sanction all the same (docs/en/odd.md (65)). */
export function expectedRelief(perceivedTolerance: number, processCost: number): number {
  return perceivedTolerance * (1 - processCost)
}

/**
 * The perceived loss L of an act: loss-averse, and as far as no relief is expected (docs/en/odd.md (24)); chances of a loss may
 * loom larger than they are (docs/en/odd.md (68)).
 */
export function perceivedLoss(
  lossAversion: number,
  errorProbability: number,
  perceivedAccountability: number,
  relief: number,
  sanction: number,
  probabilityWeighting = 1
): number {
  if (probabilityWeighting === 1)
    return lossAversion * errorProbability * perceivedAccountability * (1 - relief) * sanction
  const chance = errorProbability * perceivedAccountability * (1 - relief)
  return lossAversion * weighedProbability(chance, probabilityWeighting) * sanction
}

/** The weight ω of a probability: below 1, the exponent of Prelec (1998) makes small ones loom large (docs/en/odd.md (68)). */
export function weighedProbability(probability: number, exponent: number): number {
  if (exponent === 1 || probability <= 0) return probability
  return exp(-exp(exponent * log(-log(probability))))
}

/** By how much each unit of effort raises the loss, as far as effort is chosen with regard to it: ℓ (docs/en/odd.md (66)). */
export function dreadOfEffort(
  riskInEffort: number,
  lossAversion: number,
  hazard: number,
  perceivedAccountability: number,
  relief: number,
  sanction: number
): number {
  return riskInEffort * lossAversion * hazard * perceivedAccountability * (1 - relief) * sanction
}

/** The tolerance a reckless act may expect: unclear criteria let recklessness pass as error (docs/en/odd.md (24)). */
export function toleranceOfRecklessness(perceivedTolerance: number, criteriaClarity: number): number {
  return perceivedTolerance * (1 - criteriaClarity)
}
