/** Tables as CSV files, as `csvLines` has them, made from columns and straight into bytes. */

import { BYTE_ORDER_MARK, type CsvValue, textCells } from '../report/tables/csv.js'
import type { ColumnType, RowGroup, TableColumn } from '../report/tables/run-table.js'
import { GrowingBytes } from './growing-bytes.js'

/** Whole numbers up to here are put digit by digit; for others there is the language's own way. */
const MOST_WHOLE = 1e9

const COMMA = 44
const MINUS = 45
const ZERO = 48
const LINE_FEED = 10

/** A CSV file in the making; what it gives is to be written before the next is asked for. */
export class CsvBytes {
  readonly #bytes = new GrowingBytes()
  readonly #types: readonly ColumnType[]
  readonly #cell = textCells((cell) => Buffer.from(cell))

  constructor(columns: readonly TableColumn[]) {
    this.#types = columns.map(({ type }) => type)
  }

  /** The line of headings, with a byte order mark before it where that is asked for. */
  heading(columns: readonly TableColumn[], bom: boolean): Uint8Array {
    this.#bytes.clear()
    if (bom) this.#bytes.bytes(Buffer.from(BYTE_ORDER_MARK))
    for (const [k, { name }] of columns.entries()) {
      if (k > 0) this.#bytes.byte(COMMA)
      this.#bytes.bytes(this.#cell(name))
    }
    this.#bytes.byte(LINE_FEED)
    return this.#bytes.written
  }

  /** The lines of some rows. */
  lines({ count, columns }: RowGroup): Uint8Array {
    this.#bytes.clear()
    for (let row = 0; row < count; row++) {
      for (let k = 0; k < columns.length; k++) {
        if (k > 0) this.#bytes.byte(COMMA)
        const type = this.#types[k]
        if (type === 'text') this.#value((columns[k] as readonly CsvValue[])[row])
        else if (type === 'flag') this.#flag((columns[k] as Float64Array)[row])
        else putNumber((columns[k] as Float64Array)[row], this.#bytes)
      }
      this.#bytes.byte(LINE_FEED)
    }
    return this.#bytes.written
  }

  #flag(value: number): void {
    if (!Number.isNaN(value)) this.#bytes.ascii(value === 1 ? 'true' : 'false')
  }

  #value(value: CsvValue): void {
    if (typeof value === 'string') this.#bytes.bytes(this.#cell(value))
    else if (typeof value === 'number') putNumber(value, this.#bytes)
    else if (value !== null) this.#bytes.ascii(String(value))
  }
}

/** Puts a number in full; nothing for NaN. */
function putNumber(value: number, to: GrowingBytes): void {
  if (Number.isNaN(value)) return
  if (Number.isInteger(value) && Math.abs(value) < MOST_WHOLE) putWhole(value, to)
  else to.ascii(String(value))
}

function putWhole(value: number, to: GrowingBytes): void {
  to.room(11)
  const { all } = to
  let at = to.length
  let rest = value | 0
  if (rest < 0) {
    all[at++] = MINUS
    rest = -rest
  }
  for (let power = 10; power <= rest; power *= 10) at++
  to.length = at + 1
  do {
    const tenth = (rest / 10) | 0
    all[at--] = ZERO + rest - 10 * tenth
    rest = tenth
  } while (rest > 0)
}
