/** The tables of a run: what each is about, what its columns are, and its rows; every data file is made from them. */

import type { Plan } from '../experiment/plan.js'
import { type BatchResults, outcomesOf } from '../experiment/results.js'
import { pathMean, pathSd } from '../findings/pooled.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { ScenarioSummary } from '../findings/summary.js'
import {
  ANSWER_ROWS,
  FIRST_SUM,
  OUTCOME_NAMES,
  RATE_ROWS,
  REASON_ROWS,
  rateFormula,
  TOTAL_ROWS
} from '../model/outcomes.js'
import {
  assumptionsTable,
  comparisonTable,
  frontTable,
  groupsTable,
  looksTable,
  synergyTable
} from './comparison-tables.js'
import {
  ESTIMATE_COLUMNS,
  ESTIMATOR,
  number,
  OUTCOME,
  type RunTable,
  SPREAD_COLUMNS,
  type TableColumn,
  worldColumns
} from './run-table.js'

/** Every table of a run; `design` only where there are designs, `comparison` where there is something to compare. */
export function runTables(
  results: BatchResults,
  { summaries, comparison, groups, tradeOffs, assumptions, synergy }: RunAnalysis
): readonly RunTable[] {
  const { plan } = results
  return [
    summaryTable(plan, summaries),
    ...designTable(plan),
    differencesTable(plan, summaries),
    ...(comparison.family > 0 ? [comparisonTable(plan, summaries, comparison)] : []),
    ...(tradeOffs ? [frontTable(plan, summaries, tradeOffs)] : []),
    ...(plan.byGroup ? [groupsTable(plan, groups)] : []),
    ...(synergy.length > 0 ? [synergyTable(synergy)] : []),
    ...(assumptions ? [assumptionsTable(plan, assumptions)] : []),
    ...(plan.rule ? [looksTable(plan, plan.rule, comparison)] : []),
    replicationsTable(results),
    periodsTable(plan, summaries)
  ]
}

/** The columns of every outcome in order of `OUTCOME_NAMES`, from the outcome table. */
const OUTCOME_COLUMNS: readonly TableColumn[] = [
  ...TOTAL_ROWS.map(({ name, unit, label, meaning }, position) => ({
    name,
    type: position < FIRST_SUM ? ('integer' as const) : ('number' as const),
    unit,
    label,
    meaning
  })),
  ...RATE_ROWS.map((row) => ({
    name: row.name,
    type: 'number' as const,
    unit: rateFormula(row),
    label: row.label,
    meaning: row.meaning
  })),
  ...ANSWER_ROWS.map(({ name, label, meaning }) => ({ name, type: 'number' as const, unit: 'share', label, meaning }))
]

/** Reasons of failure carry a prefix as column names, for some of them are outcomes too. */
const REASON_COLUMNS: readonly TableColumn[] = REASON_ROWS.map(({ name, label, meaning }) => ({
  name: `failed:${name}`,
  type: 'integer',
  unit: 'cases',
  label: { zh: `案件止于：${label.zh}`, en: `cases that failed: ${label.en}` },
  meaning
}))

function summaryTable(plan: Plan, summaries: readonly ScenarioSummary[]): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'summary',
    about: {
      zh: '每个情景每项结果的均值、标准差与 95% 模拟误差区间',
      en: 'mean, standard deviation and 95 % simulation interval of every outcome of every scenario'
    },
    columns: [...world.columns, OUTCOME, ...ESTIMATE_COLUMNS, ESTIMATOR, ...SPREAD_COLUMNS],
    *rows() {
      for (const [index, { estimates, spreads }] of summaries.entries()) {
        for (const outcome of OUTCOME_NAMES) {
          const { mean, sd, low, high, n, estimator = 'mean' } = estimates[outcome]
          const spread = spreads[outcome]
          yield [...world.of(index), outcome, mean, sd, low, high, n, estimator, spread.low, spread.high]
        }
      }
    }
  }
}

