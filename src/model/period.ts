/** One period: every cadre decides on the state at its start, errs or not, is judged, learns (docs/en/odd.md (15)–(54), (59)–(78)). */

import { STAGE, uniform } from '../random/draws.js'
import { philox } from '../random/philox.js'
import {
  caseProbability,
  errorMerit,
  errorSeverity,
  impactPeriods,
  isBlameless,
  publicAttention,
  sanctionLoss
} from './accountability.js'
import { updateBeliefs } from './beliefs.js'
import { ACT_PROPERLY, ACT_RECKLESSLY, AFRAID, blameLoss, type Choice, choiceDisturbance, UNABLE } from './choice.js'
import { CONSTANT } from './constants.data.js'
import { DECISION, DECISION_COLUMNS, decide, INPUT, INPUTS } from './decide.js'
import { actingReward, approach, dueReward, equitableReward, isRewarded, isRewardedIfPardoned } from './learning.js'
import { recordUnits, rowOf } from './ledger.js'
import { isMitigated, mitigatedImpactPeriods, mitigatedShare } from './mitigation.js'
import { MOMENT, MOMENT_COLUMNS, NO_CASE, type Observer } from './moment.js'
import { effortCost } from './motivation.js'
import { REASON, TOTAL, TOTAL_COUNT } from './outcomes.js'
import type { Parameters } from './parameters.js'
import { type Case, type Ending, GRANTED, needsReview, runProcedure } from './procedure.js'
import { updateUnits } from './public.js'
import { abilityInRole, belief, errorHazard, expectedRelief } from './risk.js'
import { CASE, clearEvents, ERROR_WITHOUT_CASE, GRANT, MITIGATION, REFUSAL, SANCTION } from './state.js'
import { tightnessOf, updateTightness } from './tightness.js'
import { replaceCadres } from './turnover.js'
import type { Play, World } from './world.js'

/** What all turns of a period have in common. */
interface Scene {
  readonly world: World
  readonly parameters: Parameters
  readonly play: Play
  readonly period: number
  /** The factor f of the chance of every case. */
  readonly tightness: number
  readonly observer: Observer | null
}

/** The cadres of one rank in one unit, numbered from `first` up to but not including `end`. */
interface Rank {
  readonly unit: number
  readonly leading: boolean
  readonly first: number
  readonly end: number
  /** Where their totals stand in the ledger's cells. */
  readonly row: number
}

const { leastComplexity, impactOfBlame } = CONSTANT

const words = new Uint32Array(4)
/** The inputs of the present decision, and what it worked out. */
const inputs = new Float64Array(INPUTS.length)
const decision = new Float64Array(DECISION_COLUMNS.length)
const moment = new Float64Array(MOMENT_COLUMNS.length)

/** What became of the latest error; `ending` is `NO_CASE`, or how its case ended. */
const aftermath = { severity: Number.NaN, ending: NO_CASE as Ending, mitigated: false }
const matter: Case = {
  cadre: 0,
  unit: 0,
  leading: false,
  severity: Number.NaN,
  attention: Number.NaN,
  merit: Number.NaN,
  tolerable: false,
  expectedRelief: Number.NaN,
  sanctionSize: Number.NaN,
  lot: Number.NaN
}

/** Plays one period; `observer` is shown every cadre's moment, or null. */
export function playPeriod(
  world: World,
  parameters: Parameters,
  play: Play,
  period: number,
  observer: Observer | null
): void {
  const { population, state, ledger } = world
  const { units, cadres } = population
  const tightness = tightnessOf(parameters, state.common)
  const scene = { world, parameters, play, period, tightness, observer }
  clearEvents(state)
  for (let unit = 0; unit < units.count; unit++) {
    const first = units.firstCadre[unit]
    const ordinary = units.firstOrdinary[unit]
    const row = rowOf(ledger, period, units.tier[unit], 0)
    playRank(scene, { unit, leading: true, first, end: ordinary, row })
    playRank(scene, { unit, leading: false, first: ordinary, end: units.firstCadre[unit + 1], row: row + TOTAL_COUNT })
  }
  updateUnits(population, state, parameters)
  updateTightness(state, cadres.count, tightness)
  updateBeliefs(population, state, parameters)
  state.cadres.newcomer.fill(0)
  if (parameters.cadres.turnover > 0) replaceCadres(world, parameters, play, period)
  if (period >= ledger.burnIn) recordUnits(ledger, state.events, units.agreement)
}

