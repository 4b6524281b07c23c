/** Units and cadres: how many there are, and the traits that draws and parameters give them (docs/en/odd.md (3)–(13), (59)–(61), (63)). */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { shift } from '../numeric/logistic.js'
import { CADRE_TRAITS, normal, UNIT_TRAITS } from '../random/draws.js'
import type { StreamKey } from '../random/key.js'
import { philox } from '../random/philox.js'
import { CONSTANT } from './constants.data.js'
import type { Parameters } from './parameters.js'

/** The units (单位), one element each, numbered tier by tier in file order. */
export interface Units {
  readonly count: number
  /** Position of the unit's tier in `organisation.tiers`. */
  readonly tier: Int32Array
  /** First cadre of each unit; one element more than units, the last being the number of cadres. */
  readonly firstCadre: Int32Array
  /** End of each unit's leading cadres, who come first in it. */
  readonly firstOrdinary: Int32Array
  /** Normal draws: z_agreement, z_clarity, z_public. */
  readonly normals: { readonly agreement: Float64Array; readonly clarity: Float64Array; readonly public: Float64Array }
  /** Chance that superior and subordinate agree on a case. */
  readonly agreement: Float64Array
  /** Clarity of scope by the text alone; `scope` adds the precedents heard of. */
  readonly textScope: Float64Array
  readonly scope: Float64Array
  readonly criteria: Float64Array
  readonly detail: Float64Array
  readonly publicBaseline: Float64Array
  /** What the text makes a trusting reader expect of tolerance, 0 to 1. */
  readonly textPromise: Float64Array
}

/** The cadres, one element each, numbered unit by unit, and in each unit the leading ones first. */
export interface Cadres {
  readonly count: number
  /** Normal draws of each cadre, `NORMALS_PER_CADRE` in a row in the order of the table of draws. */
  readonly normals: Float64Array
  readonly ability: Float64Array
  readonly roleClarity: Float64Array
  readonly integrity: Float64Array
  /** Reward valences: promotion apart, `extrinsic` = pay + recognition + reputation, reputation again, intrinsic. */
  readonly promotion: Float64Array
  readonly extrinsic: Float64Array
  readonly reputation: Float64Array
  readonly intrinsic: Float64Array
  readonly lossAversion: Float64Array
  /** Attention to news, expectation 1. */
  readonly attention: Float64Array
  /** Competence E = ability·roleClarity. */
  readonly competence: Float64Array
}

export interface Population {
  readonly units: Units
  readonly cadres: Cadres
}

const NORMALS_PER_CADRE = 10
const words = new Uint32Array(4)

/** Space for the population that `organisation` describes; its traits are still to be drawn and derived. */
export function layOutPopulation({ organisation }: Parameters): Population {
  const sizes = organisation.tiers.flatMap(({ units, cadresPerUnit }, tier) =>
    Array.from({ length: units }, () => ({ tier, size: cadresPerUnit }))
  )
  const units = sizes.length
  const firstCadre = new Int32Array(units + 1)
  const firstOrdinary = new Int32Array(units)
  const tier = new Int32Array(units)
  sizes.forEach((unit, u) => {
    tier[u] = unit.tier
    firstOrdinary[u] = firstCadre[u] + leadingAmong(unit.size, organisation.leaderShare)
    firstCadre[u + 1] = firstCadre[u] + unit.size
  })
  const perUnit = () => new Float64Array(units)
  const count = firstCadre[units]
  const perCadre = () => new Float64Array(count)
  return {
    units: {
      count: units,
      tier,
      firstCadre,
      firstOrdinary,
      normals: { agreement: perUnit(), clarity: perUnit(), public: perUnit() },
      agreement: perUnit(),
      textScope: perUnit(),
      scope: perUnit(),
      criteria: perUnit(),
      detail: perUnit(),
      publicBaseline: perUnit(),
      textPromise: perUnit()
    },
    cadres: {
      count,
      normals: new Float64Array(count * NORMALS_PER_CADRE),
      ability: perCadre(),
      roleClarity: perCadre(),
      integrity: perCadre(),
      promotion: perCadre(),
      extrinsic: perCadre(),
      reputation: perCadre(),
      intrinsic: perCadre(),
      lossAversion: perCadre(),
      attention: perCadre(),
      competence: perCadre()
    }
  }
}

/** How many cadres of a unit are leading ones: the share, rounded up. */
export function leadingAmong(size: number, leaderShare: number): number {
  return Math.ceil(leaderShare * size - 1e-9)
}

/** Draws the normals of every unit and cadre for one replication (docs/en/odd.md (1), (2)). */
export function drawNormals({ units, cadres }: Population, key: StreamKey, replication: number): void {
  for (let u = 0; u < units.count; u++) {
    philox(u, UNIT_TRAITS, 0, replication, key.k0, key.k1, words)
    units.normals.agreement[u] = normal(words[0])
    units.normals.clarity[u] = normal(words[1])
    units.normals.public[u] = normal(words[2])
  }
  const once = { period: CADRE_TRAITS, stage: 0 }
  for (let i = 0; i < cadres.count; i++) drawCadre(cadres, i, { key, replication }, once)
}

