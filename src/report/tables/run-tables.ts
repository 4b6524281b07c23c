/** The tables of a run: what each is about, what its columns are, and its rows; every data file is made from them. */

import { relativeDifference } from '../../analysis/fieller.js'
import type { PairedDifference } from '../../analysis/paired.js'
import { pooledOutcomes } from '../../experiment/evaluate.js'
import type { Plan } from '../../experiment/plan.js'
import { type BatchResults, outcomesOf, replicationColumns } from '../../experiment/results.js'
import { pathMean, pathSd } from '../../findings/pooled.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import type { ScenarioSummary } from '../../findings/summary.js'
import type { Bilingual } from '../../model/language.js'
import {
  ANSWER_ROWS,
  FIRST_SUM,
  OUTCOME_NAMES,
  type OutcomeName,
  outcomeRow,
  RATE_ROWS,
  REASON_ROWS,
  rateFormula,
  TOTAL_ROWS,
  UNIT_RATE_ROWS
} from '../../model/outcomes.js'
import type { Say } from '../../words/words.js'
import {
  assumptionsTable,
  comparisonTable,
  constraintsTable,
  frontTable,
  groupsTable,
  looksTable,
  synergyTable,
  triedTable
} from './comparison-data.js'
import { decisionTables } from './decision-data.js'
import { matrixTable } from './matrix-data.js'
import { GroupGatherer } from './row-groups.js'
import {
  BASELINE,
  ESTIMATE_COLUMNS,
  ESTIMATOR,
  flag,
  integer,
  number,
  OUTCOME,
  type RunTable,
  SPREAD_COLUMNS,
  type TableColumn,
  worldColumns
} from './run-table.js'
import { sensitivityTable } from './sensitivity-data.js'

/** The tables of a run of so many worlds that they are not compared: means, and every replication. */
export function outcomeTables(results: BatchResults): readonly RunTable[] {
  const world = worldColumns(results.plan)
  return [outcomesTable(results, world), replicationsTable(results, world)]
}

/** Every table of a run; `design` only where there are designs, `comparison` where there is something to compare. */
export function runTables(
  results: BatchResults,
  {
    summaries,
    comparison,
    controlled,
    groups,
    tradeOffs,
    assumptions,
    matrix,
    decision,
    sensitivity,
    synergy,
    search
  }: RunAnalysis
): readonly RunTable[] {
  const { plan } = results
  return [
    summaryTable(plan, summaries),
    ...designTable(plan),
    differencesTable(plan, summaries, controlled),
    ...(comparison.family > 0 ? [comparisonTable(plan, summaries, comparison)] : []),
    ...(comparison.compared.some(({ constraints }) => constraints.length > 0)
      ? [constraintsTable(plan, comparison)]
      : []),
    ...(search?.ranking ? [triedTable(search)] : []),
    ...(tradeOffs ? [frontTable(plan, summaries, tradeOffs)] : []),
    ...(plan.byGroup ? [groupsTable(plan, groups)] : []),
    ...(synergy.length > 0 ? [synergyTable(synergy)] : []),
    ...(assumptions ? [assumptionsTable(plan, assumptions)] : []),
    ...(matrix ? [matrixTable(plan, matrix)] : []),
    ...(decision ? decisionTables(plan, decision) : []),
    ...(sensitivity ? [sensitivityTable(plan, sensitivity)] : []),
    ...(plan.rule ? [looksTable(plan, plan.rule, comparison)] : []),
    replicationsTable(results, worldColumns(plan)),
    periodsTable(plan, summaries)
  ]
}

type WorldColumns = ReturnType<typeof worldColumns>

const labelOf =
  (label: Bilingual): Say =>
  ({ say }) =>
    say(label)

/** The columns of every outcome in order of `OUTCOME_NAMES`, from the outcome table. */
const OUTCOME_COLUMNS: readonly TableColumn[] = [
  ...TOTAL_ROWS.map(({ name, unit, label, meaning }, position) => ({
    name,
    type: position < FIRST_SUM ? ('integer' as const) : ('number' as const),
    unit,
    label: labelOf(label),
    meaning
  })),
  ...RATE_ROWS.map((row) => ({
    name: row.name,
    type: 'number' as const,
    unit: rateFormula(row),
    label: labelOf(row.label),
    meaning: row.meaning
  })),
  ...[...ANSWER_ROWS, ...UNIT_RATE_ROWS].map(({ name, label, meaning }) => ({
    ...{ name, type: 'number' as const, unit: 'share', label: labelOf(label), meaning }
  }))
]

