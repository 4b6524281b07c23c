#!/usr/bin/env node

/** The command line: `ganwei`. */

import yargs, { type Argv } from 'yargs'
import { hideBin } from 'yargs/helpers'
import type { Language } from '../model/language.js'
import { buildInfo } from '../run/build-info.js'
import { Failure } from '../run/failure.js'
import { worded, wordsOf } from '../words/words.js'
import { batchCommandOptions } from './commands/batch-options.js'
import { benchCommandOptions } from './commands/bench-options.js'
import { clusterCommands } from './commands/cluster-options.js'
import { compareCommandOptions } from './commands/compare-options.js'
import { explainCommandOptions } from './commands/explain-options.js'
import { exploreCommandOptions } from './commands/explore-options.js'
import { RUN_FOLDER_COMMANDS, runFolderCommands } from './commands/run-folder-options.js'
import { runCommandOptions } from './commands/run-options.js'
import { scenarioCommands } from './commands/scenario-options.js'
import { EXIT } from './exit.js'
import { watchSignals } from './interruption.js'
import { languageOf } from './language.js'

const argv = hideBin(process.argv)
const language = languageOf(argv, process.env)
const t = (zh: string, en: string) => (language === 'zh' ? zh : en)

/** Commands that have options of their own. */
const COMMANDS = [
  ...['batch', 'compare', 'explain', 'explore', 'run', 'scenario', 'cluster', 'bench'],
  ...RUN_FOLDER_COMMANDS
]

guardOutput()
watchSignals((hint) => {
  const more = hint === undefined ? '' : t('：', ': ') + worded(wordsOf(language), hint)
  process.stderr.write(`\n${t('已中断', 'Interrupted')}${more}\n`)
})
try {
  await program(argv, language)
} catch (error) {
  process.exitCode = await report(error)
}

async function program(args: readonly string[], language: Language): Promise<void> {
  const commands = yargs(args as string[])
    .scriptName('ganwei')
    .locale(language === 'zh' ? 'zh_CN' : 'en')
    .usage(
      t(
        '敢为：容错机制的模拟实验室\n\n用法：$0 <命令>',
        'ganwei: a laboratory for the error-tolerance mechanism (容错机制)\n\nUsage: $0 <command>'
      )
    )
    .command(
      'batch <paths..>',
      t('运行一批情景，得到表格、数据和报告', 'run a batch of scenarios: table, data and report'),
      (command) => batchCommandOptions(command, language),
      async (parsed) => (await import('./run-batch.js')).batch(parsed, language)
    )
    .command(
      'compare <paths..>',
      t(
        '比较改革：与基线的配对差、排序、无法断定的如实说',
        'compare reforms: paired effects, ranked, with "cannot tell"'
      ),
      (command) => compareCommandOptions(command, language),
      async (parsed) => (await import('./compare-scenarios.js')).compareCommand(parsed, language)
    )
    .command(
      'explain <a> <b>',
      t('两个世界之间谁变了、为什么', 'who changed between two worlds, and why'),
      (command) => explainCommandOptions(command, language),
      async (parsed) => (await import('./explain-change.js')).explainCommand(parsed, language)
    )
    .command(
      'explore [what]',
      t('在浏览器里移动杠杆，看惧怕消减', 'move the levers in a browser, watch fear fall'),
      (command) => exploreCommandOptions(command, language),
      async (parsed) => (await import('./open-explorer.js')).explore(parsed, language)
    )
    .command(
      'run <scenario>',
      t('运行一个情景', 'run one scenario'),
      (command) => runCommandOptions(command, language),
      async (parsed) => (await import('./run-scenario.js')).run(parsed, language)
    )
  keepNoHelp(commands)
  await runFolderCommands(commands, language)
    .command('scenario', t('检查、查看、列出和新建情景文件', 'check, show, list and write scenario files'), (command) =>
      scenarioCommands(command, language)
    )
    .command('cluster', t('在 Slurm 集群上运行一批情景', 'the same batch on a Slurm cluster'), (command) =>
      clusterCommands(command, language)
    )
    .command(
      'bench',
      t('测本机的速度', 'the speed of both engines on this machine'),
      (command) => benchCommandOptions(command, language),
      async (parsed) => (await import('./measure-speed.js')).bench(parsed, language)
    )
    .option('lang', { choices: ['zh', 'en'] as const, requiresArg: true, describe: t('语言', 'language') })
    .option('debug', {
      type: 'boolean',
      default: false,
      describe: t('出错时显示调用栈', 'show the stack of a fault of ours')
    })
    .completion('completion', t('输出命令行补全脚本', 'print a completion script'))
    .version(buildInfo().version)
    .demandCommand(1, 1, t('请给出一个命令；ganwei --help 列出全部', 'name a command; ganwei --help lists them'))
    .strict()
    .recommendCommands()
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      // Yargs' own errors are the user's; all others are thrown on.
      if (error && error.name !== 'YError') throw error
      const [first] = args
      const isNoCommand = first !== undefined && /^\p{L}/u.test(first) && !COMMANDS.includes(first)
      // Yargs takes a command that it does not know for an argument, unless it has one like it to offer.
      const isUnknown = isNoCommand && (message ?? '').endsWith(first)
      const what = isUnknown ? t(`没有 ${first} 这个命令`, `there is no command ${first}`) : (message ?? error.message)
      const help = COMMANDS.includes(args[0]) ? `ganwei ${args[0]} --help` : 'ganwei --help'
      throw new Failure('usage', { zh: `${what}\n详见 ${help}`, en: `${what}\nSee ${help}` })
    })
    .parseAsync()
}

/** Yargs lays out a command's help while that command runs, in case it fails; here nothing shows it then, and it takes a while. */
function keepNoHelp(commands: Argv): void {
  type Internals = { getInternalMethods(): { getUsageInstance(): { cacheHelpMessage(): void } } }
  const usage = (commands as unknown as Internals).getInternalMethods().getUsageInstance()
  usage.cacheHelpMessage = () => {}
}

/** Says what went wrong on stderr and gives the exit code. */
async function report(error: unknown): Promise<number> {
  const failure = error instanceof Failure ? error : (await import('./failures.js')).failureOf(error)
  if (failure !== null) {
    process.stderr.write(`${worded(wordsOf(language), failure.said)}\n`)
    return EXIT[failure.kind]
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const fault = t(
    `这是 ganwei 的错误，不是您的：${message}（--debug 显示调用栈）`,
    `A fault of ours, not yours: ${message} (--debug shows the stack)`
  )
  process.stderr.write(`${argv.includes('--debug') ? stack : fault}\n`)
  return EXIT.internal
}

/** A reader that has had enough (`| head`) is no error; a full disk is. */
function guardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.ok)
    process.stderr.write(`${t('标准输出', 'standard output')}: ${error.code}\n`)
    process.exit(EXIT.ioError)
  })
  process.stderr.on('error', () => {})
}
