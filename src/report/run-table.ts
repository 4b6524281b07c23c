/** A table of a run: what it is about, what its columns are, and its rows; and the columns that many tables share. */

import { factorNames } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import type { Bilingual } from '../model/language.js'
import type { CsvValue } from './csv.js'

/** What the values of a column are. */
export type ColumnType = 'text' | 'integer' | 'number' | 'flag'

/** A column of a table. */
export interface TableColumn {
  readonly name: string
  readonly type: ColumnType
  readonly unit?: string
  readonly label: Bilingual
  readonly meaning?: Bilingual
}

/** The names of all tables, which are those of their files. */
type TableName =
  | 'summary'
  | 'design'
  | 'differences'
  | 'comparison'
  | 'front'
  | 'groups'
  | 'synergy'
  | 'assumptions'
  | 'looks'
  | 'replications'
  | 'periods'

/** A table of a run, which gives its rows anew each time. */
export interface RunTable {
  readonly name: TableName
  readonly about: Bilingual
  readonly columns: readonly TableColumn[]
  rows(): Iterable<readonly CsvValue[]>
}

/** The column that names an outcome. */
export const OUTCOME: TableColumn = {
  name: 'outcome',
  type: 'text',
  label: { zh: '结果', en: 'the outcome, by its name' }
}

/** The columns of an estimate. */
export const ESTIMATE_COLUMNS: readonly TableColumn[] = [
  number('mean', '各次重复的均值', 'mean over replications'),
  number('sd', '各次重复之间的标准差（n − 1）', 'standard deviation between replications, with n − 1'),
  number('low', '均值的 95% 模拟误差区间下限', 'lower end of the 95 % simulation interval of the mean'),
  number('high', '均值的 95% 模拟误差区间上限', 'upper end of the 95 % simulation interval of the mean'),
  {
    name: 'n',
    type: 'integer',
    unit: 'replications',
    label: { zh: '计入的重复次数（有定义的）', en: 'replications that count: those where the outcome is defined' }
  }
]

/** Which estimator a number is. */
export const ESTIMATOR = text(
  'estimator',
  '估计量：mean 为各次重复的均值；ratio 为总和之比（分母随重复而变的比率），sd 为刀切标准误乘以 √n',
  'estimator: mean over replications, or ratio of sums where the denominator varies, with sd √n times its jackknife error'
)

/** What single replications spread over. */
export const SPREAD_COLUMNS: readonly TableColumn[] = [
  number(
    'spreadLow',
    '各次重复的 5% 分位（不足 40 次时为最小值）；不是均值的误差',
    '5 % of replications lie below (of fewer than 40: the smallest); no error of the mean'
  ),
  number(
    'spreadHigh',
    '各次重复的 95% 分位（不足 40 次时为最大值）；不是均值的误差',
    '95 % of replications lie below (of fewer than 40: the largest); no error of the mean'
  )
]

/** The columns that say which world a line is about: the scenario, and the level of each factor of the run's designs. */
export function worldColumns({ scenarios }: Plan): {
  readonly columns: readonly TableColumn[]
  of(index: number): readonly CsvValue[]
} {
  const factors = factorNames(scenarios)
  const values = scenarios.map(({ id, factors: levels }) => [id, ...factors.map((name) => levels?.[name] ?? null)])
  const columns = factors.map((name, k): TableColumn => {
    const isText = values.some((row) => typeof row[k + 1] === 'string')
    return {
      name,
      type: isText ? 'text' : 'number',
      label: { zh: `因素 ${name} 的水平`, en: `level of the factor ${name}` }
    }
  })
  return {
    columns: [{ name: 'scenario', type: 'text', label: { zh: '情景', en: 'scenario' } }, ...columns],
    of: (index) => values[index]
  }
}

/** A column of whole numbers. */
export function integer(name: string, zh: string, en: string): TableColumn {
  return { name, type: 'integer', label: { zh, en } }
}

/** A column of text. */
export function text(name: string, zh: string, en: string): TableColumn {
  return { name, type: 'text', label: { zh, en } }
}

/** A column of true and false. */
export function flag(name: string, zh: string, en: string): TableColumn {
  return { name, type: 'flag', label: { zh, en } }
}

/** A column of numbers. */
export function number(name: string, zh: string, en: string): TableColumn {
  return { name, type: 'number', label: { zh, en } }
}
