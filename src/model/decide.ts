/**
 * One decision to act or to idle, from one row of inputs (docs/en/odd.md (15)–(30), (64)–(68)).
 *
 * The period decides with it, explanations ask it what would have moved the decision, and a cadre's story tells it: all three have
 * the same bits.
 */

import { type Choice, choose, expectedBlame, idlePayment, pullOfUnit } from './choice.js'
import {
  chosenEffort,
  effortUtility,
  intrinsicInView,
  promotionInView,
  recklessExtra,
  rewardMultiplier,
  rewardValue
} from './motivation.js'
import {
  dreadOfEffort,
  errorProbability,
  expectedRelief,
  perceivedLoss,
  sanctionSize,
  toleranceOfRecklessness
} from './risk.js'

/**
 * Position of each input in a row: what a decision rests on, those of one cause together.
 *
 * `hazard` is h, before effort, since p moves with effort; `gate` is 1 in the impact period of a sanction, else 0; `effortCost` is κ;
 * `disturbance` is ε. The criteria's clarity stands with perceived tolerance, whose use to the reckless it limits; the valences
 * within S stand with the valences. The positions are written out because an engine reads the fields of a literal as constants.
 */
export const INPUT = {
  promotion: 0,
  extrinsic: 1,
  reputation: 2,
  intrinsic: 3,
  satisfaction: 4,
  valueFeedback: 5,
  gate: 6,
  instrumentality: 7,
  selfEfficacy: 8,
  effortCost: 9,
  hazard: 10,
  perceivedAccountability: 11,
  perceivedTolerance: 12,
  criteriaClarity: 13,
  sanctionSeverity: 14,
  lossAversion: 15,
  inaction: 16,
  idlePay: 17,
  assessmentFairness: 18,
  idleComfort: 19,
  atmosphere: 20,
  shareActing: 21,
  recklessPrize: 22,
  recklessHazard: 23,
  moralCost: 24,
  integrity: 25,
  disturbance: 26,
  crowding: 27,
  processCost: 28,
  riskInEffort: 29,
  probabilityWeighting: 30,
  /** Sorts the idle, and moves no margin. */
  competenceStandard: 31
} as const

/** Names of the inputs, in order. */
export const INPUTS = Object.keys(INPUT) as readonly (keyof typeof INPUT)[]

/** The causes of a decision, in order, each by its first input; two worlds differ in a cause if they differ in one of its inputs. */
export const FIRST_INPUT_OF = {
  valences: 'promotion',
  satisfaction: 'satisfaction',
  promotionGate: 'gate',
  instrumentality: 'instrumentality',
  selfEfficacy: 'selfEfficacy',
  effortCost: 'effortCost',
  hazard: 'hazard',
  perceivedAccountability: 'perceivedAccountability',
  perceivedTolerance: 'perceivedTolerance',
  sanctionSize: 'sanctionSeverity',
  lossAversion: 'lossAversion',
  blameForInaction: 'inaction',
  idlePay: 'idlePay',
  atmosphere: 'atmosphere',
  recklessPrize: 'recklessPrize',
  choiceNoise: 'disturbance',
  crowding: 'crowding',
  processCost: 'processCost',
  riskInEffort: 'riskInEffort',
  probabilityWeighting: 'probabilityWeighting'
} as const satisfies Readonly<Record<string, keyof typeof INPUT>>
export type Cause = keyof typeof FIRST_INPUT_OF

/** Position of each quantity that a decision works out on the way. */
export const DECISION = {
  multiplier: 0,
  promotionInView: 1,
  intrinsicInView: 2,
  sanction: 3,
  properEffort: 4,
  properUtility: 5,
  recklessEffort: 6,
  recklessUtility: 7,
  fearlessEffort: 8,
  fearlessUtility: 9,
  ableUtility: 10,
  properRisk: 11,
  recklessRisk: 12,
  properLoss: 13,
  recklessLoss: 14,
  idlePayment: 15,
  base: 16,
  properMargin: 17,
  recklessMargin: 18,
  push: 19,
  value: 20
} as const

/** Names of these quantities, in order. */
export const DECISION_COLUMNS = Object.keys(DECISION) as readonly (keyof typeof DECISION)[]

/**
 * Decides by the inputs `x` from position `at` on, and writes what it worked out into `d`.
 *
 * Its parts are functions of their own, for those who ask about one of them. They hand numbers on in `d`: what a function returns
 * would be boxed wherever it is not inlined.
 */
export function decide(x: Float64Array, at: number, d: Float64Array): Choice {
  strive(x, at, d)
  weighActing(x, at, d)
  weighIdling(x, at, d)
  const motive = d[DECISION.value] * Math.max(x[at + INPUT.selfEfficacy], x[at + INPUT.competenceStandard])
  const cost = x[at + INPUT.effortCost]
  const ableUtility = effortUtility(motive, chosenEffort(motive, cost), cost)
  d[DECISION.ableUtility] = ableUtility
  const { properMargin, recklessMargin, fearlessUtility, push } = DECISION
  return choose(d[properMargin], d[recklessMargin], d[fearlessUtility], ableUtility, d[push])
}

/**
 * Works out value, expectancy, efforts and their utilities: proper, reckless, and fearless, as if there were no accountability
 * (docs/en/odd.md (15)–(20), (64), (66)).
 */
