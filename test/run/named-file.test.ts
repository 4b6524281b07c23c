/** Files named on the command line: links are followed, devices and pipes neither waited for nor replaced; a journal with a second name leaves that alone. */

import { spawnSync } from 'node:child_process'
import {
  closeSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Failure } from '../../src/run/failure.js'
import { openNamed, writeNamed } from '../../src/run/named-file.js'
import { StepJournal } from '../../src/run/step-journal.js'
import { ganweiHere } from '../cli/here.js'
import { scratchFolder, writeTiny } from '../faults/tiny.js'

const folder = scratchFolder('named')
const at = (...path: string[]) => join(folder, ...path)
beforeAll(() => {
  writeTiny(at('s'))
  writeFileSync(at('points.csv'), 'id,standards.scopeClarity\na,0.5\n')
  mkdirSync(at('folder'))
  if (process.platform === 'win32') return
  symlinkSync(at('points.csv'), at('link.csv'))
  spawnSync('mkfifo', [at('pipe')])
})
const isNumber = (step: unknown): step is number => typeof step === 'number'
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(process.platform === 'win32')('a file named on the command line', () => {
  it('is read through a link by what takes points', async () => {
    for (const command of [
      ['evaluate', at('link.csv'), '--base', at('s', 'base.yaml'), '--workers', '0'],
      ['batch', at('link.csv'), '--base', at('s', 'base.yaml'), '--dry-run']
    ]) {
      const { status, stderr } = await ganweiHere(command)
      expect([status, stderr], command.join(' ')).toEqual([0, expect.not.stringContaining('link.csv')])
    }
  })

  it('is refused as a folder, a pipe or a device, with the exit code of a file that cannot be read', async () => {
    expect(() => openNamed(at('folder'))).toThrow(/is a folder; name a file/)
    for (const path of [at('pipe'), '/dev/zero', at('nowhere')]) {
      expect(() => openNamed(path)).toThrow(Failure)
      for (const command of ['evaluate', 'batch']) expect((await ganweiHere([command, path])).status).toBe(66)
    }
  })

  it('is written to where it is a pipe, which stays one; without a reader that fails at once', () => {
    expect(() => writeNamed(at('pipe'), 'rows')).toThrow(/ENXIO/)
    const reader = openSync(at('pipe'), constants.O_RDONLY | constants.O_NONBLOCK)
    writeNamed(at('pipe'), 'rows')
    const bytes = Buffer.alloc(9)
    expect(bytes.toString('utf8', 0, readSync(reader, bytes))).toBe('rows')
    closeSync(reader)
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true)
    expect(() => writeNamed(at('folder'), 'rows')).toThrow()
    writeNamed(at('link.csv'), 'rows')
    expect(readFileSync(at('link.csv'), 'utf8')).toBe('rows')
    expect(readFileSync(at('points.csv'), 'utf8')).toContain('scopeClarity')
  })

  it('leaves the other name of a journal alone, as a copy by hard links has it', () => {
    const journal = new StepJournal<number>(at('journal'), 'plan', { access: 'append', isSound: isNumber })
    journal.append(1)
    journal.close()
    linkSync(at('journal'), at('copy'))
    const before = readFileSync(at('copy'))
    const again = new StepJournal<number>(at('journal'), 'plan', { access: 'append', isSound: isNumber })
    expect(again.done).toEqual([1])
    again.append(2)
    again.close()
    expect(readFileSync(at('copy'))).toEqual(before)
    expect(readFileSync(at('journal')).length).toBeGreaterThan(before.length)
  })
})
