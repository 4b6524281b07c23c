/** When something goes wrong: blame for inaction, or an error, its case and its procedure; one cadre at a time. */

import {
  accountabilities, ACTS, ASSESSMENT, attempts, COMPLEXITY, drawsOf, instrumentalities, kinds, RECKLESS, satisfactions, selfEfficacies, tolerances, wrongs
} from './chunk'
import * as K from './equations.generated'
import * as P from './layout.generated'
import { add, sub } from './lanes'
import { logistic, normalQuantile } from './numeric'
import { noteError } from './own-evidence'
import { tightness } from './tightness'
import { draw, draw4, word0, word1, word2, word3, words0, words1, words2, words3 } from './philox'
import * as W from './world'
import { blockAt, get, increase, marginAt, parameter, set } from './world'

const TWO_TO_MINUS_32: f64 = 2.3283064365386963e-10

/** Error draws of four cadres: four vectors. */
const errorDraws: usize = memory.data(64, 16)

/** A row as it was before a leading cadre's matter: more than the totals there are. */
const before: usize = memory.data(512, 16)

/** Reward and output of the cadre after all. */
export let rewardOfAmiss: f64 = 0
export let outputOfAmiss: f64 = 0

/** No ending: accountability did not take the error up. */
const NO_CASE: i32 = -1

// What none can foresee is worked out without a branch.
/** 1 where it is so, else 0. */
// @ts-ignore: decorator
@inline function indicator(isSo: bool): f64 { return <f64>(<i32>isSo) }
/** `yes` where it is so, else `no`. */
// @ts-ignore: decorator
@inline function either(isSo: bool, yes: f64, no: f64): f64 {
  return reinterpret<f64>(select<i64>(reinterpret<i64>(yes), reinterpret<i64>(no), isSo))
}
/** The larger, or smaller, of two; the first if they are alike. */
// @ts-ignore: decorator
@inline function larger(a: f64, b: f64): f64 { return f64x2.extract_lane(f64x2.pmax(f64x2.splat(a), f64x2.splat(b)), 0) }
// @ts-ignore: decorator
@inline function smaller(a: f64, b: f64): f64 { return f64x2.extract_lane(f64x2.pmin(f64x2.splat(a), f64x2.splat(b)), 0) }

// @ts-ignore: decorator
@inline function uniform(word: u32): f64 { return (<f64>word + 0.5) * TWO_TO_MINUS_32 }

/**
 * Answers for what went wrong with `count` cadres of the chunk from `first` on; the error draws are made four at a time. What it
 * adds to `row` for leading cadres it adds to `leadingRow` too, unless that is 0.
 */
export function answer(unit: usize, first: i32, count: i32, leaders: i32, period: u32, row: usize, leadingRow: usize): void {
  const firstBlock = load<i32>(unit, W.FIRST_BLOCK) + (first >> 2)
  const firstCadre = load<i32>(unit, W.FIRST_CADRE) + first
  for (let done = 0; done < count; done += 4) {
    const list = wrongs + <usize>done
    const places = i32x4(load<u8>(list), load<u8>(list, 1), load<u8>(list, 2), load<u8>(list, 3))
    draw4(i32x4.add(i32x4.splat(firstCadre), places), period, 1)
    v128.store(errorDraws, words0)
    v128.store(errorDraws, words1, 16)
    v128.store(errorDraws, words2, 32)
    v128.store(errorDraws, words3, 48)
    const end = count - done < 4 ? count - done : 4
    for (let k = 0; k < end; k++) {
      const index = <i32>load<u8>(list + k)
      const cadre = blockAt(firstBlock + (index >> 2)) + <usize>((index & 3) << 3)
      const margin = marginAt(firstBlock + (index >> 2))
      const leading = index < leaders
      const isApart = leadingRow != 0 && leading
      if (isApart) keepRow(row)
      const kind = load<i64>(kinds + <usize>(index << 3))
      if (kind & ACTS) {
        const words = errorDraws + <usize>(k << 2)
        answerForError(unit, cadre, margin, firstCadre, index, words, (kind & RECKLESS) != 0, leading, period, row)
      } else answerForInaction(cadre, margin, index, period, row)
      increase(unit, W.REWARD, rewardOfAmiss)
      increase(unit, W.OUTPUT, outputOfAmiss)
      increase(row, P.total_output, outputOfAmiss)
      if (isApart) addSince(row, leadingRow)
    }
  }
}

/** Keeps a row as it is now. */
function keepRow(row: usize): void {
  for (let at: usize = 0; at < <usize>P.TOTALS * 8; at += 16) v128.store(at, v128.load(row + at), before)
}

