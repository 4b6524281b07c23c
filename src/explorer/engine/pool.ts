/** The page's workers: they play what is wanted now, and what is no longer wanted is not begun. */

import { type Block, layOutBlock, type ReplicationRange } from '../../experiment/block.js'
import { EXITED } from '../../experiment/reason.js'
import type { ModelScenario } from '../../model/scenario.js'
import type { StreamKey } from '../../random/key.js'
import { packedWorker } from './packed.js'
import { type PlayAnswer, type PlayTask, WORLDS_KEPT } from './play-task.js'

/** Some replications of a world under a seed. */
export interface Work extends ReplicationRange {
  /** Equal for equal worlds only. */
  readonly world: number
  readonly model: ModelScenario
  readonly key: StreamKey
}

/** Told what the workers did; blocks arrive in any order. */
export interface PoolListener {
  onBlock(work: Work, block: Block): void
  onFailure(work: Work, reason: string): void
}

/** Whoever wants work done: what it wants now replaces what it wanted before. */
export interface Desk {
  want(work: readonly Work[]): void
  /** Wants nothing ever again, leaves its place to those behind, and hears no more of what is still being played. */
  close(): void
}

interface OpenDesk {
  listener: PoolListener
  queue: Work[]
}

interface Seat {
  readonly worker: Worker
  /** The worlds that this worker was told of, the oldest first. */
  readonly told: Set<number>
  busyWith: { readonly work: Work; readonly desk: OpenDesk } | null
  /** Why this worker plays no more; null as long as it does. */
  lost: string | null
}

/** Who listens at a desk that is closed. */
const NOBODY: PoolListener = { onBlock: () => {}, onFailure: () => {} }

/**
 * As many workers as the machine has processors, between one and eight; who opened a desk first is served first. All but the last
 * of several start at once, and play from when they are given the kernel: a processor is the page's own while it opens.
 */
export class Pool {
  readonly #seats: Seat[] = []
  #desks: readonly OpenDesk[] = []
  #next = 0
  #worlds = 0
  #kernel: WebAssembly.Module | null = null
  readonly #most = Math.min(8, Math.max(1, navigator.hardwareConcurrency ?? 2))
  #refused: unknown

  constructor() {
    this.#hireUpTo(Math.max(1, this.#most - 1))
  }

  /** Gives the workers the kernel, with which they begin what is wanted. Throws what the page was refused workers by. */
  equip(kernel: WebAssembly.Module): void {
    if (this.#seats.length === 0) throw this.#refused
    this.#kernel = kernel
    for (const { worker } of this.#seats) worker.postMessage(kernel)
    for (const seat of this.#seats) this.#give(seat)
  }

  /** Hires whoever was not hired at once; does nothing a second time. */
  complete(): void {
    this.#hireUpTo(this.#most)
  }

  /** Opens a desk behind those that there are. */
  desk(listener: PoolListener): Desk {
    const own: OpenDesk = { listener, queue: [] }
    this.#desks = [...this.#desks, own]
    return {
      want: (work) => {
        own.queue = work.filter((one) => !this.#seats.some(({ busyWith }) => busyWith && isSame(busyWith.work, one)))
        for (const seat of this.#seats) this.#give(seat)
      },
      close: () => {
        this.#desks = this.#desks.filter((desk) => desk !== own)
        own.listener = NOBODY
      }
    }
  }

  /** A number that no world has yet. */
  nextWorld(): number {
    this.#worlds += 1
    return this.#worlds
  }

  #hireUpTo(count: number): void {
    try {
      while (this.#seats.length < count) {
        const seat = this.#hire()
        this.#seats.push(seat)
        if (this.#kernel !== null) seat.worker.postMessage(this.#kernel)
        this.#give(seat)
      }
    } catch (error) {
      // Those that there are do the work.
      this.#refused = error
    }
  }

  #hire(): Seat {
    const worker =
      packedWorker('play-worker') ?? new Worker(new URL('./play-worker.ts', import.meta.url), { type: 'module' })
    const seat: Seat = { worker, told: new Set(), busyWith: null, lost: null }
    worker.onmessage = ({ data }: MessageEvent<PlayAnswer>) => this.#take(seat, data)
    worker.onerror = (event) => {
      event.preventDefault()
      const { busyWith } = seat
      seat.busyWith = null
      seat.lost = event.message || EXITED
      busyWith?.desk.listener.onFailure(busyWith.work, seat.lost)
      this.complete()
      for (const other of this.#seats) this.#give(other)
    }
    return seat
  }

  #take(seat: Seat, answer: PlayAnswer): void {
    const { work, desk } = seat.busyWith as NonNullable<Seat['busyWith']>
    seat.busyWith = null
    if ('failure' in answer) desk.listener.onFailure(work, answer.failure)
    else desk.listener.onBlock(work, layOutBlock(answer.shape, answer.numbers))
    this.#give(seat)
  }

  #give(seat: Seat): void {
    if (this.#kernel === null || seat.busyWith !== null) return
    // Its work is left to the others, as long as there are any.
    if (seat.lost !== null && this.#seats.some(({ lost }) => lost === null)) return
    const desk = this.#desks.find(({ queue }) => queue.length > 0)
    const work = desk?.queue.shift()
    if (desk === undefined || work === undefined) return
    if (seat.lost !== null) {
      desk.listener.onFailure(work, seat.lost)
      return
    }
    seat.busyWith = { work, desk }
    const { world, model, key, first, count } = work
    const isNew = !seat.told.has(world)
    this.#next += 1
    const { parameters, timetable } = model
    const task: PlayTask = {
      ...{ id: this.#next, world, request: { key, first, count } },
      ...(isNew && { model: { parameters, timetable } })
    }
    seat.worker.postMessage(task)
    if (!isNew) return
    seat.told.add(world)
    if (seat.told.size > WORLDS_KEPT) seat.told.delete(seat.told.values().next().value as number)
  }
}

function isSame(a: Work, b: Work): boolean {
  return a.world === b.world && a.first === b.first && a.key.k0 === b.key.k0 && a.key.k1 === b.key.k1
}
