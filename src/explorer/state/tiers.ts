/** An organisation of one's own in an address and in fields: its tiers as texts and back. */

import type { Tier } from '../../model/parameter-row.js'
import { MAX_ELABORATION, MIN_ELABORATION } from '../../scenario/limits.js'
import { cadresIn } from '../../scenario/size.js'

/** The path of the parameter that is the list of tiers. */
export const TIERS = 'organisation.tiers'

/** The most tiers, and the most cadres in all of them, that a page plays: 20 replications of so many take some seconds. */
export const MOST_TIERS = 12
export const MOST_CADRES = 100_000

/** A tier as the texts of its fields, in this order. */
export type TierTexts = readonly [id: string, units: string, cadresPerUnit: string, elaboration: string]

/** The fields of a tier that a page would refuse, by their places. */
export function wrongFields([id, units, cadres, elaboration]: TierTexts): readonly number[] {
  const isSound = [
    /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u.test(id),
    /^[1-9]\d{0,5}$/.test(units),
    /^[1-9]\d{0,5}$/.test(cadres),
    /^-?(\d+\.?\d*|\.\d+)$/.test(elaboration) &&
      Number(elaboration) >= MIN_ELABORATION &&
      Number(elaboration) <= MAX_ELABORATION
  ]
  return isSound.flatMap((is, place) => (is ? [] : [place]))
}

/** The tiers of some texts; undefined where a page would refuse one, or all of them together. */
export function tiersOf(texts: readonly TierTexts[]): readonly Tier[] | undefined {
  if (texts.length === 0 || texts.length > MOST_TIERS || texts.some((one) => wrongFields(one).length > 0)) return
  if (new Set(texts.map(([id]) => id)).size < texts.length) return
  const tiers = texts.map(([id, units, cadres, elaboration]) => ({
    ...{ id, units: Number(units), cadresPerUnit: Number(cadres), elaboration: Number(elaboration) }
  }))
  return cadresIn(tiers) <= MOST_CADRES ? tiers : undefined
}

/** Tiers as texts. */
export function tierTexts(tiers: readonly Tier[]): readonly TierTexts[] {
  return tiers.map(({ id, units, cadresPerUnit, elaboration }) => [
    id,
    `${units}`,
    `${cadresPerUnit}`,
    `${elaboration}`
  ])
}
