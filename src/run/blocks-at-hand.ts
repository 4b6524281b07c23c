/** Blocks kept in memory beside a journal, as far as there is room: what was just played need not be read back. */

import { type Block, blockSize } from '../experiment/block.js'

/** Bytes of numbers that are kept at most. */
const ROOM = 1 << 24

/** Some of a journal's blocks, by the position of their lines in the file. */
export class BlocksAtHand {
  readonly #blocks = new Map<number, Block>()
  #room = ROOM

  /** Keeps a block if there is room for it; nobody may change it any more. */
  keep(at: number, block: Block): void {
    const bytes = 8 * blockSize(block)
    if (bytes > this.#room || this.#blocks.has(at)) return
    this.#room -= bytes
    this.#blocks.set(at, block)
  }

  /** The block whose line stands there; undefined if it has to be read. */
  get(at: number): Block | undefined {
    return this.#blocks.get(at)
  }
}
