/** The options of `ganwei run`; apart from the command itself, so that help and completion start fast. */

import type { Argv } from 'yargs'
import type { Language } from '../../model/language.js'
import { commonOptions, runOptions, workersOption } from '../options.js'

/** Replications where none are asked for. */
export const DEFAULT_REPLICATIONS = '40'

/** The options of `ganwei run`, described in the user's language. */
export function runCommandOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(workersOption(runOptions(yargs, language, DEFAULT_REPLICATIONS), language), language)
    .positional('scenario', {
      type: 'string',
      demandOption: true,
      describe: t('情景文件，或某次运行的 plan.json', 'a scenario file, or the plan.json of a run')
    })
    .option('only', {
      type: 'string',
      requiresArg: true,
      describe: t('plan.json 里的这个情景', 'this scenario of a plan.json')
    })
    .option('trace', {
      type: 'string',
      requiresArg: true,
      implies: 'cadre',
      describe: t('把 --cadre 所列干部的逐季记录写入此 CSV', 'write every quarter of the cadres of --cadre to this CSV')
    })
    .option('cadre', {
      type: 'string',
      requiresArg: true,
      implies: 'trace',
      describe: t('干部编号，从 0 起，用逗号分隔', 'numbers of cadres, from 0, separated by commas')
    })
    .option('replication', {
      type: 'string',
      requiresArg: true,
      conflicts: 'replications',
      describe: t('只做这一次重复（从 0 起编号）', 'play only this replication, numbered from 0')
    })
    .example('$0 run ganwei:baseline --seed paper', t('基线，种子 paper', 'the baseline, seed “paper”'))
}

export type RunArguments = Awaited<ReturnType<typeof runCommandOptions>['argv']>
