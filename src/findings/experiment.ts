/** An experiment in memory: scenarios under common random numbers, from the plan to the findings. */

import { type Executor, runBatch } from '../experiment/batch.js'
import { COST, type ComparisonPlan, type FrontAxis, USUAL_COMPARISON } from '../experiment/comparison-plan.js'
import type { PlannedScenario } from '../experiment/design.js'
import { worldsOf } from '../experiment/design.js'
import type { EngineName } from '../experiment/engine-names.js'
import { MOST_REPLICATIONS } from '../experiment/limits.js'
import { memoryStore, ReplicationsFailedError } from '../experiment/memory.js'
import { type Plan, planBatch } from '../experiment/plan.js'
import { settle } from '../experiment/precision.js'
import { precisionRule } from '../experiment/precision-rule.js'
import { type BatchResults, outcomeRows } from '../experiment/results.js'
import { OUTCOME_NAMES, type OutcomeName, outcomeRow } from '../model/outcomes.js'
import type { ParameterChanges } from '../model/parameters.js'
import { refuseId, refuseUnsound, scenarioOf } from '../scenario/checked-changes.js'
import { nearestName } from '../scenario/nearest-name.js'
import type { Scenario } from '../scenario/resolve.js'
import { analyse, type RunAnalysis } from './run-analysis.js'

