/** A closer look at a run: which two worlds of it are followed cadre by cadre, and over how many replications. */

import type { PlannedScenario } from '../../experiment/design.js'
import type { Plan } from '../../experiment/plan.js'
import { cadreCount } from '../../scenario/size.js'
import { type Comparison, differencesOf } from '../comparison.js'
import type { ScenarioSummary } from '../summary.js'
import { refuseOthers } from './explanation.js'
import { type CloserLook, followWorlds, type WorldsToFollow } from './follow-worlds.js'

/** The most replications that are looked at. */
const MOST_REPLICATIONS = 10

/** The most cadre-periods of one world that are looked at: about a second for both. */
const MOST_CADRE_PERIODS = 360_000

/** Why there is no closer look: nothing to compare, nothing that differs, other cadres or periods, or too many cadres. */
export type NoCloserLook = 'alone' | 'identical' | 'other-cadres' | 'too-large'

/**
 * Looks closely at the baseline of a plan and at the reform it answers with: the one that was selected, else the one with the
 * largest estimated fall of the 不敢为 rate. How much is looked at follows from the plan alone.
 */
export function lookCloser(
  plan: Plan,
  summaries: readonly ScenarioSummary[],
  comparison: Comparison
): CloserLook | NoCloserLook {
  const worlds = worldsToFollow(plan, summaries, comparison)
  return typeof worlds === 'string' ? worlds : followWorlds(worlds)
}

/** What a closer look is to follow, or why there is none. */
export function worldsToFollow(
  plan: Plan,
  summaries: readonly ScenarioSummary[],
  comparison: Comparison
): WorldsToFollow | NoCloserLook {
  const scenario = answerOf(summaries, comparison)
  if (typeof scenario === 'string') return scenario
  const [baseline, reform] = [plan.scenarios[plan.baseline], plan.scenarios[scenario]]
  if (!canFollow(baseline, reform)) return 'other-cadres'
  const each = cadreCount(baseline) * baseline.parameters.time.periods
  const replications = Math.min(plan.replications, MOST_REPLICATIONS, Math.floor(MOST_CADRE_PERIODS / each))
  if (replications < 1) return 'too-large'
  return { baseline, reform, scenario, key: plan.key, first: plan.first, replications }
}

function answerOf(summaries: readonly ScenarioSummary[], { selection, compared }: Comparison): number | NoCloserLook {
  if (compared.length === 0) return 'alone'
  if (selection !== null && selection.decidedAfter !== null) return selection.survivors[0]
  const fall = (scenario: number) => differencesOf(summaries[scenario]).afraidRate.mean ?? 0
  const differing = compared.filter(({ verdict }) => verdict !== 'identical')
  if (differing.length === 0) return 'identical'
  return differing.reduce((best, next) => (fall(next.scenario) < fall(best.scenario) ? next : best)).scenario
}

function canFollow(a: PlannedScenario, b: PlannedScenario): boolean {
  try {
    refuseOthers(a, b)
    return true
  } catch {
    return false
  }
}
