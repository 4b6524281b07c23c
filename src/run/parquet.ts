/** Tables as Parquet files, for programs that read large data: typed columns, and what each means in the file's metadata. */

import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { ColumnType, ColumnValues, RowGroup, RunTable, TableColumn } from '../report/tables/run-table.js'
import { inAllLanguages } from '../words/words.js'

const TYPES = { text: 'STRING', integer: 'INT64', number: 'DOUBLE', flag: 'BOOLEAN' } as const

/**
 * A table as a Parquet file in the making; null and NaN are missing values. The file's metadata hold the meaning of the table
 * (`ganwei:about`) and of its columns (`ganwei:columns`, with unit, label and meaning) as JSON. What it gives is to be written
 * before the next is asked for.
 */
export class ParquetBytes {
  readonly #columns: readonly TableColumn[]
  readonly #bytes = new ByteWriter()
  readonly #writer: ParquetWriter

  constructor({ name, columns }: Pick<RunTable, 'name' | 'columns'>) {
    this.#columns = columns
    const meanings = columns.map(({ name, unit, label, meaning }) => ({
      ...{ name, unit, label: inAllLanguages(label), meaning }
    }))
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaFromColumnData({ columnData: this.#dataOf(() => []) }),
      createdBy: 'ganwei',
      kvMetadata: [
        { key: 'ganwei:about', value: JSON.stringify(inAllLanguages(({ report }) => report.data.about[name])) },
        { key: 'ganwei:columns', value: JSON.stringify(meanings) }
      ]
    })
  }

  /** The next rows. Throws RangeError for a number in a column of whole numbers that is none. */
  group({ count, columns }: RowGroup): Uint8Array {
    const columnData = this.#dataOf((column, k) => cellsOf(columns[k], column.type))
    return this.#written(() => this.#writer.write({ columnData, rowGroupSize: count }))
  }

  /** The end of the file. */
  end(): Uint8Array {
    return this.#written(() => this.#writer.finish())
  }

  #dataOf(data: (column: TableColumn, k: number) => Cell[]) {
    return this.#columns.map((column, k) => ({
      ...{ name: column.name, type: TYPES[column.type], nullable: true },
      // Made when the writer asks for a column, so that there are never those of all.
      get data() {
        return data(column, k)
      }
    }))
  }

  /** What an action writes. A writer into memory is never to be waited for. */
  #written(write: () => unknown): Uint8Array {
    write()
    const piece = this.#bytes.getBytes()
    this.#bytes.index = 0
    return piece
  }
}

/** A value as the writer takes it. */
type Cell = string | number | bigint | boolean | null

function cellsOf(values: ColumnValues, type: ColumnType): Cell[] {
  if (!(values instanceof Float64Array))
    return values.map((value) => (value === null || Number.isNaN(value) ? null : String(value)))
  const cellOf = CELLS[type]
  const cells: Cell[] = []
  for (let row = 0; row < values.length; row++) cells.push(Number.isNaN(values[row]) ? null : cellOf(values[row]))
  return cells
}

const CELLS: Readonly<Record<ColumnType, (value: number) => Cell>> = {
  text: String,
  integer: BigInt,
  number: (value) => value,
  flag: (value) => value === 1
}
