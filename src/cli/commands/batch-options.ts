/** The options of `ganwei batch`; apart from the command itself, so that help and completion start fast. */

import type { Argv } from 'yargs'
import type { Language } from '../../model/language.js'
import { carryOutOptions, commonOptions, DEFAULT_REPLICATIONS, newRunOptions, runOptions } from '../options.js'

/** The options of `ganwei batch`, described in the user's language. */
export function batchCommandOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(
    carryOutOptions(newRunOptions(runOptions(yargs, language, DEFAULT_REPLICATIONS), language), language),
    language
  )
    .positional('paths', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: t(
        '情景文件、情景文件夹，或某次运行的 plan.json',
        'scenario files, folders of them, or the plan.json of a run'
      )
    })
    .option('shard', {
      type: 'string',
      requiresArg: true,
      describe: t('只算 N 份中的第 k 份（k/N），以后用 merge 合并', 'play only part k of N (k/N), to be merged later')
    })
    .option('dry-run', {
      type: 'boolean',
      default: false,
      describe: t('只说明计划与估计的时间，不运行', 'say what would be run and how long it takes; run nothing')
    })
    .example(
      '$0 batch scenarios --replications 20 --out outputs/try',
      t('文件夹里的全部情景，各 20 次', 'every scenario of a folder, 20 times each')
    )
}

export type BatchArguments = Awaited<ReturnType<typeof batchCommandOptions>['argv']>
