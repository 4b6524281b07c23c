/** Which assumptions go with the effect of each reform, by the ranks of the worlds that were played. */

import { type RankEffect, type RankStudy, rankStudy } from '../analysis/rank-regression.js'
import type { Plan } from '../experiment/plan.js'
import type { AssumptionStudy } from './survival.js'

/** What the worlds of other assumptions say of one reform's effect on the 不敢为 rate. */
export interface AssumptionEffects extends Omit<RankStudy, 'inputs'> {
  /** Position in the plan of the reform. */
  readonly scenario: number
  /** Every assumption, the largest correlation first. */
  readonly assumptions: readonly (RankEffect & { readonly path: string })[]
}

/** Ranks the effect of every reform on the assumptions; a world where it is undefined is left out. */
export function assumptionEffects(
  { key }: Pick<Plan, 'key'>,
  { parameters, scenarios, worlds }: Pick<AssumptionStudy, 'parameters' | 'scenarios' | 'worlds'>
): readonly AssumptionEffects[] {
  return scenarios.map((scenario, k) => {
    const known = worlds.filter(({ effects }) => effects[k].means.afraidRate !== null)
    const outcome = known.map(({ effects }) => effects[k].means.afraidRate as number)
    const columns = parameters.map((_, j) => known.map(({ values }) => values[j]))
    const { inputs, ...study } = rankStudy(columns, outcome, key)
    const assumptions = inputs
      .map((effect, j) => ({ ...effect, path: parameters[j].path }))
      .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    return { ...study, scenario, assumptions }
  })
}
