/** A case near the mark let off with half the sanction, 减责 (docs/en/odd.md (72)). */

import { severityClass } from './accountability.js'
import { CONSTANT } from './constants.data.js'
import type { Parameters } from './parameters.js'
import type { Case } from './procedure.js'

/** Quarters without promotion by the class of an error's severity. */
const IMPACT = [
  CONSTANT.mitigatedImpactOfFirstClass,
  CONSTANT.mitigatedImpactOfSecondClass,
  CONSTANT.mitigatedImpactOfThirdClass,
  CONSTANT.mitigatedImpactOfFourthClass
]

/** Whether a case that was applied for in vain is mitigated: a proper act, near the mark, and lucky. */
export function isMitigated({ merit, lot }: Case, reckless: boolean, { procedure }: Parameters): boolean {
  return !reckless && merit >= procedure.meritThreshold - CONSTANT.mitigationMargin && 1 - lot < procedure.mitigation
}

/** Quarters without promotion after a mitigated sanction, this one included. */
export function mitigatedImpactPeriods(severity: number): number {
  return IMPACT[severityClass(severity)]
}

/** What mitigation leaves of a sanction's loss, and how much of a grant it is in beliefs. */
export const { mitigatedShare } = CONSTANT
