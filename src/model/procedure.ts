/** The tolerance procedure, from application to review: the first stage that fails ends it (docs/en/odd.md (36)–(42), (71)). */

import { logistic } from '../numeric/logistic.js'
import { normal, STAGE, uniform } from '../random/draws.js'
import type { StreamKey } from '../random/key.js'
import { philox } from '../random/philox.js'
import { CONSTANT } from './constants.data.js'
import { REASON } from './outcomes.js'
import type { Parameters } from './parameters.js'
import type { Units } from './population.js'

/** How a case ends: a reason of failure (see `REASON`), refused as a whole in the compensatory form, or granted. */
export type Ending = number
export const REFUSED_AS_A_WHOLE: Ending = 9
export const GRANTED: Ending = 10

/** What the offices know of a case. */
export interface Case {
  cadre: number
  unit: number
  leading: boolean
  /** Severity v of the error, public attention w, merit q. */
  severity: number
  attention: number
  merit: number
  tolerable: boolean
  /** What the cadre expects tolerance to spare it (τ̂′) and fears of the sanction (S) when deciding whether to apply. */
  expectedRelief: number
  sanctionSize: number
  /** Is drawn on an application: `u_compensatory`. */
  lot: number
}

const words = new Uint32Array(4)

/** Whether a case must go to the superior: grave, or much watched (docs/en/odd.md (41)). */
export function needsReview(severity: number, attention: number): boolean {
  return severity > CONSTANT.reviewSeverity || attention > CONSTANT.reviewAttention
}

/** Runs the procedure for one case and says how it ends; draws only as far as the stages are reached. */
export function runProcedure(
  matter: Case,
  units: Units,
  parameters: Parameters,
  key: StreamKey,
  period: number,
  replication: number
): Ending {
  const { procedure } = parameters
  const { agreement: agreements, scope: scopes, criteria: criterias, detail: details } = units
  const agreement = agreements[matter.unit]
  const criteria = criterias[matter.unit]

  philox(matter.cadre, period, STAGE.case, replication, key.k0, key.k1, words)
  const coverage = matter.leading ? procedure.leaderCoverage : procedure.ordinaryCoverage
  if (uniform(words[0]) >= coverage) return REASON.notCovered
  const inclination =
    (matter.expectedRelief * matter.sanctionSize - procedure.applicationCost) / procedure.applicationNoise
  const applies = uniform(words[1]) < logistic(inclination) || uniform(words[2]) < procedure.assistance
  if (!applies) return REASON.notApplied
  const levelsAgree = uniform(words[3]) < agreement

  philox(matter.cadre, period, STAGE.application, replication, key.k0, key.k1, words)
  const startsDespite = uniform(words[0]) < procedure.startDespiteDisagreement
  const scopeDraw = uniform(words[1])
  const ambiguousDraw = uniform(words[2])
  const lapses = uniform(words[3]) < procedure.lapse * (1 - details[matter.unit])
  const scope = scopes[matter.unit] + (1 - scopes[matter.unit]) * CONSTANT.scopeResolvedByExperts * procedure.expertPool

  philox(matter.cadre, period, STAGE.review, replication, key.k0, key.k1, words)
  const noise =
    procedure.investigationNoise * (1 - criteria) * (1 - CONSTANT.noiseResolvedByExperts * procedure.expertPool)
  const measuredMerit = matter.merit + noise * normal(words[0])
  const organisationAgrees = measuredMerit >= procedure.meritThreshold
  const disciplineAgrees = measuredMerit >= procedure.meritThreshold + parameters.agreement.departmentGap
  const review = needsReview(matter.severity, matter.attention)

  matter.lot = uniform(words[3])
  if (procedure.aggregation !== 'chain') {
    const start = agreement + (1 - agreement) * procedure.startDespiteDisagreement
    const accept = scope * (matter.tolerable ? 1 : 0) + (1 - scope) * procedure.ambiguousAcceptance
    const persist = 1 - procedure.lapse * (1 - details[matter.unit])
    const support = organisationAgrees ? (disciplineAgrees ? 1 : parameters.agreement.coordination) : 0
    const uphold = review ? agreement : 1
    const mean = (start + accept + persist + support + uphold) / 5
    const square = mean * mean
    const chance = procedure.aggregation === 'additive' ? procedure.additiveScale * mean : square * square * mean
    return matter.lot < chance ? GRANTED : REFUSED_AS_A_WHOLE
  }

  if (!levelsAgree && !startsDespite) return REASON.notStarted
  if (scopeDraw < scope) {
    if (!matter.tolerable) return REASON.notTolerable
  } else if (ambiguousDraw >= procedure.ambiguousAcceptance) return REASON.scopeUnclear
  if (lapses) return REASON.lapsed
  if (!organisationAgrees) return REASON.meritRefused
  if (!disciplineAgrees && uniform(words[1]) >= parameters.agreement.coordination) return REASON.shelved
  if (review && uniform(words[2]) >= agreement) return REASON.overturned
  return GRANTED
}
