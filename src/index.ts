/** ganwei as a library: what a paper's author would call. In a browser the same name gives what runs there. */

import { join } from 'node:path'
import { ENGINE_NAMES, type EngineName } from './experiment/engine-names.js'
import { MOST_WORKERS } from './experiment/limits.js'
import { settle } from './experiment/precision.js'
import type { Comparison } from './findings/comparison.js'
import {
  type Experiment,
  type ExperimentRequest,
  experimentOf,
  planOf,
  playPlan,
  refuseUnknown
} from './findings/experiment.js'
import { analyseFolder } from './run/analyse-folder.js'
import { executorOf } from './run/executor-of.js'
import { Journal } from './run/journal.js'
import { readCompleteRun } from './run/read-run.js'
import { JOURNAL_FILE } from './run/run-files.js'
import { fileLibrary, scenarioFile } from './run/scenario-library.js'
import { refuseUnsound, ScenarioError } from './scenario/checked-changes.js'
import { resolveScenario, type Scenario } from './scenario/resolve.js'

export * from './index.browser.js'
export { Failure } from './run/failure.js'

/** An experiment on this machine; results do not depend on the number of workers. */
export interface LocalExperiment extends ExperimentRequest {
  /** The compiled kernel by default; the reference is the same model, slower and readable. */
  readonly engine?: EngineName | undefined
  /** Worker threads, 0 for none; as many as the work is worth by default. */
  readonly workers?: number | undefined
}

/**
 * Plays scenarios under common random numbers and says what they show. Throws `ScenarioError`, RangeError for numbers out of
 * bounds, `Failure` for an engine that cannot run here, and the signal's reason.
 *
 * @example
 * const scenarios = { baseline: {}, clear: { 'standards.scopeClarity': 0.9, 'time.periods': 20 } }
 * const { plan, findings } = await experiment({ scenarios, seed: 'paper', replications: 2, workers: 0 })
 * findings.summaries.map(({ id }) => id) // → ['baseline', 'clear']
 * plan.replications // → 2
 */
export function experiment(request: LocalExperiment): Promise<Experiment> {
  refuseUnknown(request, ['engine', 'workers'])
  const { engine = ENGINE_NAMES[0], workers } = request
  if (!ENGINE_NAMES.includes(engine)) throw new RangeError(`engine: ${ENGINE_NAMES.join(', ')}`)
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 0 && workers <= MOST_WORKERS)) {
    throw new RangeError(`workers: 0–${MOST_WORKERS}`)
  }
  const plan = planOf(request)
  return playPlan(plan, engine, executorOf(plan, { engine, workers }), request)
}

/**
 * The comparison of an experiment's scenarios with its baseline; like `experiment`, whose findings hold it beside all else.
 *
 * @example
 * const worlds = { baseline: {}, same: {} }
 * const { compared } = await compare({ scenarios: worlds, seed: 'paper', replications: 2, workers: 0 })
 * compared.map(({ scenario }) => scenario) // → [1]
 */
export async function compare(request: LocalExperiment): Promise<Comparison> {
  const { findings } = await experiment(request)
  return findings.comparison
}

/**
 * The scenario of a file or of the bundled library; a reform is laid over another scenario, or over the defaults. Throws
 * `ScenarioError` with every fault of the file.
 *
 * @example
 * const baseline = loadScenario('ganwei:baseline')
 * loadScenario('ganwei:tolerant-public', baseline).id // → 'tolerant-public'
 */
export function loadScenario(path: string, onto?: Scenario): Scenario {
  if (typeof path !== 'string') throw new TypeError('path')
  if (onto !== undefined) refuseUnsound(onto)
  const file = scenarioFile(path)
  const resolved = resolveScenario(file.path, fileLibrary(file.root), onto && { onto })
  if ('issues' in resolved) throw new ScenarioError(resolved.issues)
  return { ...resolved.scenario, id: file.id, file: file.path }
}

/**
 * A run that is complete, from its folder. Throws `Failure` for one that is unfinished, damaged, or not there.
 *
 * @example
 * let kind
 * try { readRun('no-such-folder') } catch (failure) { kind = failure.kind }
 * kind // → 'noInput'
 */
export function readRun(folder: string): Experiment {
  if (typeof folder !== 'string') throw new TypeError('folder')
  const run = readCompleteRun(folder)
  const open = () => new Journal(join(folder, JOURNAL_FILE), run.plan, run.engine, 'read')
  const journal = open()
  try {
    const { plan } = settle(run.plan, journal)
    const findings = analyseFolder(folder, run, journal)
    function* blocks(scenario: number) {
      const again = open()
      try {
        yield* again.blocks(scenario)
      } finally {
        again.close()
      }
    }
    return experimentOf({ plan, engine: run.engine, blocks }, findings)
  } finally {
    journal.close()
  }
}
