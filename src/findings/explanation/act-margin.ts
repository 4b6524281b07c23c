/** By how much a cadre would rather act than idle, and how much of a difference between two worlds each cause makes. */

import { shapleyOfWorths } from '../../analysis/shapley.js'
import { idlePayment } from '../../model/choice.js'
import {
  chosenEffort,
  effortUtility,
  promotionInView,
  recklessExtra,
  rewardMultiplier,
  rewardValue
} from '../../model/motivation.js'
import { errorProbability, perceivedLoss, sanctionSize, toleranceOfRecklessness } from '../../model/risk.js'
import { FIRST_INPUT, INPUT, MARGIN_INPUTS, MARGIN_PLAYERS, type MarginPlayer, PLAYER } from './margin-inputs.js'

/**
 * The act margin max(G_p, G_r) + base + ε of a row of inputs, in utility: the cadre acts just if it is above 0
 * (docs/en/odd.md (28), (29)). It has the bits of the engine's own sums.
 */
export function actMargin(rows: Float64Array, at = 0): number {
  return actingGain(rows, at, false) + push(rows, at)
}

/**
 * The fear-free margin U_p + base + ε of a row of inputs, in utility: the margin of acting properly without accountability
 * for it (docs/en/odd.md (30)). The idle are afraid just if it is above 0.
 */
export function fearFreeMargin(rows: Float64Array, at = 0): number {
  return properUtility(rows, at) + push(rows, at)
}

/**
 * Splits the difference between the act margins of two worlds, b less a, among `MARGIN_PLAYERS` by their Shapley values.
 *
 * The rows of both start at `at`. Exact: the value of a set of players is the margin of a row that has their numbers from b
 * and the rest from a. The parts, in utility, are written to `parts` and add up to the difference but for rounding; who has
 * the same numbers in both worlds has exactly 0.
 */
export function splitActMargin(
  a: Float64Array,
  b: Float64Array,
  at = 0,
  parts = new Float64Array(MARGIN_PLAYERS.length)
): Float64Array {
  parts.fill(0)
  addSplit(actingGain, GAINING, a, b, at, parts)
  addSplitOfPush(a, b, at, parts)
  return parts
}

/** The same of the fear-free margins. */
export function splitFearFreeMargin(
  a: Float64Array,
  b: Float64Array,
  at = 0,
  parts = new Float64Array(MARGIN_PLAYERS.length)
): Float64Array {
  parts.fill(0)
  addSplit(properUtility, STRIVING_PROPERLY, a, b, at, parts)
  addSplitOfPush(a, b, at, parts)
  return parts
}

/** A term of a margin, as a function of a row of inputs; `striven` if nothing has changed that effort rests on. */
type Term = (rows: Float64Array, at: number, striven: boolean) => number

/** The players each term rests on: in the Gray code the first change worlds most often, so those of effort come last. */
const STRIVING = playersNamed(
  'effortCost',
  'selfEfficacy',
  'instrumentality',
  'satisfaction',
  'promotionGate',
  'recklessPrize',
  'valences'
)
const GAINING = Uint8Array.from([
  ...playersNamed('perceivedAccountability', 'perceivedTolerance', 'hazard', 'lossAversion', 'sanctionSize'),
  ...STRIVING
])
const STRIVING_PROPERLY = STRIVING.filter((player) => player !== PLAYER.recklessPrize)
const BLAMED = playersNamed('lossAversion', 'blameForInaction', 'sanctionSize', 'valences')
const PAID = playersNamed('idlePay', 'valences')

function playersNamed(...names: MarginPlayer[]): Uint8Array {
  return Uint8Array.from(names, (name) => PLAYER[name])
}

/** U_p, e_p, U_r and e_r of the row looked at last. */
const striving = new Float64Array(4)

/** Works out `striving` (docs/en/odd.md (15)–(19)). */
function strive(x: Float64Array, at: number): void {
  const multiplier = rewardMultiplier(x[at + INPUT.satisfaction], x[at + INPUT.valueFeedback])
  const promotion = promotionInView(x[at + INPUT.frozen], x[at + INPUT.promotion])
  const instrumentality = x[at + INPUT.instrumentality]
  const selfEfficacy = x[at + INPUT.selfEfficacy]
  const cost = x[at + INPUT.effortCost]
  const value = rewardValue(multiplier, x[at + INPUT.extrinsic], promotion, instrumentality, x[at + INPUT.intrinsic])
  const recklessValue = value + recklessExtra(multiplier, x[at + INPUT.recklessPrize], promotion, instrumentality)
  const properMotive = value * selfEfficacy
  const properEffort = chosenEffort(properMotive, cost)
  const recklessMotive = recklessValue * selfEfficacy
  const recklessEffort = chosenEffort(recklessMotive, cost)
  striving[0] = effortUtility(properMotive, properEffort, cost)
  striving[1] = properEffort
  striving[2] = effortUtility(recklessMotive, recklessEffort, cost)
  striving[3] = recklessEffort
}

