/** The one table of a comparison: scenarios in rows, levels and differences from the baseline in columns. */

import { relativeDifference } from '../../analysis/fieller.js'
import { simultaneousBounds } from '../../analysis/interval.js'
import { mostDiffering, neverDiffered } from '../../analysis/paired.js'
import { isWholeSpread } from '../../analysis/spread.js'
import { type ComparedScenario, type Comparison, differencesOf } from '../../findings/comparison.js'
import { VERDICTS, type Verdict } from '../../findings/verdict.js'
import { isWorse } from '../../findings/worsening.js'
import { type OutcomeName, outcomeLabel } from '../../model/outcomes.js'
import { DASH, ends, percent, plainPoints, whole } from '../../words/format.js'
import {
  differenceUnit,
  formatHalfWidth,
  formatOutcome,
  formatSpread,
  meanAndEnds,
  plusMinus,
  readDifference
} from '../../words/format-outcome.js'
import type { Words } from '../../words/words.js'
import type { RunView } from '../run-view.js'
import type { Table, TableGroup } from './table.js'

/** A column of the comparison. */
export interface ComparisonColumn {
  /**
   * The scenario's name, its place, an outcome's mean, that with its interval, what its replications spread over, or its
   * difference from the baseline.
   */
  readonly shows: 'name' | 'rankByRate' | 'rankByDeterredShare' | 'mean' | 'level' | 'spread' | 'difference'
  readonly outcome?: OutcomeName
  /** In place of the outcome's label. */
  readonly heading?: string
  /** Over how many differences the interval holds; that of the comparison's own outcome holds over all scenarios. */
  readonly family?: number
  /** Whether a cell says that an outcome gets worse. */
  readonly marksWorse?: boolean
}

/** How a comparison is laid out. */
export interface ComparisonLayout {
  readonly columns: readonly ComparisonColumn[]
  /** Positions in the plan, in order; the baseline has no differences. */
  readonly scenarios: readonly number[]
  /** Whether intervals stand as ± behind a number, as in a terminal, or as two ends below it. */
  readonly intervals: 'half-widths' | 'ends'
  /** Whether the scenarios stand under their verdicts. */
  readonly isGrouped?: boolean
}

/** The table that shows some columns of a comparison. */
export function comparisonTable(view: RunView, layout: ComparisonLayout): Table {
  const { plan, words } = view
  const groups = layout.isGrouped ? groupsOf(view, layout.scenarios) : []
  const order = layout.isGrouped ? groups.flatMap(({ scenarios }) => scenarios) : layout.scenarios
  const baseline = order.indexOf(plan.baseline)
  return {
    columns: layout.columns.map((column) => ({
      heading: headingOf(column, layout, view),
      align: column.shows === 'name' ? 'left' : 'right',
      ...(column.shows === 'name' && { maxWidth: 30 })
    })),
    rows: order.map((scenario) => layout.columns.map((column) => cellOf(view, layout, column, scenario))),
    ...(baseline >= 0 && { emphasised: baseline }),
    groups: groups.flatMap(({ verdict, scenarios }): TableGroup[] =>
      verdict === null
        ? []
        : [{ title: verdictTitle(verdict, view.analysis.comparison, words), from: order.indexOf(scenarios[0]) }]
    )
  }
}

/** A verdict with what it rests on, as a heading. */
export function verdictTitle(
  verdict: Verdict,
  comparison: Pick<Comparison, 'indifference'>,
  { start, findings, colon }: Words
): string {
  return `${start(findings.verdicts[verdict])}${colon}${findings.grounds(plainPoints(comparison.indifference))[verdict]}`
}

/** The baseline, then the scenarios of each verdict in order of rank. */
function groupsOf({ plan, ranked }: RunView, scenarios: readonly number[]) {
  const isShown = new Set(scenarios)
  const own = VERDICTS.map((verdict) => ({
    verdict,
    scenarios: ranked.filter((row) => row.verdict === verdict && isShown.has(row.scenario)).map((row) => row.scenario)
  }))
  const first = isShown.has(plan.baseline) ? [{ verdict: null, scenarios: [plan.baseline] }] : []
  return [...first, ...own.filter((group) => group.scenarios.length > 0)]
}

