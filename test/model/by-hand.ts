/**
 * The model worked out anew, cadre by cadre, from docs/en/odd.md and nothing of the engine but its draws.
 *
 * Only how a case ends is taken from the engine's trajectories: the procedure has a test of its own.
 */

import type { Parameters } from '../../src/model/parameters.js'
import { normalQuantile } from '../../src/numeric/normal-quantile.js'
import type { StreamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'

/** What is predicted of one cadre in one period, under the names of the engine's moments. */
export type Prediction = Record<string, number>

export interface Prophecy {
  /** By cadre, then by period. */
  readonly moments: Prediction[][]
  /** many, few, none, don't know. */
  readonly answers: number[]
  /** Quarters spent in each unit's impact periods, blame and grants, to see that there was something to predict. */
  readonly seen: Readonly<Record<'grants' | 'refusals' | 'sanctions' | 'blame' | 'reckless' | 'clamped', number>>
}

const ENDING = { notApplied: 1, granted: 10 }
const NOBODY = 0xfffffffe
const ONCE = 0xffffffff

const sigma = (x: number) => 1 / (1 + Math.exp(-x))
const onLogit = (p: number, d: number) => (p === 0 || p === 1 ? p : sigma(Math.log(p / (1 - p)) + d))
const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x))

/**
 * Predicts a replication. `inForce` gives the parameters of a period, `endingOf` how a cadre's case in a period ended.
 */