/** Plays the cadres of one unit and rank. */
function playRank(scene: Scene, rank: Rank): void {
  const { world, parameters, play, period, observer } = scene
  const { unit, leading, first, end, row } = rank
  const { cadres } = world.population
  const { key, replication } = play
  const state = world.state.cadres
  const events = world.state.events
  const { cells } = world.ledger

  const { choiceNoise, roleInError, learningRate, recoveryRate } = parameters.cadres
  const { equitySensitivity, performanceEquity, satisfactionRate } = parameters.cadres
  const { assessmentFairness } = parameters.incentives
  const { errorRate, inaction } = parameters.accountability
  const { counselling, pardonProof, processCost, duration } = parameters.procedure
  const exposure = leading ? parameters.organisation.leaderExposure : 1
  const meanReward = world.state.units.meanReward[unit]
  const meanOutput = world.state.units.meanOutput[unit]
  const publicTolerance = world.state.units.publicTolerance[unit]
  setCommonInputs(scene, unit)

  let accountabilitySum = 0
  let toleranceSum = 0
  let satisfactionSum = 0
  let outputSum = 0
  let withheldSum = 0
  let riskSum = 0

  for (let i = first; i < end; i++) {
    philox(i, period, STAGE.decision, replication, key.k0, key.k1, words)
    const complexityDraw = uniform(words[0])
    const complexity = leastComplexity + complexityDraw
    const choiceDraw = uniform(words[1])
    const errorDraw = uniform(words[2])
    const assessmentDraw = uniform(words[3])

    // The decision (15)–(30).
    const satisfaction = state.satisfaction[i]
    const instrumentality = state.instrumentality[i]
    const selfEfficacy = state.selfEfficacy[i]
    const competence = cadres.competence[i]
    const extrinsic = cadres.extrinsic[i]
    const ability = abilityInRole(cadres.ability[i], cadres.roleClarity[i], roleInError)
    const accountability = belief(state.alphaAccountability[i], state.betaAccountability[i])
    const tolerance = belief(state.alphaTolerance[i], state.betaTolerance[i])
    inputs[INPUT.promotion] = cadres.promotion[i]
    inputs[INPUT.extrinsic] = extrinsic
    inputs[INPUT.reputation] = cadres.reputation[i]
    inputs[INPUT.intrinsic] = cadres.intrinsic[i]
    inputs[INPUT.satisfaction] = satisfaction
    inputs[INPUT.gate] = state.frozen[i] > 0 ? 1 : 0
    inputs[INPUT.instrumentality] = instrumentality
    inputs[INPUT.selfEfficacy] = selfEfficacy
    inputs[INPUT.hazard] = errorHazard(errorRate, exposure, complexity, ability)
    inputs[INPUT.perceivedAccountability] = accountability
    inputs[INPUT.perceivedTolerance] = tolerance
    inputs[INPUT.lossAversion] = cadres.lossAversion[i]
    inputs[INPUT.integrity] = cadres.integrity[i]
    inputs[INPUT.disturbance] = choiceDisturbance(choiceNoise, choiceDraw)
    const choice = decide(inputs, 0, decision)
    const multiplier = decision[DECISION.multiplier]
    const sanction = decision[DECISION.sanction]

    accountabilitySum += accountability
    toleranceSum += tolerance
    satisfactionSum += satisfaction

    let frozen = state.frozen[i]
    let reward: number
    let effort = 0
    let output = 0
    let erred = false
    if (choice <= ACT_RECKLESSLY) {
      // Acting (31)–(47).
      const reckless = choice === ACT_RECKLESSLY
      effort = decision[reckless ? DECISION.recklessEffort : DECISION.properEffort]
      output = effort * competence * complexity
      reward = 0
      let observed = isRewarded(assessmentDraw, assessmentFairness)
      let efficacyTarget = competence
      const risk = decision[reckless ? DECISION.recklessRisk : DECISION.properRisk]
      riskSum += risk
      if (errorDraw < risk) {
        erred = true
        answerForError(scene, rank, i, reckless, complexityDraw)
        const { severity, ending, mitigated } = aftermath
        output *= 1 - severity
        efficacyTarget = 0
        if (ending === GRANTED) {
          observed = isRewardedIfPardoned(assessmentDraw, assessmentFairness, pardonProof)
          efficacyTarget = counselling * competence
          reward = -processCost * sanctionLoss(sanction, severity)
          if (duration > 0) frozen = Math.max(frozen, duration + 1)
        } else if (ending !== NO_CASE) {
          observed = 0
          reward = -(mitigated ? mitigatedShare : 1) * sanctionLoss(sanction, severity)
          frozen = Math.max(frozen, mitigated ? mitigatedImpactPeriods(severity) : impactPeriods(severity))
        }
      }
      outputSum += output
      const promotion = decision[DECISION.promotionInView]
      const intrinsic = decision[DECISION.intrinsicInView]
      reward += actingReward(observed, output, multiplier, extrinsic, promotion, intrinsic)
      state.instrumentality[i] = approach(instrumentality, observed, learningRate)
      state.selfEfficacy[i] = approach(selfEfficacy, efficacyTarget, learningRate)
      const due = dueReward(meanReward, performanceEquity, output, meanOutput)
      const felt = equitableReward(reward, due, equitySensitivity)
      state.satisfaction[i] = approach(satisfaction, felt, satisfactionRate)
      cells[row + TOTAL.acted] += 1
      if (reckless) cells[row + TOTAL.reckless] += 1
      events.acting[unit] += 1
      events.output[unit] += output
    } else {
      // Idle (48).
      let blame = 0
      if (errorDraw < inaction) {
        blame = blameLoss(sanction)
        frozen = Math.max(frozen, impactOfBlame)
        cells[row + TOTAL.blamedForInaction] += 1
      }
      reward = decision[DECISION.idlePayment] - blame
      state.instrumentality[i] = approach(instrumentality, assessmentFairness, recoveryRate)
      state.selfEfficacy[i] = approach(selfEfficacy, competence, recoveryRate)
      state.satisfaction[i] = approach(satisfaction, -blame, satisfactionRate)
      if (choice === AFRAID) {
        cells[row + TOTAL.afraid] += 1
        events.afraid[unit] += 1
      } else cells[row + (choice === UNABLE ? TOTAL.unable : TOTAL.unwilling)] += 1
    }
    events.reward[unit] += reward
    withheldSum += withheldEffort(choice) * competence * complexity

    if (observer !== null) {
      setMoment(scene, rank, i)
      moment[MOMENT.complexity] = complexity
      moment[MOMENT.choice] = choice
      moment[MOMENT.effort] = effort
      moment[MOMENT.output] = output
      moment[MOMENT.error] = erred ? 1 : 0
      moment[MOMENT.severity] = erred ? aftermath.severity : 0
      moment[MOMENT.ending] = erred ? aftermath.ending : NO_CASE
      moment[MOMENT.mitigated] = erred && aftermath.mitigated ? 1 : 0
      moment[MOMENT.reward] = reward
      observer.see(i, unit, period, moment)
    }
    state.frozen[i] = frozen > 0 ? frozen - 1 : 0
  }

  cells[row + TOTAL.steps] += end - first
  cells[row + TOTAL.output] += outputSum
  cells[row + TOTAL.withheldOutput] += withheldSum
  cells[row + TOTAL.expectedErrors] += riskSum
  cells[row + TOTAL.perceivedAccountability] += accountabilitySum
  cells[row + TOTAL.perceivedTolerance] += toleranceSum
  cells[row + TOTAL.satisfaction] += satisfactionSum
  cells[row + TOTAL.publicTolerance] += publicTolerance * (end - first)
}

