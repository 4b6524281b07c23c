/** One period: every cadre decides on the state at its start, errs or not, is judged, learns (docs/en/odd.md (15)–(54)). */

import { STAGE, uniform } from '../random/draws.js'
import type { StreamKey } from '../random/key.js'
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
import { ACT_RECKLESSLY, AFRAID, choiceDisturbance, choose, idlePayment, UNABLE } from './choice.js'
import { actingReward, approach, equitableReward } from './learning.js'
import { type Ledger, recordUnits, rowOf } from './ledger.js'
import { MOMENT, MOMENT_COLUMNS, NO_CASE, type Observer } from './moment.js'
import {
  chosenEffort,
  effortCost,
  effortUtility,
  promotionInView,
  recklessExtra,
  rewardMultiplier,
  rewardValue
} from './motivation.js'
import { REASON, TOTAL } from './outcomes.js'
import type { Parameters } from './parameters.js'
import type { Population } from './population.js'
import { type Case, type Ending, GRANTED, needsReview, runProcedure } from './procedure.js'
import { updateUnits } from './public.js'
import { belief, errorHazard, errorProbability, perceivedLoss, toleranceOfRecklessness } from './risk.js'
import { CASE, clearEvents, ERROR_WITHOUT_CASE, GRANT, REFUSAL, SANCTION, type State } from './state.js'

/** Everything a replication is played on; laid out once and used for one replication after the other. */
export interface World {
  readonly population: Population
  readonly state: State
  readonly ledger: Ledger
}

/** Which replication of which stream is being played. */
export interface Play {
  readonly key: StreamKey
  readonly replication: number
}

const words = new Uint32Array(4)
const moment = new Float64Array(MOMENT_COLUMNS.length)

/** What became of the latest error; `ending` is `NO_CASE`, or how its case ended. */
const aftermath = { severity: Number.NaN, ending: NO_CASE as Ending }
const matter: Case = {
  cadre: 0,
  unit: 0,
  leading: false,
  severity: Number.NaN,
  attention: Number.NaN,
  merit: Number.NaN,
  tolerable: false,
  perceivedTolerance: Number.NaN,
  sanctionSize: Number.NaN
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
  const { units } = population
  clearEvents(state)
  for (let u = 0; u < units.count; u++) {
    const first = units.firstCadre[u]
    const ordinary = units.firstOrdinary[u]
    playRank(world, parameters, play, period, u, true, first, ordinary, observer)
    playRank(world, parameters, play, period, u, false, ordinary, units.firstCadre[u + 1], observer)
  }
  updateUnits(population, state, parameters)
  updateBeliefs(population, state, parameters)
  if (period >= ledger.burnIn) recordUnits(ledger, state.events, units.agreement)
}