function headingOf(
  column: ComparisonColumn,
  { intervals }: ComparisonLayout,
  { plan, analysis, words }: RunView
): string {
  const { shows, outcome, family } = column
  const { findings, numbers, report } = words
  if (shows === 'name') return column.heading ?? findings.scenario
  if (outcome === undefined) return report.ranking.place
  if (shows === 'spread') {
    const isWhole = isWholeSpread(analysis.summaries[plan.baseline].spreads[outcome])
    return intervals === 'half-widths'
      ? numbers.shortSpread(isWhole)
      : `${words.say(outcomeLabel(outcome))}\n${numbers.spread(isWhole)}`
  }
  const label = column.heading ?? words.say(outcomeLabel(outcome))
  if (intervals === 'half-widths' || shows === 'mean') return label
  if (shows === 'level') return `${label}\n${numbers.interval}`
  const isTogether = (family ?? familyOf(outcome, analysis.comparison)) > 1
  const interval = isTogether ? numbers.simultaneousInterval : numbers.interval
  return `${column.heading ?? `${label}${words.comma}${findings.difference}`}\n${[differenceUnit(outcome, words), interval].filter((part) => part !== '').join(words.comma)}`
}

function cellOf(view: RunView, layout: ComparisonLayout, column: ComparisonColumn, scenario: number): string {
  const { analysis, words } = view
  const { shows, outcome = 'afraidRate' } = column
  const isNarrow = layout.intervals === 'half-widths'
  if (shows === 'name') return isNarrow ? view.short(scenario) : view.name(scenario)
  const { estimates, spreads } = analysis.summaries[scenario]
  const estimate = estimates[outcome]
  if (shows === 'mean') return formatOutcome(outcome, estimate.mean)
  if (shows === 'spread') return formatSpread(outcome, spreads[outcome])
  if (shows === 'level') {
    const value = formatOutcome(outcome, estimate.mean, 2)
    return isNarrow
      ? `${value} ${formatHalfWidth(outcome, estimate) || words.numbers.noInterval}`
      : withNote(value, ends(estimate, (end) => formatOutcome(outcome, end, 2)) || words.numbers.noInterval)
  }
  const compared = analysis.comparison.compared.find((row) => row.scenario === scenario)
  if (compared === undefined) return shows === 'difference' ? words.report.table.baselineCell : ''
  if (shows !== 'difference') return String(compared[shows])
  return differenceCell(view, column, compared, isNarrow)
}

function differenceCell(
  { analysis, words }: RunView,
  { outcome = 'afraidRate', family = familyOf(outcome, analysis.comparison), marksWorse = false }: ComparisonColumn,
  { scenario }: ComparedScenario,
  isNarrow: boolean
): string {
  const difference = differencesOf(analysis.summaries[scenario])[outcome]
  if (difference.identical) return words.findings.identical
  const { n } = difference
  if (neverDiffered(difference)) {
    return isNarrow
      ? words.numbers.shortNoneDiffered(whole(n))
      : words.numbers.noneDiffered(whole(n), percent(mostDiffering(n)))
  }
  const bounds = simultaneousBounds(difference, family)
  const measured = { mean: difference.mean, low: bounds.low, high: bounds.high }
  const read = readDifference(outcome, measured, relativeDifference(difference, family))
  // What is too rare, or relative to what may be 0, is not said.
  if (read.mean === null || difference.estimator === 'too-few') return DASH
  if (isNarrow) return read.low === null ? `${plusMinus(read)} (${words.numbers.noInterval})` : plusMinus(read)
  const [mean, ends] = meanAndEnds(read)
  const note = ends || words.numbers.noInterval
  return withNote(marksWorse && isWorse(outcome, bounds) ? words.report.beside.worseCell(mean) : mean, note)
}

/** Over how many differences an interval holds: that of the comparison's own outcome over all scenarios. */
function familyOf(outcome: OutcomeName, comparison: Comparison): number {
  return outcome === comparison.outcome ? comparison.family : 1
}

function withNote(value: string, note: string): string {
  return note === '' ? value : `${value}\n${note}`
}
