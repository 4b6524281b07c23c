/** Tables as Parquet files, for programs that read large data: typed columns, and what each means in the file's metadata. */

import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { CsvValue } from '../report/tables/csv.js'
import type { ColumnType, RunTable } from '../report/tables/run-table.js'
import { inAllLanguages } from '../words/words.js'

/** Rows in a group: few enough to take little memory, many enough that what is kept of each group until the end stays small. */
const GROUP = 5000

const TYPES = { text: 'STRING', integer: 'INT64', number: 'DOUBLE', flag: 'BOOLEAN' } as const

/**
 * The bytes of a table as a Parquet file, group by group; null and NaN are missing values. The file's metadata hold the
 * meaning of the table (`ganwei:about`) and of its columns (`ganwei:columns`, with unit, label and meaning) as JSON.
 */
export function* parquetPieces({ name: table, columns, rows }: RunTable): Generator<Uint8Array, void> {
  const bytes = new ByteWriter()
  const taken = () => {
    const piece = bytes.getBytes().slice()
    bytes.index = 0
    return piece
  }
  const sources = (group: readonly (readonly CsvValue[])[]): ColumnSource[] =>
    columns.map(({ name, type }, k) => ({
      name,
      type: TYPES[type],
      nullable: true,
      data: group.map((row) => valueOf(row[k], type))
    }))
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: sources([]) }),
    createdBy: 'ganwei',
    kvMetadata: [
      { key: 'ganwei:about', value: JSON.stringify(inAllLanguages(({ report }) => report.data.about[table])) },
      {
        key: 'ganwei:columns',
        value: JSON.stringify(
          columns.map(({ name, unit, label, meaning }) => ({ name, unit, label: inAllLanguages(label), meaning }))
        )
      }
    ]
  })
  for (const group of groups(rows())) {
    void writer.write({ columnData: sources(group), rowGroupSize: GROUP })
    yield taken()
  }
  void writer.finish()
  yield taken()
}

function* groups<Row>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let group: Row[] = []
  for (const row of rows) {
    group.push(row)
    if (group.length < GROUP) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

function valueOf(value: CsvValue, type: ColumnType): string | number | bigint | boolean | null {
  if (value === null || Number.isNaN(value)) return null
  return type === 'integer' ? BigInt(value) : type === 'text' ? String(value) : value
}
