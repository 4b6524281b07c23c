/** Whether worlds are measured alike: their length, the quarters left out, and who is in them. */

import type { Tier } from '../model/parameter-row.js'
import { defaultParameters } from '../model/parameters.js'
import { type EnsembleInPlan, scenarioInWorld } from './ensemble.js'
import type { Plan } from './plan.js'

/** In what a world is not measured like the baseline: its own value, then the baseline's. */
export interface OtherFrame {
  /** Its position among the scenarios of the plan. */
  readonly scenario: number
  readonly periods?: readonly [own: number, baseline: number]
  readonly burnIn?: readonly [own: number, baseline: number]
  readonly organisation?: readonly [own: readonly Tier[], baseline: readonly Tier[]]
}

/** The worlds that differ from the baseline in length, burn-in or organisation, so that their levels are not like for like. */
export function otherFrames({ scenarios, baseline }: Pick<Plan, 'scenarios' | 'baseline'>): readonly OtherFrame[] {
  const { time, organisation } = scenarios[baseline].parameters
  return scenarios.flatMap(({ parameters }, scenario): OtherFrame[] => {
    const own = parameters
    const frame = {
      ...(own.time.periods !== time.periods && { periods: [own.time.periods, time.periods] as const }),
      ...(own.time.burnIn !== time.burnIn && { burnIn: [own.time.burnIn, time.burnIn] as const }),
      ...(JSON.stringify(own.organisation.tiers) !== JSON.stringify(organisation.tiers) && {
        organisation: [own.organisation.tiers, organisation.tiers] as const
      })
    }
    return Object.keys(frame).length > 0 ? [{ scenario, ...frame }] : []
  })
}

/**
 * The organisation of the baseline in the worlds of an ensemble and that which they were calibrated under, where these differ;
 * null where they do not, and for a table of worlds, which says nothing of it.
 */
export function otherCalibration(
  { scenarios, baseline, defaults }: Pick<Plan, 'scenarios' | 'baseline' | 'defaults'>,
  ensemble: EnsembleInPlan | undefined
): readonly [own: readonly Tier[], calibrated: readonly Tier[]] | null {
  if (ensemble === undefined || /\.csv$/i.test(ensemble.name)) return null
  const own = scenarioInWorld(scenarios[baseline], ensemble, 0).parameters.organisation.tiers
  const calibrated = (ensemble.common[TIERS] ?? defaultParameters(defaults).organisation.tiers) as readonly Tier[]
  return JSON.stringify(own) === JSON.stringify(calibrated) ? null : [own, calibrated]
}

const TIERS = 'organisation.tiers'
