/** What a chart of the report consists of. */

import type { TopLevelSpec } from 'vega-lite'
import type { Estimate } from '../../analysis/estimate.js'
import type { Plan } from '../../experiment/plan.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import { ends } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import type { ReportRow } from '../report-rows.js'
import { leftOutSentence, shownRows } from '../shown-rows.js'

/** A column of a table. */
export interface Column {
  readonly heading: string
  readonly align: 'left' | 'right'
}

/** A table of texts, such as the data behind a chart; a line break in a cell begins a note below its value. */
export interface DataTable {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** The row that is set off from the others, such as the baseline's. */
  readonly emphasised?: number
}

/** What is drawn and said of some numbers. */
export interface Drawing {
  readonly title: string
  readonly spec: TopLevelSpec
  /** What the chart shows, made from the numbers. */
  readonly caption: string
  readonly table: DataTable
}

/** A chart in one language. */
export interface Chart extends Drawing {
  /** Its name in file names and addresses, such as `afraid-rate`. */
  readonly name: string
}

/** What charts are made from. */
export interface ChartInput {
  /** The plan of a run; absent where no run is shown. */
  readonly plan?: Plan
  /** The scenarios in report order, the baseline first. */
  readonly rows: readonly ReportRow[]
  readonly analysis: RunAnalysis
  readonly words: Words
}

/** One of the report's charts. */
export interface ChartKind {
  readonly name: string
  /** Whether its table has a row for each scenario, of which a long report shows the first and the last. */
  readonly isByScenario?: boolean
  /** Whether it is made from a closer look, which may come later than the rest of an analysis. */
  readonly followsCadres?: boolean
  /** Whether its numbers have no intervals, as its caption then says. */
  readonly isWithoutIntervals?: boolean
  /** Draws it; null where there is nothing to say. */
  draw(input: ChartInput): Drawing | null
}

/** The chart of one kind, or null where there is nothing to say. */
export function chartOf<Kind extends ChartKind>(
  { name, isByScenario = false, isWithoutIntervals = false, draw }: Kind,
  input: ChartInput
): Chart | Extract<ReturnType<Kind['draw']>, null> {
  const drawing = draw(input)
  if (drawing === null) return null as Extract<ReturnType<Kind['draw']>, null>
  const { words } = input
  const leftOut = isByScenario ? leftOutSentence(input.rows.length, words) : null
  const said = [drawing.caption, ...(isWithoutIntervals ? [words.findings.noIntervals] : [])]
  const caption = words.sentences(leftOut === null ? said : [...said, leftOut])
  const { table } = drawing
  return { name, ...drawing, caption, table: leftOut === null ? table : { ...table, rows: shownRows(table.rows) } }
}

/** A column of texts. */
export function left(heading: string): Column {
  return { heading, align: 'left' }
}

/** A column of numbers. */
export function right(heading: string): Column {
  return { heading, align: 'right' }
}

/** Two columns: an estimate and its interval. */
export function estimateColumns(heading: string, interval: string): readonly Column[] {
  return [right(heading), right(interval)]
}

/** The cells of an estimate and its interval. */
export function estimateCells(estimate: Bounded, format: (value: number | null) => string): readonly string[] {
  return [format(estimate.mean), ends(estimate, format)]
}

/** An estimate and its interval as one text. */
export function estimateText(estimate: Bounded, format: (value: number | null) => string): string {
  return estimateCells(estimate, format).join(' ').trim()
}

type Bounded = Pick<Estimate, 'mean' | 'low' | 'high'>
