/** How tight accountability is held: it may bend to an expected caseload, and answer to harm (docs/en/odd.md (69), (70)). */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { CONSTANT } from './constants.data.js'
import type { Parameters } from './parameters.js'
import { total } from './public.js'
import type { State } from './state.js'

const { leastCaseload, leastQuotaFactor, greatestQuotaFactor, leastHarmFactor, greatestHarmFactor } = CONSTANT

/** The factor f of the chance of every case in a period, 1 where accountability neither bends nor answers (docs/en/odd.md (70)). */
export function tightnessOf({ accountability }: Parameters, { recentCases, recentHarm }: State['common']): number {
  const { quota, quotaPull, harmReference, harmResponse } = accountability
  const shortfall = quotaPull > 0 ? quotaPull * (log(quota) - log(Math.max(recentCases, leastCaseload))) : 0
  const byQuota = quotaPull > 0 ? clamp(exp(shortfall), leastQuotaFactor, greatestQuotaFactor) : 1
  const byHarm = clamp(1 + harmResponse * (recentHarm / harmReference - 1), leastHarmFactor, greatestHarmFactor)
  return byQuota * byHarm
}

/** Brings the recent caseload, at usual tightness, and the recent harm up to date after a period (docs/en/odd.md (70)). */
export function updateTightness({ common, events }: State, cadres: number, tightness: number): void {
  const { paceOfAccountability } = CONSTANT
  common.recentCases += paceOfAccountability * (total(events.cases) / cadres / tightness - common.recentCases)
  common.recentHarm += paceOfAccountability * (total(events.harm) / cadres - common.recentHarm)
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x))
}