export function predict(
  inForce: (period: number) => Parameters,
  key: StreamKey,
  replication: number,
  endingOf: (cadre: number, period: number) => number
): Prophecy {
  const words = new Uint32Array(4)
  const draw = (index: number, period: number, stage: number): number[] => {
    philox(index, period, stage, replication, key.k0, key.k1, words)
    return [...words].map((word) => (word + 0.5) / 4294967296)
  }
  const normals = (index: number, period: number, stage: number) => draw(index, period, stage).map(normalQuantile)

  const { periods } = inForce(0).time
  const { tiers, leaderShare } = inForce(0).organisation
  const units = tiers
    .flatMap(({ units: count, cadresPerUnit }, tier) => Array.from({ length: count }, () => ({ tier, cadresPerUnit })))
    .map((unit, u) => ({ ...unit, z: normals(u, NOBODY, 0), shareActing: 0.5, meanReward: 0, tolerance: 0, heard: 0 }))
  const cadres = units
    .flatMap(({ cadresPerUnit }, unit) =>
      Array.from({ length: cadresPerUnit }, (_, k) => ({
        unit,
        leading: k < Math.ceil(leaderShare * cadresPerUnit - 1e-9)
      }))
    )
    .map((cadre, i) => ({
      ...cadre,
      z: [...normals(i, ONCE, 0), ...normals(i, ONCE, 1), ...normals(i, ONCE, 2)],
      evidence: { accountability: [0, 0], tolerance: [0, 0] },
      instrumentality: 0,
      efficacy: 0,
      satisfaction: 0,
      frozen: 0,
      heard: { grants: 0, refusals: 0 },
      own: { grants: 0, refusals: 0 }
    }))
  const moments: Prediction[][] = cadres.map(() => [])
  const seen = { grants: 0, refusals: 0, sanctions: 0, blame: 0, reckless: 0, clamped: 0 }

  const unitTraits = (p: Parameters, u: number) => {
    const { tier, z, heard } = units[u]
    const d = tiers[tier].elaboration + p.organisation.localitySpread * z[1]
    const agreement = onLogit(p.agreement.hierarchy, p.agreement.hierarchySpread * z[0])
    const gain = p.standards.precedentGain
    const scope = onLogit(onLogit(p.standards.scopeClarity, d), gain > 0 ? gain * Math.log(1 + heard) : 0)
    const criteria = onLogit(p.standards.criteriaClarity, d)
    const detail = onLogit(p.standards.detailClarity, d)
    return {
      criteria,
      promise: (p.information.trustInText * agreement * (scope + criteria + detail)) / 3,
      baseline: onLogit(p.public.tolerance, p.organisation.localitySpread * z[2])
    }
  }
  const cadreTraits = (p: Parameters, i: number) => {
    const { z } = cadres[i]
    const trait = (median: number, k: number) => onLogit(median, p.cadres.traitSpread * z[k])
    const valence = (median: number, k: number) => median * Math.exp(p.cadres.valenceSpread * z[k])
    const promotion = valence(p.incentives.promotion, 3)
    const reputation = valence(p.incentives.reputation, 6)
    const ability = trait(p.cadres.ability, 0)
    const roleClarity = trait(p.cadres.roleClarity, 1)
    return {
      ability,
      roleClarity,
      competence: ability * roleClarity,
      integrity: trait(p.cadres.integrity, 2),
      promotion,
      extrinsic:
        valence(p.incentives.pay, 4) +
        valence(p.incentives.recognition, 5) * (0.5 + p.organisation.leadershipSupport) +
        reputation,
      intrinsic: valence(p.incentives.intrinsic, 7),
      lossAversion: p.cadres.lossAversion * Math.exp(p.cadres.lossAversionSpread * z[8]),
      attention: Math.exp(p.information.attentionSpread * z[9] - p.information.attentionSpread ** 2 / 2),
      sanction: p.accountability.sanctionSeverity * (0.4 + promotion + 0.5 * reputation)
    }
  }

  // (14)
  const atStart = inForce(0)
  const { priorStrength, priorAccountability } = atStart.information
  units.forEach((unit, u) => {
    unit.tolerance = unitTraits(atStart, u).baseline
  })
  cadres.forEach((cadre, i) => {
    const { promise } = unitTraits(atStart, cadre.unit)
    cadre.evidence = {
      accountability: [priorStrength * priorAccountability, priorStrength * (1 - priorAccountability)],
      tolerance: [priorStrength * promise, priorStrength * (1 - promise)]
    }
    cadre.instrumentality = atStart.incentives.assessmentFairness
    cadre.efficacy = cadreTraits(atStart, i).competence
  })

  for (let t = 0; t < periods; t++) {
    const p = inForce(t)
    const fairness = p.incentives.assessmentFairness
    const events = cadres.map((cadre, i) => {
      const who = cadreTraits(p, i)
      const unit = units[cadre.unit]
      const { criteria } = unitTraits(p, cadre.unit)
      const [complexity, choosing, erring, assessing] = draw(i, t, 0)

      // (15)–(19)
      const worth = clamp(1 + p.cadres.valueFeedback * cadre.satisfaction, 0.5, 1.5)
      const promo = cadre.frozen > 0 ? 0 : who.promotion
      const value = worth * ((who.extrinsic + promo) * cadre.instrumentality + who.intrinsic)
      const showyValue = value + worth * p.cadres.recklessPrize * promo * cadre.instrumentality
      const kappa = 1.5 - p.organisation.workingConditions
      const motive = (worthOfActing: number, expectancy: number) => {
        const m = worthOfActing * expectancy
        const e = Math.min(1, m / kappa)
        return { e, u: m * e - 0.5 * kappa * e * e }
      }
      const proper = motive(value, cadre.efficacy)
      const showy = motive(showyValue, cadre.efficacy)
      const able = motive(value, Math.max(cadre.efficacy, p.cadres.competenceStandard))

      // (20)–(24)
      const exposure = cadre.leading ? p.organisation.leaderExposure : 1
      const hazard = p.accountability.errorRate * exposure * (0.5 + complexity) * (1.5 - who.ability)
      const risk = Math.min(0.95, hazard * (0.5 + proper.e))
      const showyRisk = Math.min(0.95, p.cadres.recklessHazard * hazard * (0.5 + showy.e))
      const [alpha, beta] = cadre.evidence.accountability
      const [gamma, delta] = cadre.evidence.tolerance
      const accountability = alpha / (alpha + beta)
      const tolerance = gamma / (gamma + delta)
      const fear = who.lossAversion * accountability * who.sanction
      const loss = fear * risk * (1 - tolerance)
      const showyLoss = fear * showyRisk * (1 - tolerance * (1 - criteria))

      // (25)–(30)
      const idlePayment = p.incentives.idlePay * (1 - fairness) * who.extrinsic
      const base =
        p.organisation.atmosphere * (unit.shareActing - 0.5) -
        p.cadres.idleComfort -
        idlePayment +
        who.lossAversion * p.accountability.inaction * 0.5 * who.sanction
      const disturbance = p.cadres.choiceNoise * Math.log(choosing / (1 - choosing))
      const margin = proper.u - loss
      const showyMargin = showy.u - showyLoss - p.cadres.moralCost * who.integrity
      const reckless = showyMargin > margin
      const push = base + disturbance
      const acts = Math.max(margin, showyMargin) + push > 0
      const choice = acts ? (reckless ? 1 : 0) : proper.u + push > 0 ? 2 : able.u + push > 0 ? 3 : 4

      const moment: Prediction = {
        shareActing: unit.shareActing,
        meanReward: unit.meanReward,
        publicTolerance: unit.tolerance,
        ability: who.ability,
        roleClarity: who.roleClarity,
        integrity: who.integrity,
        lossAversion: who.lossAversion,
        frozen: cadre.frozen,
        instrumentality: cadre.instrumentality,
        selfEfficacy: cadre.efficacy,
        satisfaction: cadre.satisfaction,
        perceivedAccountability: accountability,
        perceivedTolerance: tolerance,
        valueOfReward: worth * (who.extrinsic + promo + who.intrinsic),
        complexity: 0.5 + complexity,
        properEffort: proper.e,
        properUtility: proper.u,
        properLoss: loss,
        recklessEffort: showy.e,
        recklessUtility: showy.u,
        recklessLoss: showyLoss,
        ableUtility: able.u,
        base,
        disturbance,
        choice
      }
      const happened = {
        who,
        reward: 0,
        harm: 0,
        severity: 0,
        error: false,
        case: false,
        granted: false,
        tolerable: false,
        sanctioned: false,
        refused: false,
        acted: acts
      }
      let effort = 0
      let output = 0
      let ending = -1
      let impact = 0
      if (acts) {
        // (31)–(35)
        if (reckless) seen.reckless += 1
        effort = reckless ? showy.e : proper.e
        output = effort * who.competence * (0.5 + complexity)
        let observed = assessing < fairness ? 1 : 0
        let target = who.competence
        happened.error = erring < (reckless ? showyRisk : risk)
        if (happened.error) {
          const [u1, u2, u3, u4] = draw(i, t, 1)
          const v = reckless ? 0.3 + 0.7 * u1 * u1 * u1 : u1 * u1 * u1
          const w = (u3 * (1 + v)) / 2
          const pressure = w * (1 - unit.tolerance)
          const merit =
            (reckless ? 0 : 0.35) + (u2 < 0.4 + 0.5 * complexity ? 0.2 : 0) + 0.3 * (1 - v) + 0.15 * (1 - pressure)
          happened.tolerable = !reckless && merit >= p.procedure.meritThreshold
          happened.severity = v
          happened.case =
            u4 < p.accountability.strictness * (0.25 + 0.75 * v) + p.accountability.publicPressure * pressure
          if (happened.case) ending = endingOf(i, t)
          happened.granted = ending === ENDING.granted
          happened.sanctioned = happened.case && !happened.granted
          happened.refused = happened.sanctioned && ending > ENDING.notApplied
          // (43), (44)
          happened.harm = happened.granted ? v * (1 - p.procedure.correction) : v
          output *= 1 - v
          target = happened.granted ? p.procedure.counselling * who.competence : 0
          if (happened.granted) observed = 1
          if (happened.sanctioned) {
            observed = 0
            happened.reward -= who.sanction * (0.6 + v)
            impact = v < 0.35 ? 3 : v < 0.8 ? 5 : v < 0.9 ? 7 : 9
          }
        }
        // (45)–(47)
        happened.reward += observed * output * worth * (who.extrinsic + promo) + worth * who.intrinsic * output
        cadre.instrumentality += p.cadres.learningRate * (observed - cadre.instrumentality)
        cadre.efficacy += p.cadres.learningRate * (target - cadre.efficacy)
        const shortfall = Math.max(0, unit.meanReward - happened.reward)
        const felt = happened.reward - p.cadres.equitySensitivity * shortfall
        cadre.satisfaction += p.cadres.satisfactionRate * (felt - cadre.satisfaction)
      } else {
        // (48)
        const blamed = erring < p.accountability.inaction
        const blame = blamed ? 0.5 * who.sanction : 0
        if (blamed) {
          impact = 3
          seen.blame += 1
        }
        happened.reward = idlePayment - blame
        cadre.instrumentality += p.cadres.recoveryRate * (fairness - cadre.instrumentality)
        cadre.efficacy += p.cadres.recoveryRate * (who.competence - cadre.efficacy)
        cadre.satisfaction += p.cadres.satisfactionRate * (-blame - cadre.satisfaction)
      }
      cadre.frozen = Math.max(0, Math.max(cadre.frozen, impact) - 1)
      moments[i].push({
        ...moment,
        effort,
        output,
        error: happened.error ? 1 : 0,
        severity: happened.severity,
        ending,
        reward: happened.reward
      })
      return happened
    })

    // (49)–(51)
    const count = (of: (event: (typeof events)[number]) => number, within: (i: number) => boolean) =>
      events.reduce((sum, event, i) => sum + (within(i) ? of(event) : 0), 0)
    const { visibility, reach, tolerancePublicity, sanctionPublicity, memory, ownWeight } = p.information
    const afar = (of: (event: (typeof events)[number]) => number, u: number) => {
      const others = cadres.filter(({ unit }) => unit !== u).length
      return others === 0 ? 0 : count(of, (i) => cadres[i].unit !== u) / others
    }
    const granted = (event: (typeof events)[number]) => (event.granted ? 1 : 0)
    const sanctioned = (event: (typeof events)[number]) => (event.sanctioned ? 1 : 0)
    const refused = (event: (typeof events)[number]) => (event.refused ? 1 : 0)
    const weighty = (event: (typeof events)[number]) =>
      event.granted ? 1 + p.information.benchmarkWeight * event.severity : 0
    units.forEach((unit, u) => {
      const mean = (of: (event: (typeof events)[number]) => number) =>
        count(of, (i) => cadres[i].unit === u) / unit.cadresPerUnit
      const { baseline } = unitTraits(p, u)
      unit.shareActing = mean(({ acted }) => (acted ? 1 : 0))
      unit.meanReward = mean(({ reward }) => reward)
      const attitude =
        baseline +
        p.public.inertia * (unit.tolerance - baseline) -
        p.public.harmSensitivity * (1 - p.public.communication) * mean(({ harm }) => harm) +
        p.public.communication * mean((event) => (event.granted && event.tolerable ? 1 : 0)) -
        mean((event) => (event.granted && !event.tolerable ? 1 : 0))
      unit.tolerance = clamp(attitude, 0, 1)
      if (unit.tolerance !== attitude) seen.clamped += 1
      if (p.standards.precedentGain > 0) {
        unit.heard = memory * unit.heard + visibility * mean(granted) + reach * tolerancePublicity * afar(granted, u)
      }
    })

    // (52)–(54)
    const fromAfar = units.map((_, u) => ({
      grants: reach * tolerancePublicity * afar(granted, u),
      weightyGrants: reach * tolerancePublicity * afar(weighty, u),
      refusals: reach * tolerancePublicity * afar(refused, u),
      sanctions: reach * sanctionPublicity * afar(sanctioned, u)
    }))
    cadres.forEach((cadre, i) => {
      const own = events[i]
      const { attention } = own.who
      const far = fromAfar[cadre.unit]
      const near = (of: (event: (typeof events)[number]) => number) =>
        (visibility * count(of, (j) => j !== i && cadres[j].unit === cadre.unit)) / units[cadre.unit].cadresPerUnit
      const heard = {
        grants: attention * (near(weighty) + far.weightyGrants) + ownWeight * weighty0(own),
        sanctions: attention * (near(sanctioned) + far.sanctions) + ownWeight * sanctioned(own),
        cases: attention * (near((event) => (event.case ? 1 : 0)) + far.sanctions) + ownWeight * (own.case ? 1 : 0),
        quiet:
          attention * near((event) => (event.error && !event.case ? 1 : 0)) +
          ownWeight * (own.error && !own.case ? 1 : 0)
      }
      const { promise } = unitTraits(p, cadre.unit)
      const prior = p.information.priorStrength
      const bias = p.information.negativityBias
      const faded = (x: number, x0: number) => x0 + memory * (x - x0)
      const [alpha, beta] = cadre.evidence.accountability
      const [gamma, delta] = cadre.evidence.tolerance
      cadre.evidence = {
        accountability: [
          faded(alpha, prior * p.information.priorAccountability) + bias * heard.cases,
          faded(beta, prior * (1 - p.information.priorAccountability)) + heard.quiet
        ],
        tolerance: [
          faded(gamma, prior * promise) + heard.grants,
          faded(delta, prior * (1 - promise)) + bias * heard.sanctions
        ]
      }
      cadre.heard = {
        grants: memory * cadre.heard.grants + attention * (near(granted) + far.grants),
        refusals: memory * cadre.heard.refusals + attention * (near(refused) + far.refusals)
      }
      cadre.own.grants += granted(own)
      cadre.own.refusals += refused(own)
      seen.grants += granted(own)
      seen.refusals += refused(own)
      seen.sanctions += sanctioned(own)
    })
  }

  // (58)
  const understated = inForce(periods - 1).survey.understatement
  const answers = [0, 0, 0, 0]
  for (const { heard, own } of cadres) {
    const poisson = [1, heard.grants, heard.grants ** 2 / 2].map((term) => term * Math.exp(-heard.grants))
    const atMost = (k: number) => poisson.slice(0, Math.max(0, k + 1)).reduce((sum, term) => sum + term, 0)
    const knowsOfNone = atMost(0 - own.grants)
    const knowsOfFew = atMost(2 - own.grants) - knowsOfNone
    const deaf = own.refusals === 0 ? Math.exp(-heard.refusals) : 0
    answers[0] += 1 - knowsOfFew - knowsOfNone
    answers[1] += knowsOfFew
    answers[2] += knowsOfNone * (1 - deaf)
    answers[3] += knowsOfNone * deaf
  }
  const [many, few, none, dontKnow] = answers.map((sum) => sum / cadres.length)
  return {
    moments,
    answers: [(1 - understated) * many, (1 - understated) * few, none, dontKnow + understated * (many + few)],
    seen
  }
}

/** One's own grant counts once, however weighty. */
function weighty0({ granted }: { granted: boolean }): number {
  return granted ? 1 : 0
}
