/** What a period teaches: rewards, instrumentality, self-efficacy, satisfaction (docs/en/odd.md (45)–(48), (74), (75)). */

/** A state moved towards a target by a rate, 0 to 1. */
export function approach(present: number, target: number, rate: number): number {
  return present + rate * (target - present)
}

/** The reward of an act, before any sanction: `observed` is 1 if performance was rewarded, else 0 (docs/en/odd.md (45)). */
export function actingReward(
  observed: number,
  output: number,
  multiplier: number,
  extrinsic: number,
  promotion: number,
  intrinsic: number
): number {
  return observed * output * multiplier * (extrinsic + promotion) + multiplier * intrinsic * output
}

/** 1 if the assessment rewards performance as it deserves, else 0 (docs/en/odd.md (45)). */
export function isRewarded(assessmentDraw: number, assessmentFairness: number): number {
  return assessmentDraw < assessmentFairness ? 1 : 0
}

/** The same of who was granted tolerance: a pardon may prove that performance is rewarded (docs/en/odd.md (74)). */
export function isRewardedIfPardoned(assessmentDraw: number, assessmentFairness: number, pardonProof: number): number {
  if (pardonProof === 1) return 1
  return isRewarded(assessmentDraw, assessmentFairness + pardonProof * (1 - assessmentFairness))
}

/** A reward as it is felt beside what is due: a shortfall weighs extra (docs/en/odd.md (47)). */
export function equitableReward(reward: number, due: number, equitySensitivity: number): number {
  return reward - equitySensitivity * Math.max(0, due - reward)
}

/** The reward held to be due: what others in the unit got, and more for more than their output (docs/en/odd.md (75)). */
export function dueReward(meanReward: number, performanceEquity: number, output: number, meanOutput: number): number {
  return meanReward + performanceEquity * (output - meanOutput)
}
