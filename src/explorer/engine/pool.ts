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

interface Seat {
  readonly worker: Worker
  /** The worlds that this worker was told of, the oldest first. */
  readonly told: Set<number>
  busyWith: Work | null
}

/** As many workers as the machine has processors, between one and eight. */
export class Pool {
  readonly #seats: readonly Seat[]
  readonly #listener: PoolListener
  #queue: Work[] = []
  #next = 0

  constructor(module: WebAssembly.Module, listener: PoolListener) {
    this.#listener = listener
    const count = Math.min(8, Math.max(1, navigator.hardwareConcurrency ?? 2))
    this.#seats = Array.from({ length: count }, () => this.#hire(module))
  }

  /** Replaces all that is not begun yet. */
  want(work: readonly Work[]): void {
    this.#queue = work.filter((one) => !this.#seats.some(({ busyWith }) => busyWith !== null && isSame(busyWith, one)))
    for (const seat of this.#seats) this.#give(seat)
  }

  #hire(module: WebAssembly.Module): Seat {
    const worker =
      packedWorker('play-worker') ?? new Worker(new URL('./play-worker.ts', import.meta.url), { type: 'module' })
    const seat: Seat = { worker, told: new Set(), busyWith: null }
    worker.postMessage(module)
    worker.onmessage = ({ data }: MessageEvent<PlayAnswer>) => this.#take(seat, data)
    worker.onerror = (event) => {
      event.preventDefault()
      const work = seat.busyWith
      seat.busyWith = null
      if (work !== null) this.#listener.onFailure(work, event.message || EXITED)
    }
    return seat
  }

  #take(seat: Seat, answer: PlayAnswer): void {
    const work = seat.busyWith as Work
    seat.busyWith = null
    if ('failure' in answer) this.#listener.onFailure(work, answer.failure)
    else this.#listener.onBlock(work, layOutBlock(answer.shape, answer.numbers))
    this.#give(seat)
  }

  #give(seat: Seat): void {
    if (seat.busyWith !== null) return
    const work = this.#queue.shift()
    if (work === undefined) return
    seat.busyWith = work
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