/** The means over units of the three normal numbers that a replication draws them with: agreement, clarity, public. */
export function unitNormalMeans(units: number, key: StreamKey, replication: number): readonly [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0]
  for (let u = 0; u < units; u++) {
    philox(u, UNIT_TRAITS, 0, replication, key.k0, key.k1, words)
    for (let k = 0; k < 3; k++) sums[k] += normal(words[k]) / units
  }
  return sums
}

/** Draws the normals of one cadre, from three stages in a row: before the first period, or when it comes into office. */
export function drawCadre(
  cadres: Cadres,
  i: number,
  { key, replication }: { readonly key: StreamKey; readonly replication: number },
  { period, stage }: { readonly period: number; readonly stage: number }
): void {
  const first = i * NORMALS_PER_CADRE
  for (let block = 0; block < 3; block++) {
    philox(i, period, stage + block, replication, key.k0, key.k1, words)
    const drawn = block < 2 ? 4 : 2
    for (let word = 0; word < drawn; word++) cadres.normals[first + 4 * block + word] = normal(words[word])
  }
}

/** Derives every trait from the normals and the parameters now in force; precedents as held now. */
export function deriveTraits({ units, cadres }: Population, parameters: Parameters, precedents: Float64Array): void {
  deriveUnitTraits(units, parameters)
  for (let u = 0; u < units.count; u++) {
    applyPrecedents(units, u, parameters, precedents[u])
    for (let i = units.firstCadre[u]; i < units.firstCadre[u + 1]; i++) {
      deriveCadre(cadres, i, i < units.firstOrdinary[u], parameters)
    }
  }
}

/** Clarifies a unit's scope by the precedents heard of, and with it what the text promises (docs/en/odd.md (7), (8), (61)). */
export function applyPrecedents(units: Units, u: number, parameters: Parameters, precedents: number): void {
  const { precedentGain } = parameters.standards
  const { trustInText, agreementInPromise } = parameters.information
  const scope = precedentGain > 0 ? shift(units.textScope[u], precedentGain * log(1 + precedents)) : units.textScope[u]
  const agreement = units.agreement[u]
  const agreementSeen = agreementInPromise === 1 ? agreement : 1 - agreementInPromise * (1 - agreement)
  units.scope[u] = scope
  units.textPromise[u] = (trustInText * agreementSeen * (scope + units.criteria[u] + units.detail[u])) / 3
}

function deriveUnitTraits(units: Units, parameters: Parameters): void {
  const { organisation, standards, agreement, public: publicAttitude } = parameters
  const { localitySpread, tiers } = organisation
  const byConsultation = agreement.consultationEffect * agreement.consultation
  const byPersuasion = publicAttitude.persuasion * publicAttitude.communication
  for (let u = 0; u < units.count; u++) {
    const { agreement: zAgreement, clarity: zClarity, public: zPublic } = units.normals
    const clarityShift = (tiers[units.tier[u]] as { elaboration: number }).elaboration + localitySpread * zClarity[u]
    units.agreement[u] = shift(agreement.hierarchy, agreement.hierarchySpread * zAgreement[u] + byConsultation)
    units.textScope[u] = shift(standards.scopeClarity, clarityShift)
    units.criteria[u] = shift(standards.criteriaClarity, clarityShift)
    units.detail[u] = shift(standards.detailClarity, clarityShift)
    units.publicBaseline[u] = shift(publicAttitude.tolerance, localitySpread * zPublic[u] + byPersuasion)
  }
}

/** Derives the traits of one cadre from its normals and the parameters now in force (docs/en/odd.md (9)–(13), (63)). */
export function deriveCadre(cadres: Cadres, i: number, leading: boolean, parameters: Parameters): void {
  // No rest of an object here: a copy for every cadre would take longer than its traits.
  const medians = parameters.cadres
  const { traitSpread, valenceSpread } = medians
  const { promotion, pay, recognition, reputation, intrinsic, leaderPromotionFactor, leaderPayFactor } =
    parameters.incentives
  const { attentionSpread } = parameters.information
  const support = CONSTANT.unsupportedRecognition + parameters.organisation.leadershipSupport
  const z = cadres.normals
  const first = i * NORMALS_PER_CADRE
  const ability = shift(medians.ability, traitSpread * z[first])
  const roleClarity = shift(medians.roleClarity, traitSpread * z[first + 1])
  const promotionValence = promotion * exp(valenceSpread * z[first + 3])
  const payValence = pay * exp(valenceSpread * z[first + 4])
  const recognitionValence = recognition * support * exp(valenceSpread * z[first + 5])
  const reputationValence = reputation * exp(valenceSpread * z[first + 6])
  cadres.ability[i] = ability
  cadres.roleClarity[i] = roleClarity
  cadres.competence[i] = ability * roleClarity
  cadres.integrity[i] = shift(medians.integrity, traitSpread * z[first + 2])
  cadres.promotion[i] = leading ? promotionValence * leaderPromotionFactor : promotionValence
  cadres.extrinsic[i] = (leading ? payValence * leaderPayFactor : payValence) + recognitionValence + reputationValence
  cadres.reputation[i] = reputationValence
  cadres.intrinsic[i] = intrinsic * exp(valenceSpread * z[first + 7])
  cadres.lossAversion[i] = medians.lossAversion * exp(medians.lossAversionSpread * z[first + 8])
  cadres.attention[i] = exp(attentionSpread * z[first + 9] - (attentionSpread * attentionSpread) / 2)
}
