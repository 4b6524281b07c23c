/** The options of `ganwei compare`; apart from the command itself, so that help and completion start fast. */

import type { Argv } from 'yargs'
import type { Language } from '../../model/language.js'
import { carryOutOptions, commonOptions, DEFAULT_REPLICATIONS, newRunOptions, runOptions } from '../options.js'

/** The options of `ganwei compare`, described in the user's language. */
export function compareCommandOptions(yargs: Argv, language: Language) {
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
        '情景或改革文件、它们的文件夹，或一次运行的文件夹',
        'scenario or reform files, folders of them, or the folder of a run'
      )
    })
    .option('indifference', {
      type: 'string',
      requiresArg: true,
      defaultDescription: '0.005',
      describe: t(
        '选优时值得区分的不敢为率之差',
        'the difference in the 不敢为 rate worth telling apart when the best is selected'
      )
    })
    .option('assumptions', {
      type: 'string',
      requiresArg: true,
      describe: t(
        '在这么多个别的假设下再比较一次，例如 64',
        'compare again under so many other assumptions, such as 64'
      )
    })
    .option('front', {
      type: 'string',
      requiresArg: true,
      defaultDescription: 'afraidRate,meanHarm',
      describe: t('按哪两三项结果求帕累托前沿', 'the two or three outcomes of the Pareto front')
    })
    .option('synergy', {
      type: 'boolean',
      default: false,
      describe: t(
        '把这些改革当作一揽子：每个子集都算（至多 8 个）',
        'take the reforms as one bundle: play every subset of them (at most 8)'
      )
    })
    .option('budget', {
      type: 'string',
      requiresArg: true,
      describe: t(
        '在此预算内找最好的一揽子改革（按改革文件里的 cost，至多 12 个）',
        'find the best bundle within this budget (by cost in the reform files, at most 12 reforms)'
      )
    })
    .example(
      '$0 compare scenarios/reforms --precision 0.002',
      t('各项改革的效果，精确到 ±0.2 个百分点', 'the effects of all reforms, to ±0.2 points')
    )
    .example('$0 compare outputs/first-run', t('比较一次运行的各情景', 'compare the scenarios of a run'))
}

export type CompareArguments = Awaited<ReturnType<typeof compareCommandOptions>['argv']>
