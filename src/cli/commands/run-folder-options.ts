/** The commands on runs that are there already, and their options. */

import type { Argv } from 'yargs'
import type { Language } from '../../model/language.js'
import { carryOutOptions, commonOptions, workersOption } from '../options.js'

/** Adds `resume`, `extend`, `merge`, `verify`, `report`, `paper` and `diff`; `t` picks the user's language. */
export function runFolderCommands<T>(yargs: Argv<T>, language: Language): Argv<T> {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return yargs
    .command(
      'resume <run>',
      t('接着算未完成的运行', 'go on with a run that was interrupted'),
      (command) => resumeOptions(command, language),
      async (parsed) => (await import('../resume-run.js')).resume(parsed, language)
    )
    .command(
      'extend <run>',
      t('给一次运行增加重复或情景', 'add replications or scenarios to a run'),
      (command) => extendOptions(command, language),
      async (parsed) => (await import('../extend-run.js')).extend(parsed, language)
    )
    .command(
      'merge <out> <parts..>',
      t('合并 batch --shard 算出的各份', 'join the parts that batch --shard made'),
      (command) => mergeOptions(command, language),
      async (parsed) => (await import('../merge-parts.js')).merge(parsed, language)
    )
    .command(
      'verify <run>',
      t('核对一次运行：各文件的散列，并重算抽样', 'check the files of a run, and compute a sample of it again'),
      (command) => verifyOptions(command, language),
      async (parsed) => (await import('../verify-run.js')).verify(parsed, language)
    )
    .command(
      'report <run>',
      t('重做报告和数据表，并把各图写成文件', 'make the report and tables of a run anew, and its charts as files'),
      (command) => reportOptions(command, language),
      async (parsed) => (await import('../remake-report.js')).reportCommand(parsed, language)
    )
    .command(
      'diff <a> <b>',
      t('两次运行有何不同', 'what differs between two runs'),
      (command) => diffOptions(command, language),
      async (parsed) => (await import('../diff-runs.js')).diff(parsed, language)
    )
    .command(
      'paper <run>',
      t('论文附录：方法、参数、图、数据', 'a supplement for a paper: methods, parameters, figures, data'),
      (command) => paperOptions(command, language),
      async (parsed) => (await import('../write-paper.js')).paper(parsed, language)
    ) as unknown as Argv<T>
}

/** The names of the commands, for the help that a mistake points to. */
export const RUN_FOLDER_COMMANDS = ['resume', 'extend', 'merge', 'verify', 'report', 'paper', 'diff']

function resumeOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(carryOutOptions(runPositional(yargs, 'run', language), language), language).example(
    '$0 resume outputs/first-run',
    t('接着算 outputs/first-run', 'go on with outputs/first-run')
  )
}

export type ResumeArguments = Awaited<ReturnType<typeof resumeOptions>['argv']>

function extendOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(carryOutOptions(runPositional(yargs, 'run', language), language), language)
    .option('replications', {
      type: 'string',
      requiresArg: true,
      describe: t('每个情景要有的重复次数（总数）', 'replications that each scenario is to have in all')
    })
    .option('add', {
      type: 'string',
      array: true,
      requiresArg: true,
      default: [] as string[],
      defaultDescription: t('无', 'none'),
      describe: t('加入这些情景或改革文件', 'add these scenario or reform files')
    })
    .example('$0 extend outputs/first-run --replications 400', t('增至各 400 次', 'to 400 replications of each'))
}

export type ExtendArguments = Awaited<ReturnType<typeof extendOptions>['argv']>

function mergeOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(carryOutOptions(runPositional(yargs, 'out', language), language), language)
    .positional('parts', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: t('各份的文件夹', 'the folders of the parts')
    })
    .example('$0 merge outputs/all outputs/part-1 outputs/part-2', t('合并两份', 'join two parts'))
}

export type MergeArguments = Awaited<ReturnType<typeof mergeOptions>['argv']>

function verifyOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(workersOption(runPositional(yargs, 'run', language), language), language)
    .option('all', {
      type: 'boolean',
      default: false,
      describe: t('重算全部，而非抽样', 'compute everything again, not a sample')
    })
    .example('$0 verify outputs/first-run', t('核对 outputs/first-run', 'check outputs/first-run'))
}

export type VerifyArguments = Awaited<ReturnType<typeof verifyOptions>['argv']>

function reportOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(runPositional(yargs, 'run', language), language)
    .option('png', {
      type: 'boolean',
      default: false,
      describe: t('各图另写成两倍大的 PNG', 'write the charts as PNG too, at twice the size')
    })
    .option('font', {
      type: 'string',
      requiresArg: true,
      describe: t('PNG 所用的中文字体（TTF、OTF、TTC）', 'the font of the PNG, with Chinese (TTF, OTF, TTC)')
    })
    .option('take-over', {
      type: 'boolean',
      default: false,
      describe: t('夺取别的程序对此文件夹的锁（须确知它已停止）', 'break the lock of another program, known to be gone')
    })
    .example('$0 report outputs/first-run --png', t('图也写成 PNG', 'with the charts as PNG too'))
}

export type ReportArguments = Awaited<ReturnType<typeof reportOptions>['argv']>

function diffOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(runPositional(runPositional(yargs, 'a', language), 'b', language), language).example(
    '$0 diff outputs/first-run outputs/first-run-2',
    t('比较两次运行', 'compare two runs')
  )
}

export type DiffArguments = Awaited<ReturnType<typeof diffOptions>['argv']>

function paperOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(runPositional(yargs, 'run', language), language)
    .option('out', {
      type: 'string',
      requiresArg: true,
      defaultDescription: 'RUN-paper',
      describe: t('附录的文件夹', 'the folder of the supplement')
    })
    .example('$0 paper outputs/first-run', t('写入 outputs/first-run-paper', 'into outputs/first-run-paper'))
}

export type PaperArguments = Awaited<ReturnType<typeof paperOptions>['argv']>

function runPositional<T, Name extends string>(yargs: Argv<T>, name: Name, language: Language) {
  return yargs.positional(name, {
    type: 'string',
    demandOption: true,
    describe: language === 'zh' ? '运行文件夹' : 'a run folder'
  })
}
