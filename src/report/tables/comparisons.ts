/** The comparison of a run as each sink shows it: what stands in its columns. */

import { BESIDE_FEAR } from '../../findings/trade-offs.js'
import { besideFearFamily } from '../../findings/worsening.js'
import type { OutcomeName } from '../../model/outcomes.js'
import type { RunView } from '../run-view.js'
import { type ComparisonColumn, comparisonTable } from './comparison-table.js'
import type { Table } from './table.js'

const NAME: ComparisonColumn = { shows: 'name' }

/** The outcomes that have a column of their own in every ranking of a terminal. */
export const RANKED: readonly OutcomeName[] = ['afraidRate', 'deterredShare', 'actingShare', 'meanOutput']

/** Whether a ranking needs a column for the outcome of the run's rule. */
export function needsRuleColumn({ analysis }: RunView): boolean {
  return !RANKED.includes(analysis.comparison.outcome)
}

/** The ranking of a terminal: differences from the baseline under their verdicts. */
export function narrowRanking(view: RunView): Table {
  const { ranking } = view.words.report
  const difference = (outcome: OutcomeName, heading: string): ComparisonColumn => ({
    ...{ shows: 'difference', outcome, heading }
  })
  return comparisonTable(view, {
    columns: [
      { shows: 'rankByRate' },
      NAME,
      difference('afraidRate', ranking.rate),
      difference('deterredShare', ranking.deterred),
      { shows: 'rankByDeterredShare' },
      difference('actingShare', ranking.acting),
      difference('meanOutput', ranking.output),
      ...(needsRuleColumn(view) ? [difference(view.analysis.comparison.outcome, ranking.rule)] : [])
    ],
    scenarios: view.ranked.map(({ scenario }) => scenario),
    intervals: 'half-widths',
    isGrouped: true
  })
}

/** The outcomes of the report's ranking, each with its meaning below the table. */
export const WIDE_OUTCOMES = ['afraidRate', 'deterredShare', 'actingShare', 'recklessShare', 'grantsPerCase'] as const

/** The ranking of the report: differences first, then levels. */
export function wideRanking(view: RunView, scenarios: readonly number[]): Table {
  const [rate, share, ...means] = WIDE_OUTCOMES
  const columns: ComparisonColumn[] = [
    NAME,
    ...(view.ranked.length > 0 ? differences([rate, share]) : []),
    { shows: 'level', outcome: rate },
    { shows: 'spread', outcome: rate },
    ...[share, ...means].map((outcome): ComparisonColumn => ({ shows: 'mean', outcome }))
  ]
  return comparisonTable(view, { columns, scenarios, intervals: 'ends', isGrouped: view.ranked.length > 0 })
}

/** The table of a paper: levels and differences of the two headline outcomes. */
export function paperTable(view: RunView, scenarios: readonly number[]): Table {
  const columns = (['afraidRate', 'deterredShare'] as const).flatMap((outcome): ComparisonColumn[] => [
    { shows: 'level', outcome },
    ...differences([outcome])
  ])
  return comparisonTable(view, { columns: [NAME, ...columns], scenarios, intervals: 'ends' })
}

/** The table that a batch ends with; where there is little room, without what single replications spread over. */
export function batchRanking(view: RunView, hasSpread = true): Table {
  const { ranking } = view.words.report
  return comparisonTable(view, {
    columns: [
      NAME,
      { shows: 'level', outcome: 'afraidRate', heading: ranking.rate },
      ...(hasSpread ? [{ shows: 'spread', outcome: 'afraidRate' } as const] : []),
      { shows: 'difference', outcome: 'afraidRate', heading: view.words.findings.difference },
      { shows: 'mean', outcome: 'deterredShare', heading: ranking.deterred },
      { shows: 'mean', outcome: 'actingShare', heading: ranking.acting },
      { shows: 'mean', outcome: 'recklessShare', heading: view.words.report.beside.recklessShare }
    ],
    scenarios: [...view.plan.scenarios.keys()],
    intervals: 'half-widths'
  })
}

/** What gets better or worse beside fear; the intervals of all its differences hold together. */
export function besideFearTable(
  view: RunView,
  { scenarios, intervals }: { readonly scenarios: readonly number[]; readonly intervals: 'half-widths' | 'ends' }
): Table {
  const { beside } = view.words.report
  const isNarrow = intervals === 'half-widths'
  const family = besideFearFamily(view.analysis.comparison)
  const shown = BESIDE_FEAR.filter((outcome) => !isNarrow || outcome !== 'meanOutput')
  const columns = shown.map((outcome): ComparisonColumn => {
    const heading = isNarrow ? { heading: beside[outcome] } : {}
    return { shows: 'difference', outcome, family, marksWorse: true, ...heading }
  })
  return comparisonTable(view, {
    ...{ scenarios, intervals },
    columns: [{ ...NAME, ...(isNarrow && { heading: beside.heading }) }, ...columns]
  })
}

function differences(outcomes: readonly OutcomeName[]): ComparisonColumn[] {
  return outcomes.map((outcome) => ({ shows: 'difference', outcome }))
}