/** Reasons of failure carry a prefix as column names, for some of them are outcomes too. */
const REASON_COLUMNS: readonly TableColumn[] = REASON_ROWS.map(({ name, label, meaning }) => ({
  name: `failed:${name}`,
  type: 'integer',
  unit: 'cases',
  label: ({ report, say }) => report.data.failed(say(label)),
  meaning
}))

function summaryTable(plan: Plan, summaries: readonly ScenarioSummary[]): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'summary',
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
  return [{ name: 'design', columns, rows: () => points }]
}

function differencesTable(
  plan: Plan,
  summaries: readonly ScenarioSummary[],
  controlled: RunAnalysis['controlled']
): RunTable {
  const world = worldColumns(plan)
  const baseline = plan.scenarios[plan.baseline].id
  return {
    name: 'differences',
    columns: [
      ...world.columns,
      BASELINE,
      OUTCOME,
      ...ESTIMATE_COLUMNS,
      number('varianceRatio', 'varianceRatio'),
      flag('identical', 'identical'),
      ESTIMATOR,
      number('relative', 'relative'),
      number('relativeLow', 'relativeLow'),
      number('relativeHigh', 'relativeHigh')
    ],
    *rows() {
      for (const [index, { differences }] of summaries.entries()) {
        if (differences === undefined) continue
        for (const outcome of OUTCOME_NAMES) {
          const { mean, sd, low, high, n, varianceRatio, identical, estimator = 'mean' } = differences[outcome]
          const relative = relativeOf(outcome, differences[outcome])
          yield [
            ...[...world.of(index), baseline, outcome, mean, sd, low, high, n, varianceRatio, identical, estimator],
            ...[relative.mean, relative.low, relative.high]
          ]
        }
        const own = controlled.find(({ scenario }) => scenario === index)?.difference
        if (own) {
          const { n, mean, low, high } = own
          yield [
            ...[...world.of(index), baseline, 'afraidRate', mean, null, low, high, n, null, false, 'control-variates'],
            ...[null, null, null]
          ]
        }
      }
    }
  }
}

/** Of amounts the difference in parts of the baseline's. */
function relativeOf(outcome: OutcomeName, difference: PairedDifference) {
  const isAmount = outcomeRow(outcome).scale === 'amount'
  return isAmount ? relativeDifference(difference) : { mean: null, low: null, high: null }
}

function outcomesTable({ plan, blocks }: BatchResults, world: WorldColumns): RunTable {
  return {
    name: 'outcomes',
    columns: [...world.columns, { ...integer('n', 'n'), unit: 'replications' }, ...OUTCOME_COLUMNS.map(asMean)],
    *rows() {
      for (const index of plan.scenarios.keys()) {
        const own = [...blocks(index)]
        const count = own.reduce((sum, block) => sum + block.count, 0)
        yield [...world.of(index), count, ...pooledOutcomes(own, OUTCOME_NAMES)]
      }
    }
  }
}

/** Means of counts are no whole numbers. */
function asMean(column: TableColumn): TableColumn {
  return { ...column, type: 'number' }
}

function replicationsTable({ plan, blocks }: BatchResults, world: WorldColumns): RunTable {
  const columns = [...world.columns, integer('replication', 'replication'), ...OUTCOME_COLUMNS, ...REASON_COLUMNS]
  return {
    name: 'replications',
    columns,
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
    },
    *groups() {
      const gathered = new GroupGatherer(columns)
      for (const index of plan.scenarios.keys()) {
        for (const numbers of replicationColumns(blocks(index))) yield* gathered.rows(world.of(index), numbers)
      }
      yield* gathered.rest()
    }
  }
}

function periodsTable(plan: Plan, summaries: readonly ScenarioSummary[]): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'periods',
    columns: [
      ...world.columns,
      { ...integer('period', 'period'), unit: 'quarter' },
      OUTCOME,
      number('meanPerCadre', 'meanPerCadre'),
      number('sd', 'sd'),
      { ...integer('n', 'replications'), unit: 'replications' }
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
