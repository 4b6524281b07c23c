/** `ganwei batch`: the main job, every scenario under common random numbers into one run folder, with a report. */

import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { kernelModule } from '../../execution/kernel-module.js'
import { runBatch } from '../../experiment/batch.js'
import { type Plan, planBatch, UnknownBaselineError } from '../../experiment/plan.js'
import type { BatchResults } from '../../experiment/results.js'
import { summarise } from '../../experiment/summary.js'
import { batchTable } from '../../report/batch-table.js'
import { answerSentence, nameOf } from '../../report/sentences.js'
import { grouped, memoryPhrase, timePhrase } from '../../scenario/merged-checks.js'
import { manifestOf } from '../../store/manifest.js'
import { PlanError, planText, readPlan } from '../../store/plan-file.js'
import { readReplications, resultFiles } from '../../store/result-files.js'
import {
  type FolderState,
  finishRunFolder,
  inspectFolder,
  MANIFEST_FILE,
  openRunFolder,
  PLAN_FILE,
  readRunFile
} from '../../store/run-folder.js'
import { LIBRARY } from '../../store/scenario-library.js'
import { once, seedText, wholeNumber } from '../arguments.js'
import { measuredCost, reckonedCost } from '../cost.js'
import { executorOf, workersAsked } from '../executor-of.js'
import { EXIT, Failure, systemFailure } from '../exit.js'
import type { Language } from '../language.js'
import { loadScenarios } from '../load-scenarios.js'
import { MOST_REPLICATIONS } from '../options.js'
import { makeOutput, type Output } from '../output.js'
import { startProgress } from '../progress.js'
import { type BatchArguments, DEFAULT_REPLICATIONS } from './batch-options.js'

/** Runs a batch into a run folder, or confirms the one that is there; throws `Failure`. */
export async function batch(argv: BatchArguments, language: Language): Promise<void> {
  const output = makeOutput(language, argv.quiet)
  const plan = planOf(argv, output)
  if (argv.dryRun) return describePlan(plan, argv, output)
  const text = planText(plan, argv.engine)
  const { folder, state } = chooseFolder(argv, text)
  const results =
    state.state === 'complete'
      ? confirm(folder, plan, argv.engine, output)
      : await play(folder, state, plan, argv, output)
  const summaries = summarise(results)
  if (argv.json) output.result(JSON.stringify({ folder, engine: argv.engine, seed: plan.seed, scenarios: summaries }))
  else {
    for (const line of batchTable(results, summaries, language)) output.result(line)
    output.result('')
    output.result(output.say(answerSentence(results, summaries)))
    const report = join(folder, 'report.html')
    output.result(output.say({ zh: `报告：${report}`, en: `Report: ${report}` }))
  }
}

/** `--dry-run`: what would be run, and what it costs on this machine. */
function describePlan(plan: Plan, argv: BatchArguments, output: Output): void {
  const cost = measuredCost(plan, argv.engine, workersAsked(argv.workers))
  const designs = plan.scenarios.filter(({ factors }) => factors).length
  if (argv.json) {
    const { seed, replications, baseline } = plan
    const scenarios = plan.scenarios.map(({ id, factors }) => ({ id, ...(factors && { factors }) }))
    output.result(JSON.stringify({ seed, replications, baseline: scenarios[baseline].id, ...cost, scenarios }))
    return
  }
  for (const scenario of plan.scenarios) output.result(`${scenario.id}  ${output.say(nameOf(scenario))}`)
  const count = plan.scenarios.length
  const of = `${grouped(count)} × ${grouped(plan.replications)}`
  const size = cost.cadrePeriods.toExponential(1).replace('e+', '·10^')
  const [time, memory] = [timePhrase(cost.seconds), memoryPhrase(cost.bytes)]
  output.result('')
  output.result(
    output.say({
      zh: `${of} = ${grouped(count * plan.replications)} 次重复（情景 × 每个的次数），其中设计点 ${designs} 个；${size} 干部·季度`,
      en: `${of} = ${grouped(count * plan.replications)} replications (scenarios × replications of each), ${designs} of the scenarios design points; ${size} cadre-quarters`
    })
  )
  output.result(
    output.say({
      zh: `本机约需 ${time.zh}（${cost.workers} 个线程）和 ${memory.zh} 内存；没有运行`,
      en: `about ${time.en} on this machine (${cost.workers} workers) and ${memory.en} of memory; nothing was run`
    })
  )
}

/** Says beforehand what takes more than a minute. */
function warnOfCost(plan: Plan, argv: BatchArguments, output: Output): void {
  const { seconds, bytes } = reckonedCost(plan, workersAsked(argv.workers))
  if (seconds < 60 && bytes < 1e9) return
  const [time, memory] = [timePhrase(seconds), memoryPhrase(bytes)]
  output.note({
    zh: `大约需要 ${time.zh}和 ${memory.zh} 内存；--dry-run 先看计划`,
    en: `This takes about ${time.en} and ${memory.en} of memory; --dry-run shows the plan first`
  })
}

