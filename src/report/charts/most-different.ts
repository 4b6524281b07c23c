/** Which scenarios a chart shows that has no room for all. */

import type { OutcomeName } from '../../model/outcomes.js'
import type { ReportRow } from '../report-rows.js'

/** The baseline and the rows whose outcome differs most from it, `most` in all, in their order. */
export function furthest(rows: readonly ReportRow[], outcome: OutcomeName, most: number): readonly ReportRow[] {
  const distance = ({ isBaseline, summary }: ReportRow) =>
    isBaseline ? Number.POSITIVE_INFINITY : Math.abs(summary.differences?.[outcome].mean ?? 0)
  const sorted = rows.map((row, position) => ({ position, distance: distance(row) }))
  sorted.sort((a, b) => (a.distance === b.distance ? a.position - b.position : b.distance - a.distance))
  const kept = new Set(sorted.slice(0, most).map(({ position }) => position))
  return rows.filter((_, position) => kept.has(position))
}
