/** ganwei as a library, as far as it runs in a browser: everything but files, worker threads and run folders. */

import { inThisThread } from './experiment/in-this-thread.js'
import { simulate } from './findings/checked-engine.js'
import type { Comparison } from './findings/comparison.js'
import { type Experiment, type ExperimentRequest, planOf, playPlan, refuseUnknown } from './findings/experiment.js'
import type { Simulate } from './model/record.js'

export { type Estimate, estimate } from './analysis/estimate.js'
export { type PairedDifference, pairedDifference } from './analysis/paired.js'
export type { Plan } from './experiment/plan.js'
export { kernelEngine, simulate } from './findings/checked-engine.js'
export type { Comparison } from './findings/comparison.js'
export type { Experiment, ExperimentRequest, Outcomes } from './findings/experiment.js'
export type { RunAnalysis } from './findings/run-analysis.js'
export { MOMENT, MOMENT_COLUMNS } from './model/moment.js'
export {
  ANSWER,
  ANSWER_ROWS,
  OUTCOME_NAMES,
  type OutcomeName,
  RATE_ROWS,
  REASON,
  REASON_ROWS,
  rate,
  TOTAL,
  TOTAL_ROWS,
  UNIT_RATE_ROWS
} from './model/outcomes.js'
export type { Tier } from './model/parameter-row.js'
export {
  defaultParameters,
  PARAMETERS,
  type ParameterChanges,
  type ParameterPath,
  type Parameters,
  type ParameterValue,
  parameterAt
} from './model/parameters.js'
export type { ReplicationRecord, Simulate, SimulationRequest, Views } from './model/record.js'
export type { ModelScenario, TimetableEntry } from './model/scenario.js'
export { MODEL_VERSION } from './model/simulate.js'
export { RANDOM_NUMBER_VERSION } from './random/draws.js'
export { type StreamKey, streamKey } from './random/key.js'
export { ScenarioError, scenarioOf, withChanges } from './scenario/checked-changes.js'
export { formatIssue } from './scenario/format-issue.js'
export type { Issue } from './scenario/issue.js'
export { resolveScenario, type Scenario } from './scenario/resolve.js'
export type { ScenarioLibrary } from './scenario/single-files.js'

/** An experiment in a page or a worker of it. */
export interface BrowserExperiment extends ExperimentRequest {
  /** The engine: `kernelEngine(module)`, or the reference where absent. */
  readonly play?: Simulate | undefined
}

/**
 * Plays scenarios under common random numbers in this thread, by the reference engine or the one given, and says what they
 * show. Throws `ScenarioError`, RangeError for numbers out of bounds, and the signal's reason.
 *
 * @example
 * const scenarios = { baseline: {}, clear: { 'standards.scopeClarity': 0.9 } }
 * const { plan } = await experiment({ scenarios, seed: 'paper', replications: 2 })
 * plan.replications // → 2
 */
export function experiment(request: BrowserExperiment): Promise<Experiment> {
  refuseUnknown(request, ['play'])
  const { play = simulate } = request
  if (typeof play !== 'function') throw new TypeError('play')
  return playPlan(planOf(request), play === simulate ? 'reference' : 'kernel', inThisThread(play), request)
}

/**
 * The comparison of an experiment's scenarios with its baseline; like `experiment`, whose findings hold it beside all else.
 *
 * @example
 * const worlds = { baseline: {}, same: {} }
 * const { compared } = await compare({ scenarios: worlds, seed: 'paper', replications: 2 })
 * compared.map(({ scenario }) => scenario) // → [1]
 */
export async function compare(request: BrowserExperiment): Promise<Comparison> {
  const { findings } = await experiment(request)
  return findings.comparison
}