/** Plays the cadres of one unit and rank, numbered from `first` up to but not including `end`. */
function playRank(
  world: World,
  parameters: Parameters,
  play: Play,
  period: number,
  unit: number,
  leading: boolean,
  first: number,
  end: number,
  observer: Observer | null
): void {
  const { units, cadres } = world.population
  const { key, replication } = play
  const state = world.state.cadres
  const events = world.state.events
  const { cells } = world.ledger
  const row = rowOf(world.ledger, period, units.tier[unit], leading ? 0 : 1)

  const { valueFeedback, choiceNoise, idleComfort, competenceStandard, recklessPrize, recklessHazard } =
    parameters.cadres
  const { moralCost, learningRate, recoveryRate, equitySensitivity, satisfactionRate } = parameters.cadres
  const { assessmentFairness, idlePay } = parameters.incentives
  const { errorRate, inaction } = parameters.accountability
  const { counselling } = parameters.procedure
  const cost = effortCost(parameters.organisation.workingConditions)
  const exposure = leading ? parameters.organisation.leaderExposure : 1
  const criteria = units.criteria[unit]
  const shareActing = world.state.units.shareActing[unit]
  const meanReward = world.state.units.meanReward[unit]
  const publicTolerance = world.state.units.publicTolerance[unit]
  const pull = parameters.organisation.atmosphere * (shareActing - 0.5)

  let accountabilitySum = 0
  let toleranceSum = 0
  let satisfactionSum = 0
  let outputSum = 0

  for (let i = first; i < end; i++) {
    philox(i, period, STAGE.decision, replication, key.k0, key.k1, words)
    const complexityDraw = uniform(words[0])
    const complexity = 0.5 + complexityDraw
    const choiceDraw = uniform(words[1])
    const errorDraw = uniform(words[2])
    const assessmentDraw = uniform(words[3])

    // Value, expectancy, effort (15)–(19).
    const satisfaction = state.satisfaction[i]
    const instrumentality = state.instrumentality[i]
    const selfEfficacy = state.selfEfficacy[i]
    const competence = cadres.competence[i]
    const extrinsic = cadres.extrinsic[i]
    const intrinsic = cadres.intrinsic[i]
    const multiplier = rewardMultiplier(satisfaction, valueFeedback)
    const promotion = promotionInView(state.frozen[i], cadres.promotion[i])
    const value = rewardValue(multiplier, extrinsic, promotion, instrumentality, intrinsic)
    const recklessValue = value + recklessExtra(multiplier, recklessPrize, promotion, instrumentality)
    const properMotive = value * selfEfficacy
    const properEffort = chosenEffort(properMotive, cost)
    const properUtility = effortUtility(properMotive, properEffort, cost)
    const recklessMotive = recklessValue * selfEfficacy
    const recklessEffort = chosenEffort(recklessMotive, cost)
    const recklessUtility = effortUtility(recklessMotive, recklessEffort, cost)
    const ableMotive = value * Math.max(selfEfficacy, competenceStandard)
    const ableUtility = effortUtility(ableMotive, chosenEffort(ableMotive, cost), cost)

    // Risk (20)–(24).
    const sanction = cadres.sanctionSize[i]
    const lossAversion = cadres.lossAversion[i]
    const accountability = belief(state.alphaAccountability[i], state.betaAccountability[i])
    const tolerance = belief(state.alphaTolerance[i], state.betaTolerance[i])
    const hazard = errorHazard(errorRate, exposure, complexity, cadres.ability[i])
    const properRisk = errorProbability(hazard, properEffort)
    const recklessRisk = errorProbability(recklessHazard * hazard, recklessEffort)
    const properLoss = perceivedLoss(lossAversion, properRisk, accountability, tolerance, sanction)
    const toleranceIfReckless = toleranceOfRecklessness(tolerance, criteria)
    const recklessLoss = perceivedLoss(lossAversion, recklessRisk, accountability, toleranceIfReckless, sanction)

    // Choice (25)–(30).
    const payment = idlePayment(idlePay, assessmentFairness, extrinsic)
    const base = pull - idleComfort - payment + lossAversion * inaction * 0.5 * sanction
    const disturbance = choiceDisturbance(choiceNoise, choiceDraw)
    const choice = choose(
      properUtility,
      properLoss,
      recklessUtility,
      recklessLoss,
      moralCost * cadres.integrity[i],
      ableUtility,
      base + disturbance
    )

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
      effort = reckless ? recklessEffort : properEffort
      output = effort * competence * complexity
      reward = 0
      let observed = isRewarded(assessmentDraw, assessmentFairness)
      let efficacyTarget = competence
      if (errorDraw < (reckless ? recklessRisk : properRisk)) {
        erred = true
        answerForError(world, parameters, play, period, unit, i, leading, reckless, complexityDraw, tolerance, row)
        const { severity, ending } = aftermath
        output *= 1 - severity
        efficacyTarget = 0
        if (ending === GRANTED) {
          observed = 1
          efficacyTarget = counselling * competence
        } else if (ending !== NO_CASE) {
          observed = 0
          reward = -sanctionLoss(sanction, severity)
          frozen = Math.max(frozen, impactPeriods(severity))
        }
      }
      outputSum += output
      reward += actingReward(observed, output, multiplier, extrinsic, promotion, intrinsic)
      state.instrumentality[i] = approach(instrumentality, observed, learningRate)
      state.selfEfficacy[i] = approach(selfEfficacy, efficacyTarget, learningRate)
      const felt = equitableReward(reward, meanReward, equitySensitivity)
      state.satisfaction[i] = approach(satisfaction, felt, satisfactionRate)
      cells[row + TOTAL.acted] += 1
      if (reckless) cells[row + TOTAL.reckless] += 1
      events.acting[unit] += 1
    } else {
      // Idle (48).
      let blame = 0
      if (errorDraw < inaction) {
        blame = 0.5 * sanction
        frozen = Math.max(frozen, 3)
        cells[row + TOTAL.blamedForInaction] += 1
      }
      reward = payment - blame
      state.instrumentality[i] = approach(instrumentality, assessmentFairness, recoveryRate)
      state.selfEfficacy[i] = approach(selfEfficacy, competence, recoveryRate)
      state.satisfaction[i] = approach(satisfaction, -blame, satisfactionRate)
      if (choice === AFRAID) {
        cells[row + TOTAL.afraid] += 1
        events.afraid[unit] += 1
      } else cells[row + (choice === UNABLE ? TOTAL.unable : TOTAL.unwilling)] += 1
    }
    events.reward[unit] += reward

    if (observer !== null) {
      moment[MOMENT.shareActing] = shareActing
      moment[MOMENT.meanReward] = meanReward
      moment[MOMENT.publicTolerance] = publicTolerance
      moment[MOMENT.ability] = cadres.ability[i]
      moment[MOMENT.roleClarity] = cadres.roleClarity[i]
      moment[MOMENT.integrity] = cadres.integrity[i]
      moment[MOMENT.lossAversion] = lossAversion
      moment[MOMENT.frozen] = state.frozen[i]
      moment[MOMENT.instrumentality] = instrumentality
      moment[MOMENT.selfEfficacy] = selfEfficacy
      moment[MOMENT.satisfaction] = satisfaction
      moment[MOMENT.perceivedAccountability] = accountability
      moment[MOMENT.perceivedTolerance] = tolerance
      moment[MOMENT.valueOfReward] = multiplier * (extrinsic + promotion + intrinsic)
      moment[MOMENT.complexity] = complexity
      moment[MOMENT.properEffort] = properEffort
      moment[MOMENT.properUtility] = properUtility
      moment[MOMENT.properLoss] = properLoss
      moment[MOMENT.recklessEffort] = recklessEffort
      moment[MOMENT.recklessUtility] = recklessUtility
      moment[MOMENT.recklessLoss] = recklessLoss
      moment[MOMENT.ableUtility] = ableUtility
      moment[MOMENT.base] = base
      moment[MOMENT.disturbance] = disturbance
      moment[MOMENT.choice] = choice
      moment[MOMENT.effort] = effort
      moment[MOMENT.output] = output
      moment[MOMENT.error] = erred ? 1 : 0
      moment[MOMENT.severity] = erred ? aftermath.severity : 0
      moment[MOMENT.ending] = erred ? aftermath.ending : NO_CASE
      moment[MOMENT.reward] = reward
      observer.see(i, unit, period, moment)
    }
    state.frozen[i] = frozen > 0 ? frozen - 1 : 0
  }

  cells[row + TOTAL.steps] += end - first
  cells[row + TOTAL.output] += outputSum
  cells[row + TOTAL.perceivedAccountability] += accountabilitySum
  cells[row + TOTAL.perceivedTolerance] += toleranceSum
  cells[row + TOTAL.satisfaction] += satisfactionSum
  cells[row + TOTAL.publicTolerance] += publicTolerance * (end - first)
}

