/** Options that several commands share, described in the user's language. */

import type { Argv } from 'yargs'
import { ENGINE_NAMES } from '../experiment/engine-names.js'
import type { Language } from '../model/language.js'

/** The most replications of one call; a row of numbers is kept of each. */
export { MOST_REPLICATIONS } from '../experiment/limits.js'

/** Replications where none are asked for. */
export const DEFAULT_REPLICATIONS = '200'

/** The most replications of a rule where no other cap is asked for. */
export const DEFAULT_CAP = '10000'

/**
 * The seed that stands where none is given. It is no default of the parser: a plan that is there has a seed of its own, and
 * only what was given can contradict it.
 */
export const DEFAULT_SEED = 'ganwei'

/** Options of commands that run the model. */
export function runOptions<T>(yargs: Argv<T>, language: Language, defaultReplications: string) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return yargs
    .option('replications', {
      type: 'string',
      requiresArg: true,
      defaultDescription: defaultReplications,
      describe: t('每个情景的重复次数', 'replications of each scenario')
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
      describe: t('改一个参数：路径=值，可多次', 'change a parameter: path=value; may be repeated')
    })
    .option('engine', {
      choices: ENGINE_NAMES,
      defaultDescription: ENGINE_NAMES[0],
      requiresArg: true,
      describe: t('用哪个引擎', 'which engine plays')
    })
}

/** Options of commands that begin a run of several scenarios. */
export function newRunOptions<T>(yargs: Argv<T>, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return yargs
    .option('out', {
      type: 'string',
      requiresArg: true,
      defaultDescription: 'outputs/<name>',
      describe: t('运行文件夹', 'the run folder')
    })
    .option('next-free', {
      type: 'boolean',
      default: false,
      describe: t('若文件夹里是另一次运行，就用下一个空名', 'if the folder holds another run, take the next free name')
    })
    .option('baseline', {
      type: 'string',
      requiresArg: true,
      describe: t('基线情景（名称或文件）', 'the baseline scenario, by name or file')
    })
    .option('precision', {
      type: 'string',
      requiresArg: true,
      describe: t(
        '增加重复，直到与基线之差的同时区间半宽不超过此数：0.002，或 结果=数',
        'add replications until all simultaneous intervals are ± at most this: 0.002, or outcome=number'
      )
    })
    .option('max-replications', {
      type: 'string',
      requiresArg: true,
      defaultDescription: DEFAULT_CAP,
      describe: t('--precision 最多用多少次重复', 'the most replications that --precision may take')
    })
    .option('bom', {
      type: 'boolean',
      default: false,
      describe: t('CSV 文件加 BOM，供 Excel 直接打开', 'begin CSV files with a byte order mark, for Excel')
    })
}

/** Options of commands that carry out a run into its folder. */
export function carryOutOptions<T>(yargs: Argv<T>, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return takeOverOption(workersOption(yargs, language), language)
    .option('stall', {
      type: 'string',
      requiresArg: true,
      defaultDescription: '60',
      describe: t(
        '多少秒没有完成一次重复就算线程停住（至少；慢的情景自动放宽）',
        'seconds without a replication after which a worker is taken to hang (at least; more for slow scenarios)'
      )
    })
    .option('on-failure', {
      choices: ['continue', 'stop'] as const,
      default: 'continue' as const,
      requiresArg: true,
      describe: t('某次重复失败时', 'what to do when a replication fails')
    })
}

/** The option that breaks a lock. */
export function takeOverOption<T>(yargs: Argv<T>, language: Language) {
  return yargs.option('take-over', {
    type: 'boolean',
    default: false,
    describe:
      language === 'zh'
        ? '夺取别的程序对此文件夹的锁（须确知它已停止）'
        : 'break the lock of another program, known to be gone'
  })
}

/** The option that says how many workers play. */
export function workersOption<T>(yargs: Argv<T>, language: Language) {
  return yargs.option('workers', {
    type: 'string',
    requiresArg: true,
    defaultDescription: language === 'zh' ? '核数' : 'cores',
    describe: language === 'zh' ? '工作线程数；0 为不用线程' : 'worker threads; 0 for none'
  })
}

/** Options of every command. */
export function commonOptions<T>(yargs: Argv<T>, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return yargs
    .option('json', {
      type: 'boolean',
      default: false,
      describe: t('输出 JSON，供程序读取', 'print JSON for machines')
    })
    .option('quiet', { type: 'boolean', default: false, describe: t('不显示进度和提示', 'no progress, no notes') })
}
