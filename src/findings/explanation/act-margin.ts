/** By how much a cadre would rather act than idle, and how much of a difference between two worlds each cause makes. */

import { shapleyOfWorths } from '../../analysis/shapley.js'
import { expectedBlame, idlePayment, pullOfUnit } from '../../model/choice.js'
import { DECISION, DECISION_COLUMNS, INPUT, INPUTS, strive, weighActing, weighIdling } from '../../model/decide.js'
import {
  errorProbability,
  expectedRelief,
  perceivedLoss,
  sanctionSize,
  toleranceOfRecklessness
} from '../../model/risk.js'
import { FIRST_INPUT, MARGIN_PLAYERS, type MarginPlayer, PLAYER } from './margin-inputs.js'

/** What the decision looked at last works out on the way. */
const decision = new Float64Array(DECISION_COLUMNS.length)

/**
 * The act margin max(G_p, G_r) + base + ε of a row of inputs, in utility: the cadre acts just if it is above 0
 * (docs/en/odd.md (28), (29)). It has the bits of the engine's own sums.
 */
export function actMargin(rows: Float64Array, at = 0): number {
  return actingGain(rows, at, false) + push(rows, at)
}

/**
 * The fear-free margin U₀ + base + ε of a row of inputs, in utility: the margin of acting properly without accountability
 * for it (docs/en/odd.md (30), (66)). The idle are afraid just if it is above 0.
 */
export function fearFreeMargin(rows: Float64Array, at = 0): number {
  return fearlessUtility(rows, at) + push(rows, at)
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
  const players = isOfRiskInEffort(a, at) || isOfRiskInEffort(b, at) ? STRIVING_FEARLESSLY : STRIVING_ALONE
  addSplit(fearlessUtility, players, a, b, at, parts)
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
  ...playersNamed('processCost', 'probabilityWeighting', 'riskInEffort', 'crowding'),
  ...STRIVING
])
const STRIVING_ALONE = STRIVING.filter((player) => player !== PLAYER.recklessPrize)
const STRIVING_FEARLESSLY = Uint8Array.from([...playersNamed('perceivedAccountability', 'crowding'), ...STRIVING_ALONE])
const BLAMED = playersNamed('lossAversion', 'blameForInaction', 'sanctionSize', 'valences')
const PAID = playersNamed('idlePay', 'valences')

/** Whether effort rests on what else the gain rests on: it is chosen with regard to risk, or fear crowds out its motive. */
function isOfRiskInEffort(x: Float64Array, at: number): boolean {
  return x[at + INPUT.riskInEffort] !== 0 || x[at + INPUT.crowding] !== 0
}

function playersNamed(...names: MarginPlayer[]): Uint8Array {
  return Uint8Array.from(names, (name) => PLAYER[name])
}

/** U₀, the utility of acting properly without fear (docs/en/odd.md (19), (66)). */
function fearlessUtility(x: Float64Array, at: number): number {
  strive(x, at, decision)
  return decision[DECISION.fearlessUtility]
}

/** max(G_p, G_r), the gain of the better way of acting (docs/en/odd.md (20)–(24), (28)); `striven` if `decision` is this row's. */
function actingGain(x: Float64Array, at: number, striven: boolean): number {
  if (!striven) strive(x, at, decision)
  else decision[DECISION.sanction] = sanctionOf(x, at)
  const plainly = gainIfPlainlyProper(x, at)
  if (!Number.isNaN(plainly)) return plainly
  weighActing(x, at, decision)
  return Math.max(decision[DECISION.properMargin], decision[DECISION.recklessMargin])
}

/** More than rounding can make of a difference of utilities. */
const ROUNDING = 1e-9

/**
 * G_p where acting recklessly gains less though a loss by it is no less likely, which can be told without that loss; else NaN. Chances,
 * once they are weighted, take by far the longest of all that a margin is made of.
 */
