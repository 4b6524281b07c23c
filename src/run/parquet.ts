/**
 * Tables as Parquet files, for programs that read large data: typed columns, and what each means in the file's metadata.
 *
 * ```
 * PAR1 │ a group of rows: its columns, each a list of values that differ (where that is shorter) and a page │ … │ metadata │ PAR1
 * ```
 *
 * The format: https://github.com/apache/parquet-format
 */

import type { ColumnValues, RowGroup, RunTable, TableColumn } from '../report/tables/run-table.js'
import { inAllLanguages } from '../words/words.js'
import { GrowingBytes } from './growing-bytes.js'
import { type Bounds, bitsFor, type PresentValues, presentOf } from './parquet-values.js'
import { putSnappy } from './snappy.js'
import { putStruct, type ThriftStruct } from './thrift.js'

// Numbers that the format gives to what it names.
const TYPES = { text: 6, integer: 2, number: 5, flag: 0 } as const
const OPTIONAL = 1
const UTF8 = 0
const SNAPPY = 1
const PLAIN = 0
const RLE = 3
const RLE_DICTIONARY = 8
const DICTIONARY_PAGE = 2
const DATA_PAGE_V2 = 3

/** Of so few flags none is said to be as the one before. */
const FEW_FLAGS = 16

const MAGIC = Buffer.from('PAR1')

/**
 * A table as a Parquet file in the making; null and NaN are missing values. The file's metadata hold the meaning of the table
 * (`ganwei:about`) and of its columns (`ganwei:columns`, with unit, label and meaning) as JSON. What it gives is to be written
 * before the next is asked for. What is kept of each group until the end are the bytes of its metadata.
 */
export class ParquetBytes {
  readonly #table: Pick<RunTable, 'name' | 'columns'>
  readonly #out = new GrowingBytes()
  readonly #page = new GrowingBytes()
  readonly #compressed = new GrowingBytes()
  readonly #groups = new GrowingBytes()
  #groupCount = 0
  #rows = 0
  /** Where in the file that which is in `#out` begins. */
  #start = 0

  constructor(table: Pick<RunTable, 'name' | 'columns'>) {
    this.#table = table
  }

  /** The next rows. */
  group({ count, columns }: RowGroup): Uint8Array {
    const begin = this.#begin()
    const chunks = columns.map((values, k) => this.#column(this.#table.columns[k], values))
    putStruct(this.#groups, (group) => {
      group.structs(1, chunks, putChunk)
      group.int64(
        2,
        chunks.reduce((sum, { plainBytes }) => sum + plainBytes, 0)
      )
      group.int64(3, count)
      group.int64(6, this.#at - begin)
    })
    this.#groupCount += 1
    this.#rows += count
    return this.#out.written
  }

  /** The end of the file. */
  end(): Uint8Array {
    const begin = this.#begin()
    putStruct(this.#out, (file) => this.#putMetadata(file))
    this.#out.uint32(this.#at - begin)
    this.#out.bytes(MAGIC)
    return this.#out.written
  }

  get #at(): number {
    return this.#start + this.#out.length
  }

  /** Begins with what is next in the file; gives where that is. */
  #begin(): number {
    this.#start = this.#at
    this.#out.clear()
    if (this.#start === 0) this.#out.bytes(MAGIC)
    return this.#at
  }

  #column({ name, type }: TableColumn, values: ColumnValues): Chunk {
    const present = presentOf(type, values)
    const { distinct } = present
    const begin = this.#at
    let plainBytes = 0
    if (distinct !== null) {
      this.#page.clear()
      distinct.putPlain(this.#page)
      plainBytes += this.#dictionaryPage(distinct.count)
    }
    const dataAt = this.#at
    const encoding = distinct ? RLE_DICTIONARY : type === 'flag' && values.length > FEW_FLAGS ? RLE : PLAIN
    this.#page.clear()
    putEncoded(present, encoding, this.#page)
    plainBytes += this.#dataPage(present, encoding)
    const { length: rows } = values
    const missing = rows - present.count
    return {
      ...{ name, type, rows, missing, bounds: present.bounds, encoding, plainBytes },
      begin,
      dataAt,
      end: this.#at
    }
  }

  #dictionaryPage(count: number): number {
    this.#compress()
    const sizes = { plain: this.#page.length, compressed: this.#compressed.length }
    const header = this.#header(DICTIONARY_PAGE, sizes, (page) =>
      page.struct(7, (of) => {
        of.int32(1, count)
        of.int32(2, PLAIN)
      })
    )
    this.#out.bytes(this.#compressed.written)
    return header + this.#page.length
  }

  #dataPage({ count, levels }: PresentValues, encoding: number): number {
    this.#compress()
    const bits = new GrowingBytes()
    putRuns(levels, 1, bits)
    const sizes = { plain: bits.length + this.#page.length, compressed: bits.length + this.#compressed.length }
    const header = this.#header(DATA_PAGE_V2, sizes, (page) =>
      page.struct(8, (of) => {
        of.int32(1, levels.length)
        of.int32(2, levels.length - count)
        of.int32(3, levels.length)
        of.int32(4, encoding)
        of.int32(5, bits.length)
        of.int32(6, 0)
      })
    )
    this.#out.bytes(bits.written)
    this.#out.bytes(this.#compressed.written)
    return header + sizes.plain
  }

  #compress(): void {
    this.#compressed.clear()
    putSnappy(this.#page.written, this.#compressed)
  }

