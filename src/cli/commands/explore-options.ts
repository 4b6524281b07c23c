/** The options of `ganwei explore`; apart from the command itself, so that help and completion start fast. */

import type { Argv } from 'yargs'
import type { Language } from '../../model/language.js'

/** The options of `ganwei explore`, described in the user's language. */
export function exploreCommandOptions(yargs: Argv, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return yargs
    .positional('what', {
      type: 'string',
      describe: t('与之相比的情景，或要打开的运行文件夹', 'the scenario to compare with, or a run folder to open')
    })
    .option('export', {
      type: 'string',
      requiresArg: true,
      conflicts: ['port', 'no-open'],
      describe: t('不开服务，把静态网站写入此文件夹', 'serve nothing; write a static site into this folder')
    })
    .option('port', {
      type: 'string',
      requiresArg: true,
      defaultDescription: t('任一空闲端口', 'any that is free'),
      describe: t('端口', 'the port')
    })
    .option('open', {
      type: 'boolean',
      default: true,
      describe: t('打开浏览器（--no-open 只显示地址）', 'open the browser; --no-open only prints the address')
    })
    .option('set', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      defaultDescription: t('无', 'none'),
      describe: t(
        '改情景的一个参数：路径=值，可多次',
        'change a parameter of the scenario: path=value; may be repeated'
      )
    })
    .option('quiet', { type: 'boolean', default: false, describe: t('不显示提示', 'no notes') })
    .example('$0 explore', t('在浏览器里移动杠杆', 'move the levers in a browser'))
    .example('$0 explore --export site', t('写成静态网站', 'as a static site'))
}

export type ExploreArguments = Awaited<ReturnType<typeof exploreCommandOptions>['argv']>
