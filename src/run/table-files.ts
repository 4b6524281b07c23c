/** The files of a table, CSV and Parquet, made in one pass over its rows. */

import { rowGroups } from '../report/tables/row-groups.js'
import type { RunTable } from '../report/tables/run-table.js'
import { CsvBytes } from './csv-bytes.js'
import { ParquetBytes } from './parquet.js'
import type { ResultFile } from './run-files.js'

export const PARQUET = 'application/vnd.apache.parquet'

/** Both files of a table; a byte order mark begins the CSV file where that is asked for. */
export function tableFilesOf(table: RunTable, { bom = false } = {}): readonly ResultFile[] {
  const [csv, parquet] = [`${table.name}.csv`, `${table.name}.parquet`]
  function* pass(): Generator<readonly [string, Uint8Array], void> {
    const [lines, groups] = [new CsvBytes(table.columns), new ParquetBytes(table)]
    yield [csv, lines.heading(table.columns, bom)]
    for (const group of rowGroups(table)) {
      yield [csv, lines.lines(group)]
      yield [parquet, groups.group(group)]
    }
    yield [parquet, groups.end()]
  }
  const contentOf = (file: string) => ({
    *[Symbol.iterator](): Generator<Uint8Array, void> {
      for (const [name, piece] of pass()) if (name === file) yield piece.slice()
    }
  })
  return [
    { name: csv, mediaType: 'text/csv', content: contentOf(csv), pass },
    { name: parquet, mediaType: PARQUET, content: contentOf(parquet), pass }
  ]
}
