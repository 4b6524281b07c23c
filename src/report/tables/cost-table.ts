/** What a point costs, where reforms state their costs. */

import { differencesOf } from '../../findings/comparison.js'
import { DASH, decimal } from '../../words/format.js'
import type { RunView } from '../run-view.js'
import type { Table } from './table.js'

/** Each scenario's cost, and per point of the 不敢为 rate where more cadres dare to act; null where no cost is stated. */
export function costTable({ plan, analysis, words, ranked, short }: RunView): Table | null {
  const rows = ranked.flatMap(({ scenario, verdict }) => {
    const { cost } = plan.scenarios[scenario]
    if (cost === undefined) return []
    const { mean, low, high } = differencesOf(analysis.summaries[scenario]).afraidRate
    // The price falls as the fall grows, so that the ends of the interval change places; it holds 0 of neither.
    const isFall = verdict === 'dare' && mean !== null && low !== null && high !== null && high < 0
    const per = (difference: number) => decimal(cost.amount / (-100 * difference), 2)
    const price = isFall ? `${per(mean)} (${per(low)}–${per(high)})` : DASH
    return [[short(scenario), `${cost.amount} ${cost.unit}`, price]]
  })
  if (rows.length === 0) return null
  const { heading, total, perPoint } = words.report.costs
  return {
    columns: [
      { heading, align: 'left', maxWidth: 50 },
      { heading: total, align: 'right' },
      { heading: perPoint, align: 'right' }
    ],
    rows
  }
}
