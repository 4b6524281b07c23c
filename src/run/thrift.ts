/**
 * Thrift's compact protocol, as far as Parquet's metadata need it: structures of numbered fields, in order.
 *
 * The format: https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */

import type { GrowingBytes } from './growing-bytes.js'

const FALSE = 2
const INT32 = 5
const INT64 = 6
const BINARY = 8
const LIST = 9
const STRUCT = 12

/** A structure that is being put; fields must come in order of their numbers. */
export class ThriftStruct {
  readonly #out: GrowingBytes
  #last = 0

  constructor(out: GrowingBytes) {
    this.#out = out
  }

  /** A whole number from 0 on. */
  int32(field: number, value: number): void {
    this.#begin(field, INT32)
    this.#whole(value)
  }

  /** A whole number from 0 to 2^52. */
  int64(field: number, value: number): void {
    this.#begin(field, INT64)
    this.#whole(value)
  }

  isFalse(field: number): void {
    this.#begin(field, FALSE)
  }

  binary(field: number, value: Uint8Array | string): void {
    this.#begin(field, BINARY)
    this.#binary(value)
  }

  int32s(field: number, values: readonly number[]): void {
    this.#list(field, INT32, values.length)
    for (const value of values) this.#whole(value)
  }

  texts(field: number, values: readonly string[]): void {
    this.#list(field, BINARY, values.length)
    for (const value of values) this.#binary(value)
  }

  struct(field: number, put: (struct: ThriftStruct) => void): void {
    this.#begin(field, STRUCT)
    putStruct(this.#out, put)
  }

  structs<Item>(field: number, items: readonly Item[], put: (struct: ThriftStruct, item: Item) => void): void {
    this.#list(field, STRUCT, items.length)
    for (const item of items) putStruct(this.#out, (struct) => put(struct, item))
  }

  /** Some structures that were put elsewhere, one behind the other. */
  structsPut(field: number, count: number, structs: Uint8Array): void {
    this.#list(field, STRUCT, count)
    this.#out.bytes(structs)
  }

  #begin(field: number, type: number): void {
    this.#out.byte(((field - this.#last) << 4) | type)
    this.#last = field
  }

  #list(field: number, type: number, count: number): void {
    this.#begin(field, LIST)
    // What an empty list would hold need not be said.
    this.#out.byte((Math.min(count, 15) << 4) | (count === 0 ? 0 : type))
    if (count >= 15) this.#out.varint(count)
  }

  /** Positive numbers are even ones: negative ones, of which there are none here, would be odd. */
  #whole(value: number): void {
    this.#out.varint(2 * value)
  }

  #binary(value: Uint8Array | string): void {
    const bytes = typeof value === 'string' ? Buffer.from(value) : value
    this.#out.varint(bytes.length)
    this.#out.bytes(bytes)
  }
}

/** Puts a structure whole. */
export function putStruct(out: GrowingBytes, put: (struct: ThriftStruct) => void): void {
  put(new ThriftStruct(out))
  out.byte(0)
}
