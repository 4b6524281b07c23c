/** The numbers of a report as data that a program can read out of the page. */

import type { Estimate } from '../../analysis/estimate.js'
import type { BatchResults } from '../../experiment/results.js'
import type { OutcomeName } from '../../model/outcomes.js'
import { ANSWER_ROWS, RATE_ROWS, UNIT_RATE_ROWS } from '../../model/outcomes.js'
import { MODEL_VERSION } from '../../model/simulate.js'
import type { ReportRow } from '../report-rows.js'

/** The outcomes of a report's data, in the order of its lists. */
const DATA_OUTCOMES: readonly OutcomeName[] = [...RATE_ROWS, ...ANSWER_ROWS, ...UNIT_RATE_ROWS].map(({ name }) => name)

/** The plan, and of every scenario the estimates and differences as lists of `[n, mean, sd, low, high]`. */
export function reportData({ plan, engine }: BatchResults, rows: readonly ReportRow[]) {
  const { seed, key, first, replications } = plan
  const list = ({ n, mean, sd, low, high }: Estimate) => [n, mean, sd, low, high]
  return {
    modelVersion: plan.modelVersion ?? MODEL_VERSION,
    engine,
    seed,
    key: [key.k0, key.k1],
    first,
    replications,
    baseline: plan.scenarios[plan.baseline].id,
    outcomes: DATA_OUTCOMES,
    scenarios: rows.map(({ scenario, summary: { estimates, differences } }) => ({
      id: scenario.id,
      label: scenario.label,
      question: scenario.question,
      estimates: DATA_OUTCOMES.map((name) => list(estimates[name])),
      differences: differences === undefined ? null : DATA_OUTCOMES.map((name) => list(differences[name]))
    }))
  }
}
