/** Where the processor time of a whole job goes: into the kernel, into all else of a replication, and into what comes after. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engine } from '../execution/engines.js'
import { executorFor } from '../execution/executor.js'
import { runBatch } from '../experiment/batch.js'
import { memoryStore } from '../experiment/memory.js'
import type { Plan } from '../experiment/plan.js'
import { carryOut } from '../run/carry-out.js'
import { LIBRARY } from '../scenario/library-name.js'
import { CLOCK } from './clock.js'
import type { Output } from './output.js'
import { planOfArguments } from './plan-of-arguments.js'
import { processorSeconds } from './processor-time.js'

/** The job: the baseline and two reforms, as `ganwei batch` plays them. */
const PATHS = ['baseline', 'reforms/clear', 'reforms/balanced'].map((name) => LIBRARY + name)

/** Seconds of processor time of a job by what they went into. */
export interface JobSplit {
  readonly scenarios: number
  readonly replications: number
  /** The engine alone, in this thread, with nothing kept of a replication but its totals. */
  readonly kernel: number
  /** What else playing takes: workers and their start, views, blocks, messages. */
  readonly overhead: number
  /** What a run folder adds: journal, analysis, closer look, charts, tables, report. */
  readonly tail: number
}

/** Carries out a job of so many replications a scenario in a folder of its own, which goes again. */
export async function splitOfJob(replications: number, output: Output): Promise<JobSplit> {
  const plan = planOfArguments({ paths: PATHS, set: [], seed: 'bench', replications }, { ...output, note() {} })
  const kernel = await processorSeconds(() => playAlone(plan))
  const away = { ...memoryStore(), add() {} }
  const played = await processorSeconds(() => runBatch(plan, away, executorFor(plan, 'kernel')))
  const folder = mkdtempSync(join(tmpdir(), 'ganwei-bench-'))
  try {
    const run = { plan, engine: 'kernel' as const }
    const whole = await processorSeconds(() => carryOut(join(folder, 'run'), run, { clock: CLOCK }))
    const overhead = Math.max(0, played - kernel)
    return { scenarios: plan.scenarios.length, replications, kernel, overhead, tail: whole - kernel - overhead }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Plays every replication by the kernel, in this thread. */
function playAlone({ scenarios, key, first, replications: count }: Plan): void {
  const play = engine('kernel')
  for (const scenario of scenarios) for (const _ of play({ scenario, key, first, count }));
}
