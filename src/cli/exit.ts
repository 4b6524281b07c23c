/** Exit codes, and failures that end the program with one. */

import type { Bilingual } from '../model/language.js'

export const EXIT = {
  ok: 0,
  internal: 1,
  usage: 2,
  someFailed: 3,
  mismatch: 4,
  noInput: 66,
  unavailable: 69,
  selfCheck: 70,
  cannotCreate: 73,
  ioError: 74,
  locked: 75,
  interrupted: 130,
  terminated: 143
} as const

/** A failure a user can do something about: said in a sentence, without a stack trace. */
export class Failure extends Error {
  constructor(
    readonly exitCode: number,
    readonly text: Bilingual
  ) {
    super(text.en)
  }
}

/** What the operating system's usual errors mean. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '不存在', en: 'does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'leads through something that is no folder' },
  EISDIR: { zh: '是一个文件夹', en: 'is a folder' },
  EEXIST: { zh: '已存在', en: 'exists already' },
  EACCES: { zh: '没有权限', en: 'may not be used by you' },
  EPERM: { zh: '没有权限', en: 'may not be used by you' },
  EROFS: { zh: '在只读的盘上', en: 'is on a read-only disk' },
  ENOSPC: { zh: '所在的盘已满', en: 'is on a full disk' },
  EIO: { zh: '读写出错', en: 'failed to be read or written' },
  EMFILE: { zh: '打开的文件太多', en: 'cannot be opened: too many files are open' }
}

/** A failure whose reason is an error of the operating system, said in words and named by its code. */
export function systemFailure(exitCode: number, path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  const { zh, en } = REASONS[code] ?? { zh: '无法使用', en: 'cannot be used' }
  return new Failure(exitCode, { zh: `${path} ${zh}（${code}）`, en: `${path} ${en} (${code})` })
}
