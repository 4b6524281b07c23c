/** The data files of a run, made from its results: the same bytes however the run came about. */

import { factorNames } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import {
  type BatchResults,
  layOutResults,
  pathMean,
  pathSd,
  type ScenarioResults,
  unitCount
} from '../experiment/results.js'
import { OUTCOME_NAMES, outcomeOf, type ScenarioSummary } from '../experiment/summary.js'
import { ANSWER_ROWS, RATE_ROWS, REASON_ROWS, TOTAL_COUNT, TOTAL_ROWS } from '../model/outcomes.js'
import { type CsvValue, csvText, parseCsv } from './csv.js'
import { REPEAT_COMMAND } from './manifest.js'

/** Reasons of failure carry this prefix as column names, for some of them are outcomes too. */
const REASON_PREFIX = 'failed:'

/** Every result file of a run by name: the same bytes for the same results, whatever the language or the machine. */
export async function resultFiles(
  results: BatchResults,
  summaries: readonly ScenarioSummary[]
): Promise<ReadonlyMap<string, string>> {
  // Only now: the charts' libraries take longer to load than a small run takes.
  const { reportHtml } = await import('../report/report-html.js')
  return new Map([
    ['summary.csv', summaryCsv(results, summaries)],
    ...designFile(results.plan),
    ['differences.csv', differencesCsv(results, summaries)],
    ['replications.csv', replicationsCsv(results)],
    ['periods.csv', periodsCsv(results)],
    ['report.html', await reportHtml(results, summaries, { repeatCommand: REPEAT_COMMAND })]
  ])
}

/** `summary.csv`: mean, sd and 95 % simulation interval of every outcome of every scenario. */
function summaryCsv({ plan }: BatchResults, summaries: readonly ScenarioSummary[]): string {
  const world = worldColumns(plan)
  const columns = [...world.names, 'outcome', 'mean', 'sd', 'low', 'high', 'n']
  const rows = summaries.flatMap(({ estimates }, index) =>
    OUTCOME_NAMES.map((outcome) => {
      const { mean, sd, low, high, n } = estimates[outcome]
      return [...world.of(index), outcome, mean, sd, low, high, n]
    })
  )
  return csvText(columns, rows)
}

/** `design.csv`, where there are designs: their points with the level of each factor. */
function designFile(plan: Plan): [string, string][] {
  const { names, of } = worldColumns(plan)
  const points = plan.scenarios.flatMap(({ factors }, index) => (factors ? [of(index)] : []))
  return points.length > 0 ? [['design.csv', csvText(names, points)]] : []
}

/** The columns that say which world a line is about: the scenario, and the level of each factor of the run's designs. */
function worldColumns({ scenarios }: Plan): { readonly names: readonly string[]; of(index: number): CsvValue[] } {
  const factors = factorNames(scenarios)
  const values = scenarios.map(({ id, factors: levels }) => [id, ...factors.map((name) => levels?.[name] ?? null)])
  return { names: ['scenario', ...factors], of: (index) => values[index] }
}

/** `differences.csv`: every outcome's paired difference from the baseline, with its 95 % simulation interval. */
function differencesCsv({ plan }: BatchResults, summaries: readonly ScenarioSummary[]): string {
  const world = worldColumns(plan)
  const numbers = ['mean', 'sd', 'low', 'high', 'n', 'varianceRatio', 'identical']
  const columns = [...world.names, 'baseline', 'outcome', ...numbers]
  const baseline = plan.scenarios[plan.baseline].id
  const rows = summaries.flatMap(({ differences }, index) =>
    differences === undefined
      ? []
      : OUTCOME_NAMES.map((outcome): CsvValue[] => {
          const { mean, sd, low, high, n, varianceRatio, identical } = differences[outcome]
          return [...world.of(index), baseline, outcome, mean, sd, low, high, n, varianceRatio, String(identical)]
        })
  )
  return csvText(columns, rows)
}

/** `replications.csv`: every replication of every scenario, a line each. */
function replicationsCsv({ plan, scenarios }: BatchResults): string {
  return csvText([...worldColumns(plan).names, ...REPLICATION_COLUMNS], replicationRows(plan, scenarios))
}

const REPLICATION_COLUMNS = ['replication', ...OUTCOME_NAMES, ...REASON_ROWS.map(({ name }) => REASON_PREFIX + name)]

function* replicationRows(plan: Plan, scenarios: readonly ScenarioResults[]): Generator<CsvValue[]> {
  const world = worldColumns(plan)
  for (const [index, results] of scenarios.entries()) {
    const outcomes = OUTCOME_NAMES.map((name) => outcomeOf(results, name))
    for (let replication = 0; replication < results.replications; replication++) {
      const first = replication * REASON_ROWS.length
      const reasons = results.reasons.subarray(first, first + REASON_ROWS.length)
      yield [
        ...world.of(index),
        results.first + replication,
        ...outcomes.map((values) => values[replication]),
        ...reasons
      ]
    }
  }
}

/** `periods.csv`: the mean path of every scenario, each total divided by the cadres; burn-in included. */
function periodsCsv({ plan, scenarios }: BatchResults): string {
  const columns = [...worldColumns(plan).names, 'period', 'outcome', 'meanPerCadre', 'sd', 'n']
  return csvText(columns, periodRows(plan, scenarios))
}

function* periodRows(plan: Plan, scenarios: readonly ScenarioResults[]): Generator<CsvValue[]> {
  const world = worldColumns(plan)
  for (const [index, results] of scenarios.entries()) {
    for (let period = 0; period < results.periods; period++) {
      for (const [position, { name }] of TOTAL_ROWS.entries()) {
        if (name === 'steps' || name === 'idleRunUnits') continue
        const mean = pathMean(results, period, position)
        yield [...world.of(index), period, name, mean, pathSd(results, period, position), results.replications]
      }
    }
  }
}

/** Reads `replications.csv` back into results (without paths); throws Error if it does not fit the plan. */
export function readReplications(text: string, plan: Plan, engine: string): BatchResults {
  const { columns, rows } = parseCsv(text)
  const first = worldColumns(plan).names.length
  if (columns.slice(first).join() !== REPLICATION_COLUMNS.join()) throw new Error('replications.csv has other columns')
  if (rows.length !== plan.scenarios.length * plan.replications) throw new Error('replications.csv has other rows')
  const totalsAt = first + 1
  const answersAt = totalsAt + TOTAL_COUNT + RATE_ROWS.length
  const reasonsAt = answersAt + ANSWER_ROWS.length
  const scenarios = plan.scenarios.map((scenario, index) => {
    const results = layOutResults(plan.first, plan.replications, unitCount(scenario), 0)
    for (let r = 0; r < plan.replications; r++) {
      const row = rows[index * plan.replications + r].map(Number)
      results.totals.set(row.slice(totalsAt, totalsAt + TOTAL_COUNT), r * TOTAL_COUNT)
      results.answers.set(row.slice(answersAt, reasonsAt), r * ANSWER_ROWS.length)
      results.reasons.set(row.slice(reasonsAt), r * REASON_ROWS.length)
    }
    return results
  })
  return { plan, engine, scenarios }
}