/** U_p, the utility of acting properly (docs/en/odd.md (19)). */
function properUtility(x: Float64Array, at: number): number {
  strive(x, at)
  return striving[0]
}

/** max(G_p, G_r), the gain of the better way of acting (docs/en/odd.md (20)–(24), (28)); `striven` if `striving` is this row's. */
function actingGain(x: Float64Array, at: number, striven: boolean): number {
  if (!striven) strive(x, at)
  const sanction = sanctionOf(x, at)
  const hazard = x[at + INPUT.hazard]
  const lossAversion = x[at + INPUT.lossAversion]
  const accountability = x[at + INPUT.perceivedAccountability]
  const tolerance = x[at + INPUT.perceivedTolerance]
  const toleranceIfReckless = toleranceOfRecklessness(tolerance, x[at + INPUT.criteriaClarity])
  const properRisk = errorProbability(hazard, striving[1])
  const recklessRisk = errorProbability(x[at + INPUT.recklessHazard] * hazard, striving[3])
  const properLoss = perceivedLoss(lossAversion, properRisk, accountability, tolerance, sanction)
  const recklessLoss = perceivedLoss(lossAversion, recklessRisk, accountability, toleranceIfReckless, sanction)
  const moralCost = x[at + INPUT.moralCost] * x[at + INPUT.integrity]
  return Math.max(striving[0] - properLoss, striving[2] - recklessLoss - moralCost)
}

/** base + ε, what speaks for acting beside the matter itself (docs/en/odd.md (25)–(27)). */
function push(x: Float64Array, at: number): number {
  const base = pull(x, at) - x[at + INPUT.idleComfort] - payment(x, at) + blame(x, at)
  return base + x[at + INPUT.disturbance]
}

/** Splits base + ε term by term: the Shapley value of a sum of games is the sum of their values. */
function addSplitOfPush(a: Float64Array, b: Float64Array, at: number, parts: Float64Array): void {
  addSplit(blame, BLAMED, a, b, at, parts)
  addSplit(idlingLoss, PAID, a, b, at, parts)
  parts[PLAYER.atmosphere] += pull(b, at) - pull(a, at)
  parts[PLAYER.choiceNoise] += b[at + INPUT.disturbance] - a[at + INPUT.disturbance]
}

function pull(x: Float64Array, at: number): number {
  return x[at + INPUT.atmosphere] * (x[at + INPUT.shareActing] - 0.5)
}

function payment(x: Float64Array, at: number): number {
  return idlePayment(x[at + INPUT.idlePay], x[at + INPUT.assessmentFairness], x[at + INPUT.extrinsic])
}

/** What acting forgoes: the pay and the comfort of idling, as a loss. */
function idlingLoss(x: Float64Array, at: number): number {
  return -x[at + INPUT.idleComfort] - payment(x, at)
}

function blame(x: Float64Array, at: number): number {
  return x[at + INPUT.lossAversion] * x[at + INPUT.inaction] * 0.5 * sanctionOf(x, at)
}

function sanctionOf(x: Float64Array, at: number): number {
  return sanctionSize(x[at + INPUT.sanctionSeverity], x[at + INPUT.promotion], x[at + INPUT.reputation])
}

const differing = new Uint8Array(MARGIN_PLAYERS.length)
const worths = new Float64Array(1 << GAINING.length)
const values = new Float64Array(GAINING.length)
const ofEffort = Uint8Array.from(MARGIN_PLAYERS, (_, player) => (STRIVING.includes(player) ? 1 : 0))
const mixed = new Float64Array(MARGIN_INPUTS.length)

/**
 * Adds to `parts` the Shapley values of a term that rests on some players, by all subsets of those who differ.
 *
 * The subsets are passed through in the order of the Gray code, in which one player at a time changes worlds.
 */
function addSplit(
  term: Term,
  players: Uint8Array,
  a: Float64Array,
  b: Float64Array,
  at: number,
  parts: Float64Array
): void {
  let count = 0
  for (let k = 0; k < players.length; k++) {
    if (differs(players[k], a, b, at)) differing[count++] = players[k]
  }
  if (count === 0) return
  for (let k = 0; k < mixed.length; k++) mixed[k] = a[at + k]
  worths[0] = term(mixed, 0, false)
  let subset = 0
  for (let step = 1; step < 1 << count; step++) {
    const turn = 31 - Math.clz32(step & -step)
    subset ^= 1 << turn
    const player = differing[turn]
    const from = (subset >> turn) & 1 ? b : a
    for (let k = FIRST_INPUT[player]; k < FIRST_INPUT[player + 1]; k++) mixed[k] = from[at + k]
    worths[subset] = term(mixed, 0, ofEffort[player] === 0)
  }
  shapleyOfWorths(count, worths, values)
  for (let k = 0; k < count; k++) parts[differing[k]] += values[k]
}

function differs(player: number, a: Float64Array, b: Float64Array, at: number): boolean {
  for (let k = FIRST_INPUT[player]; k < FIRST_INPUT[player + 1]; k++) {
    if (a[at + k] !== b[at + k]) return true
  }
  return false
}
