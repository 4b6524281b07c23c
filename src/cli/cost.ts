/** What a plan costs on this machine: measured by playing a little of it, or reckoned from the size alone. */

import { availableParallelism } from 'node:os'
import { pointsOfRow } from '../analysis/sensitivity-design.js'
import { engine } from '../execution/engines.js'
import { cadrePeriods } from '../execution/executor.js'
import { threadsFor } from '../execution/threads.js'
import type { EngineName } from '../experiment/engine-names.js'
import { isCompared, type Plan } from '../experiment/plan.js'
import { designOf } from '../experiment/sensitivity-plan.js'
import { worldParts } from '../experiment/world-list.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { BYTES_PER_CADRE, cadreCount, SECONDS_PER_CADRE_PERIOD } from '../scenario/size.js'
import { processorWatch } from './processor-time.js'

/** What is known of a plan before it is carried out. */
export interface Cost {
  readonly cadrePeriods: number
  readonly workers: number
  readonly seconds: number
  /** Memory of the program with all workers and results, in bytes. */
  readonly bytes: number
}

/** A plan's cost reckoned from its size and the usual speed of the kernel. */
export function reckonedCost(
  plan: Plan,
  workers = availableParallelism(),
  secondsEach = SECONDS_PER_CADRE_PERIOD
): Cost {
  const total = cadrePeriods(plan)
  const threads = Math.max(1, threadsFor(workers))
  return {
    cadrePeriods: total,
    workers: Math.min(workers, threads),
    seconds: (total * secondsEach) / threads,
    bytes: memoryOf(plan, threads)
  }
}

/** A plan that costs what a run does: with the replications of the points of its sensitivity analysis, if it has one. */
export function allPlays({ plan, comparison }: PlanOfRun): Plan {
  const sensitivity = comparison?.sensitivity
  if (sensitivity === undefined) return plan
  const points = sensitivity.rows * pointsOfRow(designOf(plan, sensitivity))
  return { ...plan, replications: plan.replications + points * sensitivity.replications }
}

/**
 * Seconds that the files of a run take once all is played, on one thread: the closer look and the charts, which are as many however
 * much was played, and of each scenario its part of the analysis, the tables and the report. Where too much is played to be
 * compared, there are tables alone.
 */
export function secondsOfFiles(plan: Plan): number {
  const { scenarios, replications } = plan
  const rows = scenarios.length * replications * SECONDS_PER_ROW
  return isCompared(plan) ? CHART_SECONDS + scenarios.length * SECONDS_PER_SCENARIO + rows : rows
}

/** Measured on runs of 15 scenarios × 200, 125 × 20 and 1,000 × 20, on two cores of an AMD EPYC. */
const [CHART_SECONDS, SECONDS_PER_SCENARIO, SECONDS_PER_ROW] = [2, 0.012, 1.2e-4]

/** Memory of the program with some workers, in bytes; it does not grow with replications, which are streamed. */
export function memoryOf({ scenarios }: Plan, threads: number): number {
  const largest = scenarios.reduce((most, scenario) => Math.max(most, cadreCount(scenario)), 0)
  const parts = worldParts(scenarios)
  const points = scenarios.length - parts.length
  return (
    PROGRAM_BYTES +
    parts.length * SCENARIO_BYTES +
    points * POINT_BYTES +
    threads * (WORKER_BYTES + largest * BYTES_PER_CADRE)
  )
}

/** A plan's cost by the speed of this machine, from a third of a second of playing its first scenario. */
export function measuredCost(plan: Plan, name: EngineName, workers = availableParallelism()): Cost {
  const [scenario] = plan.scenarios
  const size = cadreCount(scenario) * scenario.parameters.time.periods
  if (size > LARGEST_TRIAL) return reckonedCost(plan, workers)
  const play = engine(name)
  const started = performance.now()
  // Time on the processor: what else the machine does just now says nothing of another day.
  const seconds = processorWatch()
  let played = 0
  for (let first = 0; performance.now() - started < 300; first++) {
    for (const _ of play({ scenario, key: plan.key, first, count: 1 })) played += size
  }
  return reckonedCost(plan, workers, seconds() / played)
}

/** Cadre-periods that are played in some seconds at most. */
const LARGEST_TRIAL = 2e7

/** What the program takes by itself, for each scenario, each point of a large design, and each worker. */
const PROGRAM_BYTES = 130e6
const SCENARIO_BYTES = 10e3
const POINT_BYTES = 1e3
const WORKER_BYTES = 30e6