/** Sets the inputs of decisions that all cadres of a unit share. */
function setCommonInputs({ world, parameters }: Scene, unit: number): void {
  const { organisation, cadres, incentives, accountability, procedure } = parameters
  inputs[INPUT.valueFeedback] = cadres.valueFeedback
  inputs[INPUT.effortCost] = effortCost(organisation.workingConditions)
  inputs[INPUT.criteriaClarity] = world.population.units.criteria[unit]
  inputs[INPUT.sanctionSeverity] = accountability.sanctionSeverity
  inputs[INPUT.inaction] = accountability.inaction
  inputs[INPUT.idlePay] = incentives.idlePay
  inputs[INPUT.assessmentFairness] = incentives.assessmentFairness
  inputs[INPUT.idleComfort] = cadres.idleComfort
  inputs[INPUT.atmosphere] = organisation.atmosphere
  inputs[INPUT.shareActing] = world.state.units.shareActing[unit]
  inputs[INPUT.recklessPrize] = cadres.recklessPrize
  inputs[INPUT.recklessHazard] = cadres.recklessHazard
  inputs[INPUT.moralCost] = cadres.moralCost
  inputs[INPUT.crowding] = cadres.crowding
  inputs[INPUT.processCost] = procedure.processCost
  inputs[INPUT.riskInEffort] = cadres.riskInEffort
  inputs[INPUT.probabilityWeighting] = cadres.probabilityWeighting
  inputs[INPUT.competenceStandard] = cadres.competenceStandard
}

