/** The two files of a table: the bytes that other means make of the same rows. */

import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { blockSize, layOutBlock, shapeOf } from '../../src/experiment/block.js'
import { type CsvValue, csvText } from '../../src/report/tables/csv.js'
import type { ColumnType, RunTable } from '../../src/report/tables/run-table.js'
import { outcomeTables } from '../../src/report/tables/run-tables.js'
import { tableFilesOf } from '../../src/run/table-files.js'
import { inAllLanguages } from '../../src/words/words.js'
import { uniforms } from '../analysis/normals.js'
import { extent } from '../extent.js'
import { sampleBatch } from '../report/sample.js'

const TYPES = { text: 'STRING', integer: 'INT64', number: 'DOUBLE', flag: 'BOOLEAN' } as const

/** The table as Parquet by another writer, in groups of 5,000 rows. */
function byOther({ name: table, columns, rows }: RunTable): Buffer {
  const writer = new ByteWriter()
  const all = [...rows()]
  const columnData = columns.map(({ name, type }, k) => ({
    ...{ name, type: TYPES[type], nullable: true },
    data: all.map((row) => cellOf(row[k], type))
  }))
  const described = columns.map(({ name, label }) => ({ name, label: inAllLanguages(label) }))
  const parquet = new ParquetWriter({
    ...{ writer, schema: schemaFromColumnData({ columnData }), createdBy: 'ganwei' },
    kvMetadata: [
      { key: 'ganwei:about', value: JSON.stringify(inAllLanguages(({ report }) => report.data.about[table])) },
      { key: 'ganwei:columns', value: JSON.stringify(described) }
    ]
  })
  void parquet.write({ columnData, rowGroupSize: 5000 })
  void parquet.finish()
  return Buffer.from(writer.getBytes())
}

function cellOf(value: CsvValue, type: ColumnType): string | number | bigint | boolean | null {
  if (value === null || Number.isNaN(value)) return null
  return type === 'integer' ? BigInt(value) : type === 'text' ? String(value) : value
}

const CHARACTERS = ['a', 'b', ',', '"', '敢', '为', '=', '😀', '\u{10ffff}', '\ud7ff', 'zz', '-', '\n']
const COUNTS = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 20, 100, 999, 1001, 5000, 5001, 12_345]

/** A table of values of every kind: some that come again and some that do not, some missing, and all. */
function tableOf(seed: number): RunTable {
  const uniform = uniforms(seed)
  const below = (count: number) => Math.floor(count * uniform())
  const word = () => Array.from({ length: below(30) }, () => CHARACTERS[below(CHARACTERS.length)]).join('')
  const words = Array.from({ length: 30 }, word)
  const sign = () => (below(2) === 0 ? -1 : 1)
  const kinds: readonly (readonly [ColumnType, (row: number) => CsvValue])[] = [
    ['number', () => uniform()],
    ['number', () => below(3) / 7],
    ['number', () => below(2) * sign() * 0],
    ['number', () => uniform() * Number(`1e${below(40) - 20}`) * sign()],
    ['number', () => (below(50) === 0 ? uniform() : 1 / 3)],
    ['integer', () => below(3)],
    ['integer', (row) => row],
    ['integer', () => below(1 << 30) * (1 << below(20)) * sign()],
    ['integer', () => (below(100) === 0 ? below(9) - 4 : 5)],
    ['text', () => words[below(words.length)]],
    ['text', word],
    ['text', () => (below(30) > 0 ? 'x' : -0.5)],
    ['flag', () => below(2) === 0],
    ['flag', () => below(40) === 0]
  ]
  const chosen = Array.from({ length: 1 + below(12) }, () => kinds[below(kinds.length)])
  const missing = chosen.map(() => [0, 0, 0.02, 0.5, 1][below(5)])
  const none = () => (below(2) === 0 ? Number.NaN : null)
  const rows = Array.from({ length: COUNTS[seed % COUNTS.length] }, (_, row) =>
    chosen.map(([, value], k) => (uniform() < missing[k] ? none() : value(row)))
  )
  const columns = chosen.map(([type], k) => ({ name: `c${k}`, type, label: () => '数' }))
  return { name: 'summary', columns, rows: () => rows }
}

describe('the files of a table, made from its columns', () => {
  it.each(Array.from({ length: extent(COUNTS.length, 4 * COUNTS.length) }, (_, k) => k))(
    'have the bytes that are made from its rows (%i)',
    (seed) => {
      const table = tableOf(seed)
      const [csv, parquet] = tableFilesOf(table, { bom: true }).map(({ content }) =>
        Buffer.concat([...(content as Iterable<Uint8Array>)])
      )
      const names = table.columns.map(({ name }) => name)
      expect(csv.toString().replace(/^\ufeff/, '') === csvText(names, table.rows()).replace(/^\ufeff/, '')).toBe(true)
      expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
      expect(parquet.equals(byOther(table))).toBe(true)
    }
  )
})

describe('the table of replications', () => {
  it('has in its columns what it has in its rows, however blocks are cut', () => {
    const uniform = uniforms(7)
    const results = sampleBatch(
      [
        { id: 'a', factors: { level: 'low' } },
        { id: 'b', factors: { level: 0.5 } }
      ],
      2
    )
    const shape = shapeOf(results.plan.scenarios[0])
    const counts = [
      [1, 127, 128, 129, 4700, 300],
      [5000, 1, 4]
    ]
    const blocks = counts.map((own) => {
      let first = 3
      return own.map((count) => {
        const range = { ...shape, first, count }
        first += count
        // Of a count that is 0 there are rates of nothing.
        return layOutBlock(
          range,
          Float64Array.from({ length: blockSize(range) }, () => Math.floor(4 * uniform()))
        )
      })
    })
    const table = outcomeTables({ ...results, blocks: (scenario) => blocks[scenario] }).find(
      ({ name }) => name === 'replications'
    ) as RunTable
    const [csv, parquet] = tableFilesOf(table).map(({ content }) =>
      Buffer.concat([...(content as Iterable<Uint8Array>)])
    )
    const names = table.columns.map(({ name }) => name)
    expect(csv.toString() === csvText(names, table.rows())).toBe(true)
    const { groups: _, ...byRows } = table
    const [, other] = tableFilesOf(byRows)
    expect(parquet.equals(Buffer.concat([...(other.content as Iterable<Uint8Array>)]))).toBe(true)
  })
})

describe('the Parquet file of a table', () => {
  it('does not take what is no whole number for one', () => {
    const columns = [{ name: 'n', type: 'integer', label: () => '' }] as const
    const [, parquet] = tableFilesOf({ name: 'summary', columns, rows: () => [[0.5]] })
    expect(() => [...(parquet.content as Iterable<Uint8Array>)]).toThrow(RangeError)
  })
})
