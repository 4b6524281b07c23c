/** `ganwei bench`: the speed of both engines on this machine, beside what the random draws alone cost. */

import { availableParallelism } from 'node:os'
import { engine } from '../../execution/engines.js'
import { inThisThread } from '../../execution/in-this-thread.js'
import { kernelModule } from '../../execution/kernel-module.js'
import { workerPool } from '../../execution/pool.js'
import { BATCH_VIEWS, type Executor, type Task } from '../../experiment/batch.js'
import { instantiate } from '../../kernel/instance.js'
import { defaultParameters } from '../../model/parameters.js'
import type { SimulationRequest } from '../../model/record.js'
import { streamKey } from '../../random/key.js'
import { decimal, whole } from '../../report/format-number.js'
import { tableLines } from '../../report/table.js'
import { once, wholeNumber } from '../arguments.js'
import type { Language } from '../language.js'
import { makeOutput } from '../output.js'
import type { BenchArguments } from './bench-options.js'

/** Cadre-periods of one replication of the baseline. */
const CADRES = 1000
const CADRE_PERIODS = CADRES * 60
const TASK_SIZE = 10

interface Measurement {
  readonly name: string
  readonly workers: number
  /** Cadre-periods per second. */
  readonly perSecond: number
  readonly nanoseconds: number
  /** How many times the draws alone. */
  readonly timesDraws: number
}

/** Measures each engine cold and warm, on one thread and on all, and prints a table or JSON. */
export async function bench(argv: BenchArguments, language: Language): Promise<void> {
  const output = makeOutput(language, argv.quiet)
  const least = 1000 * wholeNumber('--seconds', once('--seconds', argv.seconds), 1, 600)
  const { module, sha256 } = kernelModule()
  const workers = availableParallelism()
  const rates = [
    { name: 'kernel, cold', workers: 0, perSecond: await played(inThisThread(engine('kernel')), 0) },
    { name: 'kernel', workers: 0, perSecond: await warm(inThisThread(engine('kernel')), least) },
    { name: 'kernel', workers: 1, perSecond: await warm(workerPool(module, 1), least) },
    { name: 'kernel', workers, perSecond: await warm(workerPool(module, workers), least) },
    { name: 'reference, cold', workers: 0, perSecond: await played(inThisThread(engine('reference')), 0) },
    { name: 'reference', workers: 0, perSecond: await warm(inThisThread(engine('reference')), least) },
    { name: 'reference', workers, perSecond: await warm(workerPool(null, workers), least) }
  ]
  const draws = drawsPerSecond(module, least)
  const measurements = [...rates, { name: 'draws alone', workers: 0, perSecond: draws }].map(
    (rate): Measurement => ({ ...rate, nanoseconds: 1e9 / rate.perSecond, timesDraws: draws / rate.perSecond })
  )
  if (argv.json) {
    output.result(JSON.stringify({ cadres: CADRES, cores: workers, kernelSha256: sha256, measurements }))
    return
  }
  const t = (zh: string, en: string) => output.say({ zh, en })
  const headings = [
    t('引擎', 'engine'),
    t('工作线程', 'workers'),
    t('干部·季度/秒', 'cadre-periods/s'),
    t('纳秒', 'ns each'),
    t('为抽数的倍数', 'times the draws')
  ]
  const columns = headings.map((heading, c) => ({ heading, align: c === 0 ? ('left' as const) : ('right' as const) }))
  const rows = measurements.map(({ name, workers, perSecond, nanoseconds, timesDraws }) => [
    name,
    String(workers),
    whole(perSecond),
    decimal(nanoseconds, 1),
    decimal(timesDraws, 1)
  ])
  for (const line of tableLines(columns, rows)) output.result(line)
  output.result(
    t(
      '基线情景，含初始化；“draws alone”只做 SIMD Philox 的十轮抽数。机器有忙有闲，请比较同一次运行里的倍数。',
      'The baseline, initialisation included; “draws alone” makes the ten rounds of SIMD Philox and nothing else.\nMachines have moods: compare ratios within one run.'
    )
  )
}

/** The best rate of several goes within about the given time, after one that does not count. */
async function warm(execute: Executor, milliseconds: number): Promise<number> {
  const first = await played(execute, milliseconds / 8)
  const replications = Math.max(TASK_SIZE, Math.round(((first / CADRE_PERIODS) * milliseconds) / 4000))
  let best = 0
  for (let go = 0; go < 4; go++) best = Math.max(best, await rateOf(execute, replications))
  return best
}

/** The rate of enough replications to fill some milliseconds, at least one task. */
async function played(execute: Executor, milliseconds: number): Promise<number> {
  const rate = await rateOf(execute, TASK_SIZE)
  const enough = Math.round(((rate / CADRE_PERIODS) * milliseconds) / 1000)
  return enough <= TASK_SIZE ? rate : rateOf(execute, enough)
}

/** Cadre-periods per second of some replications of the baseline; a pool's start is not counted. */
async function rateOf(execute: Executor, replications: number): Promise<number> {
  const scenario = { parameters: defaultParameters(), timetable: [] }
  const key = streamKey('bench')
  const requests = Array.from(
    { length: Math.ceil(replications / TASK_SIZE) },
    (_, k): SimulationRequest & { task: Task } => {
      const range = { first: k * TASK_SIZE, count: TASK_SIZE }
      return { scenario, key, ...range, views: BATCH_VIEWS, task: { scenario: 0, ...range } }
    }
  )
  const started = performance.now()
  await execute(requests, () => {})
  return (requests.length * TASK_SIZE * CADRE_PERIODS * 1000) / (performance.now() - started)
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
