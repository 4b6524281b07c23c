/** How tight accountability is held: it may bend to an expected caseload, and answer to harm (docs/en/odd.md (70)). */

import * as K from './equations.generated'
import * as P from './layout.generated'
import { exp, log } from './numeric'
import * as W from './world'
import { parameter } from './world'

/** Cases at usual tightness, and harm, per cadre-period, as they have lately been. */
let recentCases: f64 = 0
let recentHarm: f64 = 0

/** The factor f of the chance of every case in this period. */
export let tightness: f64 = 1

/** Begins a replication: all is as it is held to be usual. */
export function startTightness(): void {
  recentCases = parameter(P.accountability_quota)
  recentHarm = parameter(P.accountability_harmReference)
}

/** Fixes the factor of a period at its start. */
export function fixTightness(): void {
  const pull = parameter(P.accountability_quotaPull)
  const toQuota = pull > 0 ? exp(pull * (log(parameter(P.accountability_quota)) - log(Math.max(recentCases, K.leastCaseload)))) : 1
  const toHarm = 1 + parameter(P.accountability_harmResponse) * (recentHarm / parameter(P.accountability_harmReference) - 1)
  tightness = clamp(toQuota, K.leastQuotaFactor, K.greatestQuotaFactor) * clamp(toHarm, K.leastHarmFactor, K.greatestHarmFactor)
}

/** Brings what has lately been up to date after a period, of all units. */
export function updateTightness(cases: f64, harm: f64): void {
  recentCases += K.paceOfAccountability * (cases / <f64>W.cadreCount / tightness - recentCases)
  recentHarm += K.paceOfAccountability * (harm / <f64>W.cadreCount - recentHarm)
}

function clamp(x: f64, least: f64, greatest: f64): f64 { return Math.min(greatest, Math.max(least, x)) }
