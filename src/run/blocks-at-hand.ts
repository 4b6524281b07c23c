/** Blocks kept in memory beside a journal, as far as there is room: what was just played need not be read back. */

import { type Block, blockSize } from '../experiment/block.js'

/** Bytes of numbers that are kept at most. */
const ROOM = 1 << 24

/** Of more bytes than this the few that are kept are not worth their room: most must be read anyway. */
const MOST_WORTH = 4 * ROOM

/** Some of a journal's blocks, by the position of their lines in the file. */
export class BlocksAtHand {
  readonly #blocks = new Map<number, Block>()
  #room = ROOM
  #seen = 0

  /** Keeps a block if there is room for it; nobody may change it any more. */
  keep(at: number, block: Block): void {
    const bytes = 8 * blockSize(block)
    this.#seen += bytes
    if (this.#seen > MOST_WORTH) this.#blocks.clear()
    if (this.#seen > MOST_WORTH || bytes > this.#room || this.#blocks.has(at)) return
    this.#room -= bytes
    this.#blocks.set(at, block)
  }

  /** The block whose line stands there; undefined if it has to be read. */
  get(at: number): Block | undefined {
    return this.#blocks.get(at)
  }
}
