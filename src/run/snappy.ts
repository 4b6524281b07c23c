/**
 * Snappy, the compression of Parquet files that every reader knows: no entropy code, only copies of what stands at most 64 KB
 * before, found by a table of the places where four bytes were seen last.
 *
 * The format: https://github.com/google/snappy/blob/main/format_description.txt
 */

import type { GrowingBytes } from './growing-bytes.js'

/** Binary logarithm of the most places in the table. */
const MOST_TABLE_BITS = 14
const MOST_OFFSET = 0xffff

/** So many bytes at the end are not looked up, so that four can be read at once wherever one looks. */
const MARGIN = 15

const table = new Int32Array(1 << MOST_TABLE_BITS)

/** Puts bytes in compressed form, their length before them. */
export function putSnappy(input: Uint8Array, out: GrowingBytes): void {
  out.varint(input.length)
  // The most that it can take.
  out.room(32 + input.length + Math.ceil(input.length / 6))
  const compressed = new Compressed(input, out.all, out.length)
  compressed.put()
  out.length = compressed.end
}

class Compressed {
  readonly #input: Uint8Array
  readonly #view: DataView
  readonly #out: Uint8Array
  /** Where what comes next is to be put. */
  end: number

  constructor(input: Uint8Array, out: Uint8Array, end: number) {
    this.#input = input
    this.#view = new DataView(input.buffer, input.byteOffset, input.length)
    this.#out = out
    this.end = end
  }

  put(): void {
    const { length } = this.#input
    const rest = length > MARGIN - 1 ? this.#putMatches(length - MARGIN) : 0
    if (rest < length) this.#literal(rest, length)
  }

  /** Puts all up to the end of the last repetition that is found from no later than `last`; gives where that ends. */
  #putMatches(last: number): number {
    const input = this.#input
    const view = this.#view
    const bits = Math.min(MOST_TABLE_BITS, 31 - Math.clz32(input.length))
    const shift = 32 - bits
    table.fill(0, 0, 1 << bits)
    let done = 0
    for (let at = 1; ; at++) {
      let before = 0
      let next = at
      // The longer nothing is found, the larger the steps.
      for (let steps = 32; ; steps++) {
        at = next
        if (at > last) return done
        before = seenLast(view, at, shift)
        if (at - before <= MOST_OFFSET && view.getInt32(at) === view.getInt32(before)) break
        next = at + (steps >>> 5)
      }
      this.#literal(done, at)
      do {
        let length = 4
        while (at + length < input.length && input[at + length] === input[before + length]) length++
        this.#copy(at - before, length)
        at += length
        done = at
        if (at >= last) return done
        seenLast(view, at - 1, shift)
        before = seenLast(view, at, shift)
      } while (at - before <= MOST_OFFSET && view.getInt32(at) === view.getInt32(before))
    }
  }

  /** Puts bytes as they are. */
  #literal(from: number, to: number): void {
    const out = this.#out
    const most = to - from - 1
    if (most < 60) out[this.end++] = most << 2
    else {
      const width = most < 0x100 ? 1 : most < 0x10000 ? 2 : most < 0x1000000 ? 3 : 4
      out[this.end++] = (59 + width) << 2
      for (let k = 0; k < width; k++) out[this.end++] = most >>> (8 * k)
    }
    if (most < 60) for (let k = from; k < to; k++) out[this.end++] = this.#input[k]
    else {
      out.set(this.#input.subarray(from, to), this.end)
      this.end += to - from
    }
  }

  /** Puts the order to repeat what stood some bytes before, 64 of them at most at a time and never fewer than 4. */
  #copy(offset: number, length: number): void {
    let left = length
    while (left > 64) {
      const part = left >= 68 ? 64 : 60
      this.#longCopy(offset, part)
      left -= part
    }
    if (left < 12 && offset < 2048) {
      this.#out[this.end++] = 1 + ((left - 4) << 2) + ((offset >>> 8) << 5)
      this.#out[this.end++] = offset & 255
    } else this.#longCopy(offset, left)
  }

  #longCopy(offset: number, length: number): void {
    this.#out[this.end++] = 2 + ((length - 1) << 2)
    this.#out[this.end++] = offset & 255
    this.#out[this.end++] = offset >>> 8
  }
}

/** Where the four bytes at a place were seen last, or others of the same hash; notes that they are here now. */
function seenLast(view: DataView, at: number, shift: number): number {
  const slot = Math.imul(view.getInt32(at, true), 0x1e35a7bd) >>> shift
  const before = table[slot]
  table[slot] = at
  return before
}
