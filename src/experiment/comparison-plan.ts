/** What a comparison asks for beside its scenarios and replications; it stands in the plan of the run. */

import type { Bilingual } from '../model/language.js'
import type { OutcomeName } from '../model/outcomes.js'
import type { Basis } from '../model/parameter-row.js'
import type { Range } from '../scenario/ranges.js'
import type { Constraint } from './constraints.js'
import type { EnsembleInPlan } from './ensemble.js'
import type { SensitivityPlan } from './sensitivity-plan.js'

/** What reforms cost, as an axis of a Pareto front. */
export const COST = 'cost'

/** An axis of a Pareto front: an outcome, or what reforms cost. */
export type FrontAxis = OutcomeName | typeof COST

/** How the scenarios of a run are compared. */
export interface ComparisonPlan {
  /** The difference in the 不敢为 rate that is worth telling apart, as a share. */
  readonly indifference: number
  /** The two or three axes of the Pareto front. */
  readonly front: readonly FrontAxis[]
  /** What a reform must keep to be called best; absent for nothing. */
  readonly constraints?: readonly Constraint[]
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
  /** Worlds that agree with targets, in the place of draws from ranges. */
  readonly ensemble?: EnsembleInPlan
  /** Other structures of the model under which the comparison is made too; absent for none. */
  readonly structures?: readonly PlannedStructure[]
  /** The most replications of what stays open in a world; absent where none are added. */
  readonly cap?: number
}

/** Another structure of the model under the whole comparison, and the worlds that are played there. */
export interface PlannedStructure {
  readonly id: string
  readonly label: Bilingual
  /** What it sets; what scenarios set themselves stays set. */
  readonly set: Readonly<Record<string, number | string>>
  readonly draws: number
  readonly replications: number
  /** Worlds that agree with targets under this structure, in the place of draws. */
  readonly ensemble?: EnsembleInPlan
  /** Whether these were found under this very structure, and not under the model as it is. */
  readonly isCalibrated?: true
  /** Whether the targets are out of its reach, so that these are only the nearest it has; unsaid where nobody has judged it. */
  readonly isOutOfReach?: boolean
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
  /** The most that a bundle may cost, in the reforms' unit; absent where it may cost anything. */
  readonly budget?: number
  /** The most reforms of a bundle; absent where all may be joined. */
  readonly atMost?: number
  readonly unit: string
  /** What each reform costs, by its id; empty where costs are not known. */
  readonly costs: Readonly<Record<string, number>>
  /** What each reform is called, by its id; absent in plans of earlier versions. */
  readonly labels?: Readonly<Record<string, Bilingual>>
  /** Bundles that were tried, and those that were too dear or in conflict. */
  readonly tried: number
  readonly tooDear: number
  /** Of the tried, those that by their estimates make no more cadres dare to act, and of the others those that break a constraint. */
  readonly unhelpful?: number
  readonly infeasible?: number
  /** Bundles that came as near to the best as those that are compared, and are not compared; absent if none did. */
  readonly leftOut?: number
  /** The best of those tried, the lowest rate first, with those that break a constraint; absent in plans of earlier versions. */
  readonly ranking?: readonly TriedBundle[]
  readonly conflicts: readonly (readonly [string, string])[]
  /** The replications they were tried with, from 0 on. */
  readonly replications: number
}

/** A constraint that is shown to be broken: by how much it is kept, with bounds that hold together over all bundles tried. */
export interface BrokenConstraint {
  readonly constraint: Constraint
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

/** A bundle that was tried. */
export interface TriedBundle {
  /** The ids of its reforms. */
  readonly members: readonly string[]
  readonly cost?: number
  /** The difference in the 不敢为 rate from the baseline, as a share; its bounds hold together over all bundles tried. */
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  /** Whether it came near enough to the best to be compared. */
  readonly isCompared: boolean
  /** The constraints that it was shown to break, for which it is not compared; absent for none. */
  readonly breaks?: readonly BrokenConstraint[]
}

/** The front that is drawn where none is asked for. */
export const FRONT: readonly FrontAxis[] = ['afraidRate', 'meanHarm']

/** The comparison of a run that asks for nothing in particular. */
export const USUAL_COMPARISON: ComparisonPlan = { indifference: 0.005, front: FRONT }
