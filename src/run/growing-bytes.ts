/** Bytes that are put one behind the other, in memory that grows as they do and is used again. */

export class GrowingBytes {
  /** All memory there is; what is beyond `length` means nothing. It is another one after `room`. */
  all = new Uint8Array(1 << 12)
  length = 0

  /** What was put so far, in memory that is used again after `clear`. */
  get written(): Uint8Array {
    return this.all.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  /** Makes room for so many more bytes, which may then be put into `all`. */
  room(more: number): void {
    if (this.length + more <= this.all.length) return
    const larger = new Uint8Array(Math.max(2 * this.all.length, this.length + more))
    larger.set(this.written)
    this.all = larger
  }

  byte(value: number): void {
    this.room(1)
    this.all[this.length++] = value
  }

  bytes(bytes: Uint8Array): void {
    this.room(bytes.length)
    this.all.set(bytes, this.length)
    this.length += bytes.length
  }

  /** Puts a text of ASCII characters. */
  ascii(text: string): void {
    this.room(text.length)
    for (let k = 0; k < text.length; k++) this.all[this.length + k] = text.charCodeAt(k)
    this.length += text.length
  }
}
