/** Values of a column of a Parquet file: which are missing, those that differ among the others, their bytes and their bounds. */

import type { CsvValue } from '../report/tables/csv.js'
import { ROWS_IN_GROUP } from '../report/tables/row-groups.js'
import type { ColumnType, ColumnValues } from '../report/tables/run-table.js'
import { GrowingBytes } from './growing-bytes.js'

/** The smallest and the largest value, as bytes, and whether they are cut short. */
export interface Bounds {
  readonly min: Uint8Array
  readonly max: Uint8Array
  readonly isMinCut: boolean
  readonly isMaxCut: boolean
}

/** Values that differ, in order of their first appearance, and for each value that is there which it is. */
export interface Distinct {
  readonly count: number
  readonly indices: Int32Array
  putPlain(to: GrowingBytes): void
}

/** The values of a column without those that are missing, in memory that the next column takes. */
export interface PresentValues {
  readonly count: number
  /** For each row 1, or 0 where its value is missing. */
  readonly levels: Int32Array
  /** Null of none. */
  readonly bounds: Bounds | null
  /** Null where a list of those that differ, with a number for each value, would take more than half of all values. */
  readonly distinct: Distinct | null
  /** Of flags 1 or 0 each; null of all else. */
  readonly flags: Int32Array | null
  putPlain(to: GrowingBytes): void
}

/** What is present of a column. */
export function presentOf(type: ColumnType, values: ColumnValues): PresentValues {
  return values instanceof Float64Array ? presentNumbers(type, values) : presentTexts(values)
}

/** So many values, spread over all, are looked at first. */
const SAMPLE = 1000

/** Where more than this part of the sample differs, lists of those that differ are not tried. */
const MOST_DIFFERING = 0.9

/** The row of a column in which something of the sample stands, of so many rows. */
function sampledRow(k: number, size: number, rows: number): number {
  return size === 1 ? 0 : Math.floor((k * (rows - 1)) / (size - 1))
}

/** Bits that number so many values. */
export function bitsFor(count: number): number {
  return count < 2 ? 0 : 32 - Math.clz32(count - 1)
}

/** Bytes of indices of so many values, of which `distinct` differ. */
function indexBytes(count: number, distinct: number): number {
  return Math.ceil((count * bitsFor(distinct)) / 8)
}

// Memory of one column after the other.
const levelsOfRows = new Int32Array(ROWS_IN_GROUP)
const numbersThere = new Float64Array(ROWS_IN_GROUP)
const indicesOfValues = new Int32Array(ROWS_IN_GROUP)

/** Puts those numbers of a column that are there one behind the other, and for each row whether there is one; gives how many. */
function putThere(column: Float64Array, values: Float64Array, levels: Int32Array): number {
  let count = 0
  for (let row = 0; row < column.length; row++) {
    const isThere = !Number.isNaN(column[row])
    levels[row] = isThere ? 1 : 0
    if (isThere) values[count++] = column[row]
  }
  return count
}

function presentNumbers(type: ColumnType, column: Float64Array): PresentValues {
  const levels = levelsOfRows.subarray(0, column.length)
  const count = putThere(column, numbersThere, levels)
  const present = numbersThere.subarray(0, count)
  const put = type === 'flag' ? putFlags : type === 'integer' ? putIntegers : putDoubles
  return {
    count,
    levels,
    bounds: count === 0 ? null : boundsOfNumbers(present, type),
    distinct: type === 'flag' || !isWorthwhile(column) ? null : distinctNumbers(present, put),
    flags: type === 'flag' ? Int32Array.from(present) : null,
    putPlain: (to) => put(present, to)
  }
}

const sampled = new Float64Array(SAMPLE)
const sampledDiffering = new Float64Array(SAMPLE)

function isWorthwhile(column: Float64Array): boolean {
  const count = putSample(column)
  const differing = numberDistinct(sampled.subarray(0, count), sampledDiffering, indicesOfValues) ?? count
  return count > 0 && differing / count <= MOST_DIFFERING
}

