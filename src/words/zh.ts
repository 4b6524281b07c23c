/** 中文: every text of the program that stands in no table. */

import type { Bilingual } from '../model/language.js'
import type { Words } from './en.js'

export const zh = {
  language: 'zh',
  say: (text: Bilingual) => text.zh,
  list: (names) => names.join('、'),
  quoted: (name) => `“${name}”`,
  colon: '：',
  comma: '，',
  semicolon: '；',
  stop: '。',

  // ——— Failures of the system, in every command ———
  failures: {
    system: (path, code) => `${path} ${SYSTEM_ERRORS[code] ?? '无法使用'}（${code}）`
  }

  // ——— Numbers and their intervals (format.ts) ———

  // ——— Outcomes and verdicts: what findings are called ———

  // ——— Report: sentences, tables, documents ———

  // ——— Charts ———

  // ——— Explanations and stories ———

  // ——— Command line: commands and options ———

  // ——— Command line: what is printed ———

  // ——— Runs and their folders ———

  // ——— Clusters ———

  // ——— Scenario files: lists, new files ———

  // ——— Explorer: masthead, levers ———

  // ——— Explorer: answers ———

  // ——— Explorer: runs, worlds, exports ———
} satisfies Words

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '不存在',
  ENOTDIR: '的路径中有一段不是文件夹',
  EISDIR: '是一个文件夹',
  EEXIST: '已存在',
  EACCES: '无法使用：没有权限',
  EPERM: '无法使用：没有权限',
  EROFS: '在只读磁盘上',
  ENOSPC: '所在磁盘已满',
  EIO: '读写出错',
  EMFILE: '无法打开：打开的文件过多'
}
