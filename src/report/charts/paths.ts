/** The chart of the 不敢为 rate over time: one small plot a scenario, each with the baseline behind it. */

import { studentTQuantile } from '../../analysis/student-t.js'
import { type Pooled, pathMean, pathSd } from '../../findings/pooled.js'
import { TOTAL, type TotalName } from '../../model/outcomes.js'
import { DASH } from '../../words/format.js'
import { boundedShare } from '../../words/format-outcome.js'
import type { ReportRow } from '../report-rows.js'
import { shareAxis, shareDomain } from './axes.js'
import { type ChartInput, type ChartKind, type DataTable, type Drawing, left, right } from './chart.js'
import { type Place, to } from './layers.js'
import { furthest } from './most-different.js'
import { INK, MUTED, OUTCOME_COLOURS, SHADE } from './palette.js'
import { type PlotData, smallMultiples } from './small-multiples.js'

/** The paths of the baseline and of the scenarios that differ most from it, every number with its interval. */
export const PATHS = {
  name: 'afraid-rate-paths',
  isByScenario: true,
  draw: (input) =>
    drawn(input, ({ mean, low, high }) =>
      boundedShare({ mean, low: Math.max(0, low), high: Math.min(1, high) }, input.words)
    )
} satisfies ChartKind

/** How a point is written. */
type Written = (point: PathPoint) => string

/** The most plots; of more scenarios those nearest to the baseline are left to the table. */
const MOST_PLOTS = 16
/** The most points of a line; longer runs are drawn as means of stretches. */
const MOST_POINTS = 240
const COLOUR = OUTCOME_COLOURS.afraid

function drawn({ rows, words }: ChartInput, written: Written): Drawing {
  const shown = furthest(rows, 'afraidRate', MOST_PLOTS)
  const paths = shown.map(({ summary: { pooled } }) =>
    pathOf(pooled, 'afraid', Math.ceil(pooled.periods / MOST_POINTS)).map(({ low, high, ...point }) => ({
      ...point,
      low: Math.max(0, low),
      high: Math.min(1, high)
    }))
  )
  const longest = Math.max(...shown.map(({ summary }) => summary.pooled.periods))
  const domain = shareDomain(paths.flatMap((path) => path.flatMap(({ low, high }) => [low, high])))
  const columns = Math.min(4, shown.length)
  const isAlone = columns === 1
  const burnIns = shown.map(({ scenario }) => scenario.parameters.time.burnIn)
  const plots = shown.map(
    (row, position): PlotData => ({
      title: words.say(row.name),
      isBold: row.isBaseline,
      rows: {
        burnIn: burnIns[position] > 0 ? [{ from: 0, end: burnIns[position] }] : [],
        entry: row.scenario.timetable.map(({ at }) => ({ at })),
        baseline: row.isBaseline ? [] : paths[0],
        path: paths[position]
      }
    })
  )
  const layout = { columns, height: isAlone ? 200 : 96 }
  const x = { domain: [0, longest], format: '~d', ticks: isAlone ? 10 : 4, more: FLUSH } as const
  const spec = smallMultiples(words, plots, {
    ...layout,
    x,
    y: shareAxis(domain, 4),
    layers: layersOf(hasBands(shown))
  })
  return {
    title: words.charts.paths.title,
    spec,
    caption: captionOf({ rows, shown, words }, written),
    table: tableOf({ rows, longest, words }, written)
  }
}

/** Whether the paths have intervals. */
const hasBands = (shown: readonly ReportRow[]) => shown.some(({ summary }) => summary.pooled.replications > 1)

const FLUSH = { labelFlush: true, labelSeparation: 10 }

/** The burn-in, the entries of a timetable, the baseline, and the path with its band. */
const layersOf = (isBanded: boolean) => (x: Place, y: Place) => {
  const line = { x: x('period'), y: y('mean') }
  const band = {
    mark: { type: 'area', color: COLOUR, opacity: 0.25 },
    encoding: { x: x('period'), y: y('low'), y2: to('high') }
  }
  return {
    burnIn: [{ mark: { type: 'rect', color: SHADE }, encoding: { x: x('from'), x2: to('end') } }],
    entry: [{ mark: { type: 'rule', color: INK, strokeDash: [1, 2] }, encoding: { x: x('at') } }],
    baseline: [{ mark: { type: 'line', color: MUTED, strokeWidth: 1, strokeDash: [3, 2] }, encoding: line }],
    path: [...(isBanded ? [band] : []), { mark: { type: 'line', color: COLOUR, strokeWidth: 1.6 }, encoding: line }]
  }
}

/** A point of a path: the mean of a stretch of quarters with the mean of their 95 % simulation intervals. */
export interface PathPoint {
  readonly period: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** The path of a total per cadre, in stretches of so many quarters. */
export function pathOf(pooled: Pooled, total: TotalName, stretch = 1): readonly PathPoint[] {
  const { replications: n, periods } = pooled
  const quantile = n > 1 ? studentTQuantile(0.975, n - 1) / Math.sqrt(n) : 0
  return Array.from({ length: Math.ceil(periods / stretch) }, (_, k) => {
    const [first, end] = [k * stretch, Math.min(periods, (k + 1) * stretch)]
    const mean = meanOf(pooled, total, [first, end])
    let half = 0
    for (let period = first; period < end; period++) {
      half += (quantile * (pathSd(pooled, period, TOTAL[total]) ?? 0)) / (end - first)
    }
    return { period: first, mean, low: mean - half, high: mean + half }
  })
}

/** The mean of the periods from `first` to before `end`: cadre-periods are as many in each. */
function meanOf(pooled: Pooled, total: TotalName, [first, end]: readonly [number, number]): number {
  let sum = 0
  for (let period = first; period < end; period++) sum += pathMean(pooled, period, TOTAL[total])
  return sum / (end - first)
}

function captionOf(
  { rows, shown, words }: Pick<ChartInput, 'rows' | 'words'> & { readonly shown: readonly ReportRow[] },
  written: Written
): string {
  const path = pathOf(rows[0].summary.pooled, 'afraid')
  return words.charts.paths.caption({
    name: words.say(rows[0].name),
    first: written(path[0]),
    last: written(path[path.length - 1]),
    hasBands: hasBands(shown),
    hasBurnIn: shown.some(({ scenario }) => scenario.parameters.time.burnIn > 0),
    hasOthers: shown.length > 1,
    hasTimetable: shown.some(({ scenario }) => scenario.timetable.length > 0),
    left: rows.length - shown.length
  })
}

/** Means over stretches of the run, at most ten; their intervals are the means of their quarters’. */
function tableOf(
  { rows, longest, words }: Pick<ChartInput, 'rows' | 'words'> & { readonly longest: number },
  written: Written
): DataTable {
  const stretch = Math.ceil(longest / 10)
  const starts = Array.from({ length: Math.ceil(longest / stretch) }, (_, k) => k * stretch)
  const heading = (first: number) => {
    const last = Math.min(longest, first + stretch) - 1
    return last === first ? String(first) : `${first}–${last}`
  }
  return {
    columns: [left(words.charts.paths.scenarioAndQuarters), ...starts.map((first) => right(heading(first)))],
    rows: rows.map(({ name, summary: { pooled } }) => {
      const path = pathOf(pooled, 'afraid', stretch)
      return [words.say(name), ...starts.map((_, k) => (k < path.length ? written(path[k]) : DASH))]
    })
  }
}
