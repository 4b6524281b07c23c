/** What a plan costs on this machine: measured by playing a little of it, or reckoned from the size alone. */

import { availableParallelism } from 'node:os'
import { engine } from '../execution/engines.js'
import { cadrePeriods } from '../execution/executor.js'
import type { EngineName } from '../experiment/engine-names.js'
import type { Plan } from '../experiment/plan.js'
import { TOTAL_COUNT } from '../model/outcomes.js'
import { BYTES_PER_CADRE, cadreCount, SECONDS_PER_CADRE_PERIOD } from '../scenario/merged-checks.js'

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
  const largest = Math.max(...plan.scenarios.map(cadreCount))
  const rows = plan.scenarios.length * plan.replications * (TOTAL_COUNT + 20) * 8
  const threads = Math.max(1, workers)
  return {
    cadrePeriods: total,
    workers,
    seconds: (total * secondsEach) / threads,
    bytes: PROGRAM_BYTES + threads * (WORKER_BYTES + largest * BYTES_PER_CADRE) + rows
  }
}

/** A plan's cost by the speed of this machine, from a third of a second of playing its first scenario. */
export function measuredCost(plan: Plan, name: EngineName, workers = availableParallelism()): Cost {
  const [scenario] = plan.scenarios
  const size = cadreCount(scenario) * scenario.parameters.time.periods
  if (size > LARGEST_TRIAL) return reckonedCost(plan, workers)
  const play = engine(name)
  const started = performance.now()
  let played = 0
  for (let first = 0; performance.now() - started < 300; first++) {
    for (const _ of play({ scenario, key: plan.key, first, count: 1 })) played += size
  }
  return reckonedCost(plan, workers, (performance.now() - started) / 1000 / played)
}

/** Cadre-periods that are played in some seconds at most. */
const LARGEST_TRIAL = 2e7

/** What the program takes by itself, and each worker. */
const PROGRAM_BYTES = 130e6
const WORKER_BYTES = 30e6
