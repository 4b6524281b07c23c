/** Runs that are there already: their plans read from a folder or a file. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withPath } from './durable-file.js'
import { Failure, systemFailure } from './failure.js'
import { OtherVersionError, PlanError, type PlanOfRun, planText, readPlan } from './plan-file.js'
import { resumeCommand } from './run-failures.js'
import { PLAN_FILE } from './run-files.js'
import { inspectFolder } from './run-folder.js'

/** The run in a folder; throws `Failure` if there is none, or if another version made it. */
export function readRunIn(folder: string): PlanOfRun {
  const plan = join(folder, PLAN_FILE)
  if (existsSync(plan)) return readRunAt(plan)
  throw noRunIn(folder)
}

/** What is said of a folder without a run. */
export function noRunIn(folder: string): Failure {
  if (!existsSync(folder)) return systemFailure('noInput', folder, Object.assign(new Error(), { code: 'ENOENT' }))
  const plan = join(folder, PLAN_FILE)
  return new Failure('noInput', {
    zh: `${folder} 里没有运行：${plan} 不存在（ENOENT）`,
    en: `${folder} holds no run: ${plan} does not exist (ENOENT)`
  })
}

/** The run in a folder, whole with every file as its manifest says; throws `Failure` if it is unfinished or a part of one. */
export function readCompleteRun(folder: string): PlanOfRun {
  const run = readRunIn(folder)
  if (run.part !== undefined || run.isRecord) {
    throw new Failure('usage', { zh: `${folder} 只是一次运行的一部分`, en: `${folder} is only a part of a run` })
  }
  const state = inspectFolder(folder, planText(run))
  if (state.state === 'complete') return run
  const amiss = state.state === 'unfinished' ? state.amiss : []
  throw new Failure('usage', {
    zh: `${folder} 里的运行未完成或有缺损（${amiss.join('、')}）；先继续：${resumeCommand(folder)}`,
    en: `the run in ${folder} is unfinished or damaged (${amiss.join(', ')}); first continue with: ${resumeCommand(folder)}`
  })
}

/** Refuses, by `Failure`, options that say otherwise than the run whose plan is at a path. */
export function refuseOtherDraws(
  path: string,
  { plan, engine }: PlanOfRun,
  given: {
    readonly seed?: string | undefined
    readonly engine?: string | undefined
    readonly set: readonly string[]
  }
): void {
  const other = [
    ...(given.seed === undefined || given.seed === plan.seed ? [] : ['--seed']),
    ...(given.engine === undefined || given.engine === engine ? [] : ['--engine']),
    ...(given.set.length === 0 ? [] : ['--set'])
  ]
  if (other.length === 0) return
  throw new Failure('usage', {
    zh: `${path} 已含种子 ${plan.seed}、引擎 ${engine} 和各参数；请去掉 ${other.join('、')}`,
    en: `${path} holds the seed ${plan.seed}, the engine ${engine} and every parameter already; leave out ${other.join(', ')}`
  })
}

/** The run whose plan is at a path; throws `Failure`. */
export function readRunAt(path: string): PlanOfRun {
  let text: string
  try {
    text = withPath(path, () => readFileSync(path, 'utf8'))
  } catch (error) {
    throw systemFailure('noInput', path, error)
  }
  try {
    return readPlan(text)
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    const code = error instanceof OtherVersionError ? 'usage' : 'mismatch'
    throw new Failure(code, { zh: `${path}：${error.zh}`, en: `${path}: ${error.en}` })
  }
}
