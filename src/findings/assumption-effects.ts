/** Which assumptions go with the effect of each reform, by the ranks of the worlds that were played. */

import { type RankEffect, type RankStudy, rankStudy } from '../analysis/rank-regression.js'
import type { Plan } from '../experiment/plan.js'
import { type AssumptionStudy, distinctOf } from './survival.js'

/** What the worlds of other assumptions say of one reform's effect on the 不敢为 rate. */
export interface AssumptionEffects extends Omit<RankStudy, 'inputs'> {
  /** Position in the plan of the reform. */
  readonly scenario: number
  /** Every assumption, the largest correlation first. */
  readonly assumptions: readonly (RankEffect & { readonly path: string })[]
}

/**
 * Ranks the effect of every reform on the assumptions. A world where it is undefined is left out; one that comes again, as worlds
 * drawn by weight do, is one all the same, and would pass for evidence.
 */
export function assumptionEffects(
  { key }: Pick<Plan, 'key'>,
  { parameters, scenarios, worlds }: Pick<AssumptionStudy, 'parameters' | 'scenarios' | 'worlds'>
): readonly AssumptionEffects[] {
  return scenarios.map((scenario, k) => {
    const known = distinctOf(worlds).filter(({ effects }) => effects[k].means.afraidRate !== null)
    const outcome = known.map(({ effects }) => effects[k].means.afraidRate as number)
    const columns = parameters.map((_, j) => known.map(({ values }) => values[j]))
    const { inputs, ...study } = rankStudy(columns, outcome, key)
    const assumptions = inputs
      .map((effect, j) => ({ ...effect, path: parameters[j].path }))
      .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    return { ...study, scenario, assumptions }
  })
}
