/** The rows of a table column by column, thousands at a time: what data files are made from. */

import type { CsvValue } from './csv.js'
import type { RowGroup, RunTable, TableColumn } from './run-table.js'

/** Rows in a group: few enough to take little memory, many enough that what is kept of each group until the end stays small. */
export const ROWS_IN_GROUP = 5000

/** Gathers rows, and gives a group whenever there are enough for one. */
export class GroupGatherer {
  readonly #numbers: readonly (Float64Array | null)[]
  readonly #texts: CsvValue[][]
  #count = 0

  constructor(columns: readonly TableColumn[]) {
    this.#numbers = columns.map(({ type }) => (type === 'text' ? null : new Float64Array(ROWS_IN_GROUP)))
    this.#texts = columns.map(() => [])
  }

  /** Takes in a row; gives a group if it is full with that. */
  row(values: readonly CsvValue[]): RowGroup | null {
    for (let k = 0; k < this.#numbers.length; k++) {
      const numbers = this.#numbers[k]
      if (numbers === null) this.#texts[k].push(values[k])
      else numbers[this.#count] = numberOf(values[k])
    }
    return this.#advance(1)
  }

  /** Takes in rows that are equal in their first columns, and have these numbers in the others. */
  *rows(first: readonly CsvValue[], others: readonly Float64Array[]): Generator<RowGroup, void> {
    const { length } = others[0]
    for (let from = 0; from < length; ) {
      const end = Math.min(length, from + ROWS_IN_GROUP - this.#count)
      for (let k = 0; k < first.length; k++) this.#repeat(k, first[k], end - from)
      for (let k = 0; k < others.length; k++) {
        const part = end - from === length ? others[k] : others[k].subarray(from, end)
        this.#numbers[first.length + k]?.set(part, this.#count)
      }
      const full = this.#advance(end - from)
      if (full !== null) yield full
      from = end
    }
  }

  /** The group of the last rows, if there are any. */
  *rest(): Generator<RowGroup, void> {
    if (this.#count > 0) yield this.#group()
  }

  /** Puts a value into so many rows of a column. */
  #repeat(k: number, value: CsvValue, count: number): void {
    const numbers = this.#numbers[k]
    if (numbers !== null) numbers.fill(numberOf(value), this.#count, this.#count + count)
    else for (let r = 0; r < count; r++) this.#texts[k].push(value)
  }

  #advance(count: number): RowGroup | null {
    this.#count += count
    return this.#count === ROWS_IN_GROUP ? this.#group() : null
  }

  /** The rows taken in, from which on it begins anew. */
  #group(): RowGroup {
    const count = this.#count
    const columns = this.#numbers.map((numbers, k) => numbers?.subarray(0, count) ?? this.#texts[k].splice(0))
    this.#count = 0
    return { count, columns }
  }
}

function numberOf(value: CsvValue): number {
  return value === null ? NaN : Number(value)
}

/** The rows of a table in groups; the last one is smaller, and none is empty. */
export function* rowGroups(table: RunTable): Generator<RowGroup, void> {
  if (table.groups !== undefined) return yield* table.groups()
  const gathered = new GroupGatherer(table.columns)
  for (const row of table.rows()) {
    const full = gathered.row(row)
    if (full !== null) yield full
  }
  yield* gathered.rest()
}