/** The effort that fear keeps back: all of it of the afraid, some of those who act with regard to risk (docs/en/odd.md (78)). */
function withheldEffort(choice: Choice): number {
  if (choice === AFRAID) return decision[DECISION.fearlessEffort]
  return choice === ACT_PROPERLY ? decision[DECISION.fearlessEffort] - decision[DECISION.properEffort] : 0
}

/** Sets what a moment holds of the state in which the decision was made. */
function setMoment({ world, tightness }: Scene, { unit }: Rank, i: number): void {
  const { cadres } = world.population
  const { units, cadres: state, common } = world.state
  moment.set(inputs, 0)
  moment.set(decision, INPUTS.length)
  moment[MOMENT.meanReward] = units.meanReward[unit]
  moment[MOMENT.meanOutput] = units.meanOutput[unit]
  moment[MOMENT.publicTolerance] = units.publicTolerance[unit]
  moment[MOMENT.tightness] = tightness
  moment[MOMENT.textCredit] = common.textCredit
  moment[MOMENT.ability] = cadres.ability[i]
  moment[MOMENT.roleClarity] = cadres.roleClarity[i]
  moment[MOMENT.newcomer] = state.newcomer[i]
  moment[MOMENT.frozen] = state.frozen[i]
  moment[MOMENT.valueOfReward] =
    decision[DECISION.multiplier] *
    (cadres.extrinsic[i] + decision[DECISION.promotionInView] + decision[DECISION.intrinsicInView])
}

