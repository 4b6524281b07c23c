/** Carries out a plan: every replication of every scenario, into results. */

import type { ReplicationRecord, SimulationRequest } from '../model/record.js'
import type { Plan } from './plan.js'
import { addRecord, type BatchResults, layOutResults, unitCount } from './results.js'

/** A stretch of replications of one scenario. */
export interface Task {
  /** Position of the scenario in the plan. */
  readonly scenario: number
  readonly first: number
  readonly count: number
}

/** Plays tasks with an engine and hands over each replication's record, in any order. */
export type Executor = (
  requests: readonly (SimulationRequest & { readonly task: Task })[],
  onRecord: (task: Task, record: ReplicationRecord) => void
) => Promise<void>

/** The views that a batch keeps of every replication. */
export const BATCH_VIEWS = { periods: true, reasons: true } as const

/** Replications in one task: small enough for steady progress, large enough to be worth a message. */
const TASK_SIZE = 10

/** Plays a plan; `onProgress` is told the number of replications done of all scenarios after each one. */
export async function runBatch(
  plan: Plan,
  engine: string,
  execute: Executor,
  onProgress: (done: number, task: Task) => void = () => {}
): Promise<BatchResults> {
  const scenarios = plan.scenarios.map((scenario) =>
    layOutResults(plan.first, plan.replications, unitCount(scenario), scenario.parameters.time.periods)
  )
  let done = 0
  await execute(requestsOf(plan), (task, record) => {
    addRecord(scenarios[task.scenario], record)
    done += 1
    onProgress(done, task)
  })
  return { plan, engine, scenarios }
}

function requestsOf({ scenarios, first: start, replications, key }: Plan) {
  return scenarios.flatMap((scenario, index) =>
    Array.from({ length: Math.ceil(replications / TASK_SIZE) }, (_, k) => {
      const count = Math.min(TASK_SIZE, replications - k * TASK_SIZE)
      const first = start + k * TASK_SIZE
      return { scenario, key, first, count, views: BATCH_VIEWS, task: { scenario: index, first, count } }
    })
  )
}
