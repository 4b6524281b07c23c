/** `ganwei bench`: the speed of both engines on this machine, beside what the random draws alone cost, and the split of a job. */

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
import { decimal, percent, whole } from '../words/format.js'
import type { Words } from '../words/words.js'
import { type JobSplit, splitOfJob } from './job-split.js'
import type { Output } from './output.js'
import { processorWatch } from './processor-time.js'

/** Cadre-periods of one replication of the baseline. */
const CADRES = 1000
const CADRE_PERIODS = CADRES * 60
const TASK_SIZE = 10

interface Measurement {
  readonly name: keyof Words['printed']['speed']['names']
  readonly workers: number
  /** Cadre-periods per second of the clock on the wall. */
  readonly perSecond: number
  /** Processor time of all threads for one of them. */
  readonly nanoseconds: number
  /** How many times that of the draws alone. */
  readonly timesDraws: number
}

/** How fast something goes. */
type Rate = Pick<Measurement, 'perSecond' | 'nanoseconds'>

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
    { name: 'kernel, cold', workers: 0, ...(await cold(inThisThread(engine('kernel')))) },
    { name: 'kernel', workers: 0, ...(await warm(inThisThread(engine('kernel')), least)) },
    { name: 'kernel', workers: 1, ...(await warm(workerPool({ module, count: 1 }), least)) },
    { name: 'kernel', workers, ...(await warm(workerPool({ module, count: workers }), least)) },
    { name: 'reference, cold', workers: 0, ...(await cold(inThisThread(engine('reference')))) },
    { name: 'reference', workers: 0, ...(await warm(inThisThread(engine('reference')), least)) },
    { name: 'reference', workers, ...(await warm(workerPool({ module: null, count: workers }), least)) }
  ] as const
  const draws = drawsRate(module, least)
  const measurements = [...rates, { name: 'draws alone' as const, workers: 0, ...draws }].map(
    (rate): Measurement => ({ ...rate, timesDraws: rate.nanoseconds / draws.nanoseconds })
  )
  const split = await splitOfJob(Math.ceil((least * 1e6) / (rates[1].nanoseconds * CADRE_PERIODS)), output)
  if (argv.json) {
    output.result(JSON.stringify({ cadres: CADRES, cores: workers, kernelSha256: sha256, measurements, split }))
    return
  }
  printSpeeds(measurements, output)
  printSplit(split, output)
}

function printSpeeds(measurements: readonly Measurement[], output: Output): void {
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

function printSplit(split: JobSplit, output: Output): void {
  const { split: words } = output.words.printed.speed
  const parts = ['kernel', 'overhead', 'tail'] as const
  const all = parts.reduce((sum, part) => sum + split[part], 0)
  output.result('')
  output.result(words.heading(whole(split.scenarios), whole(split.replications)))
  const columns = ([words.part, words.seconds, words.share] as const).map((heading, c) => ({
    heading,
    align: c === 0 ? ('left' as const) : ('right' as const)
  }))
  const rows = parts.map((part) => [words.parts[part], decimal(split[part], 2), percent(split[part] / all)])
  for (const line of tableLines(columns, rows, output.terminalWidth)) output.result(line)
}

/** The best rate of a few goes of about the given time each; the first third of each warms up and does not count. */
async function warm(execute: Executor, milliseconds: number): Promise<Rate> {
  const guess = await rateOf(execute, 10 * TASK_SIZE, 0.5)
  const replications = Math.round(((guess.perSecond / CADRE_PERIODS) * milliseconds) / 1000)
  const goes: Rate[] = []
  for (let go = 0; go < 3; go++) goes.push(await rateOf(execute, replications, 1 / 3))
  return bestOf(goes)
}

function bestOf(goes: readonly Rate[]): Rate {
  return {
    perSecond: Math.max(...goes.map(({ perSecond }) => perSecond)),
    nanoseconds: Math.min(...goes.map(({ nanoseconds }) => nanoseconds))
  }
}

/** The rate of the very first replications. */
function cold(execute: Executor): Promise<Rate> {
  return rateOf(execute, TASK_SIZE, 0)
}

/** The rate of replications of the baseline, once a share of them is done. */
async function rateOf(execute: Executor, replications: number, uncounted: number): Promise<Rate> {
  const scenario = { parameters: defaultParameters(), timetable: [] }
  const key = streamKey('bench')
  const tasks = Math.max(1, Math.ceil(replications / TASK_SIZE))
  const requests = Array.from({ length: tasks }, (_, k): TaskRequest => {
    const range = { first: k * TASK_SIZE, count: TASK_SIZE }
    return { scenario, key, ...range, task: { scenario: 0, ...range } }
  })
  const from = Math.floor(tasks * uncounted) * TASK_SIZE
  let done = 0
  let watch = stopwatch()
  await execute(requests, {
    signal: new AbortController().signal,
    onBlock: ({ count }) => {
      done += count
      if (done === from) watch = stopwatch()
    },
    onFailure: ({ reason }) => {
      throw new Error(reason)
    }
  })
  return watch((done - from) * CADRE_PERIODS)
}

/** Begins to measure; the function that it gives tells the rate at which so many cadre-periods were done since. */
function stopwatch(): (cadrePeriods: number) => Rate {
  const started = performance.now()
  const seconds = processorWatch()
  return (cadrePeriods) => ({
    perSecond: (cadrePeriods * 1000) / (performance.now() - started),
    nanoseconds: (seconds() * 1e9) / cadrePeriods
  })
}

/** Four words for as many cadre-periods, drawn four cadres at a time, ten whole rounds each. */
function drawsRate(module: WebAssembly.Module, milliseconds: number): Rate {
  const { drawOnly } = instantiate(module)
  return bestOf(
    Array.from({ length: 8 }, () => {
      const started = performance.now()
      const watch = stopwatch()
      let periods = 0
      while (performance.now() - started < milliseconds / 8) for (let k = 0; k < 100; k++) drawOnly(CADRES, periods++)
      return watch(periods * CADRES)
    })
  )
}
