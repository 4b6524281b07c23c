/** The chart of the 不敢为 rate over time: one small plot a scenario, each with the baseline behind it. */

import { studentTQuantile } from '../../analysis/student-t.js'
import { type Pooled, pathMean, pathSd } from '../../findings/pooled.js'
import type { Language } from '../../model/language.js'
import { TOTAL } from '../../model/outcomes.js'
import { percent } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { INTERVAL } from '../sentences.js'
import { type Chart, CONTENT_WIDTH, type DataTable, type Layer, shareDomain, texts, themed } from './chart.js'
import { INK, MUTED, OUTCOME_COLOURS, SHADE } from './palette.js'
import { wrapText } from './text-width.js'

/** The most plots; of more scenarios those nearest to the baseline are left to the table. */
const MOST_PLOTS = 16
/** The most points of a line; longer runs are drawn as means of stretches. */
const MOST_POINTS = 240

/** Draws the paths of the baseline and of the scenarios that differ most from it. */
export function pathsChart(rows: readonly ReportRow[], language: Language): Chart {
  const shown = mostDifferent(rows, MOST_PLOTS)
  const paths = shown.map(({ summary }) => pathOf(summary.pooled))
  const longest = Math.max(...shown.map(({ summary }) => summary.pooled.periods))
  const [low, high] = shareDomain(paths.flatMap((path) => path.flatMap(({ low, high }) => [low, high])))
  const columns = Math.min(4, shown.length)
  const width = columns === 1 ? CONTENT_WIDTH : Math.floor((CONTENT_WIDTH - (columns - 1) * GAP) / columns)
  const height = columns === 1 ? 200 : 96
  const titles = shown.map(({ name }) => wrapText(name[language], TITLE_SIZE, width, 2))
  const titleLines = Math.max(...titles.map(({ length }) => length))
  const panels = shown.map((row, position) => {
    const { burnIn } = row.scenario.parameters.time
    const isLeft = position % columns === 0
    const x = {
      type: 'quantitative',
      scale: { domain: [0, longest], nice: false },
      axis: {
        title: null,
        grid: false,
        tickCount: columns === 1 ? 10 : 4,
        format: '~d',
        labelFlush: true,
        labelOverlap: 'greedy',
        labelSeparation: 10
      }
    }
    const y = {
      type: 'quantitative',
      scale: { domain: [low, high], nice: 4, zero: false },
      axis: { title: null, tickCount: 4, format: '~%', labels: isLeft }
    }
    const line = (values: readonly Point[], mark: Layer): Layer => ({
      data: { values },
      mark: { type: 'line', ...mark },
      encoding: { x: { field: 'period', ...x }, y: { field: 'rate', ...y } }
    })
    const band: Layer = {
      data: { values: paths[position].map(({ period, low: from, high: to }) => ({ period, from, to })) },
      mark: { type: 'area', color: OUTCOME_COLOURS.afraid, opacity: 0.25 },
      encoding: { x: { field: 'period', ...x }, y: { field: 'from', ...y }, y2: { field: 'to' } }
    }
    const layers: Layer[] = [
      ...(row.summary.pooled.replications > 1 ? [band] : []),
      line(paths[position], { color: OUTCOME_COLOURS.afraid, strokeWidth: 1.6 }),
      texts(
        titles[position].map((text, index) => ({ text, y: -12 - (titles[position].length - 1 - index) * 14 })),
        { fontSize: TITLE_SIZE, fontWeight: row.isBaseline ? 'bold' : 'normal' },
        0
      )
    ]
    if (!row.isBaseline) layers.unshift(line(paths[0], { color: MUTED, strokeWidth: 1, strokeDash: [3, 2] }))
    const entries = row.scenario.timetable.map(({ at }) => ({ at }))
    if (entries.length > 0) {
      layers.unshift({
        data: { values: entries },
        mark: { type: 'rule', color: INK, strokeDash: [1, 2] },
        encoding: { x: { field: 'at', ...x } }
      })
    }
    if (burnIn > 0) {
      layers.unshift({
        data: { values: [{ from: 0, to: burnIn }] },
        mark: { type: 'rect', color: SHADE },
        encoding: { x: { field: 'from', ...x }, x2: { field: 'to' } }
      })
    }
    return { width, height, layer: layers }
  })
  const zh = language === 'zh'
  return {
    name: 'afraid-rate-paths',
    title: zh ? '不敢为率随时间的变化' : '不敢为 rate over time',
    spec: themed(language, {
      padding: 8,
      columns,
      spacing: { row: 34 + titleLines * 14, column: GAP },
      bounds: 'flush',
      align: 'all',
      concat: panels
    }),
    caption: captionOf(rows, shown, language),
    table: tableOf(rows, longest, language)
  }
}

