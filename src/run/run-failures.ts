/** What is said of a run that was not carried out to its end, with the command that goes on with it. */

import { join } from 'node:path'
import type { WorkersDieError } from '../execution/pool.js'
import type { FailedReplication } from '../experiment/batch.js'
import type { Plan } from '../experiment/plan.js'
import { grouped } from '../scenario/size.js'
import { commandLine, optionWords, shellWord } from './command-line.js'
import { Failure } from './failure.js'
import { PLAN_FILE } from './run-files.js'

/** What was asked needs the run to be finished first. */
export function failureOfUnfinished(folder: string): Failure {
  return new Failure('usage', {
    zh: `${folder} 里的运行未完成；先继续：${resumeCommand(folder)}`,
    en: `the run in ${folder} is unfinished; first continue with: ${resumeCommand(folder)}`
  })
}

/** The command that goes on with an unfinished run. */
export function resumeCommand(folder: string): string {
  return commandLine('ganwei', 'resume', folder)
}

/** Somebody would write into a run whose parts a cluster plays. */
export function failureOfSubmitted(folder: string): Failure {
  const where = shellWord(folder)
  return new Failure('cannotCreate', {
    zh: `${folder} 已提交给集群，还没有合并；没有改动。看：ganwei cluster status ${where}；补：ganwei cluster retry ${where}；取消：ganwei cluster cancel ${where}`,
    en: `${folder} was submitted to a cluster and is not merged yet; nothing was changed. See: ganwei cluster status ${where}; go on: ganwei cluster retry ${where}; stop: ganwei cluster cancel ${where}`
  })
}

/** Every worker has died; `again` is the command that goes on, here and below. */
export function failureOfAllWorkers(again: string, { message }: WorkersDieError): Failure {
  return new Failure('someFailed', {
    zh: `线程一个接一个地终止（${message}）；算完的都已保存；再试：${again}，或加 --workers 0`,
    en: `One worker after the other came to its end (${message}); what was done is kept; try again with: ${again}, or with --workers 0`
  })
}

const MOST_NAMED = 10

/** Some replications failed: each is named with what repeats it, up to ten of them. */
export function failureOfSome(
  folder: string,
  { scenarios }: Plan,
  failed: readonly FailedReplication[],
  done: number,
  total: number,
  again: string
): Failure {
  const lines = failed.slice(0, MOST_NAMED).flatMap(({ scenario, replication, reason }) => {
    const { id } = scenarios[scenario]
    return [
      `${id} [${replication}]: ${reason}`,
      `  repeat: ${commandLine('ganwei', 'run', join(folder, PLAN_FILE), ...optionWords('--only', id), '--replication', `${replication}`)}`
    ]
  })
  const more = failed.length - MOST_NAMED
  return new Failure('someFailed', {
    zh: [
      ...lines,
      ...(more > 0 ? [`……另有 ${more} 次`] : []),
      `${failed.length} 次重复失败；完成 ${grouped(done)} / ${grouped(total)} 次，都已保存；再试：${again}`
    ].join('\n'),
    en: [
      ...lines,
      ...(more > 0 ? [`… and ${more} more`] : []),
      `${failed.length} ${failed.length === 1 ? 'replication' : 'replications'} failed; ${grouped(done)} / ${grouped(total)} are done and kept; try again with: ${again}`
    ].join('\n')
  })
}
