/** Which scenarios of a plan owe what they do to an assumption that is known to carry it. */

import type { PlannedScenario } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import { parameterAt } from '../model/parameters.js'
import { phasesOf } from '../model/timetable.js'
import { HANGS_ON, type HangsOnRow } from './hangs-on.data.js'

/** An assumption, and the scenarios whose effect hangs on it. */
export interface HangsOn {
  readonly row: HangsOnRow
  /** Positions in the plan. */
  readonly scenarios: readonly number[]
}

/** The assumptions that the effects of some scenarios of a plan hang on, against its baseline. */
export function hangsOn(
  { scenarios, baseline }: Pick<Plan, 'scenarios' | 'baseline'>,
  among: readonly number[]
): readonly HangsOn[] {
  return HANGS_ON.flatMap((row): HangsOn[] => {
    const usual = least(scenarios[baseline], row.lessOf)
    const own = among.filter((one) => isAssumed(scenarios[one], row) && least(scenarios[one], row.lessOf) < usual)
    return own.length === 0 ? [] : [{ row, scenarios: own }]
  })
}

function least(scenario: PlannedScenario, path: string): number {
  return Math.min(...phasesOf(scenario).map(({ parameters }) => parameterAt(parameters, path) as number))
}

function isAssumed({ parameters }: PlannedScenario, { until }: HangsOnRow): boolean {
  return Object.entries(until).every(([path, value]) => (parameterAt(parameters, path) as number) < value)
}
