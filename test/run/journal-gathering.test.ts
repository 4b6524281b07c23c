import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { layOutBlock, shapeOf } from '../../src/experiment/block.js'
import { type Plan, planBatch } from '../../src/experiment/plan.js'
import { defaultParameters } from '../../src/model/parameters.js'
import { Journal } from '../../src/run/journal.js'
import { JournalChangedError } from '../../src/run/journal-lines.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-journal-'))
const path = join(folder, 'journal.jsonl')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const world = { id: 'a', file: 'a', parameters: defaultParameters(), timetable: [], extends: [] }
const plan: Plan = planBatch([world as unknown as Plan['scenarios'][number]], 'x', 40)
const blockOf = (first: number) => layOutBlock({ first, count: 10, ...shapeOf(world) })
const lines = () => readFileSync(path, 'utf8').split('\n').length - 1

it('a journal that gathers writes its lines at once, when it is told or read, and loses none at its end', () => {
  const journal = new Journal(path, plan, 'kernel', 'append')
  const add = (first: number) => journal.add(0, blockOf(first))
  add(30)
  expect(lines()).toBe(2)
  journal.gather()
  for (const first of [10, 0]) add(first)
  expect(lines()).toBe(2)
  expect(journal.kept(0).map(({ first }) => first)).toEqual([0, 10, 30])
  journal.flush()
  expect(lines()).toBe(4)
  add(20)
  expect([...journal.blocks(0)].map(({ first }) => first)).toEqual([0, 10, 20, 30])
  expect(lines()).toBe(5)
  journal.close()

  const again = new Journal(path, plan, 'kernel', 'append')
  expect(again.faulty).toBe(0)
  again.gather()
  const [place] = [...again.lines(0)]
  again.copy(0, place.place, place.line)
  again.close()
  expect(lines()).toBe(5)
})

it.each([true, false])(
  'a journal that could not be written answers for nothing any more (gathering: %s)',
  (gathers) => {
    rmSync(path)
    const journal = new Journal(path, plan, 'kernel', 'append')
    journal.add(0, blockOf(0))
    if (gathers) journal.gather()
    const write = fs.writeSync
    fs.writeSync = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })
    }
    syncBuiltinESMExports()
    try {
      expect(() => {
        journal.add(0, blockOf(10))
        journal.flush()
      }).toThrow('full')
    } finally {
      fs.writeSync = write
      syncBuiltinESMExports()
    }
    expect(() => [...journal.blocks(0)]).toThrow('full')
    expect(() => [...journal.lines(0)]).toThrow('full')
    journal.close()
    expect(new Journal(path, plan, 'kernel', 'read').kept(0).map(({ first }) => first)).toEqual([0])
  }
)

it('a line that was damaged before it is read back is not believed, though this process wrote it', () => {
  rmSync(path)
  const journal = new Journal(path, plan, 'kernel', 'append')
  journal.add(0, blockOf(0))
  const [{ place, line }] = [...journal.lines(0)]
  // Of a line that was copied no numbers are at hand.
  const other = join(folder, 'other.jsonl')
  const copied = new Journal(other, plan, 'kernel', 'append')
  copied.copy(0, place, line)
  const at = readFileSync(other, 'utf8').length - 12
  const file = fs.openSync(other, 'r+')
  fs.writeSync(file, line.toString().at(-12) === 'A' ? 'B' : 'A', at)
  fs.closeSync(file)
  expect(() => [...copied.blocks(0)]).toThrow(JournalChangedError)
  for (const one of [journal, copied]) one.close()
})
