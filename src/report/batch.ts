/** The table that a batch ends with: every scenario's headline, its difference from the baseline, and what stands beside. */

import { isWholeSpread } from '../analysis/spread.js'
import { factorNames } from '../experiment/design.js'
import { columnWidth } from '../scenario/column-width.js'
import { displayText } from './display-text.js'
import { unlikeSentences } from './frame-lines.js'
import type { RunView } from './run-view.js'
import { structureSentences } from './structure-lines.js'
import { batchRanking } from './tables/comparisons.js'
import { textTable, USUAL_WIDTH } from './tables/table.js'
import { wrapColumns } from './wrap-columns.js'

/** Lines of the table, and lines that say what its numbers are. */
export function batchLines(view: RunView, width?: number): string[] {
  const { plan, analysis, words, quoted } = view
  const { table } = words.report
  const factors = factorNames(plan.scenarios).join(' · ')
  const full = batchRanking(view)
  const hasSpread = width === undefined || columnWidth(textTable(full)[1]) <= width
  return [
    ...[...structureSentences(plan, words), ...unlikeSentences(plan, words)].flatMap((text) =>
      wrapColumns(text, width ?? USUAL_WIDTH)
    ),
    ...textTable(hasSpread ? full : batchRanking(view, false), width),
    ...(factors === '' ? [] : [table.pointNames(factors)]),
    table.batchNote(plan.replications, displayText(plan.seed)),
    ...(hasSpread
      ? [words.numbers.spreadNote(isWholeSpread(analysis.summaries[plan.baseline].spreads.afraidRate))]
      : []),
    table.baselineIs(quoted(plan.baseline), words.scenarios.baselineReasons[plan.baselineReason])
  ]
}
