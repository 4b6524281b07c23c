/** What stays behind of files whose disk fails twice: as they are synced, and as they are closed after that. */

import type * as Fs from 'node:fs'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { writeDurably, writeTogether } from '../../src/run/durable-file.js'

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const failing = (syscall: string) => Object.assign(new Error(syscall), { code: 'EIO', syscall })
  return {
    ...fs,
    fsyncSync: () => {
      throw failing('fsync')
    },
    closeSync: (file: number) => {
      fs.closeSync(file)
      throw failing('close')
    }
  }
})

const folder = mkdtempSync(join(tmpdir(), 'ganwei-durable-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pieces = [
  ['a', Uint8Array.of(1)],
  ['b', Uint8Array.of(2)]
] as const

it('leaves nothing of a file, and throws what failed first', () => {
  expect(() => writeDurably(join(folder, 'a'), 'text')).toThrow('fsync')
  expect(readdirSync(folder)).toEqual([])
})

it('leaves nothing of any of the files of one pass', async () => {
  const together = { names: ['a', 'b'], pass: () => pieces, between: async () => {} }
  await expect(writeTogether(folder, together)).rejects.toThrow('fsync')
  expect(readdirSync(folder)).toEqual([])
})

it('leaves nothing of them where it is left off between two pieces', async () => {
  const between = () => Promise.reject(new Error('left off'))
  await expect(writeTogether(folder, { names: ['a', 'b'], pass: () => pieces, between })).rejects.toThrow('left off')
  expect(readdirSync(folder)).toEqual([])
})