function planOf(argv: BatchArguments, output: Output): Plan {
  const [only] = argv.paths
  if (argv.paths.length === 1 && basename(only) === PLAN_FILE) return planAgain(only, argv)
  const seed = seedText(once('--seed', argv.seed))
  const replicationsText = once('--replications', argv.replications ?? DEFAULT_REPLICATIONS)
  const replications = wholeNumber('--replications', replicationsText, 1, MOST_REPLICATIONS)
  const loading = { settings: argv.set, baseline: argv.baseline, joinBaseline: true }
  const scenarios = loadScenarios(argv.paths, loading, output)
  try {
    return planBatch(scenarios, seed, replications, { namedBaseline: argv.baseline })
  } catch (error) {
    if (!(error instanceof UnknownBaselineError)) throw error
    const names = scenarios.map(({ id }) => id)
    throw new Failure(EXIT.usage, {
      zh: `--baseline：这些情景中没有 ${error.message}；有 ${names.join('、')}`,
      en: `--baseline: no ${error.message} among these scenarios: ${names.join(', ')}`
    })
  }
}

/** The plan of an earlier run, to be carried out again to the bit. */
function planAgain(path: string, argv: BatchArguments): Plan {
  if (argv.replications !== undefined || argv.baseline !== undefined || argv.set.length > 0) {
    throw new Failure(EXIT.usage, {
      zh: `${path} 已含种子、重复次数、基线和参数；请去掉这些选项`,
      en: `${path} holds the seed, replications, baseline and parameters already; leave those options out`
    })
  }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw systemFailure(EXIT.noInput, path, error)
  }
  try {
    return readPlan(text).plan
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    throw new Failure(EXIT.usage, { zh: `${path}：${error.zh}`, en: `${path}: ${error.en}` })
  }
}

/** The run folder and what it holds; throws `Failure` if it holds anything else. */
function chooseFolder(argv: BatchArguments, planText: string): { folder: string; state: FolderState } {
  const wanted = argv.out ?? join('outputs', nameOfRun(argv.paths[0]))
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`
    const state = inspect(folder, planText)
    if (state.state !== 'other') return { folder, state }
    if (!argv.nextFree) throw occupied(wanted, state.what, planText)
  }
}

function inspect(folder: string, planText: string): FolderState {
  try {
    return inspectFolder(folder, planText)
  } catch (error) {
    throw systemFailure(EXIT.cannotCreate, folder, error)
  }
}

function occupied(folder: string, what: 'run' | 'files' | 'file', planText: string): Failure {
  let number = 2
  while (inspect(`${folder}-${number}`, planText).state === 'other') number += 1
  const free = `${folder}-${number}`
  const holds = {
    run: { zh: '里是另一次运行', en: 'holds another run' },
    files: { zh: '里有别的文件', en: 'holds other files' },
    file: { zh: '是一个文件', en: 'is a file' }
  }[what]
  return new Failure(EXIT.cannotCreate, {
    zh: `${folder} ${holds.zh}；没有改动。换个名字：--out ${free}`,
    en: `${folder} ${holds.en}; nothing was changed. Take a free name: --out ${free}`
  })
}

function nameOfRun(path: string): string {
  const name = path === LIBRARY ? 'library' : basename(path.replace(LIBRARY, ''), extname(path))
  return name === '' || name === '.' || name === '..' ? 'run' : name
}

/** The results of a run that is there already, whole and of this very plan. */
function confirm(folder: string, plan: Plan, engineName: string, output: Output): BatchResults {
  output.note({
    zh: `${folder} 里已是这次运行，各文件与 ${MANIFEST_FILE} 相符；没有重算`,
    en: `${folder} holds this run already, every file as its ${MANIFEST_FILE} says; nothing was computed again`
  })
  return readReplications(readRunFile(folder, 'replications.csv'), plan, engineName)
}

async function play(
  folder: string,
  state: FolderState,
  plan: Plan,
  argv: BatchArguments,
  output: Output
): Promise<BatchResults> {
  if (state.state === 'unfinished') {
    output.note({
      zh: `${folder} 里的这次运行不完整（${state.amiss.join('、')}）；现在补全`,
      en: `${folder} holds this run unfinished (${state.amiss.join(', ')}); completing it`
    })
  }
  warnOfCost(plan, argv, output)
  const started = new Date()
  try {
    openRunFolder(folder, planText(plan, argv.engine))
  } catch (error) {
    throw systemFailure(EXIT.cannotCreate, folder, error)
  }
  const progress = startProgress(plan.scenarios.length * plan.replications, output, argv.quiet)
  const results = await runBatch(plan, argv.engine, executorOf(plan, argv), (done, task) =>
    progress.update(done, plan.scenarios[task.scenario].id)
  ).finally(() => progress.stop())
  const files = await resultFiles(results, summarise(results))
  try {
    finishRunFolder(
      folder,
      files,
      manifestOf(results, {
        started: started.toISOString(),
        seconds: (Date.now() - started.getTime()) / 1000,
        kernelSha256: argv.engine === 'kernel' ? kernelModule().sha256 : null
      })
    )
  } catch (error) {
    throw systemFailure(EXIT.ioError, folder, error)
  }
  return results
}
