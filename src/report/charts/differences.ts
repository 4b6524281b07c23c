/** The chart of paired differences of the 不敢为 rate and the deterred share from the baseline, with the zero line. */

import { type Bounds, falls, rises } from '../../analysis/interval.js'
import type { Comparison } from '../../findings/comparison.js'
import { plainPoints, points } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import type { ReportRow } from '../report-rows.js'
import { shownRows } from '../shown-rows.js'
import { differenceAxis, placeOn, zeroLine } from './axes.js'
import type { ChartInput, ChartKind, DataTable, Drawing } from './chart.js'
import { estimateCells, estimateColumns, estimateText, left, right } from './chart.js'
import { markLayers, markOf } from './estimate-marks.js'
import { scenarioRows } from './frame.js'
import { markLegend } from './legends.js'
import { COLOUR, numberColumn, paired } from './paired-outcomes.js'
import { PAPER } from './palette.js'

/** The differences of all scenarios but the baseline; null where there is nothing to compare. */
export const DIFFERENCES = { name: 'afraid-rate-differences', isByScenario: true, draw } satisfies ChartKind

/** One scenario with its difference; that of the rate with the interval that its verdict goes by. */
interface Difference extends Bounds {
  readonly mean: number | null
  readonly identical: boolean
  readonly n: number
}

function draw({ rows: all, analysis: { comparison }, words }: ChartInput): Drawing | null {
  const { differences: t } = words.charts
  const isCompared = ({ summary }: ReportRow) => summary.differences !== undefined
  const rows = shownRows(all).filter(isCompared)
  if (rows.length === 0) return null
  const isSimultaneous = comparison.outcome === 'afraidRate' && comparison.family > 1
  const rateOf = rateDifference(comparison, isSimultaneous)
  const plot = scenarioRows(words, rows, { right: 172, top: 30, bottom: 44 })
  const pair = paired(words, (outcome) =>
    rows.map((row): Difference => (outcome === 'afraidRate' ? rateOf(row) : row.summary.differences![outcome]))
  )
  const marks = pair.flatMap(({ values, offset, shape }) =>
    values.flatMap((difference, k) => {
      if (difference.identical) return []
      const fill = falls(difference) || rises(difference) ? COLOUR : PAPER
      return markOf(difference, { y: plot.middle(k) + offset, shape, fill, factor: 100 })
    })
  )
  const x = placeOn(differenceAxis(marks, t.axis))
  return {
    title: t.title,
    spec: plot.spec([
      zeroLine(x),
      ...markLayers(marks, x, COLOUR),
      plot.names,
      ...pair.map(({ values, offset, ink }) =>
        numberColumn(
          values.flatMap((difference, k) => writtenAt(difference, { middle: plot.middle(k), offset, same: t.same })),
          ink,
          plot.width + 12
        )
      ),
      ...markLegend(
        [
          ...pair.map(({ label, shape }) => ({ text: label, shape, fill: COLOUR })),
          { text: t.hollow, shape: 'circle', fill: PAPER }
        ],
        -14,
        COLOUR
      )
    ]),
    caption: words.sentences([
      t.caption({
        ...{ baseline: words.say(all[0].name), threshold: plainPoints(comparison.indifference) },
        ...counted(all.filter(isCompared).map(rateOf))
      }),
      isSimultaneous ? t.simultaneous : '',
      words.charts.bars(pair[0].values.some(({ low }) => low !== null))
    ]),
    table: tableOf(rows, pair, { isSimultaneous, words })
  }
}

function tableOf(
  rows: readonly ReportRow[],
  pair: ReturnType<typeof paired<readonly Difference[]>>,
  { isSimultaneous, words }: { readonly isSimultaneous: boolean; readonly words: Words }
): DataTable {
  const { differences: t } = words.charts
  const { interval, simultaneousInterval } = words.numbers
  return {
    columns: [
      left(words.findings.scenario),
      ...pair.flatMap(({ label, outcome }) =>
        estimateColumns(
          t.differenceOf(label),
          outcome === 'afraidRate' && isSimultaneous ? simultaneousInterval : interval
        )
      ),
      right(t.pairs)
    ],
    rows: rows.map(({ name }, k) => [
      words.say(name),
      ...pair.flatMap(({ values }) => (values[k].identical ? [t.same, ''] : estimateCells(values[k], points))),
      String(pair[0].values[k].n)
    ])
  }
}

/** A difference in numbers; one that is the same in every replication is said once for both outcomes. */
function writtenAt(
  difference: Difference,
  { middle, offset, same }: { readonly middle: number; readonly offset: number; readonly same: string }
) {
  if (!difference.identical) return [{ text: estimateText(difference, points), y: middle + offset }]
  return offset < 0 ? [{ text: same, y: middle }] : []
}

/** The difference of a scenario's rate, with the simultaneous interval where verdicts go by it. */
function rateDifference({ compared }: Comparison, isSimultaneous: boolean): (row: ReportRow) => Difference {
  return ({ index, summary }) => {
    const own = summary.differences!.afraidRate
    const simultaneous = compared.find(({ scenario }) => scenario === index)?.simultaneous
    return isSimultaneous && simultaneous !== undefined ? { ...own, ...simultaneous } : own
  }
}

function counted(rates: readonly Difference[]) {
  const [below, above] = [falls, rises].map((isSo) => rates.filter(isSo).length)
  const identical = rates.filter((rate) => rate.identical).length
  const unbounded = rates.filter((rate) => !rate.identical && rate.low === null).length
  return { below, above, open: rates.length - below - above - identical - unbounded, unbounded, identical }
}
