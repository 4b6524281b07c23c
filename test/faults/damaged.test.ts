/** One flipped bit, a cut or a doubled line in any file of a run: it is noticed or computed again, never other numbers. */

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ASSUMPTIONS_FOLDER, JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE } from '../../src/run/run-files.js'
import { ganweiHere } from '../cli/here.js'
import { resultHashes } from '../cli/program.js'
import { extent } from '../extent.js'
import { batchHere, compareHere, resumeHere, scratchFolder, verifyHere, writeTiny } from './tiny.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

// The page takes longer to draw than all else together.
vi.mock('../../src/report/document/html.js', () => ({ reportHtml: async () => '<p>report</p>' }))
vi.mock('../../src/report/charts/figures.js', () => ({ drawFigures: async () => [] }))

const folder = scratchFolder('damaged')
const run = join(folder, 'run')
/** Bits that are flipped in each file, one after the other. */
const BITS = extent(1, 2, 12)
/** Ways to damage each file, places where a byte of it is flipped, and commands that are then tried. */
const [WAYS, PLACES, COMMANDS] = extent([2, 1, 3], [3, 1, 8], [99, 99, 99])
let whole: Record<string, string>
let names: readonly string[]

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await batchHere(writeTiny(join(folder, 's')), run, 5, 'kernel')).toBeNull()
  whole = resultHashes(run)
  names = readdirSync(run)
  expect(names.length).toBeGreaterThan(12)
  expect(await verifyHere(run)).toBeNull()
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** Every way to damage a file of some bytes: a bit here and there, and what a failing copy does. */
function* damages(bytes: Buffer): Generator<{ readonly how: string; readonly damaged: Buffer }> {
  for (let k = 0; k < BITS; k++) {
    const damaged = Buffer.from(bytes)
    const at = Math.floor(((k + 0.5) / BITS) * bytes.length)
    damaged[at] ^= 1 << (k % 8)
    yield { how: `bit ${k % 8} of byte ${at} flipped`, damaged }
  }
  yield { how: 'the last byte cut', damaged: bytes.subarray(0, -1) }
  yield { how: 'cut in half', damaged: bytes.subarray(0, bytes.length >> 1) }
  yield { how: 'empty', damaged: Buffer.alloc(0) }
  yield { how: 'zeros at the end', damaged: Buffer.concat([bytes, Buffer.alloc(20)]) }
  const lines = bytes.toString('latin1').split('\n')
  if (lines.length > 2) {
    const doubled = [lines[0], lines[1], ...lines.slice(1)].join('\n')
    yield { how: 'a line doubled', damaged: Buffer.from(doubled, 'latin1') }
    const exchanged = [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n')
    if (exchanged !== lines.join('\n')) yield { how: 'lines exchanged', damaged: Buffer.from(exchanged, 'latin1') }
  }
}

/** So many of all, others for every number, so that every one has its turn. */
function inTurn<Kind>(all: readonly Kind[], count: number, number: number): readonly Kind[] {
  return all.slice(0, count).map((_, k) => all[(number * count + k) % all.length])
}

describe('a damaged run', () => {
  it('is noticed by verify, and made whole by resume or refused', async () => {
    for (const [number, name] of names.entries()) {
      for (const { how, damaged } of inTurn([...damages(readFileSync(join(run, name)))], WAYS, number)) {
        const copy = join(folder, 'copy')
        cpSync(run, copy, { recursive: true })
        writeFileSync(join(copy, name), damaged)
        const about = `${name}: ${how}`
        expect((await verifyHere(copy))?.kind, about).toBe('mismatch')
        const failure = await resumeHere(copy)
        if (failure === null) expect(resultHashes(copy), about).toEqual(whole)
        else {
          expect(name, `${about}: ${failure.message}`).toBe(PLAN_FILE)
          expect(failure.kind).toBe('mismatch')
        }
        rmSync(copy, { recursive: true })
      }
    }
  })

  it('is noticed in the record of other assumptions too, and made whole', async () => {
    const drawn = join(folder, 'drawn')
    expect(await compareHere(join(folder, 's'), drawn, 3, 2)).toBeNull()
    const hashes = resultHashes(drawn)
    const record = readdirSync(join(drawn, ASSUMPTIONS_FOLDER))
    expect(record.sort()).toEqual([JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE].sort())
    for (const [number, name] of record.entries()) {
      const inner = join(ASSUMPTIONS_FOLDER, name)
      const some = inTurn([...damages(readFileSync(join(drawn, inner)))], WAYS, number)
      for (const { how, damaged } of [...some, { how: 'deleted', damaged: null }]) {
        const copy = join(folder, 'copy')
        cpSync(drawn, copy, { recursive: true })
        if (damaged === null) rmSync(join(copy, inner))
        else writeFileSync(join(copy, inner), damaged)
        const about = `${inner}: ${how}`
        expect((await verifyHere(copy))?.kind, about).toBe('mismatch')
        expect(await resumeHere(copy), about).toBeNull()
        expect(resultHashes(copy), about).toEqual(hashes)
        expect(await verifyHere(copy), about).toBeNull()
        rmSync(copy, { recursive: true })
      }
    }
  })

  it('with one flipped byte in any file is read by no command', async () => {
    const commands = [
      ['diff', run, 'copy'],
      ['diff', 'copy', run],
      ['verify', 'copy', '--workers', '0'],
      ['paper', 'copy'],
      ['report', 'copy'],
      ['explore', 'copy', '--export', 'site'],
      ['compare', 'copy'],
      ['extend', 'copy', '--replications', '6', '--workers', '0']
    ]
    for (const [number, name] of names.entries()) {
      const bytes = readFileSync(join(run, name))
      for (const at of inTurn([0, bytes.length >> 1, bytes.length - 2], PLACES, number)) {
        const damaged = Buffer.from(bytes)
        damaged[at] ^= 1
        const copy = join(folder, 'copy')
        cpSync(run, copy, { recursive: true })
        writeFileSync(join(copy, name), damaged)
        for (const command of inTurn(commands, COMMANDS, number)) {
          const { status, stdout, stderr } = await ganweiHere(command, { cwd: folder })
          expect([status, stdout], `${command.join(' ')}: byte ${at} of ${name}: ${stderr}`).toEqual([4, ''])
        }
        rmSync(copy, { recursive: true })
      }
    }
  })

  it('is computed again, if it is unfinished, where its journal is damaged', async () => {
    for (const { how, damaged } of damages(readFileSync(join(run, JOURNAL_FILE)))) {
      const copy = join(folder, 'copy')
      cpSync(run, copy, { recursive: true, filter: (path) => !path.endsWith(MANIFEST_FILE) })
      writeFileSync(join(copy, JOURNAL_FILE), damaged)
      expect(await resumeHere(copy), how).toBeNull()
      expect(resultHashes(copy), how).toEqual(whole)
      expect(await verifyHere(copy), how).toBeNull()
      rmSync(copy, { recursive: true })
    }
  })

  it('drops a whole journal that is of another run', async () => {
    const copy = join(folder, 'forged')
    expect(await batchHere(join(folder, 's'), copy, 5, 'kernel')).toBeNull()
    const other = join(folder, 'other')
    writeTiny(join(folder, 's2'), 9)
    expect(await batchHere(join(folder, 's2'), other, 5, 'kernel')).toBeNull()
    // The journal of another world is no journal of this one.
    writeFileSync(join(copy, JOURNAL_FILE), readFileSync(join(other, JOURNAL_FILE)))
    rmSync(join(copy, MANIFEST_FILE))
    expect(await resumeHere(copy)).toBeNull()
    expect(resultHashes(copy)).toEqual(whole)
  })
})
