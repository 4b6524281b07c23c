/** Whether worlds are measured alike: their length, the quarters left out, and who is in them. */

import type { Tier } from '../model/parameter-row.js'
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