const GAP = 14
const TITLE_SIZE = 11

interface Point {
  readonly period: number
  readonly rate: number
  /** The ends of the 95 % simulation interval of the rate in that quarter, or their means over a stretch. */
  readonly low: number
  readonly high: number
}

/** The baseline and the rows whose rate differs most from it, in their order. */
function mostDifferent(rows: readonly ReportRow[], most: number): ReportRow[] {
  const distance = ({ isBaseline, summary }: ReportRow) =>
    isBaseline ? Number.POSITIVE_INFINITY : Math.abs(summary.differences?.afraidRate.mean ?? 0)
  const nearest = rows.map((row, position) => ({ position, distance: distance(row) }))
  nearest.sort((a, b) => (a.distance === b.distance ? a.position - b.position : b.distance - a.distance))
  const kept = new Set(nearest.slice(0, most).map(({ position }) => position))
  return rows.filter((_, position) => kept.has(position))
}

function pathOf(pooled: Pooled): Point[] {
  const stretch = Math.ceil(pooled.periods / MOST_POINTS)
  const { replications: n } = pooled
  const quantile = n > 1 ? studentTQuantile(0.975, n - 1) / Math.sqrt(n) : 0
  return Array.from({ length: Math.ceil(pooled.periods / stretch) }, (_, k) => {
    const [first, end] = [k * stretch, Math.min(pooled.periods, (k + 1) * stretch)]
    const rate = meanRate(pooled, first, end)
    let half = 0
    for (let period = first; period < end; period++) {
      half += (quantile * (pathSd(pooled, period, TOTAL.afraid) ?? 0)) / (end - first)
    }
    return { period: first, rate, low: Math.max(0, rate - half), high: Math.min(1, rate + half) }
  })
}

/** Mean rate of the periods from `first` to before `end`: cadre-periods are as many in each. */
function meanRate(pooled: Pooled, first: number, end: number): number {
  let sum = 0
  for (let period = first; period < end; period++) sum += pathMean(pooled, period, TOTAL.afraid)
  return sum / (end - first)
}

function captionOf(rows: readonly ReportRow[], shown: readonly ReportRow[], language: Language): string {
  const zh = language === 'zh'
  const { pooled } = rows[0].summary
  const first = percent(pathMean(pooled, 0, TOTAL.afraid))
  const last = percent(pathMean(pooled, pooled.periods - 1, TOTAL.afraid))
  const parts = [
    zh
      ? `横轴为季度，各次重复的均值；带为各季度的 ${INTERVAL.zh}。“${rows[0].name.zh}”从第一个季度的 ${first} 到最后一个季度的 ${last}；阴影为不计入统计的预热期`
      : `Quarters from left to right, means over replications; bands are the ${INTERVAL.en} of each quarter. “${rows[0].name.en}” goes from ${first} in the first quarter to ${last} in the last; the shaded quarters are the burn-in, which is not counted`
  ]
  if (shown.length > 1) parts.push(zh ? '虚线为基线情景' : 'the dashed line is the baseline')
  if (shown.some(({ scenario }) => scenario.timetable.length > 0)) {
    parts.push(zh ? '竖点线为时间表中参数改变之时' : 'dotted verticals mark the entries of a timetable')
  }
  const left = rows.length - shown.length
  const rest = zh
    ? `其余 ${left} 个与基线相差较小的情景见数据表。`
    : ` The ${left} scenarios nearest to the baseline are in the table only.`
  return `${parts.join(zh ? '，' : ', ')}${zh ? '。' : '.'}${left > 0 ? rest : ''}`
}

/** Means over stretches of the run, at most ten. */
function tableOf(rows: readonly ReportRow[], longest: number, language: Language): DataTable {
  const zh = language === 'zh'
  const stretch = Math.ceil(longest / 10)
  const starts = Array.from({ length: Math.ceil(longest / stretch) }, (_, k) => k * stretch)
  const headings = starts.map((first) => {
    const last = Math.min(longest, first + stretch) - 1
    return last === first ? String(first) : `${first}–${last}`
  })
  return {
    columns: [
      { heading: zh ? '情景 \\ 季度（从 0 起）' : 'scenario \\ quarters (from 0)', align: 'left' },
      ...headings.map((heading) => ({ heading, align: 'right' as const }))
    ],
    rows: rows.map(({ name, summary: { pooled } }) => [
      name[language],
      ...starts.map((first) => {
        const end = Math.min(pooled.periods, first + stretch)
        return percent(first < end ? meanRate(pooled, first, end) : null)
      })
    ])
  }
}
