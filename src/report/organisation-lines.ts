/** What is said of an organisation: how many leading and other cadres each tier has, and that a single unit hears of nobody. */

import type { Tier } from '../model/parameter-row.js'
import { leadingAmong } from '../model/population.js'
import type { Scenario } from '../scenario/resolve.js'
import { unitsIn } from '../scenario/size.js'
import type { Words } from '../words/words.js'

/** The leading and other cadres of each tier, and what a single unit means for the rate. */
export function organisationSentences({ parameters }: Pick<Scenario, 'parameters'>, words: Words): readonly string[] {
  const { tiers, leaderShare } = parameters.organisation
  const { people, peopleByTier, tier } = words.scenarios
  const parts = tiers.map(({ id, units, cadresPerUnit }: Tier) => {
    const leading = leadingAmong(cadresPerUnit, leaderShare)
    return people(tier(id), units, { leading, others: cadresPerUnit - leading })
  })
  return [peopleByTier(parts.join(words.semicolon)), ...singleUnitSentences({ parameters }, words)]
}

/** That an organisation of one unit hears of nobody elsewhere; nothing of any other. */
export function singleUnitSentences({ parameters }: Pick<Scenario, 'parameters'>, words: Words): readonly string[] {
  return unitsIn(parameters.organisation.tiers) === 1 ? [words.scenarios.singleUnit] : []
}
