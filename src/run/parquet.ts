/** Tables as Parquet files, for programs that read large data: typed columns, and what each means in the file's metadata. */

import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
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
  const empty = () => columns.map(({ name, type }) => ({ name, type: TYPES[type], nullable: true, data: [] as Cell[] }))
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: empty() }),
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
  let group = empty()
  const written = () => {
    void writer.write({ columnData: group, rowGroupSize: GROUP })
    group = empty()
    return taken()
  }
  // Column by column from the first: rows that were kept until a group is full would be copied by the collector of garbage.
  for (const row of rows()) {
    for (let k = 0; k < columns.length; k++) group[k].data.push(valueOf(row[k], columns[k].type))
    if (group[0].data.length === GROUP) yield written()
  }
  if (group[0].data.length > 0) yield written()
  void writer.finish()
  yield taken()
}

/** A value as the writer takes it. */
type Cell = string | number | bigint | boolean | null

function valueOf(value: CsvValue, type: ColumnType): Cell {
  if (value === null || Number.isNaN(value)) return null
  return type === 'integer' ? BigInt(value) : type === 'text' ? String(value) : value
}
