/** ganwei as a library: what a paper's author would call. Everything here runs in a browser too. */

export { type Estimate, estimate } from './analysis/estimate.js'
export { type PairedDifference, pairedDifference } from './analysis/paired.js'
export { kernelEngine } from './kernel/simulate.js'
export { MOMENT, MOMENT_COLUMNS } from './model/moment.js'
export { ANSWER, ANSWER_ROWS, RATE_ROWS, REASON, REASON_ROWS, rate, TOTAL, TOTAL_ROWS } from './model/outcomes.js'
export type { Tier } from './model/parameter-row.js'
export {
  defaultParameters,
  PARAMETERS,
  type Parameters,
  type ParameterValue,
  parameterAt,
  withChanges
} from './model/parameters.js'
export type { ReplicationRecord, Simulate, SimulationRequest, Views } from './model/record.js'
export type { ModelScenario, TimetableEntry } from './model/scenario.js'
export { MODEL_VERSION, simulate } from './model/simulate.js'
export { RANDOM_NUMBER_VERSION } from './random/draws.js'
export { type StreamKey, streamKey } from './random/key.js'
export { formatIssue } from './scenario/format-issue.js'
export { resolveScenario, type Scenario, type ScenarioLibrary } from './scenario/resolve.js'
