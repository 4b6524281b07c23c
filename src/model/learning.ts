/** What a period teaches: rewards, instrumentality, self-efficacy, satisfaction (docs/en/odd.md (45)–(48)). */

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

/** A reward as it is felt beside what others in the unit got: a shortfall weighs extra (docs/en/odd.md (47)). */
export function equitableReward(reward: number, meanReward: number, equitySensitivity: number): number {
  return reward - equitySensitivity * Math.max(0, meanReward - reward)
}
