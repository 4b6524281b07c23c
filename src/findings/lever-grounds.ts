/** What the effects of the shipped measures hang on, for those who ask about a lever: findings of the main job’s first page. */

import type { Plan } from '../experiment/plan.js'
import { DEFAULTS_VERSION } from '../model/parameters.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { type FirstPage, firstPageOf } from './first-page.js'
import type { PageMeasure } from './page-measure.js'
import type { RunAnalysis } from './run-analysis.js'

/** The measures of a run, and how far they were tested. */
export interface LeverGrounds
  extends Pick<FirstPage, 'seed' | 'structures' | 'structureWorlds' | 'indifference' | 'measures'> {
  readonly modelVersion: number
  readonly defaults: number
  /** The SHA-256 of the plan that it was played from. */
  readonly planSha256: string
  /** Worlds of the model as it is. */
  readonly worlds: number
}

/** What a run in other worlds says of its measures; null where nothing is compared, or no other world was played. */
export function leverGroundsOf(plan: Plan, analysis: RunAnalysis, planSha256: string): LeverGrounds | null {
  const page = firstPageOf(plan, analysis)
  if (page === null || page.worlds === null) return null
  const { seed, structures, structureWorlds, indifference, measures, worlds } = page
  return {
    ...{ modelVersion: plan.modelVersion ?? MODEL_VERSION, defaults: plan.defaults ?? DEFAULTS_VERSION },
    ...{ planSha256, seed, worlds: worlds.count, structures, structureWorlds, indifference, measures }
  }
}

/** The measures that use a lever, those first that move the fewest others. */
export function measuresWith(path: string, { measures }: LeverGrounds): readonly PageMeasure[] {
  return measures
    .filter(({ moves }) => moves.some((move) => move.path === path))
    .sort((a, b) => a.moves.length - b.moves.length)
}
