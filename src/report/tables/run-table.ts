/** A table of a run: what it is about, what its columns are, and its rows; and the columns that many tables share. */

import { factorNames } from '../../experiment/design.js'
import type { Plan } from '../../experiment/plan.js'
import type { Bilingual } from '../../model/language.js'
import type { Say, Words } from '../../words/words.js'
import type { CsvValue } from './csv.js'

/** What the values of a column are. */
export type ColumnType = 'text' | 'integer' | 'number' | 'flag'

/** The texts of the data files that need no values. */
type DataText = { [Key in keyof Data]: Data[Key] extends string ? Key : never }[keyof Data]
type Data = Words['report']['data']

/** A column of a table. */
export interface TableColumn {
  readonly name: string
  readonly type: ColumnType
  readonly unit?: string
  readonly label: Say
  readonly meaning?: Bilingual
}

/** Values of a column: of texts as they are in the rows; of all others numbers, of flags 1 or 0, NaN where there is none. */
export type ColumnValues = Float64Array | readonly CsvValue[]

/** Some rows of a table in a row. */
export interface RowGroup {
  readonly count: number
  /** In the table's order of columns, each as long as there are rows; the next group takes the same memory. */
  readonly columns: readonly ColumnValues[]
}

/** The names of all tables, which are those of their files. */
type TableName =
  | 'summary'
  | 'design'
  | 'differences'
  | 'comparison'
  | 'constraints'
  | 'tried'
  | 'front'
  | 'groups'
  | 'synergy'
  | 'assumptions'
  | 'matrix'
  | 'regret'
  | 'information'
  | 'sensitivity'
  | 'looks'
  | 'replications'
  | 'outcomes'
  | 'periods'
  | 'ensemble'
  | 'fit'
  | 'inputs'
  | 'ridges'
  | 'effects'
  | 'generations'

/** A table of a run, which gives its rows anew each time; what it is about stands in the words, by its name. */
export interface RunTable {
  readonly name: TableName
  readonly columns: readonly TableColumn[]
  rows(): Iterable<readonly CsvValue[]>
  /** The same rows in groups, as `rowGroups` has them, of a table that has its numbers in columns. */
  groups?(): Iterable<RowGroup>
}

/** The column that names an outcome. */
export const OUTCOME: TableColumn = text('outcome', 'outcome')

/** The column that names the baseline. */
export const BASELINE: TableColumn = text('baseline', 'baseline')

/** The columns of an estimate. */
export const ESTIMATE_COLUMNS: readonly TableColumn[] = [
  number('mean', 'mean'),
  number('sd', 'sd'),
  number('low', 'low'),
  number('high', 'high'),
  { ...integer('n', 'n'), unit: 'replications' }
]

/** Which estimator a number is. */
export const ESTIMATOR: TableColumn = text('estimator', 'estimator')

/** What single replications spread over. */
export const SPREAD_COLUMNS: readonly TableColumn[] = [
  number('spreadLow', 'spreadLow'),
  number('spreadHigh', 'spreadHigh')
]

/** The columns that say which world a line is about: the scenario, and the level of each factor of the run's designs. */
export function worldColumns({ scenarios }: Plan): {
  readonly columns: readonly TableColumn[]
  of(index: number): readonly CsvValue[]
} {
  const factors = factorNames(scenarios)
  const texts = new Set<string>()
  for (const { factors: levels = {} } of scenarios) {
    for (const name of factors) if (typeof levels[name] === 'string') texts.add(name)
  }
  const columns = factors.map(
    (name): TableColumn => ({
      ...{ name, type: texts.has(name) ? 'text' : 'number' },
      label: ({ report }) => report.data.factor(name)
    })
  )
  // The lines of a world follow one another, hundreds of thousands in all.
  let last: { readonly index: number; readonly values: readonly CsvValue[] } | undefined
  return {
    columns: [text('scenario', 'scenario'), ...columns],
    of(index) {
      if (last?.index !== index) {
        const { id, factors: levels } = scenarios[index]
        last = { index, values: [id, ...factors.map((name) => levels?.[name] ?? null)] }
      }
      return last.values
    }
  }
}

/** A column of whole numbers. */
export function integer(name: string, label: DataText | Say): TableColumn {
  return { name, type: 'integer', label: sayOf(label) }
}

/** A column of text. */
export function text(name: string, label: DataText | Say): TableColumn {
  return { name, type: 'text', label: sayOf(label) }
}

/** A column of true and false. */
export function flag(name: string, label: DataText | Say): TableColumn {
  return { name, type: 'flag', label: sayOf(label) }
}

/** A column of numbers. */
export function number(name: string, label: DataText | Say): TableColumn {
  return { name, type: 'number', label: sayOf(label) }
}

function sayOf(label: DataText | Say): Say {
  return typeof label === 'function' ? label : ({ report }) => report.data[label]
}