/** 1 if the assessment rewards performance as it deserves, else 0. */
function isRewarded(assessmentDraw: number, assessmentFairness: number): number {
  return assessmentDraw < assessmentFairness ? 1 : 0
}

/** Judges one error: severity, merit, case, procedure; counts it and leaves the result in `aftermath`. */
function answerForError(
  world: World,
  parameters: Parameters,
  play: Play,
  period: number,
  unit: number,
  cadre: number,
  leading: boolean,
  reckless: boolean,
  complexityDraw: number,
  tolerance: number,
  row: number
): void {
  const { units, cadres } = world.population
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
  const { strictness, publicPressure } = parameters.accountability
  cells[row + TOTAL.errors] += 1
  events.errors[unit] += 1
  state.severity[cadre] = severity
  aftermath.severity = severity

  // Is it taken up? (35)
  if (uniform(words[3]) >= caseProbability(strictness, severity, publicPressure, pressure)) {
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
  matter.perceivedTolerance = tolerance
  matter.sanctionSize = cadres.sanctionSize[cadre]
  const ending = runProcedure(matter, units, parameters, play.key, period, play.replication)
  aftermath.ending = ending

  const granted = ending === GRANTED
  const applied = ending !== REASON.notCovered && ending !== REASON.notApplied
  cells[row + TOTAL.cases] += 1
  events.cases[unit] += 1
  if (applied) {
    cells[row + TOTAL.applied] += 1
    events.applied[unit] += 1
  }
  if (parameters.procedure.aggregation === 'chain') countStages(cells, row, ending, needsReview(severity, attention))

  // Harm, grant or sanction (43), (44).
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
    state.events[cadre] = CASE | SANCTION | (applied ? REFUSAL : 0)
    events.sanctions[unit] += 1
    cells[row + TOTAL.sanctioned] += 1
    if (applied) {
      state.ownRefusals[cadre] += 1
      events.refusals[unit] += 1
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
