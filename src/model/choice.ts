/** To act or to idle, and why the idle idle: the counterfactual definition of 不敢为 (docs/en/odd.md (25)–(30)). */

import { log } from '../numeric/log.js'
import { CONSTANT } from './constants.data.js'

/** What a cadre does in a period; the idle are sorted by what keeps them. */
export const ACT_PROPERLY = 0
export const ACT_RECKLESSLY = 1
export const AFRAID = 2
export const UNABLE = 3
export const UNWILLING = 4

export type Choice = typeof ACT_PROPERLY | typeof ACT_RECKLESSLY | typeof AFRAID | typeof UNABLE | typeof UNWILLING

/** What an idle cadre draws where assessment is unfair, 干多干少一个样 (docs/en/odd.md (25)). */
export function idlePayment(idlePay: number, assessmentFairness: number, extrinsic: number): number {
  return idlePay * (1 - assessmentFairness) * extrinsic
}

/** The pull of one's unit (团体氛围): towards acting where more than half act, else away from it (docs/en/odd.md (26)). */
export function pullOfUnit(atmosphere: number, shareActing: number): number {
  return atmosphere * (shareActing - CONSTANT.neutralShareActing)
}

/** What blame for inaction costs the cadre whom it meets (docs/en/odd.md (26), (48)). */
export function blameLoss(sanction: number): number {
  return CONSTANT.blameInSanctions * sanction
}

/** What an idle cadre expects to lose by blame for inaction, whose chance all know (docs/en/odd.md (26)). */
export function expectedBlame(lossAversion: number, inaction: number, sanction: number): number {
  return lossAversion * inaction * CONSTANT.blameInSanctions * sanction
}

/** The disturbance ε of choice, logistic with the given scale (docs/en/odd.md (27)). */
export function choiceDisturbance(choiceNoise: number, u: number): number {
  return choiceNoise * log(u / (1 - u))
}

/**
 * The choice of a cadre (docs/en/odd.md (28)–(30)).
 *
 * The margins are what acting properly and recklessly is worth after all losses; `push` is base + ε: what speaks for acting beside
 * the matter itself. The idle are afraid (不敢为) if without accountability for acting they would act properly; else unable
 * (不能为) if they would with an able cadre's competence too; else unwilling (不想为). The same draws serve all three worlds.
 */
export function choose(
  properMargin: number,
  recklessMargin: number,
  fearlessUtility: number,
  ableUtility: number,
  push: number
): Choice {
  if (recklessMargin > properMargin) {
    if (recklessMargin + push > 0) return ACT_RECKLESSLY
  } else if (properMargin + push > 0) return ACT_PROPERLY
  if (fearlessUtility + push > 0) return AFRAID
  return ableUtility + push > 0 ? UNABLE : UNWILLING
}
