/** The page's workers, which all its parts share: who is served first, and what becomes of the work of a part that goes. */

import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { numbersOf, playBlock } from '../../src/experiment/block.js'
import { Laboratory } from '../../src/explorer/engine/laboratory.js'
import type { PlayAnswer, PlayTask } from '../../src/explorer/engine/play-task.js'
import { Pool, type Work } from '../../src/explorer/engine/pool.js'
import { simulate } from '../../src/model/simulate.js'
import { KINDS, sampleBatch } from '../report/sample.js'

/** A worker that plays when it is told to. */
class SlowWorker {
  static readonly all: SlowWorker[] = []
  onmessage: (event: { readonly data: PlayAnswer }) => void = () => {}
  onerror: (event: { readonly message: string; preventDefault(): void }) => void = () => {}
  readonly tasks: PlayTask[] = []
  constructor() {
    SlowWorker.all.push(this)
  }
  postMessage(message: PlayTask | WebAssembly.Module) {
    if ('request' in message) this.tasks.push(message)
  }
}

vi.stubGlobal('Worker', SlowWorker)
vi.stubGlobal('document', { getElementById: () => null })
vi.stubGlobal('navigator', { hardwareConcurrency: 1 })
afterAll(() => vi.unstubAllGlobals())
beforeEach(() => {
  SlowWorker.all.length = 0
})

const KERNEL = {} as WebAssembly.Module
const { plan } = sampleBatch(KINDS.slice(0, 1), 1)
const [scenario] = plan.scenarios
const workAt = (first: number, world = 1): Work => ({ world, model: scenario, key: plan.key, first, count: 1 })
const firstsOf = ({ tasks }: SlowWorker) => tasks.map(({ request }) => request.first)

/** Lets the worker answer the task that it was given last. */
function answer(worker: SlowWorker) {
  const { id, request } = worker.tasks[worker.tasks.length - 1]
  const block = playBlock(simulate, { ...request, scenario })
  worker.onmessage({ data: { id, shape: block, numbers: numbersOf(block) } })
}

/** A pool whose only worker has its kernel. */
function poolOfOne(): Pool {
  const pool = new Pool()
  pool.equip(KERNEL)
  return pool
}

/** A desk that writes down which replications it heard of. */
function listening(pool: Pool) {
  const heard: number[] = []
  const desk = pool.desk({ onBlock: ({ first }) => heard.push(first), onFailure: ({ first }) => heard.push(-first) })
  return { ...desk, heard }
}

it('who opened a desk first is served first', () => {
  const pool = poolOfOne()
  const [one, two] = [listening(pool), listening(pool)]
  const [worker] = SlowWorker.all
  two.want([workAt(10), workAt(11)])
  one.want([workAt(1)])
  for (let played = 0; played < 3; played++) answer(worker)
  expect(firstsOf(worker)).toEqual([10, 1, 11])
  expect([one.heard, two.heard]).toEqual([[1], [10, 11]])
})

it('a desk that is closed leaves its place to others, and hears of nothing', () => {
  const pool = poolOfOne()
  const [one, two] = [listening(pool), listening(pool)]
  const [worker] = SlowWorker.all
  one.want([workAt(1), workAt(2), workAt(3)])
  two.want([workAt(10), workAt(11)])
  one.close()
  for (let played = 0; played < 3; played++) answer(worker)
  expect(firstsOf(worker)).toEqual([1, 10, 11])
  expect([one.heard, two.heard]).toEqual([[], [10, 11]])
})

it('a desk that is closed hears of no failure, and can want nothing', () => {
  const pool = poolOfOne()
  const one = listening(pool)
  const [worker] = SlowWorker.all
  one.want([workAt(1), workAt(2)])
  one.close()
  worker.onerror({ message: 'gone', preventDefault: () => {} })
  one.want([workAt(3)])
  expect(one.heard).toEqual([])
  expect(firstsOf(worker)).toEqual([1])
})

it('a part of the page that goes leaves the workers to the parts that stay', () => {
  const silent = { onAnswer: () => {}, onFailure: () => {} }
  const pool = poolOfOne()
  const [goes, stays] = [new Laboratory(pool, silent), new Laboratory(pool, silent)]
  const [worker] = SlowWorker.all
  goes.ask({ worlds: [scenario], seed: 'of the part that goes', halfWidth: 1 })
  stays.ask({ worlds: [scenario], seed: 'of the part that stays', halfWidth: 1 })
  goes.close()
  answer(worker)
  answer(worker)
  expect(worker.tasks.map(({ world }) => world)).toEqual([1, 2, 2])
})

it('what is wanted before the kernel is there is played once it is', () => {
  const pool = new Pool()
  const one = listening(pool)
  const [worker] = SlowWorker.all
  one.want([workAt(1)])
  expect(firstsOf(worker)).toEqual([])
  pool.equip(KERNEL)
  expect(firstsOf(worker)).toEqual([1])
})

it('the last of several workers comes once the page is open, or another is lost, and works at what is left', () => {
  for (const comes of ['open', 'lost']) {
    SlowWorker.all.length = 0
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
    const pool = poolOfOne()
    vi.stubGlobal('navigator', { hardwareConcurrency: 1 })
    const one = listening(pool)
    one.want([workAt(1), workAt(2), workAt(3)])
    expect(SlowWorker.all).toHaveLength(1)
    if (comes === 'open') for (let twice = 0; twice < 2; twice++) pool.complete()
    else SlowWorker.all[0].onerror({ message: 'gone', preventDefault: () => {} })
    expect(SlowWorker.all.map(firstsOf)).toEqual([[1], [2]])
    answer(SlowWorker.all[1])
    expect(firstsOf(SlowWorker.all[1])).toEqual([2, 3])
    expect(one.heard).toEqual(comes === 'open' ? [2] : [-1, 2])
  }
})

it('a worker that is lost before it has the kernel leaves its work to the others, and the last says why', () => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
  const pool = new Pool()
  vi.stubGlobal('navigator', { hardwareConcurrency: 1 })
  pool.complete()
  const one = listening(pool)
  const [lost, stays] = SlowWorker.all
  lost.onerror({ message: 'not found', preventDefault: () => {} })
  one.want([workAt(1), workAt(2), workAt(3)])
  pool.equip(KERNEL)
  answer(stays)
  expect([firstsOf(lost), firstsOf(stays), one.heard]).toEqual([[], [1, 2], [1]])
  stays.onerror({ message: '', preventDefault: () => {} })
  expect(one.heard.slice(0, 3)).toEqual([1, -2, -3])
})

it('a page that is refused some workers has the work done by the others', () => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
  vi.stubGlobal(
    'Worker',
    class extends SlowWorker {
      constructor() {
        if (SlowWorker.all.length === 1) throw new Error('no room')
        super()
      }
    }
  )
  const pool = poolOfOne()
  pool.complete()
  vi.stubGlobal('Worker', SlowWorker)
  vi.stubGlobal('navigator', { hardwareConcurrency: 1 })
  const one = listening(pool)
  one.want([workAt(1)])
  answer(SlowWorker.all[0])
  expect(one.heard).toEqual([1])
})

it('a page that is refused all workers hears of it with the kernel', () => {
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new Error('refused')
      }
    }
  )
  const pool = new Pool()
  vi.stubGlobal('Worker', SlowWorker)
  expect(() => pool.equip(KERNEL)).toThrow('refused')
})