/** Adds to a row of leading cadres what has come to a row since it was kept; there may be one total too many, of nothing. */
function addSince(row: usize, leadingRow: usize): void {
  for (let at: usize = 0; at < <usize>P.TOTALS * 8; at += 16) {
    v128.store(leadingRow + at, add(v128.load(leadingRow + at), sub(v128.load(row + at), v128.load(at, before))))
  }
}

/** Blame for inaction (48). */
function answerForInaction(cadre: usize, margin: usize, index: i32, period: u32, row: usize): void {
  const blame = K.blameInSanctions * get(margin + <usize>((index & 3) << 3), W.SANCTION_SIZE)
  const payment = parameter(P.incentives_idlePay) * (1 - parameter(P.incentives_assessmentFairness)) * get(cadre, W.EXTRINSIC)
  const satisfaction = load<f64>(satisfactions + <usize>(index << 3))
  freeze(cadre, period, K.impactOfBlame)
  increase(row, P.total_blamedForInaction, 1)
  set(cadre, W.SATISFACTION, satisfaction + parameter(P.cadres_satisfactionRate) * (-blame - satisfaction))
  rewardOfAmiss = payment - blame
  outputOfAmiss = 0
}

/** An error: its merit, its case, and what they do to the cadre. */
function answerForError(
  unit: usize, cadre: usize, margin: usize, firstCadre: i32, index: i32, words: usize,
  reckless: bool, leading: bool, period: u32, row: usize
): void {
  const place = index & 3
  const at = <usize>(index << 3)
  const quarter = margin + <usize>(place << 2)
  const number = <u32>(firstCadre + index)
  const decision = drawsOf(index)
  const sanction = get(margin + <usize>(place << 3), W.SANCTION_SIZE)
  const competence = get(cadre, W.COMPETENCE)
  const fairness = parameter(P.incentives_assessmentFairness)
  let observed = indicator(get(decision, ASSESSMENT) < fairness)
  let target: f64 = 0
  let reward: f64 = 0
  const wasFrozen = get(cadre, W.FROZEN_UNTIL) > <f64>period

  // The error and its merit (32)–(34).
  const errorDraw = uniform(load<u32>(words))
  const cube = errorDraw * errorDraw * errorDraw
  const severity = either(reckless, 1 - (1 - cube) * K.mildnessIfReckless, cube)
  const attention = uniform(load<u32>(words, 32)) * (K.attentionIfMild + K.attentionBySeverity * severity)
  const pressure = attention * (1 - get(unit, W.PUBLIC_TOLERANCE))
  const complexityDraw = get(decision, COMPLEXITY) - K.leastComplexity
  const blameless = indicator(uniform(load<u32>(words, 16)) < K.blamelessIfSimple + K.blamelessByComplexity * complexityDraw)
  const merit =
    indicator(!reckless) * K.meritOfMotive +
    blameless * K.meritOfCause +
    K.meritOfConsequence * (1 - severity) +
    K.meritOfReaction * (1 - pressure)
  const tolerable = <bool>(<i32>!reckless & <i32>(merit >= parameter(P.procedure_meritThreshold)))
  const spared = 1 - blameless * parameter(P.accountability_precision)
  const caseProbability =
    tightness *
    (parameter(P.accountability_strictness) * (K.caseIfMild + K.caseBySeverity * severity) * spared +
      parameter(P.accountability_publicPressure) * pressure)
  increase(row, P.total_errors, 1)
  increase(row, P.total_expectedCases, smaller(1, caseProbability))
  increase(unit, W.ERRORS, 1)

  // Is it taken up (35), and how does the procedure end (36)–(42)?
  let ending = NO_CASE
  if (uniform(load<u32>(words, 48)) < caseProbability) {
    increase(row, P.total_cases, 1)
    increase(unit, W.CASES, 1)
    const stake = load<f64>(tolerances + at) * (1 - parameter(P.procedure_processCost)) * sanction
    ending = runProcedure(unit, number, period, row, leading, severity, attention, merit, tolerable, stake)
  }

  // Harm, grant or sanction (43), (44).
  const granted = ending == P.GRANTED
  const harm = granted ? severity * (1 - parameter(P.procedure_correction)) : severity
  const applied = ending > P.reason_notApplied
  const nearTheMark = !reckless && merit >= parameter(P.procedure_meritThreshold) - K.mitigationMargin
  const mitigated = !granted && applied && nearTheMark && 1 - compensatoryDraw < parameter(P.procedure_mitigation)
  increase(row, P.total_harm, harm)
  increase(unit, W.HARM, harm)
  if (granted) {
    const proof = fairness + parameter(P.procedure_pardonProof) * (1 - fairness)
    observed = get(decision, ASSESSMENT) < proof ? 1 : 0
    reward = -(parameter(P.procedure_processCost) * sanction * (K.sanctionIfMild + severity))
    if (parameter(P.procedure_duration) > 0) freeze(cadre, period, parameter(P.procedure_duration) + 1)
    target = parameter(P.procedure_counselling) * competence
    store<i32>(quarter, load<i32>(quarter, W.OWN_GRANTS) + 1, W.OWN_GRANTS)
    increase(unit, W.GRANTS, 1)
    increase(unit, W.WEIGHTED_GRANTS, 1 + parameter(P.information_benchmarkWeight) * severity)
    increase(row, P.total_granted, 1)
    if (!tolerable) {
      increase(unit, W.WRONG_GRANTS, 1)
      increase(row, P.total_wronglyGranted, 1)
    }
  } else if (ending != NO_CASE) {
    observed = 0
    reward = -(mitigated ? K.mitigatedShare : 1) * (sanction * (K.sanctionIfMild + severity))
    freeze(cadre, period, mitigated ? mitigatedImpactPeriods(severity) : impactPeriods(severity))
    increase(unit, W.SANCTIONS, 1)
    increase(row, P.total_sanctioned, 1)
    if (mitigated) {
      increase(unit, W.MITIGATED, 1)
      increase(unit, W.WEIGHTED_GRANTS, K.mitigatedShare)
      increase(row, P.total_mitigated, 1)
    } else if (applied) {
      store<i32>(quarter, load<i32>(quarter, W.OWN_REFUSALS) + 1, W.OWN_REFUSALS)
      increase(unit, W.REFUSALS, 1)
    }
    if (tolerable) increase(row, P.total_wronglySanctioned, 1)
  }
  if (ending != NO_CASE && <i32>period >= W.burnIn) {
    increase(W.endings + <usize>(ending << 3), 0, 1)
    increase(W.severities, granted ? 0 : 8, severity)
  }
  const isCase = ending != NO_CASE
  const refused = isCase && !granted && applied && !mitigated
  noteError(unit, cadre, margin + <usize>(place << 3), isCase, granted, refused, mitigated, severity)

  // Rewards and learning (45)–(47).
  const output = load<f64>(attempts + at) * (1 - severity)
  const satisfaction = load<f64>(satisfactions + at)
  const multiplier = smaller(K.greatestMultiplier, larger(K.leastMultiplier, 1 + parameter(P.cadres_valueFeedback) * satisfaction))
  const rewards = get(cadre, W.EXTRINSIC) + indicator(!wasFrozen) * get(cadre, W.PROMOTION)
  const intrinsic = get(cadre, W.INTRINSIC) * (1 - parameter(P.cadres_crowding) * load<f64>(accountabilities + at))
  reward += observed * output * multiplier * rewards + multiplier * intrinsic * output
  const learning = parameter(P.cadres_learningRate)
  const instrumentality = load<f64>(instrumentalities + at)
  const selfEfficacy = load<f64>(selfEfficacies + at)
  set(cadre, W.INSTRUMENTALITY, instrumentality + learning * (observed - instrumentality))
  set(cadre, W.SELF_EFFICACY, selfEfficacy + learning * (target - selfEfficacy))
  const due = get(unit, W.MEAN_REWARD) + parameter(P.cadres_performanceEquity) * (output - get(unit, W.MEAN_OUTPUT))
  const felt = reward - parameter(P.cadres_equitySensitivity) * larger(0, due - reward)
  set(cadre, W.SATISFACTION, satisfaction + parameter(P.cadres_satisfactionRate) * (felt - satisfaction))
  rewardOfAmiss = reward
  outputOfAmiss = output
}