function designTable(plan: Plan): readonly RunTable[] {
  const { columns, of } = worldColumns(plan)
  const points = plan.scenarios.flatMap(({ factors }, index) => (factors ? [of(index)] : []))
  if (points.length === 0) return []
  const about = { zh: '设计的各点与每个因素的水平', en: 'the points of the designs with the level of each factor' }
  return [{ name: 'design', about, columns, rows: () => points }]
}

function differencesTable(plan: Plan, summaries: readonly ScenarioSummary[]): RunTable {
  const world = worldColumns(plan)
  const baseline = plan.scenarios[plan.baseline].id
  return {
    name: 'differences',
    about: {
      zh: '每项结果与基线之差，按重复配对，附 95% 模拟误差区间',
      en: 'every outcome’s difference from the baseline, paired by replication, with its 95 % simulation interval'
    },
    columns: [
      ...world.columns,
      { name: 'baseline', type: 'text', label: { zh: '与之相比的情景', en: 'the scenario compared with' } },
      OUTCOME,
      ...ESTIMATE_COLUMNS,
      number(
        'varianceRatio',
        '若独立抽样，同样宽的区间需要多少倍的重复',
        'how many times more replications independent sampling would need for an interval as wide'
      ),
      {
        name: 'identical',
        type: 'flag',
        label: { zh: '两个情景的参数相同', en: 'both worlds have equal parameters' }
      },
      ESTIMATOR
    ],
    *rows() {
      for (const [index, { differences }] of summaries.entries()) {
        if (differences === undefined) continue
        for (const outcome of OUTCOME_NAMES) {
          const { mean, sd, low, high, n, varianceRatio, identical, estimator = 'mean' } = differences[outcome]
          yield [
            ...[...world.of(index), baseline, outcome, mean, sd, low, high, n, varianceRatio, identical, estimator]
          ]
        }
      }
    }
  }
}

function replicationsTable({ plan, blocks }: BatchResults): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'replications',
    about: { zh: '每个情景的每次重复，一次一行', en: 'every replication of every scenario, a line each' },
    columns: [
      ...world.columns,
      { name: 'replication', type: 'integer', label: { zh: '重复的编号，从 0 起', en: 'replication, from 0' } },
      ...OUTCOME_COLUMNS,
      ...REASON_COLUMNS
    ],
    *rows() {
      for (const index of plan.scenarios.keys()) {
        for (const block of blocks(index)) {
          for (let row = 0; row < block.count; row++) {
            const from = row * REASON_ROWS.length
            const reasons = block.reasons.subarray(from, from + REASON_ROWS.length)
            yield [...world.of(index), block.first + row, ...outcomesOf(block, row), ...reasons]
          }
        }
      }
    }
  }
}

function periodsTable(plan: Plan, summaries: readonly ScenarioSummary[]): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'periods',
    about: {
      zh: '每个情景逐季的平均过程，每项总量除以干部数，含预热期',
      en: 'the mean path of every scenario quarter by quarter, each total divided by the cadres; burn-in included'
    },
    columns: [
      ...world.columns,
      { name: 'period', type: 'integer', unit: 'quarter', label: { zh: '季度，从 0 起', en: 'quarter, from 0' } },
      OUTCOME,
      number('meanPerCadre', '各次重复的均值，按每名干部', 'mean over replications, per cadre'),
      number('sd', '各次重复之间的标准差（n − 1）', 'standard deviation between replications, with n − 1'),
      { name: 'n', type: 'integer', unit: 'replications', label: { zh: '重复次数', en: 'replications' } }
    ],
    *rows() {
      for (const [index, { pooled }] of summaries.entries()) {
        for (let period = 0; period < pooled.periods; period++) {
          for (const [position, { name, unit }] of TOTAL_ROWS.entries()) {
            if (name === 'steps' || unit === 'units') continue
            const mean = pathMean(pooled, period, position)
            yield [...world.of(index), period, name, mean, pathSd(pooled, period, position), pooled.replications]
          }
        }
      }
    }
  }
}
