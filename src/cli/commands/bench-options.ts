/** The options of `ganwei bench`. */

import type { Argv } from 'yargs'
import type { Language } from '../../model/language.js'
import { commonOptions } from '../options.js'

export function benchCommandOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(yargs, language)
    .option('seconds', {
      type: 'string',
      requiresArg: true,
      default: '1',
      describe: t('每项测量的秒数', 'seconds for each measurement')
    })
    .example('$0 bench --seconds 1', t('测本机两种引擎的速度', 'the speed of both engines on this machine'))
}

export type BenchArguments = Awaited<ReturnType<typeof benchCommandOptions>['argv']>
