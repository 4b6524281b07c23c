/** Where the blocks of each world stand in a journal, in typed arrays: some bytes each, for there may be hundreds of thousands. */

import type { ReplicationRange } from '../experiment/block.js'
import { overlap } from '../experiment/replication-range.js'

/** Where a block stands in the file, in bytes. */
export interface BlockPlace extends ReplicationRange {
  readonly at: number
  readonly length: number
}

/** Numbers of a place: its first replication, how many, where, and how long. */
const COLUMNS = 4

/** The places of blocks by world. */
export class BlockPlaces {
  #numbers = new Float64Array(COLUMNS * 64)
  #count = 0
  /** Of each world the position of its only place, or those of all in order of replication. */
  readonly #of: (number | number[] | undefined)[]

  /** For so many worlds. */
  constructor(worlds: number) {
    this.#of = new Array(worlds)
  }

  /** Notes a place, which shares no replication with others of its world. */
  add(world: number, { first, count, at, length }: BlockPlace): void {
    const position = this.#count++
    if (COLUMNS * this.#count > this.#numbers.length) {
      const more = new Float64Array(2 * this.#numbers.length)
      more.set(this.#numbers)
      this.#numbers = more
    }
    this.#numbers.set([first, count, at, length], COLUMNS * position)
    const positions = this.#positions(world)
    if (positions.length === 0) this.#of[world] = position
    else {
      const all = positions
      all.splice(this.#behind(all, first), 0, position)
      this.#of[world] = all
    }
  }

  /** The places of a world, in order of replication. */
  of(world: number): readonly BlockPlace[] {
    return this.#positions(world).map((position) => this.#place(position))
  }

  /** The place of a world that begins with a replication. */
  beginning(world: number, first: number): BlockPlace | undefined {
    const positions = this.#positions(world)
    const position = positions[this.#behind(positions, first) - 1]
    return position === undefined || this.#first(position) !== first ? undefined : this.#place(position)
  }

  /** Whether a world has some of these replications. */
  hasSome(world: number, range: ReplicationRange): boolean {
    const positions = this.#positions(world)
    const behind = this.#behind(positions, range.first)
    return positions.slice(Math.max(0, behind - 1), behind + 1).some((near) => overlap(this.#place(near), range))
  }

  #positions(world: number): number[] {
    const positions = this.#of[world] ?? []
    return typeof positions === 'number' ? [positions] : positions
  }

  /** Where a replication belongs among places in order: behind all that begin no later. */
  #behind(positions: readonly number[], first: number): number {
    let [from, to] = [0, positions.length]
    // Most come in order.
    if (to > 0 && this.#first(positions[to - 1]) <= first) return to
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.#first(positions[middle]) <= first) from = middle + 1
      else to = middle
    }
    return from
  }

  #first(position: number): number {
    return this.#numbers[COLUMNS * position]
  }

  #place(position: number): BlockPlace {
    const [first, count, at, length] = this.#numbers.subarray(COLUMNS * position, COLUMNS * (position + 1))
    return { first, count, at, length }
  }
}