/** What an experiment is made of; seed and scenarios decide every number. */
export interface ExperimentRequest {
  /** Scenarios that were loaded, or changes of the defaults by the name of their scenario. */
  readonly scenarios: readonly Scenario[] | Readonly<Record<string, ParameterChanges>>
  /** Any text but none at all. */
  readonly seed: string
  /** Replications of each scenario, from 1 on; 200 by default. */
  readonly replications?: number | undefined
  /** Adds replications until the simultaneous intervals of all differences are ± at most this, instead of a fixed number. */
  readonly precision?: { readonly outcome?: OutcomeName; readonly halfWidth: number; readonly cap?: number } | undefined
  /** The id of the baseline; the first scenario, or the one that all others extend, by default. */
  readonly baseline?: string | undefined
  /** How the scenarios are compared. */
  readonly comparison?: Pick<ComparisonPlan, 'indifference' | 'front'> | undefined
  /** Told at the start and after every block how many replications are done of all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Leaves off when aborted, by throwing the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** One replication's outcomes by name; NaN for a rate whose denominator is 0. */
export type Outcomes = Readonly<Record<OutcomeName, number>>

/** What an experiment resolves to. */
export interface Experiment {
  readonly plan: Plan
  readonly findings: RunAnalysis
  /** The outcomes of each replication of a scenario, in order. Throws RangeError for an unknown id. */
  replications(scenario: string): Iterable<Outcomes>
}

/** The plan of an experiment. Throws `ScenarioError`, RangeError for values out of bounds, and TypeError for what is none. */
export function planOf(request: ExperimentRequest): Plan {
  const { scenarios, seed, replications = 200, precision, baseline } = request
  if (typeof seed !== 'string' || seed === '') throw new RangeError('seed')
  if (typeof scenarios !== 'object' || scenarios === null) throw new TypeError('scenarios')
  refuseComparison(request)
  if (Array.isArray(scenarios)) {
    for (const scenario of scenarios as readonly Scenario[]) {
      refuseUnsound(scenario)
      refuseId(scenario.id)
    }
  }
  const worlds: readonly PlannedScenario[] = Array.isArray(scenarios)
    ? (scenarios as readonly Scenario[]).flatMap(worldsOf)
    : Object.entries(scenarios as Readonly<Record<string, ParameterChanges>>).map(([id, changes]) =>
        scenarioOf(id, changes)
      )
  if (new Set(worlds.map(({ id }) => id)).size < worlds.length) throw new RangeError('scenarios: two of one id')
  const { outcome = 'afraidRate', halfWidth = 0, cap = 10_000 } = precision ?? {}
  if (precision !== undefined) {
    if (!(isPositive(halfWidth) && OUTCOME_NAMES.includes(outcome))) throw new RangeError('precision')
    if (request.replications !== undefined) throw new RangeError('precision, replications')
  }
  const rule = precision === undefined ? undefined : precisionRule(outcome, halfWidth, whole('precision.cap', cap))
  const first = rule?.first ?? whole('replications', replications)
  if (baseline !== undefined && !worlds.some(({ id }) => id === baseline)) throw new RangeError(`baseline: ${baseline}`)
  return { ...planBatch(worlds, seed, first, { namedBaseline: baseline }), byGroup: true, ...(rule && { rule }) }
}

/** Plays a plan into memory and says what it shows. Throws `ReplicationsFailedError`, and the signal's reason. */
export async function playPlan(
  plan: Plan,
  engine: EngineName,
  execute: Executor,
  { comparison, onProgress, signal }: ExperimentRequest
): Promise<Experiment> {
  const store = memoryStore()
  let settled = { ...settle(plan, store), isComplete: false }
  while (!settled.isComplete) {
    signal?.throwIfAborted()
    const { failed } = await runBatch(settled.plan, store, execute, {
      ...(signal && { signal }),
      ...(onProgress && { onProgress })
    })
    signal?.throwIfAborted()
    if (failed.length > 0) throw new ReplicationsFailedError(failed)
    settled = settle(plan, store)
  }
  const results: BatchResults = { plan: settled.plan, engine, blocks: store.blocks }
  const findings = analyse(results, { looks: settled.looks, comparison: { ...USUAL_COMPARISON, ...comparison } })
  return experimentOf(results, findings)
}

/** The results of a plan that was played, with what they show. */
export function experimentOf({ plan, blocks }: BatchResults, findings: RunAnalysis): Experiment {
  return {
    plan,
    findings,
    *replications(id) {
      const scenario = plan.scenarios.findIndex((other) => other.id === id)
      if (scenario < 0) throw new RangeError(id)
      for (const row of outcomeRows(blocks(scenario))) {
        yield Object.fromEntries(OUTCOME_NAMES.map((name, k) => [name, row[k]])) as Outcomes
      }
    }
  }
}

/** Refuses an option that there is not, by its name, so that a misspelt one is not passed over; throws TypeError. */
export function refuseUnknown(request: ExperimentRequest, further: readonly string[]): void {
  if (typeof request !== 'object' || request === null) throw new TypeError('request')
  const names = [...REQUEST, ...further]
  for (const name of Object.keys(request)) {
    if (names.includes(name)) continue
    const near = nearestName(name, names)
    throw new TypeError(near === undefined ? name : `${name} → ${near}`)
  }
}

const REQUEST: readonly (keyof ExperimentRequest)[] = [
  ...(['scenarios', 'seed', 'replications', 'precision', 'baseline', 'comparison', 'onProgress', 'signal'] as const)
]

/** How scenarios are compared, and who is told of it, as far as a program may say. */
function refuseComparison({ comparison, onProgress, signal }: ExperimentRequest): void {
  const { indifference, front } = { ...USUAL_COMPARISON, ...comparison }
  if (!isPositive(indifference) || indifference > 1) throw new RangeError('comparison.indifference')
  const isAxis = (axis: FrontAxis) =>
    axis === COST || (OUTCOME_NAMES.includes(axis) && outcomeRow(axis).better !== null)
  if (
    !Array.isArray(front) ||
    !front.every(isAxis) ||
    front.length !== new Set(front).size ||
    ![2, 3].includes(front.length)
  ) {
    throw new RangeError('comparison.front')
  }
  if (onProgress !== undefined && typeof onProgress !== 'function') throw new TypeError('onProgress')
  if (signal !== undefined && typeof signal.throwIfAborted !== 'function') throw new TypeError('signal')
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && Number.isFinite(value)
}

function whole(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= MOST_REPLICATIONS) return value
  throw new RangeError(`${name}: 1–${MOST_REPLICATIONS}`)
}