/** Judges one error: severity, merit, case, procedure; counts it and leaves the result in `aftermath`. */
function answerForError(scene: Scene, rank: Rank, cadre: number, reckless: boolean, complexityDraw: number): void {
  const { world, parameters, play, period, tightness } = scene
  const { unit, leading, row } = rank
  const { units } = world.population
  const state = world.state.cadres
  const events = world.state.events
  const { cells } = world.ledger
  const { k0, k1 } = play.key

  // The error and its merit (32)–(34).
  philox(cadre, period, STAGE.error, play.replication, k0, k1, words)
  const severity = errorSeverity(uniform(words[0]), reckless)
  const attention = publicAttention(uniform(words[2]), severity)
  const pressure = attention * (1 - world.state.units.publicTolerance[unit])
  const blameless = isBlameless(uniform(words[1]), complexityDraw)
  const merit = errorMerit(reckless, blameless, severity, pressure)
  const tolerable = !reckless && merit >= parameters.procedure.meritThreshold
  cells[row + TOTAL.errors] += 1
  events.errors[unit] += 1
  state.severity[cadre] = severity
  aftermath.severity = severity
  aftermath.mitigated = false

  // Is it taken up? (35), (69)
  const error = { severity, pressure, blameless }
  const probability = caseProbability(parameters.accountability, error, tightness)
  cells[row + TOTAL.expectedCases] += Math.min(1, probability)
  if (uniform(words[3]) >= probability) {
    aftermath.ending = NO_CASE
    state.events[cadre] = ERROR_WITHOUT_CASE
    cells[row + TOTAL.harm] += severity
    events.harm[unit] += severity
    return
  }

  // The tolerance procedure (36)–(42).
  matter.cadre = cadre
  matter.unit = unit
  matter.leading = leading
  matter.severity = severity
  matter.attention = attention
  matter.merit = merit
  matter.tolerable = tolerable
  matter.expectedRelief = expectedRelief(inputs[INPUT.perceivedTolerance], parameters.procedure.processCost)
  matter.sanctionSize = decision[DECISION.sanction]
  const ending = runProcedure(matter, units, parameters, play.key, period, play.replication)
  aftermath.ending = ending

  const granted = ending === GRANTED
  const applied = ending !== REASON.notCovered && ending !== REASON.notApplied
  const mitigated = applied && !granted && isMitigated(matter, reckless, parameters)
  aftermath.mitigated = mitigated
  cells[row + TOTAL.cases] += 1
  events.cases[unit] += 1
  if (applied) {
    cells[row + TOTAL.applied] += 1
    events.applied[unit] += 1
  }
  if (parameters.procedure.aggregation === 'chain') countStages(cells, row, ending, needsReview(severity, attention))

  // Harm, grant or sanction (43), (44), (72).
  const harm = granted ? severity * (1 - parameters.procedure.correction) : severity
  cells[row + TOTAL.harm] += harm
  events.harm[unit] += harm
  if (granted) {
    state.events[cadre] = CASE | GRANT
    state.ownGrants[cadre] += 1
    events.grants[unit] += 1
    events.weightedGrants[unit] += 1 + parameters.information.benchmarkWeight * severity
    cells[row + TOTAL.granted] += 1
    if (!tolerable) {
      events.wrongGrants[unit] += 1
      cells[row + TOTAL.wronglyGranted] += 1
    }
  } else {
    const refused = applied && !mitigated
    state.events[cadre] = CASE | SANCTION | (refused ? REFUSAL : 0) | (mitigated ? MITIGATION : 0)
    events.sanctions[unit] += 1
    cells[row + TOTAL.sanctioned] += 1
    if (refused) {
      state.ownRefusals[cadre] += 1
      events.refusals[unit] += 1
    }
    if (mitigated) {
      events.mitigated[unit] += 1
      cells[row + TOTAL.mitigated] += 1
    }
    if (tolerable) cells[row + TOTAL.wronglySanctioned] += 1
  }
  if (period >= world.ledger.burnIn) {
    world.ledger.endings[ending] += 1
    world.ledger.severity[granted ? 'granted' : 'sanctioned'] += severity
  }
}

/** Counts how far along the chain of stages a case came; see the order of `REASON_ROWS`. */
function countStages(cells: Float64Array, row: number, ending: Ending, review: boolean): void {
  if (ending > REASON.notStarted) cells[row + TOTAL.started] += 1
  if (ending >= REASON.lapsed) cells[row + TOTAL.accepted] += 1
  if (ending === REASON.lapsed) cells[row + TOTAL.lapsed] += 1
  if (ending >= REASON.overturned) {
    cells[row + TOTAL.supported] += 1
    if (review) cells[row + TOTAL.reviewed] += 1
  }
  if (ending === REASON.overturned) cells[row + TOTAL.overturned] += 1
}
