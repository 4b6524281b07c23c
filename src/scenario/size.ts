/** How many cadres a scenario has, and about how much memory and time so many take. */

import type { Bilingual } from '../model/language.js'
import type { Tier } from '../model/parameter-row.js'
import type { ModelScenario } from '../model/scenario.js'
import { phrase } from './wording.js'

/** The most cadres of a scenario, in all tiers together. */
export const MAX_CADRES = 2_000_000

/** Bytes of the kernel's state for one cadre. */
export const BYTES_PER_CADRE = 200
/** Seconds that the kernel takes for one period of one cadre. */
export const SECONDS_PER_CADRE_PERIOD = 4e-8

/** The number of cadres that a scenario's organisation has. */
export function cadreCount({ parameters }: ModelScenario): number {
  return cadresIn(parameters.organisation.tiers)
}

/** The number of cadres in some tiers together. */
export function cadresIn(tiers: readonly Tier[]): number {
  return tiers.reduce((sum, { units, cadresPerUnit }) => sum + units * cadresPerUnit, 0)
}

/** The number of units in some tiers together. */
export function unitsIn(tiers: readonly Tier[]): number {
  return tiers.reduce((sum, { units }) => sum + units, 0)
}

/** The number of cadre-periods that a scenario takes, which is what its play costs. */
export function cadrePeriods(scenario: ModelScenario): number {
  return cadreCount(scenario) * scenario.parameters.time.periods
}

/** An amount of memory in words. */
export function memoryPhrase(bytes: number): Bilingual {
  const gigabytes = bytes / 1e9
  if (gigabytes < 1) return phrase('megabytes', { count: Math.round(bytes / 1e6) })
  return phrase('gigabytes', { count: Math.round(gigabytes) })
}

/** A span of time in words, from seconds to days. */
export function timePhrase(seconds: number): Bilingual {
  if (seconds < 1.5) return phrase('second')
  if (seconds < 120) return phrase('seconds', { count: Math.round(seconds) })
  if (seconds < 7200) return phrase('minutes', { count: Math.round(seconds / 60) })
  if (seconds < 172_800) return phrase('hours', { count: Math.round(seconds / 3600) })
  return phrase('days', { count: Math.round(seconds / 86_400) })
}

/** A whole number with groups of three digits; one too large for digits is left as it is. */
export function grouped(count: number): string {
  return String(count).replace(/\d(?=(\d{3})+$)/g, '$&,')
}
