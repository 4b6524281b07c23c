/** Which inputs move the effects of reforms, and how much of that is chance. */

import type { Plan } from '../experiment/plan.js'
import { playedWorlds, type SensitivityPlan } from '../experiment/sensitivity-plan.js'
import { outcomeRow } from '../model/outcomes.js'
import { groupsOfEqual } from './equal-worlds.js'
import { bestCounts, leaderOf, leadOf, playedPoints } from './sensitivity-effects.js'
import { type SensitivityTarget, studyTarget, type TargetFinding } from './sensitivity-target.js'

/** What a sensitivity analysis shows. */
export interface SensitivityStudy extends SensitivityPlan {
  /** Effects in the plan's order, then the lead where there are several, then the level. */
  readonly targets: readonly TargetFinding[]
  /** Replications of the run's own scenarios, which `chanceShares.run` is about. */
  readonly runReplications: number
  /** At how many of the points each reform is the best, ties shared; reforms that are one world stand together. */
  readonly best: readonly { readonly scenarios: readonly number[]; readonly points: number }[]
  readonly points: number
}

/** Makes a study of the numbers of every row. */
export function studySensitivity(
  plan: Plan,
  sensitivity: SensitivityPlan,
  numbersOf: (row: number) => Float64Array
): SensitivityStudy {
  const played = playedPoints(plan, sensitivity, numbersOf)
  const { effects, level } = played
  const worlds = playedWorlds(plan)
  const reforms = worlds.slice(1)
  // The smallest is the best, or the largest turned round.
  const sign = outcomeRow(sensitivity.outcome).better === 'more' ? -1 : 1
  const groups = groupsOfEqual(plan.scenarios, reforms)
  const turned = groups.map(([first]) =>
    effects[reforms.indexOf(first)].map((values) => values.map((value) => sign * value))
  )
  const best = bestCounts(turned)
  const leader = leaderOf(best, turned)
  const study = (target: SensitivityTarget, values: readonly Float64Array[]) =>
    studyTarget(plan, sensitivity, { target, values, rows: played.rows })
  return {
    ...sensitivity,
    targets: [
      ...effects.map((values, k) => study({ kind: 'effect', scenario: reforms[k] }, values)),
      ...(groups.length > 1 ? [study({ kind: 'lead', scenario: groups[leader][0] }, leadOf(turned, leader))] : []),
      study({ kind: 'level', scenario: plan.baseline }, level)
    ],
    runReplications: plan.replications,
    best: groups.map((scenarios, k) => ({ scenarios, points: best[k] })),
    points: level.reduce((sum, row) => sum + row.length, 0)
  }
}
