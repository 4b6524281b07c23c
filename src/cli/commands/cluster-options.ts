/** The commands of `ganwei cluster …`, a batch on a Slurm cluster, and their options. */

import type { Argv } from 'yargs'
import type { Language } from '../../model/language.js'
import { commonOptions, DEFAULT_REPLICATIONS, runOptions, takeOverOption } from '../options.js'

/** `submit`, `status`, `retry`, `cancel` and `plan`, described in the user's language. */
export function clusterCommands(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return yargs
    .command(
      'submit <paths..>',
      t('把一批情景分份提交给 Slurm，算完自动合并', 'submit a batch to Slurm in parts, and the merge after them'),
      (command) => submitOptions(command, language),
      async (parsed) => (await import('../submit-batch.js')).submit(parsed, language)
    )
    .command(
      'status <run>',
      t('各份算得怎样了', 'how far the parts are, and why some failed'),
      (command) => statusOptions(command, language),
      async (parsed) => (await import('../say-status.js')).status(parsed, language)
    )
    .command(
      'retry <run>',
      t('只重新提交缺的份和合并', 'submit again only what is missing, and the merge'),
      (command) => retryOptions(command, language),
      async (parsed) => (await import('../retry-parts.js')).retry(parsed, language)
    )
    .command(
      'cancel <run>',
      t('取消排队的和在算的；算好的留下', 'cancel what waits or runs; what is done stays'),
      (command) => cancelOptions(command, language),
      async (parsed) => (await import('../cancel-jobs.js')).cancel(parsed, language)
    )
    .command(
      'plan <paths..>',
      t('估计机时、份数、内存；本机够不够用', 'core-hours, parts and memory; whether this machine would do'),
      (command) => planOptions(command, language),
      async (parsed) => (await import('../estimate-batch.js')).planCluster(parsed, language)
    )
    .demandCommand(
      1,
      1,
      t('请给出一个子命令：submit、status、retry、cancel、plan', 'name one of submit, status, retry, cancel, plan')
    )
}

/** What is played, as `ganwei batch` has it; a rule of precision is taken only to be refused in words. */
function batchOptions<T>(yargs: Argv<T>, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return runOptions(yargs, language, DEFAULT_REPLICATIONS)
    .positional('paths', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: t(
        '情景文件、情景文件夹，或某次运行的 plan.json',
        'scenario files, folders of them, or the plan.json of a run'
      )
    })
    .option('baseline', {
      type: 'string',
      requiresArg: true,
      describe: t('基线情景（名称或文件）', 'the baseline scenario, by name or file')
    })
    .option('precision', { type: 'string', hidden: true })
}

function slurmOptions<T>(yargs: Argv<T>, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const
  return yargs
    .option('cpus', { ...text(t('每份用几个核', 'processors of each part')), defaultDescription: '1' })
    .option('partition', text(t('Slurm 分区', 'the partition')))
    .option('account', text(t('记在哪个账户', 'the account to charge')))
    .option('time', text(t('每个作业至多多久，如 2:00:00', 'the most time of each job, such as 2:00:00')))
    .option('mem', text(t('每个作业的内存，如 2G', 'the memory of each job, such as 2G')))
    .option('sbatch-option', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      defaultDescription: t('无', 'none'),
      describe: t('sbatch 的其他选项，如 qos=long，可多次', 'another option of sbatch: qos=long; may be repeated')
    })
}

function followOptions<T>(yargs: Argv<T>, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return yargs.option('wait', {
    type: 'boolean',
    default: false,
    describe: t('一直看到结束', 'follow it to its end')
  })
}

function dryRunOption<T>(yargs: Argv<T>, language: Language) {
  return yargs.option('dry-run', {
    type: 'boolean',
    default: false,
    describe: language === 'zh' ? '只显示脚本，什么也不提交' : 'print the scripts; submit nothing'
  })
}

function submitOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const asked = takeOverOption(slurmOptions(batchOptions(yargs, language), language), language)
  return commonOptions(dryRunOption(followOptions(asked, language), language), language)
    .option('parts', {
      type: 'string',
      requiresArg: true,
      demandOption: t(
        '请用 --parts 给出份数（ganwei cluster plan 会建议）',
        'give --parts (ganwei cluster plan suggests a number)'
      ),
      describe: t('分成几份', 'how many parts')
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      demandOption: t('请用 --out 给出各节点都看得到的文件夹', 'give --out, a folder that every node sees'),
      describe: t('运行文件夹，各节点都看得到', 'the run folder, on a disk that every node sees')
    })
    .option('bom', {
      type: 'boolean',
      default: false,
      describe: t('CSV 文件加 BOM', 'begin CSV files with a byte order mark')
    })
    .example(
      '$0 cluster submit ganwei:reforms --replications 200000 --parts 100 --time 2:00:00 --out outputs/big',
      t('一百份', 'a hundred parts')
    )
}

export type SubmitArguments = Awaited<ReturnType<typeof submitOptions>['argv']>

function planOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(batchOptions(yargs, language), language)
    .option('parts', {
      type: 'string',
      requiresArg: true,
      describe: t('份数（默认给出建议）', 'how many parts (suggested if left out)')
    })
    .option('cpus', {
      type: 'string',
      requiresArg: true,
      default: '1',
      describe: t('每份用几个核', 'processors of each part')
    })
    .example('$0 cluster plan ganwei:reforms --replications 200000', t('要多少机时', 'what that takes'))
}

export type ClusterPlanArguments = Awaited<ReturnType<typeof planOptions>['argv']>

function statusOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(followOptions(runPositional(yargs, language), language), language).example(
    '$0 cluster status outputs/big --wait',
    t('看到结束', 'follow it to its end')
  )
}

export type StatusArguments = Awaited<ReturnType<typeof statusOptions>['argv']>

function retryOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const asked = takeOverOption(slurmOptions(runPositional(yargs, language), language), language)
  return commonOptions(dryRunOption(followOptions(asked, language), language), language).example(
    '$0 cluster retry outputs/big --time 4:00:00',
    t('给缺的份更多时间', 'more time for the parts that are missing')
  )
}

export type RetryArguments = Awaited<ReturnType<typeof retryOptions>['argv']>

function cancelOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(runPositional(yargs, language), language).example(
    '$0 cluster cancel outputs/big',
    t('取消', 'cancel it')
  )
}

export type CancelArguments = Awaited<ReturnType<typeof cancelOptions>['argv']>

function runPositional<T>(yargs: Argv<T>, language: Language) {
  return yargs.positional('run', {
    type: 'string',
    demandOption: true,
    describe: language === 'zh' ? '提交时的 --out' : 'the --out of the submission'
  })
}