/** No promotion in the quarters of an impact period, this one included. */
function freeze(cadre: usize, period: u32, quarters: f64): void {
  set(cadre, W.FROZEN_UNTIL, larger(get(cadre, W.FROZEN_UNTIL), <f64>period + quarters))
}

/** Quarters without promotion after a sanction, this one included (44), and after a mitigated one (72). */
function impactPeriods(severity: f64): f64 {
  return byClass(severity, K.impactOfFirstClass, K.impactOfSecondClass, K.impactOfThirdClass, K.impactOfFourthClass)
}
function mitigatedImpactPeriods(severity: f64): f64 {
  return byClass(
    severity, K.mitigatedImpactOfFirstClass, K.mitigatedImpactOfSecondClass, K.mitigatedImpactOfThirdClass,
    K.mitigatedImpactOfFourthClass
  )
}
// @ts-ignore: decorator
@inline function byClass(severity: f64, first: f64, second: f64, third: f64, fourth: f64): f64 {
  if (severity < K.severityOfSecondClass) return first
  if (severity < K.severityOfThirdClass) return second
  return severity < K.severityOfFourthClass ? third : fourth
}

/** The draw of the latest application's compensatory form and of its mitigation. */
let compensatoryDraw: f64 = 0

/** The tolerance procedure of a case (36)–(42): how it ends. */
function runProcedure(
  unit: usize, number: u32, period: u32, row: usize, leading: bool,
  severity: f64, attention: f64, merit: f64, tolerable: bool, stake: f64
): i32 {
  draw(number, period, 2)
  const coverage = leading ? parameter(P.procedure_leaderCoverage) : parameter(P.procedure_ordinaryCoverage)
  if (uniform(word0) >= coverage) return P.reason_notCovered
  const inclination = (stake - parameter(P.procedure_applicationCost)) / parameter(P.procedure_applicationNoise)
  if (!(uniform(word1) < logistic(inclination) || uniform(word2) < parameter(P.procedure_assistance))) return P.reason_notApplied
  increase(row, P.total_applied, 1)
  increase(unit, W.APPLIED, 1)
  const agreement = get(unit, W.AGREEMENT)
  const levelsAgree = uniform(word3) < agreement

  draw(number, period, 3)
  const despite = parameter(P.procedure_startDespiteDisagreement)
  const startsDespite = uniform(word0) < despite
  const scopeDraw = uniform(word1)
  const ambiguousDraw = uniform(word2)
  const lapse = parameter(P.procedure_lapse) * (1 - get(unit, W.DETAIL))
  const lapses = uniform(word3) < lapse
  const experts = parameter(P.procedure_expertPool)
  const scope = get(unit, W.SCOPE) + (1 - get(unit, W.SCOPE)) * K.scopeResolvedByExperts * experts

  draw(number, period, 4)
  const noise = parameter(P.procedure_investigationNoise) * (1 - get(unit, W.CRITERIA)) * (1 - K.noiseResolvedByExperts * experts)
  const measured = merit + noise * normalQuantile(uniform(word0))
  const threshold = parameter(P.procedure_meritThreshold)
  const coordination = parameter(P.agreement_coordination)
  const organisationAgrees = measured >= threshold
  const disciplineAgrees = measured >= threshold + parameter(P.agreement_departmentGap)
  const review = severity > K.reviewSeverity || attention > K.reviewAttention
  const ambiguousAcceptance = parameter(P.procedure_ambiguousAcceptance)

  compensatoryDraw = uniform(word3)

  if (parameter(P.procedure_aggregation) != P.choice_procedure_aggregation_chain) {
    const start = agreement + (1 - agreement) * despite
    const accept = scope * (tolerable ? <f64>1 : 0) + (1 - scope) * ambiguousAcceptance
    const support: f64 = organisationAgrees ? (disciplineAgrees ? 1 : coordination) : 0
    const mean = (start + accept + (1 - lapse) + support + (review ? agreement : 1)) / 5
    const square = mean * mean
    const isAdditive = parameter(P.procedure_aggregation) == P.choice_procedure_aggregation_additive
    const grantProbability = isAdditive ? parameter(P.procedure_additiveScale) * mean : square * square * mean
    return compensatoryDraw < grantProbability ? P.GRANTED : P.REFUSED_AS_A_WHOLE
  }

  if (!levelsAgree && !startsDespite) return P.reason_notStarted
  increase(row, P.total_started, 1)
  if (scopeDraw < scope) {
    if (!tolerable) return P.reason_notTolerable
  } else if (ambiguousDraw >= ambiguousAcceptance) return P.reason_scopeUnclear
  increase(row, P.total_accepted, 1)
  if (lapses) {
    increase(row, P.total_lapsed, 1)
    return P.reason_lapsed
  }
  if (!organisationAgrees) return P.reason_meritRefused
  if (!disciplineAgrees && uniform(word1) >= coordination) return P.reason_shelved
  increase(row, P.total_supported, 1)
  if (!review) return P.GRANTED
  increase(row, P.total_reviewed, 1)
  if (uniform(word2) < agreement) return P.GRANTED
  increase(row, P.total_overturned, 1)
  return P.reason_overturned
}