/** Puts what is there of the sample; gives how many that are. */
function putSample(column: Float64Array): number {
  const size = Math.min(column.length, SAMPLE)
  let count = 0
  for (let k = 0; k < size; k++) {
    const value = column[sampledRow(k, size, column.length)]
    if (!Number.isNaN(value)) sampled[count++] = value
  }
  return count
}

/** Binary logarithm of the places for numbers that differ: more than a group of rows has. */
const SLOT_BITS = 32 - Math.clz32(ROWS_IN_GROUP)
const slots = new Int32Array(1 << SLOT_BITS)

function distinctNumbers(values: Float64Array, put: (values: Float64Array, to: GrowingBytes) => void): Distinct | null {
  const differing = new Float64Array(values.length >> 1)
  const indices = indicesOfValues.subarray(0, values.length)
  const count = numberDistinct(values, differing, indices)
  if (count === null || 2 * (8 * count + indexBytes(values.length, count)) > 8 * values.length) return null
  return { count, indices, putPlain: (to) => put(differing.subarray(0, count), to) }
}

/** Puts values that differ, and which each is; gives how many differ, null for more than there is room for. */
function numberDistinct(values: Float64Array, differing: Float64Array, indices: Int32Array): number | null {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length)
  slots.fill(0)
  let count = 0
  for (let k = 0; k < values.length; k++) {
    const value = values[k]
    // Of 0 and −0, which are equal, the first one stands for both.
    let slot =
      value === 0
        ? 0
        : Math.imul(words[2 * k] ^ Math.imul(words[2 * k + 1], 0x9e3779b1), 0x85ebca6b) >>> (32 - SLOT_BITS)
    while (slots[slot] !== 0 && differing[slots[slot] - 1] !== value) slot = (slot + 1) & (slots.length - 1)
    if (slots[slot] === 0) {
      if (count === differing.length) return null
      differing[count++] = value
      slots[slot] = count
    }
    indices[k] = slots[slot] - 1
  }
  return count
}

function boundsOfNumbers(values: Float64Array, type: ColumnType): Bounds {
  let [min, max] = [values[0], values[0]]
  for (let k = 1; k < values.length; k++) {
    if (values[k] < min) min = values[k]
    if (values[k] > max) max = values[k]
  }
  return {
    min: boundOf(min === 0 ? -0 : min, type),
    max: boundOf(max === 0 ? 0 : max, type),
    isMinCut: false,
    isMaxCut: false
  }
}

function boundOf(value: number, type: ColumnType): Uint8Array {
  const bytes = new GrowingBytes()
  if (type === 'flag') bytes.byte(value)
  else (type === 'integer' ? putIntegers : putDoubles)(Float64Array.of(value), bytes)
  return bytes.written
}

/** Eight to a byte, the first one lowest. */
function putFlags(values: Float64Array, to: GrowingBytes): void {
  for (let from = 0; from < values.length; from += 8) {
    let byte = 0
    for (let k = from; k < Math.min(from + 8, values.length); k++) byte |= values[k] << (k - from)
    to.byte(byte)
  }
}

function putDoubles(values: Float64Array, to: GrowingBytes): void {
  to.room(8 * values.length)
  const view = new DataView(to.all.buffer, to.length)
  for (let k = 0; k < values.length; k++) view.setFloat64(8 * k, values[k], true)
  to.length += 8 * values.length
}

