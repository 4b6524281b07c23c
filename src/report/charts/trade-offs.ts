/** The chart of what a lower 不敢为 rate costs: fear against recklessness, harm and output, with the Pareto front. */

import type { Estimate } from '../../analysis/estimate.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import type { Language } from '../../model/language.js'
import type { OutcomeName } from '../../model/outcomes.js'
import { outcomeLabel } from '../../model/outcomes.js'
import { DASH, decimal, percent2 } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { type Chart, type Layer, pixels, texts } from './chart.js'
import { INK, OUTCOME_COLOURS, PAPER } from './palette.js'
import { type Plot, plots, plotWidth } from './panels.js'
import { type LabelRoom, type PlotPoint, placedLabels } from './placed-labels.js'
import { cutText, textWidth } from './text-width.js'

/** The neutral tone of amounts, which does not turn with the page because numbers stand on it. */
const AMOUNT = '#546879'

/** What fear is set against, and the colour of its meaning. */
const AGAINST = [
  { name: 'recklessShare', colour: OUTCOME_COLOURS.reckless, format: '~%' },
  { name: 'meanHarm', colour: AMOUNT, format: '~g' },
  { name: 'meanOutput', colour: AMOUNT, format: '~g' }
] as const satisfies readonly { readonly name: OutcomeName; readonly colour: string; readonly format: string }[]

/** The most scenarios with a number, so that the key of numbers stays short. */
const MOST_NUMBERED = 24
const LAYOUT = { columns: 3, height: 230, gap: 54 }
/** The room of labels, in pixels. */
const ROOM: LabelRoom = { width: plotWidth(LAYOUT), height: LAYOUT.height, radius: 3.5, line: 10 }
const LABEL_SIZE = 9.5

/** A scenario in one plot, with its place in pixels. */
interface Dot extends PlotPoint {
  /** Position in report order, which is its number. */
  readonly k: number
  readonly rate: number
  readonly other: number
  readonly isFront: boolean
  readonly ring: string
}

/** Draws every scenario as a point, numbered where there is room; null where there is only one. */
export function tradeOffsChart(
  rows: readonly ReportRow[],
  { tradeOffs }: Pick<RunAnalysis, 'tradeOffs'>,
  language: Language
): Chart | null {
  if (rows.length < 2) return null
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const of = (row: ReportRow, name: OutcomeName) => row.summary.estimates[name]
  const rates = rows.map((row) => of(row, 'afraidRate'))
  const rateDomain = around(rates)
  const plotted = AGAINST.map(({ name }) => {
    const others = rows.map((row) => of(row, name))
    const domain = around(others)
    const dots = rows.flatMap((row, k): Dot[] => {
      const [rate, other] = [rates[k].mean, others[k].mean]
      if (rate === null || other === null) return []
      const x = partOf(rate, rateDomain) * ROOM.width
      const y = (1 - partOf(other, domain)) * ROOM.height
      const isFront = tradeOffs?.outcomes.includes(name) === true && tradeOffs.front.includes(row.index)
      return [{ k, rate, other, x, y, isFront, ring: row.isBaseline ? INK : PAPER }]
    })
    return { domain, dots }
  })
  const mayBeNumbered = foremost(plotted.map(({ dots }) => dots)).slice(0, MOST_NUMBERED)
  const labels = plotted.map(({ dots }) => labelsOf(dots, mayBeNumbered))
  const numbered = new Set(labels.flat().map(({ text }) => Number(text)))
  const panels = AGAINST.map(({ name, colour, format }, panel): Plot => {
    const { domain, dots } = plotted[panel]
    const front = dots.filter(({ isFront }) => isFront).sort((a, b) => a.rate - b.rate)
    return {
      title: outcomeLabel(name)[language],
      x: { domain: rateDomain, format: '~%', ticks: 4, title: t('不敢为率', '不敢为 rate') },
      y: { domain, format, ticks: 5, grid: true },
      layers: (x, y) => [
        ...(front.length > 1
          ? [
              {
                data: { values: front.map(({ rate, other }) => ({ rate, other })) },
                mark: { type: 'line', color: INK, strokeWidth: 1, strokeDash: [3, 2] },
                encoding: { x: x('rate'), y: y('other'), order: { field: 'rate', type: 'quantitative' } }
              }
            ]
          : []),
        {
          // The baseline last, so that no other covers it.
          data: { values: [...dots].reverse().map(({ rate, other, ring }) => ({ rate, other, ring })) },
          mark: { type: 'point', fill: colour, opacity: 1, size: 42, strokeWidth: 1.2 },
          encoding: { x: x('rate'), y: y('other'), stroke: { field: 'ring', type: 'nominal', scale: null } }
        },
        texts(labels[panel], { fontSize: LABEL_SIZE, fontWeight: 'bold', align: 'center' })
      ]
    }
  })
  const spec = plots(language, panels, { ...LAYOUT, extra: keyLayers(rows, numbered, language) })
  return {
    name: 'trade-offs',
    title: t('惧怕与冒进、损害和产出', 'Fear against recklessness, harm and output'),
    spec,
    caption: captionOf(rows, tradeOffs, numbered.size, language),
    table: {
      columns: [
        { heading: '#', align: 'left' },
        { heading: t('情景', 'scenario'), align: 'left' },
        { heading: t('不敢为率', '不敢为 rate'), align: 'right' },
        ...AGAINST.map(({ name }) => ({ heading: outcomeLabel(name)[language], align: 'right' as const }))
      ],
      rows: rows.map((row, k) => [
        String(k),
        row.name[language],
        percent2(rates[k].mean),
        ...AGAINST.map(({ name, format }) => {
          const { mean } = of(row, name)
          return mean === null ? DASH : format === '~%' ? percent2(mean) : decimal(mean, 4)
        })
      ])
    }
  }
}