export function strive(x: Float64Array, at: number, d: Float64Array): void {
  const accountability = x[at + INPUT.perceivedAccountability]
  const instrumentality = x[at + INPUT.instrumentality]
  const selfEfficacy = x[at + INPUT.selfEfficacy]
  const cost = x[at + INPUT.effortCost]
  const multiplier = rewardMultiplier(x[at + INPUT.satisfaction], x[at + INPUT.valueFeedback])
  const promotion = promotionInView(x[at + INPUT.gate], x[at + INPUT.promotion])
  const sanction = sanctionSize(x[at + INPUT.sanctionSeverity], x[at + INPUT.promotion], x[at + INPUT.reputation])
  const intrinsic = intrinsicInView(x[at + INPUT.intrinsic], x[at + INPUT.crowding], accountability)
  const value = rewardValue(multiplier, x[at + INPUT.extrinsic], promotion, instrumentality, intrinsic)
  d[DECISION.multiplier] = multiplier
  d[DECISION.promotionInView] = promotion
  d[DECISION.intrinsicInView] = intrinsic
  d[DECISION.sanction] = sanction
  d[DECISION.value] = value
  const recklessValue = value + recklessExtra(multiplier, x[at + INPUT.recklessPrize], promotion, instrumentality)
  const motive = value * selfEfficacy
  const recklessMotive = recklessValue * selfEfficacy
  const fearlessEffort = chosenEffort(motive, cost)
  let properEffort = fearlessEffort
  let recklessEffort = chosenEffort(recklessMotive, cost)
  const share = x[at + INPUT.riskInEffort]
  if (share !== 0) {
    const lossAversion = x[at + INPUT.lossAversion]
    const hazard = x[at + INPUT.hazard]
    const relief = expectedRelief(x[at + INPUT.perceivedTolerance], x[at + INPUT.processCost])
    const recklessRelief = toleranceOfRecklessness(relief, x[at + INPUT.criteriaClarity])
    const recklessHazard = x[at + INPUT.recklessHazard] * hazard
    const dread = dreadOfEffort(share, lossAversion, hazard, accountability, relief, sanction)
    const recklessDread = dreadOfEffort(share, lossAversion, recklessHazard, accountability, recklessRelief, sanction)
    properEffort = chosenEffort(motive, cost, dread)
    recklessEffort = chosenEffort(recklessMotive, cost, recklessDread)
  }
  const fearlessUtility = effortUtility(motive, fearlessEffort, cost)
  d[DECISION.fearlessEffort] = fearlessEffort
  d[DECISION.fearlessUtility] = fearlessUtility
  d[DECISION.properEffort] = properEffort
  d[DECISION.properUtility] = share === 0 ? fearlessUtility : effortUtility(motive, properEffort, cost)
  d[DECISION.recklessEffort] = recklessEffort
  d[DECISION.recklessUtility] = effortUtility(recklessMotive, recklessEffort, cost)
}

/**
 * Works out the risks of both ways of acting, the losses they make expect, and what is left of their utilities, once striven
 * (docs/en/odd.md (22), (24), (28), (65), (68)).
 */
export function weighActing(x: Float64Array, at: number, d: Float64Array): void {
  const hazard = x[at + INPUT.hazard]
  const lossAversion = x[at + INPUT.lossAversion]
  const accountability = x[at + INPUT.perceivedAccountability]
  const sanction = d[DECISION.sanction]
  const weighting = x[at + INPUT.probabilityWeighting]
  const relief = expectedRelief(x[at + INPUT.perceivedTolerance], x[at + INPUT.processCost])
  const recklessRelief = toleranceOfRecklessness(relief, x[at + INPUT.criteriaClarity])
  const risk = errorProbability(hazard, d[DECISION.properEffort])
  const recklessRisk = errorProbability(x[at + INPUT.recklessHazard] * hazard, d[DECISION.recklessEffort])
  const loss = perceivedLoss(lossAversion, risk, accountability, relief, sanction, weighting)
  const recklessLoss = perceivedLoss(lossAversion, recklessRisk, accountability, recklessRelief, sanction, weighting)
  d[DECISION.properRisk] = risk
  d[DECISION.recklessRisk] = recklessRisk
  d[DECISION.properLoss] = loss
  d[DECISION.recklessLoss] = recklessLoss
  d[DECISION.properMargin] = d[DECISION.properUtility] - loss
  d[DECISION.recklessMargin] =
    d[DECISION.recklessUtility] - recklessLoss - x[at + INPUT.moralCost] * x[at + INPUT.integrity]
}

/** Works out what speaks for acting beside the matter itself, base + ε, once striven (docs/en/odd.md (25)–(27)). */
export function weighIdling(x: Float64Array, at: number, d: Float64Array): void {
  const payment = idlePayment(x[at + INPUT.idlePay], x[at + INPUT.assessmentFairness], x[at + INPUT.extrinsic])
  const pull = pullOfUnit(x[at + INPUT.atmosphere], x[at + INPUT.shareActing])
  const blame = expectedBlame(x[at + INPUT.lossAversion], x[at + INPUT.inaction], d[DECISION.sanction])
  d[DECISION.idlePayment] = payment
  d[DECISION.base] = pull - x[at + INPUT.idleComfort] - payment + blame
  d[DECISION.push] = d[DECISION.base] + x[at + INPUT.disturbance]
}
