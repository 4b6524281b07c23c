/** The options of `ganwei explain`; apart from the command itself, so that help and completion start fast. */

import type { Argv } from 'yargs'
import type { Language } from '../../model/language.js'
import { commonOptions, DEFAULT_SEED } from '../options.js'

/** Replications where none are asked for. */
export const DEFAULT_REPLICATIONS = '10'

/** The options of `ganwei explain`, described in the user's language. */
export function explainCommandOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(yargs, language)
    .positional('a', {
      type: 'string',
      demandOption: true,
      describe: t('原来的世界：情景文件', 'the world as it was: a scenario file')
    })
    .positional('b', {
      type: 'string',
      demandOption: true,
      describe: t(
        '后来的世界：情景文件，或盖在前者上的改革',
        'the other world: a scenario file, or a reform laid over the former'
      )
    })
    .option('replications', {
      type: 'string',
      requiresArg: true,
      defaultDescription: DEFAULT_REPLICATIONS,
      describe: t('重复次数', 'replications')
    })
    .option('seed', {
      type: 'string',
      requiresArg: true,
      defaultDescription: DEFAULT_SEED,
      describe: t('种子（任何文字）', 'the seed, any text')
    })
    .option('set', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      defaultDescription: t('无', 'none'),
      describe: t(
        '在两个世界里都改一个参数：路径=值，可多次',
        'change a parameter in both: path=value; may be repeated'
      )
    })
    .option('cadre', {
      type: 'string',
      requiresArg: true,
      describe: t('讲这名干部（编号从 0 起）的故事', 'tell the story of this cadre, numbered from 0')
    })
    .option('replication', {
      type: 'string',
      requiresArg: true,
      implies: 'cadre',
      defaultDescription: '0',
      describe: t('--cadre 的故事在第几次重复里', 'the replication of the story of --cadre')
    })
    .option('csv', {
      type: 'string',
      requiresArg: true,
      describe: t('把各表写入此 CSV 文件', 'write the tables to this CSV file')
    })
    .example(
      '$0 explain scenarios/baseline.yaml scenarios/quiet-sanctions.yaml',
      t('谁变了，为什么', 'who changed, and why')
    )
    .example(
      '$0 explain ganwei:baseline ganwei:reforms/clear --cadre 7',
      t('7 号干部在两个世界里', 'cadre 7 in both worlds')
    )
}

export type ExplainArguments = Awaited<ReturnType<typeof explainCommandOptions>['argv']>
