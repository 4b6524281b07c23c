/** What follows an error before any tolerance: its severity, its merit, the case, the sanction (docs/en/odd.md (32)–(35), (44), (69)). */

import { CONSTANT } from './constants.data.js'
import type { Parameters } from './parameters.js'

const { mildnessIfReckless, blamelessIfSimple, blamelessByComplexity, attentionIfMild, attentionBySeverity } = CONSTANT
const { meritOfMotive, meritOfCause, meritOfConsequence, meritOfReaction, caseIfMild, caseBySeverity } = CONSTANT
const { severityOfSecondClass, severityOfThirdClass, severityOfFourthClass, sanctionIfMild } = CONSTANT

/** Quarters without promotion by the class of an error's severity. */
const IMPACT = [
  CONSTANT.impactOfFirstClass,
  CONSTANT.impactOfSecondClass,
  CONSTANT.impactOfThirdClass,
  CONSTANT.impactOfFourthClass
]

/** The severity v of an error, 0 to 1, mostly small; a reckless one is graver (docs/en/odd.md (32)). */
export function errorSeverity(u: number, reckless: boolean): number {
  const severity = u * u * u
  return reckless ? 1 - (1 - severity) * mildnessIfReckless : severity
}

/** Whether the cause lay outside the cadre: the more complex the matter, the likelier (docs/en/odd.md (33)). */
export function isBlameless(u: number, complexityDraw: number): boolean {
  return u < blamelessIfSimple + blamelessByComplexity * complexityDraw
}

/** The public attention w an error draws, 0 to 1 (docs/en/odd.md (33)). */
export function publicAttention(u: number, severity: number): number {
  return u * (attentionIfMild + attentionBySeverity * severity)
}

/** The merit q of an error by motive, cause, consequence and public reaction (docs/en/odd.md (34)). */
export function errorMerit(reckless: boolean, blameless: boolean, severity: number, pressure: number): number {
  return (
    (reckless ? 0 : meritOfMotive) +
    (blameless ? meritOfCause : 0) +
    meritOfConsequence * (1 - severity) +
    meritOfReaction * (1 - pressure)
  )
}

/**
 * The chance that an error becomes a case: by its severity, and as an outlet (排气阀) of public anger (docs/en/odd.md (35)).
 *
 * Precision (精准问责) spares the blameless what their errors' severity would bring; `tightness` is f (docs/en/odd.md (69)).
 */
export function caseProbability(
  { strictness, publicPressure, precision }: Parameters['accountability'],
  error: { readonly severity: number; readonly pressure: number; readonly blameless: boolean },
  tightness: number
): number {
  const bySeverity =
    strictness * (caseIfMild + caseBySeverity * error.severity) * (1 - (error.blameless ? precision : 0))
  return tightness * (bySeverity + publicPressure * error.pressure)
}

/**
 * Quarters without promotion after a sanction, this one included (docs/en/odd.md (44)).
 *
 * One is used up at once, which leaves the statutory 6, 12, 18 or 24 months.
 */
export function impactPeriods(severity: number): number {
  return IMPACT[severityClass(severity)]
}

/** The class of an error's severity, from 0 to 3, by which its impact period goes (docs/en/odd.md (44)). */
export function severityClass(severity: number): number {
  if (severity < severityOfSecondClass) return 0
  if (severity < severityOfThirdClass) return 1
  return severity < severityOfFourthClass ? 2 : 3
}

/** The loss a sanction inflicts, in utility (docs/en/odd.md (44)). */
export function sanctionLoss(sanctionSize: number, severity: number): number {
  return sanctionSize * (sanctionIfMild + severity)
}
