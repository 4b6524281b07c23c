/** `ganwei bench`: the speed of both engines on this machine, beside what the random draws alone cost. */

import { availableParallelism } from 'node:os'
import { engine } from '../execution/engines.js'
import { kernelModule } from '../execution/kernel-module.js'
import { workerPool } from '../execution/pool.js'
import type { Executor, TaskRequest } from '../experiment/batch.js'
import { inThisThread } from '../experiment/in-this-thread.js'
import { instantiate } from '../kernel/instance.js'
import { defaultParameters } from '../model/parameters.js'
import { streamKey } from '../random/key.js'
import { tableLines } from '../report/tables/table.js'
import { decimal, whole } from '../words/format.js'
import type { Words } from '../words/words.js'
import type { Output } from './output.js'

/** Cadre-periods of one replication of the baseline. */
const CADRES = 1000
const CADRE_PERIODS = CADRES * 60
const TASK_SIZE = 10

interface Measurement {
  readonly name: keyof Words['printed']['speed']['names']
  readonly workers: number
  /** Cadre-periods per second. */
  readonly perSecond: number
  readonly nanoseconds: number
  /** How many times the draws alone. */
  readonly timesDraws: number
}

/** What `ganwei bench` is given. */
export interface BenchArguments {
  readonly seconds: number | undefined
  readonly json: boolean
}

/** Measures each engine cold and warm, on one thread and on all, and prints a table or JSON. */
export async function measureSpeed(argv: BenchArguments, output: Output): Promise<void> {
  const least = 1000 * (argv.seconds ?? 1)
  const { module, sha256 } = kernelModule()
  const workers = availableParallelism()
  const rates = [
    { name: 'kernel, cold', workers: 0, perSecond: await cold(inThisThread(engine('kernel'))) },
    { name: 'kernel', workers: 0, perSecond: await warm(inThisThread(engine('kernel')), least) },
    { name: 'kernel', workers: 1, perSecond: await warm(workerPool({ module, count: 1 }), least) },
    { name: 'kernel', workers, perSecond: await warm(workerPool({ module, count: workers }), least) },
    { name: 'reference, cold', workers: 0, perSecond: await cold(inThisThread(engine('reference'))) },
    { name: 'reference', workers: 0, perSecond: await warm(inThisThread(engine('reference')), least) },
    { name: 'reference', workers, perSecond: await warm(workerPool({ module: null, count: workers }), least) }
  ] as const
  const draws = drawsPerSecond(module, least)
  const measurements = [...rates, { name: 'draws alone' as const, workers: 0, perSecond: draws }].map(
    (rate): Measurement => ({ ...rate, nanoseconds: 1e9 / rate.perSecond, timesDraws: draws / rate.perSecond })
  )
  if (argv.json) {
    output.result(JSON.stringify({ cadres: CADRES, cores: workers, kernelSha256: sha256, measurements }))
    return
  }
  const { speed } = output.words.printed
  const headings = [speed.engine, speed.workers, speed.perSecond, speed.each, speed.timesDraws]
  const columns = headings.map((heading, c) => ({ heading, align: c === 0 ? ('left' as const) : ('right' as const) }))
  const rows = measurements.map(({ name, workers, perSecond, nanoseconds, timesDraws }) => [
    speed.names[name],
    String(workers),
    whole(perSecond),
    decimal(nanoseconds, 1),
    decimal(timesDraws, 1)
  ])
  for (const line of tableLines(columns, rows, output.terminalWidth)) output.result(line)
  output.result(speed.note)
}

/** The best rate of a few goes of about the given time each; the first third of each warms up and does not count. */
async function warm(execute: Executor, milliseconds: number): Promise<number> {
  const guess = await rateOf(execute, 10 * TASK_SIZE, 0.5)
  const replications = Math.round(((guess / CADRE_PERIODS) * milliseconds) / 1000)
  let best = 0
  for (let go = 0; go < 3; go++) best = Math.max(best, await rateOf(execute, replications, 1 / 3))
  return best
}

/** The rate of the very first replications. */
function cold(execute: Executor): Promise<number> {
  return rateOf(execute, TASK_SIZE, 0)
}

/** Cadre-periods per second of replications of the baseline, once a share of them is done. */
async function rateOf(execute: Executor, replications: number, uncounted: number): Promise<number> {
  const scenario = { parameters: defaultParameters(), timetable: [] }
  const key = streamKey('bench')
  const tasks = Math.max(1, Math.ceil(replications / TASK_SIZE))
  const requests = Array.from({ length: tasks }, (_, k): TaskRequest => {
    const range = { first: k * TASK_SIZE, count: TASK_SIZE }
    return { scenario, key, ...range, task: { scenario: 0, ...range } }
  })
  const from = Math.floor(tasks * uncounted) * TASK_SIZE
  let done = 0
  let started = performance.now()
  await execute(requests, {
    signal: new AbortController().signal,
    onBlock: ({ count }) => {
      done += count
      if (done === from) started = performance.now()
    },
    onFailure: ({ reason }) => {
      throw new Error(reason)
    }
  })
  return ((done - from) * CADRE_PERIODS * 1000) / (performance.now() - started)
}

/** Four words for as many cadre-periods a second, drawn four cadres at a time, ten whole rounds each. */
function drawsPerSecond(module: WebAssembly.Module, milliseconds: number): number {
  const { drawOnly } = instantiate(module)
  let best = 0
  for (let go = 0; go < 8; go++) {
    const started = performance.now()
    let periods = 0
    while (performance.now() - started < milliseconds / 8) for (let k = 0; k < 100; k++) drawOnly(CADRES, periods++)
    best = Math.max(best, (periods * CADRES * 1000) / (performance.now() - started))
  }
  return best
}