/** Throws RangeError for what is no whole number. */
function putIntegers(values: Float64Array, to: GrowingBytes): void {
  to.room(8 * values.length)
  const view = new DataView(to.all.buffer, to.length)
  for (let k = 0; k < values.length; k++) {
    const value = values[k]
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`)
    view.setInt32(8 * k, value | 0, true)
    view.setInt32(8 * k + 4, Math.floor(value / 4294967296), true)
  }
  to.length += 8 * values.length
}

function presentTexts(column: readonly CsvValue[]): PresentValues {
  const levels = levelsOfRows.subarray(0, column.length)
  const numbers = new Map<string, number>()
  let count = 0
  for (let row = 0; row < column.length; row++) {
    const value = column[row]
    const isThere = value !== null && !Number.isNaN(value)
    levels[row] = isThere ? 1 : 0
    if (isThere) indicesOfValues[count++] = numberOf(String(value), numbers)
  }
  const indices = indicesOfValues.subarray(0, count)
  const texts = [...numbers.keys()]
  const isList =
    isWorthList(column) && 2 * (sizeOf(texts) + indexBytes(count, texts.length)) <= sizeOfAll(texts, indices)
  return {
    count,
    levels,
    bounds: count === 0 ? null : boundsOfTexts(texts),
    distinct: isList ? { count: texts.length, indices, putPlain: (to) => putTexts(texts, to) } : null,
    flags: null,
    putPlain: (to) =>
      putTexts(
        Array.from(indices, (index) => texts[index]),
        to
      )
  }
}

function numberOf(text: string, numbers: Map<string, number>): number {
  let number = numbers.get(text)
  if (number === undefined) {
    number = numbers.size
    numbers.set(text, number)
  }
  return number
}

/** Bytes before a text, which say how long it is. */
const PREFIX = 4

function sizeOf(texts: Iterable<string>): number {
  let size = 0
  for (const text of texts) size += text.length + PREFIX
  return size
}

function sizeOfAll(texts: readonly string[], indices: Int32Array): number {
  let size = 0
  for (let k = 0; k < indices.length; k++) size += texts[indices[k]].length + PREFIX
  return size
}

function isWorthList(column: readonly CsvValue[]): boolean {
  const size = Math.min(column.length, SAMPLE)
  const sample: string[] = []
  for (let k = 0; k < size; k++) {
    const value = column[sampledRow(k, size, column.length)]
    if (value !== null && !Number.isNaN(value)) sample.push(String(value))
  }
  return sample.length > 0 && sizeOf(new Set(sample)) / sizeOf(sample) <= MOST_DIFFERING
}

function putTexts(texts: readonly string[], to: GrowingBytes): void {
  for (const text of texts) {
    const bytes = Buffer.from(text)
    to.uint32(bytes.length)
    to.bytes(bytes)
  }
}

/** Bytes of a text that stand in its bounds at most. */
const MOST_IN_BOUND = 16

/** The bounds of texts, of which there is one at least. */
function boundsOfTexts(texts: readonly string[]): Bounds {
  const [first, ...others] = texts.map((text) => Buffer.from(text))
  let [min, max] = [first, first]
  for (const other of others) {
    if (Buffer.compare(other, min) < 0) min = other
    if (Buffer.compare(other, max) > 0) max = other
  }
  const [low, high] = [startOf(min), max.length > MOST_IN_BOUND ? (behindStartOf(max) ?? max) : max]
  return { min: low, max: high, isMinCut: low.length < min.length, isMaxCut: high !== max }
}

/** The first bytes of a text, without half a character. */
function startOf(text: Buffer): Buffer {
  let end = Math.min(text.length, MOST_IN_BOUND)
  while (end < text.length && end > 0 && isContinuation(text[end])) end--
  return text.subarray(0, end)
}

/** A short text behind all that begin as this one does: the last character of the start that has a next one gives way to that. */
function behindStartOf(text: Buffer): Buffer | undefined {
  const characters = [...startOf(text).toString()]
  for (let k = characters.length - 1; k >= 0; k--) {
    const code = characters[k].codePointAt(0) ?? 0
    if (code === 0x10ffff) continue
    const next = String.fromCodePoint(code === 0xd7ff ? 0xe000 : code + 1)
    const behind = Buffer.from(characters.slice(0, k).join('') + next)
    if (behind.length <= MOST_IN_BOUND) return behind
  }
  return undefined
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}
