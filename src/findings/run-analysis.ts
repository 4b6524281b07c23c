/** All that is made of a run's replications: the estimates of its scenarios, and what they say about its reforms. */

import { type BundleSearch, type ComparisonPlan, USUAL_COMPARISON } from '../experiment/comparison-plan.js'
import type { Look } from '../experiment/precision.js'
import type { BatchResults } from '../experiment/results.js'
import { type AssumptionEffects, assumptionEffects } from './assumption-effects.js'
import { type Comparison, compare } from './comparison.js'
import { type ControlledDifference, controlledDifferences, FEWEST_CONTROLLED } from './control-variates.js'
import { type Decision, decide } from './decision.js'
import { lookCloser, type NoCloserLook, worldsToFollow } from './explanation/closer-look.js'
import type { CloserLook, WorldsToFollow } from './explanation/follow-worlds.js'
import { type GroupRate, GroupsTally } from './groups.js'
import { type Matrix, matrixOf } from './matrix.js'
import { type SensitivityStudy, studySensitivity } from './sensitivity.js'
import { type ScenarioSummary, SummaryTally, takeTwice } from './summary.js'
import { type Survey, type SurveyFit, surveyFit } from './survey-fit.js'
import { type AssumptionStudy, studyAssumptions } from './survival.js'
import { type Synergy, synergyOf } from './synergy.js'
import { type TradeOffs, tradeOffsOf } from './trade-offs.js'

/** The analysis of a run; everything that it prints and writes is made from it and from its blocks. */
export interface RunAnalysis {
  readonly summaries: readonly ScenarioSummary[]
  readonly comparison: Comparison
  /** Every scenario's rates by tier and by rank, in the plan's order; empty lists where these are not kept apart. */
  readonly groups: readonly (readonly GroupRate[])[]
  /** The Pareto front that the plan asks for; null where there is nothing to compare or too much. */
  readonly tradeOffs: TradeOffs | null
  /** For the bundle whose every subset was played, by outcome; none without one. */
  readonly synergy: readonly Synergy[]
  /** How the scenarios were found, where they are the near-best bundles of a search; null otherwise. */
  readonly search: BundleSearch | null
  /** The same comparison in worlds of other assumptions; null if not asked for. */
  readonly assumptions: AssumptionStudy | null
  /** What survives other inputs and structures, reform by structure; null without worlds of other assumptions. */
  readonly matrix: Matrix | null
  /** What to do under all that; null without worlds of other assumptions. */
  readonly decision: Decision | null
  /** Which assumptions go with the effect of each reform; none without worlds of other assumptions. */
  readonly assumptionEffects: readonly AssumptionEffects[]
  /** Which inputs move the effects; null if not asked for. */
  readonly sensitivity: SensitivityStudy | null
  /** The baseline beside the survey that the run is held against; null without one, or for too few replications. */
  readonly survey: SurveyFit | null
  /** The differences in the 不敢为 rate with control variates; none where not asked for, or for too few replications. */
  readonly controlled: readonly ControlledDifference[]
  /** Single cadres of the baseline and of the answer, or why there are none to be seen; played when it is first asked for. */
  readonly closerLook: CloserLook | NoCloserLook
}

/** What a run was carried out by, beside its plan. */
export interface AnalysisInput {
  /** Those of the plan's rule. */
  readonly looks: readonly Look[]
  readonly comparison?: ComparisonPlan | undefined
  /** The blocks of the worlds of other assumptions, where these were asked for. */
  readonly drawn?: Pick<BatchResults, 'blocks'> | undefined
  /** Whether differences are given with control variates too. */
  readonly isControlled?: boolean | undefined
  /** What the baseline is held against. */
  readonly survey?: Survey | undefined
  /** The numbers of each row of the sensitivity analysis, where one was asked for. */
  readonly sensitivityRow?: ((row: number) => Float64Array) | undefined
  /** Begins a closer look beside this thread. By default it is made when it is first asked for. */
  readonly followBeside?: FollowBeside | undefined
}

/** Begins to follow two worlds; the function that it gives has what comes of it. */
export type FollowBeside = (worlds: WorldsToFollow) => () => CloserLook

/** Analyses a run that is complete. */
export function analyse(
  results: BatchResults,
  {
    looks,
    comparison = USUAL_COMPARISON,
    drawn,
    sensitivityRow,
    survey,
    isControlled = false,
    followBeside
  }: AnalysisInput
): RunAnalysis {
  const { summaries, groups } = estimatesOf(results)
  const { assumptions: asked, sensitivity, front, indifference, constraints = [] } = comparison
  const compared = compare(results, summaries, looks, comparison)
  const worlds = followBeside && worldsToFollow(results.plan, summaries, compared)
  const waitForLook = typeof worlds === 'object' ? followBeside?.(worlds) : undefined
  const study = asked && drawn ? studyAssumptions(results.plan, { ...asked, indifference, constraints }, drawn) : null
  const effects = study === null ? [] : assumptionEffects(results.plan, study)
  let closerLook: CloserLook | NoCloserLook | undefined = typeof worlds === 'string' ? worlds : undefined
  return {
    summaries,
    comparison: compared,
    groups,
    tradeOffs: tradeOffsOf(results, summaries, compared, front),
    synergy: synergyOf(results),
    search: comparison.search ?? null,
    assumptions: study,
    matrix: study === null ? null : matrixOf(study, effects),
    decision:
      study === null ? null : decide(results.plan, study, { indifference, constraints: comparison.constraints }),
    assumptionEffects: effects,
    sensitivity: sensitivity && sensitivityRow ? studySensitivity(results.plan, sensitivity, sensitivityRow) : null,
    survey: survey ? surveyFit(survey, results, results.plan.baseline) : null,
    controlled: isControlled && results.plan.replications >= FEWEST_CONTROLLED ? controlledDifferences(results) : [],
    get closerLook() {
      closerLook ??= waitForLook?.() ?? lookCloser(results.plan, summaries, compared)
      return closerLook
    }
  }
}

/** The estimates of all scenarios, and of their groups, from the same two passes over the replications of each. */
function estimatesOf(results: BatchResults): Pick<RunAnalysis, 'summaries' | 'groups'> {
  const tallies = results.plan.scenarios.map((_, scenario) => {
    const [all, groups] = [new SummaryTally(results.plan, scenario), new GroupsTally(results.plan, scenario)]
    takeTwice(results, scenario, [all, groups])
    return { summary: all.summary, rates: groups.rates }
  })
  return { summaries: tallies.map(({ summary }) => summary), groups: tallies.map(({ rates }) => rates) }
}

/** The same analysis beside another survey; its closer look, which takes seconds, is still made only when it is asked for. */
export function besideSurvey(analysis: RunAnalysis, survey: RunAnalysis['survey']): RunAnalysis {
  return Object.create(analysis, { survey: { value: survey, enumerable: true } })
}