  /** Puts the header of a page; gives its bytes. */
  #header(
    kind: number,
    { plain, compressed }: { readonly plain: number; readonly compressed: number },
    put: (page: ThriftStruct) => void
  ): number {
    const begin = this.#at
    putStruct(this.#out, (page) => {
      page.int32(1, kind)
      page.int32(2, plain)
      page.int32(3, compressed)
      put(page)
    })
    return this.#at - begin
  }

  #putMetadata(file: ThriftStruct): void {
    const { name: table, columns } = this.#table
    const described = columns.map(({ name, unit, label, meaning }) => ({
      ...{ name, unit, label: inAllLanguages(label), meaning }
    }))
    const said = [
      { key: 'ganwei:about', value: JSON.stringify(inAllLanguages(({ report }) => report.data.about[table])) },
      { key: 'ganwei:columns', value: JSON.stringify(described) }
    ]
    file.int32(1, 2)
    file.structs(2, [null, ...columns], (element, column) => {
      if (column !== null) return putColumnSchema(element, column)
      element.binary(4, 'root')
      element.int32(5, columns.length)
    })
    file.int64(3, this.#rows)
    file.structsPut(4, this.#groupCount, this.#groups.written)
    file.structs(5, said, (pair, { key, value }) => {
      pair.binary(1, key)
      pair.binary(2, value)
    })
    file.binary(6, 'ganwei')
    file.structs(7, columns, (order) => order.struct(1, () => {}))
  }
}

/** A column of a group, as it stands in the file. */
interface Chunk extends Pick<TableColumn, 'name' | 'type'> {
  readonly rows: number
  readonly missing: number
  readonly bounds: Bounds | null
  readonly encoding: number
  /** Bytes with the headers, were they not compressed. */
  readonly plainBytes: number
  /** Where it begins, where its values are, and where it ends. */
  readonly begin: number
  readonly dataAt: number
  readonly end: number
}

function putColumnSchema(element: ThriftStruct, { name, type }: TableColumn): void {
  element.int32(1, TYPES[type])
  element.int32(3, OPTIONAL)
  element.binary(4, name)
  if (type === 'text') element.int32(6, UTF8)
}

function putChunk(struct: ThriftStruct, chunk: Chunk): void {
  const { name, type, rows, encoding, plainBytes, begin, dataAt, end } = chunk
  const hasDictionary = encoding === RLE_DICTIONARY
  struct.int64(2, begin)
  struct.struct(3, (column) => {
    column.int32(1, TYPES[type])
    column.int32s(2, hasDictionary ? [PLAIN, encoding] : [encoding])
    column.texts(3, [name])
    column.int32(4, SNAPPY)
    column.int64(5, rows)
    column.int64(6, plainBytes)
    column.int64(7, end - begin)
    column.int64(9, dataAt)
    if (hasDictionary) column.int64(11, begin)
    column.struct(12, (statistics) => putStatistics(statistics, chunk))
    const pages = [
      ...(hasDictionary ? [{ kind: DICTIONARY_PAGE, of: PLAIN }] : []),
      { kind: DATA_PAGE_V2, of: encoding }
    ]
    column.structs(13, pages, (page, { kind, of }) => {
      page.int32(1, kind)
      page.int32(2, of)
      page.int32(3, 1)
    })
  })
}

function putStatistics(statistics: ThriftStruct, { type, missing, bounds }: Chunk): void {
  statistics.int64(3, missing)
  if (bounds) {
    statistics.binary(5, bounds.max)
    statistics.binary(6, bounds.min)
    if (bounds.isMaxCut) statistics.isFalse(7)
    if (bounds.isMinCut) statistics.isFalse(8)
  }
  // None of the numbers that are there is NaN.
  if (type === 'number') statistics.int64(9, 0)
}

/** Puts values in one of the three ways that a page has here. */
function putEncoded({ distinct, flags, putPlain }: PresentValues, encoding: number, page: GrowingBytes): void {
  if (distinct !== null) {
    const bits = bitsFor(distinct.count)
    page.byte(bits)
    putRuns(distinct.indices, bits, page)
  } else if (flags !== null && encoding === RLE) {
    const runs = new GrowingBytes()
    putRuns(flags, 1, runs)
    page.uint32(runs.length)
    page.bytes(runs.written)
  } else putPlain(page)
}

/** Puts numbers of so many bits: eight or more that are equal as one with their count, the others by eights, bit behind bit. */
function putRuns(values: Int32Array, bits: number, to: GrowingBytes): void {
  let begun = 0
  let at = 0
  while (at < values.length) {
    const run = runFrom(values, at)
    if (run < 8) {
      at += 8
      continue
    }
    putPacked(values.subarray(begun, at), bits, to)
    to.varint(2 * run)
    for (let shift = 0; shift < bits; shift += 8) to.byte((values[at] >>> shift) & 255)
    at += run
    begun = at
  }
  putPacked(values.subarray(begun), bits, to)
}

/** How many equal values there are from a place on. */
function runFrom(values: Int32Array, at: number): number {
  let end = at + 1
  while (end < values.length && values[end] === values[at]) end++
  return end - at
}

/** Puts values bit behind bit, filled up with zeros to a multiple of eight; nothing of none. */
function putPacked(values: Int32Array, bits: number, to: GrowingBytes): void {
  if (values.length === 0) return
  const eights = Math.ceil(values.length / 8)
  to.varint(2 * eights + 1)
  to.room(eights * bits)
  const { all, length } = to
  let [at, held, kept] = [length, 0, 0]
  for (let k = 0; k < 8 * eights; k++) {
    held |= (k < values.length ? values[k] : 0) << kept
    for (kept += bits; kept >= 8; kept -= 8) {
      all[at++] = held
      held >>>= 8
    }
  }
  to.length = at
}