/** Scenarios in the order in which they are given numbers: the baseline, the front, then by how far apart they stand. */
function foremost(panels: readonly (readonly Dot[])[]): readonly number[] {
  const scores = new Map<number, number>()
  for (const dots of panels) {
    for (const { k, x, y, isFront } of dots) {
      const apart = dots.reduce(
        (least, other) =>
          other.k === k ? least : Math.min(least, Math.max(Math.abs(other.x - x), Math.abs(other.y - y))),
        FAR
      )
      const score = k === 0 ? 3 * FAR : isFront ? 2 * FAR : apart
      scores.set(k, Math.max(scores.get(k) ?? 0, score))
    }
  }
  return [...scores].sort(([a, one], [b, two]) => two - one || a - b).map(([k]) => k)
}

/** Farther apart than two points of a plot can be, in pixels. */
const FAR = ROOM.width + ROOM.height

/** The numbers of a plot's points that find room. */
function labelsOf(
  dots: readonly Dot[],
  foremost: readonly number[]
): readonly (PlotPoint & { readonly text: string })[] {
  const order = foremost.map((k) => dots.findIndex((dot) => dot.k === k)).filter((position) => position >= 0)
  const widths = dots.map(({ k }) => textWidth(String(k), LABEL_SIZE) + 1)
  return placedLabels(dots, widths, order, ROOM).flatMap((place, position) =>
    place === null ? [] : [{ x: short(place.x), y: short(place.y), text: String(dots[position].k) }]
  )
}

function partOf(value: number, [low, high]: readonly [number, number]): number {
  return (value - low) / (high - low)
}

function short(pixels: number): number {
  return Number(pixels.toFixed(2))
}

/** The key of the numbers, below the plots in two columns. */
function keyLayers(rows: readonly ReportRow[], numbered: ReadonlySet<number>, language: Language): Layer[] {
  const shown = rows.flatMap((row, k) => (numbered.has(k) ? [{ ...row, k }] : []))
  const perColumn = Math.ceil(shown.length / 2)
  const values = shown.map(({ k, name, isBaseline }, place) => ({
    number: String(k),
    text: cutText(name[language], KEY_SIZE, KEY_COLUMN - 40),
    x: -16 + Math.floor(place / perColumn) * KEY_COLUMN,
    y: 286 + (place % perColumn) * KEY_STEP,
    weight: isBaseline ? 'bold' : 'normal'
  }))
  const label = (field: string, mark: Layer): Layer => ({
    data: { values },
    mark: { type: 'text', baseline: 'middle', fontSize: KEY_SIZE, ...mark },
    encoding: { x: pixels('x'), y: pixels('y'), text: { field, type: 'nominal' } }
  })
  return [
    label('number', { align: 'right', dx: 8, fontWeight: 'bold' }),
    label('text', { align: 'left', dx: 14, fontWeight: { expr: 'datum.weight' } })
  ]
}

const KEY_SIZE = 11
const KEY_STEP = 18
const KEY_COLUMN = 340

function around(estimates: readonly Estimate[]): readonly [number, number] {
  const means = estimates.flatMap(({ mean }) => (mean === null ? [] : [mean]))
  if (means.length === 0) return [0, 1]
  const [low, high] = [Math.min(...means), Math.max(...means)]
  const margin = Math.max((high - low) * 0.1, Math.abs(high) * 0.02, 1e-6)
  return [low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin]
}

function captionOf(
  rows: readonly ReportRow[],
  tradeOffs: RunAnalysis['tradeOffs'],
  numbered: number,
  language: Language
): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const [baseline, ...others] = rows
  const worse = (name: OutcomeName, sign: 1 | -1) =>
    others.filter(({ summary }) => {
      const { low, high } = summary.differences?.[name] ?? { low: null, high: null }
      return sign > 0 ? low !== null && low > 0 : high !== null && high < 0
    }).length
  const [reckless, harm, output] = [worse('recklessShare', 1), worse('meanHarm', 1), worse('meanOutput', -1)]
  const n = others.length
  const parts = [
    t(
      `与“${baseline.name.zh}”相比的 ${n} 个情景中，冒进占作为的份额在 ${reckless} 个中上升，损害在 ${harm} 个中上升，产出在 ${output} 个中下降（逐个的 95% 模拟误差区间）。`,
      `Of the ${n} compared with “${baseline.name.en}”, reckless acting per act rises in ${reckless}, harm rises in ${harm}, and output falls in ${output} (by pointwise 95 % simulation intervals).`
    )
  ]
  parts.push(
    t(
      `基线为 0，带深色圈；号码见图下${numbered < rows.length ? `，密集处的 ${rows.length - numbered} 个情景没有号码，数值在数据表中` : ''}。`,
      `The baseline is 0, with a dark ring; numbers are explained below the plots${numbered < rows.length ? `, and ${rows.length - numbered} scenarios in a crowd go without one (the table has their values)` : ''}.`
    )
  )
  if (tradeOffs !== null && tradeOffs.front.length > 1) {
    const axes = tradeOffs.outcomes.map((name) => outcomeLabel(name)[language]).join(t('、', ', '))
    parts.push(t(`虚线为帕累托前沿（${axes}）。`, `Dashed: the Pareto front (${axes}).`))
  }
  return parts.join(language === 'zh' ? '' : ' ')
}
