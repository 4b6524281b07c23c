/** An organisation of one's own in an address and in fields: its tiers as texts and back. */

import type { Tier } from '../../model/parameter-row.js'
import { isTierValue, TIER_KEYS } from '../../scenario/file-keys.js'
import { idFault } from '../../scenario/identifiers.js'
import { cadresIn } from '../../scenario/size.js'
import { numberOf } from './number.js'

/** The path of the parameter that is the list of tiers. */
export const TIERS = 'organisation.tiers'

/** The most tiers, and the most cadres in all of them, that a page plays: 20 replications of so many take some seconds. */
export const MOST_TIERS = 12
export const MOST_CADRES = 100_000
/** The most cadre-periods of a world whose number of quarters is the user's own. */
export const MOST_CADRE_PERIODS = 25_000_000

/** A tier as the texts of its fields, in this order. */
export type TierTexts = readonly [id: string, units: string, cadresPerUnit: string, elaboration: string]

/** The fields of a tier that a file would refuse, by their places. */
export function wrongFields(texts: TierTexts): readonly number[] {
  const tier = tierOf(texts)
  return TIER_KEYS.flatMap((key, place) =>
    isTierValue(key, tier[key]) && (key !== 'id' || idFault(tier.id) === undefined) ? [] : [place]
  )
}

/** The tiers of some texts; undefined where a page would refuse one, or all of them together. */
export function tiersOf(texts: readonly TierTexts[]): readonly Tier[] | undefined {
  if (texts.length === 0 || texts.length > MOST_TIERS || texts.some((one) => wrongFields(one).length > 0)) return
  if (new Set(texts.map(([id]) => id)).size < texts.length) return
  const tiers = texts.map(tierOf)
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

function tierOf([id, units, cadres, elaboration]: TierTexts): Tier {
  return { id, units: numberOf(units), cadresPerUnit: numberOf(cadres), elaboration: numberOf(elaboration) }
}
