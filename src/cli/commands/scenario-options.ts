/** The options of `ganwei scenario …`, which looks at scenario files before anything is run. */

import type { Argv } from 'yargs'
import type { Language } from '../../model/language.js'
import { commonOptions } from '../options.js'

/** `check`, `show`, `list`, `new` and `schema`, described in the user's language. */
export function scenarioCommands(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return yargs
    .command(
      'check <paths..>',
      t('列出情景文件的全部问题', 'list every fault of scenario files'),
      (command) => checkOptions(command, language),
      async (parsed) => (await import('../check-scenarios.js')).check(parsed, language)
    )
    .command(
      'show <file>',
      t('列出情景的每个值及其来处', 'show every value of a scenario and where it comes from'),
      (command) => showOptions(command, language),
      async (parsed) => (await import('../show-scenario.js')).show(parsed, language)
    )
    .command(
      'list [paths..]',
      t('列出情景、改革和设计', 'list scenarios, reforms and designs'),
      (command) => listOptions(command, language),
      async (parsed) => (await import('../list-scenarios.js')).list(parsed, language)
    )
    .command(
      'new <file>',
      t('写一个新文件，附说明', 'write a new file with comments to choose from'),
      (command) => newOptions(command, language),
      async (parsed) => (await import('../new-scenario.js')).writeNew(parsed, language)
    )
    .command(
      'schema',
      t('输出情景文件的 JSON Schema', 'print the JSON Schema of scenario files'),
      (command) => command.example('$0 scenario schema', t('供编辑器使用', 'for editors')),
      async () => (await import('../print-schema.js')).schema()
    )
    .demandCommand(
      1,
      1,
      t('请给出一个子命令：check、show、list、new、schema', 'name one of check, show, list, new, schema')
    )
}

function checkOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(yargs, language)
    .positional('paths', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: t('文件，或连同子文件夹一起检查的文件夹', 'files, or folders with all below them')
    })
    .example('$0 scenario check scenarios', t('检查一个文件夹', 'check a folder'))
}

function showOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(yargs, language)
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: t('文件或库中名称', 'a file or a name of the library')
    })
    .option('point', {
      type: 'string',
      requiresArg: true,
      describe: t('设计的一个点，如 clarity=0.5/agreement=0.95', 'a point of a design: clarity=0.5/agreement=0.95')
    })
    .option('diff', {
      type: 'string',
      requiresArg: true,
      describe: t('与另一个情景相比有何不同', 'in what it differs from another scenario')
    })
    .option('yaml', {
      type: 'boolean',
      default: false,
      describe: t('输出完整的情景文件', 'print it as a file that says everything')
    })
    .option('set', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      defaultDescription: t('无', 'none'),
      describe: t('改一个参数：路径=值，可多次', 'change a parameter: path=value; may be repeated')
    })
    .example('$0 scenario show ganwei:four-remedies', t('每个值从哪里来', 'where each value comes from'))
    .example(
      '$0 scenario show ganwei:four-remedies --diff ganwei:baseline',
      t('与基线有何不同', 'in what it differs from the baseline')
    )
}

function listOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(yargs, language)
    .positional('paths', {
      type: 'string',
      array: true,
      default: [] as string[],
      defaultDescription: 'ganwei:',
      describe: t('文件或文件夹', 'files or folders')
    })
    .option('markdown', {
      type: 'boolean',
      default: false,
      describe: t('输出 Markdown，用于说明文档', 'print Markdown, for a guide')
    })
    .example('$0 scenario list', t('自带的情景库', 'the bundled library'))
}

function newOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return commonOptions(yargs, language)
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: t('新文件的名字，如 mine.yaml', 'the name of the new file, such as mine.yaml')
    })
    .option('kind', {
      choices: ['scenario', 'reform', 'design'] as const,
      requiresArg: true,
      describe: t('情景、改革还是设计', 'a scenario, a reform or a design')
    })
    .option('label', { type: 'string', requiresArg: true, describe: t('名称（中英文都用它，可再改）', 'its name') })
    .option('question', { type: 'string', requiresArg: true, describe: t('它回答的问题', 'the question it answers') })
    .option('extends', {
      type: 'string',
      requiresArg: true,
      describe: t('继承哪个情景（默认 ganwei:baseline）', 'the scenario it builds on (default ganwei:baseline)')
    })
    .option('reform', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      defaultDescription: t('无', 'none'),
      describe: t('实行一项改革，可多次', 'a reform that holds in it; may be repeated')
    })
    .option('set', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      defaultDescription: t('无', 'none'),
      describe: t(
        '一个值：路径=值；从某季度起：路径=值@季度；可多次',
        'a value: path=value, or from a quarter on: path=value@quarter; may be repeated'
      )
    })
    .example(
      '$0 scenario new mine.yaml --kind reform --set standards.scopeClarity=0.9 --set public.tolerance=0.7@30',
      t('一项改革，带时间表', 'a reform with a timetable')
    )
}

type Parsed<Options extends (yargs: Argv, language: Language) => { argv: unknown }> = Awaited<
  ReturnType<Options>['argv']
>
export type CheckArguments = Parsed<typeof checkOptions>
export type ShowArguments = Parsed<typeof showOptions>
export type ListArguments = Parsed<typeof listOptions>
export type NewArguments = Parsed<typeof newOptions>
