/** The chart of what a lower 不敢为 rate costs: fear against recklessness, harm and output, with the Pareto front. */

import type { Estimate } from '../analysis/estimate.js'
import type { OutcomeName } from '../experiment/results.js'
import type { RunAnalysis } from '../experiment/run-analysis.js'
import { outcomeLabel } from '../model/outcomes.js'
import { type Chart, type Language, type Layer, pixels } from './chart.js'
import { DASH, decimal, percent2 } from './format-number.js'
import { INK, OUTCOME_COLOURS, PAPER } from './palette.js'
import { type Plot, plots } from './panels.js'
import type { ReportRow } from './report-rows.js'
import { cutText } from './text-width.js'

/** The neutral tone of amounts, which does not turn with the page because numbers stand on it. */
const AMOUNT = '#546879'

/** What fear is set against, the colour of its meaning, and that of numbers on it. */
const AGAINST = [
  { name: 'recklessShare', colour: OUTCOME_COLOURS.reckless, ink: '#10202c', format: '~%' },
  { name: 'meanHarm', colour: AMOUNT, ink: '#fffffe', format: '~g' },
  { name: 'meanOutput', colour: AMOUNT, ink: '#fffffe', format: '~g' }
] as const satisfies readonly {
  readonly name: OutcomeName
  readonly colour: string
  readonly ink: string
  readonly format: string
}[]

/** More scenarios, such as the points of a design, are drawn without their numbers. */
const MOST_NUMBERED = 24
const KEY_STEP = 18

/** Draws every scenario as a numbered point; null where there is only one. */
export function tradeOffsChart(
  rows: readonly ReportRow[],
  { tradeOffs }: Pick<RunAnalysis, 'tradeOffs'>,
  language: Language
): Chart | null {
  if (rows.length < 2) return null
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const isNumbered = rows.length <= MOST_NUMBERED
  const of = (row: ReportRow, name: OutcomeName) => row.summary.estimates[name]
  const rates = rows.map((row) => of(row, 'afraidRate'))
  const panels = AGAINST.map(({ name, colour, ink, format }): Plot => {
    const others = rows.map((row) => of(row, name))
    const points = rows.flatMap((row, k) => {
      const [rate, other] = [rates[k], others[k]]
      if (rate.mean === null || other.mean === null) return []
      const isFront = tradeOffs?.outcomes.includes(name) === true && tradeOffs.front.includes(row.index)
      return [{ rate: rate.mean, other: other.mean, text: String(k), isFront, ring: row.isBaseline ? INK : PAPER }]
    })
    const front = points.filter(({ isFront }) => isFront).sort((a, b) => a.rate - b.rate)
    return {
      title: outcomeLabel(name)[language],
      x: { domain: around(rates), format: '~%', ticks: 4, nice: 4, title: t('不敢为率', '不敢为 rate') },
      y: { domain: around(others), format, ticks: 5, nice: 5, grid: true },
      layers: (x, y) => [
        ...(front.length > 1
          ? [
              {
                data: { values: front },
                mark: { type: 'line', color: INK, strokeWidth: 1, strokeDash: [3, 2] },
                encoding: { x: x('rate'), y: y('other'), order: { field: 'rate', type: 'quantitative' } }
              }
            ]
          : []),
        {
          data: { values: points },
          mark: { type: 'point', fill: colour, opacity: 1, size: isNumbered ? 150 : 30, strokeWidth: 1.5 },
          encoding: { x: x('rate'), y: y('other'), stroke: { field: 'ring', type: 'nominal', scale: null } }
        },
        ...(isNumbered
          ? [
              {
                data: { values: points },
                mark: { type: 'text', fontSize: 9, fontWeight: 'bold', color: ink, baseline: 'middle' },
                encoding: { x: x('rate'), y: y('other'), text: { field: 'text', type: 'nominal' } }
              }
            ]
          : [])
      ]
    }
  })
  const spec = plots(language, panels, {
    columns: 3,
    height: 230,
    gap: 54,
    extra: isNumbered ? keyLayers(rows, language) : []
  })
  return {
    name: 'trade-offs',
    title: t('惧怕与冒进、损害和产出', 'Fear against recklessness, harm and output'),
    spec,
    caption: captionOf(rows, tradeOffs, isNumbered, language),
    table: {
      columns: [
        ...(isNumbered ? [{ heading: '#', align: 'left' as const }] : []),
        { heading: t('情景', 'scenario'), align: 'left' },
        { heading: t('不敢为率', '不敢为 rate'), align: 'right' },
        ...AGAINST.map(({ name }) => ({ heading: outcomeLabel(name)[language], align: 'right' as const }))
      ],
      rows: rows.map((row, k) => [
        ...(isNumbered ? [String(k)] : []),
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

/** The key of the numbers, below the plots in two columns. */
function keyLayers(rows: readonly ReportRow[], language: Language): Layer[] {
  const perColumn = Math.ceil(rows.length / 2)
  const values = rows.map(({ name, isBaseline }, k) => ({
    number: String(k),
    text: cutText(name[language], KEY_SIZE, KEY_COLUMN - 40),
    x: -16 + Math.floor(k / perColumn) * KEY_COLUMN,
    y: 286 + (k % perColumn) * KEY_STEP,
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
  isNumbered: boolean,
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
  if (isNumbered)
    parts.push(
      t(
        '号码见图下；基线为 0，带深色圈。',
        'Numbers are explained below the plots; the baseline is 0, with a dark ring.'
      )
    )
  if (tradeOffs !== null && tradeOffs.front.length > 1) {
    const axes = tradeOffs.outcomes.map((name) => outcomeLabel(name)[language]).join(t('、', ', '))
    parts.push(t(`虚线为帕累托前沿（${axes}）。`, `Dashed: the Pareto front (${axes}).`))
  }
  return parts.join(language === 'zh' ? '' : ' ')
}
