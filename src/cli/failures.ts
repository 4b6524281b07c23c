/** Errors of the layers below as failures that a user can do something about. */

import { SlurmError } from '../cluster/slurm.js'
import type { Bilingual } from '../model/language.js'
import { isSystemError } from '../run/durable-file.js'
import { Failure, systemFailure } from '../run/failure.js'
import { JournalChangedError } from '../run/journal.js'
import { LockedError, type LockHolder } from '../run/lock.js'

/** What of an error the user can do something about, as a failure; null for a fault of ours. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof LockedError) return lockedFailure(error)
  if (error instanceof SlurmError) return slurmFailure(error)
  if (error instanceof JournalChangedError) {
    return new Failure('ioError', {
      zh: `${error.message} 在使用中被改动`,
      en: `${error.message} was changed while it was in use`
    })
  }
  if (isSystemError(error)) return systemFailure('ioError', error.path ?? '', error)
  return null
}

function lockedFailure({ path, holder }: LockedError): Failure {
  const { zh, en } = holder === null ? { zh: '不明者', en: 'somebody unknown' } : holderText(holder)
  return new Failure('locked', {
    zh: `${path}：正由${zh}写入；没有改动。若确知它已停止：--take-over`,
    en: `${path}: being written by ${en}; nothing was changed. If you know that it has stopped: --take-over`
  })
}

function slurmFailure({ command, kind, message }: SlurmError): Failure {
  switch (kind) {
    case 'absent':
      return new Failure('unavailable', {
        zh: `本机没有 Slurm 的命令 ${command}，无法使用集群（没有 Slurm 也能分份计算：见 docs/en/cluster.md）`,
        en: `Slurm’s command ${command} is not on this machine, so there is no cluster to use (parts without Slurm: docs/en/cluster.md)`
      })
    case 'unreachable':
      return new Failure('unavailable', {
        zh: `Slurm 没有应答：${message}`,
        en: `Slurm does not answer: ${message}`
      })
    case 'refused':
      return new Failure('usage', { zh: `${command} 拒绝了：${message}`, en: `${command} refused: ${message}` })
  }
}

/** Who holds a lock, in words. */
export function holderText({ host, pid, slurmJob, slurmTask }: LockHolder): Bilingual {
  const job = slurmJob === null ? '' : ` (Slurm ${slurmJob}${slurmTask === null ? '' : `_${slurmTask}`})`
  return { zh: `主机 ${host} 的进程 ${pid}${job}`, en: `process ${pid} on ${host}${job}` }
}
