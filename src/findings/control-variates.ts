/** Differences in the 不敢为 rate with control variates, beside those without. */

import { type ControlledMean, ControlVariates } from '../analysis/control-variates.js'
import { type BatchResults, outcomesInStep } from '../experiment/results.js'
import { OUTCOME_NAMES, TOTAL } from '../model/outcomes.js'
import { unitNormalMeans } from '../model/population.js'
import { isSameWorld } from '../scenario/canonical.js'

/** Below so many replications control variates cost more than they gain. */
export const FEWEST_CONTROLLED = 200

/** A scenario's difference in the 不敢为 rate from the baseline, with control variates; null where these do not do. */
export interface ControlledDifference {
  readonly scenario: number
  readonly difference: ControlledMean | null
}

/**
 * The paired differences in the 不敢为 rate with seven controls, fixed beforehand, whose means are known to be 0: the means over
 * units of the three normal numbers that they are drawn with, and in either world the errors less those to be expected and the
 * cases less those to be expected, which are martingales.
 */
export function controlledDifferences({
  plan,
  blocks
}: Pick<BatchResults, 'plan' | 'blocks'>): readonly ControlledDifference[] {
  const { scenarios, baseline, key, first } = plan
  const others = [...scenarios.keys()].filter(
    (scenario) => scenario !== baseline && !isSameWorld(scenarios[baseline], scenarios[scenario])
  )
  const controlled = others.map(() => new ControlVariates(CONTROLS))
  const units = scenarios[baseline].parameters.organisation.tiers.reduce((sum, tier) => sum + tier.units, 0)
  const controls = new Float64Array(CONTROLS)
  let replication = first
  for (const rows of outcomesInStep({ plan, blocks })) {
    controls.set(unitNormalMeans(units, key, replication), 0)
    controls.set(martingales(rows[baseline]), 3)
    for (const [k, scenario] of others.entries()) {
      controls.set(martingales(rows[scenario]), 5)
      controlled[k].add(rows[scenario][RATE] - rows[baseline][RATE], controls)
    }
    replication += 1
  }
  return others.map((scenario, k) => ({ scenario, difference: controlled[k].mean }))
}

const CONTROLS = 7
const RATE = OUTCOME_NAMES.indexOf('afraidRate')

/** Per thousand cadre-periods, so that all controls are of one size. */
function martingales(totals: Float64Array): readonly [number, number] {
  const scale = 1000 / totals[TOTAL.steps]
  return [
    scale * (totals[TOTAL.errors] - totals[TOTAL.expectedErrors]),
    scale * (totals[TOTAL.cases] - totals[TOTAL.expectedCases])
  ]
}
