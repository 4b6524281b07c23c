/** What follows an error before any tolerance: its severity, its merit, the case, the sanction (docs/en/odd.md (32)–(35), (44)). */

/** The severity v of an error, 0 to 1, mostly small; a reckless one is graver (docs/en/odd.md (32)). */
export function errorSeverity(u: number, reckless: boolean): number {
  const severity = u * u * u
  return reckless ? 1 - (1 - severity) * 0.7 : severity
}

/** Whether the cause lay outside the cadre: the more complex the matter, the likelier (docs/en/odd.md (33)). */
export function isBlameless(u: number, complexityDraw: number): boolean {
  return u < 0.4 + 0.5 * complexityDraw
}

/** The public attention w an error draws, 0 to 1 (docs/en/odd.md (33)). */
export function publicAttention(u: number, severity: number): number {
  return u * (0.5 + 0.5 * severity)
}

/** The merit q of an error by motive, cause, consequence and public reaction (docs/en/odd.md (34)). */
export function errorMerit(reckless: boolean, blameless: boolean, severity: number, pressure: number): number {
  return (reckless ? 0 : 0.35) + (blameless ? 0.2 : 0) + 0.3 * (1 - severity) + 0.15 * (1 - pressure)
}

/** The chance that an error becomes a case: by its severity, and as an outlet (排气阀) of public anger (docs/en/odd.md (35)). */
export function caseProbability(
  strictness: number,
  severity: number,
  publicPressure: number,
  pressure: number
): number {
  return strictness * (0.25 + 0.75 * severity) + publicPressure * pressure
}

/**
 * Quarters without promotion after a sanction, this one included (docs/en/odd.md (44)).
 *
 * One is used up at once, which leaves the statutory 6, 12, 18 or 24 months.
 */
export function impactPeriods(severity: number): number {
  if (severity < 0.35) return 3
  if (severity < 0.8) return 5
  return severity < 0.9 ? 7 : 9
}

/** The loss a sanction inflicts, in utility (docs/en/odd.md (44)). */
export function sanctionLoss(sanctionSize: number, severity: number): number {
  return sanctionSize * (0.6 + severity)
}
