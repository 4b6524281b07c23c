import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { layOutBlock, shapeOf } from '../../src/experiment/block.js'
import { type Plan, planBatch } from '../../src/experiment/plan.js'
import { defaultParameters } from '../../src/model/parameters.js'
import { Journal } from '../../src/run/journal.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-journal-'))
const path = join(folder, 'journal.jsonl')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const world = { id: 'a', file: 'a', parameters: defaultParameters(), timetable: [], extends: [] }
const plan: Plan = planBatch([world as unknown as Plan['scenarios'][number]], 'x', 40)
const lines = () => readFileSync(path, 'utf8').split('\n').length - 1

it('a journal that gathers writes its lines at once, when it is told or read, and loses none at its end', () => {
  const journal = new Journal(path, plan, 'kernel', 'append')
  const add = (first: number) => journal.add(0, layOutBlock({ first, count: 10, ...shapeOf(world) }))
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