function gainIfPlainlyProper(x: Float64Array, at: number): number {
  const conscience = x[at + INPUT.moralCost] * x[at + INPUT.integrity]
  const properUtility = decision[DECISION.properUtility]
  if (decision[DECISION.recklessUtility] - conscience > properUtility - ROUNDING) return Number.NaN
  const hazard = x[at + INPUT.hazard]
  const relief = expectedRelief(x[at + INPUT.perceivedTolerance], x[at + INPUT.processCost])
  const risk = errorProbability(hazard, decision[DECISION.properEffort])
  const recklessRisk = errorProbability(x[at + INPUT.recklessHazard] * hazard, decision[DECISION.recklessEffort])
  const recklessRelief = toleranceOfRecklessness(relief, x[at + INPUT.criteriaClarity])
  if (recklessRisk * (1 - recklessRelief) < risk * (1 - relief)) return Number.NaN
  const accountability = x[at + INPUT.perceivedAccountability]
  const weighting = x[at + INPUT.probabilityWeighting]
  const sanction = decision[DECISION.sanction]
  return properUtility - perceivedLoss(x[at + INPUT.lossAversion], risk, accountability, relief, sanction, weighting)
}

/** base + ε, what speaks for acting beside the matter itself (docs/en/odd.md (25)–(27)). */
function push(x: Float64Array, at: number): number {
  decision[DECISION.sanction] = sanctionOf(x, at)
  weighIdling(x, at, decision)
  return decision[DECISION.push]
}

/** Splits base + ε term by term: the Shapley value of a sum of games is the sum of their values. */
function addSplitOfPush(a: Float64Array, b: Float64Array, at: number, parts: Float64Array): void {
  addSplit(blame, BLAMED, a, b, at, parts)
  addSplit(idlingLoss, PAID, a, b, at, parts)
  parts[PLAYER.atmosphere] += pull(b, at) - pull(a, at)
  parts[PLAYER.choiceNoise] += b[at + INPUT.disturbance] - a[at + INPUT.disturbance]
}

function pull(x: Float64Array, at: number): number {
  return pullOfUnit(x[at + INPUT.atmosphere], x[at + INPUT.shareActing])
}

/** What acting forgoes: the pay and the comfort of idling, as a loss. */
function idlingLoss(x: Float64Array, at: number): number {
  const payment = idlePayment(x[at + INPUT.idlePay], x[at + INPUT.assessmentFairness], x[at + INPUT.extrinsic])
  return -x[at + INPUT.idleComfort] - payment
}

function blame(x: Float64Array, at: number): number {
  return expectedBlame(x[at + INPUT.lossAversion], x[at + INPUT.inaction], sanctionOf(x, at))
}

function sanctionOf(x: Float64Array, at: number): number {
  return sanctionSize(x[at + INPUT.sanctionSeverity], x[at + INPUT.promotion], x[at + INPUT.reputation])
}

const differing = new Uint8Array(MARGIN_PLAYERS.length)
const worths = new Float64Array(1 << GAINING.length)
const values = new Float64Array(GAINING.length)
const ofEffort = Uint8Array.from(MARGIN_PLAYERS, (_, player) => (STRIVING.includes(player) ? 1 : 0))
const mixed = new Float64Array(INPUTS.length)

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
  const always = isOfRiskInEffort(a, at) || isOfRiskInEffort(b, at)
  for (let k = 0; k < mixed.length; k++) mixed[k] = a[at + k]
  worths[0] = term(mixed, 0, false)
  let subset = 0
  for (let step = 1; step < 1 << count; step++) {
    const turn = 31 - Math.clz32(step & -step)
    subset ^= 1 << turn
    const player = differing[turn]
    const from = (subset >> turn) & 1 ? b : a
    for (let k = FIRST_INPUT[player]; k < FIRST_INPUT[player + 1]; k++) mixed[k] = from[at + k]
    worths[subset] = term(mixed, 0, !always && ofEffort[player] === 0)
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
