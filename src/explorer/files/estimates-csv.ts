/** The estimates of an answer as CSV. */

import { OUTCOME_NAMES } from '../../model/outcomes.js'
import { type CsvValue, csvText } from '../../report/tables/csv.js'
import type { Answer } from '../engine/laboratory.js'

/** A row for each outcome of each world, with its paired difference where there is one. */
export function estimatesCsv({ results, analysis: { summaries } }: Answer): string {
  const own = ['n', 'mean', 'sd', 'low', 'high'] as const
  const paired = ['mean', 'low', 'high'] as const
  const columns = ['scenario', 'outcome', ...own, 'difference', 'difference_low', 'difference_high']
  const rows = results.plan.scenarios.flatMap(({ id }, position) =>
    OUTCOME_NAMES.map((name): CsvValue[] => {
      const { estimates, differences } = summaries[position]
      return [
        id,
        name,
        ...own.map((column) => estimates[name][column]),
        ...paired.map((column) => differences?.[name][column] ?? null)
      ]
    })
  )
  return csvText(columns, rows)
}
