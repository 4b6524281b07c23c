/** The 不敢为 rate by tier and by rank: differences from the same group of the baseline. */

import { DASH } from '../../words/format.js'
import { levelText, plusMinus, readDifference } from '../../words/format-outcome.js'
import type { RunView } from '../run-view.js'
import type { Table } from './table.js'

/** More groups than this do not fit beside each other. */
const MOST_GROUPS = 6

/** The groups that the baseline has; null where there are none, too many, or nothing to compare. */
export function groupTable({ plan, analysis, words, ranked, short }: RunView): Table | null {
  const own = analysis.groups[plan.baseline].filter(({ outcome }) => outcome === 'afraidRate')
  if (own.length === 0 || own.length > MOST_GROUPS || ranked.length === 0) return null
  const differences = (scenario: number) =>
    own.map(({ group }) => {
      const rate = analysis.groups[scenario].find(
        ({ outcome, group: other }) =>
          outcome === 'afraidRate' && other.kind === group.kind && other.name === group.name
      )
      if (rate?.difference?.identical) return words.findings.identical
      return rate?.difference ? plusMinus(readDifference('afraidRate', rate.difference)) : DASH
    })
  return {
    columns: [
      { heading: words.report.groups.heading, align: 'left', maxWidth: 22 },
      ...own.map(({ group }) => ({ heading: words.findings.group(group.name), align: 'right' as const }))
    ],
    rows: [
      [words.report.table.baselineCell, ...own.map(({ estimate }) => levelText('afraidRate', estimate, words))],
      ...ranked.map(({ scenario }) => [short(scenario), ...differences(scenario)])
    ]
  }
}
