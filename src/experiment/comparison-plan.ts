/** What a comparison asks for beside its scenarios and replications; it stands in the plan of the run. */

import type { Bilingual } from '../model/language.js'
import type { OutcomeName } from '../model/outcomes.js'
import type { Basis } from '../model/parameter-row.js'
import type { Range } from '../scenario/ranges.js'
import type { SensitivityPlan } from './sensitivity-plan.js'

/** How the scenarios of a run are compared. */
export interface ComparisonPlan {
  /** The difference in the 不敢为 rate that is worth telling apart, as a share. */
  readonly indifference: number
  /** The two or three outcomes whose Pareto front is drawn. */
  readonly front: readonly OutcomeName[]
  /** The same comparison on other values of the assumed parameters; absent if not asked for. */
  readonly assumptions?: AssumptionPlan
  /** Which inputs move the effects; absent if not asked for. */
  readonly sensitivity?: SensitivityPlan
  /** Where the scenarios are the near-best bundles that a search found; absent otherwise. */
  readonly search?: BundleSearch
}

/** How many worlds of other assumptions, and how many replications of each scenario in each of them. */
export interface AssumptionPlan {
  readonly draws: number
  readonly replications: number
  /** What is drawn anew; absent in plans of versions before 0.2, where it followed from the scenarios. */
  readonly ranges?: readonly Range[]
}

/** An input that is drawn anew, with the range of its values. */
export interface AssumedParameter {
  /** The path of its parameter, or the name of several that move together. */
  readonly path: string
  readonly label: Bilingual
  readonly basis: Basis
  readonly low: number
  readonly high: number
}

/** How the bundles of a run were found: by replications that take no part in the run's own results. */
export interface BundleSearch {
  /** The most that a bundle may cost, in the reforms' unit. */
  readonly budget: number
  readonly unit: string
  /** What each reform costs, by its id. */
  readonly costs: Readonly<Record<string, number>>
  /** Bundles that were tried, and those that were too dear or in conflict. */
  readonly tried: number
  readonly tooDear: number
  /** Bundles that came as near to the best as those that are compared, and are not compared; absent if none did. */
  readonly leftOut?: number
  readonly conflicts: readonly (readonly [string, string])[]
  /** The replications they were tried with, from 0 on. */
  readonly replications: number
}

/** The front that is drawn where none is asked for. */
export const FRONT: readonly OutcomeName[] = ['afraidRate', 'meanHarm']

/** The comparison of a run that asks for nothing in particular. */
export const USUAL_COMPARISON: ComparisonPlan = { indifference: 0.005, front: FRONT }
