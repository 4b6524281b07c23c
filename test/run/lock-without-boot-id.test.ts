/** Locks on a machine that does not tell when it was started. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { LockedError, lockFolder } from '../../src/run/lock.js'

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const readFileSync = (path: string, ...rest: []) => {
    if (String(path).startsWith('/proc/')) throw new Error('no such thing here')
    return fs.readFileSync(path, ...rest)
  }
  return { ...fs, readFileSync }
})

it('a lock without a boot id may be that of another machine of the same name, and is broken only when told to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ganwei-lock-'))
  const path = join(folder, 'lock')
  const lock = lockFolder(folder)
  const own = JSON.parse(readFileSync(path, 'utf8'))
  lock.release()
  expect(own).toMatchObject({ bootId: null, startTime: null })
  for (const bootId of [null, 'another']) {
    writeFileSync(path, JSON.stringify({ ...own, bootId, pid: 2 ** 22 + 1 }))
    expect(() => lockFolder(folder)).toThrow(LockedError)
  }
  lockFolder(folder, { takeOver: true }).release()
  rmSync(folder, { recursive: true })
})
