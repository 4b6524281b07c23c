/** Plays the points of a sensitivity analysis into its record, row after row. */

import { pointsOfRow } from '../analysis/sensitivity-design.js'
import { workersFor } from '../execution/executor.js'
import { inOrder } from '../experiment/evaluate.js'
import type { Plan } from '../experiment/plan.js'
import { reasonOf } from '../experiment/reason.js'
import { designOf, playRow, rowsOf, type SensitivityPlan } from '../experiment/sensitivity-plan.js'
import { cadreCount, grouped } from '../scenario/size.js'
import { warmPlayerOf } from './executor-of.js'
import { Failure } from './failure.js'
import type { PlanOfRun } from './plan-file.js'
import { interruptionKind, resumeCommand } from './run-failures.js'
import { SensitivityRecord } from './sensitivity-record.js'

/** How rows are to be played; their numbers do not depend on it. */
export interface PlayRowsOptions {
  readonly workers?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number, scenario?: string) => void) | undefined
}

/** Plays the rows that the record of a run, or of a part of one, lacks; throws `Failure`. What was played is kept. */
export async function playSensitivity(folder: string, run: PlanOfRun, options: PlayRowsOptions): Promise<void> {
  const sensitivity = run.comparison?.sensitivity
  if (sensitivity === undefined || run.isRecord) return
  const record = new SensitivityRecord(folder, run, sensitivity, 'append')
  try {
    await playRows(folder, run, sensitivity, { ...options, record })
  } finally {
    record.close()
  }
}

async function playRows(
  folder: string,
  { plan, engine, part }: PlanOfRun,
  sensitivity: SensitivityPlan,
  { record, workers, signal, onProgress }: PlayRowsOptions & { readonly record: SensitivityRecord }
): Promise<void> {
  const { replications } = sensitivity
  const wanted = rowsOf(sensitivity, part)
  const requests = pointsOfRow(designOf(plan, sensitivity)) * plan.scenarios.length
  const lacking = wanted.filter((row) => !record.has(row))
  if (lacking.length === 0) return
  const [all, each] = [wanted.length * requests * replications, requests * replications]
  let done = all - lacking.length * each
  const player = warmPlayerOf(engine, workers ?? workersFor(lacking.length * each * cadrePeriodsOf(plan)))
  // So many rows at work that every worker has something in hand.
  const ahead = 1 + Math.ceil(player.ahead / requests)
  const play = async (row: number) => {
    try {
      return { row, numbers: await playRow(plan, sensitivity, row, player.play) }
    } catch (error) {
      return { row, error }
    }
  }
  onProgress?.(done, all)
  try {
    for await (const { row, numbers, error } of inOrder(every(lacking), ahead, play)) {
      if (numbers === undefined) throw failureOfRow(error, folder)
      record.add(row, numbers)
      done += each
      onProgress?.(done, all, plan.scenarios[plan.baseline].id)
      if (!signal?.aborted || done >= all) continue
      const [played, total] = [grouped(done), grouped(all)]
      throw new Failure(interruptionKind(signal), (w) => w.runs.interrupted(played, total, resumeCommand(folder)))
    }
  } finally {
    await player.close()
  }
}

/** Rows that are played again where not all are asked for, spread over all. */
const SAMPLE = 4

/** Plays some or all rows of a record again; the first row whose numbers are not the same, and how many replications that took. */
export async function replayRows(
  folder: string,
  run: PlanOfRun,
  { workers, all }: { readonly workers?: number | undefined; readonly all: boolean }
): Promise<{ readonly differs: number | null; readonly played: number; readonly total: number }> {
  const { plan, engine, comparison, part, isRecord } = run
  const sensitivity = comparison?.sensitivity
  if (sensitivity === undefined || part !== undefined || isRecord) return { differs: null, played: 0, total: 0 }
  const record = new SensitivityRecord(folder, run, sensitivity, 'read')
  const { rows } = sensitivity
  const step = all ? 1 : Math.max(1, Math.floor(rows / SAMPLE))
  const chosen = Array.from({ length: rows }, (_, row) => row).filter((row) => row % step === 0)
  const player = warmPlayerOf(engine, workers ?? 0)
  try {
    for (const row of chosen) {
      const [kept, computed] = [record.row(row), await playRow(plan, sensitivity, row, player.play)]
      if (!kept.every((value, k) => Object.is(value, computed[k]))) return { differs: row, played: 0, total: 0 }
    }
  } finally {
    await player.close()
  }
  const each = pointsOfRow(designOf(plan, sensitivity)) * plan.scenarios.length * sensitivity.replications
  return { differs: null, played: chosen.length * each, total: rows * each }
}

/** A point could not be played: what was is kept. */
function failureOfRow(error: unknown, folder: string): unknown {
  if (error instanceof Failure) return error
  return new Failure('someFailed', (w) => w.runs.workersDied(reasonOf(error), resumeCommand(folder)))
}

/** Cadres × periods of the baseline. */
function cadrePeriodsOf({ scenarios, baseline }: Plan): number {
  return cadreCount(scenarios[baseline]) * scenarios[baseline].parameters.time.periods
}

async function* every<Item>(items: readonly Item[]): AsyncGenerator<Item, void> {
  yield* items
}
