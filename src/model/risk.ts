/** What a cadre fears: error, accountability, sanction, and the loss they add up to (docs/en/odd.md (20)–(24)). */

/** The size S of a sanction, in utility: what a career and a name are worth to the cadre (docs/en/odd.md (20)). */
export function sanctionSize(sanctionSeverity: number, promotionValence: number, reputationValence: number): number {
  return sanctionSeverity * (0.4 + promotionValence + 0.5 * reputationValence)
}

/** The error hazard h of a matter; `exposure` is 1, or `leaderExposure` for a leading cadre (docs/en/odd.md (21)). */
export function errorHazard(errorRate: number, exposure: number, complexity: number, ability: number): number {
  return errorRate * exposure * complexity * (1.5 - ability)
}

/** The chance p of an error: more effort, more errors (多干多出错), 0.95 at most (docs/en/odd.md (22)). */
export function errorProbability(hazard: number, effort: number): number {
  return Math.min(0.95, hazard * (0.5 + effort))
}

/** A belief: the expectation α/(α + β) of the evidence held (docs/en/odd.md (23)). */
export function belief(alpha: number, beta: number): number {
  return alpha / (alpha + beta)
}

/** The perceived loss L of an act: loss-averse, and as far as tolerance is not expected to help (docs/en/odd.md (24)). */
export function perceivedLoss(
  lossAversion: number,
  errorProbability: number,
  perceivedAccountability: number,
  perceivedTolerance: number,
  sanction: number
): number {
  return lossAversion * errorProbability * perceivedAccountability * (1 - perceivedTolerance) * sanction
}

/** The tolerance a reckless act may expect: unclear criteria let recklessness pass as error (docs/en/odd.md (24)). */
export function toleranceOfRecklessness(perceivedTolerance: number, criteriaClarity: number): number {
  return perceivedTolerance * (1 - criteriaClarity)
}
